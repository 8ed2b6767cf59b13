"""Every seat that a person may play reaches the end of its day, on the screen and as text.

In a run of the suite: every seat of the small rooms, and of a large one the Chair, a member
and a group.  ``NEMCON_EVERY_SEAT=1`` plays all of them.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator

import pytest

from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import TextVoice
from game.rules.meeting.setup import CHAIR
from game.rules.notation.writing import write
from game.scenario.load import load, shipped
from game.sitting.guide import news
from game.sitting.local import LocalDesk
from game.tui.oracle import Beliefs
from game.tui.screens.chamber import ChamberScreen
from tests.tui.by_keys import PRESSES, desk_of, press_on
from tests.tui.room import Stand

NAMES = sorted(p.parent.name for p in shipped().glob("*/scenario.yaml"))
EVERY = os.environ.get("NEMCON_EVERY_SEAT") == "1"
LARGE = 20
"""From so many members only some seats are played in a run of the suite."""


def playable(name: str) -> list[str]:
    """The seats with a sheet, the Chair among them."""
    return [d.id for d in load(name).delegations.values() if d.playable]


def sample(name: str) -> list[str]:
    """Those played in a run of the suite."""
    seats, roles = playable(name), {s.id: s.role for s in load(name).seats}
    if EVERY or sum(role == "member" for role in roles.values()) < LARGE:
        return seats
    groups = [s for s in seats if roles[s] == "group"][:1]
    return [CHAIR, *[s for s in seats if roles[s] == "member"][:1], *groups]


SEATS = [(name, seat) for name in NAMES for seat in sample(name)]


def typed_by(desk: LocalDesk) -> Iterator[str]:
    """What a person types who does as the program hints, and else waits."""
    for _ in range(PRESSES):
        view = desk.view()
        advice = Beliefs().advice(view) if view.seat == CHAIR else None
        yield write(advice) if advice is not None else "wait"


@pytest.mark.parametrize(("name", "seat"), SEATS)
def test_the_plain_face_leads_to_the_end(name: str, seat: str) -> None:
    desk = desk_of(name, seat)
    out = io.StringIO()
    talk = TableTalk(desk, TextVoice(out), typed_by(desk), lambda _: "Saved", lambda: None)
    assert talk.hold()
    assert desk.view().chamber.outcome
    assert "closes the meeting" in out.getvalue()
    scenario = load(name)
    told = [
        one.title
        for one in scenario.injects
        if re.search(rf"News( of [^:]*:\d\d)?: {one.title}\.", out.getvalue())
    ]
    due = [i.title for i in news(desk.view())]
    assert told == due[: len(told)]
    assert told or not due or seat == CHAIR


@pytest.mark.parametrize(("name", "seat"), SEATS)
async def test_the_screen_leads_to_the_end(name: str, seat: str) -> None:
    desk = desk_of(name, seat)
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(PRESSES):
            if desk.view().chamber.outcome:
                break
            await press_on(pilot)
    assert desk.view().chamber.outcome


def test_every_seat_with_a_sheet_is_among_those_that_can_be_played() -> None:
    for name in NAMES:
        seats = {s.id for s in load(name).seats}
        assert set(playable(name)) <= seats
        assert CHAIR in playable(name)
