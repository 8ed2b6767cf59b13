"""Every style that is named must exist, and be one that can be played."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Place, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S208",
    "unknown style",
    "A delegation has a style of concession that the program does not know, or whose file "
    "does not say what it gives: there is no `STYLE`, it is no Python, or its values are no "
    "whole numbers from 0 to 10000.",
    "style: stubborn",
    "Write one of the styles, such as `style: moderate`.",
)
LOSES: frozenset[str] = frozenset()
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to styles that are not there, and faults of the files of those that are."""
    yield from material.unknown("style", ENTRY, "style")
    named = {ref.text for ref in material.refs_of("style")}
    if not named:
        return
    from game.delegates.styles import names
    from game.scenario.style_files import style_fault

    for name in sorted(named & {*names()}):
        fault = style_fault(name)
        if fault is not None:
            place = Place(fault.file, fault.line, 1 if fault.line else 0)
            yield ENTRY.fault(f"style `{name}`: {fault.message}", place, fault.remedy)
