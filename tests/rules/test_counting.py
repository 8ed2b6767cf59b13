"""Cases outside a meeting: what is asked, by votes, by ballots, by objections."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.counting import Case, Counted, counted
from game.scenario.library import rulebook_named


def count(rulebook: str, question: str = "substance", **given: object) -> Counted:
    case = Case("case", question, **{"members": 15, **given})  # type: ignore[arg-type]
    return counted(rulebook_named(rulebook), case)


def test_a_committee_decides_important_questions_like_any() -> None:
    found = count("unga-committee", "important", votes=(60, 40, 0), members=193)
    assert (found.outcome, found.needed) == ("adopted", 51)
    assert found.explanation.startswith("these rules know no important questions")


def test_a_question_that_is_not_known_is_no_question() -> None:
    with pytest.raises(KeyError):
        count("unga-committee", "qualified", votes=(1, 0, 0))


def test_consensus_only_takes_a_no_for_an_objection() -> None:
    assert count("att-2013", votes=(150, 1, 20)).outcome == "no-consensus"
    assert count("att-2013", votes=(150, 0, 20)).holds
    by_name = count("att-2013", ballots={"MEX": "yes", "SYR": "no", "IND": "abstain"})
    assert "SYR objects" in by_name.explanation
    assert by_name.needed is None


def test_consensus_only_votes_on_procedure() -> None:
    found = count("att-2013", "procedural", votes=(8, 5, 2))
    assert (found.outcome, found.needed) == ("rejected", 9)


def test_any_rulebook_may_be_asked_for_consensus() -> None:
    assert count("ahc-2021", objections=()).outcome == "adopted"
    assert count("ahc-2021", objections=("IRN",)).outcome == "no-consensus"


def test_consensus_needs_the_quorum() -> None:
    found = count("unga-committee", objections=(), members=193, present=96)
    assert found.outcome == "no-quorum"


def test_without_ballots_a_veto_is_not_tested() -> None:
    found = count("unsc", votes=(14, 1, 0))
    assert found.holds
    assert "veto not tested" in found.explanation


def test_two_vetoes_are_both_named() -> None:
    ballots = dict.fromkeys((f"S{n}" for n in range(10)), "yes")
    ballots |= {"CHN": "no", "RUS": "no", "FRA": "yes", "GBR": "yes", "USA": "yes"}
    assert count("unsc", ballots=ballots).veto == ("CHN", "RUS")


def test_unanimity_bears_abstentions() -> None:
    found = count("eu-council", "unanimity", votes=(20, 0, 7), members=27)
    assert (found.base, found.needed, found.holds) == (27, 20, True)
    assert count("eu-council", "unanimity", votes=(0, 0, 27), members=27).holds
    assert not count("eu-council", "unanimity", votes=(26, 1, 0), members=27).holds


def test_unanimity_needs_every_member_present_or_represented() -> None:
    found = count("eu-council", "unanimity", votes=(26, 0, 0), members=27)
    assert (found.base, found.needed, found.holds) == (27, 27, False)
    assert "1 of 27 members neither present nor represented" in found.explanation


def test_fourteen_of_twenty_seven_carry_procedure_in_the_council() -> None:
    found = count("eu-council", "procedural", votes=(14, 1, 12), members=27)
    assert (found.base, found.needed, found.outcome) == (27, 14, "adopted")


def test_members_that_do_not_answer_are_not_in_favour() -> None:
    rulebook = rulebook_named("eu-council")
    assert rulebook.body is not None
    small = sorted(rulebook.body.weights, key=lambda m: rulebook.body.weights[m])  # type: ignore[union-attr]
    ballots = dict.fromkeys(small[:15], "yes")
    found = count("eu-council", "qualified", ballots=ballots, members=27)
    assert found.outcome == "rejected"
    assert "needed" in found.explanation


def test_a_second_tie_rejects() -> None:
    assert count("unga-plenary", votes=(5, 5, 0)).outcome == "second-vote"
    assert count("unga-plenary", votes=(5, 5, 0), second=True).outcome == "rejected"


@pytest.mark.parametrize(
    ("rulebook", "given", "words"),
    [
        (
            "unga-plenary",
            {"votes": (7, 7, 1)},
            (
                "a majority of those present and voting: 7 yes of 14 voting, 8 needed, equally "
                "divided: a second vote follows (rules 85, 86, 95)"
            ),
        ),
        (
            "unga-plenary",
            {"votes": (7, 7, 1), "second": True},
            (
                "a majority of those present and voting: 7 yes of 14 voting, 8 needed, equally "
                "divided again: rejected (rules 85, 86, 95)"
            ),
        ),
        (
            "unga-committee",
            {"votes": (0, 0, 9)},
            (
                "a majority of those present and voting: nobody votes, since who abstains does "
                "not; 1 yes needed: rejected (rules 125, 126, 133)"
            ),
        ),
        (
            "unsc",
            {"ballots": {"CHN": "yes", "RUS": "no", **{f"S{n}": "yes" for n in range(9)}}},
            (
                "9 votes in favour: 10 yes, 1 no, 9 needed; RUS, a permanent member, votes "
                "against: rejected (Charter 27(3))"
            ),
        ),
    ],
)
def test_a_count_is_told_as_it_is_announced(
    rulebook: str, given: dict[str, Any], words: str
) -> None:
    assert count(rulebook, **given).explanation == words
