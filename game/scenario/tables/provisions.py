"""What people call the provisions of a text in a table: ``2(a)``, ``OP2``, ``Article 3``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec

from game.scenario.misspelling import steps
from game.scenario.tables.provision_names import HEADING, is_number, names_of
from game.scenario.world.countries import folded

_MOST_LETTERS = 34
_STOP = re.compile(r"[.:)\u2013\u2014-]+\s+(?=\S)")
"""Between a number and what else stands in the head of a column."""
_BEFORE_WORDS = re.compile(r"([0-9]{1,2}(?: ?\([a-z0-9]{1,4}\))*)\s+[^\W\d]{2}")
_BARE = re.compile(r"[0-9]{1,2}[a-z]?(?: ?\([a-z0-9]{1,4}\))*")
"""A number as the text has it, without a word before it."""
_DIGITS = re.compile(r"\A\D+|\s")
"""What stands round the digits and letters of a number."""
_SHORTEST = 4
"""Letters of a word by which a provision may be known; `the` stands in all of them."""


class Matter(msgspec.Struct, frozen=True):
    """An issue that only a table speaks of."""

    provision: str
    """The id of the provision that it is, whether that stays in the text; empty: of none."""
    title: str


class Provisions:
    """The provisions of a text by what a table calls them.

    ``guesses``: whether one may be known by words that it alone has.
    """

    def __init__(
        self, text: Sequence[Mapping[str, Any]] = (), *, guesses: bool = False
    ) -> None:
        self._all = {part["id"]: part for part in text}
        held = {part.get("parent", "") for part in text}
        self._parts = {i: p for i, p in self._all.items() if _has_words(p)}
        self._guesses = guesses
        self._words: dict[str, frozenset[str]] = {}
        """By provision, once somebody asks: the words of its heading and wordings."""
        self._named: dict[str, tuple[int, list[str]]] = {}
        """By name: how surely it is meant, and the ids of the parts for which it is."""
        for id_ in self._all:
            if id_ in self._parts or id_ in held:
                self._name(id_)

    def _name(self, id_: str) -> None:
        """Take in the names of a part, of each the surest that it has."""
        surest: dict[str, int] = {}
        for name, how in names_of(self._all[id_], self.shown(id_)):
            surest[name] = min(how, surest.get(name, how))
        for name, how in surest.items():
            known, ids = self._named.get(name, (how, []))
            if how < known:
                self._named[name] = (how, [id_])
            elif how == known:
                self._named[name] = (how, [*ids, id_])

    def _bearing(self, words: str) -> tuple[int, list[str]]:
        """The ids of the parts that words call, and how surely."""
        how, ids = self._named.get(folded(words), (HEADING, []))
        with_words = [id_ for id_ in ids if id_ in self._parts]
        return how, with_words if with_words and how >= HEADING else ids

    def called(self, words: str) -> str:
        """The id of the provision that words call by number or heading; ``""``: of none, or
        of more than one."""
        _, ids = self._bearing(words)
        return ids[0] if len(ids) == 1 and ids[0] in self._parts else ""

    def numbered(self, words: str) -> str:
        """The id of the provision whose number stands before other words: ``2: guests``."""
        return self.parted(words)[0]

    def parted(self, words: str) -> tuple[str, str]:
        """The id of that, and the other words; both empty: no number stands before them."""
        for stop in _STOP.finditer(words) if self._guesses else ():
            number = words[: stop.start()]
            if re.search("[0-9]", number) and (called := self.called(number)):
                return called, words[stop.end() :]
        return "", ""

    def behind_number(self, words: str) -> str:
        """The id of the provision whose number stands before other words and a blank:
        ``5 Review``; ``""``: of none, or of one that is called by more than its number."""
        found = _BEFORE_WORDS.match(words) if self._guesses else None
        return self.called(found[1]) if found else ""

    def meant(self, words: str) -> str:
        """The id of the provision that the head of a column is about, however it says so."""
        return (
            self.called(words)
            or self.numbered(words)
            or self.only_within(words)
            or self.with_words(words)
            or self.behind_number(words)
        )

    def within(self, words: str) -> list[str]:
        """The ids of what may be meant by words that call a unit without words of its own, or
        several parts by one number: of a unit its paragraphs, those that are open if any are."""
        how, ids = self._bearing(words)
        if len(ids) > 1 and how >= HEADING and not _BARE.fullmatch(words):
            return []
        return [inside for id_ in ids for inside in self._inside(id_)]

    def _inside(self, unit: str) -> list[str]:
        """The paragraphs of a unit without words, or what has words itself."""
        if unit in self._parts:
            return [unit]
        below = {i: [*self._above(i)] for i in self._parts}
        inside = [id_ for id_, above in below.items() if unit in above]
        open_ = [id_ for id_ in inside if self._parts[id_].get("issue")]
        outermost = [id_ for id_ in inside if not any(a in self._parts for a in below[id_])]
        return open_ or outermost

    def only_within(self, words: str) -> str:
        """The id of the one paragraph that is meant by the number of its unit; ``""``: none."""
        found = self.within(words)
        sure = self._guesses or is_number(words)
        return found[0] if sure and len(found) == 1 else ""

    def several(self, words: str) -> list[str]:
        """The ids of the paragraphs of which words leave open which is meant: those of an
        article or chapter that they call; empty: they call none, or one paragraph."""
        if not (self._guesses or is_number(words)) or self.with_words(words):
            return []
        found = self.within(words)
        return found if len(found) > 1 else []

    def absent(self, words: str) -> str:
        """The number with which words begin, or which they are, where the text has no such
        part: ``Article 9``, ``Article 9: fees``, ``Artcle 2``; else empty."""
        stop = _STOP.search(words)
        number = (words[: stop.start()] if stop else words).strip()
        asked = is_number(number) or bool(_BARE.fullmatch(number)) or self._slips(number)
        known = not asked or self._bearing(number)[1] or self.called(words)
        return "" if known or not self._guesses else number

    def _slips(self, words: str) -> list[str]:
        """The ids of the parts whose number words are but for one letter, with its digits."""
        told = folded(words)
        alike = self._by_digits.get(tuple(re.findall("[0-9]+", told)), ())
        return [i for i in alike if steps(told, folded(self.shown(i))) == 1]

    @cached_property
    def _by_digits(self) -> dict[tuple[str, ...], list[str]]:
        """The ids of what is decided on, by the digits of its number, where it has any."""
        found: dict[tuple[str, ...], list[str]] = {}
        for id_ in self.decided:
            if digits := tuple(re.findall("[0-9]+", folded(self.shown(id_)))):
                found.setdefault(digits, []).append(id_)
        return found

    def nearest_to(self, number: str) -> list[str]:
        """The ids of the parts that somebody may have meant by a number that is of none: those
        with its digits behind another word or a slip, or else those of its article."""
        count = _DIGITS.sub("", number)
        like = [i for i in self.decided if _DIGITS.sub("", self.shown(i)) == count]
        near = like or self._slips(number)
        whole = number.rpartition("(")[0].strip()
        return near or (self.within(whole) if whole else [])

    @cached_property
    def decided(self) -> list[str]:
        """The ids of what is decided on: all that has words, but titles and reasons."""
        return [i for i, p in self._parts.items() if _kind(p) not in ("title", "preamble")]

    def _above(self, id_: str) -> Iterator[str]:
        """The ids of what a part stands in, the nearest first."""
        above = self._all[id_].get("parent", "")
        while above in self._all:
            yield above
            above = self._all[above].get("parent", "")

    def with_words(self, words: str) -> str:
        """The id of the one provision whose wording has all of the words, unless it bears on
        an issue that is not its alone."""
        asked = {word for word in folded(words).split() if len(word) >= _SHORTEST}
        if not self._guesses or not asked or self._is_of_an_article(words):
            return ""
        if not self._words:
            self._words = {id_: _words_of(part) for id_, part in self._parts.items()}
        found = [
            id_
            for id_, part in self._parts.items()
            if _kind(part) != "title" and asked <= self._words[id_]
        ]
        free = [i for i in found if self._parts[i].get("issue", _own(i)) == _own(i)]
        return free[0] if len(found) == len(free) == 1 else ""

    def _is_of_an_article(self, words: str) -> bool:
        """Whether words are a number, or call an article that has no words of its own: nothing
        else is meant by them."""
        how, ids = self._bearing(words)
        return is_number(words) or (how <= HEADING and bool(ids))

    @property
    def is_own(self) -> bool:
        """Whether the text is somebody's own, or there is none, and with it the ids of the
        issues; those of a template nobody has chosen."""
        return self._guesses or not self._all

    @property
    def example(self) -> str:
        """What a column on a provision may be called; ``""``: nothing is looked for."""
        first = next(iter(self.decided), "")
        return self.shown(first) if first and self._guesses else ""

    def bearing_on(self, issue: str) -> str:
        """The id of the one provision that bears on an issue; ``""``: none does, or several."""
        found = [id_ for id_, part in self._parts.items() if part.get("issue") == issue]
        return found[0] if len(found) == 1 else ""

    def wordings(self, id_: str) -> Mapping[str, Mapping[str, Any]]:
        """The wordings of a provision that have a place, by id."""
        said = self._parts[id_]["variants"].items()
        return {variant: part for variant, part in said if "place" in part}

    def labels(self, id_: str) -> dict[str, str]:
        """Where the wordings of a provision lie, by what they are called."""
        placed = self.wordings(id_).values()
        return {str(v["label"]): str(v["place"]) for v in placed if "label" in v}

    def issue(self, id_: str) -> str:
        """The issue that a provision bears on; a name for a new one where it has none."""
        return str(self._parts[id_].get("issue") or _own(id_))

    def is_open(self, id_: str) -> bool:
        """Whether a provision bears on an issue already."""
        return bool(self._parts[id_].get("issue"))

    def matter(self, id_: str, title: str = "") -> Matter | None:
        """What a new issue on a provision is; ``None`` where it has one."""
        part = self._parts[id_]
        if part.get("issue"):
            return None
        return Matter(id_, title or f"{self.shown(id_)}: {part['heading']}")

    def shown(self, id_: str) -> str:
        """The number of a provision with those that it stands below: ``2(a)``."""
        part = self._all[id_]
        number = str(part["number"])
        above = self._all.get(part.get("parent", ""))
        if above is None or above.get("kind") == "chapter" or not number.startswith("("):
            return number
        return f"{self.shown(above['id'])}{number}"


def _own(id_: str) -> str:
    """The name of the issue that is one provision."""
    return f"on_{id_}"[:_MOST_LETTERS]


def _words_of(part: Mapping[str, Any]) -> frozenset[str]:
    said = [v.get("text", "") for v in part["variants"].values()]
    return frozenset(folded(" ".join([str(part["heading"]), *said])).split())


def _kind(part: Mapping[str, Any]) -> str:
    return str(part.get("kind", "paragraph"))


def _has_words(part: Mapping[str, Any]) -> bool:
    """Whether a part has wordings of its own; a chapter that says its heading alone has none
    that anybody could take a position on."""
    said = [*part.get("variants", {}).values()]
    alone = len(said) == 1 and said[0].get("text") == part.get("heading")
    return bool(said) and not (_kind(part) == "chapter" and alone)
