"""The meeting: what the log adds up to.

:class:`Chamber` is what everybody in the room may know; the dealings are what passes in
private.  The two are kept apart so that a seat's view can be built from what it may know,
instead of being the whole with things taken away.
"""

from __future__ import annotations

from functools import cached_property

import msgspec

from game.rules.draft.text import Draft, Operation
from game.rules.meeting.business import (
    Call,
    Correction,
    Decision,
    Motion,
    Proposal,
    Redraft,
    Ruling,
    Silence,
    Statement,
    Voting,
)
from game.rules.meeting.dealings import Dealings
from game.rules.meeting.row import Row
from game.rules.meeting.setup import Setup, Stage

BACK = "back:"
"""Begins the name under which a proposal that is before the room again is noted in ``fell``."""
CALL = "call:"
"""Begins the name under which a call for consensus that was given up is noted in ``fell``."""


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
    went_on: int = 0
    """Number of the last event of business: of all that a point of order may be about, but for
    other points, the rulings on them and appeals."""
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
    open_again: int = 0
    """Number of the last event by which the text was open again: it was put as a whole and not
    adopted, or came before another forum.  What was decided before binds nobody."""
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


def speaking_limit(setup: Setup, chamber: Chamber) -> int:
    """Minutes to which speaking time is limited, by the room or for the stage that is open;
    0: as the rules have it."""
    stage = stage_of(setup, chamber)
    found = [n for n in (chamber.limit, stage.limit if stage else 0) if n]
    return min(found, default=0)


def opening(setup: Setup) -> Meeting:
    """The meeting before anything has happened, by the rules of its first stage: what is given
    may be a setup in which others are in force by now."""
    first = setup.under(setup.rules_in("").id)
    return Meeting(first, Chamber(first.draft, first.opens, sponsors=first.sponsors))
