"""What happened.  A meeting is a fold over these; nothing else changes it.

Each event names its ``seat``: who did it (``""`` for the meeting itself).  ``minutes`` is
what it took of the day.  Names are past participles; the tag is what journals and programs
read as ``event``.
"""

from __future__ import annotations

import msgspec

from game.rules.draft.text import Operation
from game.rules.log import consensus_events as consensus
from game.rules.log import motion_events as motions
from game.rules.log import private_events as private
from game.rules.log.happened import Happened
from game.rules.voting import Choice
from game.rules.wishes.intents import StatementKind

# Events hold no cycles and a log holds many: the collector need not look at them.

EffortsExhausted = consensus.EffortsExhausted
ConsensusCalled = consensus.ConsensusCalled
Objected = consensus.Objected
ObjectionWithdrawn = consensus.ObjectionWithdrawn
Gavelled = consensus.Gavelled
SilenceOpened = consensus.SilenceOpened
SilenceBroken = consensus.SilenceBroken
SilenceRan = consensus.SilenceRan
SilenceEnded = consensus.SilenceEnded
MotionMoved = motions.MotionMoved
MotionSpoken = motions.MotionSpoken
Ruled = motions.Ruled
LineAgreed = private.LineAgreed
OfferAnswered = private.OfferAnswered
OfferMade = private.OfferMade
OfferWithdrawn = private.OfferWithdrawn
SecretBallotCast = private.SecretBallotCast
HandRaised = private.HandRaised


class Attended(Happened, frozen=True, tag="attended"):
    """A seat came in (``present``) or left."""

    present: bool


class RoomCounted(Happened, frozen=True, tag="room-counted"):
    """The members in the room were counted; these are not there."""

    absent: tuple[str, ...] = ()


class PlacardRaised(Happened, frozen=True, tag="placard-raised"):
    """A seat was put on the speakers' list."""


class PlacardLowered(Happened, frozen=True, tag="placard-lowered"):
    """A seat was taken off the list, or gave the floor back."""


class FloorGiven(Happened, frozen=True, tag="floor-given"):
    """The Chair gave the floor."""

    to: str


class Spoke(Happened, frozen=True, tag="spoke"):
    """A statement was made; the speaker's floor ends with it."""

    kind: StatementKind
    about: str = ""
    words: str = ""
    minutes: int = 0


class Tabled(Happened, frozen=True, tag="tabled"):
    """A proposal was tabled under ``id``: ``A1`` an amendment, ``P1`` a package."""

    id: str
    operations: tuple[Operation, ...]
    package: bool = False
    amends: str = ""
    note: str = ""
    minutes: int = 0


class CoSponsored(Happened, frozen=True, tag="co-sponsored"):
    """A seat became a co-sponsor, or (``leave``) stopped being one."""

    target: str
    leave: bool = False


class Withdrawn(Happened, frozen=True, tag="withdrawn"):
    """A proposal or motion was withdrawn by its mover, or the draft by its last sponsor."""

    target: str


class VoteAsked(Happened, frozen=True, tag="vote-asked"):
    """A seat asked for a vote."""

    target: str


class VoteLetGo(Happened, frozen=True, tag="vote-let-go"):
    """A seat no longer asks for a vote."""

    target: str


class StageOpened(Happened, frozen=True, tag="stage-opened"):
    """The Chair went on to a stage of the day."""

    stage: str
    minutes: int = 0


class QuestionPut(Happened, frozen=True, tag="question-put"):
    """A question was put; voting has begun."""

    id: str
    target: str
    method: str
    majority: str
    drawn: str = ""
    second: bool = False
    minutes: int = 0


class BallotCast(Happened, frozen=True, tag="ballot-cast"):
    """A seat voted."""

    choice: Choice


class BallotTaken(Happened, frozen=True, tag="ballot-taken"):
    """A seat has handed in its secret ballot."""


class Decided(Happened, frozen=True, tag="decided"):
    """The Chair declared the result of the question that was open."""

    question: str
    secret: tuple[Choice, ...] = ()
    """After a secret ballot: the ballots, sorted, so that none tells whose it was."""
    minutes: int = 0


class PassedOver(Happened, frozen=True, tag="passed-over"):
    """A proposal was not put."""

    target: str
    minutes: int = 0


class ProposalRevised(Happened, frozen=True, tag="proposal-revised"):
    """The mover revised its proposal orally."""

    target: str
    operations: tuple[Operation, ...]


class Marked(Happened, frozen=True, tag="marked"):
    """A provision was bracketed, opened or agreed ad referendum."""

    provision: str
    mark: str
    was: str = ""
    """The mark that was taken away, where it is opened."""


class CostRead(Happened, frozen=True, tag="cost-read"):
    """The statement of cost was read out."""

    minutes: int = 0


class VoteCorrected(Happened, frozen=True, tag="vote-corrected"):
    """A seat said what it had meant to vote; the count stays as it is."""

    question: str
    choice: Choice


class Recorded(Happened, frozen=True, tag="recorded"):
    """A moment of a historical record, told in the record's words.

    It changes nothing but the hour: what a moment decided follows it as events of its own,
    as far as the record knows it.
    """

    number: int
    """Its place in the record, from 1."""
    kind: str
    """``opening``, ``statement``, ``request``, ``vote``, ``adoption``, ``correction`` or
    ``explanation``."""
    words: str
    about: str = ""
    """The provision, or ``whole``; empty where that is not established."""
    minutes: int = 0


class Suspended(Happened, frozen=True, tag="suspended"):
    """The meeting was suspended for ``minutes``; delegations consult until it resumes.
    ``reason`` is what the Chair said of it."""

    minutes: int = 0
    reason: str = ""


class Resumed(Happened, frozen=True, tag="resumed"):
    """The meeting was taken up again."""


class Closed(Happened, frozen=True, tag="closed"):
    """The meeting was closed; ``outcome`` is ``consensus``, ``vote``, ``rejected`` or
    ``suspended``."""

    outcome: str


Event = (
    Attended
    | RoomCounted
    | PlacardRaised
    | PlacardLowered
    | FloorGiven
    | Spoke
    | Tabled
    | CoSponsored
    | Withdrawn
    | VoteAsked
    | VoteLetGo
    | StageOpened
    | EffortsExhausted
    | ConsensusCalled
    | Objected
    | ObjectionWithdrawn
    | Gavelled
    | QuestionPut
    | BallotCast
    | SecretBallotCast
    | HandRaised
    | BallotTaken
    | Decided
    | PassedOver
    | OfferMade
    | OfferAnswered
    | OfferWithdrawn
    | LineAgreed
    | MotionMoved
    | MotionSpoken
    | Ruled
    | ProposalRevised
    | Marked
    | CostRead
    | VoteCorrected
    | Recorded
    | SilenceOpened
    | SilenceBroken
    | SilenceRan
    | SilenceEnded
    | Suspended
    | Resumed
    | Closed
)
"""Everything that can happen."""


class Entry(msgspec.Struct, frozen=True, gc=False):
    """An event with its place in the log."""

    seq: int
    """1 for the first event of a sitting."""
    minute: int
    """Minute of the day when it was over."""
    event: Event
    known_to: tuple[str, ...] = ()
    """Seats that may know of it; empty: everybody."""


BALLOTS = (BallotCast, SecretBallotCast, HandRaised, BallotTaken)
"""What one seat's vote leaves in the log; a decision gathers them."""
