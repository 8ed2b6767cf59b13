"""What each delegation of a trainer's table is in the room: a member, or an observer."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import Entry
from game.scenario.faults import contradicting_rows, unreadable_cell
from game.scenario.tables.meanings import role_said
from game.scenario.tables.sheets import Cell


class Roles:
    """The roles that rows give, and a fault for each row that contradicts an earlier one.

    ``fault`` records an entry, a cell, a message and what helps.
    """

    def __init__(self, fault: Callable[[Entry, Cell, str, str], None]) -> None:
        self._fault = fault
        self._said: dict[str, tuple[str, Cell]] = {}
        """By delegation: its role, empty for a member, and the cell that says so first."""

    @property
    def others(self) -> dict[str, str]:
        """By delegation, the roles of those that are no members, and do not preside."""
        return {
            code: role for code, (role, _) in self._said.items() if role not in ("", CHAIR)
        }

    @property
    def presiding(self) -> str:
        """The delegation that presides; empty where no row says so."""
        return next((code for code, (role, _) in self._said.items() if role == CHAIR), "")

    def take(self, code: str, cell: Cell | None) -> None:
        """What a row says of a delegation; an empty cell says nothing."""
        if cell is None or not cell.text.strip():
            return
        role = role_said(cell.text)
        if role is None:
            message = f"`{cell.text[:30]}` is no role"
            help_ = "write `member`, `observer` for one without a vote, or `chair`"
            self._fault(unreadable_cell.ENTRY, cell, message, help_)
            return
        if role == CHAIR and self.presiding not in ("", code):
            message = f"`{code}` presides here, and `{self.presiding}` above"
            help_ = "leave `chair` to one of the two"
            self._fault(contradicting_rows.ENTRY, cell, message, help_)
            return
        before, first = self._said.setdefault(code, (role, cell))
        if before != role:
            said = f"`{first.text.strip()[:30]}`"
            message = f"`{code}` is `{cell.text[:30]}` here and {said} in row {first.row}"
            help_ = f"write {said} here too, or take one of the two rows out"
            self._fault(contradicting_rows.ENTRY, cell, message, help_)
