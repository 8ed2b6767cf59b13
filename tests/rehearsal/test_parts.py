"""The parts of the back-test: kindred titles, simple rules, learning, scoring."""

from __future__ import annotations

from math import exp

import msgspec
import pytest

from game.delegates.inferring.forecasting import Scales, chances
from game.rehearsal.backtest import baselines
from game.rehearsal.backtest.amendments import Carrying, signs
from game.rehearsal.backtest.kindred import Index, Kin, words_of
from game.rehearsal.backtest.learning import Learner
from game.rehearsal.backtest.memory import Agreement, Memory
from game.rehearsal.backtest.missed import Missed, Misses, missed
from game.rehearsal.backtest.movement import Movement
from game.rehearsal.backtest.neighbours import of_neighbours
from game.rehearsal.backtest.scoring import (
    Calibration,
    brier,
    counted,
    difference,
    score,
)
from game.rehearsal.backtest.tables import RollCall


def call(number: int, ballots: list[int], text: str = "") -> RollCall:
    return RollCall(
        id=str(number),
        day=f"2000-01-{number + 1:02}",
        year=2000.0,
        session=55,
        resolution="",
        kind="whole",
        issues=frozenset(),
        text=text,
        ballots=bytes(ballots),
    )


def test_the_same_title_is_the_most_kindred_and_the_newest_comes_first() -> None:
    index = Index()
    for title in ("law of the sea", "use of mercenaries", "law of the sea", "moon"):
        index.add(words_of(title))
    found = index.kin(words_of("The law of the sea : resolution"))
    assert [k.place for k in found] == [2, 0]
    assert found[0].alike > 0.9


def test_a_title_of_the_first_days_is_measured_by_what_is_rare_now() -> None:
    index = Index()
    index.add(words_of("amendments to the rules of procedure"))
    for number in range(200):
        index.add(words_of(f"harbour {'abcdefghij'[number % 10] * 3}"))
    one = index.kin(words_of("rules for the treatment of prisoners of conscience"))[0]
    assert one.place == 0
    assert 0 < one.alike < 0.5
    assert index.kin(words_of("rules of procedure, amendments"))[0].alike == 1


def test_symbols_and_words_of_form_make_nothing_kindred() -> None:
    assert words_of("Draft resolution A/C.3/72/L.5 of the General Assembly") == {}


def test_majority_and_region_leave_the_state_itself_out() -> None:
    known = {0: 0, 1: 2, 2: 2}
    assert baselines.majority(known) == 2
    assert baselines.majority(known, 1) == 0
    assert baselines.of_region(known, ["N", "N", "S"], 1, 1) == 0
    assert baselines.of_region(known, ["N", "S", "S"], 0, 1) == 1


def test_neighbours_are_those_that_agreed_before() -> None:
    agreement = Agreement(3)
    for number in range(8):
        agreement.add(call(number, [1, 1, 3]))
    shares = of_neighbours({1: 2, 2: 0}, agreement, 0)
    assert shares.index(max(shares)) == 2
    assert sum(shares) == pytest.approx(1)
    assert of_neighbours({1: 2, 2: 0}, agreement, 0, 1, 20) == (0, 0, 1)
    assert agreement.nearest(0) == [1, 2]


def test_cut_points_split_a_line_into_three_and_leave_the_state_itself_out() -> None:
    ideal: list[float | None] = [-2.0, -1.5, -0.2, 0.1, 1.0, 1.5, None]
    known = {0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 2}
    cuts = baselines.CutPoints(known, ideal)
    assert [cuts.of(i) for i in range(6)] == [0, 0, 1, 1, 2, 2]
    assert cuts.of(6) == 0
    odd = baselines.CutPoints({**known, 5: 0}, ideal)
    assert odd.of(5) == 2


