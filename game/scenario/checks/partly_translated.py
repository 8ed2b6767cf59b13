"""A language is complete, or says openly that it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
NEEDS = frozenset(("texts",))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Languages with gaps."""
    for code, part in grounds.material.texts.items():
        shown = translated(grounds.scenario, code)
        missing = [path for path in shown.missing if path not in shown.left]
        if missing:
            name = language_named(code)
            count = "1 text has" if len(missing) == 1 else f"{len(missing)} texts have"
            message = f"{count} no {name}: {listed(missing, 5)}"
            help_ = _files(missing, code) or (
                "add those that are named; `nemcon export texts "
                f"{grounds.material.folder.name} --language {code}` writes them all to be translated"
            )
            yield grounds.material.problem(ENTRY, part.at(), message, help_)


def _files(missing: Sequence[str], code: str) -> str:
    """What helps where only briefs are missing, which are files and in no sheet of texts;
    empty where others are."""
    if not all(path.endswith("/brief") for path in missing):
        return ""
    who = missing[0].split("/")[1]
    file = f"briefs/{code}/{who}.md"
    return (
        f"translate each brief into a file, and name it here below `{who}`: `brief: {file}`"
    )
