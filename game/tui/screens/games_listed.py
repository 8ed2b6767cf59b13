"""What is shown of a saved game: its line in the list, and its details."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from game.tui.dates import day
from game.tui.typeset import BLANK, Line, in_short
from game.tui.widgets.choices import Choice
from game.tui.widgets.leaf import hung, prose

if TYPE_CHECKING:
    from game.journal.saves import Saved


class Day(NamedTuple):
    """What a list of games tells of a scenario's day."""

    date: str
    """Of the first day, ISO 8601."""
    stages: Mapping[str, str]
    """Titles by id, in their order."""
    names: Mapping[str, str] = {}
    """Names of seats by id, as far as they are known."""


Days = Mapping[str, Day]
"""By scenario."""


def continued(games: tuple[Saved, ...], days: Days) -> list[Choice]:
    """The saved games as choices; ``days`` are the stages of their scenarios."""
    if not games:
        nothing = "No saved game yet. Every move is saved as you play."
        return [Choice("", "Continue"), Choice("", nothing, quiet=True)]
    return [Choice("", "Continue"), *(_one(g, "game", days) for g in games)]


def thrown_away(games: tuple[Saved, ...], days: Days) -> list[Choice]:
    """The games in the trash as choices; nothing where it is empty."""
    if not games:
        return []
    return [Choice("", "Thrown away"), *(_one(g, "trash", days) for g in games)]


_ENDS = {
    "consensus": "consensus",
    "vote": "adopted by vote",
    "rejected": "rejected",
    "suspended": "suspended",
}


def _one(game: Saved, kind: str, days: Days) -> Choice:
    from game.rules.meeting.calendar import clock
    from game.rules.meeting.setup import CHAIR

    key = f"{kind}:{game.path}"
    if game.fault:
        return Choice(key, game.name, "cannot be read")
    names = days[game.scenario].names if game.scenario in days else {}
    seats = ["Chair" if s == CHAIR else names.get(s, s) for s in game.seats]
    seat = ", ".join(seats) or "all seats"
    if game.outcome:
        at = f"ended: {_ENDS.get(game.outcome, game.outcome)}"
    elif game.minute is not None:
        number, many = place_in(game, days)
        share = f" {number}/{many}" if number else ""
        date = days[game.scenario].date if game.scenario in days else ""
        at = f"{clock(game.minute, date)} {game.stage}{share}".rstrip()
    else:
        at = "not begun"
    changes = "; ".join(game.branch.changes) if game.branch is not None else ""
    branch = f"what if {changes} · ".replace("if  ·", "if ·") if game.branch else ""
    return Choice(
        key, f"{seat} · {branch}{in_short(game.title, _ROOM) or game.scenario}", at
    )


_ROOM = 40
"""Letters of a title that a row beside its hour and stage has room for."""


def place_in(game: Saved, days: Days) -> tuple[int, int]:
    """Which stage of its day a game is in, from 1, and of how many.

    0 and 0 before the first, and where its scenario is not here or has other stages now.
    """
    day = days.get(game.scenario)
    stages = list(day.stages) if day is not None else []
    if game.stage not in stages:
        return 0, 0
    return stages.index(game.stage) + 1, len(stages)


def _stage_of(game: Saved, days: Days) -> str:
    """The stage that is open, as a clause; empty before the first."""
    number, many = place_in(game, days)
    if not number:
        return f", {game.stage}" if game.stage else ""
    return f", stage {number} of {many}: {days[game.scenario].stages[game.stage]}"


_KEYS = "r watches it · n renames · x throws it away · c copies · y what branched"


def about_game(game: Saved, days: Days, width: int) -> list[Line]:
    """What is known of a saved game, and what can be done with it."""
    keys = hung(_KEYS, width, look="faint")
    if game.fault:
        return [
            *prose(game.fault, width),
            *prose(f"The file is left as it is: {game.path}", width, "faint"),
            *keys,
        ]
    stage = _stage_of(game, days)
    begun = f"{game.name} · begun on {day(game.started)} · {game.seq} events{stage}"
    if game.outcome:
        end = _ENDS.get(game.outcome, game.outcome)
        what = f"The meeting is over ({end}): see what came of it."
    else:
        what = "Go on where you left the table."
    changed = game.branch.changes if game.branch else ()
    lines = prose(what, width)
    if changed:
        lines += hung("; ".join(changed), width, "≠ ")
    return [*lines, *prose(begun, width, "faint"), *keys]


def about_thrown(game: Saved, width: int) -> list[Line]:
    """What can be done with a game in the trash."""
    words = f"{game.name} lies in the trash. Enter or u brings it back."
    return [*prose(words, width), BLANK, *prose(str(game.path), width, "faint")]
