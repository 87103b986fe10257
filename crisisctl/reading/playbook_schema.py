"""A playbook file, key by key, as it is written."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from crisisctl.core.playbook import Enters, MessageKind

from .schema import (
    Bool,
    Day,
    Duration,
    Every,
    Field,
    Kebab,
    Key,
    Length,
    Level,
    Name,
    Strict,
    Template,
    Text,
    many,
    one_of,
    short,
)

FactType = Literal["text", "number", "time", "choice"]
Cluster = Literal["victim", "accidental", "preventable"]
Evidence = Literal["required", "optional"]
VERBS = ("do", "check", "decide", "ask", "say", "page", "wait")

When = dict[Key, Annotated[list[Text], many(Text)]]
_WHEN = "Only when every entry holds: a decision, a choice fact or `level`; a list means any of."


class RoleKeys(Strict):
    """Who is responsible for what."""

    title: Text = Field(description="The role's name, as people say it.")
    duties: list[Text] = Field([], description="What this role answers for.")
    backup: Text | None = Field(None, description="The role that stands in.")


class RungKeys(Strict):
    """One rung of a ladder."""

    page: Text = Field(description="The role to page.")
    after: Duration = Field(description="How long after the deadline (of a page step: after it opened).")


class FactKeys(Strict):
    """Something that is asked and that templates use as `facts.NAME`."""

    ask: Text = Field(description="The question.")
    type: Annotated[FactType, one_of("type of fact", FactType)] = Field(
        "text", description="What the answer is."
    )
    options: list[Text] = Field([], description="The answers of a choice: at least two.")
    optional: Bool = Field(default=False, description="Whether it may stay unanswered.")


class ApproverKeys(Strict):
    """Somebody whose word a statement needs."""

    role: Text = Field(description="The role that approves.")
    within: Duration | None = Field(None, description="How long to wait for it.")
    otherwise: Text | None = Field(
        None, alias="else", description="The role that may approve instead after that, or `second-person`."
    )


class ClearanceKeys(Strict):
    """Wording approved beforehand."""

    by: Text = Field(description="Who approved it.")
    on: Day = Field(description="The day of the approval.")
    until: Day = Field(description="The last day on which it holds.")
    only: list[Text] = Field([], description="The only facts it may be filled with.")


class MessageKeys(Strict):
    """A statement: where it comes from, where it goes, and who approves it."""

    kind: Annotated[MessageKind, one_of("kind of message", MessageKind, "unknown-kind")] = Field(
        description="Decides which statement rules apply."
    )
    template: Text | None = Field(None, description="A template's file name.")
    text: Template | None = Field(None, description="The template itself, in place of a file.")
    channels: list[Text] = Field(min_length=1, description="Where it is published.")
    approve: list[Annotated[ApproverKeys, short("role", ApproverKeys)]] = Field(
        [], description="Who must approve it."
    )
    audience: Text | None = Field(None, description="Whom it speaks to.")
    cleared: ClearanceKeys | None = Field(None, description="An approval given beforehand.")


class ClockKeys(Strict):
    """A deadline set by law."""

    title: Text = Field(description="What is due, and under which law.")
    start: Text = Field(alias="from", description="`declared`, a fact or a step: what starts it.")
    within: Duration = Field(description="How long there is.")
    owner: Text = Field(description="The role that sees to it.")
    met_by: Text | None = Field(None, description="The step that meets it.")


class OptionKeys(Strict):
    """One answer to a `decide`."""

    label: Text = Field(description="What the operator reads.")
    goto: Text | None = Field(None, description="The phase to move to.")
    repeat: Bool = Field(default=False, description="Ask again after `every`.")


def _one_verb(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": [verb]} for verb in VERBS]


class StepKeys(Strict, json_schema_extra=_one_verb):
    """One step: an `id` and exactly one of do, check, decide, ask, say, page, wait."""

    id: Kebab = Field(description="Unique in the plan: small letters, digits and hyphens.")
    do: Text | None = Field(None, description="A sentence: what to do.")
    check: list[Text] | None = Field(None, min_length=1, description="Lines to tick.")
    decide: Text | None = Field(None, description="A question; needs `options`.")
    ask: list[Text] | None = Field(None, min_length=1, description="The facts to ask for.")
    say: Text | None = Field(None, description="The message to draft, approve and publish.")
    page: Annotated[list[Text], Field(min_length=1), many(Text, least=1)] | None = Field(
        None, description="A role, a ladder, or a list of roles."
    )
    wait: Duration | None = Field(None, description="How long to wait.")
    options: dict[Key, Annotated[OptionKeys, short("label", OptionKeys)]] | None = Field(
        None, description="The answers of a `decide`: `name: label`, or `name: {label, goto, repeat}`."
    )
    by: Text | None = Field(None, description="The role that does it.")
    within: Duration | None = Field(None, description="Its deadline, counted from when it opens.")
    escalate: Text | None = Field(None, description="The ladder to climb once the deadline has passed.")
    when: When | None = Field(None, description=_WHEN)
    needs: list[Text] = Field([], description="Steps of this or an earlier phase that come first.")
    every: Every | None = Field(None, description="Opens again after this long, or `cadence`.")
    why: Text | None = Field(None, description="Why it is done, shown on request.")
    how: Annotated[list[Text], many(Text)] = Field([], description="How it is done, shown on request.")
    evidence: Annotated[Evidence, one_of("value", Evidence)] | None = Field(
        None, description="Whether a link, a file or a sentence comes with it."
    )
    enters: Annotated[Enters, one_of("register", Enters)] | None = Field(
        None,
        description="What finishes a `do`: a claim or an enquiry in its register, or a channel lost or back.",
    )
    judges: Text | None = Field(
        None, description="The step whose claim this answer gives a verdict on: true, false, else not known."
    )
    answers: Text | None = Field(
        None, description="The step whose enquiry this one answers: shown beside it, with its deadline."
    )
    required: Bool = Field(default=False, description="Only the lead may skip it.")
    holds: Bool = Field(default=True, description="Whether it keeps its phase open.")


class PhaseKeys(Strict):
    """A stretch of the incident."""

    phase: Name = Field(description="Its id, unique in the plan.")
    title: Text = Field(description="Its name.")
    goal: Text | None = Field(None, description="What is true at its end.")
    within: Duration | None = Field(None, description="Its deadline, counted from when it begins.")
    when: When | None = Field(None, description=_WHEN)
    opens: Duration = Field(0, description="A wait before it begins.")
    steps: list[StepKeys] = Field(min_length=1, description="Its steps.")


class AnytimeKeys(Strict):
    """What may happen at any moment, as often as it happens."""

    title: Text = Field(description="What happened.")
    steps: list[StepKeys] = Field(min_length=1, description="What is done then.")


class PlaybookKeys(Strict, title="crisisctl playbook"):
    """A crisis plan: phases and steps, who does them, and what is said to whom."""

    playbook: Kebab = Field(description="Its id: the file's name without the ending.")
    title: Text = Field(description="The kind of crisis, in words.")
    summary: Text = Field(description="When to use it.")
    version: Text = Field(description="The plan's own version.")
    handles: list[Text] = Field([], description="The kinds of crisis that it is recommended for.")
    include: Annotated[list[Text], many(Text)] = Field(
        [],
        description="Parts that it shares with other plans: what they hold and this plan does not is taken.",
    )
    cluster: Annotated[Cluster, one_of("cluster", Cluster)] | None = Field(
        None, description="How much responsibility the public will see."
    )
    level: Level | None = Field(None, description="The level offered when declaring.")
    triggers: list[Text] = Field([], description="What one sees when it begins.")
    avoid: list[Text] = Field([], description="The wrong moves, shown at the start.")
    roles: dict[Key, RoleKeys] = Field(min_length=1, description="Who is responsible for what.")
    escalation: dict[Key, Annotated[list[RungKeys], Field(min_length=1)]] = Field(
        {}, description="Ladders that steps point at."
    )
    facts: dict[Key, FactKeys] = Field({}, description="What is asked, and what templates may use.")
    messages: dict[Key, MessageKeys] = Field({}, description="The statements of this plan.")
    cadence: Annotated[dict[Level, Length], short("L1", dict[Level, Length])] = Field(
        {}, description="The public is updated at least this often: by level, or one duration."
    )
    clocks: dict[Key, ClockKeys] = Field({}, description="Deadlines set by law.")
    phases: list[PhaseKeys] = Field(min_length=1, description="The phases, in order.")
    anytime: dict[Key, AnytimeKeys] = Field({}, description="What may happen at any moment.")
