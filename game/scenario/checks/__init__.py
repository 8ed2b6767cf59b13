"""Checks of a scenario as a whole, one file each.

A check is a module of this folder with ``ENTRY``, its entry in the catalogue, and one of

- ``check(material)``, which yields a problem for each fault in what was read; those that
  report errors run whenever a scenario is read, those that report doubts on request; with
  ``IN_PARTS`` also of a scenario of which some lines are no YAML, since nothing that it says
  follows from what is missing;
- ``judge(grounds)``, which yields a doubt about the substance of a scenario that has no
  errors, and runs when somebody asks (``nemcon check``, ``nemcon watch``).

A new file is a new check.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

import msgspec

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.material import Material


class Check(msgspec.Struct, frozen=True):
    """One registered check."""

    name: str
    """Of its file: ``unknown_issue``."""
    entry: Entry
    check: Callable[[Material], Iterable[Problem]] | None = None
    """Asks for what was read."""
    judge: Callable[[Grounds], Iterable[Problem]] | None = None
    """Asks for the room as it would be played."""
    in_parts: bool = False
    """Whether it looks at the parts that read where not all does."""


@cache
def register() -> tuple[Check, ...]:
    """Every check, in the order of their codes."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        loaded = import_module(f"{__name__}.{module.name}")
        check, judged = (getattr(loaded, kind, None) for kind in ("check", "judge"))
        in_parts = getattr(loaded, "IN_PARTS", False)
        found.append(Check(module.name, loaded.ENTRY, check, judged, in_parts))
    return tuple(sorted(found, key=lambda check: check.entry.code))


def run(
    material: Material, pieces: Material, *, thorough: bool = True
) -> Iterator[Problem]:
    """The problems that the checks of what was read find; ``thorough``: doubts too.

    ``pieces`` is what can be known where some lines of a file could not be read.
    """
    for check in register():
        if check.check is None or not (thorough or check.entry.severity == "error"):
            continue
        found = check.check(pieces if check.in_parts else material)
        yield from (problem for problem in found if pieces.holds(problem.place))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """The doubts that the checks of substance find."""
    for check in register():
        if check.judge is not None:
            yield from check.judge(grounds)
