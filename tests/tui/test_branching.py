"""Branches on the screen: the form, the play, the tree, two side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from game.journal import Journal, NotKept, read, saves
from game.reports.junction import junction, wish
from game.rules.log.events import Recorded, Tabled
from game.scenario.room import setup_of
from game.sitting.branches import drawn_up
from game.sitting.games import Game
from game.sitting.numbering import numbering
from game.tui import settings
from game.tui.app import NemconApp
from game.tui.messages import BranchesChosen, GameChosen
from game.tui.screens.branches import BranchesScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.comparison import ComparisonScreen
from game.tui.screens.forms.branch_form import BranchForm
from game.tui.screens.replay import ReplayScreen, of_file, of_record
from tests.reports.days import river
from tests.tui.places import heard, only, until
from tests.tui.sittings import DAY, SPOKEN, TALKS, bytes_of, kept

Snapshot = Callable[[App[None], str], None]


@pytest.fixture
def game(settings_elsewhere: None) -> Path:
    return kept()


def at_the_vote(path: Path) -> NemconApp:
    """The replay at the first decision."""
    watched = of_file(path, "open")
    return NemconApp(lambda: ReplayScreen(watched))


def others(path: Path) -> list[Path]:
    return [p for p in saves.folder().glob("*.nemcon") if p != path]


async def finished(app: App[None], path: Path) -> Path:
    """Wait until a branch is watched; its file."""
    for _ in range(400):
        screen = app.screen
        if isinstance(screen, ReplayScreen) and screen.day.path != path:
            assert screen.day.path is not None
            return screen.day.path
        await asyncio.sleep(0.02)
    pytest.fail("no branch was ever shown")


def test_a_moment_of_a_vote_offers_its_ballots_and_proposals(game: Path) -> None:
    entries = read(game).entries
    decided = next(e.seq for e in entries if type(e.event).__name__ == "Decided")
    here = junction(setup_of(river()), entries, decided)
    assert here.target == "A1"
    assert here.ballots["ERU"] == "abstain"
    assert [p for p, _ in here.proposals] == ["A1", "A2"]
    assert [p for p, _ in here.pending] == ["A2"]
    wanted = wish(here, "ballot", {"whose": "ERU", "choice": "no"})
    assert (wanted.at, wanted.sets) == (here.cast["ERU"] - 1, ("ballot ERU no A1",))


def test_the_first_moment_offers_nothing_but_to_play_on(game: Path) -> None:
    here = junction(setup_of(river()), read(game).entries, 0)
    assert (here.target, here.proposals, here.pending) == ("", (), ())


async def test_escape_leaves_no_trace(game: Path) -> None:
    app = at_the_vote(game)
    async with app.run_test() as pilot:
        await pilot.press("d", "b", "right", "escape")
        assert isinstance(app.screen, ReplayScreen)
    assert others(game) == []


async def test_the_form_shows_what_one_would_type(game: Path) -> None:
    app = at_the_vote(game)
    async with app.run_test() as pilot:
        await pilot.press("d", "b")
        assert isinstance(app.screen, BranchForm)
        await pilot.press("down", "down", "right", "down", *"eru")
        await until(pilot, 'nemcon branch mine.nemcon --at 14 --set "ballot ERU yes')


async def test_a_branch_is_played_out_and_shown_and_its_parent_stays(game: Path) -> None:
    before = bytes_of(game)
    app = at_the_vote(game)
    async with app.run_test() as pilot:
        await pilot.press("d", "b", "down", "down", *"prop", "enter")
        child = await finished(app, game)
    assert bytes_of(game) == before
    left = read(child).header.branch
    assert left is not None
    assert left.changes == ("without GAL amend 1 strong",)
    assert read(child).header.seats == ()
    assert left.at < 10


async def test_a_seat_that_is_taken_is_played_on_in_the_chamber(game: Path) -> None:
    seen, hook = heard()
    app = at_the_vote(game)
    async with app.run_test(message_hook=hook) as pilot:
        await pilot.press("d", "b", "right", "enter")
        for _ in range(2000):
            if any(isinstance(m, GameChosen) for m in seen):
                break
            await asyncio.sleep(0.02)
        child = only(seen, GameChosen).path
    assert read(child).header.seats == ("GAL",)


async def test_a_record_is_taken_over_at_a_moment(settings_elsewhere: None) -> None:
    """The seat is offered first, and the branch leaves a file made of the record."""
    seen, hook = heard()
    shown = of_record(river())
    app = NemconApp(lambda: ReplayScreen(shown))
    async with app.run_test(message_hook=hook) as pilot:
        await pilot.press("d", "b")
        await until(pilot, "After moment 2 of the record")
        assert isinstance(app.screen, BranchForm)
        assert app.screen.wanted.seat
        await pilot.press("enter")
        for _ in range(2000):
            if any(isinstance(m, GameChosen) for m in seen):
                break
            await asyncio.sleep(0.02)
        child = only(seen, GameChosen).path
    record = read(saves.folder() / f"{river().id}-record.nemcon")
    left = read(child).header.branch
    assert left is not None
    assert read(child).entries[: left.at] == record.entries[: left.at]
    last = record.entries[left.at - 1].event
    assert isinstance(last, Recorded)
    assert last.number == 2


async def test_the_tree_shows_a_branch_under_its_parent_and_compares(
    game: Path, snapshot: Snapshot
) -> None:
    app = at_the_vote(game)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("d", "b", "down", "down", *"prop", "enter")
        await finished(app, game)
        await pilot.press("y")
        words = await until(pilot, "└─ after")
        assert words.index("mine · GAL") < words.index("└─ after")
        await pilot.press("c")
        await until(pilot, "Compare river")
        await pilot.press("up", "c")
        words = await until(pilot, "Who gained and lost")
        assert isinstance(app.screen, ComparisonScreen)
        assert "did not come up" in words
        await pilot.press("escape")
        assert isinstance(app.screen, BranchesScreen)


async def test_the_tree_counts_events_as_the_replay_of_the_seat_does(
    settings_elsewhere: None,
) -> None:
    path = kept("talks", TALKS)
    parent = read(path)
    at = next(e.seq for e in parent.entries if isinstance(e.event, Tabled))
    own = numbering(parent.entries, "GAL").told(at)
    assert own < at
    start = drawn_up(parent, at, seats=("GAL",))
    with Journal.create(path.with_name("later.nemcon"), start.header, start.entries):
        app = NemconApp(lambda: BranchesScreen(path))
        async with app.run_test(size=(140, 45)) as pilot:
            words = await until(pilot, f"└─ after {own}: played on")
            await pilot.press("down")
            words = await until(pilot, f"Left its parent after event {own}.")
            assert f"after {at}" not in words


async def test_why_two_ballots_differ_is_told_from_both_sides(
    settings_elsewhere: None,
) -> None:
    from game.reports.beside import both_in

    first = kept("first")
    second = kept("second", DAY.replace("FEN: vote yes", "FEN: vote no", 1))
    found = both_in(first, second)
    app = NemconApp(lambda: ComparisonScreen(*found))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, "Fenmark: yes | no")
        await pilot.press("down")
        words = await until(pilot, "Fenmark on:")
        assert words.count("Your own position") or words.count("worth") >= 2


async def test_no_games_is_said(settings_elsewhere: None) -> None:
    app = NemconApp(BranchesScreen)
    async with app.run_test() as pilot:
        words = await until(pilot, "There is no saved game yet")
        assert "b begins a branch, in a replay and at the table." in words


async def test_home_leads_to_the_tree(game: Path) -> None:
    seen, hook = heard()
    app = NemconApp()
    async with app.run_test(message_hook=hook) as pilot:
        await until(pilot, "Continue")
        await pilot.press("y")
        assert only(seen, BranchesChosen)
        await until(pilot, "mine · GAL")


async def test_at_the_table_a_branch_leaves_ones_own_game(
    settings_elsewhere: None,
) -> None:
    settings.change(guided=True)
    path = kept("mine", SPOKEN)
    with Game.take_up(path) as taken:
        app = NemconApp(lambda: ChamberScreen(taken.desk), taken)
        async with app.run_test() as pilot:
            await pilot.press("b")
            for _ in range(2000):
                await pilot.pause(0.02)
                if isinstance(app.screen, BranchForm):
                    break
            assert isinstance(app.screen, BranchForm)
            assert app.screen.here.seq == len(read(path).entries)
            assert app.screen.wanted.seat == taken.header.seats[0]
            await pilot.press("left", "enter")
            child = await finished(app, path)
    left = read(child).header.branch
    assert left is not None
    assert (left.at, left.changes) == (len(read(path).entries), ())


async def test_what_cannot_be_is_said_in_the_form_and_enter_does_nothing(
    game: Path,
) -> None:
    app = at_the_vote(game)
    async with app.run_test() as pilot:
        await pilot.press("end", "b")
        words = await until(pilot, "The meeting ended with event")
        assert "--at " in words
        await pilot.press("enter")
        assert isinstance(app.screen, BranchForm)
        await pilot.press("down", "down", *"prop")
        await until(pilot, "After event")
    assert others(game) == []


async def test_a_branch_that_the_disk_refuses_is_played_in_memory_if_one_wants(
    game: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object) -> Journal:
        raise NotKept(path, "the file or its folder is read-only for you")

    settings.change(guided=True)
    app = at_the_vote(game)
    async with app.run_test() as pilot:
        await pilot.press("d", "b", "right")
        await until(pilot, "--as")
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "create", refuse)
            await pilot.press("enter")
            await until(pilot, "The disk refuses")
            await pilot.press("enter")
            await until(pilot, "in memory only")
        assert app.game is not None
        assert not app.game.kept
        app.game.catch_up()
        left = read(app.game.path)
        app.game.close()
    assert left.header.branch is not None
    assert (
        left.entries[: left.header.branch.at] == read(game).entries[: left.header.branch.at]
    )


async def test_a_record_that_nobody_left_says_how_to_leave_it(
    settings_elsewhere: None,
) -> None:
    app = NemconApp(lambda: ReplayScreen(of_record(river())))
    async with app.run_test() as pilot:
        await pilot.press("y")
        await until(pilot, "Nothing has branched from here yet")


async def test_the_form_speaks_in_the_numbers_of_whose_eyes_the_day_is_seen_with(
    settings_elsewhere: None,
) -> None:
    path = kept("talks", TALKS)
    tabled = next(e.seq for e in read(path).entries if isinstance(e.event, Tabled))
    app = NemconApp(lambda: ReplayScreen(of_file(path, "public"), tabled))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b")
        await until(pilot, f"you look at event {tabled - 3}")
        assert isinstance(app.screen, BranchForm)
        told = "".join(w for line in app.screen._told(200) for w, _ in line)
    assert f"--at {tabled - 3} --seen-as public" in told
    assert str(tabled) not in told.replace(path.name, "")
