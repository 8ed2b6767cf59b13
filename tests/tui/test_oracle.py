"""One source for what a seat is told of its own ballot: the benches, the ballot, the advice."""

from __future__ import annotations

import pytest

from game.delegates.others.belief import forecast
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import Refusal
from game.rules.wishes.intents import Vote
from game.sitting.desk import Waiting
from game.tui.oracle import Beliefs
from game.tui.outlook import outlook, own_ballot
from tests.tui.by_keys import desk_of


@pytest.mark.parametrize("seat", ["KEN", "IRN", "CRI"])
def test_the_benches_the_ballot_and_the_advice_say_the_same(seat: str) -> None:
    oracle, seen = Beliefs(), 0
    desk = desk_of("arms-trade-2013", seat, 3)
    while not desk.view().chamber.outcome:
        view = desk.view()
        voting = view.chamber.voting
        if voting is not None and seat not in (*voting.ballots, *voting.taken):
            target = voting.question.target
            mine = next(f for f in forecast(view, target) if f.seat == seat)
            bound = any(target in lines for lines in view.lines.values())
            shown = outlook(view, target, oracle).marks[seat]
            assert bound or shown == own_ballot(view, target)
            assert oracle.advice(view) == Vote(seat, mine.choice)
            seen += 1
        if isinstance(desk.step(), Waiting):
            desk.wait()
    assert seen


@pytest.mark.parametrize("seed", [3, 8])
def test_whoever_presides_is_led_over_the_notice_to_the_vote_and_not_to_another_pause(
    seed: int,
) -> None:
    oracle, desk = Beliefs(), desk_of("modalities-2021", CHAIR, seed)
    done: list[str] = []
    while "PutQuestion" not in done:
        if not isinstance(desk.step(), Waiting):
            continue
        view = desk.view()
        advice = oracle.advice(view)
        assert advice is not None
        if view.chamber.stage == "action":
            done.append(type(advice).__name__)
        assert not isinstance(desk.submit(advice), Refusal)
    assert "Suspend" not in done
    assert done.index("Rule") < done.index("PutQuestion")
