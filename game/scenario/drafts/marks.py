"""How a plain text marks its headings, its numbers and the items of its lists."""

from __future__ import annotations

import re

from game.rules.draft.number_paths import INSERTED
from game.scenario.drafts import languages
from game.scenario.drafts.own_numerals import ITEM

_LONGEST_TITLE = 120
_TITLE_BELOW = 60
"""Letters of the longest title below a number: `Article 1`, and then `Use of terms`."""
_TITLE_BESIDE = 80
"""Letters of the longest title beside a number: `Article 1. Use of terms`."""

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\Z")
"""Marks and words of a heading in Markdown."""
AS_INSERTED = rf"(?: (?:{'|'.join(INSERTED)})\b)?"
"""What may stand behind the number of a paragraph that was put between two others."""
NUMBERED = re.compile(
    rf"(?:([0-9]{{1,3}}(?:\.[0-9]{{1,3}})*{AS_INSERTED})[.)°]?"
    rf"|\(([a-z]{{1,4}}|[0-9]{{1,3}}|{ITEM})\)|([a-z])\))\s+(.*)\Z",
    re.DOTALL,
)
"""A paragraph or item: number, letter in brackets, letter with one, words."""
BULLET = re.compile(r"[-*+\u2022]\s+(.*)\Z", re.DOTALL)
"""An item of a list without numbers."""
PREAMBLE = re.compile(rf"(?i)\W*(?:{'|'.join(languages.PREAMBLE.values())})\W*\Z")
"""What stands alone above the reasons."""
REASON = re.compile(
    "|".join(
        rf"(?i:\W*(?:{begins}))" + ("" if language == "zh" else r"\b")
        for language, begins in languages.REASONS.items()
    )
)
"""How a paragraph begins that gives reasons."""
_DECIDES = re.compile(
    "|".join(
        rf"(?i:{verbs})" + ("" if language == "zh" else r"\b")
        for language, verbs in languages.VERBS.items()
    )
)

_SENTENCE_AFTER_TITLE = re.compile(r"(.{2,79}?[^\W\d_)][\w)])[.!?\u3002]\s+[^a-z\s]")
"""A few words with a stop, and a sentence: `Entry into force. This agreement enters ...`."""
_HEADING = 45
"""Letters of a heading that is made of a text."""
_WORDS_OF_A_TITLE = 8
_STOPS = ".;:,。；：，؛،"


def decides(words: str) -> bool:
    """Whether words begin as a paragraph does that decides something: ``Calls upon ...``."""
    return not words[:1].islower() and bool(_DECIDES.match(words))


def is_title(words: str) -> bool:
    """Whether words may be a title: few, and without a stop at their end."""
    return len(words) <= _LONGEST_TITLE and words[-1:].isalnum()


def is_title_below(words: str, heading: bool) -> bool:
    """Whether words that follow a number alone are the title of what it numbers."""
    if heading:
        return not NUMBERED.match(words)
    begins = NUMBERED.match(words) or BULLET.match(words)
    return (
        is_title(words)
        and len(words) <= _TITLE_BELOW
        and not begins
        and parted(words)[1] == ""
    )


def parted(words: str) -> tuple[str, str]:
    """The heading and the wording in what stands beside the number of a unit; the wording is
    empty for a title alone, and otherwise holds every word."""
    found = _SENTENCE_AFTER_TITLE.match(words)
    if found and len(found[1].split()) <= _WORDS_OF_A_TITLE:
        return found[1], words  # nobody can tell a short sentence from a title
    if len(words) <= _TITLE_BESIDE and not found and not words.endswith(tuple(_STOPS)):
        return words, ""
    return short(words), words


def short(words: str) -> str:
    """A heading of the first words of a text, to where they stop; of many the last are left
    out, which dots say."""
    first = re.split(r"[.;:,](?!\S)|[。；：，؛،](?!\d)", words)[0].split()
    kept = first[:1]
    while len(kept) < len(first) and len(" ".join(first[: len(kept) + 1])) <= _HEADING:
        kept.append(first[len(kept)])
    heading = " ".join(kept)[:_TITLE_BESIDE] or "Provision"
    return f"{heading}…" if len(kept) < len(first) else heading


def heading_apart(heading: str, text: str) -> str:
    """A heading as it stands above its text; empty where it was made of the first words of
    the text, for lists, and would say them twice."""
    return "" if text and heading == short(text) else heading
