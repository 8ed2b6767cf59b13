"""The fold: what an event makes of a meeting.  Total, pure, and never refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from game.rules import events as ev
from game.rules.applying import apply
from game.rules.carrying import decided_on
from game.rules.dealing import PRIVATE, dealt_with
from game.rules.effects import settle
from game.rules.motions import granted_on_request
from game.rules.results import members_present
from game.rules.setup import CHAIR, WHOLE
from game.rules.state import (
    Call,
    Chamber,
    Correction,
    Decision,
    Meeting,
    Motion,
    Proposal,
    Question,
    Ruling,
    Silence,
    Statement,
    Voting,
)
from game.rules.text import Draft, touched

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


def evolve(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting after ``event``."""
    seq = meeting.seq + 1
    if isinstance(event, PRIVATE):
        dealt = dealt_with(meeting.dealings, event, seq)
        return Meeting(meeting.setup, meeting.chamber, dealt, seq)
    chamber = _PUBLIC[type(event)](meeting, event, seq)
    setup = meeting.setup
    if chamber.suspended and isinstance(event, SITTING):
        chamber = replace(chamber, suspended=False)
    if isinstance(event, ev.StageOpened):
        setup = setup.entering(event.stage)
        if setup is not meeting.setup:
            chamber = _in_new_forum(chamber)
    return Meeting(setup, chamber, meeting.dealings, seq)


def _step(chamber: Chamber, event: Any, seq: int, **changed: Any) -> Chamber:
    minutes = getattr(event, "minutes", 0)
    return replace(chamber, seq=seq, minute=chamber.minute + minutes, **changed)


def _attended(meeting: Meeting, event: ev.Attended, seq: int) -> Chamber:
    absent = meeting.chamber.absent
    now = absent - {event.seat} if event.present else absent | {event.seat}
    return _step(meeting.chamber, event, seq, absent=now)


def _room_counted(meeting: Meeting, event: ev.RoomCounted, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, absent=frozenset(event.absent))


def _placard_raised(meeting: Meeting, event: ev.PlacardRaised, seq: int) -> Chamber:
    chamber = meeting.chamber
    return _step(chamber, event, seq, speakers=(*chamber.speakers, event.seat))


def _placard_lowered(meeting: Meeting, event: ev.PlacardLowered, seq: int) -> Chamber:
    chamber = meeting.chamber
    left = tuple(s for s in chamber.speakers if s != event.seat)
    floor = "" if chamber.floor == event.seat else chamber.floor
    return _step(chamber, event, seq, speakers=left, floor=floor)


def _floor_given(meeting: Meeting, event: ev.FloorGiven, seq: int) -> Chamber:
    chamber = meeting.chamber
    left = tuple(s for s in chamber.speakers if s != event.to)
    return _step(chamber, event, seq, speakers=left, floor=event.to)


def _spoke(meeting: Meeting, event: ev.Spoke, seq: int) -> Chamber:
    chamber = meeting.chamber
    over = chamber.minute + event.minutes
    said = Statement(seq, event.seat, event.kind, event.about, event.words, over)
    used = chamber.floor == event.seat and not chamber.suspended
    floor = "" if used else chamber.floor
    return _step(chamber, event, seq, statements=(*chamber.statements, said), floor=floor)


def _tabled(meeting: Meeting, event: ev.Tabled, seq: int) -> Chamber:
    new = Proposal(
        event.id,
        event.seat,
        event.operations,
        event.package,
        (),
        "pending",
        seq,
        event.amends,
        event.note,
    )
    return _step(
        meeting.chamber,
        event,
        seq,
        proposals={**meeting.chamber.proposals, event.id: new},
    )


def _co_sponsored(meeting: Meeting, event: ev.CoSponsored, seq: int) -> Chamber:
    chamber = meeting.chamber
    old = chamber.proposals[event.target]
    others = tuple(s for s in old.co_sponsors if s != event.seat)
    now = others if event.leave else (*others, event.seat)
    changed = replace(old, co_sponsors=now)
    return _step(chamber, event, seq, proposals={**chamber.proposals, old.id: changed})


