"""What keeps hand-outs from being written."""

from __future__ import annotations

from game.errors import NemconError


class NoEngine(NemconError):
    """A form needs a package that is not installed; ``hint`` says how to get it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
        """What to type."""


class NotWritten(NemconError):
    """A hand-out could not be written to its folder."""
