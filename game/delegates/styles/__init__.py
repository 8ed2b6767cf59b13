"""Concession styles: how a delegation gives way over the day.

A style lives in a module of its own in this folder and ends with ``STYLE = Style(...)``.
A style called ``holds-out`` is looked for in ``holds_out.py``, so that adding one is adding
a file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

import msgspec

DEFAULT = "moderate"


class Style(msgspec.Struct, frozen=True):
    """A manner of conceding."""

    name: str
    words: str
    """What it means, in a clause: ``gives way slowly and meets others half-way``."""
    gives: Callable[[int, int], int]
    """How much of an aim it is ready to give up, basis points, when ``spent`` of the day
    (basis points) is over and others have met ``met`` of its requests (basis points)."""
    keeps: int = 9500
    """How firmly it keeps a promise that costs it little, basis points."""
    repays: int = 3000
    """How far it repays what others did to it in this meeting, basis points."""


@cache
def style(name: str) -> Style:
    """The style of that name; the moderate one where there is none."""
    module = f"{__name__}.{name.replace('-', '_')}"
    try:
        found = import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return style(DEFAULT)
    chosen: Style = found.STYLE
    return chosen


def names() -> tuple[str, ...]:
    """Names of all styles, in the order of the alphabet."""
    found = (m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted(found))
