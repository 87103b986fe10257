"""Word classes, as data: who speaks, what hurts, what mends. `~` stands for every form of a verb."""

from __future__ import annotations

from functools import cache

from .verbs import forms

_CLASSES = {
    "we": "we i",
    "our": "our my",
    "you": "you u y'all",
    "apologise": "~apologise",
    "apology": "sorry ~apologise apology apologies ~regret regretful remorse apologetic",
    "harm": "offence offense offences hurt harm distress upset pain confusion inconvenience concern"
    " concerns frustration disappointment discomfort anxiety worry worries alarm disruption"
    " misunderstanding embarrassment trouble suffering damage hardship impact upheaval anger grief stress"
    " difficulty difficulties harms fear fears annoyance disturbance loss losses unease injury injuries"
    " delay delays upsets disrespect",
    "harming": "~hurt ~offend ~upset ~harm ~affect ~inconvenience ~distress ~disappoint ~impact ~confuse"
    " ~frustrate ~disturb ~alarm ~insult ~cause ~worry ~anger ~concern ~mislead ~sadden ~injure ~alienate"
    " ~create ~embarrass",
    "be": "~be",
    "have": "~have",
    "feel": "~feel",
    "number": "one two three four five six seven eight nine ten eleven twelve a an dozen fifteen twenty"
    " thirty forty sixty ninety few couple several hundred",
    "mistake": "mistake mistakes error errors failing failings failure failures fault misstep missteps"
    " misjudgement misjudgment lapse lapses oversight oversights blunder blunders shortcoming shortcomings",
    "incident": "incident situation matter event events issue issues circumstances episode occurrence"
    " development developments incidents matters happenings controversy",
    "believe": "~believe ~think ~suspect ~assume ~presume ~guess ~reckon ~imagine ~speculate",
    "not": "not never no nor nothing neither without",
    "lawyer": "lawyer lawyers attorney attorneys solicitor solicitors counsel barrister barristers",
    "people": "people customers accounts users orders patients passengers records devices households"
    " members guests cards bottles units packs cars vehicles flights shipments individuals employees stores"
    " shops clients products batches complaints reports cases transactions payments subscribers emails"
    " files homes students participants residents bookings tickets owners drivers parcels packages items"
    " buyers fans attendees",
    "act": "mail phone please stop check call visit contact change reset return unplug keep follow email"
    " reply message avoid throw boil ring text write use bring remove update read delete ignore report turn"
    " switch unsubscribe watch dm phone leave stay go log sign cancel dispose discard monitor freeze"
    " restart reinstall see ask forward save speak talk open click do take download register drink buy eat"
    " scan look wash collect rebook disconnect block dial send seek show move evacuate tell reach find wait"
    " plan allow head verify close",
    "feeling": "understand worry worrying worried worries worrisome upset upsetting angry anger frightening"
    " frightened frustrating frustrated frustration concern concerns concerned concerning distress"
    " distressing distressed sorry disappointed disappointing disappointment anxious anxiety alarming"
    " alarmed unsettling unsettled scary scared fear fears afraid stressful stress painful pain heartbroken"
    " heartbreaking shocked shocking sad saddened sadness grief grieving sympathy sympathies condolences"
    " apologise apologize apologies apology thoughts inconvenience annoying unacceptable disturbing"
    " devastating devastated disruptive worst tough horrible terrible awful hearts heart regret disruption"
    " tired confusing miserable trust matters rely nervous maddening infuriating uncertain uncertainty"
    " alone unnerving trying appreciate",
    "own": "~fail ~approve ~publish ~send ~make ~get ~break ~miss ~own ~charge ~bill ~let ~post ~ship ~sell"
    " ~release ~ignore ~allow ~leave ~lose ~forget ~mislead ~share ~choose ~run ~put ~take ~use ~hurt"
    " ~cause ~design ~write ~write ~delay ~cancel ~overlook ~deliver ~store ~expose ~should ~give ~tell"
    " ~treat ~air ~handle ~mishandle ~disappoint ~offend ~damage ~overcharge ~promise ~wait ~underestimate"
    " ~neglect ~skip ~disregard ~create ~serve ~deny ~refuse ~keep ~print ~accept ~bear ~schedule ~tweet"
    " ~launch ~sign ~hire ~cut ~install ~double ~act ~answer ~fall ~misjudge ~betray ~bring ~insult ~breach"
    " ~copy ~email ~switch ~turn ~deploy ~push",
    "title": "ceo chief director president chair chairman chairwoman chairperson spokesperson spokeswoman"
    " spokesman founder head manager officer executive cto cfo coo editor principal owner captain",
    "said": "said say says read reads wrote claimed claim claims claiming alleged alleges alleging stated"
    " posted tweeted headline post tweet message rumour rumor caption line phrase words called asked told"
    " suggests suggested shows described answered replied slogan word joke sentence titled entitled"
    " labelled phrase",
}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class, every form of its verbs with them. Raises KeyError for no such class."""
    found: set[str] = set()
    for word in _CLASSES[name].split():
        found |= forms(word[1:]) if word.startswith("~") else {word}
    return frozenset(found)
