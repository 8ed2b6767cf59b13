"""A translated text is not in the original's words."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem, listed
from game.scenario.ground.grounds import Grounds
from game.scenario.translation import is_left, originals
from game.scenario.world.languages import language_named

ENTRY = Entry(
    "S353",
    "text that is still in the scenario's own language",
    "A file in texts/ gives a text of four words or more in exactly the words of "
    "`scenario.yaml`. Names and short terms may be the same in two languages; such a text "
    "was most often left when the others were translated, and is shown as untranslated.",
    "scenario.yaml: {summary: Two States share a river.}\ntexts/fr.yaml: {summary: Two States share a river.}",
    "Translate it, such as `summary: Deux \u00c9tats partagent un fleuve.`, or take the line out.",
    "warning",
)
NEEDS: frozenset[str] = frozenset()


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Languages with texts in the original's words."""
    known = originals(grounds.scenario)
    own = language_named(grounds.scenario.language)
    for code, table in grounds.scenario.translations.items():
        same = [path for path, text in table.items() if is_left(text, known.get(path, ""))]
        if same:
            count = "1 text is" if len(same) == 1 else f"{len(same)} texts are"
            message = f"{count} still in {own}: {listed(same, 5)}"
            part = grounds.material.texts[code]
            place = part.key_at(same[0].partition("/")[0])
            yield grounds.material.problem(ENTRY, place, message)
