"""What one delegation alone gets: its brief, and what its capital told it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.reports.handouts.for_students import a_sheet, chair_name, handed_out
from game.reports.handouts.marked import blocks
from game.reports.handouts.more_than_a_vote import of_a_seat
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.reports.handouts.sheets import Block, Box, Grid, Heading, Items, Para, Sheet
from game.rules.meeting.setup import CHAIR, Seat
from game.scenario.ground.made_briefs import sentence
from game.scenario.ground.made_sentences import choices_on, nearest, position_pattern
from game.scenario.model import Delegation, Scenario, StatedPosition
from game.scenario.room import setup_of
from game.scenario.sentences.said import ENGLISH


def confidential(scenario: Scenario, seat: Seat) -> Sheet:
    """One delegation's own sheet."""
    said = phrasebook(scenario.language)
    told = scenario.delegations.get(seat.id, Delegation(seat.id))
    parts: list[Block] = [*_brief(told, seat), *_facts(scenario, told, said)]
    if told.lines:
        titles = {i.id: i.title for i in scenario.issues}
        own = told.lines.items()
        lines = (said("named", name=titles.get(i, i), words=words) for i, words in own)
        parts += [Heading(said("can-say")), Items(tuple(lines))]
    if seat.id in setup_of(scenario).barred:
        parts.append(Para(said("in-arrears", names=seat.brief)))
    parts += of_a_seat(scenario, seat)
    if told.walk_away is not None and seat.member:
        words = said("walk-away-is", share=told.walk_away // 100)
        parts += [Box(said("walk-away"), words)]
    if seat.id != CHAIR:
        parts += _allies(scenario, seat, said)
    title = seat.name if seat.id != CHAIR else chair_name(scenario)
    foot = said("confidential", name=title)
    name = f"confidential/{seat.id}"
    made = a_sheet(scenario, name, parts, "one-page", foot, title)
    return msgspec.structs.replace(made, smallest=95)


def _brief(said: Delegation, seat: Seat) -> tuple[Block, ...]:
    """The brief without a heading that only says the name again."""
    found = blocks(said.brief, 2) if said.brief else ()
    names = (seat.name, seat.brief)
    first = next((b for b in found if isinstance(b, Heading)), None)
    if first is None or first.words not in names:
        return found
    return tuple(b for b in found if b is not first)


def _facts(scenario: Scenario, told: Delegation, said: Phrasebook) -> Iterator[Block]:
    """Aims, red lines and positions, each unless the brief has them all already."""
    brief = " ".join(told.brief.split())
    if any(aim not in brief for aim in told.aims):
        yield Heading(said("aims"))
        yield Items(told.aims, ordered=True)
    if any(f"{sentence(line.words)} The room" not in brief for line in told.red_lines):
        yield Heading(said("red-lines"))
        yield Items(tuple(_lines(scenario, told, said)))
    own = tuple(_positions(scenario, told.id, said))
    if {title for title, *_ in own} - told_in(brief, scenario.language):
        yield Heading(said("where-you-stand"))
        heads = (said("issue"), said("you-want"), said("weight"))
        yield Grid(heads, own, (4, 6, 2))
        if any(row.basis == "inferred" for row in _rows(scenario, told.id)):
            yield Para(said("inferred-means"))


def told_in(brief: str, language: str) -> set[str]:
    """Titles of the issues on which a brief tells the position itself."""
    patterns = map(position_pattern, (language, ENGLISH))
    return {found[1] for pattern in patterns for found in pattern.finditer(brief)}


def _allies(scenario: Scenario, seat: Seat, said: Phrasebook) -> Iterator[Block]:
    own = [b for b in scenario.blocs if seat.id in (*b.members, b.spokesperson)]
    names = {s.id: s.brief for s in scenario.seats}
    here = {s.id for s in handed_out(scenario)}
    for bloc in own:
        others = [names[m] for m in bloc.members if m in here and m != seat.id]
        if others:
            title = said("named", name=bloc.name, words="").strip()
            yield Box(title, said("coordinate", names=said.several(others)))


_ENDS = (".", "\u2026", "!", "?", "\u3002", "\uff01", "\uff1f", "\u061f")
"""How sentences end, in the scripts of the United Nations."""


def _lines(scenario: Scenario, told: Delegation, said: Phrasebook) -> Iterator[str]:
    numbers = {p.id: p.number for p in scenario.provisions}
    for line in told.red_lines:
        yield said(
            "red-line",
            number=numbers.get(line.provision, line.provision),
            words=line.words
            if line.words.endswith(_ENDS)
            else said("sentence", words=line.words),
            how=said("would-object" if line.hard else "would-dissociate"),
            known=said("known" if line.public else "unknown"),
        )


def _rows(scenario: Scenario, seat: str) -> list[StatedPosition]:
    """A seat's own rows of the table of positions."""
    issues = {i.id for i in scenario.issues}
    return [r for r in scenario.positions if r.delegation == seat and r.issue in issues]


def _positions(
    scenario: Scenario, seat: str, said: Phrasebook
) -> Iterator[tuple[str, str, str]]:
    """A seat's positions in words, what matters most first; those that are not on record
    say so."""
    issues = {i.id: i for i in scenario.issues}
    for row in sorted(_rows(scenario, seat), key=lambda r: -r.salience):
        issue = issues[row.issue]
        side = issue.high if row.place > 0 else issue.low
        firm = side if abs(row.place) >= 150 else said("rather", side=side)
        wants = firm if abs(row.place) >= 50 else said("between")
        choices = choices_on(scenario.provisions, issue.id)
        wants = " / ".join(nearest(row.place / 100, choices)) or wants
        if row.basis == "inferred":
            wants = said("inferred-here", words=wants)
        weight = "high" if row.salience >= 75 else "middle" if row.salience >= 45 else "low"
        yield issue.title, wants, said(weight)
