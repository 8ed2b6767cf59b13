"""What a seat may try to do.  An intent is a wish: the law decides what becomes of it."""

from __future__ import annotations

from typing import Literal

from game.rules.draft.text import Operation
from game.rules.voting import Choice
from game.rules.wishes import private_intents as private
from game.rules.wishes.wish import Wish

StatementKind = Literal[
    "general",
    "support",
    "concern",
    "red-line",
    "reply",
    "explanation",
    "position",
    "dissociation",
    "reservation",
    "interpretation",
]
"""``explanation`` explains a vote, ``position`` a consensus."""

AgreeLine = private.AgreeLine
AnswerOffer = private.AnswerOffer
MakeOffer = private.MakeOffer
Undertaking = private.Undertaking
WithdrawOffer = private.WithdrawOffer


class Attend(Wish, frozen=True, tag="attend"):
    """Come into the room, or leave it."""

    present: bool = True


class CountRoom(Wish, frozen=True, tag="count-room"):
    """The Secretariat counts the members in the room (``seat`` is the Chair)."""

    absent: tuple[str, ...]


class AskFloor(Wish, frozen=True, tag="ask-floor"):
    """Raise the placard: be put on the speakers' list."""


class LowerPlacard(Wish, frozen=True, tag="lower-placard"):
    """Be taken off the speakers' list, or give the floor back unused."""


class GiveFloor(Wish, frozen=True, tag="give-floor"):
    """The Chair gives the floor to a seat on the list."""

    to: str


class Speak(Wish, frozen=True, tag="speak"):
    """Make a statement."""

    kind: StatementKind
    about: str = ""
    """A provision, a proposal, ``whole``, or ``""`` for the item at large."""
    words: str = ""
    """The speaker's own words; empty: the record gives the kind only."""


class Table(Wish, frozen=True, tag="table"):
    """Table an amendment, or (``package``) several changes that stand or fall together."""

    operations: tuple[Operation, ...]
    package: bool = False
    amends: str = ""
    """The proposal that this is an amendment to, where it is a sub-amendment."""
    note: str = ""


class CoSponsor(Wish, frozen=True, tag="co-sponsor"):
    """Become a co-sponsor of a proposal or of the draft, or (``leave``) stop being one; who
    co-sponsors a withdrawn draft introduces it again."""

    target: str
    leave: bool = False


class Withdraw(Wish, frozen=True, tag="withdraw"):
    """Withdraw one's own proposal or motion, or one's name from the draft."""

    target: str


class AskVote(Wish, frozen=True, tag="ask-vote"):
    """Ask that a proposal, or the whole, be put to the vote."""

    target: str


class LetGo(Wish, frozen=True, tag="let-go"):
    """Take back one's request for a vote; the text stands as it is."""

    target: str


class OpenStage(Wish, frozen=True, tag="open-stage"):
    """The Chair goes on to a stage of the day."""

    stage: str


class ExhaustEfforts(Wish, frozen=True, tag="exhaust-efforts"):
    """The Chair tells the room that, in the Bureau's finding, consensus is out of reach."""


class CallConsensus(Wish, frozen=True, tag="call-consensus"):
    """The Chair asks whether a proposal, or the whole, can be adopted without a vote."""

    target: str


class Object(Wish, frozen=True, tag="object"):
    """Object while the Chair asks, or (``withdrawn``) stop objecting."""

    reason: str = ""
    about: str = ""
    """The provision objected to, where it is one."""
    withdrawn: bool = False


class Gavel(Wish, frozen=True, tag="gavel"):
    """The Chair brings down the gavel on the consensus call that is open."""


class PutQuestion(Wish, frozen=True, tag="put-question"):
    """The Chair puts a proposal, a motion or the whole to the vote."""

    target: str
    drawn: str = ""
    """The seat drawn by lot with which a roll call begins."""


class Vote(Wish, frozen=True, tag="vote"):
    """Cast a ballot on the question that is open."""

    choice: Choice


class CloseVoting(Wish, frozen=True, tag="close-voting"):
    """The Chair declares the result."""


class PassOver(Wish, frozen=True, tag="pass-over"):
    """The Chair leaves a proposal aside that nobody wants a vote on: it is not put."""

    target: str


class MoveMotion(Wish, frozen=True, tag="move"):
    """Move a motion on procedure, of those that the rulebook knows."""

    motion: str
    target: str = ""
    value: str = ""


class SpeakOnMotion(Wish, frozen=True, tag="speak-on-motion"):
    """Speak for or against a pending motion, or (``second``) lend it support only."""

    target: str
    stand: Literal["for", "against", "second"]


class Rule(Wish, frozen=True, tag="rule"):
    """The Chair rules on a point of order, or grants or refuses what rests with the Chair."""

    target: str
    upheld: bool
    reason: str = ""


class ReviseProposal(Wish, frozen=True, tag="revise-proposal"):
    """The mover revises its own proposal orally, before the voting on it has begun."""

    target: str
    operations: tuple[Operation, ...]


class Mark(Wish, frozen=True, tag="mark"):
    """Put brackets round a provision (any member), agree it ad referendum or reopen it
    (the Chair)."""

    provision: str
    mark: Literal["bracketed", "open", "ad-referendum"]


class ReadCost(Wish, frozen=True, tag="read-cost"):
    """The Chair has the statement of cost read out."""


class CorrectVote(Wish, frozen=True, tag="correct-vote"):
    """Tell the Secretariat what one meant to vote; the count stays as it is."""

    question: str
    choice: Choice


class OpenSilence(Wish, frozen=True, tag="open-silence"):
    """The Chair puts the draft under silence; nobody breaking it, it stands adopted."""

    hours: int | None = None
    """``None``: as the rulebook has it."""
    operations: tuple[Operation, ...] = ()
    """What the Chair changes in re-issuing a text on which silence was broken."""


class BreakSilence(Wish, frozen=True, tag="break-silence"):
    """Break silence, on the whole draft or on the provisions named."""

    about: tuple[str, ...] = ()
    reason: str = ""


class RunSilence(Wish, frozen=True, tag="run-silence"):
    """The Chair lets a part of the silence pass; who breaks it does so meanwhile."""

    hours: int | None = None
    """``None``: until the last minute."""


class EndSilence(Wish, frozen=True, tag="end-silence"):
    """The Chair notes that the deadline has passed."""


class Suspend(Wish, frozen=True, tag="suspend"):
    """The Chair suspends the meeting for a while, and may say why."""

    minutes: int
    reason: str = ""


class Resume(Wish, frozen=True, tag="resume"):
    """The Chair takes a suspended meeting up again."""


class Close(Wish, frozen=True, tag="close"):
    """The Chair closes the meeting."""


Intent = (
    Attend
    | CountRoom
    | AskFloor
    | LowerPlacard
    | GiveFloor
    | Speak
    | Table
    | CoSponsor
    | Withdraw
    | AskVote
    | LetGo
    | OpenStage
    | ExhaustEfforts
    | CallConsensus
    | Object
    | Gavel
    | PutQuestion
    | Vote
    | CloseVoting
    | PassOver
    | MakeOffer
    | AnswerOffer
    | WithdrawOffer
    | AgreeLine
    | MoveMotion
    | SpeakOnMotion
    | Rule
    | ReviseProposal
    | Mark
    | ReadCost
    | CorrectVote
    | OpenSilence
    | BreakSilence
    | RunSilence
    | EndSilence
    | Suspend
    | Resume
    | Close
)
"""Every wish that the law knows."""
