"""The step that every event of the room makes: a number further, and so many minutes."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from game.rules.meeting.state import Chamber


def step(chamber: Chamber, event: Any, seq: int, **changed: Any) -> Chamber:
    """The chamber after ``event``, number ``seq`` of the log, with what it changed."""
    minutes = getattr(event, "minutes", 0)
    return replace(chamber, seq=seq, minute=chamber.minute + minutes, **changed)
