"""Motions that name minutes: how long speeches may be, how long the meeting is suspended."""

from __future__ import annotations

from game.rules.refusals import Refusal
from game.rules.rulebook import TIMED, MotionRule

USUAL = {"suspend-meeting": 15, "time-limit": 3}
"""Minutes of a motion that names none."""
MOST = {"suspend-meeting": 240, "time-limit": 60}
"""The most minutes that a motion may name."""


def minutes_of(motion: str, value: str) -> int:
    """Minutes that a motion asks for, its usual ones where it names none; 0: it is of another
    kind."""
    if motion not in TIMED:
        return 0
    named = int(value) if value.isascii() and value.isdigit() else USUAL[motion]
    return max(1, min(MOST[motion], named))


def wrong_minutes(rule: MotionRule, value: str) -> Refusal | None:
    """Refuse minutes that are none, or too many; several words are a remark."""
    if rule.name not in TIMED or not value or " " in value:
        return None
    most = MOST[rule.name]
    if value.isascii() and value.isdigit() and 1 <= int(value) <= most:
        return None
    words = f"The motion {rule.name} names from 1 to {most} minutes, not {value[:20]}."
    instead = f"move {rule.name} {USUAL[rule.name]}"
    return Refusal("bad-operation", words, rule.cite.rule, instead)
