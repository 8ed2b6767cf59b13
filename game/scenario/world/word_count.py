"""How many words a text has to who reads it, in scripts with blanks between words or without."""

from __future__ import annotations

import re

_TOGETHER = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
"""Chinese characters, which stand together."""
_WITH_LETTERS = re.compile(r"\w\S*")
_IN_TEN = 9
"""Words of English that are read in the time of ten Chinese characters: 228 words and 255
characters a minute (S. Trauzettel-Klosinski, K. Dietz, Standardized Assessment of Reading
Performance, 2012)."""


def words_of(text: str) -> int:
    """What is read as long as so many English words."""
    runs = [] if text.isascii() else _TOGETHER.findall(text)
    if not runs:
        return len(text.split())
    apart = _TOGETHER.sub(" ", text)
    return len(_WITH_LETTERS.findall(apart)) + sum(map(len, runs)) * _IN_TEN // 10
