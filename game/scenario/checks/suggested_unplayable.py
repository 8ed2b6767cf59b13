"""A side that is offered should be playable."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S313",
    "suggested side that has no brief",
    "`suggested` offers a delegation that is not playable.",
    "suggested: [ISL]",
    "Write `playable: yes` in the delegation, or take it out of `suggested`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Suggested sides without a brief."""
    tree = material.tree
    delegations = material.named("delegations")
    for at, seat in enumerate(tree.get("suggested", ()) if tree is not None else ()):
        if seat not in (material.delegations or ()) or material.may_be(seat):
            continue
        part = delegations.get(seat)
        if part and part.is_faulty("playable"):
            continue
        if tree is not None and seat != CHAIR and not (part and part.get("playable")):
            message = f"`{seat}` is suggested, but is not playable"
            yield material.problem(ENTRY, tree.item_at("suggested", at), message)
