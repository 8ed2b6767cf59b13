"""What the plain face does not tell twice, and what it still tells."""

from __future__ import annotations

import io

from game.cli.plain.follow import Follower
from game.cli.plain.voice import TextVoice
from game.rules.draft.text import Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.sitting.desk import Waiting
from tests.rules.rooms import setup

OPENED = ev.Entry(1, 900, ev.StageOpened(CHAIR, "talks"))


def told(*events: ev.Event, seat: str = "") -> list[str]:
    """The lines for events of 15:00, without their hour, as they are told to a seat."""
    out = io.StringIO()
    voice = TextVoice(out)
    voice.seated(seat)
    follower = Follower(setup(), voice)
    follower.take((OPENED,))
    for seq, event in enumerate(events, 2):
        follower.take((ev.Entry(seq, 900, event),))
    voice.noted("end", "End.")
    return [line.partition("  ")[2] or line for line in out.getvalue().splitlines()][1:]


def test_placards_in_a_row_are_one_line() -> None:
    up = [ev.PlacardRaised(seat) for seat in ("AAA", "BBB", "CCC")]
    assert told(*up)[:-1] == ["Aland, Borduria and Cordoba ask for the floor."]
    assert told(up[0])[:-1] == ["Aland asks for the floor."]
    assert told(*up, seat="AAA")[:-1] == [
        "Aland asks for the floor.",
        "Borduria and Cordoba ask for the floor.",
    ]


def test_the_floor_is_told_where_no_statement_tells_it() -> None:
    given = ev.FloorGiven(CHAIR, "AAA")
    spoke = ev.Spoke("AAA", "general", "", "Good morning.")
    assert len(told(given, spoke)[:-1]) == 1
    assert told(given)[0] == "The Chair gives the floor to Aland."
    assert len(told(given, ev.Marked("BBB", "1", "bracketed"))[:-1]) == 2


def test_a_proposal_is_described_once_in_a_while() -> None:
    tabled = ev.Tabled("AAA", "A1", (Revise("1", "soft"),))
    asked = ev.VoteAsked("BBB", "A1")
    lines = told(tabled, asked, *(ev.Marked("BBB", "1", "bracketed"),) * 50, asked)
    assert "(" not in lines[1]
    assert "A1 (revise" in lines[-2]


def test_the_room_is_counted_where_somebody_came_or_went() -> None:
    full, fewer = ev.RoomCounted(CHAIR, ()), ev.RoomCounted(CHAIR, ("AAA",))
    assert len(told(full, full, fewer, fewer, full)[:-1]) == 3


def test_what_waiting_means_is_said_once() -> None:
    out = io.StringIO()
    voice = TextVoice(out)
    for left in (44, 38):
        words = f"Talks: {left} minutes left. Act, or wait for the room to go on."
        voice.waiting(Waiting("stage", words), 900, "15:00")
    assert out.getvalue().splitlines() == [
        "15:00  > Talks: 44 minutes left. Act, or wait for the room to go on.",
        "15:00  > Talks: 38 minutes left.",
    ]
