"""Sentences of a brief that follow from names, titles, red lines and the positions of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from string import Formatter
from typing import NamedTuple

from game.rules.meeting.names import with_article
from game.scenario.sentences.said import is_english, joined, quoted, said, template

_STOPS = (".", "!", "?", "\u3002", "\uff01", "\uff1f", "\u061f")
_NEAR = 1.0
"""Of the scale, a quarter: how far one stands whom a brief calls near."""


def sentence(words: str) -> str:
    """Words with a full stop, unless they end as a sentence does."""
    words = " ".join(words.split())
    return words if words.endswith(_STOPS) else f"{words}."


def called_in(language: str, name: str) -> str:
    """A name as a sentence has it: in English with the article that it may ask for."""
    return with_article(name) if is_english(language) else name


def who_said(name: str, title: str, language: str) -> str:
    """The sentence that says for whom one speaks, in which meeting."""
    shown = quoted(language, " ".join(title.split()))
    return said(language, "you-speak", name=called_in(language, name), title=shown)


def blocs_said(names: Iterable[str], language: str) -> str:
    """The sentence that says with whom one sits; empty: with nobody."""
    blocs = list(names)
    if is_english(language):
        blocs = [bloc.replace("The ", "the ", 1) for bloc in blocs]
    return said(language, "you-sit", names=joined(language, blocs)) if blocs else ""


def red_line_said(
    number: str, words: str, language: str, *, public: bool, hard: bool
) -> str:
    """How a brief tells a red line on the provision with that number."""
    return said(
        language,
        "red-line",
        number=number,
        words=sentence(words),
        known=said(language, "room-knows" if public else "room-does-not"),
        hard="" if hard else said(language, "would-dissociate"),
    )


class Stand(NamedTuple):
    """Where somebody stands on an issue."""

    who: str
    issue: str
    place: float
    """From -2 to 2."""
    salience: int
    """From 0 to 100."""


def neighbours_said(
    code: str,
    names: Mapping[str, str],
    titles: Mapping[str, str],
    stands: Sequence[Stand],
    language: str,
) -> str:
    """Who is near and who is far on what matters most to one; empty where one stands nowhere.

    ``names`` are those of the room, by code, ``titles`` those of the issues, by id.
    """
    mine = [stand for stand in stands if stand.who == code]
    if not mine:
        return ""
    first = max(mine, key=lambda stand: stand.salience)
    apart = {
        s.who: abs(s.place - first.place)
        for s in stands
        if s.issue == first.issue and s.who != code and s.who in names
    }
    near = sorted((a, code) for code, a in apart.items() if is_near(a))[:2]
    far = sorted((-a, code) for code, a in apart.items() if not is_near(a))[:1]
    key = "near-and-far" if near and far else "near" if near else "far" if far else "nobody"

    def called(found: Sequence[tuple[float, str]]) -> str:
        return joined(language, (called_in(language, names[who]) for _, who in found))

    title = quoted(language, titles.get(first.issue, first.issue))
    return said(language, key, title=title, near=called(near), far=called(far))


def is_near(apart: float) -> bool:
    """Whether a brief calls those near who are so far apart on a scale of 4."""
    return apart <= _NEAR


@cache
def said_again(language: str, key: str) -> re.Pattern[str]:
    """A sentence as it is known again, with a group for each part that varies.

    A title stands between the marks of quotation of the language, the group is what is
    between them; of a red line, what the room knows is one of the sentences that say so.
    """
    parts = {
        "number": "(?P<number>.{1,80}?)",
        "title": _loosely(quoted(language, "\x01")).replace("\x01", "(?P<title>.+?)"),
        "known": _one_of(said(language, "room-knows"), said(language, "room-does-not")),
        "hard": f"(?:{_loosely(said(language, 'would-dissociate'))})?",
    }
    pattern = "".join(
        _loosely(words) + (parts.get(field, f"(?P<{field}>.+?)") if field else "")
        for words, field, *_ in Formatter().parse(template(language, key))
    )
    return re.compile(pattern)


def _loosely(words: str) -> str:
    """A pattern of words with any blanks between them."""
    return re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(words))


def _one_of(*sentences: str) -> str:
    return f"(?:{'|'.join(map(_loosely, sentences))})"
