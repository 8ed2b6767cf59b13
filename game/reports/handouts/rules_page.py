"""The rules that matter in class, on one page, from the rulebook itself."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.reports.handouts.decided_by import Deciding, majorities_of
from game.reports.handouts.for_students import a_sheet, left_to_the_computer
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.reports.handouts.sheets import Block, Grid, Heading, Items, Para, Sheet
from game.rules.plainly.rules import described
from game.rules.rulebook import Rulebook
from game.scenario.model import Scenario
from game.scenario.room import setup_of

MOTIONS_SHOWN = 12
"""Motions in the table: the first in precedence."""


_WISHES = (
    "to-speak", "to-propose", "to-bracket", "to-object", "to-yield", "to-vote", "on-procedure",
)  # fmt: skip
"""What a person may want to say at the table."""


def rules_page(scenario: Scenario) -> Sheet:
    """The rules that matter in class, on one page."""
    said = phrasebook(scenario.language)
    rulebook = scenario.rulebook
    parts: tuple[Block, ...] = (
        Heading(said("decisions")),
        Items(tuple(_decisions(rulebook, scenario, said))),
        Heading(said("motions")),
        _motions(rulebook, said),
        Heading(said("speaking")),
        Para(_speaking(rulebook, said)),
        Heading(said("at-the-table")),
        Grid(
            (said("if-you-want"), said("say")),
            tuple(
                (said(wish), said(f"{wish}-say", where=_where(scenario, said)))
                for wish in _WISHES
            ),
            (2, 7),
        ),
    )
    foot = said("rules-foot", rulebook=said.title_of(rulebook))
    made = a_sheet(scenario, "rules", parts, "one-page", foot)
    return msgspec.structs.replace(made, smallest=75)


def _decisions(rulebook: Rulebook, scenario: Scenario, said: Phrasebook) -> Iterator[str]:
    setup = setup_of(scenario)
    members = len(setup.members)
    yield from _majorities(scenario, len(setup.roll), said)
    yield _consensus(rulebook, said)
    if rulebook.quorum is not None:
        needed = rulebook.quorum.decision.needed(members)
        yield said("quorum", needed=needed, members=members)
    if barred := [setup.name(s) for s in setup.members if s in setup.barred]:
        yield said("in-arrears", names=said.several(barred))
    yield said("furthest-first" if rulebook.furthest_first else "as-tabled")
    yield said("abstaining")
    if rest := left_to_the_computer(scenario):
        yield said("others-vote", count=len(rest))


def _majorities(scenario: Scenario, members: int, said: Phrasebook) -> Iterator[str]:
    """``A majority of ... (of 7 voting yes or no: 4): the text and amendments. [Rule 83]``,
    each once, with all that it is for."""
    for found in majorities_of(scenario, said):
        needed = _needed(found, members, said)
        named = said("named", name=needed[0].upper() + needed[1:], words=found.uses)
        veto = f" {said('vetoed')}" if found.majority.veto else ""
        cite = f" [{'; '.join(found.cited)}]" if found.cited else ""
        yield f"{said('sentence', words=named)}{veto}{cite}"


def _needed(found: Deciding, members: int, said: Phrasebook) -> str:
    """``two thirds of those present and voting (of 9 voting yes or no: 6)``."""
    share = found.majority.share
    if share is None:
        return found.needs
    example = said(f"{share.base}-example", members=members, needed=share.needed(members))
    return f"{found.needs} {example}"


def _consensus(rulebook: Rulebook, said: Phrasebook) -> str:
    consensus = rulebook.consensus
    if consensus.required:
        return said("consensus-required")
    if consensus.first:
        body = said("bureau") if consensus.finding == "Bureau" else consensus.finding
        return said("consensus-first", finding=body or said("chair"))
    return said("consensus-or-vote" if consensus.votes_on_request else "consensus-else")


def _motions(rulebook: Rulebook, said: Phrasebook) -> Grid:
    section = next((s for s in described(rulebook) if s.title.startswith("Motions")), None)
    names = [e.name for e in section.entries] if section else []
    rules = [rulebook.motions[n] for n in names if n in rulebook.motions]
    rows = [
        (
            said.of_rulebook("motion", rule.name),
            said("for-against", pro=rule.speakers_for, contra=rule.speakers_against)
            if rule.speakers_for or rule.speakers_against
            else said("no-debate"),
            said.needs(rulebook.majorities[rule.majority])
            if rule.majority in rulebook.majorities
            else said("granted"),
        )
        for rule in rules[:MOTIONS_SHOWN]
    ]
    heads = (said("motion"), said("speakers"), said("carried-by"))
    return Grid(heads, tuple(rows), (4, 5, 6))


def _speaking(rulebook: Rulebook, said: Phrasebook) -> str:
    kinds = [
        said(
            "statement", kind=said.of_rulebook("statement", rule.name), minutes=rule.minutes
        )
        for rule in rulebook.statements.values()
    ]
    return said("raise-placard", kinds=said.several(kinds))


def _where(scenario: Scenario, said: Phrasebook) -> str:
    """A provision of the text, under the house's own name, that may be changed: ``Motion 1``."""
    numbers = [p.number for p in scenario.provisions if p.issue and p.number]
    return numbers[0] if numbers else said("this-text")
