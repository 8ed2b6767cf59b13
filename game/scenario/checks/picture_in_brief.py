"""What a brief shows has to reach the person who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S364",
    "picture in a brief",
    "A brief or hand-out holds a picture. Neither the screen nor a printed sheet shows it.",
    "# Norway\n\n![The river and its dams][map]",
    "Say in words what it shows, or hand the picture out yourself: `See the map on your table.`",
    "warning",
)
_PICTURE = re.compile(r"!\[([^\[\]\n]*)\](?:\(|\[)|<img\b")


def check(material: Material) -> Iterator[Problem]:
    """Briefs and hand-outs with pictures, each told once with the first of them."""
    told: set[str] = set()
    for path, part, key in material.paths():
        found = _PICTURE.findall(material.briefs.get(path, ""))
        if not found or path in told:
            continue
        told.add(path)
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        named = f" `{found[0][:40]}`" if found[0] else ""
        message = f"`{path[:80]}` has a picture{named}{more}, which is not shown"
        yield material.problem(ENTRY, part.at(key), message)
