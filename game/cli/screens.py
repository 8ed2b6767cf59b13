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


def show_replay(name: str, eyes: str, seq: int | None, pace: int) -> int:
    """A sitting that was played, or the day as it is recorded; the exit code."""
    from game.journal import read
    from game.journal.saves import SUFFIX
    from game.reports.watched import OPEN, PUBLIC
    from game.scenario.load import load
    from game.sitting.games import scenario_of
    from game.tui.screens.replay import ReplayScreen, of_file, of_record

    if not name.endswith(SUFFIX):
        watched = of_record(load(name))
    else:
        if eyes not in {"", OPEN, PUBLIC}:
            from game.cli.seats import seat_asked

            scenario = scenario_of(read(Path(name)).header)
            eyes = seat_asked(scenario.seats, eyes, scenario.suggested)
        watched = of_file(Path(name), eyes)
    return _run(NemconApp(lambda: ReplayScreen(watched, seq, pace)))


def show_file(path: Path) -> int:
    """A saved game from anywhere, opened as from the home screen; the exit code."""
    return _run(NemconApp(opens=path))


def show_table(
    name: str, seat: str | None, seed: int | None, *, ghost: bool = False
) -> int:
    """A saved game, a seat at a scenario, or its briefing to choose one; the exit code."""
    from game.cli.seats import seat_asked, seed_or_fresh
    from game.journal.saves import SUFFIX
    from game.scenario.load import load
    from game.sitting.games import Game

    if name.endswith(SUFFIX):
        return _sit(Game.take_up(Path(name)), ghost=ghost)
    scenario = load(name)
    if seat is not None:
        chosen = seat_asked(scenario.seats, seat, scenario.suggested)
        return _sit(Game.begin(scenario, chosen, seed_or_fresh(seed)), ghost=ghost)
    from game.tui.screens.briefing import BriefingScreen

    return _run(NemconApp(lambda: BriefingScreen(scenario, ghost=ghost)))


def _sit(game: Game, *, ghost: bool = False) -> int:
    with game:
        if game.desk.view().chamber.outcome:
            from game.tui.screens.result import ResultScreen, outcome_of

            outcome = outcome_of(game.scenario, game.desk)
            return _run(NemconApp(lambda: ResultScreen(outcome, game.scenario)))
        from game.tui.screens.chamber import ChamberScreen

        app = NemconApp(lambda: ChamberScreen(game.desk), game)
        app.ghost = game.scenario if ghost else None
        return _run(app)


def _run(app: NemconApp) -> int:
    app.run()
    if app.saved:
        print(f"Saved. Go on with: nemcon play {app.saved}")
    return app.return_code or DONE
