"""The real meeting beside a game on the screen."""

from __future__ import annotations

from game.rules.log.events import BallotCast, Entry
from game.rules.replay import fold
from game.scenario.room import setup_of
from game.tui import settings
from game.tui.app import NemconApp
from game.tui.ghosts import beside, drifted
from game.tui.messages import GameChosen, SeatTaken
from game.tui.screens.briefing import BriefingScreen
from tests.reports.days import played
from tests.tui.places import heard, only, river, until
from tests.tui.sittings import DAY, SPOKEN, kept


async def test_g_at_the_briefing_puts_the_real_day_beside() -> None:
    seen, hook = heard()
    app = NemconApp(lambda: BriefingScreen(river()))
    async with app.run_test(message_hook=hook) as pilot:
        await until(pilot, "about 45 minutes")
        await pilot.press("g")
        await until(pilot, "Ghost: the real meeting beside yours")
        await pilot.press("enter")
        assert only(seen, SeatTaken).ghost
        assert app.ghost is not None


async def test_without_a_ghost_nothing_is_told() -> None:
    app = NemconApp()
    async with app.run_test():
        assert beside(app, None, [Entry(1, 0, BallotCast("GAL", "yes"))]) == ""  # type: ignore[arg-type]


def test_the_end_lays_question_beside_question() -> None:
    scenario = river()
    setup = setup_of(scenario)

    class Seen:
        chamber = fold(setup, played(DAY)).chamber

    Seen.setup = setup  # type: ignore[attr-defined]
    words = drifted(scenario, Seen)  # type: ignore[arg-type]
    assert "Drift 0 of 100" in words
    assert "= The whole text: that day carried; here carried" in words


async def test_a_saved_ghost_game_is_one_again_and_tells_the_drift(
    settings_elsewhere: None,
) -> None:
    path = kept("haunted", ghost=True)
    app = NemconApp(opens=GameChosen(path))
    async with app.run_test() as pilot:
        words = await until(pilot, "The real day beside yours")
        assert "Drift" in words
        assert app.ghost is not None


async def test_a_game_begun_without_has_none_unless_asked_for(
    settings_elsewhere: None,
) -> None:
    settings.change(guided=True)
    path = kept("plain", SPOKEN)
    for asked in (False, True):
        app = NemconApp(opens=GameChosen(path, ghost=asked))
        async with app.run_test() as pilot:
            await until(pilot, "n lets the room go on")
            assert (app.ghost is not None) == asked
            assert app.game is not None
            app.game.close()
