"""Delegations, positions and red lines as rows of a spreadsheet: what they are, and out.

The long form has a row for each position or red line, with the columns of :data:`COLUMNS`.
How tables are read stands in :mod:`game.scenario.tables.reading`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from game.rules.meeting.setup import CHAIR
from game.scenario.assembly import CHAIR_NAME
from game.scenario.diagnostics import Problem
from game.scenario.model import Scenario
from game.scenario.tables.provisions import Matter
from game.scenario.tables.sheets import Cell
from game.scenario.world.countries import folded

COLUMNS = (
    "delegation",
    "name",
    "issue",
    "position",
    "salience",
    "basis",
    "source",
    "provision",
    "crossed by",
    "red line",
    "public",
    "hard",
    "role",
)
"""The columns of the long form."""
USUAL_SALIENCE = "50"


OBSERVER = "observer"
"""The role of a seat without a vote; every other is a member, or speaks for members."""


class Limit(msgspec.Struct, frozen=True):
    """A red line of a row."""

    delegation: str
    provision: str
    crossed_by: tuple[str, ...]
    words: str
    public: bool = False
    hard: bool = True
    source: str = ""


class Stand(msgspec.Struct, frozen=True):
    """A position of a row, as written."""

    delegation: str
    issue: str
    position: str
    salience: str
    basis: str
    source: str


class Said(msgspec.Struct, frozen=True):
    """A red line of a row in words alone: what of the text it speaks of is not said."""

    delegation: str
    words: str
    cell: Cell
    issue: str = ""
    """Of its row; may be empty."""
    public: bool = False
    hard: bool = True


class Rows(msgspec.Struct, frozen=True):
    """All that a spreadsheet says."""

    names: dict[str, str]
    """Delegations by code, in the order of the table."""
    stands: tuple[Stand, ...] = ()
    limits: tuple[Limit, ...] = ()
    said: tuple[Said, ...] = ()
    roles: dict[str, str] = {}
    """:data:`OBSERVER` by code, for those whose row says so."""
    blocs: dict[str, tuple[str, ...]] = {}
    """Members by the name of their bloc, for those whose rows name one."""
    chair: str = ""
    """What the Chair is called; empty where no row says who presides."""
    matters: dict[str, Matter] = {}
    """By id of a new issue: the provision of the text that it is."""
    written: dict[str, str] = {}
    """What the table calls States otherwise than the United Nations does, by code."""


def rows_of(scenario: Scenario) -> Rows:
    """What a spreadsheet of a scenario says: who votes or observes without a position is in
    it too, and red lines stand in the order of the positions, so that a table that is laid
    over its own scenario changes nothing."""
    stands = tuple(
        Stand(
            row.delegation,
            row.issue,
            f"{row.place / 100:g}",
            str(row.salience),
            row.basis,
            row.source,
        )
        for row in scenario.positions
    )
    limits = tuple(
        Limit(
            seat,
            line.provision,
            line.variants,
            line.words,
            line.public,
            line.hard,
            line.source,
        )
        for seat, said in scenario.delegations.items()
        for line in said.red_lines
    )
    called = {seat.id: seat.name for seat in scenario.seats}
    called |= {bloc.id: bloc.name for bloc in scenario.blocs}
    roles: dict[str, str] = {
        seat.id: OBSERVER for seat in scenario.seats if seat.role == OBSERVER
    }
    voters = (seat.id for seat in scenario.seats if seat.role == "member")
    codes = dict.fromkeys(
        [
            *(s.delegation for s in stands),
            *(m.delegation for m in limits),
            *roles,
            *voters,
        ]
    )
    names = {code: called.get(code, code) for code in codes}
    order = [*names]
    limits = tuple(sorted(limits, key=lambda limit: order.index(limit.delegation)))
    chair = next(seat.name for seat in scenario.seats if seat.id == CHAIR)
    named = chair if chair != CHAIR_NAME else ""
    return Rows(names, stands, limits, roles=roles, chair=named)


def titles_of(scenario: Scenario) -> dict[str, str]:
    """By id, what a table calls an issue: its title, unless that leads to another one too."""
    called = Counter(folded(issue.title) for issue in scenario.issues)
    called.update({issue.id.casefold() for issue in scenario.issues})
    return {
        issue.id: issue.title
        for issue in scenario.issues
        if called[folded(issue.title)] == (2 if folded(issue.title) == issue.id else 1)
        and folded(issue.title)
    }


def lines_of(rows: Rows, titles: Mapping[str, str] = {}) -> list[tuple[str, ...]]:
    """The long form, without its first line; ``titles`` are what to call issues, by id."""
    lines = [
        (
            s.delegation,
            rows.names[s.delegation],
            titles.get(s.issue, s.issue),
            s.position,
            s.salience,
            s.basis,
            s.source,
            *[""] * 5,
            rows.roles.get(s.delegation, ""),
        )
        for s in rows.stands
    ]
    lines += [
        (
            m.delegation,
            rows.names[m.delegation],
            *[""] * 4,
            m.source,
            m.provision,
            " ".join(m.crossed_by),
            m.words,
            "yes" if m.public else "no",
            "yes" if m.hard else "no",
            rows.roles.get(m.delegation, ""),
        )
        for m in rows.limits
    ]
    told = {line[0] for line in lines}
    lines += [
        (code, name, *[""] * 10, rows.roles.get(code, ""))
        for code, name in rows.names.items()
        if code not in told
    ]
    return lines + ([(CHAIR, rows.chair, *[""] * 10, CHAIR)] if rows.chair else [])


_IN_A_ROW = re.compile(r"row ([0-9]+), ")
_ROWS_NAMED = 4


def notes_of(problems: tuple[Problem, ...]) -> Iterator[str]:
    """Doubts as lines; one that several rows give rise to is one line, which names them."""
    rows: dict[str, list[str]] = {}
    for problem in problems:
        said = problem.in_a_line
        found = _IN_A_ROW.match(said)
        rows.setdefault(said[found.end() :] if found else said, []).extend(
            [found[1]] if found else []
        )
    for said, of in rows.items():
        yield f"{_rows(of)}{said}"


def _rows(numbers: Sequence[str]) -> str:
    """``row 3, `` or ``rows 3, 6, 9 and 4 more, ``."""
    if len(numbers) < 2:
        return f"row {numbers[0]}, " if numbers else ""
    shown, more = numbers[:_ROWS_NAMED], len(numbers) - _ROWS_NAMED
    if more > 0:
        return f"rows {', '.join(shown)} and {more} more, "
    return f"rows {', '.join(shown[:-1])} and {shown[-1]}, "
