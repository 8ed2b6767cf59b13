"""The benches once a text has passed without a vote."""

from __future__ import annotations

from game.rules.meeting.setup import WHOLE
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.tui.outlook import outlook
from tests.tui.by_keys import table_of
from tests.tui.room import FakeOracle


def passed_without_a_vote() -> Table:
    """The first of some meetings that ended without a vote, as Dunmark let it go on."""
    for seed in range(1, 20):
        table = table_of("first-steps", "DUN", seed)
        turns = Turns(table)
        while not table.meeting.chamber.outcome:
            if isinstance(turns.step()[0], str):
                turns.let_pass()
        if table.meeting.chamber.outcome == "consensus":
            return table
    raise AssertionError("no meeting of these ended without a vote")


def test_nobody_is_shown_as_objecting_to_what_nobody_objected_to() -> None:
    table = passed_without_a_vote()
    shown = outlook(table.view("DUN"), WHOLE, FakeOracle())
    counts = shown.counts()
    assert shown.silent
    assert counts["object"] == counts["unknown"] == 0
    assert counts["yes"] + counts["absent"] == len(table.setup.roll)
