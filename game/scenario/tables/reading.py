"""Tables of delegations, positions and red lines, as trainers write them, read into rows.

The long form has a row for each position or red line, with the columns of :data:`COLUMNS`;
the wide form has a row for each delegation and a column for each issue, whose cells are
positions, with the salience behind a slash, ``1.5/80``, or in a column of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import ImportUnusable, Problem, Problems, listed, unusable
from game.scenario.faults import (
    contradicting_rows,
    filled_in,
    no_spreadsheet,
    unreadable_cell,
)
from game.scenario.tables.aspects import MARKS, told
from game.scenario.tables.columns import (
    columns_of,
    from_its_columns,
    unread,
    without_positions,
)
from game.scenario.tables.groupings import Groupings
from game.scenario.tables.matters import Matters
from game.scenario.tables.meanings import (
    CHAIRS,
    decimal,
    is_unsaid,
    says_nothing,
    uncomputed,
    yes_or_no,
)
from game.scenario.tables.names import Naming
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.roles import Roles
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import letters, refuse_crowd
from game.scenario.tables.spread import Spread
from game.scenario.tables.spreadsheet import USUAL_SALIENCE, Limit, Rows, Said, Stand
from game.scenario.tables.turned import upright
from game.scenario.world.countries import folded

_BASES = ("stated", "group", "inferred")


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
    sheet, turned = upright(sheet, (*known, *known.values()))
    sheet, above = from_its_columns(sheet)
    reader = _Reader(sheet, known, issues, text or Provisions())
    reader.problems.extend((*turned, *above))
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
        self.stands: dict[tuple[str, str], tuple[Stand, Cell]] = {}
        self.limits: dict[Limit, None] = {}
        self.said: list[Said] = []
        self.roles, self.groupings = Roles(self.fault), Groupings(self.fault)
        self.chair = ""
        """Its name, where a row is the Chair's and no delegation's."""
        self.unweighted: Cell | None = None
        """The first position without a salience."""
        self.matters = Matters(issues, text, self.fault)
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
                self._wide(code, row, columns, cells)
            else:
                self._long(code, cells)
            self._limit(code, cells)
            self.roles.take(code, cells.get("role"))
            self.groupings.take(code, cells.get("group"))
        if not self.naming.names:
            message = "there is no row with a delegation"
            raise unusable(self.sheet.name, no_spreadsheet.ENTRY, message)
        self.problems.extend(self.spread.told(columns))
        if self.unweighted is not None:
            message = (
                "no salience here, and in what follows: 50 is taken where none is given"
            )
            how = f"`{decimal(self.unweighted.text)}/80`" if wide else "a column `salience`"
            help_ = f"nothing, if that will do; else {how}"
            self.fault(filled_in.ENTRY, self.unweighted, message, help_)
        stands = tuple(stand for stand, _ in self.stands.values())
        names, chair = self._presiding()
        return Rows(
            names,
            stands,
            tuple(self.limits),
            tuple(self.said),
            self.roles.others,
            self.groupings.found(),
            chair,
            self.matters.new,
        )

    def _presiding(self) -> tuple[dict[str, str], str]:
        """The delegations, and what the Chair is called: one that presides and has no
        position leaves its seat to do so."""
        names, code = dict(self.naming.names), self.roles.presiding
        if not code:
            return names, self.chair
        chair = f"Chair ({names[code]})"
        stands = {who for who, _ in self.stands} | {m.delegation for m in self.limits}
        if code not in stands | {said.delegation for said in self.said}:
            del names[code]
        return names, chair

    def _columns(self) -> dict[int, str]:
        """What each column is, without those that hold no position anywhere."""
        columns = columns_of(self.sheet)
        self.problems.extend(unread(self.sheet, columns, self.issues.values()))
        for cell in without_positions(self.sheet, columns):
            message = f"no cell of the column `{cell.text[:30]}` is a position"
            help_ = "write -2 to 2 in its cells; if it holds remarks, call it `notes`"
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

    def _long(self, code: str, cells: Mapping[str, Cell]) -> None:
        issue, position = cells["issue"], cells["position"]
        if position.place in self.sheet.valueless:
            return
        if not issue.text:
            self._without_issue(code, issue, position)
            return
        if not position.text:
            message = f"`{code}` has no position on `{issue.text}`"
            self.fault(
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
        if not position.text or issue.place in self.sheet.valueless:
            return
        title = next(iter(self.issues.values()), "Fishing")
        message = f"`{code}` has the position `{position.text[:20]}` on no issue"
        help_ = f"name the issue in column {letters(issue.column)}, such as `{title}`"
        self.fault(unreadable_cell.ENTRY, position, message, help_)

    def _wide(
        self,
        code: str,
        row: tuple[Cell, ...],
        columns: Mapping[int, str],
        cells: Mapping[str, Cell],
    ) -> None:
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
                self.fault(contradicting_rows.ENTRY, cell, message, help_)
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
            self.fault(filled_in.ENTRY, cell, message, help_)

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
            self.fault(
                unreadable_cell.ENTRY, position, message, "write `-2` to `2`, such as `1.5`"
            )
        weight = USUAL_SALIENCE
        if salience is None:
            self.unweighted = self.unweighted or (position if place is not None else None)
        elif re.fullmatch(r"[0-9]{1,2}|100", salience.text):
            weight = salience.text
        else:
            message = f"`{salience.text[:30]}` is no salience"
            self.fault(
                unreadable_cell.ENTRY, salience, message, "write `0` to `100`, such as `50`"
            )
        how = basis.text.casefold() if basis else "inferred"
        if how not in _BASES:
            assert basis is not None
            message = f"`{basis.text[:30]}` is no basis"
            self.fault(unreadable_cell.ENTRY, basis, message, f"known: {listed(_BASES)}")
            how = "inferred"
        if how == "stated" and not source and basis is not None:
            message = "`stated` without a source: `inferred`"
            help_ = "nothing, if that will do; else name it in the column `source`"
            self.fault(filled_in.ENTRY, basis, message, help_)
            how = "inferred"
        if place is None:
            return
        stand = Stand(code, self.matters.issue(issue), place, weight, how, source)
        self._keep(stand, position)

    def _keep(self, stand: Stand, cell: Cell) -> None:
        key = stand.delegation, stand.issue
        before = self.stands.get(key)
        if before is None:
            self.stands[key] = stand, cell
        elif (before[0].position, before[0].salience) != (stand.position, stand.salience):
            message = (
                f"`{key[0]}` on `{key[1]}` is {stand.position}/{stand.salience} here and "
                f"{before[0].position}/{before[0].salience} in row {before[1].row}"
            )
            kept = f"{before[0].position}/{before[0].salience}"
            help_ = f"write `{kept}` here too, or take one of the two rows out"
            self.fault(contradicting_rows.ENTRY, cell, message, help_)

    def _limit(self, code: str, cells: Mapping[str, Cell]) -> None:
        provision, by = cells.get("provision"), cells.get("crossed by")
        words = cells.get("red line")
        public = self._truth(cells.get("public"), usual=False)
        hard = self._truth(cells.get("hard"), usual=True)
        if provision is None or not provision.text:
            if words is not None and words.text:
                issue = cells.get("issue")
                about = self.matters.issue(issue) if issue and issue.text else ""
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
        self.limits[limit] = None

    def _truth(self, cell: Cell | None, *, usual: bool) -> bool:
        if cell is None or not cell.text:
            return usual
        meant = yes_or_no(cell.text)
        if meant is None:
            message = f"`{cell.text.casefold()[:30]}` is neither yes nor no"
            self.fault(unreadable_cell.ENTRY, cell, message)
        return usual if meant is None else meant
