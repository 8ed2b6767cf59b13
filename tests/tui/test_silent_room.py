"""A room where nobody votes: silence and objections, told alike wherever they are told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.reasons.why import why
from game.rules.draft.text import Delete
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Decision, Proposal, Silence
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.tui.heading import heading_of
from game.tui.matter import matter_of
from game.tui.oracle import Beliefs
from game.tui.outlook import outlook
from tests.tui.by_keys import desk_of


@pytest.mark.parametrize("seat", ["ISD", "OIL", "FRM"])
def test_where_nobody_votes_the_reasons_and_the_seat_pane_tell_the_same(seat: str) -> None:
    view = desk_of("silence-2024", "ISD").view()
    told, mark = why(view, seat, WHOLE), outlook(view, WHOLE, Beliefs()).marks[seat]
    would = {"yes": "would keep silent", "object": "would object"}
    if mark.stand in would:
        assert would[mark.stand] in told.headline
    assert "vote" not in told.headline
    assert not any("draw" in line for line in told.lines)


def test_who_broke_silence_is_shown_as_objecting() -> None:
    view = desk_of("silence-2024", "ISD").view()
    lies = Silence(view.chamber.minute + 60, {"BRD": ("9",)}, {"BRD": "It cannot stand."})
    view = replace(view, chamber=replace(view.chamber, silence=lies))
    mark = outlook(view, WHOLE, Beliefs()).marks["BRD"]
    assert (mark.stand, mark.firm) == ("object", True)


def test_while_silence_runs_it_is_the_question_whatever_is_tabled() -> None:
    view = desk_of("silence-2024", "ISD").view()
    tabled = Proposal("A1", "BRD", (Delete("9"),), False, (), "pending", 1)
    chamber = replace(view.chamber, proposals={"A1": tabled})
    assert matter_of(replace(view, chamber=chamber)).target == "A1"
    lies = Silence(chamber.minute + 60, {}, {})
    found = matter_of(replace(view, chamber=replace(chamber, silence=lies)))
    assert found.words.startswith("Does anybody break silence")


def test_once_silence_has_adopted_the_draft_nobody_is_counted_as_objecting() -> None:
    desk = desk_of("silence-2024", "ISD", seed=649646)
    while not any(d.target == WHOLE and d.how == "silence" for d in decisions(desk)):
        if isinstance(desk.step(), Waiting):
            desk.wait()
    view = desk.view()
    shown = outlook(view, WHOLE, Beliefs())
    assert "adopted" in matter_of(view, WHOLE).words
    assert heading_of(view, shown) == ("decided", "without a vote")


def test_where_no_vote_can_be_asked_for_none_is_said_to_be_missing() -> None:
    desk = desk_of("silence-2024", "ISD", seed=7)
    while not desk.view().chamber.proposals:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    view = desk.view()
    assert "vote" not in matter_of(view, next(iter(view.chamber.proposals))).where


def decisions(desk: LocalDesk) -> list[Decision]:
    return [d for d in desk.view().chamber.decisions if adopted(desk.view().setup, d)]
