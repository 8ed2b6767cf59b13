"""What a seat could know when a question was put, so that a vote is explained from then.

What was tabled or moved is explained from when that was done; what let silence pass or broke
it, from when the silence began.  An adopted change is part of the text afterwards, and would
bring nobody anything any more; promises and what was said since weigh otherwise too.  So the
seat's own log is folded up to the question, once for each question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from game.delegates.view import Stood, View
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import on_record
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting, opening
from game.sitting.views import view_for


class Hindsight:
    """Past questions as one seat saw them; ``log`` gives the entries that it may know."""

    def __init__(self, log: Callable[[], Sequence[ev.Entry]]) -> None:
        self._log = log
        self._views: dict[int, View] = {}

    def of(self, now: View, seat: str, target: str) -> tuple[View, Stood | None]:
        """The view from which to explain ``seat`` on ``target``, and how it answered.

        That is the view of now, and nothing, where the question is still to be decided or
        the seat has not voted yet.
        """
        entries = self._log()
        if any(o.id == target for o in now.offers):
            answered = _answered(entries, target)
            if not answered:
                return now, None
            return self._view(now, entries[:answered]), Stood("", now)
        put = _put(entries, target)
        cast = _answer(now, entries[put - 1 :], seat, target) if put else None
        if cast is None:
            return now, None
        return self._view(now, entries[:put]), Stood(cast, now)

    def made(self, now: View, target: str) -> View | None:
        """The view when a proposal got the words that it has, or a motion was moved;
        ``None`` of anything else."""
        entries = self._log()
        for at in range(len(entries), 0, -1):
            if _made_by(entries[at - 1].event) == target:
                return self._view(now, entries[:at])
        return None

    def _view(self, now: View, entries: Sequence[ev.Entry]) -> View:
        """What the seat of ``now`` saw after ``entries``; kept by the last one's number."""
        seq = entries[-1].seq
        if seq not in self._views:
            meeting = folded(now.setup, entries)
            self._views[seq] = view_for(
                meeting, now.seat, now.dossier, now.instructions, seq
            )
        return self._views[seq]


def folded(setup: Setup, entries: Sequence[ev.Entry]) -> Meeting:
    """The meeting that a seat's log adds up to; the numbering is that of the whole log."""
    meeting = opening(setup)
    for entry in entries:
        meeting = evolve(replace(meeting, seq=entry.seq - 1), entry.event)
    return meeting


def _answered(entries: Sequence[ev.Entry], offer: str) -> int:
    """How many entries there were before an offer was answered; 0: it was not."""
    for at, entry in enumerate(entries):
        if isinstance(entry.event, ev.OfferAnswered) and entry.event.offer == offer:
            return at
    return 0


def _made_by(event: ev.Event) -> str:
    """The id of the proposal or motion that an event made or gave other words."""
    match event:
        case ev.Tabled(id=made) | ev.MotionMoved(id=made) | ev.ProposalRevised(target=made):
            return made
        case _:
            return ""


def _put(entries: Sequence[ev.Entry], target: str) -> int:
    """How many entries there were when ``target`` was put last; 0: it never was."""
    for at in range(len(entries), 0, -1):
        match entries[at - 1].event:
            case ev.QuestionPut(target=put) | ev.ConsensusCalled(target=put):
                if put == target:
                    return at
            case ev.SilenceOpened() if target == WHOLE:
                return at
            case _:
                pass
    return 0


def _answer(now: View, since: Sequence[ev.Entry], seat: str, target: str) -> str | None:
    """The ballot of a seat, ``silent`` where it let a text go by, ``objected`` where it
    stopped one, ``broke`` where it broke silence, empty where nobody told; ``None`` where it has still to answer."""
    chamber = now.chamber
    if since and isinstance(since[0].event, ev.SilenceOpened):
        return _under_silence(now, since, seat)
    if (stopped := _stopped(chamber, target)) is not None:
        if seat in stopped.objections:
            return "objected"
        return "silent" if seat in now.setup.weights else ""
    voting = chamber.voting
    if voting is not None and voting.question.target == target:
        return voting.ballots.get(seat) or _own_cast(now, since, seat)
    decision = settled(chamber, target)
    if decision is None:
        return None
    if seat not in now.setup.weights:
        return ""
    if decision.how != "vote":
        return "silent"
    if on_record(decision):
        return decision.ballots.get(seat, "absent")
    return _own_cast(now, since, seat) or ""


def _stopped(chamber: Chamber, target: str) -> Decision | None:
    """The call by which objections stopped a proposal that waits no more; ``None`` where it
    was not so."""
    proposal = chamber.proposals.get(target)
    if proposal is None or proposal.status == "pending":
        return None
    taken = [d for d in chamber.decisions if d.target == target and d.how != "not-put"]
    by_call = bool(taken) and taken[-1].how == "consensus" and bool(taken[-1].objections)
    return taken[-1] if by_call else None


def _under_silence(now: View, since: Sequence[ev.Entry], seat: str) -> str | None:
    """How a seat answered a silence that began with the first of the entries."""
    if any(isinstance(e.event, ev.SilenceBroken) and e.event.seat == seat for e in since):
        return "broke"
    if now.chamber.silence is not None or settled(now.chamber, WHOLE) is None:
        return None
    return "silent" if seat in now.setup.weights else ""


def _own_cast(now: View, since: Sequence[ev.Entry], seat: str) -> str | None:
    """The ballot that only the seat itself was told of."""
    for entry in since if seat == now.seat else ():
        event = entry.event
        if isinstance(event, ev.HandRaised | ev.SecretBallotCast) and event.seat == seat:
            return event.choice
    return None


def settled(chamber: Chamber, target: str) -> Decision | None:
    """The decision that stands on a target; ``None`` while there is one to come."""
    for decision in reversed(chamber.decisions):
        if decision.target == target and decision.how != "not-put":
            reopened = chamber.reopened.get(target, 0) > decision.seq
            undecided = decision.how != "vote" and decision.objections
            return None if reopened or undecided else decision
    return None
