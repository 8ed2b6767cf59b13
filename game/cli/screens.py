"""Opening the screens from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.exit_codes import DONE
from game.tui.app import NemconApp
from game.tui.messages import GameChosen, SeatTaken

if TYPE_CHECKING:
    from game.sitting.games import Game


def show_home() -> int:
    """The home screen; the exit code."""
    return _run(NemconApp())


def show_replay(name: str, eyes: str, first: int | None, pace: int) -> int:
    """A sitting that was played, or the day as it is recorded; the exit code.

    ``first`` is what the moment to begin with is called to the viewer.
    """
    from game.cli.plain.replay import refuse_beyond, watched_of
    from game.journal.saves import SUFFIX
    from game.tui.screens.replay import ReplayScreen, of_record

    watched = watched_of(name, eyes)
    if not name.endswith(SUFFIX) and watched.scenario is not None:
        watched = of_record(watched.scenario)
    refuse_beyond(watched, first)
    reel, seq = watched.reel, None
    if first is not None and len(reel):
        seq = reel.tags[reel.place_called(first)].seq
    return _run(NemconApp(lambda: ReplayScreen(watched, seq, pace)))


def show_file(path: Path) -> int:
    """A saved game from anywhere, opened as from the home screen; the exit code."""
    return _run(NemconApp(opens=GameChosen(path)))


def show_table(
    name: str,
    seat: str | None,
    seed: int | None,
    *,
    ghost: bool = False,
    language: str = "",
) -> int:
    """A saved game, a seat at a scenario, or its briefing to choose one; the exit code."""
    from game.cli.languages import shown_in
    from game.cli.seats import seat_asked, seed_or_fresh
    from game.journal import NotKept
    from game.journal.saves import SUFFIX, sitting
    from game.scenario.load import load
    from game.sitting.games import Game

    if name.endswith(SUFFIX):
        return _take_up(sitting(name), ghost=ghost)
    scenario = shown_in(load(name), language)
    if seat is not None:
        chosen = seat_asked(scenario.seats, seat, scenario.suggested)
        drawn = seed_or_fresh(seed)
        try:
            return _sit(Game.begin(scenario, chosen, drawn, ghost=ghost))
        except NotKept:
            wanted = SeatTaken(scenario, chosen, drawn, ghost=ghost)
            return _run(NemconApp(opens=wanted))
    from game.tui.screens.briefing import BriefingScreen

    return _run(NemconApp(lambda: BriefingScreen(scenario, ghost=ghost)))


def _take_up(path: Path, *, ghost: bool) -> int:
    """Sit down at a saved game, or say on the screen what else can be done with it."""
    from game.journal import JournalDamaged, JournalHeld, NobodysGame, NotKept
    from game.sitting.games import Game

    try:
        game = Game.take_up(path)
    except (JournalDamaged, JournalHeld, NobodysGame, NotKept):
        return _run(NemconApp(opens=GameChosen(path, ghost=ghost)))
    if not game.desk.view().chamber.outcome:
        return _sit(game, ghost=ghost)
    game.close()
    return _run(NemconApp(opens=GameChosen(path, ghost=ghost)))


def _sit(game: Game, *, ghost: bool = False) -> int:
    from game.tui.screens.chamber import ChamberScreen

    with game:
        app = NemconApp(lambda: ChamberScreen(game.desk), game)
        app.ghost = game.scenario if ghost or game.ghost else None
        return _run(app)


def _run(app: NemconApp) -> int:
    app.run()
    if app.game is not None:
        app.game.close()
    if app.saved:
        print(f"Saved. Go on with: nemcon play {app.saved}")
    return app.return_code or DONE
