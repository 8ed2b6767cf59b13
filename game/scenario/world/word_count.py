"""How many words a text has to who reads it, in scripts with blanks between words or without."""

from __future__ import annotations

import re

_TOGETHER = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Chinese characters, which stand together."""
_IN_TEN = 9
"""Words of English that are read in the time of ten Chinese characters: 228 words and 255
characters a minute (S. Trauzettel-Klosinski, K. Dietz, Standardized Assessment of Reading
Performance, 2012)."""


def words_of(text: str) -> int:
    """What is read as long as so many English words."""
    together = len(_TOGETHER.findall(text))
    apart = sum(bool(re.search(r"\w", word)) for word in _TOGETHER.sub(" ", text).split())
    return (apart if together else len(text.split())) + together * _IN_TEN // 10
