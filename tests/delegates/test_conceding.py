"""Concessions over the clock: other words for one's own text, a request or a text given up, an
objection taken back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.asking import request_to_drop
from game.delegates.moves.bargaining import revision_to_make
from game.delegates.moves.objection import answer_call
from game.rules.draft.text import Delete, Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import (
    MEMBERS,
    Room,
    at,
    dossier,
    played,
    rulebook,
    setup,
    still,
    told,
)

DELETES = it.Table("COR", (Delete("1"),))


def room(place: int, *, required: bool = False) -> Room:
    """Cor would have article 1 struck; the others stand at one place on it."""
    known = dossier({m: {"rights": at(place, 90)} for m in MEMBERS if m != "COR"})
    rules = rulebook(required=required, first=not required)
    return Room(setup(rules), known).stage("talks").do(DELETES)


@pytest.mark.parametrize(
    ("style", "minute", "words_anew"),
    [
        ("gives-early", 950, True),
        ("moderate", 935, False),
        ("moderate", 985, True),
        ("holds-out", 985, False),
    ],
)
def test_a_text_that_cannot_carry_is_worded_anew_as_the_style_gives(
    style: str, minute: int, *, words_anew: bool
) -> None:
    mine = told("COR", rights=-150, style=style)
    found = revision_to_make(room(-20).late(minute).view(mine))
    anew = it.ReviseProposal("COR", "A1", (Revise("1", "soft"),))
    assert found == (anew if words_anew else None)


def test_no_other_wording_is_sought_for_a_text_that_carries_or_helps_nobody() -> None:
    mine = told("COR", rights=-150, style="gives-early")
    assert revision_to_make(room(-190).late(985).view(mine)) is None
    assert revision_to_make(room(100).late(985).view(mine)) is None


def test_without_votes_a_text_is_withdrawn_when_the_room_withholds_what_one_gives() -> None:
    mine = told("COR", rights=-200, style="gives-early")
    far = room(100, required=True)
    assert request_to_drop(far.late(950).view(mine)) is None, "there is still time"
    assert request_to_drop(far.late(986).view(mine)) == it.Withdraw("COR", "A1")
    firm = replace(mine, style="holds-out")
    assert request_to_drop(far.late(986).view(firm)) is None
    near = room(-200, required=True)
    assert request_to_drop(near.late(986).view(mine)) is None, "nearly all are for it"


BITTER = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)


def objected(*, others: int = 0) -> Room:
    found = Room().stage("action").late(1050).do(it.CallConsensus(CHAIR, WHOLE))
    return found.do(it.Object("COR"), *(it.Object(m) for m in MEMBERS[3 : 3 + others]))


def asked_again(where: Room, mine: Instructions, drawn: float) -> it.Intent | None:
    return answer_call(replace(where.view(mine), last_word=True), lambda _: drawn)


def test_an_objection_is_taken_back_as_the_style_gives_and_sooner_alone() -> None:
    early = replace(BITTER, style="gives-early")
    back = it.Object("COR", withdrawn=True)
    assert answer_call(objected().view(early), still) is None, "not before it is asked"
    assert asked_again(objected(), early, 0.79) == back
    assert asked_again(objected(), early, 0.81) is None
    assert asked_again(objected(others=2), early, 0.39) == back
    assert asked_again(objected(others=2), early, 0.41) is None
    assert asked_again(objected(), replace(BITTER, style="holds-out"), 0.0) is None


def test_an_objection_on_a_line_of_ones_own_is_upheld() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
    hard = replace(BITTER, red_lines=(line,), style="gives-early")
    assert asked_again(objected(), hard, 0.0) is None


def test_at_the_table_who_took_it_back_is_not_asked_again_and_the_gavel_falls() -> None:
    held = {m: {"rights": at(100), "gender": at(100)} for m in MEMBERS}
    outcomes = set()
    for seed in range(12):
        orders = {m: Instructions(m, held[m]) for m in MEMBERS}
        orders |= {s: Instructions(s, {}) for s in (CHAIR, "ICC")}
        orders["COR"] = replace(BITTER, style="gives-early")
        table = played(setup(rulebook(required=True)), dossier(held), orders, seed)
        events = [e.event for e in table.log]
        back = sum(isinstance(e, ev.ObjectionWithdrawn) for e in events)
        if any(isinstance(e, ev.Objected) for e in events):
            outcomes.add((back, table.meeting.chamber.outcome))
    assert (1, "consensus") in outcomes
    assert outcomes <= {(1, "consensus"), (0, "rejected")}
