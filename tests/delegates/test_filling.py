"""Positions that nobody stated: inferred in integers, and drawn the same anywhere."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from game.delegates.inferring.filling import (
    BAND,
    INFERRED_SALIENCE,
    Evidence,
    Kinship,
    Leaning,
    fill,
    likeness,
    true_position,
)
from game.delegates.instructions import Basis, Issue, Position
from game.delegates.weighing.odds import shares

NEAR, FAR = Leaning(100, marks=(120, 10)), Leaning(-100, marks=(-80, 20))


class Known(NamedTuple):
    leaning: Leaning
    place: int
    basis: Basis


def infer(leaning: Leaning, known: list[Known]) -> Position:
    leanings = {f"K{n}": k.leaning for n, k in enumerate(known)} | {"asked": leaning}
    places = {f"K{n}": Position(k.place, 80, k.basis) for n, k in enumerate(known)}
    return Evidence(Kinship(leanings), places).infer("asked")


def test_nobody_known_leaves_the_middle_and_less_than_half_the_confidence() -> None:
    found = infer(NEAR, [])
    assert (found.place, found.basis) == (0, "inferred")
    assert 1500 < found.confidence < 2500


def test_the_middle_is_told_less_sure_the_less_is_known_of_what_all_share() -> None:
    stranger = Leaning(marks=(0,), rest=10000)
    few = infer(stranger, [Known(FAR, 0, "stated")])
    many = infer(stranger, [Known(Leaning(marks=(0,)), 0, "stated")] * 40)
    assert few.place == many.place == 0
    assert few.confidence < many.confidence - 1000


def test_a_side_says_more_than_it_seems_to_where_little_is_known() -> None:
    known = Known(Leaning(marks=(0,)), 150, "stated")
    sided = infer(Leaning(marks=(0,), rest=10000), [known])
    assert sided.place == 115
    error = round(75 * sqrt(2 - 1 / 1.3 + 0.3) * 0.5513)
    assert sided.confidence > shares(sided.place, BAND, error).yes + 200


def test_who_has_never_voted_is_not_taken_to_want_what_the_one_known_wants() -> None:
    """Of invented States nothing is known but what the room shares: each has its own mind."""
    one = infer(Leaning(), [Known(Leaning(), 150, "stated")])
    many = infer(Leaning(), [Known(Leaning(), 150, "stated")] * 6)
    assert 0 < one.place < many.place < 150
    assert one.confidence < 5000 < many.confidence < 8000


def test_a_neighbour_counts_more_than_a_stranger() -> None:
    known = [Known(NEAR, 200, "stated"), Known(FAR, -200, "stated")]
    assert infer(Leaning(90, marks=(110, 0)), known).place > 100
    assert infer(Leaning(-90, marks=(-90, 0)), known).place < -100


def test_a_shared_bloc_and_a_like_record_bring_nearer() -> None:
    plain = likeness(Leaning(0), Leaning(50))
    bloc = likeness(Leaning(0, ("G",)), Leaning(50, ("G",)))
    record = likeness(Leaning(0, marks=(50,)), Leaning(50, marks=(60,)))
    assert plain < min(bloc, record)


def test_likeness_is_even_handed() -> None:
    assert likeness(NEAR, FAR) == likeness(FAR, NEAR)


def test_more_agreeing_neighbours_make_surer_and_quarrelling_ones_less_sure() -> None:
    one = infer(NEAR, [Known(NEAR, 150, "stated")])
    many = infer(NEAR, [Known(NEAR, 150, "stated")] * 5)
    split = infer(NEAR, [Known(NEAR, p, "stated") for p in (200, -200, 200, -80)])
    assert split.confidence < one.confidence < many.confidence


def test_what_is_its_own_makes_a_delegation_hard_to_foresee() -> None:
    known = [Known(NEAR, 200, "stated")]
    odd = Leaning(NEAR.ideal, marks=NEAR.marks, rest=9000)
    assert infer(odd, known).confidence < infer(NEAR, known).confidence


def test_a_group_of_many_does_not_count_as_many_opinions() -> None:
    group = [Known(NEAR, -200, "group")] * 4
    other = [Known(NEAR, 200, "stated")]
    assert infer(NEAR, group + other).place == 0


def test_inference_mirrors_when_the_scale_is_turned() -> None:
    known = [Known(NEAR, 130, "stated"), Known(FAR, -70, "stated")]
    turned = [Known(k.leaning, -k.place, k.basis) for k in known]
    middle = Leaning(20, marks=(15, 5))
    assert infer(middle, known).place == -infer(middle, turned).place


def test_filling_keeps_what_is_known_and_takes_inferred_rows_for_no_evidence() -> None:
    stated = Position(150, 80, "stated", "S")
    row = Position(-200, 35, "inferred", "", 4000)
    issues = {"x": Issue("x", "X", "low", "high")}
    leanings = {"A": NEAR, "B": NEAR, "C": NEAR}
    found = fill(leanings, issues, {"A": {"x": stated}, "B": {"x": row}})
    assert found["A"]["x"] == stated
    assert found["C"]["x"].place > 0
    assert found["C"]["x"].salience == INFERRED_SALIENCE


def test_an_inferred_row_keeps_its_place_with_the_confidence_that_the_record_gives() -> (
    None
):
    issues = {"x": Issue("x", "X", "low", "high")}
    leanings = {"A": NEAR, "B": NEAR, "C": NEAR}
    known = {
        "A": {"x": Position(200, 80, "stated", "S")},
        "B": {"x": Position(-200, 35, "inferred", "", 4000)},
        "C": {"x": Position(200, 35, "inferred", "", 4000)},
    }
    found = fill(leanings, issues, known)
    assert [found[s]["x"].place for s in "BC"] == [-200, 200]
    assert found["B"]["x"].confidence < 2000
    assert found["C"]["x"].confidence > 6000


def test_a_stated_place_is_the_true_one() -> None:
    stated = Position(150, 80, "stated", "S")
    assert stated == true_position(stated, 7, "A", "x")


def test_a_true_place_is_the_same_on_any_machine() -> None:
    public = Position(50, 25, "inferred", "", 3000)
    drawn = [true_position(public, seed, "NOR", "scope").place for seed in range(6)]
    assert drawn == [27, 53, -44, 35, 11, -5]


def test_less_sure_means_wider_and_never_off_the_scale() -> None:
    def spread(basis_sure: tuple[str, int]) -> int:
        basis, sure = basis_sure
        public = Position(0, 25, basis, "", sure)  # type: ignore[arg-type]
        places = [true_position(public, s, "A", "x").place for s in range(200)]
        return max(places) - min(places)

    widths = [spread(k) for k in (("group", 9000), ("inferred", 7000), ("inferred", 500))]
    assert sorted(widths) == widths
    edge = Position(200, 25, "inferred", "", 500)
    assert all(abs(true_position(edge, s, "A", "x").place) <= 200 for s in range(200))
