"""The benches once a text has passed without a vote."""

from __future__ import annotations

from game.rules.meeting.setup import WHOLE
from game.sitting.turns import Turns
from game.tui.outlook import outlook
from tests.tui.by_keys import table_of
from tests.tui.room import FakeOracle


def test_nobody_is_shown_as_objecting_to_what_nobody_objected_to() -> None:
    table = table_of("first-steps", "DUN", 4)
    turns = Turns(table)
    while not table.meeting.chamber.outcome:
        if isinstance(turns.step()[0], str):
            turns.let_pass()
    assert table.meeting.chamber.outcome == "consensus"
    shown = outlook(table.view("DUN"), WHOLE, FakeOracle())
    counts = shown.counts()
    assert shown.silent
    assert counts["object"] == counts["unknown"] == 0
    assert counts["yes"] + counts["absent"] == len(table.setup.roll)