def _withdrawn(meeting: Meeting, event: ev.Withdrawn, seq: int) -> Chamber:
    if event.target in meeting.chamber.motions:
        return settle(_plain(meeting, event, seq), event.target, "withdrawn")
    return _settled(meeting.chamber, event, seq, event.target, "withdrawn")


def _settled(chamber: Chamber, event: Any, seq: int, target: str, status: str) -> Chamber:
    """``target`` is no longer pending: nobody asks for a vote on it any more."""
    changed = replace(chamber.proposals[target], status=status)
    return _step(
        chamber,
        event,
        seq,
        proposals={**chamber.proposals, target: changed},
        asked={k: v for k, v in chamber.asked.items() if k != target},
    )


def _vote_asked(meeting: Meeting, event: ev.VoteAsked, seq: int) -> Chamber:
    chamber = meeting.chamber
    asking = (*chamber.asked.get(event.target, ()), event.seat)
    return _step(chamber, event, seq, asked={**chamber.asked, event.target: asking})


def _vote_let_go(meeting: Meeting, event: ev.VoteLetGo, seq: int) -> Chamber:
    chamber = meeting.chamber
    left = tuple(s for s in chamber.asked[event.target] if s != event.seat)
    asked = {k: v for k, v in chamber.asked.items() if k != event.target}
    if left:
        asked[event.target] = left
    return _step(chamber, event, seq, asked=asked)


def _stage_opened(meeting: Meeting, event: ev.StageOpened, seq: int) -> Chamber:
    return _step(
        meeting.chamber,
        event,
        seq,
        stage=event.stage,
        speakers=(),
        floor="",
        list_closed=False,
        debate_closed=False,
        suspended=False,
    )


def _in_new_forum(chamber: Chamber) -> Chamber:
    """Where other rules begin to hold, motions and findings of the old forum lapse."""
    motions = {
        id_: replace(m, status="refused") if m.status == "pending" else m
        for id_, m in chamber.motions.items()
    }
    return replace(chamber, motions=motions, ruling=None, exhausted=False, waived=False)


def _efforts_exhausted(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, exhausted=True)


def _consensus_called(meeting: Meeting, event: ev.ConsensusCalled, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, call=Call(event.target, {}))


def _objected(meeting: Meeting, event: ev.Objected, seq: int) -> Chamber:
    call = meeting.chamber.call
    assert call is not None
    objections = {**call.objections, event.seat: event.reason}
    return _step(meeting.chamber, event, seq, call=Call(call.target, objections))


