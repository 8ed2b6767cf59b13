"""A translation translates something."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.translation import originals

ENTRY = Entry(
    "S350",
    "translation of a text that is not there",
    "A file in texts/ has a text for something that the scenario has not: a wording, a stage, "
    "an aim or a moment of the record. Most often the scenario was changed after the translation.",
    "stages: {closing: Clôture}    # and no stage `closing`",
    "Take it out, or correct the id; `nemcon schema texts` lists the keys.",
    "warning",
)
NEEDS = frozenset(
    (
        "delegations",
        "room",
        "texts",
        "issues/words",
        "text/words",
        "stages/words",
        "blocs/words",
        "record/words",
        "injects/words",
        "guide/words",
        "debrief/words",
        "questions/words",
        "handouts/words",
    )
)


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Texts without an original."""
    known = originals(grounds.scenario)
    for code, table in grounds.scenario.translations.items():
        part = grounds.material.texts[code]
        for path in table:
            if path not in known:
                message = f"there is no `{path}` to translate"
                place = part.key_at(path.partition("/")[0])
                yield grounds.material.problem(ENTRY, place, message)
