"""Tables of delegations, positions and red lines, as trainers write them, read into rows.

The long form has a row for each position or red line, with the columns of :data:`COLUMNS`;
the wide form has a row for each delegation and a column for each issue, whose cells are
positions, with the salience behind a slash, ``1.5/80``, or in a column of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import ImportUnusable, Problem, Problems, unusable
from game.scenario.faults import (
    filled_in,
    no_spreadsheet,
    unreadable_cell,
)
from game.scenario.tables.aspects import issue_named
from game.scenario.tables.columns import (
    columns_of,
    from_its_columns,
    unread,
    without_positions,
)
from game.scenario.tables.counted import unnumbered
from game.scenario.tables.groupings import Groupings
from game.scenario.tables.limits import Limits
from game.scenario.tables.matters import Matters
from game.scenario.tables.meanings import (
    CHAIRS,
    uncomputed,
)
from game.scenario.tables.names import Naming
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.questionnaire import of_a_questionnaire
from game.scenario.tables.roles import Roles
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import refuse_crowd
from game.scenario.tables.spoken import IN_WORDS, answers, in_numbers
from game.scenario.tables.spread import Spread
from game.scenario.tables.spreadsheet import Rows
from game.scenario.tables.stances import Stances
from game.scenario.tables.turned import upright
from game.scenario.tables.unnamed import old_encoding, unnamed, unseen
from game.scenario.tables.who import taken_as_names
from game.scenario.tables.wording_columns import by_wording
from game.scenario.tables.wordings import in_places
from game.scenario.world.countries import folded


def rows_from(
    sheet: Sheet,
    known: Mapping[str, str],
    issues: Mapping[str, str],
    text: Provisions | None = None,
) -> tuple[Rows, tuple[Problem, ...]]:
    """What a spreadsheet says, and what was filled in or could be doubted.

    ``known`` are delegations of the scenario that are no Members, by code; ``issues`` the
    titles of its issues, ``text`` the provisions that a column may be called for.  Raises
    :class:`ScenarioUnusable` with every fault.
    """
    sheet = unnumbered(sheet)
    sheet, turned = upright(sheet, (*known, *known.values()))
    sheet, above = from_its_columns(sheet)
    text = text or Provisions()
    sheet, chosen = by_wording(sheet, text)
    sheet, worded = in_places(sheet, text, issues)
    sheet, spoken = in_numbers(sheet)
    reader = _Reader(sheet, known, issues, text)
    reader.problems.extend(
        (
            *turned,
            *above,
            *chosen,
            *worded,
            *spoken,
            *unnamed(sheet),
            *unseen(sheet),
            *old_encoding(sheet),
        )
    )
    rows = reader.read()
    problems = reader.problems.in_order()
    if reader.problems.unusable:
        raise ImportUnusable(sheet.name, problems)
    return rows, problems


class _Reader:
    def __init__(
        self,
        sheet: Sheet,
        known: Mapping[str, str],
        issues: Mapping[str, str],
        text: Provisions,
    ) -> None:
        self.sheet, self.issues = sheet, issues
        self.problems = Problems()
        self.naming = Naming(known, self.fault)
        self.roles, self.groupings = Roles(self.fault), Groupings(self.fault)
        self.chair = ""
        """Its name, where a row is the Chair's and no delegation's."""
        self.matters = Matters(
            issues, text, self.fault, {head.text for head in sheet.header}
        )
        self.stances = Stances(sheet, issues, self.matters, self.fault)
        self.limits = Limits(self.matters, self.fault)
        self.spread = Spread(sheet)

    def fault(self, entry: Any, cell: Cell, message: str, help_: str = "") -> None:
        """Record a fault or a doubt."""
        self.problems.add(self.sheet.problem(entry, cell, message, help_))

    def read(self) -> Rows:
        """Every row."""
        columns = self._columns()
        wide = "issue" not in columns.values()
        above: Cell | None = None
        for row in self.sheet.rows:
            cells = self._cells(row, columns)
            who = cells.get("delegation") or cells["name"]
            if who.place in self.sheet.valueless:
                self.problems.extend(uncomputed(self.sheet, row, columns))
                continue
            if not who.text and "name" in cells:
                who = cells["name"]  # whoever adds a row knows no code
            if not who.text and above is not None:
                said = f"`{above.text}`"
                help_ = f"nothing, if it is right; else write who it is; {said} says it"
                self.fault(filled_in.ENTRY, who, f"taken from above: {said}", help_)
                who = Cell(above.text, who.row, who.column)
            own = self.naming.own.get(folded(who.text), CHAIR)
            if who.text.casefold() in CHAIRS and own == CHAIR:
                self.chair = cells["name"].text if "name" in cells else ""
                continue
            if not who.text or self.naming.passes(who, row):
                continue
            above = who
            self.problems.extend(uncomputed(self.sheet, row, columns))
            code = self.naming.code(who, cells["name"].text if "name" in cells else "")
            refuse_crowd(self.sheet.name, len(self.naming.names), who.row, who.text)
            self.spread.take(code, row, columns)
            if wide:
                self.stances.take_across(code, row, columns, cells)
            else:
                self.stances.take_row(code, cells)
            self.limits.take(code, cells)
            self.roles.take(code, cells.get("role"))
            self.groupings.take(code, cells.get("group"))
        if not self.naming.names:
            message = "there is no row with a delegation"
            help_ = f"write one below the headings: {self._example(columns)}"
            raise unusable(self.sheet.name, no_spreadsheet.ENTRY, message, help_)
        self.naming.say_invented()
        self.problems.extend(self.spread.told(columns))
        self.stances.say_weighed()
        self.stances.say_unweighted(wide=wide)
        names, chair = self._presiding()
        return Rows(
            names,
            self.stances.found(),
            tuple(self.limits.found),
            tuple(self.limits.said),
            self.roles.others,
            self.groupings.found(),
            chair,
            self.matters.new,
            self.naming.written,
        )

    def _example(self, columns: Mapping[int, str]) -> str:
        """A row that would do, with the headings as they are."""
        shown = {
            "delegation": "Norway",
            "name": "Norway",
            "position": "1.5",
            "salience": "80",
        }
        about = [c.text[:20] for c in self.sheet.header if columns.get(c.column)][:3]
        cells = [
            shown.get(columns[c.column], "1.5/80" if "=" in columns[c.column] else "")
            for c in self.sheet.header
            if columns.get(c.column)
        ][:3]
        return f"`{','.join(cells)}` below `{','.join(about)}`"

    def _presiding(self) -> tuple[dict[str, str], str]:
        """The delegations, and what the Chair is called: one that presides and has no
        position leaves its seat to do so."""
        names, code = dict(self.naming.names), self.roles.presiding
        if not code:
            return names, self.chair
        chair = f"Chair ({names[code]})"
        stands = {stand.delegation for stand in self.stances.found()}
        limited = {line.delegation for line in self.limits.found}
        limited |= {line.delegation for line in self.limits.said}
        if code not in stands | limited:
            del names[code]
        return names, chair

    def _columns(self) -> dict[int, str]:
        """What each column is, without those that hold no position anywhere."""
        columns = columns_of(self.sheet)
        self.problems.extend(taken_as_names(self.sheet, columns))
        self.problems.extend(unread(self.sheet, columns, self.issues.values()))
        scaled = of_a_questionnaire(self.sheet, columns)
        self.problems.extend(scaled.values())
        if "position" in {columns[head.column] for head in scaled}:
            raise ImportUnusable(self.sheet.name, self.problems.in_order())
        for head in scaled:
            del columns[head.column]
        for cell in without_positions(self.sheet, columns):
            message = f"no cell of the column `{cell.text[:30]}` is a position"
            about = Cell(issue_named(cell.text), cell.row, cell.column)
            usual = (
                self.matters.choices(about) or f"write -2 to 2 in its cells, or {IN_WORDS}"
            )
            if answers(self.sheet, cell):
                usual = f"`yes` and `no` are positions in a column that asks: `{cell.text[:30]}?`"
            help_ = f"{usual}; if it holds remarks, call it `notes`"
            self.fault(unreadable_cell.ENTRY, cell, message, help_)
            del columns[cell.column]
        return columns

    def _cells(self, row: tuple[Cell, ...], columns: Mapping[int, str]) -> dict[str, Cell]:
        """The cells of a row by column."""
        cells: dict[str, Cell] = {}
        for cell in row:
            if (name := columns.get(cell.column)) is not None:
                cells.setdefault(name, cell)
        return cells
