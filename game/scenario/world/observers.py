"""Who sits at the United Nations without a vote, under the names that tables use.

The two observer States, the European Union and the Red Cross; names in other languages are
the everyday ones.  The codes of the observer States are those of ISO 3166.
"""

from __future__ import annotations

import re
from functools import cache

from game.scenario.diagnostics import nearest
from game.scenario.world.countries import ALIKE, folded

_SHORT = 5
"""Letters of names that many words are like: codes and abbreviations."""

OBSERVERS: dict[str, tuple[str, ...]] = {
    "PSE": (
        "State of Palestine",
        "Palestine",
        "Palestine, State of",
        "Palestinian Authority",
        "Palestina",
        "État de Palestine",
        "Palästina",
        "Палестина",
        "巴勒斯坦",
        "فلسطين",
    ),
    "VAT": (
        "Holy See",
        "The Holy See",
        "Holy See (Vatican City State)",
        "Vatican",
        "Vatican City",
        "Saint-Siège",
        "Santa Sede",
        "Heiliger Stuhl",
        "Vatikan",
        "Святой Престол",
        "教廷",
        "الكرسي الرسولي",
    ),
    "EU": (
        "European Union",
        "The European Union",
        "E.U.",
        "UE",
        "ЕС",
        "欧盟",
        "Union européenne",
        "Unión Europea",
        "Europäische Union",
        "União Europeia",
        "Европейский союз",
        "欧洲联盟",
        "الاتحاد الأوروبي",
    ),
    "ICRC": (
        "International Committee of the Red Cross",
        "Red Cross",
        "Comité international de la Croix-Rouge",
        "CICR",
        "Comité Internacional de la Cruz Roja",
    ),
}
"""By code: what each is called, its own name first."""


@cache
def _codes() -> dict[str, str]:
    return {
        folded(name): code for code, names in OBSERVERS.items() for name in (code, *names)
    }


def observer_code(word: str) -> str:
    """The code of the observer that a word stands for; ``""``: none."""
    word = re.sub(r"(?<=\b[^\W\d_])\.", "", word)
    name, _, other = word.rstrip(" )]").replace("[", "(").partition("(")
    found = {_codes().get(folded(part), "") for part in (name, other) if part.strip()}
    return _codes().get(folded(word), "") or (min(found) if len(found) == 1 else "")


def observer_near(word: str) -> str:
    """The code of the observer whose name is most like a word; ``""``: none is near."""
    names = {name: code for name, code in _codes().items() if len(name) > _SHORT}
    return names.get(nearest(folded(word), names, ALIKE), "")


def observer_name(code: str) -> str:
    """What an observer is called; ``""`` for whoever is none."""
    return OBSERVERS[code][0] if code in OBSERVERS else ""
