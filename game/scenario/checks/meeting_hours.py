"""The meeting must close after it opens, and its stages with it."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S303",
    "meeting that closes too early",
    "The meeting closes before it opens, or before its last stage is over.",
    'opens: "15:00"\ncloses: "14:00"',
    "Correct `opens`, `closes`, or the last stage's `until`.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Hours that do not fit."""
    tree = material.tree
    if tree is None or "opens" not in tree or "closes" not in tree:
        return
    if tree["closes"] <= tree["opens"]:
        yield material.problem(
            ENTRY,
            tree.at("closes"),
            "the meeting closes before it opens",
            f'write `closes: "{clock(tree["opens"] + 180)}"`',
        )
        return
    for part in material.parts("stages"):
        if part.get("until", 0) > tree["closes"]:
            message = f"stage `{part.get('id', '?')}` runs on after the meeting has closed"
            help_ = f'write `until: "{clock(tree["closes"])}"`, or close later'
            yield material.problem(ENTRY, part.at("until"), message, help_)
