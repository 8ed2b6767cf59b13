"""Who explains a vote when those that had most to say have said it, and time is left."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.instructions import Instructions, Position
from game.delegates.speaking.speech import takes_the_floor
from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.days import day
from tests.delegates.rooms import MEMBERS, Room, dossier

MINE = Instructions("ALA", {"rights": Position(-200, 75, "inferred", "a guess", 5000)})
"""Ala is not known to care, and did."""


def after_a_lost_vote() -> Room:
    """Ala voted to strike article 1 and lost; the whole was adopted without a vote."""
    where = Room(known=dossier()).stage("talks").do(it.Table("COR", (Delete("1"),)))
    where.do(it.AskVote("COR", "A1")).stage("action").do(it.ExhaustEfforts(CHAIR))
    where.do(it.PutQuestion(CHAIR, "A1"))
    for member in MEMBERS:
        where.do(it.Vote(member, "yes" if member in ("ALA", "COR") else "no"))
    where.do(it.CloseVoting(CHAIR), it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    return where.stage("after")


def test_who_has_a_vote_to_explain_does_when_others_have_spoken_and_time_is_left() -> None:
    where = after_a_lost_vote()
    assert takes_the_floor(where.view(MINE)) is None, "others have more to say"
    where.do(it.AskFloor("BOR"), it.GiveFloor(CHAIR, "BOR"))
    where.do(it.Speak("BOR", "explanation", "A1", "We voted against A1."))
    view = where.view(MINE)
    assert takes_the_floor(view) == it.AskFloor("ALA")
    late = replace(view, setup=replace(view.setup, closes=view.chamber.minute + 1))
    assert takes_the_floor(late) is None
    queue = replace(view, chamber=replace(view.chamber, speakers=("DIN", "ERE")))
    assert takes_the_floor(queue) is None, "two others wait"


@pytest.mark.parametrize("seed", [4001, 4002, 4003])
def test_a_large_room_hears_more_than_three_explain_and_ends_in_time(seed: int) -> None:
    table = day("modalities-2021", seed)
    at = next(
        n
        for n, entry in enumerate(table.log)
        if isinstance(entry.event, ev.StageOpened) and entry.event.stage == "after"
    )
    spoke = {e.event.seat for e in table.log[at:] if isinstance(e.event, ev.Spoke)}
    assert 4 <= len(spoke) <= 7
    assert table.meeting.chamber.minute <= table.setup.closes
