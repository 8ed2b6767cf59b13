"""Which Member of the United Nations a word in a table stands for.

Tables call one State by many names: ``Türkiye``, ``Turkey``, ``TR``, ``Turquie``.  The names
come from ``country_names.csv`` beside this file; a word that could be two States is neither.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from importlib.resources import files

from game.scenario.diagnostics import nearest
from game.scenario.states import states

_FORMALITIES = re.compile(
    r"\b(the|of|and|republic|rep|kingdom|state|federation|islamic|democratic|united|people"
    r"|peoples|plurinational|bolivarian|federated|states|union|principality|sultanate)\b"
)


def folded(name: str) -> str:
    """A name without accents, case, marks and brackets."""
    parts = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    plain = plain.replace("&", " and ").replace("st.", "saint ")
    return " ".join(
        re.sub(r"[^\w]+", " ", plain.replace("'", "").replace("\u2019", "")).split()
    )


def _core(name: str) -> str:
    """A folded name without the words that say only what kind of State it is."""
    return " ".join(_FORMALITIES.sub(" ", name).split())


@cache
def _names() -> dict[str, str]:
    """Folded names to codes; names that stand for two States are left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()

    def note(name: str, code: str) -> None:
        if name and found.setdefault(name, code) != code:
            twice.add(name)

    text = (files(__package__) / "country_names.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    others = {row["iso3"]: row["names"].split("|") for row in rows}
    for code, state in states().items():
        own = (code, state.iso2, state.name, state.short, *others.get(code, ()))
        for name in own:
            note(folded(name), code)
    plain = set(found)
    for code, state in states().items():
        for name in (state.name, state.short, *others.get(code, ())):
            core = _core(folded(name))
            if core not in plain and len(core) > 3:
                note(core, code)
    return {name: code for name, code in found.items() if name not in twice}


def country_code(word: str) -> str:
    """The code of the State that a word stands for; ``""``: none, or more than one."""
    name = folded(word)
    names = _names()
    return names.get(name) or names.get(_core(name)) or ""


def country_near(word: str) -> str:
    """The code of the State whose name is most like a word; ``""``: none is near."""
    found = nearest(folded(word), _names())
    return _names().get(found, "")
