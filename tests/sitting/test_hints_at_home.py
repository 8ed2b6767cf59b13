"""Hints on what was typed wrongly: with the seats and the proposals that there are."""

from __future__ import annotations

import re

import pytest

from game.rules.draft.text import Delete
from game.rules.notation.examples import at_home
from game.rules.wishes.intents import Table, Withdraw
from game.scenario.load import load
from game.sitting.laying import laid
from game.sitting.names_typed import plainly_typed
from game.sitting.turns import Turns

TABLE = laid(load("silence-2024"), 4001)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("why Island State", "why ISD"),
        ("why island state whole", "why ISD whole"),
        ("why the Border State whole", "why BRD whole"),
        ("offer Border State give no-objection whole", "offer BRD give no-objection whole"),
        ("give Border State", "give BRD"),
        ("why ISD", "why ISD"),
        ("why Landlocked State", "why Landlocked State"),
        ("vote Island State", "vote Island State"),
    ],
)
def test_an_invented_seat_is_known_by_its_name_as_a_real_one_is(
    typed: str, meant: str
) -> None:
    assert plainly_typed(typed, TABLE.setup, TABLE.setup.draft) == meant


EXAMPLES = (
    "offer MEX give vote A1 no ask let-go A2",
    "offer MEX give no-objection whole ask let-go A2",
    "vote A1 no, co-sponsor A1, withdraw A1, let-go A1, let-stand 6.2",
    "line EU A1 no",
    "revise A1 6.2 soft",
    "pass-over A1",
)


@pytest.mark.parametrize("tabled", [(), ("9",), ("9", "32"), ("9", "32", "2")])
def test_an_example_names_no_proposal_that_is_not_there(tabled: tuple[str, ...]) -> None:
    table = laid(load("silence-2024"), 4001, people=("FED",))
    turns = Turns(table)
    while (
        isinstance(turns.step()[0], str) is False
        and table.meeting.chamber.stage != "letter"
    ):
        pass
    for provision in tabled:
        assert isinstance(table.submit(Table("FED", (Delete(provision),))), tuple)
    if len(tabled) == 3:
        table.submit(Withdraw("FED", "A1"))
    chamber = table.meeting.chamber
    pending = {p.id for p in chamber.pending}
    for example in EXAMPLES:
        told = at_home(example, "DLT", table.setup, chamber)
        assert set(re.findall(r"\b[AP]\d+\b", told)) <= pending
        assert "let-go" in told or "let-go A2" not in example or len(pending) < 2


def test_both_proposals_of_an_example_are_replaced() -> None:
    table = laid(load("silence-2024"), 4001)
    told = at_home(EXAMPLES[0], "DLT", table.setup, table.meeting.chamber)
    assert told == "offer AGE give vote whole no ask let-stand 2"
