"""Two wordings of a provision should differ."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S334",
    "two wordings that say the same",
    "Two variants of a provision have the same text. An amendment from one to the "
    "other would change nothing.",
    "variants:\n  chair: {text: It applies widely.}\n  soft: {text: It applies widely.}",
    "Change one of the texts, such as `text: It applies to serious cases.`, or take it out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Wordings that repeat another."""
    for part in material.parts("text"):
        first: dict[str, str] = {}
        for id_, variant in (part.get("variants") or {}).items():
            words = " ".join(variant.get("text", "").casefold().split())
            if words and words in first:
                message = f"`{id_}` of `{part.get('id', '?')}` reads like `{first[words]}`"
                yield material.problem(ENTRY, variant.at("text"), message)
            first.setdefault(words, id_)
