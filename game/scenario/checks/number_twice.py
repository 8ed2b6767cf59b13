"""Two provisions should not be displayed alike."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

ENTRY = Entry(
    "S318",
    "number displayed twice",
    "Two provisions are displayed with the same number. People say the number when "
    "they speak, and would not know which is meant.",
    "text:\n  - {id: a, number: Article 1, heading: One}\n  - {id: b, number: Article 1, heading: Two}",
    "Number one of them anew, such as `number: Article 2`.",
    "warning",
)


_LAST = re.compile(r"[0-9]+(?=[^0-9]*\Z)")


def _free(number: str, taken: Collection[str]) -> str:
    """The next number of the same form that no provision has."""
    stem = number if _LAST.search(number) else f"{number} 1"
    at = int(_LAST.findall(stem)[0][:6])
    while True:
        at += 1
        free = _LAST.sub(str(at), stem)
        if free not in taken:
            return free


def check(material: Material) -> Iterator[Problem]:
    """Numbers that stand twice within one unit."""
    first: dict[tuple[str, str], Part] = {}
    taken = {str(part.get("number", "")) for part in material.parts("text")}
    for part in material.parts("text"):
        if "number" not in part:
            continue
        number = part["number"], part.get("parent", "")
        if number in first and part.get("kind") != "preamble":
            line = first[number].at("number").line
            message = f"`{number[0]}` is displayed twice; first on line {line}"
            help_ = f"number it anew, such as `number: {_free(number[0], taken)}`"
            yield material.problem(ENTRY, part.at("number"), message, help_)
        first.setdefault(number, part)
