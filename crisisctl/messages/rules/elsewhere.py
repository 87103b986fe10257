"""Rules that need more than the words: found elsewhere in the program, catalogued here."""

from __future__ import annotations

from .rule import Rule

RULES = (
    Rule(
        id="over-limit",
        severity="error",
        looks_for="a text that is longer than its channel takes",
        why="The channel would cut it or refuse it.",
        instead="Shorten it, and link to the rest.",
        bad="312 weighted characters on X",
        better="A short post and a link",
        source="the channels' own pages",
        wording=False,
        everywhere=True,
        find=None,
    ),
    Rule(
        id="unapproved",
        severity="error",
        looks_for="a statement without the approval that its plan asks for",
        why="Nobody who must look at it has said yes.",
        instead="Ask for the approval; the log keeps it.",
        bad="Posted without legal's word",
        better="Posted after the word of 10:42",
        source="practice",
        everywhere=True,
        wording=False,
        find=None,
    ),
    Rule(
        id="missed-update",
        severity="error",
        looks_for="a promised time that has passed",
        why="People were told a time, and wait.",
        instead="Post now, even if nothing has changed, and give a new time.",
        bad="“Next update 15:00”, and it is 15:20",
        better="15:00: no change. Next update: 17:00.",
        source="PagerDuty",
        everywhere=True,
        wording=False,
        find=None,
    ),
    Rule(
        id="unmarked-drill",
        severity="error",
        looks_for="words of an exercise without its mark",
        why="Somebody could take it for real.",
        instead="Put EXERCISE around it.",
        bad="We have a breach.",
        better="EXERCISE EXERCISE: we have a breach.",
        source="HSEEP",
        everywhere=True,
        wording=False,
        find=None,
    ),
)
