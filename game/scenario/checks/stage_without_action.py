"""Something must be decided at some time."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S315",
    "meeting without a stage for action",
    "No stage is of the kind `action`, so that nothing could ever be adopted or rejected.",
    'stages:\n  - {id: opening, title: Opening, kind: statements, until: "10:00"}',
    "Add a stage with `kind: action`.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Days on which nothing is decided."""
    tree = material.tree
    stages = list(material.parts("stages"))
    kinds = {part.get("kind") for part in stages}
    if tree is not None and stages and not kinds & {"action", None}:
        message = "no stage is for action, so nothing can be decided"
        help_ = "add a stage with `kind: action`"
        yield material.problem(ENTRY, tree.key_at("stages"), message, help_)
