"""The fold: what an event makes of a meeting.  Pure; never refuses what was decided."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from game.errors import InputUnusable
from game.rules.fold import floor as evolve_floor
from game.rules.fold import texts as evolve_text
from game.rules.fold import votes as evolve_votes
from game.rules.fold.business import gone_on
from game.rules.fold.dealing import (
    PRIVATE,
    dealt_with,
    on_another_text,
    without_dead_offers,
)
from game.rules.fold.effects import owed_a_reply
from game.rules.fold.forums import in_new_forum, setup_after
from game.rules.fold.settling import settle
from game.rules.fold.step import step
from game.rules.log import events as ev
from game.rules.meeting.business import Motion, Ruling, Voting
from game.rules.meeting.state import CALL, Chamber, Meeting
from game.rules.procedures.falling import without_fallen_motions
from game.rules.procedures.motions import PAUSES, granted_on_request
from game.rules.procedures.standing import noted
from game.rules.procedures.takeup import no_quorum

SITTING = (
    ev.FloorGiven,
    ev.QuestionPut,
    ev.ConsensusCalled,
    ev.EffortsExhausted,
    ev.PassedOver,
    ev.Ruled,
    ev.SilenceOpened,
)
"""What a Chair does in a sitting: logs without an event for the resumption go on with it."""


class Lawless(InputUnusable):
    """An event that no meeting under these rules can have had where it stands."""

    def __init__(self, seq: int, event: ev.Event) -> None:
        name = type(event).__struct_config__.tag
        super().__init__(
            f"event {seq} ({name}) does not follow from those before it:"
            " these rules did not write it"
        )


def evolve(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting after ``event``.

    Raises :class:`Lawless` for an event from a file that does not follow on the meeting.
    """
    try:
        return _evolved(meeting, event)
    except _SENSELESS as fault:
        raise Lawless(meeting.seq + 1, event) from fault


_SENSELESS = (AssertionError, LookupError, ValueError, AttributeError, StopIteration)
"""What following an event raises that speaks of what is not there."""


def _evolved(meeting: Meeting, event: ev.Event) -> Meeting:
    seq = meeting.seq + 1
    dealt = dealt_with(meeting.dealings, event, seq)
    if isinstance(event, PRIVATE):
        return Meeting(meeting.setup, meeting.chamber, dealt, seq)
    setup, before = meeting.setup, meeting.chamber
    chamber = _PUBLIC[type(event)](meeting, event, seq)
    if not isinstance(event, ev.BALLOTS):
        # A ballot settles nothing, and there are hundreds for each other event.
        chamber = without_fallen_motions(before, Meeting(setup, chamber, dealt, seq))
    chamber = noted(before, chamber)
    if chamber.ruling is not None and isinstance(event, _GOES_ON):
        chamber = _ruling_stands(chamber, chamber.ruling)
    if chamber.suspended and isinstance(event, SITTING):
        chamber = replace(chamber, suspended=False)
    if isinstance(event, _MOVES_ON):
        chamber = replace(chamber, moved_on=seq)
    chamber = gone_on(before, chamber, event)
    setup = setup_after(meeting, event, chamber)
    if setup.rulebook is not meeting.setup.rulebook:
        chamber = in_new_forum(chamber)
    if chamber.draft is not before.draft:
        dealt = on_another_text(dealt, before.draft, chamber.draft)
    if dealt.offers and _settles(before, chamber):
        dealt = without_dead_offers(chamber, dealt)
    return Meeting(setup, chamber, dealt, seq)


def _settles(before: Chamber, after: Chamber) -> bool:
    """Whether an event can have decided what a deed is about."""
    same = before.proposals is after.proposals and before.draft is after.draft
    return not same or before.outcome != after.outcome


