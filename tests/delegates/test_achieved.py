"""Which aims the record tells to be met, and how."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.achieved import aims_met
from game.delegates.instructions import Met
from game.rules.draft.text import Revise
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, rulebook, setup, told


def met(room: Room, way: Met, seat: str = "BOR") -> bool | None:
    """Whether a seat with one aim has met it in this way."""
    mine = replace(told(seat, rights=0), aims=("An aim.",), met=(way,))
    return aims_met(mine, room.meeting.setup, room.meeting.chamber)[0]


def agreed() -> Room:
    """Article 1 was softened, and the whole adopted without a vote."""
    return (
        Room(setup(rulebook(first=False)))
        .stage("talks")
        .do(it.Table("BOR", (Revise("1", "soft"),)))
        .stage("action")
        .do(it.CallConsensus(CHAIR, "A1"), it.Gavel(CHAIR))
        .do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR), it.Close(CHAIR))
    )


def voted(yes: int) -> Room:
    """Consensus on the whole failed by COR; it was voted on, ``yes`` members for it."""
    room = Room(setup(rulebook(first=False))).stage("action")
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR", "no"), it.Gavel(CHAIR))
    room.do(it.PutQuestion(CHAIR, WHOLE))
    for at, seat in enumerate(MEMBERS):
        room.do(it.Vote(seat, "yes" if at < yes else "no"))
    return room.do(it.CloseVoting(CHAIR), it.Close(CHAIR))


@pytest.mark.parametrize(
    ("way", "so"),
    [
        (Met(1, "adopted"), True),
        (Met(1, "consensus"), True),
        (Met(1, "vote"), False),
        (Met(1, "not-adopted"), False),
        (Met(1, "no-consensus"), False),
        (Met(1, provision="1", reads=("soft",)), True),
        (Met(1, provision="1", reads=("chair", "deleted")), False),
        (Met(1, "adopted", "1", ("chair",)), False),
        (Met(1, provision="2", reads=("chair",), besides=(("1", ("soft",)),)), True),
        (Met(1, provision="2", reads=("chair",), besides=(("1", ("chair",)),)), False),
        (Met(1, "adopted", besides=(("1", ("deleted",)),)), False),
        (Met(1, unamended=True), False),
        (Met(1, unamended=False), True),
        (Met(1, objected=False), True),
        (Met(1, at_least=1), False),
    ],
)
def test_what_a_text_adopted_without_a_vote_meets(way: Met, so: bool) -> None:
    assert met(agreed(), way) is so


@pytest.mark.parametrize(
    ("way", "so"),
    [
        (Met(1, "vote"), True),
        (Met(1, "no-consensus"), True),
        (Met(1, unamended=True), True),
        (Met(1, at_least=6), True),
        (Met(1, at_least=7), False),
        (Met(1, at_most=6), True),
        (Met(1, at_most=5), False),
        (Met(1, ballot="yes"), True),
        (Met(1, ballot="abstain"), False),
        (Met(1, objected=True), False),
    ],
)
def test_what_a_vote_meets(way: Met, so: bool) -> None:
    assert met(voted(6), way) is so


def test_who_objected_has_its_objection_on_record() -> None:
    assert met(voted(6), Met(1, objected=True), "COR") is True


def test_a_text_that_is_lost_meets_what_wanted_none() -> None:
    lost = voted(3)
    assert met(lost, Met(1, "not-adopted")) is True
    assert met(lost, Met(1, provision="1", reads=("chair",))) is False


def test_one_of_several_ways_is_enough_and_some_aims_are_for_a_person_to_judge() -> None:
    mine = replace(
        told("BOR", rights=0),
        aims=("One.", "Two."),
        met=(Met(1, "vote"), Met(1, "consensus")),
    )
    room = agreed()
    assert aims_met(mine, room.meeting.setup, room.meeting.chamber) == (True, None)


def test_a_vote_on_a_provision_stands_on_the_record() -> None:
    assert met(voted(6), Met(1, voted="1")) is False


def test_with_a_provision_named_the_votes_are_those_on_it() -> None:
    room = Room(setup(rulebook(first=False))).stage("talks")
    room.do(it.Table("BOR", (Revise("1", "soft"),)), it.AskVote("BOR", "A1"))
    room.stage("action").do(it.PutQuestion(CHAIR, "A1"))
    for at, seat in enumerate(MEMBERS):
        room.do(it.Vote(seat, "yes" if at < 6 else "no"))
    room.do(it.CloseVoting(CHAIR))
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR), it.Close(CHAIR))
    assert met(room, Met(1, voted="1", at_least=6)) is True
    assert met(room, Met(1, voted="1", at_least=7)) is False
    assert met(room, Met(1, voted="1", at_most=5)) is False
    assert met(room, Met(1, at_least=6)) is False, "the whole was not voted on"
    assert met(room, Met(1, voted="2", at_least=1)) is False


def test_who_stays_away_from_the_vote_is_counted_nowhere() -> None:
    room = Room(setup(rulebook(first=False))).stage("action")
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR", "no"), it.Gavel(CHAIR))
    room.do(it.Attend("BOR", present=False), it.PutQuestion(CHAIR, WHOLE))
    for seat in (s for s in MEMBERS if s != "BOR"):
        room.do(it.Vote(seat, "yes"))
    room.do(it.CloseVoting(CHAIR), it.Close(CHAIR))
    assert met(room, Met(1, ballot="absent")) is True
    assert met(room, Met(1, ballot="absent"), "ALA") is False
    assert met(agreed(), Met(1, ballot="absent")) is False
