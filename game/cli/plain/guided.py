"""The guide and the news as lines of text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from game.rules.meeting.setup import Inject, Setup
from game.sitting.guide import Progress, first_typed

_MARKS = {"done": "[x]", "next": "[>]", "later": "[ ]", "lapsed": "[-]"}


def steps(found: Iterable[Progress]) -> Iterator[str]:
    """One line a step: ``[x]`` taken, ``[>]`` next, ``[ ]`` later, ``[-]`` its time is over."""
    lines = [f"{_MARKS[one.standing]} {one.words}" for one in found]
    yield from lines or ["This meeting has no guide for your seat."]


def what_next(step: Progress, told: Collection[str]) -> str:
    """The step that is next; of a sentence that was ``told`` before only what is typed."""
    if step.move is None and step.words in told:
        return f"Next: `{first_typed(step.words)}`"
    return f"Next: {step.words}"


def news(setup: Setup, came: Iterable[Inject]) -> Iterator[str]:
    """One line for each piece of news, with its hour."""
    lines = [f"{setup.clock(one.at)}  {one.title}. {one.words}" for one in came]
    yield from lines or ["Nothing has come in from outside."]
