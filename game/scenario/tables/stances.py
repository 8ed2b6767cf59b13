"""Positions in the rows of a trainer's table: on what, how far, how much it matters, and how
it is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from game.scenario.diagnostics import Entry, listed
from game.scenario.faults import contradicting_rows, filled_in, unreadable_cell
from game.scenario.tables.aspects import MARKS, told
from game.scenario.tables.matters import Matters
from game.scenario.tables.meanings import decimal, is_unsaid, says_nothing
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import letters
from game.scenario.tables.spoken import IN_WORDS
from game.scenario.tables.spreadsheet import USUAL_SALIENCE, Stand
from game.scenario.tables.weights import HELP, USUAL, weight_in_words, weight_said

_BASES = ("stated", "group", "inferred")


class Stances:
    """The positions of a table, in its order.

    ``issues`` are the titles of those that the scenario has, ``matters`` what heads of columns
    are about; ``fault`` records an entry, a cell, a message and what helps.
    """

    def __init__(
        self,
        sheet: Sheet,
        issues: Mapping[str, str],
        matters: Matters,
        fault: Callable[[Entry, Cell, str, str], None],
    ) -> None:
        self._sheet, self._issues, self._matters = sheet, issues, matters
        self._fault = fault
        self._found: dict[tuple[str, str], tuple[Stand, Cell]] = {}
        self._unweighted: Cell | None = None
        """The first position without a salience."""
        self._weighed: dict[str, tuple[str, Cell]] = {}
        """Words that were taken for a salience: what for, and where they stand first."""

    def found(self) -> tuple[Stand, ...]:
        """Every position, once."""
        return tuple(stand for stand, _ in self._found.values())

    def say_unweighted(self, *, wide: bool) -> None:
        """The doubt about positions without a salience, at the first of them."""
        if self._unweighted is None:
            return
        message = "no salience here, and in what follows: 50 is taken where none is given"
        how = f"`{decimal(self._unweighted.text)}/80`" if wide else "a column `salience`"
        help_ = f"nothing, if that will do; else {how}"
        self._fault(filled_in.ENTRY, self._unweighted, message, help_)

    def say_weighed(self) -> None:
        """The doubt about words that were taken for saliences, at the first of them."""
        if self._weighed:
            named = [
                f"{word[:30]} = {number}" for word, (number, _) in self._weighed.items()
            ]
            message = f"words are taken for how much it matters: {listed(named, 6)}"
            help_ = "nothing, if they are; else write 0 to 100 in their place, such as `80`"
            first = next(cell for _, cell in self._weighed.values())
            self._fault(filled_in.ENTRY, first, message, help_)

    def take_row(self, code: str, cells: Mapping[str, Cell]) -> None:
        """The position of a row that says on which issue it is."""
        issue, position = cells["issue"], cells["position"]
        if position.place in self._sheet.valueless:
            return
        if not issue.text:
            self._without_issue(code, issue, position)
            return
        if is_unsaid(position.text):
            self._unsaid(code, position, issue.text)
            return
        if not position.text:
            message = f"`{code}` has no position on `{issue.text}`"
            self._fault(
                unreadable_cell.ENTRY, position, message, "write `-2` to `2`, such as `1.5`"
            )
            return
        salience = cells.get("salience")
        basis, source = cells.get("basis"), cells.get("source")
        self._stand(
            code,
            issue,
            position,
            salience if salience and salience.text else None,
            basis if basis and basis.text else None,
            source.text if source else "",
        )

    def _without_issue(self, code: str, issue: Cell, position: Cell) -> None:
        """The fault of a position whose row does not say what it is on."""
        if not position.text or issue.place in self._sheet.valueless:
            return
        title = next(iter(self._issues.values()), "Fishing")
        message = f"`{code}` has the position `{position.text[:20]}` on no issue"
        help_ = f"name the issue in column {letters(issue.column)}, such as `{title}`"
        self._fault(unreadable_cell.ENTRY, position, message, help_)

    def take_across(
        self,
        code: str,
        row: tuple[Cell, ...],
        columns: Mapping[int, str],
        cells: Mapping[str, Cell],
    ) -> None:
        """The positions of a row that has a column for each issue."""
        beside = {columns[c.column]: c for c in row if c.text and c.column in columns}
        for cell in row:
            name = columns.get(cell.column, "")
            if not name.startswith("="):
                continue
            if says_nothing(cell.text):
                self._unsaid(code, cell, name[1:])
                continue
            place, _, weight = cell.text.partition("/")
            salience = Cell(weight.strip(), cell.row, cell.column) if weight else None
            apart = beside.get(MARKS["salience"] + name[1:])
            if salience is None:
                salience = apart
            elif apart is not None and apart.text != salience.text:
                message = f"a salience of {salience.text[:10]} here, and of {apart.text[:10]} in its column"
                help_ = f"write `{place.strip()[:10]}`, or the same salience twice"
                self._fault(contradicting_rows.ENTRY, cell, message, help_)
            position = Cell(place.strip(), cell.row, cell.column)
            issue = Cell(name[1:], cell.row, cell.column)
            basis = told("basis", name[1:], beside, cells)
            source = told("source", name[1:], beside, cells)
            self._stand(
                code, issue, position, salience, basis, source.text if source else ""
            )

    def _unsaid(self, code: str, cell: Cell, issue: str) -> None:
        """The doubt about a cell that says in words that there is no position."""
        if is_unsaid(cell.text):
            message = f"`{cell.text}`: `{code}` has no position on `{issue[:40]}`"
            help_ = "nothing, if it has none; else write `-2` to `2`, such as `1.5`"
            self._fault(filled_in.ENTRY, cell, message, help_)

    def _stand(
        self,
        code: str,
        issue: Cell,
        position: Cell,
        salience: Cell | None,
        basis: Cell | None,
        source: str,
    ) -> None:
        place = decimal(position.text)
        if place is None:
            message = f"`{position.text[:30]}` is no position"
            usual = (
                self._matters.choices(issue)
                or f"write `-2` to `2`, such as `1.5`, or {IN_WORDS}"
            )
            help_ = _of_another_scale(position.text) or usual
            if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}(?: 00:00:00)?", position.text):
                message = f"`{position.text[:10]}` is a day, and no position"
                help_ = (
                    "a spreadsheet program makes one of `1/2`: set its cells to text, and "
                    + help_
                )
            self._fault(unreadable_cell.ENTRY, position, message, help_)
        weight = USUAL_SALIENCE
        if salience is None:
            self._unweighted = self._unweighted or (position if place is not None else None)
        elif said := weight_said(salience.text):
            weight = said
            if weight_in_words(salience.text):
                self._weighed.setdefault(salience.text, (said, salience))
        else:
            message = f"`{salience.text[:30]}` is no salience"
            self._fault(unreadable_cell.ENTRY, salience, message, _as_share(salience.text))
        how = basis.text.casefold() if basis else "stated"
        if how not in _BASES:
            assert basis is not None
            message = f"`{basis.text[:30]}` is no basis"
            self._fault(unreadable_cell.ENTRY, basis, message, f"known: {listed(_BASES)}")
        if place is None:
            return
        stand = Stand(code, self._matters.issue(issue), place, weight, how, source)
        self._keep(stand, position)

    def _keep(self, stand: Stand, cell: Cell) -> None:
        key = stand.delegation, stand.issue
        before = self._found.get(key)
        if before is None:
            self._found[key] = stand, cell
        elif (before[0].position, before[0].salience) != (stand.position, stand.salience):
            kept = f"{before[0].position}/{before[0].salience}"
            column = before[1].row == cell.row
            where = (
                f"column {letters(before[1].column)}" if column else f"row {before[1].row}"
            )
            message = (
                f"`{key[0]}` on `{key[1]}` is {stand.position}/{stand.salience} here and "
                f"{kept} in {where}"
            )
            both = "columns" if column else "rows"
            help_ = f"write `{kept}` here too, or take one of the two {both} out"
            self._fault(contradicting_rows.ENTRY, cell, message, help_)


def _as_share(text: str) -> str:
    """What helps with a salience that is none: of a share of 1, that in hundredths."""
    share = re.fullmatch(r"0?[.,]([0-9]{1,2})", text.strip())
    such = int(share[1].ljust(2, "0")) if share else USUAL
    return HELP.replace(USUAL, str(such))


def _of_another_scale(text: str) -> str:
    """What helps with a number from a scale of 1 to 5, as questionnaires have it; else empty."""
    if not re.fullmatch("[345]", text.strip()):
        return ""
    meant = int(text) - _MIDDLE
    return f"write `-2` to `2`; of a scale from 1 to 5, take 3 from each: `{meant}` here"


_MIDDLE = 3
"""Of a scale from 1 to 5."""
