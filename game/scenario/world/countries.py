"""Which Member of the United Nations a word in a table stands for.

Tables call one State by many names: ``Türkiye``, ``Turkey``, ``TR``, ``Turquie``.  Official
names come from pycountry, everyday names in several languages from ``country_names.csv``
beside this file; a word that could be two States is neither.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from game.scenario.diagnostics import nearest
from game.scenario.world.states import states

_FORMALITIES = re.compile(
    r"\b(the|of|and|republic|rep|kingdom|state|federation|islamic|democratic|united|people"
    r"|peoples|plurinational|bolivarian|federated|states|union|principality|sultanate"
    r"|populaire|democratique|popular|democratica|republique|royaume|republica|reino|republik|konigreich|de|du|del|la)\b"
)


def folded(name: str) -> str:
    """A name without accents, case, marks and brackets."""
    parts = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"\bst\b\.?", "saint ", plain.replace("&", " and "))
    return " ".join(
        re.sub(r"[^\w]+", " ", plain.replace("'", "").replace("\u2019", "")).split()
    )


def _core(name: str) -> str:
    """A folded name without the words that say only what kind of State it is."""
    return " ".join(_FORMALITIES.sub(" ", name).split())


class _Names(NamedTuple):
    """Folded names to codes; names that stand for two States are in neither."""

    whole: dict[str, str]
    cores: dict[str, str]
    """Without the words for kinds of State: ``gambia`` for `the Gambia`."""
    shared: dict[str, tuple[str, ...]]
    """The same, where two States have one: ``korea``."""


@cache
def _names() -> _Names:
    whole: dict[str, set[str]] = {}
    cores: dict[str, set[str]] = {}
    for code, name in (*_own_names(), *_names_of_iso(), *_translated(_OFFICIAL)):
        plain = folded(name)
        whole.setdefault(plain, set()).add(code)
        if len(core := _core(plain)) > 3:
            cores.setdefault(core, set()).add(code)
    shared = {core: tuple(sorted(of)) for core, of in cores.items() if len(of) > 1}
    return _Names(_sure(whole), _sure(cores), shared)


def _sure(found: Mapping[str, set[str]]) -> dict[str, str]:
    return {name: min(codes) for name, codes in found.items() if name and len(codes) == 1}


def _own_names() -> Iterator[tuple[str, str]]:
    """Codes, each with itself, that of two letters, and every name in use."""
    for code, state in states().items():
        yield from ((code, code), (code, state.iso2))
    yield from _names_in_use()


def _names_in_use() -> Iterator[tuple[str, str]]:
    """Codes, names of the Members, and what people of eight languages call them."""
    text = (files(__package__) / "country_names.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    others = {row["iso3"]: row["names"].split("|") for row in rows}
    for code, state in states().items():
        for name in (state.name, state.short, *others.get(code, ())):
            yield code, name


def _names_of_iso() -> Iterator[tuple[str, str]]:
    """Short, common and official names as ISO 3166 has them, by pycountry."""
    import pycountry

    for country in pycountry.countries:
        if country.alpha_3 in states():
            for key in _OF_ISO:
                if name := getattr(country, key, ""):
                    yield country.alpha_3, name


def country_code(word: str) -> str:
    """The code of the State that a word stands for; ``""``: none, or more than one."""
    return _code(word) or _code_of_two(word)


def code_in_name(word: str) -> str:
    """The code whose letters a word has that is written as names are, and is no name of its
    State: ``KEN`` for `Ken`; ``""``: it is written otherwise, or is a State's name."""
    if not (word.isascii() and word.istitle() and len(word) in (2, _LETTERS_OF_CODE)):
        return ""
    code = country_code(word)
    return "" if folded(word) in _everyday() else code


@cache
def _everyday() -> frozenset[str]:
    """Folded names of the States, without their codes."""
    return frozenset(folded(name) for _, name in _names_in_use())


def is_its_name(word: str) -> bool:
    """Whether a word is wholly names of one State, ``Türkiye (Turkey)`` too, and says
    nothing beside them, as ``France (P5)`` does."""
    return bool(_code(word)) or all(map(_codes_of, _parts_of(word)))


def _code(word: str) -> str:
    if (initials := word.replace(" ", "").casefold()) in _WITH_ACCENT:
        return _WITH_ACCENT[initials]
    name, names = folded(_without_stops(word)), _names()
    if found := names.whole.get(name) or names.whole.get(_written_out(name)):
        return found
    found = names.cores.get(_core(name), "")
    near = names.whole.get(nearest(name, names.whole, _ALMOST), found) if found else ""
    return found if near == found else ""


def _written_out(name: str) -> str:
    """A folded name with its words in full, and without the article before it."""
    return " ".join(
        _SHORTENED.get(word, word) for word in name.removeprefix("the ").split()
    )


