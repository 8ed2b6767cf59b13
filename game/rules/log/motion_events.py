"""What happened to motions on procedure: moved, spoken on, ruled on."""

from __future__ import annotations

from game.rules.log.happened import Happened
from game.rules.rulebook import MotionProcedure


class MotionMoved(Happened, frozen=True, tag="motion-moved"):
    """A motion on procedure was moved under ``id``: ``M1``."""

    id: str
    motion: MotionProcedure
    target: str = ""
    value: str = ""
    minutes: int = 0


class MotionSpoken(Happened, frozen=True, tag="motion-spoken"):
    """A seat spoke on a motion or seconded it."""

    target: str
    stand: str
    minutes: int = 0


class Ruled(Happened, frozen=True, tag="ruled"):
    """The Chair ruled."""

    target: str
    upheld: bool
    reason: str = ""
    minutes: int = 0
