"""What the law costs: a ballot, a roll call, and the recount of seventy-five years.

Run ``python -m tests.bench.bench_rules``.  Prints each figure beside its goal, which is that
of a room of 193 members, and exits with 1 where one is missed.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

from game.rules.decide import decide
from game.rules.draft.text import draft_of
from game.rules.evolve import evolve
from game.rules.meeting.setup import CHAIR, WHOLE, Seat, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.refusals import Refusal
from game.rules.voting import count_of, tally
from game.rules.wishes import intents as it
from game.scenario.cases.case_room import STAGES
from game.scenario.library import rulebook_named
from tests.rules.real_votes import roll_calls
from tests.rules.rooms import provision

GOALS = {
    "decide one ballot": 20e-6,
    "evolve one ballot": 20e-6,
    "a roll call of 193": 10e-3,
    "6,158 recounts": 2.0,
}
"""Seconds of the processor that each may take."""
CHOICES = ("yes", "no", "abstain", "yes", "absent")


def room(members: int = 193) -> Setup:
    """A plenary of many members over a short draft."""
    names = [f"S{n:03}" for n in range(members)]
    seats = (Seat(CHAIR, "Chair", "chair"), *(Seat(n, n) for n in names))
    return Setup(
        scenario="bench",
        title="bench",
        rulebook=rulebook_named("unga-plenary"),
        draft=draft_of((provision("1"),)),
        seats=seats,
        stages=STAGES,
        opens=900,
        closes=1080,
    )


def done(meeting: Meeting, intent: it.Intent) -> Meeting:
    """The meeting after an intent that is in order."""
    verdict = decide(meeting, intent)
    if isinstance(verdict, Refusal):
        raise TypeError(verdict)
    for event in verdict:
        meeting = evolve(meeting, event)
    return meeting


def voting(setup: Setup, *, by_roll: bool) -> Meeting:
    """A meeting in which the whole has just been put to the vote."""
    meeting = done(opening(setup), it.OpenStage(CHAIR, "action"))
    meeting = done(meeting, it.AskVote(setup.roll[0], WHOLE))
    if by_roll:
        meeting = done(meeting, it.MoveMotion(setup.roll[0], "roll-call", WHOLE))
    return done(meeting, it.PutQuestion(CHAIR, WHOLE, setup.roll[50] if by_roll else ""))


def best(work: Callable[[], object], rounds: int, each: int = 1) -> float:
    """Seconds of the processor that one piece of work takes, in the best of some rounds: who
    else is at work on the machine does not matter."""
    found = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        for _ in range(each):
            work()
        found.append((time.process_time() - start) / each)
    return min(found)


def roll_call(meeting: Meeting) -> None:
    """Every name called, and the result."""
    roll = meeting.setup.roll
    for n, seat in enumerate(roll[50:] + roll[:50]):
        meeting = done(meeting, it.Vote(seat, CHOICES[n % 5]))  # type: ignore[arg-type]
    done(meeting, it.CloseVoting(CHAIR))


def measured() -> dict[str, float]:
    """Seconds by what was measured."""
    setup = room()
    half = voting(setup, by_roll=True)
    for seat in setup.roll[50:150]:
        half = done(half, it.Vote(seat, "yes"))
    ballot = it.Vote(setup.roll[150], "no")
    verdict = decide(half, ballot)
    assert isinstance(verdict, tuple)
    substance = setup.rulebook.majorities["substance"]
    calls = [call.ballots for call in roll_calls()]

    def recount() -> None:
        for ballots in calls:
            tally(substance, count_of(ballots, len(ballots)), quorum=setup.rulebook.quorum)

    called = voting(setup, by_roll=True)
    return {
        "decide one ballot": best(lambda: decide(half, ballot), 5, 2000),
        "evolve one ballot": best(lambda: evolve(half, verdict[0]), 5, 2000),
        "a roll call of 193": best(lambda: roll_call(called), 5),
        "6,158 recounts": best(recount, 3),
    }


def main() -> None:
    """Print each figure with its goal and their ratio."""
    found = measured()
    for name, seconds in found.items():
        goal = GOALS[name]
        print(
            f"{name:<20} {seconds * 1e6:>12,.1f} µs   goal {goal * 1e6:>12,.0f} µs"
            f"   {seconds / goal:6.2f} of it"
        )
    sys.exit(any(seconds > GOALS[name] for name, seconds in found.items()))


if __name__ == "__main__":
    main()
