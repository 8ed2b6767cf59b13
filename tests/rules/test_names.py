"""Names within a sentence: of seats, blocs and provisions, with the articles of English."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.rules.draft.text import Delete, Provision, Revise, Variant, draft_of
from game.rules.log import events as ev
from game.rules.meeting.names import bloc_called
from game.rules.meeting.setup import Bloc
from game.rules.meeting.state import Meeting, opening
from game.rules.words.changes import operation_words
from game.rules.words.sayings import say
from tests.rules.rooms import setup


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Arab Group", "the Arab Group"),
        ("The sponsors", "the sponsors"),
        ("Those who would proceed", "those who would proceed"),
        ("Theatre makers", "the Theatre makers"),
    ],
)
def test_a_bloc_has_its_article_once(name: str, within: str) -> None:
    assert bloc_called(name) == within


def test_a_line_is_told_whatever_the_number_of_the_blocs_name() -> None:
    room = replace(setup(), blocs=(Bloc("S", "The sponsors", ("AAA", "BBB"), "AAA"),))
    meeting: Meeting = opening(room)
    event = ev.LineAgreed("AAA", "S", "whole", "yes")
    said = say(room, meeting.chamber, event)
    assert said == "The line of the sponsors on the draft as a whole is: yes."


def test_what_is_struck_is_named_as_a_sentence_does() -> None:
    draft = draft_of((Provision("p", "Preamble", "", "We meet."),))
    assert operation_words(draft, Delete("p")) == "delete the preamble"


def test_a_sentence_leaves_out_where_a_wording_comes_from() -> None:
    ours = Variant("strong", "We meet daily.", 200, "every day (invented)")
    draft = draft_of((Provision("p", "Preamble", "", "We meet.", variants=(ours,)),))
    assert operation_words(draft, Revise("p", "strong")) == "revise the preamble: every day"
    assert Variant("soft", "", 0, "twice (a week)").called == "twice (a week)"
    assert Variant("soft", "", 0).called == "soft"
