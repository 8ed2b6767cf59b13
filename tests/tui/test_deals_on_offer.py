"""The deal with which the form of an offer begins is one that its lists hold."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.delegates.suggesting.first_deal import deal_with
from game.rules.decide import decide
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.refusals import Refusal
from game.rules.wishes.intents import MakeOffer
from game.scenario.load import load
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.tui.screens.forms.of_dealings import deed_choices


def with_proposals(room: str, least: int) -> Table:
    """A day that the computer plays, as soon as so many proposals wait."""
    table = laid(load(room), 5)
    turns = Turns(table)
    while len(table.meeting.chamber.pending) < least:
        turns.step()
    return table


@pytest.mark.parametrize("room", ["arms-trade-2013", "first-steps"])
def test_the_deal_that_an_offer_begins_with_is_in_its_lists(room: str) -> None:
    table = with_proposals(room, 4)
    setup = table.setup
    found = 0
    for seat in [d for d in load(room).delegations if d in setup.weights]:
        view = table.view(seat)
        for other in setup.roll[:40]:
            deal = deal_with(view, other) if other != seat else None
            if deal is None:
                continue
            give, ask = deal
            typed = write(MakeOffer(seat, other, (give,), (ask,)))
            ours, theirs = deed_choices(view, seat), deed_choices(view, other)
            assert any(f" give {deed} ask" in typed for deed, _ in ours), typed
            assert any(typed.endswith(f" ask {deed}") for deed, _ in theirs), typed
            found += 1
    assert found > 20


def test_a_ballot_on_the_draft_and_a_name_under_it_can_be_asked_for() -> None:
    table = laid(load("unga-2019"), 5)
    Turns(table).step()
    view = table.view("RUS")
    whom = next(s for s in view.setup.roll if s not in view.chamber.sponsors)
    theirs = {deed for deed, _ in deed_choices(view, whom)}
    assert {"vote whole yes", "vote whole no", "vote whole abstain"} <= theirs
    assert "co-sponsor whole" in theirs
    ours = {deed for deed, _ in deed_choices(view, "RUS")}
    assert "withdraw whole" in ours
    assert "co-sponsor whole" not in ours
    deal = deal_with(view, whom)
    assert deal is None, "nothing is on the table that could be given"


@pytest.mark.parametrize("room", ["unga-2019", "arms-trade-2013", "silence-2024"])
def test_the_rules_let_a_seat_promise_what_its_list_holds(room: str) -> None:
    table = laid(load(room), 5)
    turns = Turns(table)
    for _ in range(12):
        turns.step()
    seats = [s for s in load(room).delegations if s in table.setup.weights][:4]
    tried = 0
    for seat, other in pairwise(seats):
        view = table.view(seat)
        silent = read(
            f"offer {other} give no-objection whole ask no-objection whole",
            seat,
            view.setup,
            view.chamber,
        )
        assert isinstance(silent, MakeOffer)
        refused = decide(table.meeting, silent)
        if isinstance(refused, Refusal):
            continue  # no offers are made at this moment
        for deed, _ in deed_choices(view, other):
            typed = f"offer {other} give no-objection whole ask {deed}"
            intent = read(typed, seat, view.setup, view.chamber)
            verdict = decide(table.meeting, intent)
            assert not isinstance(verdict, Refusal), (typed, verdict)
            tried += 1
    assert tried >= 3
