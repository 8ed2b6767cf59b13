"""Texts on which voting has begun: their movers leave them as they are (rules 80, 122)."""

from __future__ import annotations

from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import cited
from game.rules.refusals import Refusal


def voting_begun(meeting: Meeting, instead: str, parts: tuple[str, ...] = ()) -> Refusal:
    """That a text is voted on, in ``parts`` of it at least: its movers leave it as it is."""
    on = f": separate votes were taken on {', '.join(parts)}" if parts else ""
    words = f"Voting on it has begun{on}; it stays."
    rule = cited(meeting, "withdrawal")
    return Refusal("voting-has-begun", words, rule, instead)


def without_its_movers(target: str) -> str:
    """Advice on a text that its movers can no longer take back: the room may yet leave it
    without action, or vote on it."""
    return f"move adjourn-debate {target}, or ask {target}"
