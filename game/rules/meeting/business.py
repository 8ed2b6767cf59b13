"""What comes before a meeting: texts, motions, statements, and what is put and decided of them."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.rules.draft.text import Operation
from game.rules.rulebook import MotionProcedure
from game.rules.voting import Choice
from game.rules.wishes.intents import StatementKind

ProposalStatus = Literal[
    "pending", "adopted", "rejected", "withdrawn", "not-put", "moot", "no-action"
]
MotionStatus = Literal[
    "pending", "carried", "lost", "withdrawn", "granted", "refused", "moot"
]


class Proposal(msgspec.Struct, frozen=True):
    """An amendment, or a package of several changes."""

    id: str
    mover: str
    operations: tuple[Operation, ...]
    package: bool
    co_sponsors: tuple[str, ...]
    status: ProposalStatus
    seq: int
    amends: str = ""
    note: str = ""
    undo: tuple[Operation, ...] = ()
    """What takes it out of the text again, once it is adopted."""
    replaced: tuple[Operation, ...] = ()
    """What it took the place of in the proposal that it amends, once it is adopted."""
    entire: tuple[Operation, ...] = ()
    """All that it asked for, where separate votes took parts of it out."""
    minute: int = 0
    """Minute at which it was tabled."""

    @property
    def sponsors(self) -> tuple[str, ...]:
        """The mover and the co-sponsors."""
        return (self.mover, *self.co_sponsors)


class Redraft(msgspec.Struct, frozen=True):
    """What those who hold the pen changed in the text, outside any decision."""

    seq: int
    operations: tuple[Operation, ...]
    undo: tuple[Operation, ...]
    """What takes it out of the text again."""


class Statement(msgspec.Struct, frozen=True):
    """What was said, for the record."""

    seq: int
    seat: str
    kind: StatementKind
    about: str
    words: str
    minute: int = 0
    """Minute at which it was over."""


class Question(msgspec.Struct, frozen=True):
    """What is put to the vote."""

    id: str
    target: str
    method: str
    majority: str
    drawn: str = ""
    second: bool = False
    rules: str = ""
    """Id of the rulebook under which it was put."""


class Voting(msgspec.Struct, frozen=True):
    """A vote in progress."""

    question: Question
    ballots: dict[str, Choice]
    taken: tuple[str, ...] = ()
    """Seats that have handed in a secret ballot, or whose hand was counted."""
    interrupts: Voting | None = None
    """The vote that goes on once this one, on an appeal, is decided."""
    left: tuple[str, ...] = ()
    """Seats that have left the room while it was on: they were there when it began."""
    since: int = 0
    """Number of the event by which it began."""


class Call(msgspec.Struct, frozen=True):
    """A consensus call in progress: who objects, and why."""

    target: str
    objections: dict[str, str]
    named: dict[str, str] = {}
    """By seat: the provision that it objects to, where it named one."""


class Decision(msgspec.Struct, frozen=True):
    """What the meeting decided on one thing.  Tallies are derived from ``ballots``."""

    seq: int
    target: str
    how: Literal["vote", "consensus", "silence", "not-put"]
    question: Question | None = None
    ballots: dict[str, Choice] = {}
    present: int = 0
    """Members with a vote in the room when it was taken."""
    barred: int = 0
    """Members without one in the room when it was taken."""
    gone: int = 0
    """Members with a vote that had left the vote, without a ballot, when it was over."""
    objections: dict[str, str] = {}
    named: dict[str, str] = {}
    """By seat: the provision that it objected to, where it named one."""
    broken_on: dict[str, tuple[str, ...]] = {}
    """Where silence was broken: by seat the provisions it named; ``()`` for the whole."""


class Motion(msgspec.Struct, frozen=True):
    """A motion on procedure."""

    id: str
    mover: str
    motion: MotionProcedure
    target: str
    value: str
    seq: int
    status: MotionStatus
    spoken_for: tuple[str, ...] = ()
    spoken_against: tuple[str, ...] = ()
    seconds: tuple[str, ...] = ()
    undid: str = ""
    """For a point of order that was upheld: what it undid, in a word, as
    :mod:`game.rules.fold.settling` has it; empty where nothing changed."""
    asks: bool = False
    """For a way of voting that was granted: whether its mover asks for a vote on the text by
    it, and had not asked before."""
    lapsed: str = ""
    """Why there was nothing left to decide, in a sentence, where it became moot."""
    turned_by: str = ""
    """For an appeal that became moot as the ruling was turned: what the Chair ruled on then.
    It is before the room again where that is overruled."""


class Ruling(msgspec.Struct, frozen=True):
    """The Chair's latest ruling, which may be appealed at once."""

    target: str
    upheld: bool
    reason: str
    stands: bool = False
    """Whether the meeting has gone on since, or the room has decided on an appeal."""


class Correction(msgspec.Struct, frozen=True):
    """A note that a seat had meant to vote otherwise."""

    question: str
    seat: str
    choice: Choice


class Silence(msgspec.Struct, frozen=True):
    """A silence procedure in progress."""

    deadline: int
    """Minute at which it ends; days go on counting in minutes."""
    breaks: dict[str, tuple[str, ...]]
    """By seat: the provisions it names; ``()`` for the whole."""
    reasons: dict[str, str]
    opened: int = 0
    """Minute at which it began."""
