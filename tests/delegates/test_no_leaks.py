"""What a capital told its delegation reaches nobody else but by what that delegation does.

Every secret in a room is marked; then everything that a seat is told is searched for the
marks of others: its log, its view, the whip count, the gauge, every ``why``, and refusals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from game.delegates.chances import gauge
from game.delegates.instructions import Instructions
from game.delegates.others.belief import forecast
from game.delegates.reasons.why import why
from game.delegates.view import View
from game.rules.decide import decide
from game.rules.log import events as ev
from game.rules.meeting.setup import WHOLE
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.desk import Waiting
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.views import log_for

ROOMS = ("first-steps", "cybercrime-2024", "unga-2019")
SEEDS = range(4001, 4006)
MARK = re.compile(r"Secret(?:Line|Aim|Brief)\d*of([A-Z0-9]+)x")
LINE = re.compile(r"SecretLine\d+of[A-Z0-9]+x")
ACTS = (ev.Spoke, ev.Objected, ev.SilenceBroken)
"""What makes a red line known: to draw it, to object over it, to break silence over it."""


def marked(told: Instructions) -> Instructions:
    """The same orders, in which every red line, aim and brief is hidden and known by a word."""
    seat = told.seat
    lines = tuple(
        replace(r, words=f"SecretLine{n}of{seat}x stays.", public=False)
        for n, r in enumerate(told.red_lines)
    )
    aims = tuple(f"SecretAim{n}of{seat}x" for n, _ in enumerate(told.aims))
    return replace(told, red_lines=lines, aims=aims, brief=f"SecretBriefof{seat}x")


@cache
def played(room: str, seed: int) -> Table:
    """A day of a room in which every secret is marked."""
    scenario = load(room)
    setup = setup_of(scenario)
    orders = {s.id: marked(instructions_for(scenario, s.id, seed)) for s in setup.seats}
    table = Table(setup, replace(dossier_of(scenario), red_lines={}), orders, seed)
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()
    return table


def words_of(event: ev.Event) -> str:
    """An event in words; within a sentence a line begins with a small letter."""
    return str(msgspec.to_builtins(event)).replace("secretLine", "SecretLine")


def days() -> list[tuple[str, int]]:
    return [(room, seed) for room in ROOMS for seed in SEEDS]


@pytest.mark.parametrize(("room", "seed"), days())
def test_a_secret_is_told_by_its_own_seat_and_by_an_act_that_makes_it_known(
    room: str, seed: int
) -> None:
    known: set[str] = set()
    for entry in played(room, seed).log:
        words = words_of(entry.event)
        for mark in MARK.finditer(words):
            # Whoever says after others what they have said tells nothing new.
            assert mark[1] == entry.event.seat or mark[0] in known, words
        assert "SecretBrief" not in words
        drawn = set(LINE.findall(words))
        passing = entry.known_to or not isinstance(entry.event, ACTS)
        explains = isinstance(entry.event, ev.Spoke) and entry.event.kind == "explanation"
        if passing or explains:
            assert drawn <= known, words
        known |= {m[0] for m in MARK.finditer(words)} if not entry.known_to else set()


@pytest.mark.parametrize("room", ROOMS)
def test_red_lines_are_drawn_in_the_rooms_that_are_searched(room: str) -> None:
    """The search is worth something where secrets are told in their place."""
    told = "".join(words_of(e.event) for s in SEEDS for e in played(room, s).log)
    assert LINE.search(told)


def told_to(view: View, drawn: Random) -> Iterator[str]:
    """All that is reckoned for a seat from its view, of some seats on everything."""
    chamber = view.chamber
    held = (view.setup, chamber, view.dossier, view.offers, view.lines)
    yield str(msgspec.to_builtins(held, enc_hook=tuple))
    some = drawn.sample(view.setup.roll, min(5, len(view.setup.roll)))
    targets = [WHOLE, *chamber.proposals, *chamber.motions, *chamber.draft.provisions]
    for target in targets:
        for seat in some:
            yield str(why(view, seat, target))
    yield from (str(why(view, "", offer.id)) for offer in view.offers)
    yield from (str(why(view, bloc.id, WHOLE)) for bloc in view.setup.blocs)
    yield str((forecast(view, WHOLE), gauge(view)))


def others_offers(table: Table, seat: str) -> set[str]:
    offers = table.meeting.dealings.offers.values()
    return {o.id for o in offers if seat not in (o.seat, o.to)}


@pytest.mark.parametrize(("room", "seed"), days())
def test_nothing_that_is_told_to_a_seat_holds_a_secret_of_another(
    room: str, seed: int
) -> None:
    table, drawn = played(room, seed), Random(seed)  # noqa: S311  # play, not secrets
    seats = [s.id for s in table.setup.seats]
    for seat in drawn.sample(seats, min(3, len(seats))):
        heard = "".join(words_of(e.event) for e in log_for(table.log, seat))
        aloud = {m[0] for m in MARK.finditer(heard)}
        foreign = others_offers(table, seat)
        for told in told_to(table.view(seat), drawn):
            words = told.replace("secretLine", "SecretLine")
            for mark in MARK.finditer(words):
                assert mark[1] == seat or mark[0] in aloud, words
            assert not foreign & set(re.findall(r"\bO\d+\b", words)), words


@pytest.mark.parametrize("room", ROOMS)
def test_a_refusal_tells_nothing_of_an_offer_between_others(room: str) -> None:
    """Who answers, or takes back, what is not its own learns that it is not its own alone."""
    tried = 0
    for seed in SEEDS:
        meeting = played(room, seed).meeting
        open_again = replace(meeting, chamber=replace(meeting.chamber, outcome=""))
        for offer in list(meeting.dealings.offers.values())[:5]:
            others = [s for s in meeting.setup.members if s not in (offer.seat, offer.to)]
            names = {meeting.setup.name(s) for s in (offer.seat, offer.to)}
            for intent in (
                it.AnswerOffer(others[0], offer.id, accept=True),
                it.WithdrawOffer(others[0], offer.id),
            ):
                refusal = decide(open_again, intent)
                assert isinstance(refusal, Refusal)
                told = refusal.reason + refusal.instead
                assert not [name for name in names if name in told], told
                tried += 1
    assert tried
