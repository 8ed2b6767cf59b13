"""Which majority decides a text: the scenario says it for the whole, for amendments, for parts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.rules.draft.text import draft_of
from game.rules.meeting.deciding import majority_of_change, majority_of_text
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import opening
from game.scenario.library import rulebook_named
from tests.rules.rooms import provision, setup

_COUNCIL = rulebook_named("eu-council")


def _room(**decided: str) -> Setup:
    return replace(setup(_COUNCIL), decided_by=decided)


def test_what_nothing_is_said_of_is_a_question_of_substance() -> None:
    room = _room()
    assert majority_of_change(room, room.draft, ("1",)) == "substance"
    assert majority_of_text(room, opening(room).chamber, "whole") == "substance"


def test_amendments_and_parts_need_what_the_whole_needs() -> None:
    room = _room(whole="unanimity")
    assert majority_of_change(room, room.draft, ("1",)) == "unanimity"
    assert majority_of_text(room, opening(room).chamber, "1") == "unanimity"


def test_amendments_may_need_another_than_the_whole() -> None:
    room = _room(whole="simple", amendments="unanimity")
    assert majority_of_change(room, room.draft, ("1",)) == "unanimity"
    assert majority_of_text(room, opening(room).chamber, "1") == "simple"


@pytest.mark.parametrize(
    ("others", "hardest"),
    [("simple", "reinforced"), ("substance", "reinforced"), ("unanimity", "unanimity")],
)
def test_a_change_of_several_needs_the_hardest(others: str, hardest: str) -> None:
    room = replace(_room(whole=others), decided_by={"whole": others, "2": "reinforced"})
    assert majority_of_change(room, room.draft, ("1", "2")) == hardest
    assert majority_of_change(room, room.draft, ("2", "1")) == hardest


def test_what_is_said_of_a_unit_holds_for_its_parts() -> None:
    draft = draft_of((provision("1"), provision("1.1", parent="1"), provision("2")))
    room = replace(_room(), draft=draft, decided_by={"1": "reinforced"})
    assert majority_of_change(room, draft, ("1.1",)) == "reinforced"
    assert majority_of_change(room, draft, ("2",)) == "substance"
