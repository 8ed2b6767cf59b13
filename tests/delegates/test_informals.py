"""The Chair suspends for informals where something can come of them, and says why."""

from __future__ import annotations

import pytest

from game.cli.plain.briefly import Held
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.wishes.intents import Suspend
from game.rules.words.sayings import say
from game.scenario.load import load
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns


def played(scenario: str, seed: int) -> Table:
    table = laid(load(scenario), seed)
    turns = Turns(table)
    while not isinstance(turns.step()[0], str):
        pass
    return table


def pauses(table: Table) -> list[ev.Suspended]:
    """The suspensions in the time for action."""
    stage, found = "", []
    kinds = {s.id: s.kind for s in table.setup.stages}
    for entry in table.log:
        match entry.event:
            case ev.StageOpened(stage=stage):
                pass
            case ev.Suspended() as pause if kinds.get(stage) == "action":
                found.append(pause)
    return found


@pytest.mark.parametrize("seed", [4001, 4002, 4004, 4005])
def test_no_pause_in_action_without_a_reason(seed: int) -> None:
    found = pauses(played("modalities-2021", seed))
    assert len(found) <= 1
    assert all(pause.reason for pause in found)


def test_the_chair_says_whom_talks_are_to_answer() -> None:
    table = played("arms-trade-2013", 4001)
    found = pauses(table)
    assert found
    assert all("to the draft as a whole" in pause.reason for pause in found)


def test_a_reason_is_typed_behind_a_colon_and_told() -> None:
    table = laid(load("first-steps"), 1)
    wish = read("suspend 15 : Two are near.", CHAIR, table.setup, table.meeting.chamber)
    assert wish == Suspend(CHAIR, 15, "Two are near.")
    assert write(wish) == "suspend 15 : Two are near."
    event = ev.Suspended(CHAIR, 15, "Two are near.")
    told = say(table.setup, table.meeting.chamber, event)
    assert told == (
        "The meeting is suspended for 15 minutes: “Two are near”; delegations consult informally."
    )
    held = Held()
    for number in (1, 2):
        held.takes(table.setup, ev.Entry(number, 600 + 15 * number, event), told, "DUN")
        said = list(held.release())
    assert said == ["10:30  Suspended for 15 minutes: “Two are near”."]