def _without_stops(word: str) -> str:
    return word.replace(".", "") if _ABBREVIATED.fullmatch(word.strip()) else word


def _codes_of(word: str) -> frozenset[str]:
    """The States that a word may stand for."""
    code = _code(word)
    return frozenset((code, *countries_called(word))) - {""}


def _code_of_two(word: str) -> str:
    """The State that two names have in common: ``Türkiye (Turkey)``, ``Congo (DRC)``; what
    stands in brackets may say something else of it, as ``Germany (EU)`` does."""
    parts = _parts_of(word)
    known = [found for found in map(_codes_of, parts) if found]
    shared = frozenset.intersection(*known) if known else frozenset[str]()
    whole = len(known) == len(parts) or (_BRACKETS.match(word) and _codes_of(parts[0]))
    return min(shared) if whole and len(shared) == 1 else ""


def _parts_of(word: str) -> tuple[str, ...]:
    if found := _BRACKETS.match(word):
        return found[1], found[2]
    parts = tuple(part for part in _BESIDE.split(word) if part.strip())
    return parts if len(parts) == 2 else (word,)


def countries_called(word: str) -> tuple[str, ...]:
    """The codes of the States that share a word as their name, but for what kind of State
    each is (`Korea`, `Congo`); empty: no two do."""
    return _names().shared.get(folded(word), ())


_SHORTENED = {
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "gr": "great",
    "eq": "equatorial",
    "is": "islands",
    "rep": "republic",
    "dem": "democratic",
    "fed": "federated",
}
"""Words that tables shorten in names of States."""
_WITH_ACCENT = dict.fromkeys(("é.-u.", "é.u.", "é.-u.a.", "é-u", "é.u.a."), "USA")
"""Abbreviations that are another's without their accent: `E.U.` is the European Union."""
_OF_ISO = ("name", "common_name", "official_name")
_OFFICIAL = ("ar", "es", "fr", "ru", "zh_CN")
"""Besides English, the languages of the United Nations, as pycountry names them."""
_ALMOST = 0.94
"""Likeness of a word to another State's name from which on it is no sure name of this one:
"Dominica Republic" is like the Dominican Republic."""
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,}")
_BRACKETS = re.compile(r"\s*(\S[^()\[\]]*?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*\Z")
_BESIDE = re.compile(r"\s*[/|=]\s*|\s+[-\u2013\u2014]\s+|,?\s+(?:formerly|also|aka|or)\s+")
"""Between two names of one State."""
ALIKE = 0.78
"""The least likeness of a name: "Totals" is no Portugal and "Narnia" no Armenia, "Norwy" is
Norway."""


_LETTERS_OF_CODE = 3


def countries_begun(word: str) -> tuple[str, ...]:
    """The codes of the States that two or three letters may be meant for: whose name begins
    so (`GER`, `CHI`), else whose code has the same letters (`NRO`), else whose name in some
    language begins so (`SUI`); of so few letters nothing else can be told."""
    name = folded(word)
    if not 1 < len(name) <= _LETTERS_OF_CODE:
        return ()
    everywhere = _names().whole.items()
    ways = (
        {code for code, state in states().items() if folded(state.short).startswith(name)},
        {code for code in states() if sorted(code.casefold()) == sorted(name)},
        {
            code
            for said, code in everywhere
            if len(said) > len(name) and said.startswith(name)
        },
    )
    return tuple(sorted(next(filter(None, ways), ())))


def country_near(word: str) -> str:
    """The code of the State whose name is most like a word, or that is called so in some
    language of pycountry; ``""``: none is near."""
    if len(folded(word)) <= _LETTERS_OF_CODE:
        found = countries_begun(word)
        return found[0] if len(found) == 1 else ""
    names = _names().whole
    return names.get(nearest(folded(word), names, ALIKE), "") or _elsewhere().get(
        folded(word), ""
    )


@cache
def _elsewhere() -> dict[str, str]:
    """Folded names to codes, in the 160 languages into which pycountry has them."""
    import pycountry

    found: dict[str, set[str]] = {}
    every = sorted(p.name for p in Path(pycountry.LOCALES_DIR).iterdir())
    for code, name in _translated(every):
        found.setdefault(folded(name), set()).add(code)
    return _sure(found)


def _translated(languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Codes and names of States in languages for which pycountry has lists of them."""
    import gettext

    import pycountry

    known = [c for c in pycountry.countries if c.alpha_3 in states()]
    for language in languages:
        try:
            said = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language])
        except OSError:
            continue  # a language with other lists alone
        for country in known:
            for key in _OF_ISO:
                if name := getattr(country, key, ""):
                    yield country.alpha_3, said.gettext(name)
