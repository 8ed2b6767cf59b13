"""What people call the provisions of a text in a table: ``2(a)``, ``OP2``, ``Article 3``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

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
}
"""What stands before the number of a provision, by its kind."""
_MOST_LETTERS = 34
ANNEX = "annex"
"""How the ids of annexes begin, which number their paragraphs anew."""
_STOP = re.compile(r"[.:)\u2013\u2014-]+\s+(?=\S)")
"""Between a number and what else stands in the head of a column."""
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
        self._parts = {part["id"]: part for part in text if part.get("variants")}
        self._all = {part["id"]: part for part in text}
        self._guesses = guesses
        self._words: dict[str, frozenset[str]] = {}
        """By provision, once somebody asks: the words of its heading and wordings."""
        self._named: dict[str, str | None] = {}
        self._units: dict[str, str] = {}
        """By name: the units that hold paragraphs and have no words of their own."""
        for id_ in self._all:
            if id_ not in self._parts:
                self._units |= dict.fromkeys(self._names(id_), id_)
        for id_ in self._parts:
            for name in dict.fromkeys(self._names(id_)):
                self._named[name] = None if name in self._named else id_

    def called(self, words: str) -> str:
        """The id of the provision that words call by number or heading; ``""``: of none, or
        of more than one."""
        return self._named.get(folded(words)) or ""

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

    def meant(self, words: str) -> str:
        """The id of the provision that the head of a column is about, however it says so."""
        return (
            self.called(words)
            or self.numbered(words)
            or self.only_within(words)
            or self.with_words(words)
        )

    def within(self, words: str) -> list[str]:
        """The ids of the paragraphs, those that are open if any are, of a unit without words of
        its own that is called by its number: ``Article 3``."""
        unit = self._units.get(folded(words), "")
        inside = [
            id_ for id_, part in self._parts.items() if unit and self._is_in(part, unit)
        ]
        open_ = [id_ for id_ in inside if self._parts[id_].get("issue")]
        return open_ or inside

    def only_within(self, words: str) -> str:
        """The id of the one paragraph that is meant by the number of its unit; ``""``: none."""
        found = self.within(words) if self._guesses else []
        return found[0] if len(found) == 1 else ""

    def _is_in(self, part: Mapping[str, Any], unit: str) -> bool:
        above = part.get("parent", "")
        while above and above != unit:
            above = self._all.get(above, {}).get("parent", "")
        return bool(above)

    def with_words(self, words: str) -> str:
        """The id of the one provision whose wording has all of the words, unless it bears on
        an issue that is not its alone."""
        asked = {word for word in folded(words).split() if len(word) >= _SHORTEST}
        if not self._guesses or not asked:
            return ""
        if not self._words:
            self._words = {id_: _words_of(part) for id_, part in self._parts.items()}
        found = [id_ for id_ in self._parts if asked <= self._words[id_]]
        free = [i for i in found if self._parts[i].get("issue", _own(i)) == _own(i)]
        return free[0] if len(found) == len(free) == 1 else ""

    @property
    def example(self) -> str:
        """What a column on a provision may be called; ``""``: nothing is looked for."""
        decided = (
            i for i, p in self._parts.items() if _kind(p) not in ("title", "preamble")
        )
        first = next(decided, "")
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

    def _names(self, id_: str) -> Iterator[str]:
        part = self._all[id_]
        shown = self.shown(id_)
        yield from (folded(id_), folded(shown))
        yield folded(str(part["heading"]))
        if "," in shown:
            return
        count = re.sub(r"\A\D+(?=\d)|(?<=\d)[段条]", "", shown)
        for word in _WORDS.get(_called(part, shown), ()):
            yield folded(f"{word} {count}")
            yield folded(f"{word}{count}")


def _own(id_: str) -> str:
    """The name of the issue that is one provision."""
    return f"on_{id_}"[:_MOST_LETTERS]


def _words_of(part: Mapping[str, Any]) -> frozenset[str]:
    said = [v.get("text", "") for v in part["variants"].values()]
    return frozenset(folded(" ".join([str(part["heading"]), *said])).split())


def _kind(part: Mapping[str, Any]) -> str:
    return str(part.get("kind", "paragraph"))


def _called(part: Mapping[str, Any], shown: str) -> str:
    """Which words of :data:`_WORDS` stand before its number."""
    if _kind(part) in ("preamble", "article"):
        return _kind(part)
    return "article" if shown.lower().startswith("art") else "paragraph"
