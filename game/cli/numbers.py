"""Whole numbers on the command line, within bounds that are said when they are left, and
the events that they mean."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage

if TYPE_CHECKING:
    from game.sitting.numbering import Numbering


def whole(least: int = 0, most: int = 2**63 - 1) -> Callable[[str], int]:
    """A reader of whole numbers from ``least`` to ``most``, for an option's ``type``."""

    def read(word: str) -> int:
        plain = word.isascii() and word.isdigit() and len(word) < 20
        if plain and least <= int(word) <= most:
            return int(word)
        bounds = f"from {least}" + (f" to {most}" if most < 2**63 - 1 else "")
        msg = f"a whole number {bounds} is needed, not `{word}`"
        raise argparse.ArgumentTypeError(msg)

    return read


def meant(numbers: Numbering, at: int | None, end: int) -> int | None:
    """The event of a file with ``end`` events that a typed number means; ``None`` for none.

    Raises :class:`WrongUsage` where whoever numbers knows no such event.
    """
    if at is None:
        return None
    last = numbers.told(end)
    if not 0 <= at <= last:
        msg = f"there is no event {at}; the last is {last}"
        raise WrongUsage(msg, f"--at takes a number from 0 to {last}")
    return numbers.seq(at)
