"""Wordings differ for somebody."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S336",
    "wordings that matter to nobody",
    "A provision has several wordings and bears on no issue, so that to every "
    "delegation they are worth the same.",
    '- {id: "6", variants: {chair: {text: ...}, soft: {text: ...}}}',
    "Give the provision an `issue`, and the wordings their `place`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Wordings without a scale."""
    for part in material.parts("text"):
        wordings = [id_ for id_ in part.get("variants") or {} if id_ != "deleted"]
        if len(wordings) > 1 and not part.gives("issue"):
            help_ = f"add `issue: {next(iter(material.named('issues')), 'ID')}`"
            message = f"`{part.get('id', '?')}` has {len(wordings)} wordings, but no issue"
            yield material.problem(ENTRY, part.at("id"), message, help_)
