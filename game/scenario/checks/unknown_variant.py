"""A red line must be crossed, and an aim met, by wordings that exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem, did_you_mean, listed
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

DELETED = "deleted"
"""The variant that stands for the provision's deletion, listed or not."""
ENTRY = Entry(
    "S204",
    "unknown variant",
    "A red line says that it is crossed, or an aim that it is met, by a variant which its "
    "provision does not have. `deleted` may always be named: it stands for the deletion of the "
    "provision.",
    'red_lines:\n  - {provision: "6.2", crossed_by: [strongest], words: ...}',
    "Write the id of one of the provision's variants, such as `crossed_by: [chair]`.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """Variants in red lines and aims that are not there."""
    variants = {
        part["id"]: part.names_in("variants") or []
        for part in material.parts("text")
        if "id" in part and part.gives("variants")
    }
    for delegation in material.parts("delegations"):
        for line in delegation.parts("red_lines"):
            known = variants.get(line.get("provision", ""))
            if known is None:
                continue
            yield from _strangers(material, line, "crossed_by", known)
        for way in delegation.parts("met"):
            known = variants.get(way.get("provision", ""))
            if known is not None:
                yield from _strangers(material, way, "reads", known)
            for other in way.parts("besides"):
                known = variants.get(other.get("provision", ""))
                if known is not None:
                    yield from _strangers(material, other, "reads", known)


def _strangers(
    material: Material, part: Part, key: str, known: list[str]
) -> Iterator[Problem]:
    """Variants that a part names under a key, and its provision does not have."""
    for at, name in enumerate(part.get(key, ())):
        if name != DELETED and name not in known and not material.may_be(name):
            message = f"provision `{part['provision']}` has no variant `{name}`"
            help_ = did_you_mean(name, known) or f"it has {listed(known)}"
            yield material.problem(ENTRY, part.item_at(key, at), message, help_)
