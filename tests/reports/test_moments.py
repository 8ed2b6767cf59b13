"""The moments that decided a day, and the reasons given for them."""

from __future__ import annotations

from tests.reports.days import UNTIL_ACTION, outcome_for, vote
from tests.reports.test_outcome import ADOPTED, OBJECTED


def test_a_close_vote_that_changed_the_text_weighs_most() -> None:
    came = outcome_for("ALM", ADOPTED)
    assert came.account is not None
    worth = f"from {came.account.start // 100} to {came.account.final // 100} per cent"
    heaviest = max(came.moments, key=lambda m: m.weight)
    assert heaviest.words == "A1 (revise article 1: one tenth): adopted, 4-2-1."
    assert "One vote turned from yes to no would have lost it." in heaviest.reason
    assert f"what the text is worth to you {worth}" in heaviest.reason


def test_moments_are_at_most_three_and_in_the_order_of_the_day() -> None:
    moments = outcome_for("GAL", ADOPTED).moments
    assert 1 <= len(moments) <= 3
    assert [m.seq for m in moments] == sorted(m.seq for m in moments)


def test_an_objection_that_ends_consensus_on_the_whole_is_a_moment() -> None:
    moments = outcome_for("GAL", OBJECTED).moments
    assert any("Almora objected" in m.words for m in moments)
    assert any("One objection was enough to end the consensus" in m.reason for m in moments)


def test_a_vote_far_from_turning_weighs_by_what_was_at_stake() -> None:
    lines = f"""
        {UNTIL_ACTION}
        ALM: amend 1 delete
        ALM: ask A1
        chair: stage action
        chair: rule notice uphold
        {vote("A1")}
    """
    (moment,) = (m for m in outcome_for("GAL", lines).moments if m.words.startswith("A1"))
    assert "Carried, it would have changed what the text is worth to you" in moment.reason
    assert "4 votes short of the 4 that it needed." in moment.reason


def test_a_day_on_which_nothing_happened_has_no_moments() -> None:
    assert outcome_for("GAL", "chair: stage opening").moments == ()


def test_reasons_never_speak_of_worth_to_a_seat_without_instructions() -> None:
    moments = outcome_for("chair", ADOPTED).moments
    assert moments
    assert not any("from" in m.reason and "per cent" in m.reason for m in moments)
