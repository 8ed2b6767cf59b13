"""The moments that decided a day, and the reasons given for them."""

from __future__ import annotations

from msgspec.structs import replace

from game.reports.outcome import outcome
from game.rules.draft.applying import apply
from game.rules.draft.text import Revise
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.views import log_for
from tests.reports.days import UNTIL_ACTION, outcome_for, played, river, vote
from tests.reports.test_outcome import ADOPTED, OBJECTED


def test_a_close_vote_that_changed_the_text_weighs_most() -> None:
    came = outcome_for("ALM", ADOPTED)
    assert came.account is not None
    then, now = ((w + 50) // 100 for w in (came.account.start, came.account.final))
    heaviest = max(came.moments, key=lambda m: m.weight)
    assert heaviest.words == "A1 (revise article 1: one tenth): adopted, 4-2-1."
    assert "One vote turned from yes to no would have lost it." in heaviest.reason
    assert "Otherwise: Article 1 would read “" in heaviest.reason
    assert f"worth {then} per cent to you instead of {now}" in heaviest.reason


def test_moments_are_at_most_three_and_in_the_order_of_the_day() -> None:
    moments = outcome_for("GAL", ADOPTED).moments
    assert 1 <= len(moments) <= 3
    assert [m.seq for m in moments] == sorted(m.seq for m in moments)


def test_an_objection_that_ends_consensus_on_the_whole_is_a_moment() -> None:
    moments = outcome_for("GAL", OBJECTED).moments
    assert any("Almora objected" in m.words for m in moments)
    assert any("Had Almora kept silent, there would have been" in m.reason for m in moments)


def test_a_defeat_far_from_turning_decided_nothing() -> None:
    lines = f"""
        {UNTIL_ACTION}
        ALM: amend 1 delete
        ALM: ask A1
        chair: stage action
        chair: rule notice uphold
        {vote("A1")}
    """
    assert not [m for m in outcome_for("GAL", lines).moments if m.words.startswith("A1")]


def test_a_near_defeat_is_weighed_by_the_text_that_it_prevented() -> None:
    lines = f"""
        {UNTIL_ACTION}
        ALM: amend 1 delete
        ALM: ask A1
        chair: stage action
        chair: rule notice uphold
        {vote("A1", ALM="yes", GAL="yes", FEN="yes")}
    """
    (moment,) = (m for m in outcome_for("GAL", lines).moments if m.words.startswith("A1"))
    assert "short of the" in moment.reason
    assert "Carried: Article 1 would be gone" in moment.reason


def test_a_promise_broken_in_a_vote_that_it_would_have_turned_is_the_moment() -> None:
    lines = f"""
        {UNTIL_ACTION}
        GAL: amend 1 strong
        GAL: amend 2 delete
        GAL: offer BRE give vote A2 yes ask vote A1 yes
        BRE: accept O1
        GAL: ask A1
        chair: stage action
        chair: rule notice uphold
        {vote("A1", GAL="yes", FEN="yes", CAS="yes")}
    """
    (moment,) = (m for m in outcome_for("GAL", lines).moments if m.words.startswith("A1"))
    assert "because Brenna did not vote as promised" in moment.reason
    hidden = outcome_for("FEN", lines).moments
    assert not any("promised" in m.reason for m in hidden)


def test_the_finding_weighs_nothing_where_no_vote_after_it_carried() -> None:
    words = [m.words for m in outcome_for("GAL", OBJECTED).moments]
    assert not any("efforts" in w.lower() for w in words)


def test_a_day_on_which_nothing_happened_has_no_moments() -> None:
    assert outcome_for("GAL", "chair: stage opening").moments == ()


def test_reasons_never_speak_of_worth_to_a_seat_without_instructions() -> None:
    moments = outcome_for("chair", ADOPTED).moments
    assert moments
    assert not any("from" in m.reason and "per cent" in m.reason for m in moments)


def test_a_change_that_several_tabled_and_let_go_is_one_moment_the_last() -> None:
    lines = f"""
        {UNTIL_ACTION}
        GAL: amend 1 soft
        GAL: withdraw A1
        FEN: amend 1 soft
        FEN: withdraw A2
    """
    moments = outcome_for("GAL", lines).moments
    (moment,) = (m for m in moments if "withdraws" in m.words)
    assert "A2" in moment.words


def test_an_adopted_wording_is_told_beside_the_one_that_fell_with_it() -> None:
    lines = f"""
        {UNTIL_ACTION}
        ALM: amend 1 soft
        GAL: amend 1 strong
        GAL: withdraw A2
        FEN: amend 1 strong
        ALM: ask A1
        chair: stage action
        chair: rule notice uphold
        {vote("A1", ALM="yes", GAL="yes", FEN="yes", BRE="yes")}
    """
    (moment,) = (m for m in outcome_for("GAL", lines).moments if m.words.startswith("A1"))
    fell = "“one tenth” (A3) would then still have been on the table."
    assert fell in moment.reason
    assert "A2" not in moment.reason


def test_a_better_wording_that_nobody_proposed_is_named_to_whom_it_would_serve() -> None:
    reasons = {}
    for seat in ("ALM", "FEN", "chair"):
        moments = outcome_for(seat, ADOPTED).moments
        reasons[seat] = next(m.reason for m in moments if m.words.startswith("A1"))
    assert "“in dry years only”, which nobody proposed, would be worth" in reasons["ALM"]
    assert not any("nobody proposed" in reasons[s] for s in ("FEN", "chair"))


def test_who_was_satisfied_before_the_gavel_did_not_keep_silent() -> None:
    scenario = river()
    start = setup_of(scenario)
    hard, _ = apply(start.draft, Revise("1", "strong"))  # crosses Almora's line
    start = replace(start, draft=hard)

    def said(*votes: str) -> str:
        lines = f"""
            {UNTIL_ACTION}
            FEN: amend 1 soft
            FEN: ask A1
            chair: stage action
            chair: rule notice uphold
            {vote("A1", **dict.fromkeys(votes, "yes"))}
            chair: consensus whole
            chair: gavel
            chair: close
        """
        log = log_for(played(lines, start), "GAL")
        mine = instructions_for(scenario, "GAL", 1)
        came = outcome(start, dossier_of(scenario), mine, scenario, "GAL", log)
        return " ".join(m.reason for m in came.moments if "as a whole" in m.words)

    assert "Almora had been expected to object" in said("FEN")
    satisfied = said("FEN", "ALM", "BRE", "CAS", "DOR")
    assert satisfied
    assert "kept silent" not in satisfied
