"""A member in arrears: in the room, heard, and without a ballot in anything that counts them."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from game.delegates.others.belief import forecast
from game.delegates.view import View
from game.reports.handouts.confidential import confidential
from game.reports.handouts.rules_page import rules_page
from game.reports.handouts.sheets import Para
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.rulebook import Citation
from game.scenario.load import load
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.tui.brief import who
from game.tui.outlook import at_first

LATE = "ESR"


@cache
def scenario() -> Scenario:
    river = load("first-steps")
    seats = tuple(replace(s, arrears=s.id == LATE) for s in river.seats)
    return replace(river, seats=seats)


@cache
def day() -> Table:
    table = laid(scenario(), 7)
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()
    return table


def view() -> View:
    return laid(scenario(), 7).view(LATE)


def test_it_is_heard_and_casts_no_ballot() -> None:
    chamber = day().meeting.chamber
    assert any(said.seat == LATE for said in chamber.statements)
    votes = [d for d in chamber.decisions if d.how == "vote"]
    assert any(d.ballots for d in votes)
    assert all(LATE not in d.ballots for d in votes)


def test_no_forecast_counts_it() -> None:
    assert LATE not in [f.seat for f in forecast(view(), WHOLE)]
    assert LATE not in at_first(view(), WHOLE).marks


def test_it_is_told_so() -> None:
    seat = setup_of(scenario()).by_id[LATE]
    assert "has no vote" in who(scenario(), seat)
    said = "In arrears, and heard without a vote: Esterra."
    assert Para(said) in confidential(scenario(), seat).blocks
    assert said in str(rules_page(scenario()))


def test_shares_are_of_those_with_a_vote_and_the_quorum_of_all() -> None:
    setup = setup_of(scenario())
    assert (len(setup.members), len(setup.roll)) == (7, 6)
    page = str(rules_page(scenario()))
    assert "4 of 7 members" in page


def test_another_forum_may_leave_the_vote() -> None:
    setup = setup_of(scenario())
    other = replace(setup.rulebook, id="elsewhere", arrears=None)
    both: Setup = replace(setup, rulebooks={r.id: r for r in (setup.rulebook, other)})
    assert LATE in both.under("elsewhere").roll
    assert LATE not in both.under(setup.rulebook.id).roll
    assert setup.rulebook.arrears is not None
    assert isinstance(setup.rulebook.arrears, Citation)
