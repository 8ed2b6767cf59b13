"""The fixed words of hand-outs in the language of a scenario, or openly in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from game.reports.handouts.languages import ar, en, es, fr, ru, zh
from game.rules.rulebook import Majority, Rulebook, Share

ENGLISH = "en"
LANGUAGES: dict[str, tuple[Mapping[str, str], tuple[str, str]]] = {
    "ar": (ar.WORDS, ar.LISTED),
    "en": (en.WORDS, en.LISTED),
    "es": (es.WORDS, es.LISTED),
    "fr": (fr.WORDS, fr.LISTED),
    "ru": (ru.WORDS, ru.LISTED),
    "zh": (zh.WORDS, zh.LISTED),
}
"""By ISO 639 code: the words, and what stands between names."""
_SPACED = re.compile(r"(?<=«) | (?=[:;?!»])")
_CITED = (
    (re.compile(r"rule ([\d(), ]+)"), "cite-rule"),
    (re.compile(r"rules ([\d(), ]+)"), "cite-rules"),
    (re.compile(r"Charter ([\d(), ]+)"), "cite-charter"),
    (re.compile(r"TEU ([\d(), ]+)"), "cite-teu"),
    (re.compile(r"TFEU ([\d(), ]+)"), "cite-tfeu"),
    (re.compile(r"(THIMUN|UNA-USA) rules(?:, .*)?"), "cite-house"),
    (re.compile(r"standing orders(?:, .*)?"), "cite-orders"),
    (re.compile(r"rules of the conference"), "cite-conference"),
    (re.compile(r"practice"), "cite-practice"),
)
"""What rulebooks cite, in English, and the phrase that says it."""
_SHARES = {
    (1, 2, True): "a-majority",
    (1, 2, False): "a-half",
    (2, 3, True): "two-thirds",
    (2, 3, False): "two-thirds",
}


def spoken(language: str) -> bool:
    """Whether hand-outs have words of their own in a language, ``fr-CA`` included."""
    return _base(language) in LANGUAGES


@cache
def phrasebook(language: str) -> Phrasebook:
    """The words in a language; the English ones where there are none."""
    base = _base(language)
    return Phrasebook(base if base in LANGUAGES else ENGLISH)


def grouped(number: int) -> str:
    """A large number with its digits in threes, which no line parts."""
    return f"{number:,}".replace(",", "\u202f")


def _base(language: str) -> str:
    return language.partition("-")[0].casefold()


class Phrasebook:
    """The fixed words in one of :data:`LANGUAGES`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words, self._between = LANGUAGES[language]

    def __call__(self, key: str, **filled: object) -> str:
        """The words of a key, filled in; a language that sets signs apart keeps them on
        the line of their word."""
        said = self._words[key]
        if self.language == "fr":
            said = _SPACED.sub("\u00a0", said)
        return said.format(**filled) if filled else said

    def first_of(self, keys: Iterable[str], **filled: object) -> str:
        """The words of the first of these keys that there is; one of them there must be."""
        return self(next(key for key in keys if key in self._words), **filled)

    def members(self, count: int) -> str:
        """So many members."""
        return self("one-member" if count == 1 else "count-members", count=count)

    def of_rulebook(self, kind: str, name: str) -> str:
        """What a rulebook names, of a ``kind`` (``motion``, ``statement``); a
        name of a trainer's own is shown as it is."""
        key = f"{kind}-{name}"
        return self(key) if key in self._words else name.replace("-", " ")

    def title_of(self, rulebook: Rulebook) -> str:
        """The title of a rulebook; that of a trainer's own is shown as it is."""
        return self._words.get(f"rulebook-{rulebook.id}", rulebook.title)

    def cited(self, rule: str) -> str:
        """A rule as a rulebook cites it: ``rules 125, 126``; of what is cited by names
        within a house's rules, in other languages the house alone.  What has no words in a
        language is shown as it is."""
        if self.language == ENGLISH:
            return rule
        return "; ".join(self._cited(one) for one in rule.split("; "))

    def _cited(self, rule: str) -> str:
        for pattern, key in _CITED:
            if found := pattern.fullmatch(rule):
                said = found[1] if found.groups() else ""
                return self(key, numbers=self.several(said.split(", ")), house=said)
        return rule

    def listed(self, names: Sequence[str]) -> str:
        """Names in a sentence."""
        if len(names) < 2:
            return "".join(names)
        between, last = self._between
        return f"{between.join(names[:-1])}{last}{names[-1]}"

    def several(self, names: Iterable[str]) -> str:
        """Names one after the other, with the language's own comma."""
        return self._between[0].join(names)

    def needs(self, majority: Majority) -> str:
        """All that carries: the share of heads or votes, the share of weights beside it, that
        no veto is cast, and how many opponents do not block."""
        words = self.share(majority)
        if majority.weight is not None:
            of = self._part(majority.weight)
            weighs = self.of_rulebook("weighs", majority.weighs)
            words = self("and-weight", words=words, share=of, weighs=weighs)
        if majority.veto:
            words = self("and-no-veto", words=words)
        if majority.blocking:
            words = self("not-blocked", words=words, count=majority.blocking)
        return words

    def share(self, majority: Majority) -> str:
        """What carries: ``two thirds of those present and voting``."""
        if majority.unanimous:
            return self("unanimity")
        if majority.fixed:
            return self("votes-in-favour", count=majority.fixed)
        share = majority.share
        if share is None:
            return self("no-share")
        return self(f"share-{share.base}", share=self._part(share))

    def _part(self, share: Share) -> str:
        if (share.denominator, share.strict) == (100, False):
            return self("per-cent", share=share.numerator)
        key = _SHARES.get((share.numerator, share.denominator, share.strict))
        return self(key) if key else f"{share.numerator}/{share.denominator}"
