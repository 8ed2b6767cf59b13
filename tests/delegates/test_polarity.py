"""The warning about the form of a question, from a seat's own forecast."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates import polarity
from game.delegates.others.belief import Forecast
from game.rules.draft.text import Delete
from game.rules.rulebook import Citation, MotionRule
from game.rules.wishes.intents import Table
from tests.delegates.rooms import Room, rulebook, setup


def view_with_a_deletion() -> tuple[object, str]:
    rules = rulebook()
    division = MotionRule("division", Citation("rule"))
    motions = {**rules.motions, "division": division}
    room = Room(setup(replace(rules, motions=motions))).stage("talks")
    first = next(iter(room.meeting.setup.draft.provisions))
    room.do(Table(room.meeting.setup.roll[0], (Delete(first),)))
    return room.view(None, room.meeting.setup.roll[1]), "A1"


@pytest.mark.parametrize(
    ("yes", "warned"), [(40, True), (90, False)], ids=["between", "clear"]
)
def test_the_form_matters_between_a_third_and_two_thirds(
    yes: int, warned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, target = view_with_a_deletion()

    def expected(_view: object, _target: str) -> tuple[Forecast, ...]:
        return tuple(
            Forecast(f"S{n}", "yes", 9000, 9000, 1000, 0, 0)
            if n < yes
            else Forecast(f"S{n}", "no", 9000, 1000, 9000, 0, 0)
            for n in range(100)
        )

    monkeypatch.setattr(polarity, "forecast", expected)
    assert bool(polarity.form_matters(view, target)) is warned  # type: ignore[arg-type]


def test_it_matters_whose_ballots_are_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    view, target = view_with_a_deletion()
    expected = (Forecast("ALA", "yes", 6000, 6000, 4000, 0, 0),)
    monkeypatch.setattr(polarity, "forecast", lambda _view, _target: expected)

    def heard(*said: object) -> str:
        told.append(said[-1])
        return "warned"

    monkeypatch.setattr(polarity, "warn", heard)
    assert polarity.form_matters(view, target) == "warned"  # type: ignore[arg-type]
    assert told == [{"ALA": "yes"}]
