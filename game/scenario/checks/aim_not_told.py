"""A way of meeting an aim names an aim that is there, and something that the record tells."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S232",
    "aim that the record cannot tell of",
    "A way of meeting an aim names an aim that its delegation does not have, or nothing "
    "that the record could tell, or a provision without the wordings that meet the aim.",
    "met:\n  - {aim: 4, whole: adopted}",
    "Count `aim` from 1 in the list of `aims`, and say at least one of `whole`, "
    "`unamended`, `voted`, `objected`, `ballot`, `at_least`, `at_most`, or `provision` with `reads`.",
)
LOSES: frozenset[str] = frozenset()
_TOLD = ("whole", "unamended", "voted", "objected", "ballot", "at_least", "at_most")


def check(material: Material) -> Iterator[Problem]:
    """Ways of meeting an aim by which nobody could tell whether it was met."""
    for delegation in material.parts("delegations"):
        aims = len(delegation.get("aims") or ())
        for way in delegation.parts("met"):
            number = way.get("aim")
            if number is not None and number > aims:
                message = f"there is no aim {number}"
                help_ = f"the last aim is `aim: {aims}`" if aims else "add `aims: [...]`"
                yield material.problem(ENTRY, way.at("aim"), message, help_)
            elif bool(way.get("provision")) != bool(way.get("reads")):
                message = "`provision` and `reads` go together"
                help_ = 'write both, such as `provision: "1", reads: [soft]`'
                yield material.problem(ENTRY, way.at("aim"), message, help_)
            elif not way.get("provision") and not any(
                way.get(key) not in (None, "") for key in _TOLD
            ):
                message = "this names nothing that the record could tell"
                help_ = "say what it is, such as `whole: adopted`"
                yield material.problem(ENTRY, way.at("aim"), message, help_)
