"""What a text is made of: paragraphs, headings and items of lists, each on one line.

A blank line parts two blocks, and so does what begins a line: a number, a bullet, a heading.
What stands beside or below the number of a unit is its heading where the line ends before it
is full; a line that is full goes on below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.formulas import is_formula
from game.scenario.drafts.marks import (
    BULLET,
    HEADING,
    NUMBERED,
    REASON,
    decides,
    is_title_below,
    parted,
)
from game.scenario.drafts.outline import capital_in
from game.scenario.drafts.units import unit_in

_GOES_ON = (",", ";", ":")
"""What a paragraph of a resolution ends in behind which another may decide."""
_BARE = re.compile(r"[0-9]{1,3} ")
"""A number without a stop: behind such a word that of a sentence, ``on / 12 July 2021``."""
_ADVERB = re.compile(r"[A-Z]\w+ly (?=[a-z])|(?:Further|Also) (?=[a-z])")
_PARTICIPLE = re.compile(
    r"(?!(?:United|Limited|Allied|Beijing)\b)\w{3,}(?:ing|ed)\b (?=[a-z])"
)
"""How reasons begin in English: `Guided by`, `deeply disturbed that`; no name of a place does."""
_NARROWEST = 60
"""Letters of a line that nobody fills sooner."""
_UNENDED = re.compile(
    r"(?i).*\b(?:a|an|and|by|de|der|des|die|du|el|et|for|from|in|la|le|les|of|on|or|the|to|und"
    r"|von|with|y|и|о|об)\Z"
)
"""Words that no heading ends in: it goes on below."""


def blocks_in(text: str, capitals: Collection[str]) -> Iterator[tuple[str, int]]:
    """Each block, and the blanks before it; ``capitals`` are those that number the text."""
    width = max(_NARROWEST, max(map(len, text.splitlines()), default=0))
    above = ""
    for paragraph in re.split(r"\n\s*\n", text):
        held: list[str] = []
        depth = 0
        for line in paragraph.splitlines():
            bare = line.strip()
            if held and (
                _begins(bare, held, capitals)
                or (len(held) == 1 and _ends_a_head(above, held[0], bare, width))
            ):
                above = " ".join(held)
                yield above, depth
                held = []
            if not held:
                depth = len(line) - len(line.lstrip())
            if bare and not re.fullmatch(r"[-*_=]{3,}", bare):
                held.append(bare)
            if HEADING.match(bare) and held:
                above = " ".join(held)
                yield above, depth
                held = []
        if held:
            above = " ".join(held)
            yield above, depth


def _begins(line: str, held: list[str], capitals: Collection[str]) -> bool:
    """Whether a line begins a block, by what it begins with."""
    words = plain(line)
    if _BARE.match(words) and _UNENDED.match(held[-1]):
        return False
    return bool(
        HEADING.match(line)
        or BULLET.match(line)
        or NUMBERED.match(words)
        or unit_in(words)
        or capital_in(words, capitals)
        or is_formula(words)
        or (held[-1].endswith(_GOES_ON) and (decides(words) or _reasons(words)))
    )


def _reasons(words: str) -> bool:
    """Whether words begin as one of the reasons of a resolution does: ``Alarmed by``."""
    said = _ADVERB.sub("", words, 1)
    return not words[:1].islower() and bool(REASON.match(said) or _PARTICIPLE.match(said))


def _ends_a_head(above: str, line: str, after: str, width: int) -> bool:
    """Whether a line is the number of a unit, with its heading or without, or the heading of
    the number ``above``, and ends there, so that ``after`` is another block."""
    if not _is_ended(line, after, width):
        return False
    unit, numbered = unit_in(plain(line)), unit_in(plain(above.lstrip("# ")))
    if unit is None:
        is_below = numbered is not None and not numbered.title
        return is_below and is_title_below(plain(line), heading=False)
    beside = unit.title
    return not beside or not (beside[:1].islower() or parted(beside)[1])


def _is_ended(line: str, after: str, width: int) -> bool:
    """Whether a line ends before it is full, as headings do: the first word below would have
    had room in it.  One in capitals goes on in capitals."""
    if after[:1].islower() or _UNENDED.match(line) or (line.isupper() and after.isupper()):
        return False
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) <= width if after else False
