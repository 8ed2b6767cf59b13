"""Schedules of lessons as a scenario's own notes have them: ``**45 minutes.** 0 to 8: …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_HEAD = re.compile(r"\*\*(\d{1,3})\s?([^*\n]+)\*\*(.*)$")
_LENGTH = re.compile(r"\w+\s?[.:\u3002\uff1a]")
"""What a head says beside its number where it is nothing but a length: ``minutes.``."""
_SPAN = re.compile(r"(\d+)\s+\w+\s+(\d+)\s?:\s*")
"""``0 to 8: ``, in any language."""


class Planned(NamedTuple):
    """A part of a lesson as the notes have it, in minutes from its beginning."""

    begins: int
    ends: int
    words: str


class Schedule(NamedTuple):
    """What the notes write behind a length."""

    minutes: int
    parts: tuple[Planned, ...]
    line: int
    """Of the notes, from 1."""
    head: str
    """The length as it is written, with its stars."""
    is_length: bool
    """Whether the head says nothing but a length."""

    @property
    def lapse(self) -> str:
        """Why the parts do not fill the lesson end to end; empty where they do."""
        if not self.parts:
            return "no part of it has its minutes"
        if self.parts[0].begins:
            return f"the first part begins at {self.parts[0].begins}"
        for part in self.parts:
            if part.ends <= part.begins:
                return f"{part.begins} to {part.ends} is no time"
        for one, other in pairwise(self.parts):
            if one.ends != other.begins:
                return f"what follows {one.begins} to {one.ends} begins at {other.begins}"
        last = self.parts[-1].ends
        return "" if last == self.minutes else f"its parts end at {last}"


def schedules(notes: str) -> Iterator[Schedule]:
    """The schedules of a facilitator's notes, in their order: a line each."""
    for number, line in enumerate(notes.splitlines(), 1):
        if (head := _HEAD.match(line)) is None:
            continue
        _, *pieces = _SPAN.split(head[3])
        triples = zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)
        parts = tuple(Planned(int(a), int(b), words.strip()) for a, b, words in triples)
        length = _LENGTH.fullmatch(head[2].strip()) is not None
        written = line[: head.end(2) + 2]
        yield Schedule(int(head[1]), parts, number, written, length)
