"""Whether the game at the table goes into a file, for what shows it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Unsaved(Protocol):
    """A program that may hold a game in memory only."""

    unsaved: bool
    """Whether it does now."""


def is_kept(app: object) -> bool:
    """Whether what happens at the table is written to a file as it happens."""
    return not (isinstance(app, Unsaved) and app.unsaved)
