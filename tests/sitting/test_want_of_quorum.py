"""Too few members in the room: what needs nobody there is done, and members are waited for."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.wishes.intents import CountRoom
from game.scenario.load import load
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns


def played(table: Table) -> list[ev.Event]:
    """What happens until the meeting is closed."""
    turns, before = Turns(table), len(table.log)
    while not isinstance(turns.step()[0], str):
        pass
    return [entry.event for entry in table.log[before:]]


def test_a_silence_is_opened_whoever_is_in_the_room() -> None:
    table = laid(load("silence-2024"), 4014)
    events = played(table)
    at = next(
        n
        for n, e in enumerate(events)
        if isinstance(e, ev.RoomCounted) and len(e.absent) == 9
    )
    assert isinstance(events[at + 1], ev.SilenceOpened)
    assert table.meeting.chamber.outcome == "consensus"


def test_members_are_called_in_and_come() -> None:
    table = laid(load("arms-trade-2013"), 4001)
    turns = Turns(table)
    while (now := table.meeting.stage) is None or now.kind != "action":
        turns.step()
    turns.step()  # the room is counted
    away = table.setup.members[:120]
    table.submit(CountRoom(CHAIR, away))
    events = played(table)
    pauses = [e.minutes for e in events if isinstance(e, ev.Suspended)]
    back = {e.seat for e in events if isinstance(e, ev.Attended) and e.present}
    assert pauses[0] == 15
    assert len(back & set(away)) >= 97 - (len(table.setup.members) - len(away))
    assert table.meeting.chamber.outcome in {"vote", "consensus"}
