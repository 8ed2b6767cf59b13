"""Enough members should be there to decide."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S342",
    "attendance below the quorum",
    "So few members are expected in the room that a quorum for a decision is not "
    "likely to be there.",
    "rulebook: unga-committee\nattendance: 40",
    "Raise `attendance`, or take another rulebook.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Days on which the quorum will be missing."""
    tree, rules = material.tree, material.rulebook
    if tree is None or rules is None or rules.quorum is None or "attendance" not in tree:
        return
    share = rules.quorum.decision
    if share.base != "members":
        return
    present, asked = tree["attendance"], 10000 * share.numerator // share.denominator
    if present < asked or (share.strict and present == asked):
        message = f"{present // 100} per cent attend; a decision asks for {share.numerator}/{share.denominator}"
        needed = -(-asked // 100) + (share.strict and asked % 100 == 0)
        help_ = f"write `attendance: {needed}` or more, or take another rulebook"
        yield material.problem(ENTRY, tree.at("attendance"), message, help_)
