"""A brief should say something."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.world.word_count import words_of

ENTRY = Entry(
    "S345",
    "brief that says next to nothing",
    "A brief has fewer than thirty words. The person who sits down learns from it who "
    "they are, what they want, and what they may give.",
    "# Norway\n\nGood luck.",
    "Write a few sentences: `You are ... You want ... You may give ... Talk to ... first.`",
    "warning",
)


FEWEST = 30
"""Words."""


def check(material: Material) -> Iterator[Problem]:
    """Briefs that nobody could play from."""
    for part in material.parts("delegations"):
        text = material.briefs.get(part.get("brief", ""))
        if text is not None and part.get("playable") and words_of(text) < FEWEST:
            message = f"`{part['brief']}` has {words_of(text)} words"
            yield material.problem(ENTRY, part.at("brief"), message)
