"""Every bloc that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material, by_word, elsewhere

ENTRY = Entry(
    "S207",
    "unknown bloc",
    "A group speaks for a bloc that is not under `blocs`.",
    "groups:\n  EUE: {name: European Union, bloc: UE}",
    "Correct the id, or add the bloc: `blocs: {UE: {name: ..., members: [FRA, DEU]}}`.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to blocs that are not there."""
    known, members = material.defined("bloc"), material.members
    if known is None or known or not members:
        yield from material.unknown("bloc", ENTRY, "bloc")
        return
    for refs in by_word(material.strangers("bloc", known)):
        word = refs[0].text
        bloc = f"{word}: {{name: Its name, members: [{', '.join(members[:2])}]}}"
        message = f"there is no bloc `{word[:40]}`{elsewhere(refs)}"
        help_ = f"add it, `blocs: {{{bloc}}}`, or take `bloc` out of the group"
        yield material.problem(ENTRY, refs[0].place, message, help_)
