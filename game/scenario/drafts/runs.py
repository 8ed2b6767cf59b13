"""How the numbers of a text run on: where they begin again, and what stands between two."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.marks import BULLET, HEADING, NUMBERED
from game.scenario.drafts.outline import capital_in
from game.scenario.drafts.units import unit_in


def leading(blocks: Sequence[str], capitals: Collection[str]) -> set[int]:
    """Where a line that ends in a colon stands above a list, if the numbers of a unit begin
    again below such a line: one tree cannot hold them otherwise."""
    found: set[int] = set()
    here: list[int] = []
    begun = 0
    for at, block in enumerate(blocks):
        words = plain(block.lstrip("# "))
        if HEADING.match(block) or unit_in(words) or capital_in(words, capitals):
            here, begun = [], 0
        elif not _FIRST.match(words):
            continue
        elif _leads(plain(blocks[at - 1])) and at:
            here.append(at - 1)
            found.update(here if begun else ())
        begun += bool(_FIRST.match(words))
    return found


def going_on(blocks: Sequence[str], capitals: Collection[str]) -> set[int]:
    """Where a block without a number stands between one number of a unit and the next, or
    is not the first between an article's own number and that of its first paragraph."""
    found: set[int] = set()
    held: list[int] = []
    last: int | None = None
    for at, block in enumerate(blocks):
        words = plain(block.lstrip("# "))
        numbered = NUMBERED.match(words)
        unit = unit_in(words)
        if HEADING.match(block) or unit or capital_in(words, capitals):
            held, last = [], 0 if unit and unit.kind == "article" else None
        elif numbered and (numbered[1] or "").isdecimal():
            if last is not None and int(numbered[1]) == last + 1:
                found.update(held if last else held[1:])
            held, last = [], int(numbered[1])
        elif not numbered and not BULLET.match(words):
            held.append(at)
    return found


_FIRST = re.compile(r"1[.)°]?\s")


def _leads(words: str) -> bool:
    begins = HEADING.match(words) or BULLET.match(words) or NUMBERED.match(words)
    return words.endswith((":", "：")) and not begins
