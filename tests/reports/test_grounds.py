"""Why ballots differ between two sittings, and what a fortune is made of."""

from __future__ import annotations

import re

from msgspec.structs import replace

from game.reports.compared import Comparison, Sitting
from game.reports.comparison import compare, shares
from game.reports.grounds import Grounds, Otherwise
from game.rules.log.events import BallotCast, Entry, RoomCounted
from game.scenario.room import dossier_of, instructions_for, setup_of
from tests.reports.days import played, river
from tests.tui.sittings import DAY

SCENARIO = river()
DOSSIER = dossier_of(SCENARIO)
OTHER = DAY.replace("FEN: vote yes", "FEN: vote no", 1)


def sitting(
    lines: str, people: tuple[str, ...] = (), changes: tuple[str, ...] = (), seed: int = 3
) -> Sitting:
    told = {
        s.id: instructions_for(SCENARIO, s.id, seed)
        for s in SCENARIO.seats
        if s.id != "chair"
    }
    entries = played(lines)
    return Sitting("one", setup_of(SCENARIO), entries, told, people, changes)


def why(first: Sitting, second: Sitting, seat: str = "FEN") -> Otherwise:
    found: Comparison = compare(first, second, DOSSIER)
    beside = next(d for d in found.decisions if any(b.seat == seat for b in d.ballots))
    return Grounds(first, second, DOSSIER).otherwise(beside, seat)


def test_a_change_of_the_what_if_is_the_reason() -> None:
    found = why(sitting(DAY), sitting(OTHER, changes=("ballot FEN no A1",)))
    assert found.words == "The what-if has it vote no in the second."


def test_a_person_is_the_reason() -> None:
    found = why(sitting(DAY, people=("FEN",)), sitting(OTHER))
    assert found.words == "In the first a person decided for it."


def test_the_same_grounds_leave_it_to_chance() -> None:
    found = why(sitting(DAY), sitting(OTHER))
    assert found.words.endswith("chance fell otherwise.")
    assert (found.first, found.second) == ((), ())


def test_other_grounds_are_told_from_both_sides() -> None:
    deal = "FEN: offer GAL give vote A1 no ask vote A2 yes\n    GAL: accept O1"
    spoken = OTHER.replace("chair: stage action", f"{deal}\n    chair: stage action")
    found = why(sitting(DAY), sitting(spoken))
    assert found.words == "It weighed otherwise."
    assert any("promised to vote no" in words for words in found.second)
    assert not any("promised" in words for words in found.first)
    said = " ".join((*found.first, *found.second))
    assert "Fenmark promised to vote no" in said
    assert not re.search(r"\b[Yy]ou", said)


def test_who_was_not_in_the_room_is_said_to_be_out() -> None:
    """Built from the log: there is no typed word for going out."""
    whole = sitting(DAY)
    left = Entry(1, 540, RoomCounted("chair", ("FEN",)))
    without = [
        left if isinstance(e.event, RoomCounted) else e
        for e in whole.entries
        if not (isinstance(e.event, BallotCast) and e.event.seat == "FEN")
    ]
    renumbered = tuple(replace(e, seq=n) for n, e in enumerate(without, 1))
    found = why(whole, replace(whole, entries=renumbered))
    assert found.words == "It was not in the room in the second."


def test_a_fortune_is_made_of_the_provisions_that_ended_otherwise() -> None:
    kept = DAY.replace("CAS: vote yes", "CAS: vote no").replace(
        "DOR: vote yes", "DOR: vote no"
    )
    first, second = sitting(DAY), sitting(kept)
    found = compare(first, second, DOSSIER)
    assert found.fortunes
    for fortune in found.fortunes:
        parts = shares(first, second, fortune.seat, DOSSIER)
        assert parts
        together = sum((p.second - p.first) * p.weight for p in parts)
        assert (together > 0) == (fortune.gain > 0)


def test_a_show_of_hands_is_laid_beside_a_roll_call_in_numbers_only() -> None:
    (voted, *_) = compare(sitting(DAY), sitting(OTHER), DOSSIER).decisions
    assert voted.first is not None
    assert voted.unnamed == ""
    hands = replace(voted, second=replace(voted.first, named=False))
    assert hands.unnamed == "Who voted how is not on record in the second: numbers only."
