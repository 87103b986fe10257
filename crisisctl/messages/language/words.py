"""Word classes, as data: who speaks, what hurts, what mends. `~` stands for every form of a verb."""

from __future__ import annotations

from functools import cache

from .verbs import forms

_CLASSES = {
    "we": "we i",
    "our": "our my",
    "us": "us me",
    "you": "you u y'all",
    "who": "who whom whoever anyone anybody someone somebody everyone everybody those people persons"
    " customers customer consumers users user guests guest patients patient passengers travellers travelers"
    " fans followers members community communities families parents viewers readers residents colleagues"
    " employees staff clients subscribers shoppers buyers diners visitors audience they them all"
    " individuals women men students tenants drivers neighbours neighbors workers",
    "anyone": "anyone anybody whoever everyone everybody someone somebody those people",
    "apologise": "~apologise",
    "apology": "sorry ~apologise apology apologies ~regret regretful remorse apologetic",
    "regret": "~regret regretful regrettable",
    "harm": "offence offense offences hurt harm distress upset pain confusion inconvenience concern"
    " concerns frustration disappointment discomfort anxiety worry worries alarm disruption"
    " misunderstanding embarrassment trouble suffering damage hardship impact upheaval anger grief stress"
    " difficulty difficulties harms fear fears annoyance disturbance loss losses unease injury injuries"
    " delay delays upsets disrespect",
    "harmed": "hurt offended upset harmed affected inconvenienced distressed disappointed impacted confused"
    " frustrated troubled disturbed alarmed insulted uncomfortable wronged aggrieved bothered annoyed"
    " worried angry angered concerned saddened embarrassed injured unhappy excluded unsafe unwelcome"
    " disrespected marginalised marginalized triggered misled dissatisfied discomforted shocked pained"
    " stressed",
    "harming": "~hurt ~offend ~upset ~harm ~affect ~inconvenience ~distress ~disappoint ~impact ~confuse"
    " ~frustrate ~disturb ~alarm ~insult ~cause ~worry ~anger ~concern ~mislead ~sadden ~injure ~alienate"
    " ~create ~embarrass",
    "be": "~be",
    "have": "~have",
    "may": "may might could",
    "will": "will shall",
    "feel": "~feel",
    "number": "one two three four five six seven eight nine ten eleven twelve a an dozen fifteen twenty"
    " thirty forty sixty ninety few couple several hundred",
    "span": "second seconds minute minutes min mins hour hours hr hrs day days week weeks month months"
    " moments fortnight weekend",
    "day": "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday noon midday"
    " midnight morning afternoon evening weekend",
    "mistake": "mistake mistakes error errors failing failings failure failures fault misstep missteps"
    " misjudgement misjudgment lapse lapses oversight oversights blunder blunders shortcoming shortcomings",
    "incident": "incident situation matter event events issue issues circumstances episode occurrence"
    " development developments incidents matters happenings controversy",
    "hedge": "probably presumably apparently perhaps maybe possibly likely seemingly conceivably evidently"
    " supposedly",
    "believe": "~believe ~think ~suspect ~assume ~presume ~guess ~reckon ~imagine ~speculate",
    "fix": "~fix ~resolve ~restore ~repair ~solve ~rectify ~sort ~mend ~correct ~recover ~reinstate",
    "fixed": "fixed resolved restored repaired solved rectified sorted mended corrected back up running"
    " working live online available normal reopened operational open over recovered reinstated",
    "promise": "~promise ~guarantee ~vow ~pledge ~assure ~swear ~warrant",
    "not": "not never no nor nothing neither without",
    "post": "post posts tweet tweets video videos comment comments review reviews photo photos thread story"
    " clip statement message messages campaign ad advert advertisement joke remark remarks words caption"
    " image article email reply design product slogan",
    "critic": "critics critic detractors opponents activists campaigners accusers complainers troublemakers"
    " agitators commentators people those accounts individuals users customers posters",
    "staff": "employee employees staff worker workers intern interns contractor contractors manager"
    " managers colleague individual individuals operator technician agent member engineer developer person"
    " persons freelancer driver editor junior trainee apprentice temp nurse clerk moderator associate apple"
    " apples actor crew agency supplier vendor partner provider subcontractor",
    "firm": "vendor supplier contractor agency provider partner subcontractor manufacturer vendors suppliers"
    " contractors agencies providers partners subcontractors haulier courier distributor carrier franchisee"
    " landlord installer",
    "lawyer": "lawyer lawyers attorney attorneys solicitor solicitors counsel barrister barristers",
    "ours": "our my ours",
    "cause": "cause causes reason reasons source root origin fault culprit explanation",
    "problem": "problem problems fire leak outage breach crash error errors failure failures issue fault"
    " defect contamination glitch delay delays disruption incident attack bug explosion spill flaw"
    " malfunction accident illness interruption",
    "people": "people customers accounts users orders patients passengers records devices households"
    " members guests cards bottles units packs cars vehicles flights shipments individuals employees stores"
    " shops clients products batches complaints reports cases transactions payments subscribers emails"
    " files homes students participants residents bookings tickets owners drivers parcels packages items"
    " buyers fans attendees",
    "believed": "believed thought suspected assumed understood presumed rumoured",
    "approx": "about around roughly approximately nearly almost some over perhaps maybe up",
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
    "repair": "~refund ~replace ~repair ~fix ~remove ~compensate ~pay ~repay ~reimburse ~reset ~restore"
    " ~donate ~change ~retrain ~train ~stop ~withdraw ~recall ~delete ~credit ~cancel ~correct ~rebuild"
    " ~redesign ~appoint ~hire ~introduce ~add ~review ~audit ~publish ~install ~cover ~offer ~return"
    " ~waive ~close ~pull ~end ~suspend ~inspect ~test ~check ~require ~ban ~scrap ~destroy ~rewrite"
    " ~update ~send ~rebook ~contact ~call ~meet ~extend ~double ~give ~open ~commission ~ask ~revise"
    " ~patch ~move ~encrypt ~invite ~clean ~upgrade ~notify ~write ~set ~begin ~start ~switch ~take ~make"
    " ~put ~issue ~reprint ~redo ~limit ~provide ~reverse ~halt ~pause ~drop ~fund ~dismantle ~work ~report"
    " ~collect ~apologise",
    "title": "ceo chief director president chair chairman chairwoman chairperson spokesperson spokeswoman"
    " spokesman founder head manager officer executive cto cfo coo editor principal owner captain",
    "report": "~say ~claim ~state ~write ~post ~tweet ~allege ~call ~ask ~suggest ~report ~read ~tell"
    " ~describe ~headline ~quote ~circulate",
    "said": "said say says read reads wrote claimed claim claims claiming alleged alleges alleging stated"
    " posted tweeted headline post tweet message rumour rumor caption line phrase words called asked told"
    " suggests suggested shows described answered replied slogan word joke sentence titled entitled"
    " labelled phrase",
    "believable": "true false correct accurate untrue",
    "good": "award leading trusted best premier innovative",
}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class, every form of its verbs with them. Raises KeyError for no such class."""
    found: set[str] = set()
    for word in _CLASSES[name].split():
        found |= forms(word[1:]) if word.startswith("~") else {word}
    return frozenset(found)
