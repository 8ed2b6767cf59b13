"""The groups of a trainer's table: who sits with whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.scenario.diagnostics import Entry
from game.scenario.faults import filled_in
from game.scenario.tables.meanings import says_nothing
from game.scenario.tables.sheets import Cell
from game.scenario.world.countries import folded


class Groupings:
    """The blocs that rows name, under the names that stand first.

    ``fault`` records an entry, a cell, a message and what helps.
    """

    def __init__(self, fault: Callable[[Entry, Cell, str, str], None]) -> None:
        self._fault = fault
        self._found: dict[str, tuple[Cell, str, dict[str, None]]] = {}

    def take(self, code: str, cell: Cell | None) -> None:
        """What a row says of a delegation: one group, or several with semicolons between."""
        if cell is None or says_nothing(cell.text):
            return
        for name in re.split(r"\s*[;,]\s*", cell.text.strip()):
            if folded(name):
                _, _, members = self._found.setdefault(folded(name), (cell, name, {}))
                members[code] = None

    def found(self) -> dict[str, tuple[str, ...]]:
        """The members of each group by its name; one of a single delegation is none."""
        groups: dict[str, tuple[str, ...]] = {}
        for cell, name, members in self._found.values():
            if len(members) > 1:
                groups[name] = tuple(members)
                continue
            (code,) = members
            message = f"`{name[:30]}` has one member, `{code}`, and is no group"
            help_ = (
                f"nothing, if so; else write `{name[:30]}` in the rows of the others too"
            )
            self._fault(filled_in.ENTRY, cell, message, help_)
        return groups
