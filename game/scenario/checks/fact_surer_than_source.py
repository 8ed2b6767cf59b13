"""A fact is no surer than its source."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S349",
    "fact that is surer than its source",
    "A moment of the record or a provision is called `certain`, and its source is not.",
    "sources:\n  M: {title: From memory, confidence: unsure}\nrecord:\n  - {kind: vote, words: ..., source: M, confidence: certain}",
    "Lower the confidence of the fact, such as `confidence: likely`, or give a better source.",
    "warning",
)


_ORDER = ("unsure", "likely", "certain")


def check(material: Material) -> Iterator[Problem]:
    """Facts that claim more than their source."""
    sources = material.named("sources")
    for section in ("record", "text"):
        for part in material.parts(section):
            source = sources.get(part.get("source", ""))
            said, given = (
                part.get("confidence"),
                source.get("confidence") if source else None,
            )
            written = part.gives("confidence")
            if written and said and given and _ORDER.index(said) > _ORDER.index(given):
                message = f"this is `{said}`, its source `{part['source']}` is `{given}`"
                help_ = f"write `confidence: {given}`, or give a better source"
                yield material.problem(ENTRY, part.at("confidence"), message, help_)
