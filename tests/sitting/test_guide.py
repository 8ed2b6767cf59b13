"""Steps of a guide, and news from outside."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules import events as ev
from game.rules.setup import Inject, Setup, Step
from game.rules.state import Chamber, opening
from game.sitting.guide import came_in, next_step
from tests.rules.rooms import setup

FLOOR = Step("placard-raised", "Raise your placard.", "opening")
SPEAK = Step("spoke", "Speak.", "opening")
AGAIN = Step("spoke", "Speak again.")


def room(stage: str) -> tuple[Setup, Chamber]:
    start = setup(guide=(FLOOR, SPEAK, AGAIN), injects=(Inject(930, "Rain", "It rains."),))
    return start, replace(opening(start).chamber, stage=stage)


def entries(*events: ev.Event) -> list[ev.Entry]:
    return [ev.Entry(n, 900, event) for n, event in enumerate(events, 1)]


def test_the_first_step_not_taken_is_next() -> None:
    log = entries(ev.PlacardRaised("AAA"), ev.PlacardRaised("BBB"))
    assert next_step(*room("opening"), log, "AAA") == SPEAK
    assert next_step(*room("opening"), log, "CCC") == FLOOR


def test_an_entry_completes_one_step_only() -> None:
    log = entries(ev.PlacardRaised("AAA"), ev.Spoke("AAA", "general"))
    assert next_step(*room("opening"), log, "AAA") == AGAIN


def test_a_step_lapses_with_its_stage() -> None:
    assert next_step(*room("talks"), [], "AAA") == AGAIN


def test_nothing_is_next_when_all_is_done() -> None:
    log = entries(*(ev.Spoke("AAA", "general"),) * 2)
    assert next_step(*room("talks"), log, "AAA") is None


def test_an_inject_comes_in_once() -> None:
    start, _ = room("opening")
    assert [i.title for i in came_in(start, 929, 930)] == ["Rain"]
    assert came_in(start, 930, 999) == ()
