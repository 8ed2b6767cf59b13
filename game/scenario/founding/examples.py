"""The contested provisions that a template leaves behind a text, so that it can be played.

They have served when a table says where delegations stand on the text itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from game.scenario.diagnostics import Problem
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import Sheet
from game.scenario.tables.spreadsheet import Rows

EXAMPLE = "Example"
"""Before the number of such a provision."""


def read_on(
    sheet: Sheet, known: Mapping[str, str], data: Mapping[str, Any], *, guesses: bool
) -> tuple[dict[str, Any], Rows, tuple[Problem, ...]]:
    """What a table says of a scenario, and the scenario without the examples in its text,
    unless the table speaks of them alone or of nothing.

    ``known`` are delegations that are no Members, by code; ``guesses``: whether a column may
    be about the one provision that has its words.
    """
    rows, problems = _rows(sheet, known, data, guesses=guesses)
    left = without_examples(data)
    about = {stand.issue for stand in rows.stands}
    if left == data or about <= {*data["issues"]} - {*left["issues"]}:
        return dict(data), rows, problems
    return left, *_rows(sheet, known, left, guesses=guesses)


def _rows(
    sheet: Sheet, known: Mapping[str, str], data: Mapping[str, Any], *, guesses: bool
) -> tuple[Rows, tuple[Problem, ...]]:
    titles = {id_: str(part["title"]) for id_, part in data["issues"].items()}
    named = Provisions([p for p in data["text"] if not is_example(p)], guesses=guesses)
    rows, problems = rows_from(sheet, known, titles, named)
    ids = {part["id"] for part in data["text"]}
    limits = tuple(
        line
        if line.provision in ids
        else replace(line, provision=named.called(line.provision) or line.provision)
        for line in rows.limits
    )
    return replace(rows, limits=limits), problems


def without_examples(data: Mapping[str, Any]) -> dict[str, Any]:
    """A scenario without the examples in its text, their issues, and red lines on them."""
    gone = {part["id"] for part in data["text"] if is_example(part)}
    if not gone:
        return dict(data)
    text = [part for part in data["text"] if part["id"] not in gone]
    held = {part.get("issue") for part in text}
    issues = {part.get("issue") for part in data["text"] if part["id"] in gone} - held
    said = {code: _without(part, gone) for code, part in data["delegations"].items()}
    kept = {id_: part for id_, part in data["issues"].items() if id_ not in issues}
    return {**data, "text": text, "issues": kept, "delegations": said}


def is_example(part: Mapping[str, Any]) -> bool:
    """Whether a provision of a text is one that a template left behind it."""
    return str(part.get("number", "")).startswith(f"{EXAMPLE} ")


def _without(said: Mapping[str, Any], gone: set[str]) -> dict[str, Any]:
    """What is said of a delegation but for lines on provisions that are gone."""
    found = dict(said)
    for key in ("red_lines", "met"):
        lines = [line for line in said.get(key, ()) if line.get("provision") not in gone]
        found.pop(key, None)
        found |= {key: lines} if lines else {}
    return found
