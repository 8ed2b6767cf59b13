"""A game that a person left and took up again goes on as if it had not been left."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from game.rules.log.events import Entry
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.local import LocalDesk


def taken_up(name: str, seat: str, log: Sequence[Entry] = ()) -> LocalDesk:
    """The seat's desk as another process would set it up: nothing of it is old but the log."""
    return LocalDesk(laid(load(name), 6, [seat], None, log), seat)


def played(name: str, seat: str, typed: dict[str, str], *, leaving: bool) -> list[bytes]:
    """A meeting in which a person types once in each of these stages, and waits otherwise.

    With ``leaving`` the game is left and taken up after every fifth thing that happens.
    """
    desk, left = taken_up(name, seat), dict(typed)
    for step in range(20_000):
        done = desk.step()
        if not isinstance(done, Waiting):
            if leaving and step % 5 == 0:
                desk = taken_up(name, seat, desk.table.log)
        elif done.need == "closed":
            assert not left
            return [msgspec.json.encode(entry) for entry in desk.table.log]
        elif done.need == "stage" and (words := left.pop(done.target, "")):
            view = desk.view()
            verdict = desk.submit(read(words, seat, view.setup, view.chamber))
            assert not isinstance(verdict, Refusal), verdict
        else:
            desk.wait()
    raise AssertionError("it did not end")


@pytest.mark.parametrize(
    ("name", "seat", "typed"),
    [
        (
            "arms-trade-2013",
            "RUS",
            {
                "statements": "amend 6.4 strong",
                "talks": "offer IND give vote A1 yes ask vote A1 yes",
            },
        ),
        ("first-steps", "DUN", {"talks": "amend 3 strong"}),
        ("modalities-2021", "RUS", {}),
    ],
)
def test_leaving_a_game_and_taking_it_up_changes_nothing(
    name: str, seat: str, typed: dict[str, str]
) -> None:
    assert played(name, seat, typed, leaving=True) == played(
        name, seat, typed, leaving=False
    )
