"""A sentence that the program writes into a scenario, in the scenario's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.scenario.sentences import ar, en, es, fr, ru, zh

ENGLISH = "en"
LANGUAGES: dict[str, Mapping[str, str]] = {
    "ar": ar.WORDS,
    "en": en.WORDS,
    "es": es.WORDS,
    "fr": fr.WORDS,
    "ru": ru.WORDS,
    "zh": zh.WORDS,
}
"""By ISO 639 code: the sentences, by what they say."""


def written(language: str) -> bool:
    """Whether there are sentences in a language, ``fr-CA`` included."""
    return _base(language) in LANGUAGES


def said(language: str, key: str, **words: str) -> str:
    """A sentence, or a part of one, in a language; the English one where there is none."""
    return template(language, key).format(**words)


def template(language: str, key: str) -> str:
    """A sentence with the names of what varies in it in braces, as the tables have it."""
    return LANGUAGES.get(_base(language), en.WORDS)[key]


def quoted(language: str, words: str) -> str:
    """Words between the marks of quotation of a language."""
    return said(language, "quoted", words=words)


def joined(language: str, names: Iterable[str], between: str = "and") -> str:
    """Names with the word for *and*, or for *or*, between them."""
    return said(language, between).join(names)


def is_english(language: str) -> bool:
    """Whether sentences in a language are the English ones."""
    return _base(language) in (ENGLISH, "") or not written(language)


def _base(language: str) -> str:
    return language.partition("-")[0].casefold()
