"""A text of the Chair's own of which the room has voted down a part, or every part, by itself."""

from __future__ import annotations

import pytest

from game.delegates.chairing.chair import preside
from game.delegates.instructions import Instructions, RedLine
from game.rules.draft.text import Operation, Revise
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, dossier, rulebook, setup, still

BOTH: tuple[Operation, ...] = (Revise("1", "soft"), Revise("2", "soft"))
STAYS = RedLine("1", ("soft",), "Not in softer words.", hard=True)


def voted_down(*parts: Operation, lines: tuple[RedLine, ...] = ()) -> Room:
    """The Chair's package waits for action; the room has voted these changes down one by one."""
    where = Room(
        setup(rulebook(first=False)), dossier({}, dict.fromkeys(MEMBERS, lines))
    ).stage("talks")
    asked = [f"A{n}" for n, _ in enumerate(parts, 1)]
    where.do(
        *(it.Table("ALA", (op,)) for op in parts), *(it.AskVote("ALA", a) for a in asked)
    )
    where.do(it.Table(CHAIR, BOTH, package=True))
    where.stage("action")
    for id_ in asked:
        ballots = [it.Vote(m, "no") for m in MEMBERS]
        where.do(it.PutQuestion(CHAIR, id_), *ballots, it.CloseVoting(CHAIR))
    return where


def does(where: Room) -> it.Intent:
    return preside(where.view(Instructions(CHAIR, {})), still)


@pytest.mark.parametrize(
    ("parts", "begins"), [(BOTH[:1], "A part of"), (BOTH, "Each change of")]
)
def test_it_is_put_as_it_was_tabled_and_the_chair_says_what_was_voted_down(
    parts: tuple[Operation, ...], begins: str
) -> None:
    where = voted_down(*parts)
    said = does(where)
    assert isinstance(said, it.Speak)
    assert said.about == "P1"
    assert said.words.startswith(begins)
    assert does(where.do(said)) == it.CallConsensus(CHAIR, "P1")


def test_what_the_room_is_not_believed_to_take_together_either_is_taken_back() -> None:
    where = voted_down(*BOTH, lines=(STAYS,))
    said = does(where)
    assert isinstance(said, it.Speak)
    assert "taken back" in said.words
    assert does(where.do(said)) == it.Withdraw(CHAIR, "P1")


def test_what_members_have_signed_is_put_all_the_same() -> None:
    where = voted_down(lines=(STAYS,)).do(it.CoSponsor("COR", "P1"))
    assert does(where) == it.CallConsensus(CHAIR, "P1"), "nothing was voted down"
    signed = voted_down(*BOTH, lines=(STAYS,)).do(it.CoSponsor("COR", "P1"))
    said = does(signed)
    assert isinstance(said, it.Speak)
    assert said.words.startswith("Each change of")
