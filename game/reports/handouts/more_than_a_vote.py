"""Who has more than a vote: a veto, or what counts beside the heads, such as a population.

Told wherever people count: a class cannot tell whether a text is carried without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.reports.handouts.decided_by import majorities_of
from game.reports.handouts.forums import forums
from game.reports.handouts.phrasebook import Phrasebook, grouped, phrasebook
from game.reports.handouts.sheets import Block, Box, Grid, Heading, Para
from game.rules.meeting.setup import Seat
from game.scenario.model import Scenario
from game.scenario.room import setup_of


class Weighing(NamedTuple):
    """What members weigh where a majority counts that."""

    weighs: str
    """What it is, in words: ``Population``."""
    seats: tuple[Seat, ...]
    """Those with a vote, the heaviest first."""
    total: int
    needed: int
    """How much of the total carries."""

    def in_all(self, said: Phrasebook) -> str:
        """``In all 449 206 200; 291 984 030 carry.``"""
        return said(
            "weights-in-all", total=grouped(self.total), needed=grouped(self.needed)
        )

    def share(self, seat: Seat, said: Phrasebook) -> str:
        """A member's part in per cent, with one decimal: ``1.2``."""
        tenths = (2000 * seat.weight + self.total) // (2 * self.total)
        return said("decimal", whole=tenths // 10, tenths=tenths % 10)


def with_veto(scenario: Scenario) -> tuple[Seat, ...]:
    """Members whose no can veto something that this room decides, in any of its forums."""
    setup, said = setup_of(scenario), phrasebook(scenario.language)
    any_veto = any(list(_vetoed(forum.there, said)) for forum in forums(scenario))
    return tuple(setup.by_id[seat] for seat in setup.vetoes) if any_veto else ()


def on_vetoes(there: Scenario, said: Phrasebook) -> Iterator[str]:
    """What a veto does and who has one, under one rulebook; nothing where there is none."""
    if list(_vetoed(there, said)):
        setup = setup_of(there)
        names = said.several(setup.name(seat) for seat in setup.vetoes)
        who = said("with-veto", names=names) if names else said("veto-nobody")
        yield f"{said('vetoed')} {who}"


def on_weights(there: Scenario, said: Phrasebook) -> Iterator[str]:
    """What each member weighs and how much carries, a sentence for all that is weighed."""
    for found in weighings(there, said):
        names = said.several(f"{s.brief}\u00a0{grouped(s.weight)}" for s in found.seats)
        words = f"{said('sentence', words=names)} {found.in_all(said)}"
        yield said("named", name=found.weighs, words=words)


def weighings(there: Scenario, said: Phrasebook) -> Iterator[Weighing]:
    """All that is weighed under one rulebook; nothing where nobody weighs anything."""
    setup = setup_of(there)
    total = sum(setup.weights.values())
    seats = tuple(sorted((setup.by_id[s] for s in setup.roll), key=lambda s: -s.weight))
    asking = (found.majority for found in majorities_of(there, said))
    apart = {(m.weighs, m.weight): m for m in asking if m.weight is not None}
    for majority in apart.values() if total else ():
        weighs = said.of_rulebook("weighs", majority.weighs)
        needed = majority.weight.needed(total) if majority.weight else 0
        yield Weighing(f"{weighs[0].upper()}{weighs[1:]}", seats, total, needed)


def weighed(scenario: Scenario, said: Phrasebook) -> tuple[Weighing, ...]:
    """All that is weighed in any forum, each once."""
    found = (w for forum in forums(scenario) for w in weighings(forum.there, said))
    return tuple({(w.weighs, w.needed): w for w in found}.values())


def for_everybody(scenario: Scenario, said: Phrasebook) -> Iterator[Block]:
    """A part of the briefing for each: who has a veto, and what each member weighs."""
    if holders := with_veto(scenario):
        names = said.several(seat.brief for seat in holders)
        yield Heading(said("who-vetoes"))
        yield Para(f"{said('vetoed')} {said('with-veto', names=names)}")
    for found in weighed(scenario, said):
        yield Heading(found.weighs)
        heads = (said("member"), found.weighs, said("per-cent-of-all"))
        rows = tuple(
            (s.brief, grouped(s.weight), found.share(s, said)) for s in found.seats
        )
        yield Grid(heads, rows, (3, 3, 2))
        yield Para(found.in_all(said))


def of_a_seat(scenario: Scenario, seat: Seat) -> Iterator[Box]:
    """For a member's own sheet: that it has a veto, and over what; what it weighs."""
    said = phrasebook(scenario.language)
    if seat in with_veto(scenario):
        every = (uses for forum in forums(scenario) for uses in _vetoed(forum.there, said))
        uses = said.several(dict.fromkeys(every))
        yield Box(said("your-veto"), said("your-veto-is", uses=uses))
    for found in weighed(scenario, said):
        if seat in found.seats:
            own, share = grouped(seat.weight), found.share(seat, said)
            words = said("own-weight", own=own, total=grouped(found.total), share=share)
            yield Box(said("sentence", words=found.weighs), words)


def _vetoed(there: Scenario, said: Phrasebook) -> Iterator[str]:
    """What a veto can stop under one rulebook, in words."""
    for found in majorities_of(there, said):
        if found.majority.veto:
            yield found.uses
