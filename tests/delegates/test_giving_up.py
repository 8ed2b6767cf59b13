"""What a guide says of a text of one's own that cannot carry, or that another has overtaken."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Met
from game.delegates.suggesting.fitting import fitting_move
from game.rules.draft.text import Revise
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, told


def late(*tables: it.Table) -> Room:
    """The last minutes of the talks, in a room where everybody likes the texts as they are."""
    others = {m: dict.fromkeys(("rights", "gender"), at(180, 90)) for m in MEMBERS}
    room = Room(setup(), dossier(others)).stage("talks").do(*tables)
    chamber = replace(room.meeting.chamber, minute=980)
    room.meeting = replace(room.meeting, chamber=chamber)
    return room


ALONE = it.Table("BOR", (Revise("1", "soft"),))
TIED = it.Table("BOR", (Revise("1", "soft"), Revise("2", "soft")), package=True)


def test_a_lost_text_is_withdrawn_unless_an_aim_hangs_on_it() -> None:
    mine = told("BOR", rights=0)
    assert fitting_move(late(ALONE).view(mine), "withdraw") == it.Withdraw("BOR", "A1")
    aimed = replace(mine, aims=("Softer.",), met=(Met(1, provision="1", reads=("soft",)),))
    assert fitting_move(late(ALONE).view(aimed), "withdraw") is None
    asked = late(ALONE, it.AskVote("BOR", "A1"))  # type: ignore[arg-type]
    assert fitting_move(asked.view(mine), "let-go") == it.LetGo("BOR", "A1")
    assert fitting_move(asked.view(aimed), "let-go") is None


def test_what_another_text_of_ones_own_overtakes_serves_no_aim_that_that_one_does_not() -> (
    None
):
    mine = told("BOR", rights=0, gender=0)
    room = late(ALONE, TIED)
    assert fitting_move(room.view(mine), "withdraw") is not None
    one, both = (
        Met(1, provision="1", reads=("soft",)),
        Met(2, provision="2", reads=("soft",)),
    )
    first = replace(mine, aims=("One.", "Two."), met=(one,))
    assert fitting_move(room.view(first), "withdraw") == it.Withdraw("BOR", "A1")
    second = replace(first, met=(one, both))
    found = fitting_move(room.view(second), "withdraw")
    assert found in (None, it.Withdraw("BOR", "A1")), "the package serves both aims"
