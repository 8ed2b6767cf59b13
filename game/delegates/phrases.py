"""The templates from which statements and explanations are made, in the room's language.

Words in braces are filled in: ``subject`` a provision or proposal as it stands within a
sentence, ``pole`` what an issue's end stands for, ``aim`` what a seat is to reach, which is no
text, ``line`` a red line, ``bloc``, ``who`` an earlier speaker, ``case`` an argument of the
scenario.  A template that begins with a brace is given a capital.  A language is a folder in
:mod:`game.delegates.languages`, named by its ISO 639 code, with the tables ``SAID``,
``EXPLAINED`` and ``NAMED``; what it lacks is said in English.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from types import ModuleType

from game.delegates import articles, languages
from game.delegates.languages import en
from game.delegates.view import View

_ENGLISH = "en"


@cache
def spoken() -> tuple[str, ...]:
    """Codes of the languages in which delegations speak, in the order of the alphabet."""
    return tuple(sorted(m.name for m in iter_modules(languages.__path__)))


def spoken_for(language: str) -> str:
    """The language in which delegations speak in a scenario of that one.

    Of ``fr-CA`` that is ``fr``; of one in which they have no words, English.
    """
    code = language.partition("-")[0].lower()
    return code if code in spoken() else _ENGLISH


def speaks_english(language: str) -> bool:
    """Whether the words round the scenario's own are English, with its articles."""
    return spoken_for(language) == _ENGLISH


@cache
def _tables(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """What is said, and how it is explained."""
    found = import_module(f"{languages.__name__}.{spoken_for(language)}")
    return found.SAID, found.EXPLAINED


@cache
def named_in(language: str) -> dict[str, str]:
    """What a meeting talks about, as a language calls it; empty for English, whose words
    are the record's own."""
    found = import_module(f"{languages.__name__}.{spoken_for(language)}")
    named: dict[str, str] = getattr(found, "NAMED", {})
    return named


def phrases(language: str, what: str) -> tuple[str, ...]:
    """The templates for one thing that is said; English where a language has none."""
    return _tables(language)[0].get(what) or en.SAID[what]


def unvoted(view: View, what: str) -> str:
    """What is said instead of ``what``, where that speaks of a vote and the rules in force take
    text by consensus only, so that nobody can ask for one."""
    instead = f"{what}-unvoted"
    required = view.setup.rulebook.consensus.required
    return instead if required and instead in en.SAID else what


@cache
def fixed_words(template: str) -> str:
    """The longest run of a template's own words, by which it is known when it was spoken."""
    return max((t for t, *_ in Formatter().parse(template)), key=len).strip()


@cache
def _grammar(language: str) -> ModuleType | None:
    """What a language says of the articles of names, where it has any to say."""
    found = import_module(f"{languages.__name__}.{spoken_for(language)}")
    names: ModuleType | None = getattr(found, "names", None)
    return names


def called_in(language: str, name: str) -> str:
    """A name within a sentence of a language other than English: ``la India``."""
    return articles.with_article(_grammar(language), name)


def filled_in(language: str, template: str, **filled: str) -> str:
    """A template with its words: after ``de``, ``le Mali`` is ``du Mali``."""
    return articles.filled_in(_grammar(language), template, filled)


def explained(language: str, what: str, **filled: str) -> str:
    """A sentence of an explanation, filled in."""
    table = _tables(language)[1]
    template = table.get(what) or en.EXPLAINED[what]
    # Shares that are below or above all that is shown come in words.
    told = {k: table.get(v, v) if " " in v else v for k, v in filled.items()}
    words = filled_in(language, template, **told)
    return words[:1].upper() + words[1:] if template.startswith("{name}") else words
