"""What people call the parts of a text, and how surely each name is meant for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario.world.countries import folded

_WORDS = {
    "paragraph": (
        "paragraph",
        "para",
        "par",
        "op",
        "operative paragraph",
        "point",
        "clause",
        "paragraphe",
        "párrafo",
        "пункт",
        "الفقرة",
        "ziffer",
    ),
    "article": ("article", "art", "artikel", "artículo", "статья", "المادة"),
    "preamble": ("pp", "preambular paragraph"),
    "recital": ("recital", "considérant", "considerando", "erwägungsgrund", "الحيثية"),
}
"""What stands before the number of a provision, by its kind."""
ANNEX = "annex"
"""How the ids of annexes begin, which number their paragraphs anew."""
NUMBER, ID, HEADING, ABOVE, LIKE, REASON = range(6)
"""How surely a name is meant: its own number, its id, its heading, the heading of a chapter,
its number behind the word for another kind (``Article 1`` where the text has ``§ 1``), the
bare number of what gives a reason, or stands in an annex (who writes ``1`` means the first
that decides)."""
_WITHIN = re.compile(r"\([0-9]+\)(?=\([a-z]+\))")
"""The number of a paragraph before that of an item, left out where an article has one list."""
_COUNT_WITHIN = re.compile(r", \D*([0-9]{1,2})[段项]?\Z")
"""The number of a paragraph behind that of its part, which says it where parts count anew."""
_APART = re.compile(r"(?<=[0-9]) (?=[a-z]\b)")
"""Between a number and the letter below it, which many leave out: ``2a`` for `2(a)`."""
_ORDINAL = re.compile(r"(?<=[0-9])(?:er|re|\.?[\u00ba\u00aa\u00b0])(?!\w)")
_SPOKEN = re.compile(
    rf"(?:{'|'.join(sorted({folded(w) for of in _WORDS.values() for w in of}, key=len, reverse=True))})"
    r" ?[0-9]+(?:er|re)?(?: ?[a-z0-9]{1,4}){0,3}"
)


def is_number(words: str) -> bool:
    """Whether words are a number of the text and nothing else: ``Article 4``, ``OP 2(a)``."""
    return bool(_SPOKEN.fullmatch(folded(words)))


def names_of(part: Mapping[str, Any], shown: str) -> Iterator[tuple[str, int]]:
    """The names of a part of a text, ``shown`` its whole number, each with how surely it is
    meant."""
    kind = str(part.get("kind", "paragraph"))
    yield folded(shown), NUMBER
    yield folded(str(part["id"])), ID
    yield folded(str(part["heading"])), ABOVE if kind == "chapter" else HEADING
    if within := _COUNT_WITHIN.search(shown):
        yield within[1], REASON if part["id"].startswith(ANNEX) else LIKE
    if "," in shown or kind == "chapter":
        return
    bare = _ORDINAL.sub("", shown)
    called = _called(kind, shown)
    own = LIKE if called == "article" and not _is_article(shown) else NUMBER
    short = _WITHIN.sub("", bare)
    for told, how in {short: LIKE, shown: own, bare: own}.items():
        count = re.sub(r"\A\D+(?=\d)|(?<=\d)[段条]", "", told)
        yield folded(told), how
        yield folded(count), REASON if kind == "preamble" else LIKE
        joined = _APART.sub("", folded(count))
        yield joined, REASON if kind == "preamble" else LIKE
        for word in _WORDS.get(called, ()):
            yield folded(f"{word} {count}"), how
            yield folded(f"{word}{count}"), how
            yield folded(f"{word} {joined}"), LIKE
            yield folded(f"{word}{joined}"), LIKE


def _is_article(shown: str) -> bool:
    """Whether a number stands behind a word for articles, in any language."""
    return shown.startswith("第") or folded(shown).startswith(_ARTICLES)


_RECITALS = tuple(folded(word) for word in _WORDS["recital"])
_ARTICLES = tuple(folded(word) for word in _WORDS["article"])


def _called(kind: str, shown: str) -> str:
    """Which words of :data:`_WORDS` stand before its number."""
    if kind == "preamble" and folded(shown).startswith(_RECITALS):
        return "recital"
    if kind in ("preamble", "article"):
        return kind
    return "article" if shown.lower().startswith("art") else "paragraph"
