"""A played day on the replay screen: playing, finding, notes, belief, whose eyes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from game.journal.notes import notes_on
from game.tui.app import NemconApp
from game.tui.screens.replay import ReplayScreen, of_file
from tests.tui.places import text, until
from tests.tui.sittings import SPOKEN, damage, kept

Snapshot = Callable[[App[None], str], None]


@pytest.fixture
def game(settings_elsewhere: None) -> Path:
    return kept()


def shown(path: Path, eyes: str = "open", seq: int | None = None) -> NemconApp:
    watched = of_file(path, eyes)
    return NemconApp(lambda: ReplayScreen(watched, seq))


def screen(app: App[None]) -> ReplayScreen:
    assert isinstance(app.screen, ReplayScreen)
    return app.screen


async def weighed(app: App[None]) -> None:
    """Wait until the gauge has been read over the whole day."""
    for _ in range(2000):
        if not screen(app).course.missing:
            return
        await asyncio.sleep(0.02)
    pytest.fail("the gauge was never read")


async def test_it_begins_where_it_is_asked_to(game: Path) -> None:
    app = shown(game, seq=5)
    async with app.run_test():
        assert screen(app).seq == 5


async def test_space_plays_and_stops(game: Path) -> None:
    app = shown(game)
    async with app.run_test() as pilot:
        await until(pilot, "of 30")
        await pilot.press("plus", "plus", "space")
        await until(pilot, "playing, speed 5")
        await asyncio.sleep(0.5)
        await pilot.press("space")
        moved = screen(app).at
        assert moved > 0
        assert not screen(app).playing
        await asyncio.sleep(0.3)
        assert screen(app).at == moved


async def test_s_goes_from_speaker_to_speaker_and_d_to_decisions(game: Path) -> None:
    app = shown(game)
    async with app.run_test() as pilot:
        await pilot.press("d", "d")
        assert screen(app).frame.tally.yes == 2  # type: ignore[union-attr]
        await pilot.press("D")
        assert screen(app).frame.tally.yes == 4  # type: ignore[union-attr]


async def test_x_lists_every_ballot(game: Path) -> None:
    app = shown(game)
    async with app.run_test(size=(140, 45)) as pilot:
        before = await until(pilot, "of 30")
        assert "Brenna: no" not in before
        await pilot.press("d", "x", "up", "up")
        await until(pilot, "So far")


async def test_a_search_goes_to_what_it_finds_and_n_to_the_next(game: Path) -> None:
    app = shown(game)
    async with app.run_test() as pilot:
        await pilot.press("slash", *"ERU", "space", *"abstained", "enter")
        await until(pilot, "1 of 1 found")
        assert screen(app).frame.outcome == "adopted"  # type: ignore[union-attr]
        await pilot.press("slash", *"proposal", "enter")
        await until(pilot, "of 2 found")
        first = screen(app).at
        await pilot.press("n")
        assert screen(app).at != first or len(screen(app).hits) == 2
        await pilot.press("escape")
        assert not screen(app).hits


async def test_a_search_without_sense_says_what_would_make_some(game: Path) -> None:
    app = shown(game)
    async with app.run_test() as pilot:
        await pilot.press("slash", *"abstain", "enter")
        await until(pilot, "Whose `abstain`?")


async def test_a_note_lies_beside_the_file_and_is_shown_again(game: Path) -> None:
    app = shown(game, seq=4)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("i", *"Look", "space", *"here", "enter")
        await until(pilot, "Look here")
        await pilot.press("right", "m")
    assert [(n.seq, n.words) for n in notes_on(game).all] == [(4, "Look here"), (5, "")]
    again = shown(game, seq=4)
    async with again.run_test(size=(140, 45)) as pilot:
        await until(pilot, "Look here")
        await pilot.press("m")
    assert notes_on(game).marked == {5}


async def test_what_a_moment_changed_is_shown_word_by_word(game: Path) -> None:
    app = shown(game)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("d")
        words = await until(pilot, "What it changed")
        assert "[-two tenths-]" in words or "[-two-]" in words


async def test_the_gauge_is_read_over_the_day_and_g_changes_whose_it_is(
    game: Path,
) -> None:
    app = shown(game)
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, "on every capital's instructions")
        await weighed(app)
        assert len(screen(app).course.readings) == len(screen(app).course.points) > 5
        for whose in "as the room sees it", "as Galt sees it":
            await pilot.press("g")
            await until(pilot, whose)


async def test_v_changes_whose_eyes_it_is_seen_with(game: Path) -> None:
    app = shown(game, "")
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, "what Galt may know")
        await pilot.press("v")
        await until(pilot, "what everybody may know")
        await pilot.press("v")
        await until(pilot, "everything, private deals too")


async def test_a_damaged_file_is_shown_up_to_its_damage_with_line_and_byte(
    game: Path,
) -> None:
    damage(game, -6)
    app = shown(game)
    async with app.run_test(size=(140, 45)) as pilot:
        words = await until(pilot, "damaged at line")
        assert "(byte " in words
        assert 0 < len(screen(app).day.reel) < 30


async def test_a_day_just_begun_can_be_watched(settings_elsewhere: None) -> None:
    app = shown(kept("short", SPOKEN))
    async with app.run_test() as pilot:
        await pilot.press("end", "d", "s", "space", "D", "S")
        assert "Sarn" in text(app)


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_played_day_looks(
    game: Path, size: tuple[int, int], snapshot: Snapshot
) -> None:
    app = shown(game)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "chance of consensus")
        await weighed(app)
        await pilot.press("d")
        await until(pilot, "Voted yes (4)")
        snapshot(app, f"watching-{size[0]}x{size[1]}")


async def test_w_explains_a_vote_and_says_where_nothing_was_weighed(game: Path) -> None:
    app = shown(game)
    async with app.run_test() as pilot:
        await until(pilot, "of 30")
        await pilot.press("w")
        await until(pilot, "Nothing was weighed here")
        await pilot.press("d", "w")
        await until(pilot, "could know it then")
        assert "yes was likeliest" in text(app)
        await pilot.press("escape")
        assert screen(app).day.eyes == "open"
