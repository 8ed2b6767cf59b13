"""A text is decided by a majority that the rules have."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.rulebook import Rulebook
from game.scenario.diagnostics import Entry, Problem, did_you_mean, listed
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S233",
    "text decided by a majority that the rules lack",
    "`decided_by` names a majority that the rulebook, or the one of a later stage, does not "
    "define: a vote on that text could not be counted.",
    "rulebook: unga-plenary\ndecided_by:\n  whole: unanimity",
    "Name a majority of the rulebook, as `nemcon rules NAME` lists them, such as "
    "`whole: important`.",
)


def check(material: Material) -> Iterator[Problem]:
    """Majorities that one of the rulebooks of a scenario lacks."""
    decided = material.tree.part("decided_by") if material.tree is not None else None
    if decided is None:
        return
    for target, name in decided.items():
        lacking = next((r for r in _rules(material) if name not in r.majorities), None)
        if lacking is not None:
            known = tuple(lacking.majorities)
            help_ = did_you_mean(name, known) or f"known: {listed(known)}"
            message = f"the rulebook `{lacking.id}` knows no majority `{name[:40]}`"
            yield material.problem(ENTRY, decided.at(target), message, help_)


def _rules(material: Material) -> Iterator[Rulebook]:
    """The rulebooks of a scenario, the first first."""
    if material.rulebook is not None:
        yield material.rulebook
    yield from material.other_rules.values()
