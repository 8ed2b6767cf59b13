"""What is remembered for speed changes nothing, and a meeting leaves nothing to be collected."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import msgspec
import pytest

from game.rules.kept import forget, kept
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.turns import Turns
from tests.bench.bench_playtest import room_of_twenty


def played(name: str, seed: int, *, forgetting: bool) -> bytes:
    """The log of a meeting, all answers forgotten before each step or all remembered."""
    scenario = room_of_twenty() if name == "twenty" else load(name)
    table = laid(scenario, seed)
    turns = Turns(table)
    done = turns.step()
    while not isinstance(done[-1], Waiting):
        if forgetting:
            forget()
        done = turns.step()
    return msgspec.json.encode(table.log)


@pytest.mark.parametrize("name", ["first-steps", "silence-2024", "twenty"])
def test_a_meeting_without_memory_is_the_same(name: str) -> None:
    assert played(name, 3, forgetting=True) == played(name, 3, forgetting=False)


def test_what_is_forgotten_is_asked_again() -> None:
    asked: list[str] = []

    @kept(4)
    def ask(one: str) -> int:
        asked.append(one)
        return len(asked)

    assert (ask("a"), ask("a")) == (1, 1)
    forget()
    assert ask("a") == 2


@pytest.fixture
def collecting_by_hand() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("collecting_by_hand")
@pytest.mark.parametrize("name", ["first-steps", "twenty"])
def test_a_meeting_leaves_no_garbage(name: str) -> None:
    played(name, 2, forgetting=False)  # what is made once in a process
    gc.collect()
    played(name, 3, forgetting=False)
    assert gc.collect() == 0
