"""What the Chair puts to the room where objections have stopped a text for good."""

from __future__ import annotations

from game.delegates.chairing.answering import price_to_put, what_would_answer
from game.delegates.instructions import Instructions, RedLine
from game.rules.draft.text import Revise
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, dossier, rulebook, setup

ON_1 = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
ON_2 = RedLine("2", ("chair",), "Nor does article 2.", hard=True)
KEEPS_2 = RedLine("2", ("soft", "deleted"), "Article 2 stays.", hard=True)
IN_CHAIR = Instructions(CHAIR, {})


def stopped(lines: dict[str, tuple[RedLine, ...]], *objectors: str) -> Room:
    room = Room(setup(rulebook(required=True)), dossier(red_lines=lines)).stage("action")
    room.do(it.CallConsensus(CHAIR, WHOLE), *(it.Object(s) for s in objectors))
    return room.do(it.Gavel(CHAIR))


def test_each_known_line_of_those_who_objected_is_answered_by_the_mildest_wording() -> None:
    room = stopped({"BOR": (ON_1,), "COR": (ON_2,), "DIN": (ON_2,)}, "BOR", "COR")
    both = (Revise("1", "soft"), Revise("2", "soft"))
    assert what_would_answer(room.view(IN_CHAIR)) == both
    assert price_to_put(room.view(IN_CHAIR), lambda _: 0.0) == it.Table(
        CHAIR, both, package=True
    )
    assert price_to_put(room.view(IN_CHAIR), lambda _: 0.99) is None


def test_nothing_is_put_that_crosses_a_hard_line_of_others_or_that_nobody_asked_for() -> (
    None
):
    room = stopped({"BOR": (ON_1,), "COR": (ON_2,), "DIN": (KEEPS_2,)}, "BOR", "COR")
    assert what_would_answer(room.view(IN_CHAIR)) == (Revise("1", "soft"),)
    assert what_would_answer(stopped({"BOR": (ON_1,)}, "COR").view(IN_CHAIR)) == ()


def test_it_is_put_once() -> None:
    room = stopped({"BOR": (ON_1,)}, "BOR")
    table = price_to_put(room.view(IN_CHAIR), lambda _: 0.0)
    assert table == it.Table(CHAIR, (Revise("1", "soft"),))
    room.do(table, it.PassOver(CHAIR, "A1"))
    assert price_to_put(room.view(IN_CHAIR), lambda _: 0.0) is None
