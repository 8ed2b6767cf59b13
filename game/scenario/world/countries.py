"""Which Member of the United Nations a word in a table stands for.

Tables call one State by many names: ``Türkiye``, ``Turkey``, ``TR``, ``Turquie``.  Official
names come from pycountry, everyday names in several languages from ``country_names.csv``
beside this file; a word that could be two States is neither.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from game.scenario.diagnostics import nearest
from game.scenario.world.states import states

_FORMALITIES = re.compile(
    r"\b(the|of|and|republic|rep|kingdom|state|federation|islamic|democratic|united|people"
    r"|peoples|plurinational|bolivarian|federated|states|union|principality|sultanate)\b"
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
    for code, name in (*_own_names(), *_names_of_iso()):
        plain = folded(name)
        whole.setdefault(plain, set()).add(code)
        if len(core := _core(plain)) > 3:
            cores.setdefault(core, set()).add(code)
    shared = {core: tuple(sorted(of)) for core, of in cores.items() if len(of) > 1}
    return _Names(_sure(whole), _sure(cores), shared)


def _sure(found: Mapping[str, set[str]]) -> dict[str, str]:
    return {name: min(codes) for name, codes in found.items() if name and len(codes) == 1}


def _own_names() -> Iterator[tuple[str, str]]:
    """Codes, names of the Members, and what people of eight languages call them."""
    text = (files(__package__) / "country_names.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    others = {row["iso3"]: row["names"].split("|") for row in rows}
    for code, state in states().items():
        for name in (code, state.iso2, state.name, state.short, *others.get(code, ())):
            yield code, name


def _names_of_iso() -> Iterator[tuple[str, str]]:
    """Short, common and official names as ISO 3166 has them, by pycountry."""
    import pycountry

    for country in pycountry.countries:
        if country.alpha_3 in states():
            for key in ("name", "common_name", "official_name"):
                if name := getattr(country, key, ""):
                    yield country.alpha_3, name


def country_code(word: str) -> str:
    """The code of the State that a word stands for; ``""``: none, or more than one."""
    name, names = folded(word), _names()
    return names.whole.get(name) or names.cores.get(_core(name)) or ""


def countries_called(word: str) -> tuple[str, ...]:
    """The codes of the States that share a word as their name, but for what kind of State
    each is (`Korea`, `Congo`); empty: no two do."""
    return _names().shared.get(folded(word), ())


ALIKE = 0.78
"""The least likeness of a name: "Totals" is no Portugal and "Narnia" no Armenia, "Norwy" is
Norway."""


def country_near(word: str) -> str:
    """The code of the State whose name is most like a word, or that is called so in some
    language of pycountry; ``""``: none is near."""
    names = _names().whole
    return names.get(nearest(folded(word), names, ALIKE), "") or _elsewhere().get(
        folded(word), ""
    )


@cache
def _elsewhere() -> dict[str, str]:
    """Folded names to codes, in the 160 languages into which pycountry has them."""
    import gettext

    import pycountry

    found: dict[str, set[str]] = {}
    known = [c for c in pycountry.countries if c.alpha_3 in states()]
    for language in sorted(p.name for p in Path(pycountry.LOCALES_DIR).iterdir()):
        try:
            said = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language])
        except OSError:
            continue  # a language with other lists alone
        for country in known:
            for key in ("name", "common_name"):
                if name := getattr(country, key, ""):
                    found.setdefault(folded(said.gettext(name)), set()).add(country.alpha_3)
    return _sure(found)
