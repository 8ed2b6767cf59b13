"""The templates from which statements and explanations are made, in the room's language.

Words in braces are filled in: ``subject`` a provision or proposal as it stands within a
sentence, ``pole`` what an issue's end stands for, ``line`` a red line, ``bloc``, ``who`` an
earlier speaker, ``case`` an argument of the scenario.  A template that begins with a brace
is given a capital.  A language is a file in :mod:`game.delegates.languages`, named by its
ISO 639 code, with the tables ``SAID`` and ``EXPLAINED``; what it lacks is said in English.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from game.delegates.languages import en

_FOLDER = "game.delegates.languages"


@cache
def _tables(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """What is said, and how it is explained; of ``fr-CA`` the tables of ``fr``."""
    code = language.partition("-")[0].lower()
    if not code.isalpha() or find_spec(f"{_FOLDER}.{code}") is None:
        return en.SAID, en.EXPLAINED
    found = import_module(f"{_FOLDER}.{code}")
    return found.SAID, found.EXPLAINED


def phrases(language: str, what: str) -> tuple[str, ...]:
    """The templates for one thing that is said; English where a language has none."""
    return _tables(language)[0].get(what) or en.SAID[what]


def explained(language: str, what: str, **filled: str) -> str:
    """A sentence of an explanation, filled in."""
    template = _tables(language)[1].get(what) or en.EXPLAINED[what]
    return template.format(**filled)
