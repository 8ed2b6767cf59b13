"""Rulebooks in plain words."""

from __future__ import annotations

import pytest

from game.rules.plainly import Entry, described
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
        ("ahc-2021", "75/282", {"consensus"}),
        ("unga-committee", "11", set()),
    ],
)
def test_a_rule_is_found_by_number_or_name(
    rulebook: str, asked: str, names: set[str]
) -> None:
    found = entries(rulebook).values()
    assert {e.name for e in found if e.concerns(asked)} == names


def test_ties_and_ways_of_voting_are_told_as_the_engine_has_them() -> None:
    found = entries("unga-plenary")
    sections = described(rulebook_named("unga-plenary"))
    majorities = next(s for s in sections if s.title == "Majorities").entries
    appeal = next(e for e in majorities if e.name == "appeal")
    assert "an equal vote leaves the ruling standing" in appeal.facts
    assert found["election"].facts[-1] == "voted on by secret ballot"
    assert found["roll-call"].facts[-1] == "granted when a member asks for it; no vote"
    assert found["right-of-reply"].facts[-1] == "no vote: the Chair rules on it"
