"""A language is complete, or says openly that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem, listed
from game.scenario.ground.grounds import Grounds
from game.scenario.translation import translated
from game.scenario.world.languages import language_named

ENTRY = Entry(
    "S348",
    "language that lacks texts",
    "A file in texts/ does not translate every text. What is missing is shown in the "
    "scenario's own language, and said to be so.",
    "texts/fr.yaml without `stakes`",
    "Add the texts that are named, such as `summary: ...`.",
    "warning",
)


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Languages with gaps."""
    for code, part in grounds.material.texts.items():
        missing = translated(grounds.scenario, code).missing
        if missing:
            name = language_named(code)
            count = "1 text has" if len(missing) == 1 else f"{len(missing)} texts have"
            message = f"{count} no {name}: {listed(missing, 5)}"
            folder = grounds.material.folder.name
            help_ = (
                "add those that are named; "
                f"`nemcon export texts {folder} --language {code}` writes them all to be translated"
            )
            yield grounds.material.problem(ENTRY, part.at(), message, help_)
