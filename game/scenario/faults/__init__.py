"""Faults that a reader meets while it reads, one file each.

A fault is a module of this folder with ``ENTRY``, its entry in the catalogue, and the words
in which it is told where several readers say the same.  Readers import the faults that they
report; what looks at a scenario as a whole is in :mod:`game.scenario.checks`.

A new file is a new code.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from game.scenario.diagnostics import Entry


@cache
def register() -> dict[str, Entry]:
    """The entry of every fault by the name of its file, in the order of their codes."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    found = {name: import_module(f"{__name__}.{name}").ENTRY for name in names}
    return dict(sorted(found.items(), key=lambda named: named[1].code))
