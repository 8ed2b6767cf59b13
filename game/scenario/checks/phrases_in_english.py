"""Delegations speak in the language of the texts, or it is said that they do not."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.phrases import speaks_english, spoken
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.world.languages import known, language_named

ENTRY = Entry(
    "S351",
    "language in which delegations have no phrases",
    "Computer-played delegations put a scenario's own arguments between phrases of the "
    "program, such as thanks to the Chair. These exist in some languages only; elsewhere "
    "they are English round the scenario's words.",
    "language: ru",
    "Nothing, if that will do; a delegation's `voice` is spoken as it is written.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Languages of the scenario in which nothing can be said."""
    if material.tree is not None and "language" in material.tree:
        code = material.tree["language"]
        if _without_words(code):
            at = material.tree.at("language")
            yield material.problem(ENTRY, at, _message(code))
    for code, part in material.texts.items():
        if _without_words(code):
            yield material.problem(ENTRY, part.at(), _message(code))


def _without_words(code: str) -> bool:
    english = code.partition("-")[0].lower() == "en"
    return known(code) and speaks_english(code) and not english


def _message(code: str) -> str:
    have = ", ".join(language_named(c) for c in spoken())
    return f"delegations have no phrases in {language_named(code)}, only in {have}"
