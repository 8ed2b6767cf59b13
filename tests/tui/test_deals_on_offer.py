"""The deal with which the form of an offer begins is one that its lists hold."""

from __future__ import annotations

import pytest

from game.delegates.suggesting.first_deal import deal_with
from game.rules.notation.writing import write
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
