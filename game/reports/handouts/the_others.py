"""How the members without a sheet vote: what the facilitator counts beside the hands.

Their votes are those of the model of ballots at the opening, from each capital's own
instructions: the likeliest one, of members that are all in the room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isqrt

from msgspec.structs import replace

from game.rehearsal.whip.sight import Sight, supposed
from game.rehearsal.whip.wordings import applied, operations_for
from game.reports.handouts.for_students import a_sheet, left_to_the_computer
from game.reports.handouts.phrasebook import Phrasebook, grouped, phrasebook
from game.reports.handouts.sheets import Block, Grid, Heading, Para, Sheet, bold
from game.rules.draft.places import variant_of
from game.rules.draft.text import Operation
from game.rules.meeting.setup import WHOLE, Seat
from game.rules.replay import fold
from game.rules.wishes.intents import Table
from game.scenario.model import Scenario
from game.scenario.room import Dealt, dossier_of, setup_of

_SEED = 1
"""Positions that are only inferred are drawn: as ``nemcon play --seed 1`` draws them."""
_COLUMNS = {"yes": "cast-yes", "no": "cast-no", "abstain": "cast-abstain"}
"""By ballot: the phrase over its column."""
_NAMED = 8
"""Members that vote alike, up to which they are named though they are most of them."""
_NARROWEST = 4
"""Times that the narrowest column goes into the widest, at most."""
Ballots = Mapping[str, str]
"""By seat: its ballot."""


def the_others(scenario: Scenario) -> Iterator[Sheet]:
    """The sheet with the votes of the members that have none; no sheet where all have one."""
    others = left_to_the_computer(scenario)
    if not others:
        return
    said = phrasebook(scenario.language)
    sight = _opening(scenario)
    parts: list[Block] = [Para(said("others-how"))]
    vetoes = [s.brief for s in others if s.veto]
    if vetoes and any(m.veto for m in scenario.rulebook.majorities.values()):
        parts.append(Para(said("with-veto", names=said.several(vetoes))))
    changes = tuple(_changes(scenario, said))
    parts += [Heading(said("on-a-change"))]
    rows = [
        (name, *_cells(scenario, others, _cast(*supposed(sight, Table("", ops))), said))
        for name, ops in changes
    ]
    parts += [_grid(rows, said), Heading(said("on-the-whole"))]
    parts += [_grid(_whole(scenario, others, sight, changes, said), said)]
    parts += [Para(said("moves-add"))]
    foot = said("for-facilitator")
    yield a_sheet(scenario, "facilitator/others", parts, foot=foot, title=said("others"))


def _opening(scenario: Scenario) -> Sight:
    """The meeting as it opens, with every capital's instructions and nobody away."""
    dossier = replace(dossier_of(scenario), attendance={})
    meeting = fold(setup_of(scenario), ())
    return Sight(meeting, dossier, told=Dealt(scenario, _SEED), open=True)


def _changes(
    scenario: Scenario, said: Phrasebook
) -> Iterator[tuple[str, tuple[Operation, ...]]]:
    """Each other wording of a contested provision: its name, and what brings it about."""
    for provision in scenario.provisions:
        for wording in provision.variants if provision.issue else ():
            if wording.id != variant_of(provision):
                name = said("named", name=provision.number, words=wording.called)
                yield name, operations_for(provision, wording.id)


def _cast(sight: Sight, target: str) -> Ballots:
    return {f.seat: f.choice for f in sight.expected(target)}


def _whole(
    scenario: Scenario,
    others: tuple[Seat, ...],
    sight: Sight,
    changes: Iterable[tuple[str, tuple[Operation, ...]]],
    said: Phrasebook,
) -> Iterator[tuple[str, ...]]:
    """All votes on the text as drafted; then, by change, those that it turns."""
    drafted = _cast(sight, WHOLE)
    yield said("as-drafted"), *_cells(scenario, others, drafted, said)
    for name, operations in changes:
        after = applied(sight.chamber.draft, operations)
        if after is None:
            continue
        chamber = replace(sight.chamber, draft=after)
        changed = replace(sight, meeting=replace(sight.meeting, chamber=chamber))
        votes = _cast(changed, WHOLE)
        turned = tuple(s for s in others if votes[s.id] != drafted[s.id])
        if turned:
            yield name, *_cells(scenario, turned, votes, said, all_named=True)


def _cells(
    scenario: Scenario,
    seats: tuple[Seat, ...],
    votes: Ballots,
    said: Phrasebook,
    *,
    all_named: bool = False,
) -> Iterator[str]:
    """Who votes how: members, their weight where weights count, names; most are ``the rest``."""
    weighs = next((m.weighs for m in scenario.rulebook.majorities.values() if m.weight), "")
    for choice in _COLUMNS:
        found = [s for s in seats if votes[s.id] == choice]
        many = not all_named and len(found) > max(_NAMED, len(seats) // 2)
        names = said("the-rest") if many else said.several(s.brief for s in found)
        count = said.members(len(found))
        if weighs:
            weight = f"{said.of_rulebook('weighs', weighs)} {grouped(sum(s.weight for s in found))}"
            count = said("aside", words=count, more=weight)
        yield said("named", name=count, words=names) if found else ""


def _grid(rows: Iterable[tuple[str, ...]], said: Phrasebook) -> Grid:
    heads = (said("question"), *(said(key) for key in _COLUMNS.values()))
    told = tuple(rows)
    widths = _widths(told)
    return Grid(heads, tuple((bold(name), *cells) for name, *cells in told), widths)


def _widths(rows: tuple[tuple[str, ...], ...]) -> tuple[int, ...]:
    """Columns as wide as what stands in them asks for: by the root of its letters, since a
    column twice as wide is half as long."""
    roots = [isqrt(sum(len(cell) for cell in column)) for column in zip(*rows, strict=True)]
    least = max(roots, default=1) // _NARROWEST + 1
    return tuple(max(root, least) for root in roots)
