"""Red lines in what is said: the sentences by which delegations draw them, heard as such.

A delegation draws a line in the words of the tables of its language, of which each names what
it is drawn at and the line itself.  Whoever hears these words knows both, and no more.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import Formatter

import msgspec

from game.delegates.phrases import fixed_words, phrases


class Heard(msgspec.Struct, frozen=True, gc=False):
    """A line that was said."""

    subject: str
    """What it was drawn at, as it was called."""
    line: str
    """The line, as a sentence."""
    mends: bool
    """Whether what is named keeps the line from being crossed, instead of crossing it."""


_DRAWS = {
    "red-line": False,
    "red-line-proposal": False,
    "mends-line": True,
    "dissociate": False,
    "dissociate-consensus": False,
}
"""What is said to draw a line, by key of the tables, and whether it mends one."""
_REASONS = (
    "object-worth",
    "object-proposal",
    "object-proposal-unvoted",
    "object-proposal-kept",
    "object-proposal-issue",
)
"""Reasons of an objection that are no lines: what a text is worth, or takes."""
_SUBJECT = r"(?P<subject>(?:[^.?!]|[.?!](?=\S))+?)"
_LINE = r"(?P<line>.+?)"


@lru_cache(2048)
def lines_heard(language: str, words: str) -> tuple[Heard, ...]:
    """The red lines that a statement draws in so many words, in the order of the tables."""
    return tuple(
        Heard(found["subject"], f"{_capital(found['line'])}.", mends)
        for known_by, pattern, mends in _patterns(language)
        if known_by in words
        for found in pattern.finditer(words)
    )


@lru_cache(2048)
def mood_heard(language: str, words: str) -> str:
    """How a statement in the debate speaks of the text as a whole: ``hostile`` of one that would
    rather have none, ``wary`` of one that could do without; empty of others."""
    for mood in ("hostile", "wary"):
        if any(fixed_words(t) in words for t in phrases(language, f"open-{mood}")):
            return mood
    return ""


@lru_cache(1024)
def line_answered(language: str, reason: str) -> str:
    """What an answer to an offer says to cross a line of whoever answers, as a deed in words;
    empty where it names no line."""
    found = _pattern(phrases(language, "deal-line")[0], end="").match(reason)
    return found["subject"] if found is not None else ""


@lru_cache(1024)
def in_own_words(language: str, reason: str) -> bool:
    """Whether an objection gives a reason of its own, and not only what the text is worth or
    the change takes."""
    said = reason.rstrip(".").casefold()
    return bool(said) and not any(
        fixed_words(template).casefold() in said
        for key in _REASONS
        for template in phrases(language, key)
    )


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    return tuple(
        (fixed_words(template), _pattern(template), mends)
        for key, mends in _DRAWS.items()
        for template in phrases(language, key)
    )


@cache
def _pattern(template: str, end: str = r"(?=\s+[A-Z“À-Þ]|$)") -> re.Pattern[str]:
    """A template as an expression that finds it in what was said."""
    found = r"(?:^|(?<=[.?!”]\s))"
    for literal, field, _, _ in Formatter().parse(template):
        found += re.escape(literal)
        if field:
            found += _LINE if field == "line" else _SUBJECT
    return re.compile(found + (end or "$"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
