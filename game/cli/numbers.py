"""Whole numbers on the command line, within bounds that are said when they are left."""

from __future__ import annotations

import argparse
from collections.abc import Callable


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
