"""Questions name what has no number as a sentence does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.rules.draft.text import Delete, Provision, draft_of
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import opening
from game.rules.words.wording import listed, question
from tests.rules.rooms import setup


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        ("Article 6(2)", "Shall article 6(2) be deleted?"),
        ("Title", "Shall the title be deleted?"),
        ("Commitment on climate", "Shall the commitment on climate be deleted?"),
        (
            "Preamble, gender paragraph",
            "Shall the gender paragraph of the preamble be deleted?",
        ),
        (
            "Article 6, further paragraph",
            "Shall the further paragraph of article 6 be deleted?",
        ),
        (
            'Article 14(1), "without right"',
            'Shall the words "without right" in article 14(1) be deleted?',
        ),
    ],
)
def test_a_question_names_a_part_as_a_sentence_does(number: str, asked: str) -> None:
    room = setup()
    part = Provision("x", number, "", "It stands.")
    chamber = opening(room).chamber
    chamber = replace(
        chamber,
        draft=draft_of((part,)),
        proposals={"A1": Proposal("A1", "AAA", (Delete("x"),), False, (), "pending", 1)},
    )
    assert question(room, chamber, "A1") == asked


def test_names_beyond_those_that_are_shown_are_counted() -> None:
    assert listed(["Iran"], 2) == "Iran"
    assert listed(["Iran", "India", "Peru"], 2) == "Iran, India and Peru"
    assert listed(["Iran", "India", "Peru", "Fiji"], 2) == "Iran, India and 2 others"
