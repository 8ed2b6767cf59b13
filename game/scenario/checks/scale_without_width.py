"""The ends of a scale should differ."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S337",
    "scale whose ends are the same",
    "`low` and `high` of an issue say the same, so that a position on it means nothing.",
    "issues:\n  scope: {title: Scope, low: wide, high: wide}",
    "Say what -2 and what 2 stand for: `low: ...` and `high: ...`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Scales without two ends."""
    for id_, part in material.named("issues").items():
        low, high = part.get("low", ""), part.get("high", "")
        if low and low.casefold() == high.casefold():
            message = f"both ends of `{id_}` are `{low[:40]}`"
            yield material.problem(ENTRY, part.at("high"), message)
