"""Messages that concern the whole program; what concerns one widget is said by that widget."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from game.journal.errors import NotKept
    from game.scenario.model import Scenario
    from game.sitting.branches import Start
    from game.sitting.desk import Desk
    from game.sitting.numbering import Numbering


class ScenarioChosen(Message):
    """A person wants to be briefed on a scenario."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """Its id or path."""


class RecordChosen(Message):
    """A person wants to watch a scenario's day as it is recorded."""

    def __init__(self, name: str, seq: int | None = None) -> None:
        super().__init__()
        self.name = name
        """The scenario's id or path."""
        self.seq = seq
        """Number of the moment to begin at; ``None``: at its beginning."""


class GameChosen(Message):
    """A person wants to go on with a saved game, or see how it ended."""

    def __init__(self, path: Path, *, ghost: bool = False) -> None:
        super().__init__()
        self.path = path
        self.ghost = ghost
        """Whether the real meeting is to run beside it, however it was begun."""


class BranchNotKept(Message):
    """A branch with a seat for the person cannot be written to disk."""

    def __init__(self, start: Start, error: NotKept) -> None:
        super().__init__()
        self.start = start
        self.error = error


class GuideShown(Message):
    """The guided opening stands before a person, in a terminal that has room for it."""


class SeatTaken(Message):
    """A person sits down, with the real meeting beside them where they want it."""

    def __init__(
        self, scenario: Scenario, seat: str, seed: int, *, ghost: bool = False
    ) -> None:
        super().__init__()
        self.scenario = scenario
        self.seat = seat
        self.seed = seed
        self.ghost = ghost


class SittingWatched(Message):
    """A person wants to go through a saved game."""

    def __init__(self, path: Path, seq: int | None = None, eyes: str = "") -> None:
        super().__init__()
        self.path = path
        self.seq = seq
        """Where to begin; ``None``: at its beginning."""
        self.eyes = eyes
        """As :func:`game.reports.watched.sitting_of` takes it."""


class BranchWanted(Message):
    """A person wants to leave the moment that their game is at otherwise."""


class BranchesChosen(Message):
    """A person wants to see what has branched, from one game or at all."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path


class ComparisonChosen(Message):
    """A person wants two sittings side by side."""

    def __init__(self, first: Path, second: Path) -> None:
        super().__init__()
        self.first = first
        self.second = second


class OtherRulesChosen(Message):
    """A person wants a sitting's ballots, or a record's, counted under other rules."""

    def __init__(
        self,
        path: Path | None,
        record: Scenario | None = None,
        numbers: Numbering | None = None,
    ) -> None:
        super().__init__()
        self.path = path
        """The sitting's file; ``None`` for a record."""
        self.numbers = numbers
        """By which whoever looks calls its events; ``None``: those of the file."""
        self.record = record
        """The scenario whose record it is."""


class NotWritten(Message):
    """The disk refused: the room stands still until the person has chosen."""

    def __init__(self, error: NotKept, again: Callable[[], None]) -> None:
        super().__init__()
        self.error = error
        self.again = again
        """Tries once more what could not be kept."""


class SittingClosed(Message):
    """The meeting is over and the person wants to know what came of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class SittingLeft(Message):
    """The person leaves the table; the game can be continued."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class GameNamed(Message):
    """A person gives the game that they play a name of its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """What it is to be called; empty: only to be told where it is."""
