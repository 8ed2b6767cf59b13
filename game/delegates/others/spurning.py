"""Who has said that it can do without a text, and of which text it said so.

What no text is worth to a delegation is its capital's knowledge.  It shows where the
delegation calls a text worse than none in the words that its language has for that, or stops
the whole and names no provision for whose sake.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.others.course import Course
from game.delegates.others.hearing import mood_heard
from game.rules.draft.text import Draft
from game.rules.meeting.business import Decision, Statement
from game.rules.meeting.setup import WHOLE

_SHORT_OF_IT = {"hostile": 0, "wary": 1750}
"""By how a delegation speaks of a text: how far no text is from being worth as much to it, in
basis points.  Who is wary says that it is worth something, and less than 3500: half of that."""

Spurned = tuple[Draft, int]
"""A text, and how far no text is short of it."""


def spurned(
    course: Course,
    language: str,
    statements: Sequence[Statement],
    decisions: Sequence[Decision],
) -> dict[str, Spurned]:
    """By seat: the text of which it last said that it can do without, or that it stopped."""
    found: dict[str, tuple[int, int]] = {}
    for said in statements:
        mood = mood_heard(language, said.words) if said.kind == "general" else ""
        if mood:
            found[said.seat] = said.seq, _SHORT_OF_IT[mood]
    for decision in decisions:
        if decision.target == WHOLE and decision.how == "consensus":
            for seat in decision.objections:
                if seat not in decision.named:
                    found[seat] = decision.seq, 0
    return {seat: (course.at(seq), short) for seat, (seq, short) in found.items()}
