"""Why, at a moment of a played day: as the seat could know it whose eyes the day is seen with.

With everything open the seat that acts is the one that is told, with its own instructions:
each seat's reasons are those that it had.
"""

from __future__ import annotations

from itertools import islice

import msgspec

from game.delegates.reasons.acts import Act, why_acted
from game.delegates.reasons.statements import why_said
from game.delegates.reasons.why import Why, why
from game.delegates.reasons.why_blocs import why_bloc
from game.delegates.reasons.why_handled import Handled, why_handled
from game.delegates.reasons.why_pauses import why_suspended
from game.delegates.view import View
from game.reports.reel import LogReel
from game.reports.watched import OPEN, PUBLIC, Watched
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Chamber, Meeting
from game.sitting.hindsight import Hindsight
from game.sitting.views import log_for, view_for


class Reason(msgspec.Struct, frozen=True):
    """Why a seat acted as it did at a moment, and who is told so."""

    seat: str
    told: str
    """The seat that is told; empty: anybody in the room."""
    why: Why


def concerned(chamber: Chamber, event: ev.Event) -> tuple[str, str] | None:
    """The seat and the target that a moment is about; ``None`` where there is no why.

    The seat is empty where the moment is the room's: a question that is put or decided.
    """
    match event:
        case (
            ev.BallotCast(seat=seat)
            | ev.HandRaised(seat=seat)
            | ev.SecretBallotCast(seat=seat)
            | ev.BallotTaken(seat=seat)
        ) if chamber.voting is not None:
            return seat, chamber.voting.question.target
        case ev.Objected(seat=seat):
            return seat, chamber.call.target if chamber.call else WHOLE
        case ev.SilenceBroken(seat=seat):
            return seat, WHOLE
        case ev.Spoke(seat=seat, about=about) if about in (WHOLE, *chamber.proposals):
            return seat, about
        case ev.Tabled(seat=seat, id=id_) | ev.MotionMoved(seat=seat, id=id_):
            return seat, id_
        case ev.OfferMade(seat=seat, id=id_) | ev.OfferAnswered(seat=seat, offer=id_):
            return seat, id_
        case _:
            target = _before_room(chamber, event)
            return ("", target) if target else None


def _before_room(chamber: Chamber, event: ev.Event) -> str:
    """What the room is asked, or has answered, at a moment; empty where it is nothing."""
    match event:
        case ev.QuestionPut(target=target) | ev.ConsensusCalled(target=target):
            return target
        case ev.Decided() | ev.Gavelled() if chamber.decisions:
            return chamber.decisions[-1].target
        case ev.SilenceOpened() | ev.SilenceEnded():
            return WHOLE
        case _:
            return ""


def reason_at(day: Watched, at: int, seat: str = "") -> Reason | None:
    """Why ``seat``, else the seat that acts there, acted so at a moment.

    Of a question of the room that is the seat of the viewer, else who made what it is on.
    ``None`` where nothing is weighed, or where only a record is known.
    """
    reel = day.reel
    if day.dossier is None or not isinstance(reel, LogReel):
        return None
    event = reel.entries[at].event
    if isinstance(event, Act) and seat in ("", event.seat):
        return _of_act(day, reel, at, event)
    if isinstance(event, Handled) and seat in ("", event.seat):
        return _of_handling(day, reel, at, event)
    if isinstance(event, ev.LineAgreed) and seat in ("", event.seat):
        return _of_line(day, reel, at, event)
    if isinstance(event, ev.Suspended) and seat in ("", CHAIR):
        return _of_pause(day, reel, at, event)
    mine = isinstance(event, ev.Spoke) and seat in ("", event.seat)
    said = _of_statement(day, reel, at, event) if mine else None
    if said is not None:
        return said
    meeting = reel.meeting(at)
    found = concerned(meeting.chamber, event)
    if found is None:
        return None
    actor, target = found
    maker = _of(day, meeting.chamber, target)
    told = _told(day, seat or actor or day.seat or maker)
    who = seat or actor or told or maker
    log = log_for(islice(reel.entries, at + 1), told)
    now = _seen(day, meeting, told)
    past = Hindsight(lambda: log)
    then, stood = past.of(now, who, target)
    told_so = why(then, who, target, stood=stood, begun=past.made(now, target))
    return Reason(who, told, told_so)


def _told(day: Watched, acting: str) -> str:
    """The seat that is told; with everything open the one that acts."""
    if day.eyes == OPEN:
        return acting
    return "" if day.eyes == PUBLIC else day.eyes


def _seen(day: Watched, meeting: Meeting, seat: str) -> View:
    assert day.dossier is not None
    return view_for(meeting, seat, day.dossier, day.instructions.get(seat), meeting.seq)


def _of_act(day: Watched, reel: LogReel, at: int, act: Act) -> Reason | None:
    """Why a vote was asked for or let go, a text withdrawn or joined."""
    told = _told(day, act.seat)
    found = why_acted(_seen(day, reel.meeting(at - 1), told), act)
    return Reason(act.seat, told, found) if found is not None else None


def _of_handling(day: Watched, reel: LogReel, at: int, done: Handled) -> Reason:
    """Why a text was reworded, marked or left aside, or the Chair ruled so; what the Chair does
    everybody is told alike."""
    told = _told(day, done.seat)
    told = "" if told == CHAIR else told
    seen = _seen(day, reel.meeting(at - 1), told)
    return Reason(done.seat, told, why_handled(seen, done))


def _of_line(day: Watched, reel: LogReel, at: int, told_line: ev.LineAgreed) -> Reason:
    """Why a bloc took a line: how its members lean, and who follows it."""
    told = _told(day, told_line.seat)
    bloc = next(b for b in day.setup.blocs if b.id == told_line.bloc)
    seen = _seen(day, reel.meeting(at), told)
    return Reason(told_line.seat, told, why_bloc(seen, bloc, told_line.target))


def _of_pause(day: Watched, reel: LogReel, at: int, pause: ev.Suspended) -> Reason:
    """Why the meeting was suspended, which everybody is told alike."""
    told = "" if day.eyes in (OPEN, PUBLIC) else day.eyes
    seen = _seen(day, reel.meeting(at - 1), told)
    return Reason(CHAIR, told, why_suspended(seen, pause))


def _of_statement(day: Watched, reel: LogReel, at: int, said: ev.Event) -> Reason | None:
    """Why a statement was made; ``None`` of what is explained by a ballot."""
    if not isinstance(said, ev.Spoke):
        return None
    told = _told(day, said.seat)
    found = why_said(_seen(day, reel.meeting(at - 1), told), said)
    return Reason(said.seat, told, found) if found is not None else None


def _of(day: Watched, chamber: Chamber, target: str) -> str:
    """Who made what a question is on; of the whole, the first of the roll."""
    found = chamber.proposals.get(target) or chamber.motions.get(target)
    made = found.mover if found is not None else ""
    return made if made in day.setup.weights else day.setup.roll[0]