def test_the_kindred_vote_is_repeated_where_there_is_one() -> None:
    earlier = [call(0, [3, 8]), call(1, [2, 8])]
    kin = [Kin(1, 0.9), Kin(0, 0.8)]
    assert baselines.repeated(0, kin, earlier, 0) == 1
    assert baselines.repeated(1, kin, earlier, 2) == 2
    assert baselines.repeated(0, [Kin(1, 0.1)], earlier, 0) == 0


def test_a_state_moves_with_those_who_stood_where_it_stood() -> None:
    agreement = Agreement(5)
    for number in range(40):
        agreement.add(call(number, [1, 1, 1, 3, 3]))
    before, now = call(41, [1, 1, 1, 3, 8]), call(42, [0] * 5)

    def moved(given: dict[int, int], place: int = 0) -> tuple[float, float]:
        return Movement(now, given, [Kin(0, 0.9)], [before], agreement).of(place)

    assert moved({}) == moved({3: 0})  # nobody known had cast its ballot: it stays
    assert moved({1: 0, 2: 0})[1] < moved({})[1] + 1e-9 < 0
    assert moved({1: 2, 2: 2})[1] > 0 > moved({1: 2, 2: 2})[0]
    assert moved({0: 2, 1: 0, 2: 0}) == moved({1: 0, 2: 0})  # its own is left out
    assert moved({1: 2}, 4) == (0.0, 0.0)  # it did not vote then


def test_what_became_of_a_vote_long_ago_tells_less() -> None:
    agreement = Agreement(3)
    for number in range(40):
        agreement.add(call(number, [1, 1, 1]))
    old = msgspec.structs.replace(call(0, [1, 1, 1]), year=1990.0)
    given, kin = {1: 2, 2: 2}, [Kin(0, 0.9)]
    late = Movement(call(1, [0] * 3), given, kin, [old], agreement).of(0)
    soon = Movement(call(1, [0] * 3), given, kin, [call(0, [1, 1, 1])], agreement).of(0)
    assert 0 < late[1] < soon[1] / 50


def test_a_forecast_misses_by_what_was_cast_less_its_chance() -> None:
    found = missed({0: (0.5, 0.3, 0.2), 1: (0.5, 0.3, 0.2)}, {0: 2, 1: 0})
    assert found.states[0] == pytest.approx((-0.3, 0.8))
    assert found.room == pytest.approx((-0.3, 0.3))
    assert missed({}, {}).room == (0.0, 0.0)


def test_the_misses_of_kindred_votes_count_by_likeness_and_age() -> None:
    now, soon = call(3, [0] * 3), call(1, [0] * 3)
    old = msgspec.structs.replace(soon, year=1990.0)
    row = Missed((0.1, 0.2), {0: (0.4, -0.4)})

    def of(kin: list[Kin], earlier: list[RollCall], place: int = 0) -> tuple[float, float]:
        return Misses(now, kin, earlier, [row] * len(earlier)).of(place)

    near = of([Kin(0, 1.0)], [soon])
    assert near[0] == pytest.approx(0.4 / 1.5)
    assert near[1] == -near[0]
    assert 0 < of([Kin(0, 0.4)], [soon])[0] < near[0] / 2
    assert 0 < of([Kin(0, 1.0)], [old])[0] < near[0] / 50
    assert of([Kin(0, 1.0)], [soon], 2) == (0.0, 0.0)  # it cast no ballot then
    assert of([], []) == (0.0, 0.0)
    assert Misses(now, [Kin(0, 1.0)], [soon], [row]).room == pytest.approx(
        (0.1 / 1.5, 0.2 / 1.5)
    )


def test_states_that_vote_alike_have_a_high_covariance() -> None:
    memory = Memory(3)
    for number in range(10):
        memory.add(call(number, [1, 1, 3] if number % 2 else [3, 3, 1]))
    rows = memory.covariances(2000.0, [], [], [0, 1, 2]).rows([0], [1, 2])
    assert rows[0][0] > 1.5
    assert rows[0][1] < 0


