"""Names within a sentence, in languages that give them articles and join these to what comes
before: ``de la India``, ``du Mali``.

What a name takes is data of the language, in its ``names``; a language without is left as it
is.
"""

from __future__ import annotations

from string import Formatter
from types import ModuleType

_VOWELS = frozenset("AEIOUÀÂÉÈÊÎÔÛ")


def with_article(grammar: ModuleType | None, name: str) -> str:
    """A name as it stands within a sentence: ``la India``, ``l’Iran``, ``Cuba``."""
    if grammar is None or not name:
        return name
    article: str = grammar.ARTICLES.get(name) or grammar.HEADS.get(
        name.split(maxsplit=1)[0], ""
    )
    return name if not article else f"{article}{'' if article.endswith('’') else ' '}{name}"


def filled_in(grammar: ModuleType | None, template: str, values: dict[str, str]) -> str:
    """A template with its words, each joined to what stands before it: ``de`` and ``le Mali``
    are ``du Mali``."""
    if grammar is None:
        return template.format(**values)
    said = ""
    for literal, field, _, _ in Formatter().parse(template):
        said += literal
        if field:
            said = _joined(grammar, said, values[field])
    return said


def _joined(grammar: ModuleType, said: str, value: str) -> str:
    last = said[:-1].rpartition(" ")[2] if said.endswith(" ") else ""
    article, _, rest = value.partition(" ")
    if rest and (one := grammar.JOINED.get((last, article))):
        return f"{said[: -len(last) - 1]}{one} {rest}"
    if last in grammar.ELIDED and value[:1] in _VOWELS and value[1:2].islower():
        return f"{said[: -len(last) - 1]}{grammar.ELIDED[last]}{value}"
    return said + value
