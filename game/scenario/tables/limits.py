"""Red lines in the rows of a trainer's table: by provision and wordings, or in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from game.scenario.diagnostics import Entry
from game.scenario.faults import unreadable_cell
from game.scenario.tables.matters import Matters
from game.scenario.tables.meanings import yes_or_no
from game.scenario.tables.sheets import Cell
from game.scenario.tables.spreadsheet import Limit, Said


class Limits:
    """The red lines of a table, in its order.

    ``matters`` is what cells of the column of issues are about; ``fault`` records an entry, a
    cell, a message and what helps.
    """

    def __init__(
        self, matters: Matters, fault: Callable[[Entry, Cell, str, str], None]
    ) -> None:
        self._matters, self._fault = matters, fault
        self.found: dict[Limit, None] = {}
        """Those that name a provision and wordings."""
        self.said: list[Said] = []
        """Those in words."""

    def take(self, code: str, cells: Mapping[str, Cell]) -> None:
        """The red line of a row, if it has one."""
        provision, by = cells.get("provision"), cells.get("crossed by")
        words = cells.get("red line")
        public = self._truth(cells.get("public"), usual=False)
        hard = self._truth(cells.get("hard"), usual=True)
        if provision is None or not provision.text:
            if words is not None and words.text:
                issue = cells.get("issue")
                about = self._matters.issue(issue) if issue and issue.text else ""
                self.said.append(Said(code, words.text, words, about, public, hard))
            return
        crossed = tuple(re.split(r"[\s,;]+", by.text)) if by and by.text else ("deleted",)
        source = cells.get("source")
        limit = Limit(
            code,
            provision.text,
            crossed,
            words.text if words and words.text else "This is not acceptable.",
            public,
            hard,
            source.text if source and "issue" in cells and not cells["issue"].text else "",
        )
        self.found[limit] = None

    def _truth(self, cell: Cell | None, *, usual: bool) -> bool:
        if cell is None or not cell.text:
            return usual
        meant = yes_or_no(cell.text)
        if meant is None:
            message = f"`{cell.text.casefold()[:30]}` is neither yes nor no"
            self._fault(unreadable_cell.ENTRY, cell, message, "")
        return usual if meant is None else meant
