"""A wording is left to who alone asked for it in public, and that one signs no rival of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.others.owning import left_to_others, owns
from game.rules.draft.text import Revise
from game.rules.log import events as ev
from game.scenario.load import load
from game.scenario.room import dossier_of
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.days import day

SEEDS = (2, 3, 6)
MOVED = {"thirds": "BRA", "alternate": "HTI", "open": "GBR"}
"""Who moved what on the day, as far as is known."""


def tabled(table: Table, variant: str) -> list[ev.Tabled]:
    """The proposals of one wording, and of nothing else."""
    events = (e.event for e in table.log)
    found = (e for e in events if isinstance(e, ev.Tabled) and len(e.operations) == 1)
    return [
        e
        for e in found
        if isinstance(e.operations[0], Revise) and e.operations[0].variant == variant
    ]


@pytest.mark.parametrize("seed", [1, *SEEDS, 10])
def test_who_moved_a_wording_in_life_moves_it_in_the_room(seed: int) -> None:
    table = day("modalities-2021", seed)
    for variant, mover in MOVED.items():
        assert [e.seat for e in tabled(table, variant)] == [mover]
    met = next(e.event for e in table.log if isinstance(e.event, ev.RoomCounted))
    assert not {*MOVED.values(), "RUS"} & {*met.absent}


def test_movers_have_come_whatever_the_attendance() -> None:
    thin = replace(load("modalities-2021"), attendance=1000)
    came = dossier_of(thin).attendance
    assert {seat for seat, share in came.items() if share == 10000} == {
        "RUS",
        *MOVED.values(),
    }


def test_where_a_mover_is_stated_nobody_else_owns_a_wording_of_the_provision() -> None:
    scenario = load("modalities-2021")
    moved = scenario.movers | {"4": {"consensus": "USA"}}
    table = laid(replace(scenario, movers=moved), 2)
    provision = table.setup.draft.provisions["4"]
    assert owns(table.view("USA"), provision, "consensus")
    assert not owns(table.view("BRA"), provision, "thirds")


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_signs_a_rival_of_its_own_wording(seed: int) -> None:
    table = day("modalities-2021", seed)
    rivals = {e.id for e in tabled(table, "consensus")}
    signed = [e.event for e in table.log if isinstance(e.event, ev.CoSponsored)]
    assert not [e for e in signed if e.seat == "BRA" and e.target in rivals]


def test_an_owner_is_known_by_what_it_said_in_public() -> None:
    table = laid(load("modalities-2021"), 2)
    turns = Turns(table)
    while not table.meeting.chamber.stage:
        turns.step()
    provision = table.setup.draft.provisions["4"]
    assert owns(table.view("BRA"), provision, "thirds")
    assert not left_to_others(table.view("BRA"), provision, "thirds", mends=False)
    assert not owns(table.view("AUT"), provision, "thirds")
    assert left_to_others(table.view("AUT"), provision, "thirds", mends=False)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_sells_a_ballot_where_texts_are_not_voted_on(seed: int) -> None:
    table = day("arms-trade-2013", seed)
    assembly = next(
        at
        for at, e in enumerate(table.log)
        if isinstance(e.event, ev.StageOpened) and e.event.stage == "hall"
    )
    made = [e.event for e in table.log[:assembly] if isinstance(e.event, ev.OfferMade)]
    deeds = [d for offer in made for d in (*offer.give, *offer.ask)]
    assert not [d for d in deeds if d.kind == "vote" and d.target != "whole"]
