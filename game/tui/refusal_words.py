"""A refusal as people read it."""

from __future__ import annotations

from game.rules.refusals import Refusal


def told(refusal: Refusal) -> str:
    """A refusal in a sentence or two: the reason, the rule, what would be in order."""
    rule = (
        f" ({refusal.rule})" if refusal.rule and refusal.rule not in refusal.reason else ""
    )
    words = refusal.reason.rstrip(".") + rule + "."
    if refusal.instead.startswith("In order"):
        return f"{words} {refusal.instead}"
    return f"{words} In order: {refusal.instead}" if refusal.instead else words
