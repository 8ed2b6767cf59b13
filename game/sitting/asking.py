"""What a person is asked before the Chair goes on: to object, to appeal, to answer, to act."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.others.coalition import speaks_for
from game.delegates.others.told_lines import leaning_on
from game.rules.decide import allows
from game.rules.log import events as ev
from game.rules.meeting.names import speaker
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.silences import LAST_MINUTE
from game.rules.meeting.state import Chamber
from game.rules.procedures.guards import whole_decided
from game.rules.procedures.silence import minutes_left
from game.rules.wishes import intents as it
from game.rules.words.wording import capital, minutes_words, subject
from game.sitting.beforehand import silence_would_let_pass
from game.sitting.desk import Waiting
from game.sitting.guide import next_step
from game.sitting.table import Table
from game.sitting.views import log_for
from game.sitting.waits import to_be_voted_on


def asked(table: Table, seat: str) -> Iterator[Waiting]:
    """Everything that the room may wait for this person for, the most pressing first."""
    if seat in table.meeting.chamber.absent:
        yield from _silence_of(table, seat)
        yield from _away(table)
        return
    yield from _objection_of(table, seat)
    yield from asked_on_a_ruling(table, seat)
    yield from _silence_of(table, seat)
    yield from _offers_to(table, seat)
    yield from _lines_of(table, seat)
    yield from _decided_just_now(table)
    yield from _round_of(table)


def asked_at_the_opening(table: Table, seat: str) -> Iterator[Waiting]:
    """What the room waits for before anybody is asked, where a stage for statements opens: a
    person who wants the floor asks for it with the first."""
    stage = table.meeting.stage
    if stage is None or stage.kind not in ("statements", "explanations"):
        return
    if seat not in table.meeting.chamber.absent:
        yield from _round_of(table)


def _away(table: Table) -> Iterator[Waiting]:
    """A person out of the room may come in again whenever the meeting pauses or goes on to
    another stage."""
    chamber, stage = table.meeting.chamber, table.meeting.stage
    last = table.log[table.beat - 1].event if table.beat else None
    paused = isinstance(last, ev.RoomCounted | ev.StageOpened | ev.Suspended)
    if stage is None or chamber.voting or chamber.call or not paused:
        return
    words = "You are out of the room: `come-in` takes your place again. To wait stays out."
    yield Waiting("stage", words, stage.id)


def _objection_of(table: Table, seat: str) -> Iterator[Waiting]:
    call = table.meeting.chamber.call
    if call is None or seat in call.objections or seat not in table.setup.weights:
        return
    what = subject(table.setup, table.meeting.chamber, call.target)
    crossed = silence_would_let_pass(table.view(seat), call.target)
    asks = f"Does anybody object to {what}? {crossed}".rstrip()
    words = f"{asks} To wait is silence."
    yield Waiting("consensus", words, call.target)


def asked_on_a_ruling(table: Table, seat: str) -> Iterator[Waiting]:
    """Who was just ruled against, whose text or statement was, or who has one whose order was
    ruled on, may appeal at once, before anything else is done."""
    chamber = table.meeting.chamber
    ruled = table.log[table.beat - 1].event if table.beat else None
    if not isinstance(ruled, ev.Ruled) or chamber.ruling is None:
        return
    if chamber.ruling.stands:
        return
    if "appeal" not in table.setup.rulebook.motions or not _concerned(table, seat, ruled):
        return
    if not allows(table.meeting, it.MoveMotion(seat, "appeal")):
        return
    words = (
        f"{speaker(table.setup, CHAIR)} ruled on {ruled.target}. `move appeal` asks the room;"
        " to wait accepts."
    )
    yield Waiting("ruling", words, ruled.target)


def _concerned(table: Table, seat: str, ruled: ev.Ruled) -> bool:
    chamber = table.meeting.chamber
    motion = chamber.motions.get(ruled.target)
    if motion is not None and not ruled.upheld:
        return motion.mover == seat
    if motion is not None:
        text = chamber.proposals.get(motion.target)
        point = motion.motion == "point-of-order"
        return point and (
            motion.target == seat or (text is not None and seat in text.sponsors)
        )
    return ruled.target in chamber.proposals and any(
        p.mover == seat and p.status == "pending" for p in chamber.proposals.values()
    )


def _silence_of(table: Table, seat: str) -> Iterator[Waiting]:
    silence = table.meeting.chamber.silence
    if silence is None or seat in silence.breaks or seat not in table.setup.weights:
        return
    until = f"Silence until {table.setup.clock(silence.deadline)}"
    left = minutes_left(table.meeting)
    if left <= 0:
        return
    if left == LAST_MINUTE:
        until = f"The last minute of the silence, which ends at {table.setup.clock(silence.deadline)}"
    crossed = silence_would_let_pass(table.view(seat), WHOLE)
    words = f"{crossed} {until}: to wait is to agree; `break-silence` breaks it.".lstrip()
    yield Waiting("stage", words, WHOLE)


def _offers_to(table: Table, seat: str) -> Iterator[Waiting]:
    for offer in table.meeting.dealings.offers.values():
        if offer.to == seat and offer.status == "open":
            who = speaker(table.setup, offer.seat)
            words = f"{who} has made you an offer, {offer.id}. To wait leaves it open."
            yield Waiting("offer", words, offer.id)


def _lines_of(table: Table, seat: str) -> Iterator[Waiting]:
    """The lines that the seat's bloc lacks on what is to be voted on."""
    meeting, setup = table.meeting, table.setup
    if meeting.chamber.voting or meeting.chamber.call:
        return
    for bloc in speaks_for(setup, seat):
        told = meeting.dealings.lines.get(bloc.id, {})
        for target in to_be_voted_on(meeting):
            if target in told:
                continue
            what = subject(setup, meeting.chamber, target)
            yes, no = leaning_on(table.view(seat), bloc, target).members
            words = (
                f"Your bloc ({bloc.name}) has no line on {what}; of its {len(bloc.members)} "
                f"members {yes} lean to yes and {no} to no: "
                f"`line {bloc.id} {target} yes`, `no` or `abstain` tells it. "
                "To wait leaves each member free."
            )
            yield Waiting("line", words, target)


