"""What the walk asks, and everything that an operator can answer. Moments in milliseconds UTC.

Steps are named by their key (see `course`). `at` in an answer is when it happened, if that was earlier
than now; `person` is who did it, if that is not who types.
"""

from __future__ import annotations

from .asking import Question, Stop, Waited
from .calls import Acknowledge, Called, GiveUp, MissedPages, PageNow
from .clocks import DropClock, MeetClock, NextUpdate, StartClock
from .incident import (
    HAPPENS,
    Assign,
    Attach,
    ChannelState,
    End,
    HandOver,
    Happened,
    Hold,
    Join,
    Note,
    SetLevel,
)
from .injects import DropInject, EndExercise, HoldInject, Improvise, MoveInject, PlayInject
from .registers import (
    AnswerClaim,
    Enquire,
    JudgeClaim,
    KeepPromise,
    MakePromise,
    MovePromise,
    RaiseClaim,
    Verdict,
)
from .statements import (
    Approve,
    Draft,
    LeaveOut,
    NotPosted,
    Overrule,
    Post,
    Posted,
    Promise,
    Reject,
    Withdraw,
)
from .steps import Choose, Done, Extend, Reopen, Skip, StateFact, Tick

__all__ = [
    "HAPPENS",
    "Acknowledge",
    "Answer",
    "AnswerClaim",
    "Approve",
    "Assign",
    "Attach",
    "Called",
    "ChannelState",
    "Choose",
    "Done",
    "Draft",
    "DropClock",
    "DropInject",
    "End",
    "EndExercise",
    "Enquire",
    "Extend",
    "GiveUp",
    "HandOver",
    "Happened",
    "Hold",
    "HoldInject",
    "Improvise",
    "Join",
    "JudgeClaim",
    "KeepPromise",
    "LeaveOut",
    "MakePromise",
    "MeetClock",
    "MissedPages",
    "MoveInject",
    "MovePromise",
    "NextUpdate",
    "NotPosted",
    "Note",
    "Overrule",
    "PageNow",
    "PlayInject",
    "Post",
    "Posted",
    "Promise",
    "Question",
    "RaiseClaim",
    "Reject",
    "Reopen",
    "SetLevel",
    "Skip",
    "StartClock",
    "StateFact",
    "Stop",
    "Tick",
    "Verdict",
    "Waited",
    "Withdraw",
]

#: Anything that an operator can answer.
Answer = (
    Acknowledge
    | AnswerClaim
    | Approve
    | Assign
    | Attach
    | Called
    | ChannelState
    | Choose
    | Done
    | Draft
    | DropClock
    | DropInject
    | End
    | EndExercise
    | Enquire
    | Extend
    | GiveUp
    | HandOver
    | Happened
    | Hold
    | HoldInject
    | Improvise
    | Join
    | JudgeClaim
    | KeepPromise
    | LeaveOut
    | MakePromise
    | MeetClock
    | MissedPages
    | MoveInject
    | MovePromise
    | NextUpdate
    | NotPosted
    | Note
    | Overrule
    | PageNow
    | PlayInject
    | Post
    | Posted
    | RaiseClaim
    | Reject
    | Reopen
    | SetLevel
    | Skip
    | StartClock
    | StateFact
    | Stop
    | Tick
    | Waited
    | Withdraw
)
