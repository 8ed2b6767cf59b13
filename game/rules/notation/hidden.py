"""Characters that nobody sees: names that differ by one of them read alike, and a wording with
one shows a change where there is none."""

from __future__ import annotations

import re

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u2028-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
    "|(?<![\u0300-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0300-\U0010ffff])"
    "|(?<![\u0590-\u08ff])[\u200e\u200f](?![\u0590-\u08ff])"
)
"""Control characters, invisible ones, line breaks that editors do not show, and those
that change the direction of writing.

Joiners and their opposite stand within words of Persian and of Indian scripts and within
emoji, and marks of direction beside letters that are written from the right: there they
belong to the spelling.
"""


def first_hidden(words: str) -> str:
    """The first hidden character of typed words, as ``U+200B``; empty where there is none."""
    found = None if words.isprintable() else HIDDEN.search(words)
    return f"U+{ord(found[0]):04X}" if found else ""


def without_hidden(words: str) -> str:
    """Words as they are read."""
    return HIDDEN.sub("", words)
