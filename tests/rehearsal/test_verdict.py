"""What a verdict says of few meetings."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest

from game.rehearsal.playtest.phases import Lesson
from game.rehearsal.playtest.verdict import SURE, Seen, findings, verdict


def seen(meetings: int, role: str, worth: int = 7000, walk_away: int = 3500) -> Seen:
    """So many meetings, in which the one delegation has a role."""
    fortune = SimpleNamespace(
        name="Holm",
        playable=True,
        role=role,
        why="5 per cent of its aims",
        red_lines=(),
        worth=worth,
        walk_away=walk_away,
    )
    outcomes = {"consensus": meetings // 2, "vote": meetings - meetings // 2}
    lesson = Lesson(reading=5, playing=30, given=45, stated=True, late=0)
    return Seen(meetings, outcomes, (1,), [cast("Any", fortune)], (), (), (), lesson)


@pytest.mark.parametrize(("meetings", "around"), [(40, 9), (100, 6), (SURE - 1, 4)])
def test_a_role_that_is_named_after_few_meetings_may_be_so_by_chance(
    meetings: int, around: int
) -> None:
    found = findings(seen(meetings, "hopeless"))
    assert verdict(found).startswith("Not ready for a lesson")
    assert found[-1].words == (
        f"of {meetings} meetings a share of 10 per cent is known to {around} points more or "
        "less, and chance may decide which roles are named"
    )
    assert found[-1].mend.endswith("--runs 300.")


@pytest.mark.parametrize(("meetings", "role"), [(SURE, "hopeless"), (40, "")])
def test_nothing_is_said_of_chance_after_many_or_where_no_role_is_named(
    meetings: int, role: str
) -> None:
    assert not any("chance" in f.words for f in findings(seen(meetings, role)))


def test_a_text_that_is_worth_less_than_none_is_named_and_no_walk_away_raised() -> None:
    """Check S320 says that no text is better than none for all; the advice agrees with it."""
    meeting = seen(200, "", worth=6900, walk_away=9000)
    found = findings(
        msgspec.structs.replace(meeting, outcomes={"consensus": 200}, texts=(200,))
    )
    assert [f.words for f in found] == [
        (
            "a text is adopted in 100 per cent of the meetings that is worth less than none "
            "to Holm (69 against 90)"
        ),
        "decided before play: consensus on the same text in 100 per cent of the meetings",
    ]
    assert not any("raise a walk_away" in f.mend for f in found)
    fair = msgspec.structs.replace(seen(200, ""), outcomes={"consensus": 200}, texts=(200,))
    assert ["raise a walk_away" in f.mend for f in findings(fair)] == [True]


def test_a_room_that_adopts_nothing_is_not_told_of_a_text() -> None:
    meeting = seen(200, "", worth=6900, walk_away=9000)
    found = findings(msgspec.structs.replace(meeting, outcomes={"suspended": 200}))
    assert not any("worth less" in f.words for f in found)
