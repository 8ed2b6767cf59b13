"""What each majority of a rulebook is for in a scenario, in the words of its hand-outs."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.phrasebook import Phrasebook
from game.rules.meeting.setup import AMENDMENTS, WHOLE
from game.scenario.model import Scenario

_TEXT = {WHOLE: "decides-whole", AMENDMENTS: "decides-amendments"}
"""What a scenario may give a majority of its own, by the phrase for it."""


def uses_of(majority: str, scenario: Scenario, said: Phrasebook) -> Iterator[str]:
    """What a majority decides here, the text first; nothing where it decides nothing."""
    numbers = {p.id: p.number for p in scenario.provisions}
    if majority == "substance" and not scenario.rulebook.consensus.required:
        rest = [key for what, key in _TEXT.items() if what not in scenario.decided_by]
        yield from [said("decides-text")] if len(rest) == len(_TEXT) else map(said, rest)
    for what, by in scenario.decided_by.items():
        if by == majority:
            yield said(_TEXT[what]) if what in _TEXT else numbers.get(what, what)
    if majority == "procedural":
        yield said("decides-motions")
        return
    if majority == "important" and "important-question" in scenario.rulebook.motions:
        yield said.of_rulebook("motion", "important-question")
    for name, rule in scenario.rulebook.motions.items():
        if rule.majority == majority:
            yield said.of_rulebook("motion", name)
