"""What a question needs, in words: ``two thirds of those present and voting``."""

from __future__ import annotations

from game.rules.rulebook import Majority, Share

_WORDS = {
    "voting": "of those present and voting",
    "present": "of those present",
    "members": "of the members",
}


def share_in_words(majority: Majority) -> str:
    """What carries, in words: ``two thirds of those present and voting``."""
    if majority.unanimous:
        return "unanimity"
    if majority.fixed:
        return f"{majority.fixed} votes in favour"
    share = majority.share
    if share is None:
        return "no share"
    names = {(1, 2): "a majority" if share.strict else "half", (2, 3): "two thirds"}
    part = names.get((share.numerator, share.denominator), in_per_cent(share))
    if share.strict and (share.numerator, share.denominator) != (1, 2):
        part = f"more than {part}"
    return f"{part} {_WORDS[share.base]}"


def needed_in_words(majority: Majority) -> str:
    """All that a question needs: ``9 votes in favour and no veto``."""
    needed = share_in_words(majority)
    if majority.weight is not None:
        of = majority.weight
        needed = f"{needed}, with {in_per_cent(of)} of the {majority.weighs}"
    return f"{needed} and no veto" if majority.veto else needed


def in_per_cent(share: Share) -> str:
    """A part as it is written: ``65 per cent`` of hundredths, else ``3/5``."""
    if share.denominator == 100:
        return f"{share.numerator} per cent"
    return f"{share.numerator}/{share.denominator}"
