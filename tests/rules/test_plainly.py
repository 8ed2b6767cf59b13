"""Rulebooks in plain words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.rules.plainly.majorities import facts_of_majority
from game.rules.plainly.rules import Entry, described
from game.rules.rulebook import Share
from game.rules.voting import Count, tally
from game.scenario.library import rulebook_named, rulebook_names


def entries(rulebook: str) -> dict[str, Entry]:
    sections = described(rulebook_named(rulebook))
    return {e.name: e for section in sections for e in section.entries}


@pytest.mark.parametrize("name", rulebook_names())
def test_every_rulebook_can_be_said(name: str) -> None:
    rulebook = rulebook_named(name)
    found = entries(name)
    assert set(rulebook.majorities) | set(rulebook.motions) <= set(found)
    assert all(e.rule and e.words for e in found.values() if e.name in rulebook.motions)


def test_the_arithmetic_is_shown() -> None:
    assert entries("unga-plenary")["important"].facts[:2] == (
        "needs two thirds of those present and voting",
        "of 100 voting yes or no, 67; of 153, 102; abstentions are not in the base",
    )


def test_what_was_not_checked_says_so() -> None:
    assert entries("unga-plenary")["close-debate"].sure == "from memory, not yet checked"
    assert entries("unsc")["suspend-meeting"].sure == "read on a page"


@pytest.mark.parametrize(
    ("rulebook", "asked", "names"),
    [
        ("unga-committee", "119", {"precedence"}),
        ("unga-committee", "rule 133", {"substance"}),
        ("unga-plenary", "95", {"substance"}),
        ("unga-committee", "close-debate", {"close-debate"}),
        ("unsc", "Charter 27(3)", {"substance"}),
        ("ahc-2021", "75/282", {"consensus", "substance"}),
        ("ahc-2021", "resolution 75/282", set()),
        ("unga-plenary", "decision 34/401", {"reply", "explanation", "position"}),
        ("unsc", "charter 27", {"procedural", "substance"}),
        ("unsc", "rule 27", {"general", "support", "concern", "presiding"}),
        ("eu-council", "11", {"quorum", "close-debate", "conduct"}),
        ("att-2013", "67", {"quorum"}),
        ("unga-committee", "11", set()),
    ],
)
def test_a_rule_is_found_by_number_or_name(
    rulebook: str, asked: str, names: set[str]
) -> None:
    found = entries(rulebook).values()
    assert {e.name for e in found if e.concerns(asked)} == names


@pytest.mark.parametrize("rulebook", rulebook_names())
def test_every_rule_is_found_under_its_name_and_what_it_cites(rulebook: str) -> None:
    for entry in entries(rulebook).values():
        assert entry.concerns(entry.name)
        assert entry.concerns(entry.rule) or not entry.rule


def test_a_rule_is_found_by_a_word_that_it_uses() -> None:
    found = entries("unsc").values()
    assert {e.name for e in found if e.speaks_of("veto")} == {
        "body",
        "procedural",
        "substance",
        "red-line",
    }
    assert not any(e.speaks_of("at") for e in found)


def test_inherited_numbers_say_whose_they_are() -> None:
    found = entries("att-2013")
    assert found["quorum"].rule == "rule 67 of the General Assembly"
    assert found["reply"].rule == "rule 73 of the General Assembly; decision 34/401"
    assert found["consensus"].rule == "rule 33; A/RES/64/48"


@pytest.mark.parametrize("rulebook", ["att-2013", "silence"])
def test_what_is_never_voted_on_shows_no_majority(rulebook: str) -> None:
    facts = entries(rulebook)["substance"].facts
    assert facts == ("never put to the vote: nothing but consensus adopts a text",)


def test_a_body_may_ask_for_no_quorum_to_debate() -> None:
    assert "for debate: none" in entries("eu-council")["quorum"].facts


def test_ties_and_ways_of_voting_are_told_as_the_engine_has_them() -> None:
    found = entries("unga-plenary")
    sections = described(rulebook_named("unga-plenary"))
    majorities = next(s for s in sections if s.title == "Majorities").entries
    appeal = next(e for e in majorities if e.name == "appeal")
    assert "an equal vote leaves the ruling standing" in appeal.facts
    assert found["election"].facts[-1] == "voted on by secret ballot"
    assert found["roll-call"].facts[-1] == "granted when a member asks for it; no vote"
    assert found["right-of-reply"].facts[-1] == "no vote: the Chair rules on it"


@pytest.mark.parametrize("name", ["substance", "appeal"])
@pytest.mark.parametrize("part", [(1, 3), (1, 2), (2, 3)])
@pytest.mark.parametrize("strict", [False, True])
def test_what_is_said_of_equal_votes_is_what_the_count_makes_of_them(
    name: str, part: tuple[int, int], strict: bool
) -> None:
    rules = rulebook_named("unga-committee")
    of = replace(rules.majorities[name], share=Share(*part, strict=strict))
    carries = tally(of, Count(50, 50, 0, 193)).holds
    said = {
        "substance": "an equal vote carries",
        "appeal": "an equal vote overrules the ruling",
    }
    facts = facts_of_majority(name, of, rules)
    assert (said[name] in facts) == carries
    assert sum("equal vote" in fact for fact in facts) == 1


def test_texts_of_the_chair_are_told_as_practice() -> None:
    found = entries("unga-committee")["chairs-texts"]
    assert (found.rule, "for members to table" in found.words) == ("practice", True)
    assert "not" in found.sure


def test_what_counts_of_who_leaves_during_a_vote_is_said() -> None:
    """The meetings that show it: 128-who-leaves-during-a-vote-takes-nothing-with-it, and
    una-the-doors-are-closed-while-a-vote-is-on."""
    open_doors, closed = (
        entries(id_)["quorum"].facts[-1] for id_ in ("unga-committee", "una-usa")
    )
    assert open_doors.startswith("who leaves during a vote was there when it began")
    assert "the room is counted again before the next question" in open_doors
    assert closed == "the doors are closed while a vote is on: nobody leaves it"
