"""What events make of decisions: consensus, votes, silence."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.text import Draft, touched
from game.rules.fold.carrying import decided_on, redrafted
from game.rules.fold.step import step
from game.rules.fold.texts import settled
from game.rules.log import events as ev
from game.rules.meeting.business import (
    Call,
    Correction,
    Decision,
    Question,
    Silence,
    Voting,
)
from game.rules.meeting.results import (
    barred_present,
    gone_from,
    present_for,
    voters_present,
)
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Meeting


def consensus_called(meeting: Meeting, event: ev.ConsensusCalled, seq: int) -> Chamber:
    """The Chair asks the room."""
    return step(meeting.chamber, event, seq, call=Call(event.target, {}))


def objected(meeting: Meeting, event: ev.Objected, seq: int) -> Chamber:
    """One more objects."""
    call = meeting.chamber.call
    assert call is not None
    objections = {**call.objections, event.seat: event.reason}
    named = {**call.named, event.seat: event.about} if event.about else call.named
    return step(meeting.chamber, event, seq, call=Call(call.target, objections, named))


def objection_withdrawn(meeting: Meeting, event: ev.Event, seq: int) -> Chamber:
    """One fewer objects."""
    call = meeting.chamber.call
    assert call is not None
    left = {s: why for s, why in call.objections.items() if s != event.seat}
    named = {s: on for s, on in call.named.items() if s != event.seat}
    return step(meeting.chamber, event, seq, call=Call(call.target, left, named))


def gavelled(meeting: Meeting, event: ev.Gavelled, seq: int) -> Chamber:
    """The call is over, and decided one way or the other."""
    call = meeting.chamber.call
    assert call is not None
    decision = Decision(
        seq,
        call.target,
        "consensus",
        present=voters_present(meeting.setup, meeting.chamber),
        barred=barred_present(meeting.setup, meeting.chamber),
        objections=call.objections,
        named=call.named,
    )
    chamber = step(meeting.chamber, event, seq, call=None)
    return decided_on(meeting, chamber, decision)


def question_put(meeting: Meeting, event: ev.QuestionPut, seq: int) -> Chamber:
    """Voting has begun; a vote that it interrupts waits below it."""
    question = Question(
        event.id,
        event.target,
        event.method,
        event.majority,
        event.drawn,
        event.second,
        meeting.setup.rulebook.id,
    )
    return step(
        meeting.chamber,
        event,
        seq,
        voting=Voting(question, {}, (), meeting.chamber.voting, since=seq),
        questions=meeting.chamber.questions + 1,
    )


def ballot_cast(meeting: Meeting, event: ev.BallotCast, seq: int) -> Chamber:
    """One more ballot."""
    voting = meeting.chamber.voting
    assert voting is not None
    ballots = {**voting.ballots, event.seat: event.choice}
    cast = replace(voting, ballots=ballots)
    return replace(meeting.chamber, seq=seq, voting=cast)


def ballot_taken(meeting: Meeting, event: ev.BallotTaken, seq: int) -> Chamber:
    """One more has handed in a ballot that nobody may see."""
    voting = meeting.chamber.voting
    assert voting is not None
    taken = replace(voting, taken=(*voting.taken, event.seat))
    return step(meeting.chamber, event, seq, voting=taken)


def decided(meeting: Meeting, event: ev.Decided, seq: int) -> Chamber:
    """The result stands; a vote that was interrupted goes on."""
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
        present_for(meeting.setup, meeting.chamber, voting),
        barred_present(meeting.setup, meeting.chamber),
        gone=gone_from(meeting.setup, meeting.chamber, voting),
    )
    chamber = step(meeting.chamber, event, seq, voting=voting.interrupts)
    return decided_on(meeting, chamber, decision)


def passed_over(meeting: Meeting, event: ev.PassedOver, seq: int) -> Chamber:
    """A proposal is left aside."""
    chamber = settled(meeting.chamber, event, seq, event.target, "not-put")
    decision = Decision(seq, event.target, "not-put")
    return replace(chamber, decisions=(*chamber.decisions, decision))


def vote_corrected(meeting: Meeting, event: ev.VoteCorrected, seq: int) -> Chamber:
    """A note on a ballot; the count stands."""
    note = Correction(event.question, event.seat, event.choice)
    notes = (*meeting.chamber.corrections, note)
    return step(meeting.chamber, event, seq, corrections=notes)


def silence_opened(meeting: Meeting, event: ev.SilenceOpened, seq: int) -> Chamber:
    """The draft is under silence, changed as the Chair re-issues it."""
    silence = Silence(event.deadline, {}, {}, meeting.chamber.minute)
    chamber = step(meeting.chamber, event, seq, silence=silence)
    if not event.operations:
        return chamber
    chamber = redrafted(meeting.setup, chamber, event.operations)
    provisions = dict(chamber.draft.provisions)
    for id_ in touched(event.operations):
        provisions[id_] = replace(provisions[id_], mark="open", bracketed_by=())
    return replace(chamber, draft=Draft(provisions, chamber.draft.order))


def silence_broken(meeting: Meeting, event: ev.SilenceBroken, seq: int) -> Chamber:
    """One more breaks silence, or one that has broken it names more of the draft, or all."""
    silence, seat = meeting.chamber.silence, event.seat
    assert silence is not None
    about = dict.fromkeys((*silence.breaks.get(seat, ()), *event.about))
    said = dict.fromkeys(r for r in (silence.reasons.get(seat), event.reason) if r)
    breaks = {**silence.breaks, seat: tuple(about) if event.about else ()}
    reasons = {**silence.reasons, seat: "; ".join(said)}
    now = replace(silence, breaks=breaks, reasons=reasons)
    return step(meeting.chamber, event, seq, silence=now)


def silence_ended(meeting: Meeting, event: ev.SilenceEnded, seq: int) -> Chamber:
    """Unbroken silence adopts; a partial break brackets the provisions that it names."""
    silence = meeting.chamber.silence
    assert silence is not None
    chamber = step(meeting.chamber, event, seq, silence=None)
    provisions = dict(chamber.draft.provisions)
    for seat, about in silence.breaks.items():
        for id_ in about:
            old = provisions[id_]
            owners = dict.fromkeys((*old.bracketed_by, seat))
            provisions[id_] = replace(old, mark="bracketed", bracketed_by=tuple(owners))
    decision = Decision(
        seq,
        WHOLE,
        "silence",
        present=voters_present(meeting.setup, meeting.chamber),
        barred=barred_present(meeting.setup, meeting.chamber),
        objections=silence.reasons,
        broken_on=silence.breaks,
    )
    draft = Draft(provisions, chamber.draft.order)
    stood = {**chamber.stood, WHOLE: draft.reading()}
    return decided_on(meeting, replace(chamber, draft=draft, stood=stood), decision)
