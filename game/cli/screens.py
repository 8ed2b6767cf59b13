"""Opening the screens from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.exit_codes import DONE
from game.tui.app import NemconApp

if TYPE_CHECKING:
    from game.sitting.games import Game


def show_home() -> int:
    """The home screen; the exit code."""
    return _run(NemconApp())


def show_record(name: str) -> int:
    """The day as it is recorded; the exit code."""
    from game.scenario.load import load
    from game.tui.screens.replay import ReplayScreen, of_record

    scenario = load(name)
    return _run(NemconApp(lambda: ReplayScreen(of_record(scenario))))


def show_table(name: str, seat: str | None, seed: int | None) -> int:
    """A saved game, a seat at a scenario, or its briefing to choose one; the exit code."""
    from game.cli.seats import seat_asked, seed_or_fresh
    from game.journal.saves import SUFFIX
    from game.scenario.load import load
    from game.sitting.games import Game

    if name.endswith(SUFFIX):
        return _sit(Game.take_up(Path(name)))
    scenario = load(name)
    if seat is not None:
        chosen = seat_asked(scenario.seats, seat, scenario.suggested)
        return _sit(Game.begin(scenario, chosen, seed_or_fresh(seed)))
    from game.tui.screens.briefing import BriefingScreen

    return _run(NemconApp(lambda: BriefingScreen(scenario)))


def _sit(game: Game) -> int:
    with game:
        if game.desk.view().chamber.outcome:
            from game.tui.screens.result import ResultScreen, outcome_of

            outcome = outcome_of(game.scenario, game.desk)
            return _run(NemconApp(lambda: ResultScreen(outcome, game.scenario)))
        from game.tui.screens.chamber import ChamberScreen

        return _run(NemconApp(lambda: ChamberScreen(game.desk), game))


def _run(app: NemconApp) -> int:
    app.run()
    if app.saved:
        print(f"Saved. Go on with: nemcon play {app.saved}")
    return app.return_code or DONE
