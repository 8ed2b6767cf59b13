"""The meeting: what the log adds up to.

:class:`Chamber` is what everybody in the room may know; the dealings are what passes in
private.  The two are kept apart so that a seat's view can be built from what it may know,
instead of being the whole with things taken away.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from game.rules.draft.text import Draft, Operation
from game.rules.meeting.dealings import Dealings
from game.rules.meeting.row import Row
from game.rules.meeting.setup import Setup, Stage
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


class Call(msgspec.Struct, frozen=True):
    """A consensus call in progress: who objects, and why."""

    target: str
    objections: dict[str, str]


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
    objections: dict[str, str] = {}
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


class Chamber(msgspec.Struct, frozen=True, dict=True):
    """What everybody in the room may know."""

    draft: Draft
    minute: int
    seq: int = 0
    """Number in the log of the last event that everybody knows."""
    stage: str = ""
    """Id of the stage that is open; empty before the first."""
    stage_since: int = 0
    """Number of the event by which it was opened."""
    opened: dict[str, int] = {}
    """By stage: the minute of the day at which it was first opened."""
    absent: frozenset[str] = frozenset()
    floor: str = ""
    speakers: tuple[str, ...] = ()
    list_closed: bool = False
    explaining: frozenset[str] = frozenset()
    """Who came on the list after it was closed: to speak of a decision or to reply, no more."""
    sponsors: tuple[str, ...] = ()
    """Sponsors of the draft; empty for a Chair's text."""
    withdrawn: bool = False
    """Whether the draft was withdrawn and nobody has introduced it again."""
    proposals: dict[str, Proposal] = {}
    motions: dict[str, Motion] = {}
    asked: dict[str, tuple[str, ...]] = {}
    """Who asks for a vote, by target."""
    methods: dict[str, str] = {}
    """Voting method asked for, by target."""
    exhausted: bool = False
    call: Call | None = None
    voting: Voting | None = None
    decisions: tuple[Decision, ...] = ()
    statements: Row[Statement] = Row()
    questions: int = 0
    """How many questions were put."""
    ruling: Ruling | None = None
    moved_on: int = 0
    """Number of the last event by which a text was tabled or revised."""
    resumed: int = 0
    """Number of the last event by which the meeting sat again."""
    suspended: bool = False
    """Whether the meeting is suspended: delegations consult, and nothing formal is done."""
    adjourned: bool = False
    """Whether a motion to adjourn the meeting was carried."""
    debate_closed: bool = False
    finishing: str = ""
    """Who had the floor when the debate was closed, until the floor is given again."""
    limit: int = 0
    """The longest a statement may take, in minutes; 0: as the rules have it."""
    important: frozenset[str] = frozenset()
    """Targets that the room declared important questions."""
    shelved: frozenset[str] = frozenset()
    """Targets on which the debate was adjourned: no action is taken on them."""
    waived: bool = False
    """Whether the Chair waived the notice that new texts need."""
    order: tuple[str, ...] = ()
    """Amendments that, by a ruling or motion, are taken first, in this order."""
    separate: dict[str, str] = {}
    """Separate votes by part, which is a provision or, of a proposal, ``P1/6.2``:
    ``pending``, ``kept`` or ``out``; ``moot`` where the part was gone before the vote."""
    struck: dict[str, Operation] = {}
    """By provision that a separate vote took out: what brings it back."""
    redrafts: tuple[Redraft, ...] = ()
    """Oral revisions of the draft and re-issues of it, the oldest first."""
    stood: dict[str, tuple[str, ...]] = {}
    """By what was decided: how the provisions read then that it is on; by ``whole`` how the text
    read when the last silence on it ended."""
    lapsed: dict[str, int] = {}
    """Provisions whose agreement ad referendum lapsed, as their words changed, with the
    number of the event."""
    cleared: dict[str, int] = {}
    """Provisions whose brackets fell as the whole was adopted, with the number of the event."""
    fell: dict[str, int] = {}
    """Proposals, separate votes by part and motions that became moot, and proposals beside which
    the draft was adopted, with the number of the event."""
    reopened: dict[str, int] = {}
    """Targets whose decision was reopened, with the number of the event."""
    cost_read: bool = False
    silence: Silence | None = None
    corrections: tuple[Correction, ...] = ()
    outcome: str = ""
    """Set when the meeting is closed."""

    @cached_property
    def pending(self) -> tuple[Proposal, ...]:
        """Proposals that wait, in the order in which they were tabled."""
        return tuple([p for p in self.proposals.values() if p.status == "pending"])

    @cached_property
    def pending_by(self) -> dict[str, tuple[Proposal, ...]]:
        """Proposals that wait, by who moved them."""
        found: dict[str, tuple[Proposal, ...]] = {}
        for proposal in self.pending:
            found[proposal.mover] = (*found.get(proposal.mover, ()), proposal)
        return found

    @cached_property
    def motion_waits(self) -> bool:
        """Whether a motion waits to be settled."""
        return any(m.status == "pending" for m in self.motions.values())


class Meeting(msgspec.Struct, frozen=True):
    """A meeting: what it started from, what the room knows, what passed in private."""

    setup: Setup
    chamber: Chamber
    dealings: Dealings = Dealings()
    seq: int = 0
    """Number in the log of the last event, private ones included."""

    @property
    def stage(self) -> Stage | None:
        """The stage that is open."""
        return stage_of(self.setup, self.chamber)


def informal(meeting: Meeting) -> bool:
    """Whether delegations consult informally: in a stage for it, or in a suspension."""
    return meeting.chamber.suspended or consulting(meeting.setup, meeting.chamber)


def consulting(setup: Setup, chamber: Chamber) -> bool:
    """Whether the stage that is open is one for informal consultations."""
    stage = stage_of(setup, chamber)
    return stage is not None and stage.kind == "consultations"


def stage_of(setup: Setup, chamber: Chamber) -> Stage | None:
    """The stage that is open, or ``None`` before the first."""
    return setup.stages_by_id.get(chamber.stage)


def opening(setup: Setup) -> Meeting:
    """The meeting before anything has happened."""
    return Meeting(setup, Chamber(setup.draft, setup.opens, sponsors=setup.sponsors))
