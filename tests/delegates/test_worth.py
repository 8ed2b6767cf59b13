"""Worth: salience- and weight-weighted closeness, in whole basis points."""

from __future__ import annotations

from game.delegates.instructions import RedLine
from game.delegates.weighing.gains import gain
from game.delegates.weighing.worth import (
    changed,
    changes,
    contested,
    crossed,
    told_apart,
    worth,
)
from game.rules.draft.applying import apply
from game.rules.draft.places import place_of, with_place
from game.rules.draft.text import Add, Delete, Provision, Revise
from game.rules.meeting.business import Proposal
from tests.delegates.rooms import ISSUES, at, point, setup

DRAFT = setup().draft


def proposal(*operations: Add | Delete | Revise) -> Proposal:
    return Proposal("A1", "ALA", operations, len(operations) > 1, (), "pending", 1)


def test_a_text_that_lies_on_every_place_is_worth_everything() -> None:
    wants = {"rights": at(100), "gender": at(100), "money": at(100)}
    assert worth(wants, ISSUES, DRAFT) == 10000


def test_closeness_falls_by_a_quarter_for_each_step_of_the_scale() -> None:
    assert worth({"rights": at(0)}, ISSUES, DRAFT) == 7500
    assert worth({"rights": at(-200)}, ISSUES, DRAFT) == 2500


def test_salience_and_weight_of_the_issue_decide_between_two_points() -> None:
    wants = {"rights": at(100, 90), "gender": at(-200, 10)}
    assert worth(wants, ISSUES, DRAFT) == 9250
    light = {"rights": at(100, 50), "money": at(-200, 50)}
    assert worth(light, ISSUES, DRAFT) == 7500


def test_without_positions_a_text_is_worth_half() -> None:
    assert worth({}, ISSUES, DRAFT) == 5000


def test_a_deletion_moves_the_place_to_the_deleted_variant() -> None:
    after, _ = apply(DRAFT, Delete("1"))
    assert [c.place for c in contested(after)] == [-200, 100, 100]


def test_a_deletion_without_a_place_lies_at_the_far_end() -> None:
    bare = point("9", "rights")
    known = tuple(v for v in bare.variants if v.id != "deleted")
    from msgspec.structs import replace

    assert place_of(replace(bare, variants=known, deleted=True)) == -200


def test_gain_counts_full_steps_of_one_issue() -> None:
    moves = changes(DRAFT, proposal(Delete("1")))
    assert gain({"rights": at(-200, 100)}, ISSUES, moves) == 7500
    assert gain({"rights": at(100, 100)}, ISSUES, moves) == -7500
    assert gain({"gender": at(-200, 100)}, ISSUES, moves) == 0


def test_what_is_of_no_known_issue_brings_nothing() -> None:
    moves = changes(DRAFT, proposal(Delete("1"), Delete("2")))
    assert gain({}, {}, moves) == 0
    known = {"gender": ISSUES["gender"]}
    both = {"rights": at(100), "gender": at(100)}
    assert gain(both, known, moves) == gain({"gender": at(100)}, ISSUES, moves) < 0


def test_a_change_that_the_text_cannot_take_is_left_out() -> None:
    gone, _ = apply(DRAFT, Delete("1"))
    assert changed(gone, proposal(Revise("1", "soft"))) is gone


def test_red_lines_are_crossed_by_the_wordings_that_they_name() -> None:
    line = RedLine("1", ("deleted", "soft"), "It stays.")
    after, _ = apply(DRAFT, Delete("1"))
    assert crossed((line,), DRAFT) == ()
    assert crossed((line,), after) == (line,)


def addition(place: int, issue: str = "rights") -> Add:
    new = Provision("4", "New paragraph 4", "", "States report every year.")
    return Add(with_place(new, DRAFT, issue, place), "3")


def test_only_lines_on_what_two_texts_word_differently_are_told_apart() -> None:
    other = changed(DRAFT, proposal(Delete("1")))
    lines = (RedLine("1", ("deleted",), "1 stays."), RedLine("2", ("deleted",), "2 stays."))
    apart = told_apart(lines, other, DRAFT)
    assert apart == lines[:1]
    assert crossed(apart, other) == crossed(lines, other) == lines[:1]
    assert told_apart(lines, DRAFT, DRAFT) == ()


def test_an_addition_is_compared_with_the_text_without_it() -> None:
    (move,) = changes(DRAFT, proposal(addition(-150)))
    assert (move.provision, move.issue, move.before, move.after) == (
        "4",
        "rights",
        100,
        -150,
    )
    assert (move.variant_before, move.variant_after) == ("deleted", "added")
    assert gain({"rights": at(-200, 100)}, ISSUES, (move,)) == 6250
    assert gain({"rights": at(100, 100)}, ISSUES, (move,)) == -6250


def test_what_was_added_can_be_deleted_again_for_what_it_brought() -> None:
    added = changed(DRAFT, proposal(addition(-150)))
    there = changes(DRAFT, proposal(addition(-150)))
    back = changes(added, proposal(Delete("4")))
    assert [(m.before, m.after) for m in back] == [(m.after, m.before) for m in there]
    assert worth({"rights": at(-150)}, ISSUES, added) == 6875


def test_an_addition_without_an_issue_is_no_matter_of_worth() -> None:
    bare = Add(Provision("4", "New paragraph 4", "", "States report.", variant=""), "3")
    assert changes(DRAFT, proposal(bare)) == ()


def test_own_words_are_worth_what_their_place_is() -> None:
    own = Revise("1", text="Reports are kept for a year.", place=-50)
    (move,) = changes(DRAFT, proposal(own))
    assert (move.before, move.after, move.variant_after) == (100, -50, "")
    assert gain({"rights": at(-200, 100)}, ISSUES, (move,)) == 3750
    again = Revise("1", text="Reports are kept for two years.", place=-150)
    (further,) = changes(changed(DRAFT, proposal(own)), proposal(again))
    assert (further.before, further.after) == (-50, -150)


def test_own_words_without_a_place_read_as_the_chairs() -> None:
    (move,) = changes(DRAFT, proposal(Revise("1", text="Reports are kept.")))
    assert move.before == move.after


def test_own_words_cross_what_the_nearest_wording_crosses() -> None:
    lines = (
        RedLine("1", ("soft",), "Not soft."),
        RedLine("1", ("chair",), "Not as it is."),
    )
    near = changed(DRAFT, proposal(Revise("1", text="Reports may be kept.", place=-90)))
    reworded = changed(DRAFT, proposal(Revise("1", text="Reports are kept.")))
    assert crossed(lines, near) == (lines[0],)
    assert crossed(lines, reworded) == (lines[1],)


def test_own_words_are_undone_with_their_place() -> None:
    first, back = apply(DRAFT, Revise("1", text="Reports may be kept.", place=-90))
    second, again = apply(first, Revise("1", text="Reports are kept."))
    assert apply(second, again)[0] == first
    assert apply(first, back)[0] == DRAFT
