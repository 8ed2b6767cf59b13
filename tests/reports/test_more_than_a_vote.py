"""Whoever has a veto, or weighs more than a head, is named wherever a class counts votes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.cli.plain.looks import brief
from game.reports.handouts import as_pdf
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.as_pdf import typst_source
from game.reports.handouts.confidential import confidential
from game.reports.handouts.deck import deck
from game.reports.handouts.folder import sheets
from game.reports.handouts.for_facilitators import answer_key, script
from game.reports.handouts.for_students import briefing, handed_out, plan_of_room
from game.reports.handouts.more_than_a_vote import weighed
from game.reports.handouts.phrasebook import LANGUAGES, grouped, phrasebook
from game.reports.handouts.rules_page import rules_page
from game.reports.handouts.sheets import Picture, Sheet, Slide
from game.rules.meeting.setup import AMENDMENTS, Seat
from game.rules.shares import needed_in_words
from game.rules.words.powers import beside_its_vote
from game.scenario.founding.folder import found, plan_from
from game.scenario.library import rulebook_named, rulebook_names
from game.scenario.load import load
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.sitting.laying import laid
from game.tui.brief import who
from tests.scenario.folders import RIVER


@pytest.fixture(scope="module")
def security(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return founded(tmp_path_factory.mktemp("un"), "security-council")


@pytest.fixture(scope="module")
def europe(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return founded(tmp_path_factory.mktemp("eu"), "eu-council")


def founded(folder: Path, template: str) -> Scenario:
    found(folder / "mine", plan_from(template))
    return load(str(folder / "mine"))


def told(sheet: Sheet) -> str:
    return re.sub(r"[\\*]", "", markdown(sheet))


def in_threes(number: int) -> str:
    """As Markdown has it, in which every blank is a plain one."""
    return grouped(number).replace("\u202f", " ")


def boxed(scenario: Scenario, title: str) -> dict[str, bool]:
    """By seat with a sheet: whether a box of that title is on it."""
    return {
        s.id: f"> **{title}**" in markdown(confidential(scenario, s))
        for s in handed_out(scenario)
    }


@pytest.mark.parametrize(
    "page", [briefing, rules_page, plan_of_room, answer_key, script, deck]
)
def test_who_has_a_veto_is_named_wherever_votes_are_counted(
    page: Callable[[Scenario], Sheet], security: Scenario
) -> None:
    holders = [s.brief for s in security.seats if s.veto]
    assert len(holders) == 5
    assert f"With a veto: {', '.join(holders)}." in told(page(security))


def test_its_own_sheet_tells_a_delegation_that_it_has_a_veto(security: Scenario) -> None:
    expected = {s.id: s.veto for s in handed_out(security)}
    assert set(expected.values()) == {True, False}
    assert boxed(security, "You have a veto.") == expected
    holder = next(s for s in handed_out(security) if s.veto)
    sheet = told(confidential(security, holder))
    assert "however the others vote: the text and amendments." in sheet


def test_a_veto_holds_for_each_step_that_it_can_stop(security: Scenario) -> None:
    steps = re.findall(r"^\d\. Minute .*$", told(script(security)), re.MULTILINE)
    assert [("and no veto" in s, "With a veto:" in s) for s in steps] == [
        (False, False),
        (True, True),
        (True, True),
    ]
    by_nine = replace(security, decided_by={AMENDMENTS: "procedural"})
    steps = re.findall(r"^\d\. Minute .*$", told(script(by_nine)), re.MULTILINE)
    assert ["and no veto" in s for s in steps] == [False, False, True]


def test_tables_of_those_with_a_veto_have_a_thick_frame(security: Scenario) -> None:
    (plan,) = (b for b in plan_of_room(security).blocks if isinstance(b, Picture))
    tables = re.findall(r"<rect [^>]*?(stroke-width)?[^>]*/><text[^>]*>([^<]*)", plan.svg)
    framed = set(re.findall(r'stroke-width="4"/><text[^>]*>([^<]+)<', plan.svg))
    assert framed == {s.brief for s in handed_out(security) if s.veto}
    assert len(tables) == len(handed_out(security)) + 1


def test_a_veto_that_decides_nothing_is_not_spoken_of(security: Scenario) -> None:
    elsewhere = replace(security, rulebook=rulebook_named("unga-committee"))
    agreed = replace(security, rulebook=rulebook_named("att-2013"))
    for scenario in (elsewhere, agreed):
        printed = "".join(told(s) for s in sheets(scenario) if "confid" not in s.name)
        assert "With a veto:" not in printed
        assert not any(boxed(scenario, "You have a veto.").values())


def test_a_room_whose_rules_have_a_veto_that_nobody_holds_is_told_so(
    security: Scenario,
) -> None:
    seats = tuple(replace(s, veto=False) for s in security.seats)
    page = told(rules_page(replace(security, seats=seats)))
    assert "The no of a member with a veto rejects. Nobody here has a veto." in page


def test_what_carries_is_told_on_paper_as_at_the_table() -> None:
    said = phrasebook("en")
    for name in rulebook_names():
        for majority in rulebook_named(name).majorities.values():
            at_table = "and no veto" in needed_in_words(majority)
            assert ("and no veto" in said.needs(majority)) is at_table


@pytest.mark.parametrize("page", [briefing, rules_page, answer_key, deck])
def test_populations_are_where_a_class_counts_with_them(
    page: Callable[[Scenario], Sheet], europe: Scenario
) -> None:
    printed = told(page(europe))
    for seat in (s for s in europe.seats if s.member):
        assert re.search(rf"{seat.brief}( \| | ){in_threes(seat.weight)}\b", printed)
    assert "In all 449 206 200; 291 984 030 carry." in printed


def test_its_own_sheet_tells_a_delegation_what_it_weighs(europe: Scenario) -> None:
    assert all(boxed(europe, "Population.").values())
    finland = next(s for s in europe.seats if s.id == "FIN")
    own = "5 603 900 of 449 206 200 in all, which is"
    assert f"{own} 1.2 per cent." in told(confidential(europe, finland))
    french = told(confidential(replace(europe, language="fr"), finland))
    assert "soit 1,2 pour cent." in french


def test_parts_in_a_hundred_are_rounded_and_add_up(europe: Scenario) -> None:
    said = phrasebook("en")
    (found,) = weighed(europe, said)
    shares = [float(found.share(seat, said)) for seat in found.seats]
    exact = [100 * seat.weight / found.total for seat in found.seats]
    assert shares == [pytest.approx(e, abs=0.0501) for e in exact]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(100, abs=1)


def test_weights_that_nothing_asks_for_are_not_printed(europe: Scenario) -> None:
    heads = replace(europe, rulebook=rulebook_named("unga-committee"))
    assert "Population" not in "".join(told(s) for s in sheets(heads))
    seats = tuple(replace(s, weight=0) for s in europe.seats)
    assert "Population:" not in told(rules_page(replace(europe, seats=seats)))


@pytest.mark.parametrize("many", [2, 29, 30, 31, 60])
def test_a_slide_of_weights_is_one_page_and_names_the_heaviest(
    many: int, europe: Scenario
) -> None:
    chair = next(s for s in europe.seats if not s.member)
    members = [Seat(f"S{n:02}", f"State of {n:02}", weight=n + 1) for n in range(many)]
    seats = (chair, *members)
    crowd = replace(europe, seats=seats, delegations={}, positions=())
    slides = [b for b in deck(crowd).blocks if isinstance(b, Slide)]
    (slide,) = (s for s in slides if s.title == "Population")
    made = Sheet("deck", "Deck", "", (slide,), "deck")
    assert len(as_pdf._pages(typst_source(made), "svg")) == 1
    shown = [int(n) for n in re.findall(r"State of (\d\d)", markdown(made))]
    assert shown == list(range(many))[::-1][: many if many <= 30 else 29]
    lighter = sum(n + 1 for n in range(many) if n not in shown)
    assert (f"| the rest | {lighter} |" in markdown(made)) is (many > 30)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_rules_and_slides_of_a_council_stay_on_their_pages(
    language: str, security: Scenario, europe: Scenario
) -> None:
    for council in (security, europe):
        there = replace(council, language=language)
        page = typst_source(rules_page(there), 7.5)
        assert len(as_pdf._pages(page, "svg")) == 1
        slides = deck(there)
        count = sum(isinstance(block, Slide) for block in slides.blocks)
        assert len(as_pdf._pages(typst_source(slides), "svg")) == count


def test_a_room_of_equals_has_nothing_of_it() -> None:
    printed = "".join(told(sheet) for sheet in sheets(load(str(RIVER))))
    assert not re.search(r"a veto rejects|With a veto|Population", printed)


def test_a_member_learns_at_the_table_what_it_has_beside_its_vote(
    security: Scenario, europe: Scenario
) -> None:
    for scenario, seat, power in (
        (security, "AQU", "a veto"),
        (europe, "FIN", "1.2 per cent of the population (5,603,900 of 449,206,200)"),
    ):
        sits = setup_of(scenario).by_id[seat]
        assert who(scenario, sits).startswith(f"Member with one vote, and {power}")
        lines = [*brief(laid(scenario, 7).view(seat))]
        assert f"Beside your vote you have {power}." in lines
    setup = setup_of(security)
    assert [s for s in setup.by_id if [*beside_its_vote(setup, s)]] == [*setup.vetoes]
    heads = replace(security, rulebook=rulebook_named("unga-committee"))
    assert "veto" not in who(heads, setup.by_id["AQU"])
    elsewhere = replace(setup_of(heads), rulebooks={"unsc": rulebook_named("unsc")})
    assert [*beside_its_vote(elsewhere, "AQU")] == ["a veto"]
    equals = load(str(RIVER))
    members = [seat for seat in equals.seats if seat.member]
    assert all(re.match("Member with one vote[;.]", who(equals, s)) for s in members)


def test_a_brief_that_is_asked_for_tells_of_it_in_its_language(
    security: Scenario, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", security.folder, "AQU"]) == 0
    told_ = capsys.readouterr().out
    assert "\nYou have a veto. Your no alone rejects, however the others vote: " in told_
    assert main(["brief", security.folder, "NAV"]) == 0
    assert "You have a veto" not in capsys.readouterr().out
