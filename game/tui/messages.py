"""Messages that concern the whole program; what concerns one widget is said by that widget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from game.scenario.model import Scenario
    from game.sitting.desk import Desk


class ScenarioChosen(Message):
    """A person wants to be briefed on a scenario."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """Its id or path."""


class RecordChosen(Message):
    """A person wants to watch a scenario's day as it is recorded."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The scenario's id or path."""


class GameChosen(Message):
    """A person wants to go on with a saved game, or see how it ended."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class SeatTaken(Message):
    """A person sits down."""

    def __init__(self, scenario: Scenario, seat: str, seed: int) -> None:
        super().__init__()
        self.scenario = scenario
        self.seat = seat
        self.seed = seed


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
