"""The plans of one incident, and one unambiguous key for everything in them.

A key is the id itself for the declared plan and ``plan/id`` for a joined one; a step of an `anytime`
that happens again has ``#2``, ``#3``… behind it. People and the log see `name`: the id alone wherever
only one plan has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from crisisctl.problem import NotAllowed

from .nearest import did_you_mean
from .playbook import Anytime, Fact, LegalClock, Message, Phase, Playbook, Role, Step

if TYPE_CHECKING:
    from .due import LookedUp
    from .script import Inject
    from .standing import OpenSteps

#: Before a message's name: the step of a statement that is made outside the plan's own steps.
STATEMENT = "statement:"


class Placed(NamedTuple):
    """A step in its plan: `phase` and `anytime` are ids, one of them None; `order` is the plan's order."""

    key: str
    step: Step
    plan: Playbook
    phase: str | None
    anytime: str | None
    order: int


class Course:
    """The declared plan first, then those that were joined, in that order."""

    def __init__(self, plans: Sequence[Playbook], injects: Sequence[Inject] = ()) -> None:
        """`injects` are what is told to the players of an exercise."""
        self.plans, self.injects = tuple(plans), tuple(injects)
        self.first = self.plans[0].id
        self.by_id = {plan.id: plan for plan in self.plans}
        #: What comes next by itself in a state after an entry, as `due` found it last.
        self.looked_up: LookedUp | None = None
        #: Which steps stood open then, as `open_steps` found them last.
        self.open_now: OpenSteps | None = None

    def key(self, plan: str, name: str) -> str:
        """The key of a step, phase, clock, message or anytime `name` of `plan`."""
        return name if plan == self.first else f"{plan}/{name}"

    @cached_property
    def steps(self) -> dict[str, Placed]:
        """Every step by its key, in the order of the plans; those of `anytime` after the phases."""
        placed = list(self._placed())
        return {one.key: one for one in placed}

    @cached_property
    def phased(self) -> dict[tuple[str, str], tuple[Placed, ...]]:
        """The steps of each phase, by plan and phase, in the plan's order."""
        found: dict[tuple[str, str], list[Placed]] = {}
        for one in self.steps.values():
            if one.phase is not None:
                found.setdefault((one.plan.id, one.phase), []).append(one)
        return {key: tuple(steps) for key, steps in found.items()}

    @cached_property
    def lasting(self) -> dict[tuple[str, str], tuple[Placed, ...]]:
        """Of these, the ones that may still open after their phase: who holds it not, or has a `when`."""
        return {
            key: tuple(one for one in steps if one.step.when or not one.step.holds)
            for key, steps in self.phased.items()
        }

    @cached_property
    def outlasting(self) -> dict[tuple[str, str], tuple[Placed, ...]]:
        """Of these, the ones that may open for the first time after their phase: who holds it not."""
        return {key: tuple(one for one in steps if not one.step.holds) for key, steps in self.phased.items()}

    def _placed(self) -> Iterator[Placed]:
        order = 0
        for plan in self.plans:
            for phase in plan.phases:
                for step in phase.steps:
                    yield Placed(self.key(plan.id, step.id), step, plan, phase.id, None, order)
                    order += 1
            for anytime in plan.anytime.values():
                for step in anytime.steps:
                    yield Placed(self.key(plan.id, step.id), step, plan, None, anytime.name, order)
                    order += 1

    @cached_property
    def statements(self) -> dict[str, Placed]:
        """For every message, the step that opens when it is wanted outside the plan's own steps."""
        placed = [
            Placed(self.key(plan.id, one.name), one.steps[0], plan, None, one.name, len(self.steps))
            for plan in self.plans
            for one in map(_outside, plan.messages.values())
        ]
        return {one.key: one for one in placed}

    def anytimes(self, plan: Playbook) -> tuple[Anytime, ...]:
        """What may happen at any moment: what the plan foresees, then each of its statements."""
        return self._anytimes[plan.id]

    @cached_property
    def _anytimes(self) -> dict[str, tuple[Anytime, ...]]:
        return {
            plan.id: (*plan.anytime.values(), *map(_outside, plan.messages.values())) for plan in self.plans
        }

    @cached_property
    def foreseen(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What may happen at any moment, by key, with the keys of its steps, in the order of the plans."""
        return tuple(
            (self.key(plan.id, one.name), tuple(self.key(plan.id, step.id) for step in one.steps))
            for plan in self.plans
            for one in self.anytimes(plan)
        )

    def _base(self, key: str) -> Placed:
        return self.steps.get(key) or self.statements[key]

    def title(self, role: str) -> str:
        """How a role is called; its id where no plan of this course knows it."""
        return self.roles[role].title if role in self.roles else role

    def placed(self, key: str) -> Placed:
        """The step behind a key, also of a later happening (``capture-it#2``)."""
        if found := self.steps.get(key):
            return found
        one = self._base(key.partition("#")[0])
        return one if one.key == key else one._replace(key=key)

    @cached_property
    def _in_several_plans(self) -> frozenset[str]:
        seen: dict[str, set[str]] = {}
        for plan in self.plans:
            for step in (*plan.steps(), *(one.steps[0] for one in map(_outside, plan.messages.values()))):
                seen.setdefault(step.id, set()).add(plan.id)
        return frozenset(id_ for id_, plans in seen.items() if len(plans) > 1)

    def name(self, key: str) -> str:
        """A step as people and the log name it: ``plan/step`` only where two plans have that step."""
        base, mark, happening = key.partition("#")
        one = self._base(base)
        ambiguous = one.step.id in self._in_several_plans
        return (f"{one.plan.id}/{one.step.id}" if ambiguous else one.step.id) + mark + happening

    def find(self, text: str) -> str:
        """The key of the step that somebody typed as ``step``, ``plan/step`` or ``step#2``.

        Raises NotAllowed, naming the nearest step, when there is none or it stands in several plans.
        """
        typed, mark, happening = text.partition("#")
        plan, slash, id_ = typed.rpartition("/")
        found = [
            one.key
            for one in (*self.steps.values(), *self.statements.values())
            if one.step.id == id_ and (not slash or one.plan.id == plan)
        ]
        if len(found) == 1:
            return found[0] + mark + happening
        if found:
            full = " or ".join(f"{self._base(key).plan.id}/{id_}" for key in found)
            raise NotAllowed(f"'{id_}' stands in more than one plan", f"Say which: {full}.", never=True)
        names = [self.name(key) for key in self.steps]
        raise NotAllowed(f"no step '{text}' in this incident", did_you_mean(text, names), never=True)

    def data(self, key: str, **more: Any) -> dict[str, Any]:
        """The data of an entry about a step: its name, its plan where it was joined, and `more`."""
        base, _, happening = key.partition("#")
        one = self._base(base)
        data: dict[str, Any] = {"step": self.name(base)}
        if one.plan.id != self.first:
            data["plan"] = one.plan.id
        if happening:
            data["happening"] = int(happening)
        return data | more

    def of(self, plan: str, **more: Any) -> dict[str, Any]:
        """The data of an entry about something else of a plan: `more`, and the plan if it was joined."""
        return more if plan == self.first else {**more, "plan": plan}

    def phase(self, plan: str, phase: str) -> Phase:
        """A phase of a plan by its id."""
        return next(one for one in self.by_id[plan].phases if one.id == phase)

    def message(self, one: Placed) -> Message:
        """The message that a `say` step names."""
        return one.plan.messages[one.step.message or ""]

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Every role; where two plans have one of the same name, the first plan's."""
        return {role.id: role for plan in reversed(self.plans) for role in plan.roles.values()}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact; where two plans have one of the same name, the first plan's."""
        return {fact.name: fact for plan in reversed(self.plans) for fact in plan.facts.values()}

    @cached_property
    def clocks(self) -> dict[str, tuple[Playbook, LegalClock]]:
        """Every legal clock by its key, with its plan."""
        return {
            self.key(plan.id, clock.id): (plan, clock)
            for plan in self.plans
            for clock in plan.clocks.values()
        }

    @cached_property
    def cadence(self) -> dict[str, int]:
        """The public cadence by level: where several plans set one, the shortest."""
        shared: dict[str, int] = {}
        for plan in self.plans:
            for level, length in plan.cadence.items():
                shared[level] = min(length, shared.get(level, length))
        return shared


def _outside(message: Message) -> Anytime:
    """A statement outside the plan's steps, as something that may happen at any moment."""
    name = STATEMENT + message.name
    step = Step(id=name, verb="say", title=f"Statement: {message.name}", message=message.name)
    return Anytime(name, step.title, (step,))