_MOVES_ON = (ev.ProposalRevised, ev.Tabled)
"""What gives the Chair ground to judge anew what the room has overruled."""
_GOES_ON = (
    *ev.BALLOTS,
    ev.CostRead,
    ev.ConsensusCalled,
    ev.Decided,
    ev.EffortsExhausted,
    ev.FloorGiven,
    ev.Gavelled,
    ev.PassedOver,
    ev.QuestionPut,
    ev.Resumed,
    ev.SilenceOpened,
    ev.SilenceRan,
    ev.SilenceEnded,
    ev.Spoke,
    ev.StageOpened,
    ev.Suspended,
)
"""What the room goes on with after a ruling that nobody has appealed against."""


def _ruling_stands(chamber: Chamber, ruling: Ruling) -> Chamber:
    """An appeal is made at once (rules 71, 113): what nobody has appealed against when the
    meeting goes on stands, and so does what the room has upheld."""
    appealed = any(
        (m.motion, m.target, m.status) == ("appeal", ruling.target, "pending")
        for m in chamber.motions.values()
    )
    if appealed or ruling.stands:
        return chamber
    return replace(chamber, ruling=replace(ruling, stands=True))


def _attended(meeting: Meeting, event: ev.Attended, seq: int) -> Chamber:
    absent = meeting.chamber.absent
    now = absent - {event.seat} if event.present else absent | {event.seat}
    chamber = step(meeting.chamber, event, seq, absent=now)
    if event.present or chamber.voting is None:
        return chamber
    return replace(chamber, voting=_walked_out(chamber.voting, event.seat))


def _walked_out(voting: Voting, seat: str) -> Voting:
    """A vote that a seat leaves the room in, with those that it interrupts."""
    under = _walked_out(voting.interrupts, seat) if voting.interrupts else None
    return replace(voting, left=(*voting.left, seat), interrupts=under)


def _room_counted(meeting: Meeting, event: ev.RoomCounted, seq: int) -> Chamber:
    members = meeting.setup.members
    others = {s for s in meeting.chamber.absent if s not in members}
    return step(meeting.chamber, event, seq, absent=others.union(event.absent))


def _stage_opened(meeting: Meeting, event: ev.StageOpened, seq: int) -> Chamber:
    """The list begins anew, but for those to whom a reply was given (rules 73, 115)."""
    chamber = meeting.chamber
    opened = {event.stage: chamber.minute + event.minutes, **chamber.opened}
    return step(
        chamber,
        event,
        seq,
        stage=event.stage,
        opened=opened,
        stage_since=seq,
        speakers=tuple(s for s in chamber.speakers if owed_a_reply(chamber, s)),
        floor="",
        list_closed=False,
        explaining=frozenset(),
        debate_closed=False,
        suspended=False,
    )