def _objection_withdrawn(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    call = meeting.chamber.call
    assert call is not None
    left = {s: why for s, why in call.objections.items() if s != event.seat}
    return _step(meeting.chamber, event, seq, call=Call(call.target, left))


def _gavelled(meeting: Meeting, event: ev.Gavelled, seq: int) -> Chamber:
    call = meeting.chamber.call
    assert call is not None
    decision = Decision(
        seq,
        call.target,
        "consensus",
        present=members_present(meeting.setup, meeting.chamber),
        objections=call.objections,
    )
    chamber = _step(meeting.chamber, event, seq, call=None)
    return decided_on(meeting, chamber, decision)


def _question_put(meeting: Meeting, event: ev.QuestionPut, seq: int) -> Chamber:
    question = Question(
        event.id,
        event.target,
        event.method,
        event.majority,
        event.drawn,
        event.second,
        meeting.setup.rulebook.id,
    )
    return _step(
        meeting.chamber,
        event,
        seq,
        voting=Voting(question, {}, (), meeting.chamber.voting),
        questions=meeting.chamber.questions + 1,
    )


def _ballot_cast(meeting: Meeting, event: ev.BallotCast, seq: int) -> Chamber:
    voting = meeting.chamber.voting
    assert voting is not None
    ballots = {**voting.ballots, event.seat: event.choice}
    cast = Voting(voting.question, ballots, voting.taken, voting.interrupts)
    return replace(meeting.chamber, seq=seq, voting=cast)


def _ballot_taken(meeting: Meeting, event: ev.BallotTaken, seq: int) -> Chamber:
    voting = meeting.chamber.voting
    assert voting is not None
    taken = replace(voting, taken=(*voting.taken, event.seat))
    return _step(meeting.chamber, event, seq, voting=taken)


def _decided(meeting: Meeting, event: ev.Decided, seq: int) -> Chamber:
    voting = meeting.chamber.voting
    assert voting is not None
    ballots = voting.ballots
    if event.secret:
        ballots = {f"ballot {n}": c for n, c in enumerate(event.secret, 1)}
    decision = Decision(
        seq,
        voting.question.target,
        "vote",
        voting.question,
        ballots,
        members_present(meeting.setup, meeting.chamber),
    )
    chamber = _step(meeting.chamber, event, seq, voting=voting.interrupts)
    return decided_on(meeting, chamber, decision)


def _passed_over(meeting: Meeting, event: ev.PassedOver, seq: int) -> Chamber:
    chamber = _settled(meeting.chamber, event, seq, event.target, "not-put")
    decision = Decision(seq, event.target, "not-put")
    return replace(chamber, decisions=(*chamber.decisions, decision))


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
    chamber = _step(chamber, event, seq, motions={**chamber.motions, event.id: motion})
    return settle(chamber, event.id, "granted") if granted else chamber


def _motion_spoken(meeting: Meeting, event: ev.MotionSpoken, seq: int) -> Chamber:
    chamber = meeting.chamber
    old = chamber.motions[event.target]
    field = {"for": "spoken_for", "against": "spoken_against", "second": "seconds"}
    name = field[event.stand]
    changed = replace(old, **{name: (*getattr(old, name), event.seat)})
    return _step(chamber, event, seq, motions={**chamber.motions, old.id: changed})


def _ruled(meeting: Meeting, event: ev.Ruled, seq: int) -> Chamber:
    ruling = Ruling(event.target, event.upheld, event.reason)
    chamber = _step(meeting.chamber, event, seq, ruling=ruling)
    if event.target in chamber.motions:
        return settle(chamber, event.target, "granted" if event.upheld else "refused")
    if event.target in chamber.proposals:
        order = tuple(a for a in chamber.order if a != event.target)
        return replace(chamber, order=(event.target, *order) if event.upheld else order)
    return replace(chamber, waived=event.upheld)


def _proposal_revised(meeting: Meeting, event: ev.ProposalRevised, seq: int) -> Chamber:
    chamber = meeting.chamber
    changed = replace(chamber.proposals[event.target], operations=event.operations)
    proposals = {**chamber.proposals, event.target: changed}
    return _step(chamber, event, seq, proposals=proposals)


def _marked(meeting: Meeting, event: ev.Marked, seq: int) -> Chamber:
    chamber = meeting.chamber
    old = chamber.draft.provisions[event.provision]
    owners = tuple(s for s in old.bracketed_by if s != event.seat)
    if event.mark == "bracketed":
        owners = (*owners, event.seat)
    elif event.seat == CHAIR:
        owners = ()
    mark = "bracketed" if owners else event.mark
    changed = replace(old, mark=mark, bracketed_by=owners)
    draft = Draft({**chamber.draft.provisions, old.id: changed}, chamber.draft.order)
    return _step(chamber, event, seq, draft=draft)


def _cost_read(meeting: Meeting, event: ev.CostRead, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, cost_read=True)


def _vote_corrected(meeting: Meeting, event: ev.VoteCorrected, seq: int) -> Chamber:
    note = Correction(event.question, event.seat, event.choice)
    notes = (*meeting.chamber.corrections, note)
    return _step(meeting.chamber, event, seq, corrections=notes)


def _silence_opened(meeting: Meeting, event: ev.SilenceOpened, seq: int) -> Chamber:
    draft = meeting.chamber.draft
    for op in event.operations:
        draft, _ = apply(draft, op)
    for id_ in touched(event.operations):
        settled = replace(draft.provisions[id_], mark="open", bracketed_by=())
        draft = Draft({**draft.provisions, id_: settled}, draft.order)
    silence = Silence(event.deadline, {}, {})
    return _step(meeting.chamber, event, seq, draft=draft, silence=silence)


def _silence_broken(meeting: Meeting, event: ev.SilenceBroken, seq: int) -> Chamber:
    silence = meeting.chamber.silence
    assert silence is not None
    breaks = {**silence.breaks, event.seat: event.about}
    reasons = {**silence.reasons, event.seat: event.reason}
    now = Silence(silence.deadline, breaks, reasons)
    return _step(meeting.chamber, event, seq, silence=now)


def _silence_ended(meeting: Meeting, event: ev.SilenceEnded, seq: int) -> Chamber:
    """Unbroken silence adopts; a partial break brackets the provisions that it names."""
    silence = meeting.chamber.silence
    assert silence is not None
    chamber = _step(meeting.chamber, event, seq, silence=None)
    provisions = dict(chamber.draft.provisions)
    for seat, about in silence.breaks.items():
        for id_ in about:
            old = provisions[id_]
            owners = (*old.bracketed_by, seat)
            provisions[id_] = replace(old, mark="bracketed", bracketed_by=owners)
    decision = Decision(
        seq,
        WHOLE,
        "silence",
        present=members_present(meeting.setup, meeting.chamber),
        objections=silence.reasons,
    )
    draft = Draft(provisions, chamber.draft.order)
    return replace(chamber, draft=draft, decisions=(*chamber.decisions, decision))


def _suspended(meeting: Meeting, event: ev.Suspended, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, suspended=True)


def _resumed(meeting: Meeting, event: ev.Resumed, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, suspended=False)


def _plain(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq)


def _closed(meeting: Meeting, event: ev.Closed, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, outcome=event.outcome, speakers=(), floor="")


_PUBLIC: dict[type, Callable[[Meeting, Any, int], Chamber]] = {
    ev.Attended: _attended,
    ev.RoomCounted: _room_counted,
    ev.PlacardRaised: _placard_raised,
    ev.PlacardLowered: _placard_lowered,
    ev.FloorGiven: _floor_given,
    ev.Spoke: _spoke,
    ev.Tabled: _tabled,
    ev.CoSponsored: _co_sponsored,
    ev.Withdrawn: _withdrawn,
    ev.VoteAsked: _vote_asked,
    ev.VoteLetGo: _vote_let_go,
    ev.StageOpened: _stage_opened,
    ev.EffortsExhausted: _efforts_exhausted,
    ev.ConsensusCalled: _consensus_called,
    ev.Objected: _objected,
    ev.ObjectionWithdrawn: _objection_withdrawn,
    ev.Gavelled: _gavelled,
    ev.QuestionPut: _question_put,
    ev.BallotCast: _ballot_cast,
    ev.BallotTaken: _ballot_taken,
    ev.Decided: _decided,
    ev.PassedOver: _passed_over,
    ev.MotionMoved: _motion_moved,
    ev.MotionSpoken: _motion_spoken,
    ev.Ruled: _ruled,
    ev.ProposalRevised: _proposal_revised,
    ev.Marked: _marked,
    ev.CostRead: _cost_read,
    ev.VoteCorrected: _vote_corrected,
    ev.SilenceOpened: _silence_opened,
    ev.SilenceBroken: _silence_broken,
    ev.SilenceEnded: _silence_ended,
    ev.Suspended: _suspended,
    ev.Resumed: _resumed,
    ev.Closed: _closed,
}
