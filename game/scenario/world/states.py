"""The Members of the United Nations: names, groups, and how they vote.

The tables beside this file, ``states.csv`` and ``likeness.csv``, are made by
``tools/make_states.py`` and ``tools/make_likeness.py``; where their figures come from stands
in ``SOURCES.md``.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

import msgspec

from game.scenario.diagnostics import did_you_mean, listed


class State(msgspec.Struct, frozen=True):
    """One Member of the United Nations."""

    iso3: str
    iso2: str
    name: str
    """As the United Nations writes it in English."""
    short: str
    region: str
    """Regional group: ``AFR``, ``APG``, ``EEG``, ``GRULAC``, ``WEOG``, ``none``."""
    blocs: tuple[str, ...]
    """Memberships: ``EU``, ``G77``, ``OIC`` ..."""
    ideal: int | None
    """Ideal point from roll calls, hundredths; high is near the United States."""
    ideal_year: int
    """The year that ``ideal`` is estimated for."""
    attended: int
    """Share of recent roll calls in which it took part, basis points."""
    alone: int
    """Share of recent roll calls in which it was one of at most five to vote no, of those
    it took part in, basis points."""
    votes_no: int
    """Share of its recent votes that were no, basis points."""
    abstains: int
    """Share of its recent votes that were abstentions, basis points."""
    marks: tuple[int, ...]
    """How it votes: the product of two States' marks is their covariance over past roll
    calls, in ten-thousandths of an ordinary State's variance."""
    rest: int
    """What its variance has besides, ten-thousandths."""


@cache
def states() -> dict[str, State]:
    """All Members by ISO 3166 alpha-3 code, in English alphabetical order."""
    marks = {row["iso3"]: row for row in _rows("likeness.csv")}
    return {row["iso3"]: _state(row, marks[row["iso3"]]) for row in _rows("states.csv")}


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = (files(__package__) / table).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def _state(row: dict[str, str], marks: dict[str, str]) -> State:
    return State(
        row["iso3"],
        row["iso2"],
        row["name"],
        row["short"],
        row["region"],
        tuple(row["blocs"].split()),
        int(row["ideal"]) if row["ideal"] else None,
        int(row["ideal_year"] or 0),
        int(row["attended"]),
        int(row["alone"]),
        int(row["votes_no"]),
        int(row["abstains"]),
        tuple(int(mark) for name, mark in marks.items() if name.startswith("f")),
        int(marks["own"]),
    )


def code_meant(word: str) -> State | None:
    """The Member that a person may have meant: by alpha-2 code or by a name."""
    return _by_word().get(word.strip().casefold())


@cache
def _by_word() -> dict[str, State]:
    """Members by alpha-2 code and by either name, folded."""
    found: dict[str, State] = {}
    for state in states().values():
        for word in (state.iso2, state.name, state.short):
            found.setdefault(word.casefold(), state)
    return found


def code_hint(word: str, known: Collection[str]) -> str:
    """A line of help on a code that is not among the known ones."""
    state = code_meant(word)
    if state is not None and state.iso3 in known:
        return f"did you mean `{state.iso3}` ({state.short})?"
    return did_you_mean(word, known) or f"known: {listed(known)}"