def _efforts_exhausted(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    return step(meeting.chamber, event, seq, exhausted=True)


def _motion_moved(meeting: Meeting, event: ev.MotionMoved, seq: int) -> Chamber:
    chamber = meeting.chamber
    granted = granted_on_request(meeting.setup.rulebook.motions[event.motion])
    motion = Motion(
        event.id,
        event.seat,
        event.motion,
        event.target,
        event.value,
        seq,
        "pending",
    )
    chamber = step(chamber, event, seq, motions={**chamber.motions, event.id: motion})
    if event.motion in PAUSES and chamber.voting is None:
        chamber = _no_longer_asked(chamber)
    return settle(meeting.setup, chamber, event.id, "granted") if granted else chamber


def _motion_spoken(meeting: Meeting, event: ev.MotionSpoken, seq: int) -> Chamber:
    chamber = meeting.chamber
    old = chamber.motions[event.target]
    field = {"for": "spoken_for", "against": "spoken_against", "second": "seconds"}
    name = field[event.stand]
    changed = replace(old, **{name: (*getattr(old, name), event.seat)})
    return step(chamber, event, seq, motions={**chamber.motions, old.id: changed})


def _ruled(meeting: Meeting, event: ev.Ruled, seq: int) -> Chamber:
    ruling = Ruling(event.target, event.upheld, event.reason)
    chamber = step(meeting.chamber, event, seq, ruling=ruling)
    if event.target in chamber.motions:
        status = "granted" if event.upheld else "refused"
        return settle(meeting.setup, chamber, event.target, status)
    if event.target in chamber.proposals:
        order = tuple(a for a in chamber.order if a != event.target)
        return replace(chamber, order=(event.target, *order) if event.upheld else order)
    return replace(chamber, waived=event.upheld)


def _cost_read(meeting: Meeting, event: ev.CostRead, seq: int) -> Chamber:
    return step(meeting.chamber, event, seq, cost_read=True)


def _suspended(meeting: Meeting, event: ev.Suspended, seq: int) -> Chamber:
    """Delegations consult, and the Chair asks the room again after that; while it only waits
    for a quorum it goes on asking."""
    suspended = step(meeting.chamber, event, seq, suspended=True)
    waits = no_quorum(meeting) is not None
    return suspended if waits else _no_longer_asked(suspended)


def _no_longer_asked(chamber: Chamber) -> Chamber:
    """The chamber in which nobody is asked whether the room agrees, with a note that the call
    ended with its last event."""
    if chamber.call is None:
        return chamber
    fell = {**chamber.fell, f"{CALL}{chamber.call.target}": chamber.seq}
    return replace(chamber, call=None, fell=fell)


def _resumed(meeting: Meeting, event: ev.Resumed, seq: int) -> Chamber:
    return step(meeting.chamber, event, seq, suspended=False, resumed=seq)


def _plain(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    return step(meeting.chamber, event, seq)


def _closed(meeting: Meeting, event: ev.Closed, seq: int) -> Chamber:
    """The end of the meeting; a vote that waited for members comes to nothing with it."""
    over = step(meeting.chamber, event, seq, outcome=event.outcome, speakers=(), floor="")
    return replace(over, voting=None) if over.voting is not None else over


_PUBLIC: dict[type, Callable[[Meeting, Any, int], Chamber]] = {
    ev.Attended: _attended,
    ev.RoomCounted: _room_counted,
    ev.PlacardRaised: evolve_floor.placard_raised,
    ev.PlacardLowered: evolve_floor.placard_lowered,
    ev.FloorGiven: evolve_floor.floor_given,
    ev.Spoke: evolve_floor.spoke,
    ev.Tabled: evolve_text.tabled,
    ev.CoSponsored: evolve_text.co_sponsored,
    ev.Withdrawn: evolve_text.withdrawn,
    ev.VoteAsked: evolve_text.vote_asked,
    ev.VoteLetGo: evolve_text.vote_let_go,
    ev.StageOpened: _stage_opened,
    ev.EffortsExhausted: _efforts_exhausted,
    ev.ConsensusCalled: evolve_votes.consensus_called,
    ev.Objected: evolve_votes.objected,
    ev.ObjectionWithdrawn: evolve_votes.objection_withdrawn,
    ev.Gavelled: evolve_votes.gavelled,
    ev.QuestionPut: evolve_votes.question_put,
    ev.BallotCast: evolve_votes.ballot_cast,
    ev.BallotTaken: evolve_votes.ballot_taken,
    ev.HandRaised: evolve_votes.ballot_taken,
    ev.Decided: evolve_votes.decided,
    ev.PassedOver: evolve_votes.passed_over,
    ev.MotionMoved: _motion_moved,
    ev.MotionSpoken: _motion_spoken,
    ev.Ruled: _ruled,
    ev.ProposalRevised: evolve_text.proposal_revised,
    ev.Marked: evolve_text.marked,
    ev.CostRead: _cost_read,
    ev.VoteCorrected: evolve_votes.vote_corrected,
    ev.Recorded: _plain,
    ev.SilenceOpened: evolve_votes.silence_opened,
    ev.SilenceBroken: evolve_votes.silence_broken,
    ev.SilenceRan: _plain,
    ev.SilenceEnded: evolve_votes.silence_ended,
    ev.Suspended: _suspended,
    ev.Resumed: _resumed,
    ev.Closed: _closed,
}