def _decided_just_now(table: Table) -> Iterator[Waiting]:
    """After each decision at the time of action a person has a moment before the next question
    is put: to withdraw, to raise a point, to explain, to ask that it be reconsidered."""
    meeting = table.meeting
    chamber, stage = meeting.chamber, meeting.stage
    if not table.beat or stage is None or stage.kind != "action" or not chamber.decisions:
        return
    decided = table.log[table.beat - 1].event
    over = whole_decided(meeting) is not None
    if not isinstance(decided, ev.Decided | ev.Gavelled) or over or chamber.silence:
        return
    if any(motion.status == "pending" for motion in chamber.motions.values()):
        return
    target = chamber.decisions[-1].target
    known = {*chamber.proposals, *chamber.motions}
    what = target if target in known else capital(subject(table.setup, chamber, target))
    words = f"{what} {_came_out(table.setup, chamber)}. Act, or wait for the room to go on."
    yield Waiting("stage", words, stage.id)


def asked_of_the_guide(table: Table, seat: str, wish: it.Intent) -> Iterator[Waiting]:
    """Before the Chair ends statements or the meeting: whether a step of the guide that is
    of this stage and in order is let go.  Nobody is stopped for it between two speakers."""
    stage = table.meeting.stage
    if not table.setup.guide or not isinstance(wish, it.OpenStage | it.Close):
        return
    if stage is None or stage.kind not in ("statements", "explanations"):
        return
    if table.meeting.chamber.minute >= stage.until:
        return
    step = next_step(table.view(seat), log_for(table.log, seat))
    if step is None or step.step.stage != stage.id:
        return
    words = (
        f"{stage.title} would be over now, and a step of the guide is left in it. "
        "To wait lets it go."
    )
    yield Waiting("stage", words, stage.id)


_CAME_OUT = {
    "adopted": "was adopted",
    "rejected": "was rejected",
    "no-consensus": "found no consensus",
    "no-quorum": "lacked a quorum",
    "second-vote": "is tied, and a second vote follows",
}


def _came_out(setup: Setup, chamber: Chamber) -> str:
    """What the last decision came to, as the end of a sentence about its subject."""
    decision = chamber.decisions[-1]
    motion = chamber.motions.get(decision.target)
    if motion is not None and motion.status in ("carried", "lost"):
        return f"was {motion.status}"
    if decision.question is None:
        return _CAME_OUT["no-consensus" if decision.objections else "adopted"]
    return _CAME_OUT[tally_of(setup, decision).outcome]


def _round_of(table: Table) -> Iterator[Waiting]:
    """A person is asked once when a stage opens, and in each round of consultations."""
    chamber, stage = table.meeting.chamber, table.meeting.stage
    if stage is None or chamber.voting or chamber.call or chamber.silence:
        return
    over = not chamber.withdrawn and whole_decided(table.meeting) is not None
    if over and stage.kind != "explanations":
        return  # nothing is left to do before it is explained
    last = table.log[table.beat - 1].event
    opened = isinstance(last, ev.RoomCounted | ev.StageOpened)
    if stage.kind != "consultations" and not opened:
        return
    left = stage.until - chamber.minute
    words = (
        f"{stage.title}: {minutes_words(left)} left. Act, or wait for the room to go on."
    )
    if left <= 0:
        words = f"{stage.title}: the time is over. Act now, or wait for what comes next."
    yield Waiting("stage", words, stage.id)
