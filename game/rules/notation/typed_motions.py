"""Motions on procedure and rulings on them, as they are typed."""

from __future__ import annotations

from game.errors import Unreadable
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.notation.typed_names import (
    conduct_named,
    is_numbered,
    subject_named,
    target_named,
)
from game.rules.rulebook import TIMED
from game.rules.wishes import intents as it


def move(p: list[str], words: str, seat: str, s: Setup, c: Chamber) -> it.Intent:
    """``move roll-call A1``, ``move time-limit 2``."""
    if not p:
        known = ", ".join(s.rulebook.motions)
        raise Unreadable("A motion has a name.", f"move MOTION, one of: {known}")
    motion = p[0].lower()
    target = ""
    if len(p) == 2 and motion in TIMED and not _is_text(p[1], c):
        return it.MoveMotion(seat, motion, "", p[1])
    if len(p) > 1:
        of_conduct = motion == "point-of-order"
        target = conduct_named(p[1], s, c) if of_conduct else subject_named(p[1], c)
    return it.MoveMotion(seat, motion, target, " ".join(p[2:]) or words)


def _is_text(word: str, chamber: Chamber) -> bool:
    """Whether a word names a text or a motion rather than minutes."""
    known = ("whole", *chamber.proposals, *chamber.motions, *chamber.draft.provisions)
    target = target_named(word)
    return not word.isdigit() and (target in known or is_numbered(target))


def rule(p: list[str], words: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    """``rule M1 uphold : REASON``."""
    if len(p) != 2 or p[1] not in {"uphold", "refuse"}:
        raise Unreadable("A ruling upholds or refuses.", "rule M1 uphold : REASON")
    return it.Rule(seat, target_named(p[0]), p[1] == "uphold", words)
