"""The rules that matter in class, on one page, from the rulebook itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from game.reports.handouts.decided_by import majorities_of, needed
from game.reports.handouts.for_students import a_sheet, left_to_the_computer
from game.reports.handouts.forums import Forum, forums, text_rules, way_of
from game.reports.handouts.more_than_a_vote import on_vetoes, on_weights
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.reports.handouts.sheets import Block, Grid, Heading, Items, Para, Sheet
from game.rules.meeting.methods import REQUESTS
from game.rules.plainly.rules import described
from game.rules.rulebook import MotionRule, Rulebook
from game.scenario.model import Scenario
from game.scenario.room import setup_of

MOTIONS_SHOWN = 12
"""Motions in the table: the first in precedence."""


_WISHES = (
    "to-speak", "to-propose", "to-bracket", "to-break", "to-object", "to-yield", "to-vote",
    "on-procedure",
)  # fmt: skip
"""What a person may want to say at the table."""
_NOWHERE = "\u2013"
Row = tuple[str, ...]


def rules_page(scenario: Scenario) -> Sheet:
    """The rules that matter in class, on one page: of every forum of the scenario."""
    said = phrasebook(scenario.language)
    found = forums(scenario)
    parts: tuple[Block, ...] = (
        Heading(said("decisions")),
        *_decided(found, said),
        Heading(said("motions")),
        _motions(found, said),
        Heading(said("speaking")),
        Para(_speaking(scenario.rulebook, said)),
        Heading(said("at-the-table")),
        Grid((said("if-you-want"), said("say")), tuple(_wishes(found, said)), (2, 7)),
    )
    titles = "; ".join(said.title_of(forum.there.rulebook) for forum in found)
    made = a_sheet(
        scenario, "rules", parts, "one-page", said("rules-foot", rulebook=titles)
    )
    return msgspec.structs.replace(made, smallest=75)


def _decided(found: tuple[Forum, ...], said: Phrasebook) -> Iterator[Block]:
    """How each forum decides, under its name where there are several."""
    for number, forum in enumerate(found, start=1):
        if len(found) > 1:
            yield Heading(f"({number}) {forum.title}", 2)
        yield Items(tuple(_decisions(forum.there, said)))
    if rest := left_to_the_computer(found[0].there):
        yield Para(said("others-vote", count=len(rest)))


def _decisions(scenario: Scenario, said: Phrasebook) -> Iterator[str]:
    rulebook = scenario.rulebook
    setup = setup_of(scenario)
    members = len(setup.members)
    yield from text_rules(rulebook, said)
    yield from _majorities(scenario, len(setup.roll), said)
    yield from on_vetoes(scenario, said)
    yield from on_weights(scenario, said)
    if rulebook.quorum is not None:
        needed = rulebook.quorum.decision.needed(members)
        yield said("quorum", needed=needed, members=members)
    if barred := [setup.name(s) for s in setup.members if s in setup.barred]:
        yield said("in-arrears", names=said.several(barred))
    order = "furthest-first" if rulebook.furthest_first else "as-tabled"
    by_consensus = rulebook.consensus.required
    yield said(f"{order}-agreed" if by_consensus else order)
    yield said("agreed-absent" if by_consensus else "abstaining")


def _majorities(scenario: Scenario, members: int, said: Phrasebook) -> Iterator[str]:
    """``A majority of ... (of 7 voting yes or no: 4): the text and amendments. [Rule 83]``,
    each once, with all that it is for."""
    for found in majorities_of(scenario, said):
        needs = needed(found.majority, members, said)
        named = said("named", name=needs[0].upper() + needs[1:], words=found.uses)
        cite = f" [{'; '.join(found.cited)}]" if found.cited else ""
        yield f"{said('sentence', words=named)}{cite}"


def _motions(found: tuple[Forum, ...], said: Phrasebook) -> Grid:
    """The first in precedence, with what carries each in every forum."""
    rules = [_in_order(forum.there.rulebook) for forum in found]
    names = tuple(dict.fromkeys(name for known in rules for name in known))
    rows = []
    for name in names[:MOTIONS_SHOWN]:
        rule = next(known[name] for known in rules if name in known)
        speakers = said("for-against", pro=rule.speakers_for, contra=rule.speakers_against)
        debated = rule.speakers_for or rule.speakers_against
        needs = (_carried(name, f.there.rulebook, said) for f in found)
        motion = said.of_rulebook("motion", name)
        rows.append((motion, speakers if debated else said("no-debate"), *needs))
    by = (_numbered(said("carried-by"), (n,), found) for n in range(len(found)))
    heads = (said("motion"), said("speakers"), *by)
    widths = (4, 5, *(6 for _ in found))
    return Grid(heads, tuple(_together(rows, said)), widths)


def _in_order(rulebook: Rulebook) -> dict[str, MotionRule]:
    """The motions in their precedence, without those that there is nothing to move on:
    notice where none is due, a way of voting where no text is voted on."""
    section = next((s for s in described(rulebook) if s.title.startswith("Motions")), None)
    names = [e.name for e in section.entries] if section else []
    idle = set(REQUESTS) if rulebook.consensus.required else set()
    idle |= set() if rulebook.notice_hours else {"waive-notice"}
    return {n: rulebook.motions[n] for n in names if n in rulebook.motions.keys() - idle}


def _together(rows: Iterable[Row], said: Phrasebook) -> Iterator[Row]:
    """Neighbours of which the same holds, in one row: ``close list, reopen list``."""
    for facts, alike in groupby(rows, key=lambda row: row[1:]):
        yield (said.several(row[0] for row in alike), *facts)


def _carried(name: str, rulebook: Rulebook, said: Phrasebook) -> str:
    """What carries a motion; a dash where these rules do not know it."""
    rule = rulebook.motions.get(name)
    if rule is None:
        return _NOWHERE
    majority = rulebook.majorities.get(rule.majority)
    needs = said.needs(majority) if majority else said("granted")
    if name == "division" and rulebook.consensus.required:
        return said("parts-agreed", words=needs)
    return needs


def _wishes(found: tuple[Forum, ...], said: Phrasebook) -> Iterator[tuple[str, str]]:
    """What to say for what; with its forum where it cannot be said in all."""
    for wish in _WISHES:
        where = [n for n, f in enumerate(found) if _may_be_said(wish, f.there.rulebook)]
        if not where:
            continue
        named = (
            said(wish) if len(where) == len(found) else _numbered(said(wish), where, found)
        )
        recorded = any("recorded-vote" in found[n].there.rulebook.motions for n in where)
        key = "to-vote-plainly" if wish == "to-vote" and not recorded else wish
        yield named, said(f"{key}-say", where=_where(found[0].there, said))


def _numbered(words: str, where: Iterable[int], found: tuple[Forum, ...]) -> str:
    """Words with the numbers of the forums that they are of, where there are several."""
    numbers = " ".join(f"({n + 1})" for n in where)
    return f"{words} {numbers}" if len(found) > 1 else words


def _may_be_said(wish: str, rulebook: Rulebook) -> bool:
    """Whether rules have a use for it: silence to break, a vote on text to ask for."""
    if wish == "to-break":
        return way_of(rulebook) == "silence"
    return wish != "to-vote" or not rulebook.consensus.required


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
