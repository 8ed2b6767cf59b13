"""Lines that were told, by how far the members of a bloc are behind them."""

from __future__ import annotations

import pytest

from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.belief import forecast
from game.delegates.others.told_lines import leaning_on
from game.delegates.reasons.why import why
from game.delegates.suggesting.first_line import line_on
from game.rules.draft.text import Delete
from game.rules.meeting.setup import Bloc
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.sitting.beforehand import line_backed, line_backing
from tests.delegates.rooms import Room, at, dossier, rulebook, setup, told

FOUR = ("BOR", "COR", "DIN", "ERE")
BLOC = Bloc("B", "The Bloc", FOUR, "DIN", 9000)
ALONE = "Its members lean another way: the line is on record, and each votes by its own interest."


def room(**places: int | None) -> Room:
    """ALA has tabled the deletion of Article 1; members stand on rights as said, or nowhere."""
    known = dossier({m: {"rights": at(p, 90)} for m, p in places.items() if p is not None})
    where = Room(setup(rulebook(first=False), blocs=(BLOC,)), known).stage("talks")
    return where.do(it.Table("ALA", (Delete("1"),)))


def all_for_article_1() -> Room:
    return room(BOR=150, COR=150, DIN=150, ERE=150)


def with_line(where: Room, line: Choice) -> Room:
    return where.do(it.AgreeLine("DIN", "B", "A1", line))


def its_yes(where: Room, rights: int, seat: str = "COR") -> int:
    return own_reckoning(where.view(told(seat, rights=rights)), "A1").shares.yes


def test_a_line_told_against_what_members_lean_to_is_not_followed() -> None:
    free = its_yes(all_for_article_1(), 150)
    bound = with_line(all_for_article_1(), "yes")
    assert its_yes(bound, 150) == free
    mine = bound.view(told("COR", rights=150))
    assert own_ties(mine, "A1").line == "yes"
    assert own_reckoning(mine, "A1").ground == "worth"


def test_the_other_members_know_that_it_is_not() -> None:
    """Nobody that was told the line expects another member to follow it."""
    seen = {}
    for line in ("yes", "no"):
        view = with_line(all_for_article_1(), line).view(told("COR", rights=150))
        seen[line] = next(f for f in forecast(view, "A1") if f.seat == "BOR")
    assert seen["yes"].choice == seen["no"].choice == "no"
    assert seen["yes"].yes < 500
    assert "the line of The Bloc" not in seen["yes"].reasons
    assert any("Bloc" in reason for reason in seen["no"].reasons)


@pytest.mark.parametrize("line", ["yes", "no"])
def test_members_that_care_for_neither_are_led(line: Choice) -> None:
    where = with_line(room(BOR=None), line)
    assert own_reckoning(where.view(told("COR")), "A1").ground == "line"


def test_a_line_to_which_they_lean_is_followed_by_one_who_does_not() -> None:
    where = with_line(room(BOR=150, COR=-100, DIN=150, ERE=150), "no")
    found = own_reckoning(where.view(told("COR", rights=-100)), "A1")
    assert (found.ground, found.shares.likeliest) == ("line", "no")


def test_a_line_of_members_that_are_divided_tips_who_is_near_indifferent() -> None:
    where = with_line(room(BOR=150, COR=-200, DIN=150, ERE=-200), "no")
    view = where.view(told("COR", rights=-200))
    assert leaning_on(view, BLOC, "A1").backs("no") == "divided"
    assert own_reckoning(view, "A1").ground == "worth"
    torn = own_reckoning(where.view(told("COR")), "A1")
    assert (torn.ground, torn.shares.likeliest) == ("line", "no")


def test_an_abstention_is_against_those_who_lean_one_way() -> None:
    view = all_for_article_1().view(told("DIN", rights=150))
    assert leaning_on(view, BLOC, "A1").backs("abstain") == "against"
    calm = room(BOR=None).view(told("DIN"))
    assert leaning_on(calm, BLOC, "A1").backs("abstain") == "led"


def test_who_tells_it_is_told_how_members_lean() -> None:
    view = all_for_article_1().view(told("DIN", rights=150))
    act = it.AgreeLine("DIN", "B", "A1", "yes")
    found = line_backing(view, act)
    assert found is not None
    assert (found.yes, found.no, found.neither, found.backing) == (0, 4, 0, "against")
    assert "0 lean to yes, 4 to no" in found.words
    assert "few will follow" in found.words
    assert "would agree" in line_backed(view, it.AgreeLine("DIN", "B", "A1", "no"))
    assert line_backed(view, it.AgreeLine("BOR", "B", "A1", "no")) == ""
    assert line_backed(view, it.AskVote("DIN", "A1")) == ""


def test_a_form_opens_on_what_most_lean_to_that_lean() -> None:
    """They agree no line, and two of three that lean would keep the article."""
    where = room(BOR=150, COR=150, DIN=-200)
    view = where.view(told("DIN", rights=-200))
    assert leaning_on(view, BLOC, "A1").line is None
    assert line_on(view, "B", "A1") == "no"


def test_why_says_of_a_line_that_its_members_do_not_lean_to_it() -> None:
    where = with_line(all_for_article_1(), "yes")
    mine = where.view(told("COR", rights=150))
    assert ALONE in why(mine, "B", "A1").lines
    assert ALONE in why(mine, "COR", "A1").lines
    assert ALONE in why(mine, "BOR", "A1").lines
    assert ALONE not in why(where.view(told("ALA", rights=-200)), "B", "A1").lines


def test_why_says_who_is_tipped_where_members_are_divided() -> None:
    where = with_line(room(BOR=150, COR=-200, DIN=150, ERE=-200), "no")
    lines = why(where.view(told("COR", rights=-200)), "B", "A1").lines
    assert any(line.startswith("Its members are divided") for line in lines)
