"""What a person wishes of a new scenario, read as the scenario would be read."""

from __future__ import annotations

from functools import cache

import msgspec

from game.scenario.diagnostics import Problems
from game.scenario.files.source import Source
from game.scenario.files.tree import Scalar
from game.scenario.shapes.shape import Cursor, Reading, Shape


class Wishes(msgspec.Struct, frozen=True):
    """What a person said of the new scenario; what is empty is as in the template."""

    title: str = ""
    date: str = ""
    place: str = ""
    size: str = ""
    """Of the class: ``24`` or ``12..30``."""
    lesson: str = ""
    """Minutes."""
    language: str = ""
    """Of the texts, by ISO 639 code."""
    rulebook: str = ""
    """Name of the rules that it is played by."""


@cache
def _shapes() -> dict[str, Shape]:
    from game.scenario.layouts.class_ import CLASS
    from game.scenario.layouts.scenario import SCENARIO

    keys = {key: SCENARIO.keys[key] for key in ("title", "date", "place", "language")}
    keys |= {key: CLASS.keys[key] for key in ("size", "lesson")}
    return {key: found.shape for key, found in keys.items()}


def fault_in(wish: str, said: str) -> str:
    """What is wrong with a wish, in a sentence; ``""``: nothing.

    ``wish`` is a field of :class:`Wishes`; the format's own limits hold.
    """
    if not said:
        return ""
    problems = Problems()
    cursor = Cursor(Source(wish, said, problems), Reading(problems), wish)
    _shapes()[wish].read(Scalar(0, 0, len(said), said, plain=False), cursor)
    return problems.found[0].message if problems.found else ""
