"""Checks of a scenario as a whole, one file each.

A check is a module of this folder with ``ENTRY``, its entry in the catalogue, and
``check(material)``, which yields a problem for each fault.  A new file is a new check.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

import msgspec

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material


class Check(msgspec.Struct, frozen=True):
    """One registered check."""

    name: str
    """Of its file: ``unknown_issue``."""
    entry: Entry
    check: Callable[[Material], Iterable[Problem]]


@cache
def register() -> tuple[Check, ...]:
    """Every check, in the order of their codes."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        loaded = import_module(f"{__name__}.{module.name}")
        found.append(Check(module.name, loaded.ENTRY, loaded.check))
    return tuple(sorted(found, key=lambda check: check.entry.code))


def run(material: Material) -> Iterator[Problem]:
    """The problems that all checks find."""
    for check in register():
        yield from check.check(material)
