"""What one delegation alone gets: its brief, and what its capital told it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.reports.handouts.for_students import a_sheet, handed_out
from game.reports.handouts.marked import blocks
from game.reports.handouts.sheets import Block, Box, Grid, Heading, Items, Sheet
from game.rules.setup import CHAIR, Seat
from game.scenario.model import Delegation, Scenario


def confidential(scenario: Scenario, seat: Seat) -> Sheet:
    """One delegation's own sheet."""
    said = scenario.delegations.get(seat.id, Delegation(seat.id))
    parts: list[Block] = [*_brief(said, seat), *_facts(scenario, said)]
    if said.lines:
        titles = {i.id: i.title for i in scenario.issues}
        parts += [Heading("What you can say")]
        parts += [
            Items(tuple(f"{titles.get(i, i)}: {words}" for i, words in said.lines.items()))
        ]
    if said.walk_away is not None and seat.votes:
        words = (
            f"No text at all is worth {said.walk_away // 100} per cent of your best text "
            "to your capital. Below that, rather none."
        )
        parts += [Box("Walk away.", words)]
    if seat.id != CHAIR:
        parts += _how_to_begin(scenario, seat)
    foot = f"Confidential: {seat.name} only. Do not show, do not leave on the table."
    name = f"confidential/{seat.id}"
    made = a_sheet(scenario, name, seat.name, tuple(parts), "one-page", foot)
    return msgspec.structs.replace(made, smallest=95)


def _brief(said: Delegation, seat: Seat) -> tuple[Block, ...]:
    """The brief without a heading that only says the name again."""
    found = blocks(said.brief, 2) if said.brief else ()
    if (
        found
        and isinstance(found[0], Heading)
        and found[0].words in (seat.name, seat.brief)
    ):
        return found[1:]
    return found


def _facts(scenario: Scenario, said: Delegation) -> Iterator[Block]:
    """Aims, red lines and positions, each unless the brief has them all already."""
    told = " ".join(said.brief.split())
    if any(aim not in told for aim in said.aims):
        yield Heading("Your aims, the most important first")
        yield Items(said.aims, ordered=True)
    if any(f"{line.words} The room" not in told for line in said.red_lines):
        yield Heading("Your red lines")
        yield Items(tuple(_lines(scenario, said)))
    own = tuple(scenario_positions(scenario, said.id))
    if any(f"**{title}**: you are" not in told for title, _, _ in own):
        yield Heading("Where you stand")
        yield Grid(("Issue", "You want", "Weight"), own, (4, 6, 2))


def _how_to_begin(scenario: Scenario, seat: Seat) -> Iterator[Block]:
    allies = [b for b in scenario.blocs if seat.id in (*b.members, b.spokesperson)]
    names = {s.id: s.brief for s in scenario.seats}
    here = {s.id for s in handed_out(scenario)}
    for bloc in allies:
        others = [names[m] for m in bloc.members if m in here and m != seat.id]
        if others:
            yield Box(f"{bloc.name}:", f"you coordinate with {', '.join(others)}.")


def _lines(scenario: Scenario, said: Delegation) -> Iterator[str]:
    numbers = {p.id: p.number for p in scenario.provisions}
    for line in said.red_lines:
        how = "Object to the whole" if line.hard else "Dissociate yourself"
        known = "the room knows it" if line.public else "the room does not know it"
        number = numbers.get(line.provision, line.provision)
        words = line.words if line.words.endswith(".") else f"{line.words}."
        yield f"{number}: {words} {how} if it is crossed; {known}."


def scenario_positions(scenario: Scenario, seat: str) -> Iterator[tuple[str, str, str]]:
    """A seat's own rows of the table of positions, in words, what matters most first."""
    issues = {i.id: i for i in scenario.issues}
    rows = [r for r in scenario.positions if r.delegation == seat and r.issue in issues]
    for row in sorted(rows, key=lambda r: -r.salience):
        issue = issues[row.issue]
        side = issue.high if row.place > 0 else issue.low
        much = "" if abs(row.place) >= 150 else "rather: "
        wants = f"{much}{side}" if abs(row.place) >= 50 else "between the two"
        weight = "high" if row.salience >= 75 else "middle" if row.salience >= 45 else "low"
        yield issue.title, wants, weight