def test_old_roll_calls_fade_and_the_sums_stay_small() -> None:
    memory = Memory(2, fading=0.5)
    for number in range(60):
        memory.add(call(number % 20, [1, 3]))
    for number in range(6):
        memory.add(call(number, [1, 1]))
        memory.add(call(number, [3, 3]))
    assert memory.habits()[1][2] == pytest.approx(0.5, abs=0.2)
    assert memory.whole < 1e13


def test_a_learner_comes_to_forecast_what_happens() -> None:
    learner = Learner(Scales((0.0, 0.0), (0.0, 0.0)))
    for _ in range(400):
        learner.learn([([1.0, 1.0], 2), ([1.0, -1.0], 0), ([1.0, 1.0], 2)])
    assert learner.scales.no[1] > 1
    assert learner.scales.abstain[0] < -1


def test_a_learner_tells_apart_what_goes_together() -> None:
    learner = Learner(Scales((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)))
    for at in range(60):
        side = 1.0 if at % 2 else -1.0
        answers = [([1.0, side, side + 0.3 * k], 2 if k > 0 else 0) for k in (-2, -1, 1, 2)]
        learner.learn(answers)
    for side in (-1.0, 1.0):
        assert chances(learner.scales, [1.0, side, side + 0.6])[2] > 0.7
        assert chances(learner.scales, [1.0, side, side - 0.6])[2] < 0.3


def test_an_amendment_s_words_teach_its_chance() -> None:
    carrying = Carrying()
    text = "TO ADOPT THE USSR AMENDMENT DELETING PARAGRAPH 2"
    before = carrying.chance(signs(text, 0.0, 1950))
    for _ in range(20):
        carrying.add(signs(text, 0.0, 1950), carried=True)
    assert carrying.chance(signs(text, 0.0, 1951)) > max(before, 0.7)


def test_an_expected_majority_makes_an_amendment_likely() -> None:
    carrying = Carrying()
    low, high = (carrying.chance(signs("AMENDMENT", m, 2000)) for m in (-2.0, 2.0))
    assert low < 0.2
    assert high > 0.8


def test_scores_are_ratios_over_all_roll_calls() -> None:
    first = counted([(0, 0), (0, 0), (1, 0), (2, 2)])
    second = counted([(1, 1), (0, 1)])
    found = score([first, second])
    assert found.accuracy.value == pytest.approx(4 / 6)
    assert found.recall["abstain"].value == pytest.approx(1 / 2)
    assert found.recall["no"].value == 1
    assert score([first] * 4).accuracy.error == pytest.approx(0)
    assert found.accuracy.error is not None
    assert found.accuracy.error > 0


def test_nothing_counted_gives_no_figure() -> None:
    assert score([]).accuracy.value is None
    assert score([counted([(0, 0)])]).recall["no"].value is None
    assert brier([]).value is None


def test_a_method_is_ahead_by_the_difference_of_accuracies() -> None:
    right, wrong = counted([(0, 0), (2, 2)]), counted([(0, 0), (2, 0)])
    assert difference([right, right], [wrong, right]).value == pytest.approx(1 / 4)


def test_calibration_counts_what_came_true_by_how_sure_it_was() -> None:
    calibration = Calibration()
    calibration.add([((0.9, 0.05, 0.05), 0), ((0.1, 0.2, 0.7), 2), ((0.1, 0.2, 0.7), 1)])
    bins = {b.low: (b.votes, b.came_true.value) for b in calibration.bins()}
    assert bins == {0.7: (2, 0.5), 0.9: (1, 1.0)}
    loss = calibration.log_loss().value
    assert loss is not None
    assert exp(-3 * loss) == pytest.approx(0.9 * 0.7 * 0.2)


def test_brier_is_the_mean_squared_error() -> None:
    assert brier([(0.5, True), (0.5, False)]).value == pytest.approx(0.25)
    assert brier([(1.0, True)]).value == 0
