"""The key that objects, where to object is to break silence."""

from __future__ import annotations

from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber

BREAK = "break-silence"
"""The action that it leads to then."""


def objecting_breaks(setup: Setup, chamber: Chamber) -> bool:
    """Whether to object is to break silence: while it runs, and, where texts go under silence
    first, as long as the Chair is not asking whether the room agrees."""
    rule = setup.rulebook.silence
    first = rule is not None and rule.first
    return chamber.call is None and (first or chamber.silence is not None)
