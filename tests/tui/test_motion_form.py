"""The form of a motion offers what it may be on, and nothing else."""

from __future__ import annotations

import pytest

from game.delegates.view import View
from game.rules.in_order import option
from game.tui.screens.forms.of_votes import move_slots
from tests.delegates.rooms import dossier
from tests.rules.rooms import Room, full_rulebook, setup

BEGUN = """
    chair: stage action
    AAA: package 1 delete; 2 soft
    BBB: amend 3 soft
"""


def offered(motion: str, seat: str = "CCC", lines: str = "") -> tuple[str, ...]:
    """What ``On`` has to choose from where a motion is chosen."""
    room = Room(setup(full_rulebook())).play(BEGUN)
    if lines:
        room.play(lines)
    start, chamber = room.meeting.setup, room.meeting.chamber
    view = View(seat, start, chamber, dossier(), None, (), {})
    move = option(start, chamber, seat, "move")
    on = next(s for s in move_slots(view, move, {"motion": motion}) if s.key == "target")
    return tuple(value for value, _ in on.choices)


def test_a_division_is_on_provisions_and_on_parts_of_packages() -> None:
    assert offered("division") == ("1", "2", "3", "P1/1", "P1/2")


@pytest.mark.parametrize("motion", ["suspend-meeting", "adjourn-meeting", "close-debate"])
def test_a_motion_on_the_meeting_is_on_no_text(motion: str) -> None:
    assert offered(motion) == ("none",)


def test_no_action_is_on_the_draft_or_a_pending_proposal() -> None:
    assert offered("adjourn-debate", lines="BBB: withdraw A1") == ("none", "whole", "P1")


def test_a_point_of_order_is_on_what_it_could_undo() -> None:
    on = offered("point-of-order", lines="AAA: floor\nchair: give AAA")
    assert on[:3] == ("none", "AAA", "action")
    assert {"P1", "A1"} <= set(on)


def test_an_appeal_is_offered_first_where_there_is_a_ruling() -> None:
    """It is made at once or not at all, and on no text of its own choosing."""
    room = Room(setup(full_rulebook())).play(BEGUN)
    room.play("AAA: move point-of-order\nchair: rule M1 refuse")
    start, chamber = room.meeting.setup, room.meeting.chamber
    view = View("AAA", start, chamber, dossier(), None, (), {})
    slots = move_slots(view, option(start, chamber, "AAA", "move"), {})
    assert slots[0].choices[0][0] == "appeal"
    assert [value for value, _ in slots[1].choices] == ["none"]
    room.play("AAA: move appeal")
    later = option(start, room.meeting.chamber, "AAA", "move")
    assert "appeal" not in later.targets
