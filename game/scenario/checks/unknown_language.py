"""A language is called by its code."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem, did_you_mean
from game.scenario.ground.material import Material
from game.scenario.world.languages import LANGUAGES, known

ENTRY = Entry(
    "S347",
    "unknown language",
    "`language`, or the name of a file in texts/, is no code of ISO 639-1: `en`, `fr`, `es`, "
    "`ru`, `zh`, `ar` and so on, with or without a region (`fr-CA`).",
    "language: english",
    "Write the code of two letters, such as `language: fr` or a file `texts/fr.yaml`.",
    "warning",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """Codes of no language."""
    if material.tree is not None and "language" in material.tree:
        code = material.tree["language"]
        if not known(code):
            names = {name.casefold(): c for c, name in LANGUAGES.items()}
            meant = names.get(code.casefold(), "")
            help_ = f"did you mean `{meant}`?" if meant else did_you_mean(code, LANGUAGES)
            message = f"`{code[:40]}` is no language"
            yield material.problem(ENTRY, material.tree.at("language"), message, help_)
    for code, part in material.texts.items():
        if not known(code):
            message = f"the file is called `{code[:40]}.yaml`, which is no language"
            yield material.problem(ENTRY, part.at(), message)
