"""Checks of a scenario as a whole, one file each.

A check is a module of this folder with ``ENTRY``, its entry in the catalogue, and one of

- ``check(material)``, which yields a problem for each fault in what was read; those that
  report errors run whenever a scenario is read, those that report doubts on request; with
  ``IN_PARTS`` also of a scenario of which some lines are no YAML, since nothing that it says
  follows from what is missing;
- ``judge(grounds)``, which yields a doubt about the substance of a scenario, and runs when
  somebody asks (``nemcon check``, ``nemcon watch``).  Where there are errors it sees what is
  sound, and only if what it ``NEEDS`` is known all the same: sections of the file,
  ``positions``, ``texts``, or the words of one, ``text/words``.  An error leaves
  the section unknown in which it lies, or what its check says that it ``LOSES``.

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
    needs: frozenset[str] = frozenset()
    """What of a scenario must be known for it to judge."""
    loses: frozenset[str] | None = None
    """What its error leaves unknown; ``None``: the section in which it lies."""


@cache
def register() -> tuple[Check, ...]:
    """Every check, in the order of their codes."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        loaded = import_module(f"{__name__}.{module.name}")
        check, judged = (getattr(loaded, kind, None) for kind in ("check", "judge"))
        in_parts = getattr(loaded, "IN_PARTS", False)
        needs: frozenset[str] = getattr(loaded, "NEEDS", frozenset())
        loses = getattr(loaded, "LOSES", None)
        found.append(
            Check(module.name, loaded.ENTRY, check, judged, in_parts, needs, loses)
        )
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


def losses_told() -> dict[str, frozenset[str]]:
    """By code of an error: what it leaves unknown, where its check says so."""
    return {c.entry.code: c.loses for c in register() if c.loses is not None}


def judge(grounds: Grounds, lost: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """The doubts that the checks of substance find; ``lost`` is what errors leave unknown."""
    for check in register():
        if check.judge is not None and check.needs.isdisjoint(lost):
            yield from check.judge(grounds)
