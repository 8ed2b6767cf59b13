"""A wording needs words."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

DELETED = "deleted"
ENTRY = Entry(
    "S310",
    "variant without a text",
    "A variant other than `deleted` has no text, or `deleted` has one.",
    "variants:\n  soft: {label: softened, place: 0}",
    "Add `text: The wording.`; a variant that stands for a deletion is called `deleted` and has none.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Variants without words, deletions with words."""
    for part in material.parts("text"):
        for id_, variant in (part.get("variants") or {}).items():
            if id_ == DELETED and variant.get("text"):
                message = "`deleted` stands for a deletion and has no text"
                yield material.problem(ENTRY, variant.at("text"), message)
            elif id_ != DELETED and not variant.gives("text"):
                message = f"variant `{id_}` of `{part.get('id', '?')}` has no text"
                yield material.problem(
                    ENTRY, variant.at(), message, "add `text: The wording.`"
                )
