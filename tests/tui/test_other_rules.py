"""A day counted under other rules, on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.reports.beside import sitting_in
from game.reports.other_rules import under
from game.scenario.library import rulebook_named
from game.scenario.load import load
from game.sitting.views import may_know
from game.tui.app import NemconApp
from game.tui.messages import OtherRulesChosen, RecordChosen, SittingWatched
from game.tui.screens.branches import BranchesScreen
from game.tui.screens.other_rules import OtherRulesScreen, of_sitting
from game.tui.screens.replay import ReplayScreen, of_file, of_record
from tests.tui.places import heard, only, until
from tests.tui.sittings import DAY, SPOKEN, TALKS, kept

CLOSE = DAY.replace("DOR: vote yes", "DOR: vote abstain", 1)
"""A1 has a majority that is less than two thirds."""


@pytest.fixture
def game(settings_elsewhere: None) -> Path:
    return kept("close", CLOSE)


def test_each_decision_is_counted_under_the_other_rules(game: Path) -> None:
    sitting = sitting_in(game)[1]
    own = under(sitting.setup, sitting.entries, sitting.setup.rulebook)
    assert own
    assert not any(s.splits for s in own)
    committee = under(sitting.setup, sitting.entries, rulebook_named("unga-committee"))
    assert [s.words for s in own] == [s.words for s in committee]
    for split in committee:
        assert not split.splits or split.here != split.there


async def test_the_replay_leads_to_it_and_it_leads_to_the_moment(game: Path) -> None:
    seen, hook = heard()
    app = NemconApp(lambda: ReplayScreen(of_file(game, "open")))
    async with app.run_test(size=(140, 45), message_hook=hook) as pilot:
        await pilot.press("r")
        await until(pilot, "decisions come out otherwise")
        screen = app.screen
        assert isinstance(screen, OtherRulesScreen)
        first = screen.splits[0]
        await pilot.press("enter")
        assert only(seen, SittingWatched).seq in {s.seq for s in screen.splits}
        await until(pilot, "of ")
        assert first.words


async def test_a_seat_is_told_its_own_numbers(settings_elsewhere: None) -> None:
    game = kept("talks", CLOSE.replace(SPOKEN, TALKS))
    entries = sitting_in(game)[1].entries
    assert any(not may_know(e, "") for e in entries)
    app = NemconApp(lambda: ReplayScreen(of_file(game, "public")))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("r")
        await until(pilot, "decisions come out otherwise")
        screen = app.screen
        assert isinstance(screen, OtherRulesScreen)
        for split in screen.splits:
            known = sum(may_know(e, "") for e in entries if e.seq <= split.seq)
            assert known < split.seq
            await until(pilot, f"event {known}")


async def test_a_record_is_counted_as_far_as_it_is_public(
    settings_elsewhere: None,
) -> None:
    seen, hook = heard()
    scenario = load("unga-2019")
    app = NemconApp(lambda: ReplayScreen(of_record(scenario)))
    async with app.run_test(size=(140, 45), message_hook=hook) as pilot:
        await pilot.press("r")
        await until(pilot, "decision comes out otherwise")
        screen = app.screen
        assert isinstance(screen, OtherRulesScreen)
        assert len(screen.splits) == 1
        await pilot.press("enter")
        assert only(seen, RecordChosen).seq == screen.splits[0].seq
        await until(pilot, "Resolution 74/247")


async def test_what_cannot_be_counted_is_not_called_the_same(
    settings_elsewhere: None,
) -> None:
    app = NemconApp(lambda: ReplayScreen(of_record(load("cybercrime-2024"))))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("r")
        await until(pilot, "Cannot be counted: 7")
        screen = app.screen
        assert isinstance(screen, OtherRulesScreen)
        assert [s.sign for s in screen.splits].count("?") == 7
        assert not any(s.splits for s in screen.splits if s.sign == "?")


async def test_every_rulebook_is_stepped_through(game: Path) -> None:
    app = NemconApp(lambda: OtherRulesScreen(of_sitting(game, sitting_in(game)[1])))
    async with app.run_test() as pilot:
        await until(pilot, "decisions come out otherwise")
        screen = app.screen
        assert isinstance(screen, OtherRulesScreen)
        seen = set()
        for _ in screen.names:
            assert screen.other is not None
            assert not screen.fault
            seen.add(screen.other.id)
            await pilot.press("right")
            await pilot.pause()
        assert seen == set(screen.names)


async def test_the_tree_leads_to_it(game: Path) -> None:
    seen, hook = heard()
    app = NemconApp(lambda: BranchesScreen(game))
    async with app.run_test(message_hook=hook) as pilot:
        await until(pilot, "close · GAL")
        await pilot.press("r")
        assert only(seen, OtherRulesChosen).path == game
        await until(pilot, "decisions come out otherwise")
