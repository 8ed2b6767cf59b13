"""The texts of a meeting in another language are not in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.scenario.diagnostics import Entry, Problem, listed
from game.scenario.ground.grounds import Grounds
from game.scenario.sentences.said import ENGLISH
from game.scenario.translation import originals
from game.scenario.world.languages import known, language_named

ENTRY = Entry(
    "S367",
    "texts in English in a meeting in another language",
    "`language` says that the texts of the meeting are in another language, and three of them "
    "or more are in English: most often those that a template brought along. Briefs and "
    "hand-outs then are half and half.",
    "language: fr\nsummary: Two States share a river, and each of them wants the water.",
    "Write them in the language, such as `summary: Deux \u00c9tats partagent un fleuve.`, or say "
    "`language: en`.",
    "warning",
)
NEEDS: frozenset[str] = frozenset()
_FEW = 3
"""Texts: two may be names, or quote somebody."""
_SHARE = 5
"""One word in so many is among the commonest of English, in any English text of length."""
_WORDS = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "is",
        "are",
        "that",
        "which",
        "with",
        "from",
        "what",
        "who",
        "whom",
        "has",
        "have",
        "be",
        "by",
        "for",
        "their",
        "they",
        "its",
        "it",
        "will",
        "would",
        "every",
        "each",
        "this",
        "than",
        "into",
        "how",
        "where",
        "when",
        "nobody",
        "our",
        "we",
        "not",
    ]
)
"""Function words of English; those that are words of another language too are rare in it."""
_SURE = frozenset(("the", "and", "that", "which", "with", "from", "what", "their", "to"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """English texts of a scenario whose own language is another."""
    tree, language = grounds.material.tree, grounds.scenario.language
    if not known(language) or language.partition("-")[0].casefold() == ENGLISH:
        return
    found = english(originals(grounds.scenario))
    if tree is not None and len(found) >= _FEW:
        name = language_named(language)
        message = f"{len(found)} texts of a meeting in {name} are in English: "
        place = tree.at("language")
        help_ = f"write them in {name}, or `language: en`"
        yield grounds.material.problem(ENTRY, place, message + listed(found, 5), help_)


def english(texts: Mapping[str, str]) -> list[str]:
    """Paths of the texts that are in English, as its commonest words tell; names are none."""
    named = (p for p, text in texts.items() if _is_english(text))
    return [path for path in named if not path.startswith("names/")]


def _is_english(text: str) -> bool:
    words = [word.casefold() for word in _WORDS.findall(text[:2000])]
    common = [word for word in words if word in _COMMON]
    several = len({*common}) > 1 and not _SURE.isdisjoint(common)
    return several and len(common) * _SHARE >= len(words)
