"""What each majority of a rulebook is for in a scenario, in the words of its hand-outs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.reports.handouts.phrasebook import Phrasebook
from game.rules.meeting.setup import AMENDMENTS, WHOLE
from game.rules.rulebook import Majority
from game.scenario.model import Scenario

_TEXT = {WHOLE: "decides-whole", AMENDMENTS: "decides-amendments"}
"""What a scenario may give a majority of its own, by the phrase for it."""


class Deciding(NamedTuple):
    """A majority with all that it is for."""

    majority: Majority
    """Of several that ask the same the first."""
    needs: str
    """What it asks, in words."""
    uses: str
    """What it decides here."""
    cited: tuple[str, ...]
    """Where it stands."""


def majorities_of(scenario: Scenario, said: Phrasebook) -> Iterator[Deciding]:
    """What carries in a room: each majority once, without those that decide nothing."""
    found: dict[str, list[tuple[Majority, str]]] = {}
    for name, majority in scenario.rulebook.majorities.items():
        if uses := said.several(uses_of(name, scenario, said)):
            found.setdefault(said.needs(majority), []).append((majority, uses))
    for needs, same in found.items():
        cites = dict.fromkeys(said.cited(m.cite.rule) for m, _ in same if m.cite.rule)
        uses = said.several(uses for _, uses in same)
        yield Deciding(same[0][0], needs, uses, tuple(cites))


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


def needed(majority: Majority, members: int, said: Phrasebook) -> str:
    """``two thirds of those present and voting (of 9 voting yes or no: 6)``."""
    needs, share = said.needs(majority), majority.share
    if share is None:
        return needs
    example = said(f"{share.base}-example", members=members, needed=share.needed(members))
    return f"{needs} {example}"
