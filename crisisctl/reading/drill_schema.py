"""A drill file, key by key."""

from __future__ import annotations

from typing import Annotated, Literal

from .schema import (
    Bool,
    Duration,
    Field,
    Kebab,
    Key,
    Level,
    Moment,
    Name,
    Number,
    Strict,
    Text,
    fitting,
    many,
    one_of,
)
from .values import as_answers, as_known

Metric = Literal[
    "to_acknowledge",
    "to_first_statement",
    "to_apology",
    "to_resolve",
    "to_declare",
    "from_began",
    "updates_due",
    "updates_on_time",
    "longest_silence",
    "steps_on_time",
    "steps_late",
    "steps_skipped",
    "pages_sent",
    "median_page_to_ack",
    "to_first_clock",
    "clocks_missed",
    "slowest_verdict",
    "slowest_answer",
    "errors_published",
    "unapproved_published",
]
#: What an objective can measure, one of them.
MEASURED = {"metric", "step", "statement", "clock", "inject"}
Truth = Literal["true", "false", "unverified"]

Known = Annotated[str | None, fitting(as_known, str | float | bool | None)]


class AnswerKeys(Strict):
    """The answer to one opening of a step."""

    after: Duration = Field(0, description="How long after the step opened.")
    done: Bool | None = Field(None, description="do, check: it is done, every line ticked. wait: cut short.")
    evidence: Text | None = Field(None, description="do, check: a link or a sentence that comes with it.")
    enters: Text | None = Field(
        None,
        description="do that enters something: the claim, word for word, the channel, or `WHO: QUESTION`.",
    )
    reason: Text | None = Field(None, description="wait: why it is cut short.")
    choose: Text | None = Field(None, description="decide: the option.")
    facts: dict[Key, Known] | None = Field(None, description="ask: the value of each fact.")
    draft: dict[Key, Text] | None = Field(None, description="say: what the template asks for as draft.NAME.")
    approve: dict[Key, Text] | None = Field(None, description="say: who approves, by role.")
    publish: dict[Key, Text] | None = Field(None, description="say: the link, by channel.")
    leave_out: dict[Key, Text] | None = Field(None, description="say: why a channel is left out.")
    overrule: dict[Key, Text] | None = Field(
        None, description="say: why a statement rule does not apply here."
    )
    ack: Annotated[list[Text], Field(min_length=1), many(Text, least=1)] | None = Field(
        None, description="page: who acknowledges."
    )
    settle: Text | None = Field(None, description="page: how it went on once the ladder was used up.")
    skip: Text | None = Field(None, description="do, check, say: why it is skipped.")


When = dict[Key, Annotated[list[Text], many(Text)]]
_WHEN = "{} every entry holds: a decision, a choice fact, `level`, or a step: open, done, settled."


class ExpectKeys(Strict):
    """What the players should do about an inject: settle a step, or publish a statement."""

    step: Text | None = Field(None, description="The step that should be settled.")
    statement: Text | None = Field(None, description="The statement, or the kind, that should be out.")
    within: Duration = Field(description="How soon.")


class InjectKeys(Strict):
    """Something that is told to the players."""

    id: Name | None = Field(None, description="Its name; its time, if left out.")
    at: Duration = Field(description="When, counted from the start.")
    sender: Text | None = Field(None, alias="from", description="Who says it.")
    channel: Text | None = Field(None, description="Where it comes in.")
    text: Text = Field(description="What they say.")
    truth: Annotated[Truth, one_of("truth", Truth)] | None = Field(
        None, description="Whether it is so: true, false or unverified."
    )
    when: When | None = Field(None, description=_WHEN.format("Played at its time only if"))
    unless: When | None = Field(None, description=_WHEN.format("Not played if at its time"))
    expect: list[ExpectKeys] = Field([], description="What should be settled then.")


class ObjectiveKeys(Strict):
    """A bound (within, at_most or at_least) on one of metric, step, statement, clock, inject."""

    id: Name = Field(description="Its name.")
    metric: Annotated[Metric, one_of("metric", Metric, "unknown-metric")] | None = Field(
        None, description="A figure of the report."
    )
    step: Text | None = Field(None, description="Until this step is settled.")
    statement: Text | None = Field(None, description="Until this statement, or one of this kind, is out.")
    clock: Text | None = Field(None, description="Until this legal clock runs.")
    inject: Text | None = Field(None, description="From this inject until what it expects is there.")
    within: Duration | None = Field(None, description="No longer than this.")
    at_most: Number | None = Field(None, description="No more than this.")
    at_least: Number | None = Field(None, description="No fewer than this.")


class MeasureKeys(Strict):
    """What the players are told, and what they are measured by."""

    injects: list[InjectKeys] = Field([], description="What is told to the players.")
    objectives: list[ObjectiveKeys] = Field([], description="What the drill is measured by.")


class AnswersKeys(MeasureKeys, title="crisisctl answers"):
    """Answers for a walk: a drill file, or what is needed of one."""

    drill: Kebab | None = Field(None, description="Its id.")
    playbook: Text | None = Field(None, description="The plan that is drilled.")
    starts: Moment | None = Field(None, description="When it begins: 2026-01-15T09:00:00Z.")
    title: Text | None = Field(None, description="What is happening, in a few words.")
    level: Level | None = Field(None, description="How bad it is.")
    roles: dict[Key, Text] = Field({}, description="Who takes which role.")
    answers: dict[
        Key, Annotated[list[AnswerKeys], fitting(as_answers, AnswerKeys | list[AnswerKeys] | None)]
    ] = Field(description="By step: one answer for every opening, or a list with one for each.")
    fails: list[Text] = Field(
        [], description="What the drill is meant to fail for: steps, objectives, injects."
    )


class DrillKeys(AnswersKeys, title="crisisctl drill"):
    """A drill: the answers to a plan's questions, what is told to the players, and what counts."""

    drill: Kebab = Field(description="Its id.")
    playbook: Text = Field(description="The plan that is drilled.")
    starts: Moment = Field(description="When it begins: 2026-01-15T09:00:00Z.")


class DeckKeys(MeasureKeys, title="crisisctl deck"):
    """Injects that can be played with any plan, and what the players are measured by."""

    deck: Kebab = Field(description="Its id.")
    title: Text = Field(description="What happens, in a few words.")
    summary: Text | None = Field(None, description="What it is good for.")
