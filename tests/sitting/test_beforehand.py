"""What a person is told of an act besides the record of it."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.sitting.beforehand import own_line_crossed, unheard
from game.sitting.local import LocalDesk
from tests.sitting.tables import table


def test_only_ones_own_line_is_told() -> None:
    live = table(people=["AAA"])
    live.submit(it.OpenStage(CHAIR, "opening"))
    for number in ("1", "2"):
        assert not isinstance(live.submit(it.Table("AAA", (Delete(number),))), Refusal)
    view = LocalDesk(live, "AAA").view()
    assert "your own red line" in own_line_crossed(view, it.CoSponsor("AAA", "A1"))
    assert own_line_crossed(view, it.CoSponsor("AAA", "A2")) == ""
    assert own_line_crossed(view, it.CoSponsor("AAA", "A1", leave=True)) == ""
    assert own_line_crossed(view, it.AskVote("AAA", "A1")) == ""


def test_who_waited_on_the_list_when_its_stage_ended_was_not_heard() -> None:
    view = LocalDesk(table(people=["AAA"]), "AAA").view()
    waits = replace(view, chamber=replace(view.chamber, speakers=("AAA",)))
    opened = (ev.Entry(9, 900, ev.StageOpened(CHAIR, "talks")),)
    assert unheard(waits, opened, view)
    assert not unheard(waits, (), view)
    assert not unheard(view, opened, view)
    assert not unheard(waits, opened, waits)
