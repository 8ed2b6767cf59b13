"""The fold: what an event makes of a meeting.  Total, pure, and never refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from game.rules import events as ev
from game.rules.proposals import first_fault, touched
from game.rules.results import adopted, members_present
from game.rules.setup import WHOLE
from game.rules.state import (
    Call,
    Chamber,
    Dealings,
    Decision,
    Meeting,
    Motion,
    Offer,
    Proposal,
    Question,
    Statement,
    Voting,
)
from game.rules.text import Draft, Operation, apply


def evolve(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting after ``event``."""
    seq = meeting.seq + 1
    private = _PRIVATE.get(type(event))
    if private is not None:
        return Meeting(
            meeting.setup, meeting.chamber, private(meeting.dealings, event, seq), seq
        )
    chamber = _PUBLIC[type(event)](meeting, event, seq)
    return Meeting(meeting.setup, chamber, meeting.dealings, seq)


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
    said = Statement(seq, event.seat, event.kind, event.about, event.words)
    floor = "" if chamber.floor == event.seat else chamber.floor
    return _step(
        chamber, event, seq, statements=(*chamber.statements, said), floor=floor
    )


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
    )


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
    return _decided_on(meeting, chamber, decision)


def _question_put(meeting: Meeting, event: ev.QuestionPut, seq: int) -> Chamber:
    question = Question(
        event.id, event.target, event.method, event.majority, event.drawn, event.second
    )
    return _step(
        meeting.chamber,
        event,
        seq,
        voting=Voting(question, {}),
        questions=meeting.chamber.questions + 1,
    )


def _ballot_cast(meeting: Meeting, event: ev.BallotCast, seq: int) -> Chamber:
    voting = meeting.chamber.voting
    assert voting is not None
    ballots = {**voting.ballots, event.seat: event.choice}
    return replace(meeting.chamber, seq=seq, voting=Voting(voting.question, ballots))


def _decided(meeting: Meeting, event: ev.Decided, seq: int) -> Chamber:
    voting = meeting.chamber.voting
    assert voting is not None
    decision = Decision(
        seq,
        voting.question.target,
        "vote",
        voting.question,
        voting.ballots,
        members_present(meeting.setup, meeting.chamber),
    )
    chamber = _step(meeting.chamber, event, seq, voting=None)
    return _decided_on(meeting, chamber, decision)


def _passed_over(meeting: Meeting, event: ev.PassedOver, seq: int) -> Chamber:
    chamber = _settled(meeting.chamber, event, seq, event.target, "not-put")
    decision = Decision(seq, event.target, "not-put")
    return replace(chamber, decisions=(*chamber.decisions, decision))


def _decided_on(meeting: Meeting, chamber: Chamber, decision: Decision) -> Chamber:
    """The chamber with a decision recorded and carried out."""
    chamber = replace(chamber, decisions=(*chamber.decisions, decision))
    yes = adopted(meeting.setup, decision)
    if decision.target == WHOLE:
        return chamber
    if decision.how == "consensus" and not yes:
        return chamber
    if yes:
        return _carried_out(chamber, decision.target)
    changed = replace(chamber.proposals[decision.target], status="rejected")
    return replace(
        chamber,
        proposals={**chamber.proposals, decision.target: changed},
        asked={k: v for k, v in chamber.asked.items() if k != decision.target},
    )


def _carried_out(chamber: Chamber, target: str) -> Chamber:
    """The draft with an adopted proposal in it; what it excludes becomes moot."""
    proposal = chamber.proposals[target]
    draft = _applied(chamber.draft, proposal.operations)
    changed = set(touched(proposal.operations))
    proposals = dict(chamber.proposals)
    proposals[target] = replace(proposal, status="adopted")
    for other in chamber.proposals.values():
        if other.status != "pending" or other.id == target:
            continue
        if changed & set(touched(other.operations)) or first_fault(draft, other.operations):
            proposals[other.id] = replace(other, status="moot")
    asked = {
        k: v
        for k, v in chamber.asked.items()
        if k == WHOLE or proposals[k].status == "pending"
    }
    return replace(chamber, draft=draft, proposals=proposals, asked=asked)


def _applied(draft: Draft, operations: tuple[Operation, ...]) -> Draft:
    for op in operations:
        draft, _ = apply(draft, op)
    return draft


def _motion_moved(meeting: Meeting, event: ev.MotionMoved, seq: int) -> Chamber:
    chamber = meeting.chamber
    granted = event.motion == "roll-call"
    motion = Motion(
        event.id,
        event.seat,
        event.motion,
        event.target,
        event.value,
        seq,
        "granted" if granted else "pending",
    )
    methods = {**chamber.methods, event.target: "roll-call"} if granted else chamber.methods
    motions = {**chamber.motions, event.id: motion}
    return _step(chamber, event, seq, motions=motions, methods=methods)


def _plain(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq)


def _closed(meeting: Meeting, event: ev.Closed, seq: int) -> Chamber:
    return _step(meeting.chamber, event, seq, outcome=event.outcome, speakers=(), floor="")


def _offer_made(dealings: Dealings, event: ev.OfferMade, seq: int) -> Dealings:
    offer = Offer(event.id, event.seat, event.to, event.give, event.ask, "open", seq)
    return replace(dealings, offers={**dealings.offers, offer.id: offer})


def _offer_answered(dealings: Dealings, event: ev.OfferAnswered, seq: int) -> Dealings:
    status = "accepted" if event.accepted else "declined"
    offer = replace(dealings.offers[event.offer], status=status)
    return replace(dealings, offers={**dealings.offers, offer.id: offer})


def _offer_withdrawn(dealings: Dealings, event: ev.OfferWithdrawn, seq: int) -> Dealings:
    offer = replace(dealings.offers[event.offer], status="withdrawn")
    return replace(dealings, offers={**dealings.offers, offer.id: offer})


def _line_agreed(dealings: Dealings, event: ev.LineAgreed, seq: int) -> Dealings:
    line = {**dealings.lines.get(event.bloc, {}), event.target: event.choice}
    return replace(dealings, lines={**dealings.lines, event.bloc: line})


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
    ev.Decided: _decided,
    ev.PassedOver: _passed_over,
    ev.MotionMoved: _motion_moved,
    ev.MotionSpoken: _plain,
    ev.Ruled: _plain,
    ev.Suspended: _plain,
    ev.Closed: _closed,
}

_PRIVATE: dict[type, Callable[[Dealings, Any, int], Dealings]] = {
    ev.OfferMade: _offer_made,
    ev.OfferAnswered: _offer_answered,
    ev.OfferWithdrawn: _offer_withdrawn,
    ev.LineAgreed: _line_agreed,
}
