"""A desk in this process: one person's seat at a table that stands here."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.view import View
from game.rules.log.events import Entry
from game.rules.refusals import Refusal
from game.rules.wishes.intents import Intent
from game.sitting.desk import Waiting
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.views import log_for


class LocalDesk:
    """One seat's place at a :class:`~game.sitting.table.Table` of this process.

    It satisfies :class:`~game.sitting.desk.Desk`.
    """

    def __init__(self, table: Table, seat: str) -> None:
        self._table = table
        self._turns = Turns(table)
        self._seat = seat

    @property
    def seat(self) -> str:
        """The seat's id."""
        return self._seat

    @property
    def table(self) -> Table:
        """The table itself; for the facilitator's eyes and for tests."""
        return self._table

    def view(self) -> View:
        """The meeting as this seat may know it, now."""
        return self._table.view(self._seat)

    def log(self, since: int = 0) -> Sequence[Entry]:
        """Entries after number ``since`` that this seat may know, oldest first."""
        return log_for(self._table.log[since:], self._seat)

    def submit(self, intent: Intent) -> tuple[Entry, ...] | Refusal:
        """Try to act in this seat's name; from the Chair, once the room has been heard on
        what stands before it (:meth:`~game.sitting.turns.Turns.hear_out`).

        Raises :class:`ValueError` for an intent of another seat.
        """
        if intent.seat != self._seat:
            raise ValueError(f"{self._seat} cannot act for {intent.seat}")
        heard = self._turns.hear_out(intent)
        verdict = self._table.submit(intent)
        if isinstance(verdict, Refusal):
            return verdict
        return log_for((*heard, *verdict), self._seat)

    def step(self) -> tuple[Entry, ...] | Waiting:
        """Let the room do one thing, or say why it waits for this seat."""
        done = self._turns.step()
        match done:
            case (str(), Waiting() as waiting):
                return waiting
            case _:
                return log_for(done, self._seat)

    def wait(self) -> None:
        """Let what the room waits for pass."""
        self._turns.let_pass()
