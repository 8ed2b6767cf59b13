"""A room where nobody votes: silence and objections, told alike wherever they are told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.instructions import RedLine
from game.delegates.reasons.why import why
from game.rules.draft.text import Delete
from game.rules.in_order import options
from game.rules.meeting.business import Decision, Proposal, Silence
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE
from game.rules.notation.reading import read
from game.sitting.beforehand import lines_let_pass
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.tui.breaking import objecting_breaks
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
    assert ("BRD", 10000) in Beliefs().gauge(view).objectors


def test_before_the_draft_is_under_silence_the_key_says_who_opens_it() -> None:
    desk = desk_of("silence-2024", "BRD", seed=7)
    while desk.view().chamber.stage != "silence":
        if isinstance(desk.step(), Waiting):
            desk.wait()
    while not isinstance(desk.step(), Waiting):
        continue
    view = desk.view()
    assert view.chamber.silence is None
    found = {o.word: o for o in options(view.setup, view.chamber, "BRD")}
    assert objecting_breaks(view.setup, view.chamber)
    refusal = found["break-silence"].refusal
    assert refusal is not None
    assert (
        refusal.reason
        == "The draft is not under silence; it is once the Co-facilitator puts it there."
    )
    assert refusal.instead == "wait for the Co-facilitator, who can silence"


def test_under_silence_who_would_object_is_told_to_break_it() -> None:
    desk = desk_of("silence-2024", "BRD", seed=7)
    while desk.view().chamber.silence is None:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    view = desk.view()
    found = {o.word: o for o in options(view.setup, view.chamber, "BRD")}
    refusal = found["object"].refusal
    assert refusal is not None
    assert refusal.instead == "break-silence"


def test_where_texts_do_not_go_under_silence_first_to_object_is_to_object() -> None:
    view = desk_of("first-steps", "BSR").view()
    assert not objecting_breaks(view.setup, view.chamber)


def test_a_call_on_a_proposal_tells_the_red_lines_that_it_crosses_and_no_others() -> None:
    view = desk_of("silence-2024", "ISD").view()
    draft = view.chamber.draft
    here, elsewhere = list(draft.provisions)[:2]
    lines = (
        RedLine(here, ("deleted",), "It stays."),
        RedLine(elsewhere, ("chair",), "Never."),
    )
    tabled = Proposal("A1", "BRD", (Delete(here),), False, (), "pending", 1)
    view = replace(view, chamber=replace(view.chamber, proposals={"A1": tabled}))
    assert lines_let_pass(view, lines, "A1") == lines[:1]
    assert lines_let_pass(view, lines, WHOLE) == lines[1:]


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


def test_a_break_is_said_to_fail_the_text_and_not_to_end_the_clock() -> None:
    desk = desk_of("silence-2024", "OIL", seed=7)
    while desk.view().chamber.silence is None:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    break_it = read("break-silence 9", "OIL", desk.view().setup, desk.view().chamber)
    desk.submit(break_it)
    view = desk.view()
    assert view.chamber.silence is not None, "the clock runs on"
    matter = matter_of(view)
    assert matter.needs == "who says nothing agrees; one break and it fails"
    assert matter.where == "1 broke it"
