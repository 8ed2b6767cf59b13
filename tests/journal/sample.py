"""A small sitting for tests of the journal, and any entry at all for property tests."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from game.journal import Header
from game.rules.draft.text import Add, Delete, Provision, Revise, Variant
from game.rules.log import events as ev
from game.rules.wishes.intents import Undertaking

HEADER = Header(
    scenario="small-room",
    title="A small room: “the last paragraph”",
    digest="9f" * 32,
    seed=7,
    seats=("MEX",),
    created="2026-11-23T10:15:00+01:00",
    program="0.1.0",
    rulebooks={"ahc-2021": "1c" * 32},
    files={
        "scenario.yaml": "id: small-room\ntitle: Überraschung\r\n\n  - NO\n",
        "briefs/MEX.md": "# Mexico\nKeep 6(2).",
    },
)

_CLAUSE = Provision(
    "6.2",
    "Article 6(2)",
    "Respect for human rights",
    "Nothing in this text permits suppression.",
    variants=(Variant("chair", "Nothing in this text permits suppression.", 200),),
)

_EVENTS: tuple[tuple[int, ev.Event, tuple[str, ...]], ...] = (
    (900, ev.RoomCounted("chair", ("NRU", "PLW")), ()),
    (900, ev.StageOpened("chair", "opening"), ()),
    (901, ev.PlacardRaised("MEX"), ()),
    (901, ev.FloorGiven("chair", "MEX"), ()),
    (904, ev.Spoke("MEX", "general", "6.2", "We thank you.\n“Señor” \x1b[2J\u202e", 3), ()),
    (905, ev.Tabled("IRN", "A1", (Delete("6.2"), Add(_CLAUSE, "6.1")), note="firm"), ()),
    (906, ev.Tabled("IND", "P1", (Revise("14", "soft"),), package=True), ()),
    (907, ev.CoSponsored("RUS", "A1"), ()),
    (
        908,
        ev.OfferMade(
            "MEX",
            "O1",
            "IRN",
            (Undertaking("vote", "A2", "yes"),),
            (Undertaking("let-go", "A1"),),
        ),
        ("MEX", "IRN"),
    ),
    (909, ev.OfferAnswered("IRN", "O1", accepted=False, reason="no"), ("MEX", "IRN")),
    (910, ev.LineAgreed("EUE", "EU", "A1", "no"), ("EUE", "AUT", "BEL")),
    (911, ev.VoteAsked("IRN", "A1"), ()),
    (960, ev.StageOpened("chair", "action"), ()),
    (961, ev.EffortsExhausted("chair"), ()),
    (962, ev.QuestionPut("chair", "Q1", "A1", "roll-call", "two-thirds", "JPN"), ()),
    (963, ev.BallotCast("MEX", "no"), ()),
    (963, ev.BallotCast("IRN", "yes"), ()),
    (963, ev.BallotCast("IND", "abstain"), ()),
    (964, ev.Decided("chair", "Q1", minutes=1), ()),
    (965, ev.ConsensusCalled("chair", "whole", minutes=1), ()),
    (966, ev.Gavelled("chair"), ()),
    (970, ev.Closed("chair", "consensus"), ()),
)

ENTRIES = tuple(
    ev.Entry(seq, minute, event, known)
    for seq, (minute, event, known) in enumerate(_EVENTS, 1)
)


def ballots(count: int, first: int = 1) -> list[ev.Entry]:
    """So many ballots, numbered from ``first``."""
    return [
        ev.Entry(seq, 900, ev.BallotCast("MEX", "yes"))
        for seq in range(first, first + count)
    ]


def anything(of: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that events are made of."""
    if of is msgspec.UnsetType:
        return st.just(msgspec.UNSET)
    if of is str:
        return st.text(max_size=30)
    if of is int:
        return st.integers(-(2**63), 2**63 - 1)
    if of is bool:
        return st.booleans()
    origin, parts = get_origin(of), get_args(of)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in {Union, UnionType}:
        return st.one_of([anything(p) for p in parts])
    if origin is tuple and parts[-1] is not ...:
        return st.tuples(*map(anything, parts))
    if origin is tuple:
        return st.lists(anything(parts[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(anything(parts[0]), anything(parts[1]), max_size=3)
    fields = {f.name: anything(f.type) for f in msgspec.structs.fields(of)}
    return st.builds(of, **fields)


SEAT_IDS = st.from_regex(r"[^\s,*]{1,8}", fullmatch=True)
ENTRY_LISTS = st.lists(
    st.tuples(
        st.integers(0, 3000), anything(ev.Event), st.lists(SEAT_IDS, max_size=3).map(tuple)
    ),
    max_size=8,
).map(lambda rows: [ev.Entry(seq, *row) for seq, row in enumerate(rows, 1)])
