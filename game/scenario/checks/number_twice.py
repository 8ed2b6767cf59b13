"""Two provisions should not be displayed alike."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S318",
    "number displayed twice",
    "Two provisions are displayed with the same number. People say the number when "
    "they speak, and would not know which is meant.",
    "text:\n  - {id: a, number: Article 1, heading: One}\n  - {id: b, number: Article 1, heading: Two}",
    "Number one of them anew, such as `number: Article 2`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Numbers that stand twice within one unit."""
    first: dict[tuple[str, str], int] = {}
    for part in material.parts("text"):
        if "number" not in part:
            continue
        number = part["number"], part.get("parent", "")
        if number in first and part.get("kind") != "preamble":
            message = f"`{number[0]}` is displayed twice; first on line {first[number]}"
            yield material.problem(ENTRY, part.at("number"), message)
        first.setdefault(number, part.at("number").line)
