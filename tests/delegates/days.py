"""Days that the computer plays to their end, each once."""

from __future__ import annotations

from functools import cache

from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns


@cache
def day(room: str, seed: int) -> Table:
    """The table of a shipped scenario after a day of one seed."""
    table = laid(load(room), seed)
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()
    return table
