"""Words that are too long for a line or a column, with places where they may be parted.

An engine parts words by the language's own rules, where it parts any; a word that is longer
than its column, an address or a compound in a table, would run over what stands beside it.
"""

from __future__ import annotations

import re

SOFT_HYPHEN, NO_BLANK = "\u00ad", "\u200b"
"""Where a word may be parted with a hyphen, and where an address may without one."""
_STEP = 4
"""Letters between two such places."""
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u052f"
"""Of Latin, Greek and Cyrillic script: others part their lines otherwise, or join letters."""
_OTHERS = re.compile(r"[^\x00-\u052f\u2000-\u206f\u20a0-\u20cf]")


def breakable(words: str, most: int) -> str:
    """Words with places to part each that is longer than ``most`` letters."""
    return re.sub(
        rf"\S{{{max(1, most) + 1},}}", lambda found: _parted(found[0], most), words
    )


def _parted(word: str, most: int) -> str:
    if _OTHERS.search(word):
        return word
    return re.sub(
        rf"[{_LETTERS}]+|[^{_LETTERS}]+", lambda run: _in_steps(run[0], most), word
    )


def _in_steps(run: str, most: int) -> str:
    """A run of letters with soft hyphens if it is too long by itself; signs and digits, as of
    an address, may end a line."""
    if not run[0].isalpha():
        return (
            NO_BLANK.join(run[at : at + _STEP] for at in range(0, len(run), _STEP))
            + NO_BLANK
        )
    if len(run) <= most:
        return run
    pieces = [run[at : at + _STEP] for at in range(0, len(run), _STEP)]
    if len(pieces) > 1 and len(pieces[-1]) == 1:
        pieces[-2:] = [pieces[-2] + pieces[-1]]
    return SOFT_HYPHEN.join(pieces)
