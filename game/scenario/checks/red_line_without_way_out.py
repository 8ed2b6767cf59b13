"""A red line leaves at least one wording."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S331",
    "red line crossed by every wording",
    "A hard red line is crossed by every wording that its provision may take, its "
    "deletion included. Its owner objects whatever happens.",
    'red_lines:\n  - {provision: "6", crossed_by: [chair, soft, deleted], words: ...}',
    "Take out of `crossed_by` what the delegation could live with, or add a wording.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Red lines that leave nothing."""
    listed = {p["id"]: p.get("variants") or {} for p in material.parts("text") if "id" in p}
    for delegation in material.parts("delegations"):
        for line in delegation.parts("red_lines"):
            wordings = listed.get(line.get("provision", ""), {})
            crossed = set(line.get("crossed_by", ()))
            if wordings and crossed >= {*wordings, "deleted"} and line.get("hard", True):
                message = "this red line is crossed by every wording, and by the deletion"
                yield material.problem(ENTRY, line.at("crossed_by"), message)
