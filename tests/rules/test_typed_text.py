"""Typed words: what stands in quotation marks is kept as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import Unreadable
from game.rules.decide import decide
from game.rules.draft.applying import first_fault
from game.rules.draft.places import with_place
from game.rules.draft.text import Add, Delete, Provision, Revise
from game.rules.evolve import evolve
from game.rules.log.events import Tabled
from game.rules.meeting.state import opening
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from tests.rules.rooms import Room, setup

MEETING = opening(setup())


def again(intent: it.Intent) -> it.Intent:
    return read(write(intent), intent.seat, MEETING.setup, MEETING.chamber)


def worded(text: str) -> bool:
    """Whether it is more than a mark that parts one change from the next."""
    return text not in ("", ";", ",")


@given(st.text("ab \"\\:;,'#", min_size=1).map(str.strip).filter(worded))
def test_a_wording_is_read_as_it_was_written(words: str) -> None:
    intent = it.Table("AAA", (Revise("1", text=words), Revise("2", "soft")), package=True)
    assert again(intent) == intent


@pytest.mark.parametrize(("place", "typed"), [(150, "1.5"), (-200, "-2"), (5, "0.05")])
def test_an_addition_is_read_with_its_place(place: int, typed: str) -> None:
    bare = Provision("4", "New paragraph 4", "", "It stays.")
    new = with_place(bare, MEETING.chamber.draft, "issue_1", place)
    intent = it.Table("AAA", (Add(new, "1"),))
    assert f" on issue_1 at {typed} text " in write(intent)
    assert again(intent) == intent


def test_an_amendment_to_an_amendment_makes_one_change_too() -> None:
    with pytest.raises(Unreadable, match="one change"):
        read("amend 1 delete; 2 delete", "AAA", MEETING.setup, MEETING.chamber)


@pytest.mark.parametrize(("place", "typed"), [(150, "1.5"), (-200, "-2"), (0, "0")])
def test_own_words_are_read_with_their_place(place: int, typed: str) -> None:
    intent = it.Table("AAA", (Revise("1", text="It stays.", place=place),))
    assert write(intent) == f'amend 1 at {typed} text "It stays."'
    assert again(intent) == intent


@pytest.mark.parametrize(
    "typed",
    ["package P1 1 soft", 'package P1 1 delete; 2 at 1.5 text "So."', "amend P1 2 delete"],
)
def test_what_amends_a_package_is_read_as_it_was_written(typed: str) -> None:
    both = Tabled("AAA", "P1", (Delete("1"), Revise("2", "soft")), package=True)
    tabled = evolve(MEETING, both)
    intent = read(typed, "BBB", tabled.setup, tabled.chamber)
    assert isinstance(intent, it.Table)
    assert (intent.amends, intent.package) == ("P1", typed.startswith("package"))
    assert write(intent) == typed


def test_a_wording_of_the_scenario_has_its_place_already() -> None:
    draft = MEETING.chamber.draft
    wrong = first_fault(draft, (Revise("1", "soft", place=10),))
    assert "has a place of its own" in wrong
    assert "between -2 and 2" in first_fault(draft, (Revise("1", text="x", place=201),))


def test_a_number_after_a_motion_that_names_minutes_is_no_text() -> None:
    assert write(it.MoveMotion("AAA", "time-limit", "", "2")) == "move time-limit 2"
    with pytest.raises(ValueError, match="means minutes"):
        write(it.MoveMotion("AAA", "time-limit", "2"))


def test_the_hint_for_an_unknown_seat_is_a_command_with_the_nearest() -> None:
    with pytest.raises(Unreadable) as unread:
        read("give AAAA", "AAA", MEETING.setup, MEETING.chamber)
    assert unread.value.hint == "give AAA"


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("amend 1x delete", "amend 1 delete"),
        ("amend zzz delete", "text, to see what there is"),
        ("amend 3 move after 1x", "amend 3 move after 1"),
        ('amend 4 add under 1x text "Say it."', 'amend 4 add under 1 text "Say it."'),
        ("package 2 delete; 1x soft", "package 2 delete; 1 soft"),
        ("bracket 1x", "bracket 1"),
        ("speak concern 1x : It goes too far.", "speak concern 1 : It goes too far."),
    ],
)
def test_a_name_of_nothing_is_refused_with_the_command_that_has_the_nearest(
    typed: str, instead: str
) -> None:
    room = Room().play("chair: stage opening\nAAA: floor\nchair: give AAA")
    refused = room.refused(f"AAA: {typed}")
    assert refused.code == "unknown-target"
    assert refused.instead.partition(", or ")[0] == instead


def test_an_id_of_a_proposal_is_no_number_of_minutes() -> None:
    intent = it.MoveMotion("AAA", "suspend-meeting", "A1")
    assert read(write(intent), "AAA", MEETING.setup, MEETING.chamber) == intent


def test_what_is_said_of_an_amendment_to_an_amendment_keeps_its_name() -> None:
    tabled = evolve(MEETING, Tabled("AAA", "A1", (Delete("1"),)))
    for typed in ("amend A1 1", "amend A1 1 unheard-of", "package A1 1", "package A1 1 no"):
        with pytest.raises(Unreadable) as error:
            read(typed, "BBB", tabled.setup, tabled.chamber)
        assert error.value.hint.startswith(f"{typed.split()[0]} A1 ")


@pytest.mark.parametrize(
    ("typed", "hidden", "hint"),
    [
        ("amend 1\u200b delete", "U+200B", "amend 1 delete"),
        (
            'amend 9\u2060 add after 1 text "Nine."',
            "U+2060",
            'amend 9 add after 1 text "Nine."',
        ),
        ('amend 1 text "\u202esdrawkcab"', "U+202E", 'amend 1 text "sdrawkcab"'),
        ("speak general : \ufeffWe agree.", "U+FEFF", "speak general : We agree."),
    ],
)
def test_what_nobody_sees_is_not_typed(typed: str, hidden: str, hint: str) -> None:
    room = Room().play("chair: stage talks").meeting
    with pytest.raises(Unreadable, match=re.escape(hidden)) as refused:
        read(typed, "AAA", room.setup, room.chamber)
    assert refused.value.hint == hint


def test_joiners_and_marks_within_a_script_are_its_spelling() -> None:
    room = Room().play("chair: stage talks").meeting
    persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645"
    read(f"speak general : {persian}", "AAA", room.setup, room.chamber)


def test_a_new_provision_has_no_name_that_nobody_can_tell_from_another() -> None:
    room = Room().play("chair: stage talks").meeting
    new = Provision("9\u200b", "", "New", "Nine.")
    refused = decide(room, it.Table("AAA", (Add(new, "1"),)))
    assert isinstance(refused, Refusal)
    assert (refused.code, "U+200B" in refused.reason) == ("bad-operation", True)
    assert "9\u200b" not in refused.instead
