"""Packages that look for friends, and texts taken back with the reason."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.delegate import act
from game.delegates.instructions import Instructions
from game.delegates.moves.asking import request_to_drop, wants_a_vote
from game.delegates.moves.brought_before import proposed_before
from game.delegates.moves.packaging import package_to_table
from game.delegates.moves.taking_back import given_up, given_up_at_once
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, still

BOTH = (Revise("1", "soft"), Revise("2", "soft"))


def attached(gift: int = 60) -> Room:
    """All want the text to stay; a softer article 2 would bring the others something, as much
    as they care for it."""
    others = {"rights": at(100, 20), "gender": at(0, gift), "money": at(100, 100)}
    known = dossier({m: others for m in MEMBERS if m != "COR"})
    return Room(setup(), known).stage("talks").late(970)


def mine(**fields: object) -> Instructions:
    cor = Instructions("COR", {"rights": at(-60, 100), "gender": at(60, 10)})
    return replace(cor, **fields) if fields else cor


def test_a_package_that_many_gain_by_looks_for_friends() -> None:
    found = package_to_table(attached().view(mine()))
    assert found is not None
    assert (found.package, set(found.operations)) == (True, set(BOTH))
    assert package_to_table(attached(gift=10).view(mine())) is None, "too few gain"
    assert package_to_table(attached().late(935).view(mine())) is None, "too early"
    assert package_to_table(attached().view(mine(style="holds-out"))) is None


def test_who_would_gain_by_the_package_of_another_tables_none_of_its_own() -> None:
    room = attached().do(it.Table("BOR", BOTH, package=True))
    assert package_to_table(room.view(mine())) is None


def test_what_finds_no_friends_is_taken_back_with_a_word_and_not_brought_again() -> None:
    room = attached().do(it.Table("COR", BOTH, package=True))
    cor = mine()
    package = room.meeting.chamber.proposals["P1"]
    assert not wants_a_vote(room.view(cor), package)
    assert request_to_drop(room.view(cor)) is None, "there is still time to find some"
    late = room.late(985)
    word = given_up_at_once(late.view(cor), still)
    assert isinstance(word, it.Speak)
    assert (word.kind, word.about) == ("general", "P1")
    room.do(word)
    assert given_up_at_once(room.view(cor), still) == it.Withdraw("COR", "P1")
    room.do(it.Withdraw("COR", "P1"))
    other = replace(cor, seat="DIN")
    assert proposed_before(room.view(other), BOTH)
    assert proposed_before(room.view(other), (Delete("1"), Revise("2", "soft")))
    assert not proposed_before(room.view(other), (Revise("1", "soft"), Delete("3")))


def test_what_another_text_gives_is_thanked_for() -> None:
    room = attached().do(it.Table("COR", (Delete("1"),)))
    room.do(it.Table(CHAIR, (Revise("1", "soft"),)))
    word = given_up(room.view(mine()), still)
    assert isinstance(word, it.Speak)
    assert "A2" in word.words


def test_without_the_floor_a_text_is_taken_back_without_a_word() -> None:
    room = attached().do(it.Table("COR", BOTH, package=True)).stage("action")
    assert given_up_at_once(room.view(mine()), still) == it.Withdraw("COR", "P1")
    assert act(room.view(mine()), still) == it.Withdraw("COR", "P1")
