"""The change that a person's form begins with: what the seat's capital would want."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Met, RedLine
from game.delegates.suggesting.first_change import best_wording, change_to_begin_with
from game.rules.draft.text import Delete, Revise
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, told


def room() -> Room:
    return Room().stage("talks")


def test_it_is_what_brings_the_seat_most() -> None:
    view = room().view(told("BOR", rights=-200, gender=0))
    found = change_to_begin_with(view)
    assert found is not None
    assert found.operation == Delete("1")
    assert best_wording(view, "1") == "deleted"
    assert best_wording(view, "2") == "soft"


def test_what_mends_a_red_line_goes_first() -> None:
    line = RedLine("2", ("chair",), "Not as it stands.", public=True)
    view = room().view(told("BOR", line, rights=-200, gender=100))
    found = change_to_begin_with(view)
    assert found is not None
    assert found.provision == "2"


def test_of_what_mends_a_line_it_is_the_best_that_can_be_had_unless_the_record_counts() -> (
    None
):
    line = RedLine("1", ("chair",), "Not as it stands.", public=True)
    others = {m: {"rights": at(0, 80)} for m in MEMBERS if m != "BOR"}
    where = Room(setup(), dossier(others)).stage("talks")

    def begins_with(*, insisting: int) -> tuple[object, str]:
        view = where.view(told("BOR", line, rights=-200, insists=insisting))
        found = change_to_begin_with(view)
        assert found is not None
        return found.operation, best_wording(view, "1")

    assert begins_with(insisting=0) == (Revise("1", "soft"), "soft")
    assert begins_with(insisting=9000) == (Delete("1"), "deleted")


def test_of_two_that_can_carry_the_better_one_mends_a_line() -> None:
    line = RedLine("1", ("chair",), "Not as it stands.", public=True)
    others = {m: {"rights": at(-200, 80)} for m in MEMBERS if m != "BOR"}
    view = (
        Room(setup(), dossier(others)).stage("talks").view(told("BOR", line, rights=-200))
    )
    assert best_wording(view, "1") == "deleted"


def test_what_waits_already_is_not_proposed_again() -> None:
    mine = told("BOR", rights=-200, gender=-180)
    tabled = room().do(it.Table("COR", (Delete("1"),)))
    found = change_to_begin_with(tabled.view(mine))
    assert found is not None
    assert found.operation == Delete("2")
    own = room().do(it.Table("BOR", (Revise("1", "soft"),)))
    found = change_to_begin_with(own.view(mine))
    assert found is not None
    assert found.provision == "2"


def test_who_is_content_is_shown_none() -> None:
    view = room().view(told("BOR", rights=100, gender=100))
    assert change_to_begin_with(view) is None
    assert best_wording(view, "1") == ""
    assert change_to_begin_with(room().view(None, "BOR")) is None


def test_no_rival_is_begun_with_to_what_meets_an_aim() -> None:
    mine = told("BOR", rights=-200)
    way = Met(1, provision="1", reads=("soft",))
    aimed = replace(mine, aims=("A softer article.",), met=(way,))
    where = room().do(it.Table("HAV", (Revise("1", "soft"),)))
    found = change_to_begin_with(where.view(mine))
    assert found is not None
    assert found.operation == Delete("1")
    assert change_to_begin_with(where.view(aimed)) is None
