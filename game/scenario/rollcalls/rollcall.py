"""Real roll calls, read from the tables in which they are published.

Two forms are read.  The United Nations Digital Library gives a row for each member, with
the columns ``ms_code, ms_name, ms_vote, date, resolution, title`` and others, of one vote or
of many; votes are ``Y``, ``N``, ``A`` and ``X``.  The table of roll calls of the General
Assembly gives a row for each roll call in ``rollcalls.csv`` (``rcid, session, date,
resolution, short, descr`` ...) and the cells in ``votes.csv`` beside it: ``rcid`` and one
column a State, 1 yes, 2 abstention, 3 no, 8 absent, 9 not a member, 0 no entry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from game.scenario.diagnostics import Place, Problem, listed, unusable
from game.scenario.faults import no_roll_call, unknown_voter
from game.scenario.rollcalls.listing import (
    BALLOTS,
    choose,
    day_of,
    form_of,
    library_rows,
    library_title,
    library_total,
    library_votes,
    table_total,
    table_votes,
    title_of,
)
from game.scenario.rollcalls.rows import rows_of
from game.scenario.tables.sheets import BAR
from game.scenario.world.countries import country_code
from game.scenario.world.states import states

_FORMER = frozenset(("CSK", "DDR", "YMD", "YUG"))
"""Codes of former States, whose names may be like those of Members today."""
_MOST_HEADS = 1000
"""Votes that a record can count."""
_CELLS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent"}


class RollCall(msgspec.Struct, frozen=True):
    """One vote."""

    resolution: str
    title: str
    date: str
    ballots: dict[str, str]
    """By code of the Member: ``yes``, ``no``, ``abstain``, ``absent``."""
    source: str
    totals: dict[str, int]
    """``yes``, ``no`` and ``abstain`` of the table: those that it gives, or else as many as
    its ballots are, former States among them."""
    former: dict[str, str]
    """Ballots of States that are no Members today, by the table's own code."""
    problems: tuple[Problem, ...] = ()
    """What was left out, and why."""


def read_rollcall(path: Path, resolution: str = "") -> RollCall:
    """The roll call in a file; ``resolution`` (or an ``rcid``, or words of the title that no
    other has) chooses among several.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    if form_of(path) == "library":
        return _of_library(path, resolution)
    return _of_table(path, list(rows_of(path)), resolution)


def _of_library(path: Path, wanted: str) -> RollCall:
    chosen = choose(path, library_votes(path), wanted).id
    mine = [(number, row) for number, key, row in library_rows(path) if key == chosen]
    ballots: dict[str, str] = {}
    former: dict[str, str] = {}
    problems: list[Problem] = []
    for number, row in mine:
        problem = _take_row(row, ballots, former)
        if problem:
            problems.append(_doubt(path, number, *problem, row))
    _want_two(path, ballots)
    first = mine[0][1]
    totals = _totals(lambda choice: library_total(first, choice), ballots, former)
    if odd := _unlike(totals, ballots, former):
        problems.append(_doubt(path, mine[0][0], "total_yes", odd))
    title = library_title(first) or first.get("agenda") or chosen
    source = f"United Nations Digital Library, voting data on {chosen}"
    return RollCall(
        chosen,
        title,
        day_of(first.get("date", "")),
        ballots,
        source,
        totals,
        former,
        tuple(problems),
    )


def _unlike(
    totals: Mapping[str, int], ballots: dict[str, str], former: dict[str, str]
) -> str:
    """Where a table's totals are not what its rows come to; ``""``: they are."""
    cast = Counter([*ballots.values(), *former.values()])
    odd = [
        f"{total} `{choice}` and the rows {cast[choice]}"
        for choice, total in totals.items()
        if total != cast[choice]
    ]
    return f"the totals say {', '.join(odd)}; the totals are kept" if odd else ""


def _totals(
    given: Callable[[str], int | None], ballots: dict[str, str], former: dict[str, str]
) -> dict[str, int]:
    """The totals that a table gives; where it gives none, or more than any room has, as
    many as its ballots are."""
    cast = Counter([*ballots.values(), *former.values()])
    found = {choice: given(choice) for choice in ("yes", "no", "abstain")}
    none = any(total is None for total in found.values())
    if none or sum(total or 0 for total in found.values()) > _MOST_HEADS:
        return {choice: cast[choice] for choice in found}
    return {choice: total or 0 for choice, total in found.items()}


def _take_row(
    row: Mapping[str, str], ballots: dict[str, str], former: dict[str, str]
) -> tuple[str, str] | None:
    """Enter the ballot of a row; the column in doubt and what is doubtful, if anything is."""
    code = row.get("ms_code", "").upper()
    named = "" if code in _FORMER else country_code(row.get("ms_name", ""))
    found = code if code in states() else named
    vote = BALLOTS.get(row.get("ms_vote", "?").upper())
    if not found and vote is not None:
        former[code or row.get("ms_name", "")] = vote
    if not found:
        who = f"`{code[:12]}` ({row.get('ms_name', '')[:40]})"
        return "ms_code", f"{who} is no Member; {_beside(vote)}"
    if vote is None:
        return (
            "ms_vote",
            f"`{row.get('ms_vote', '')[:12]}` of `{found}` is no vote; left out",
        )
    if ballots.get(found, vote) != vote:
        message = f"`{found}` voted `{ballots[found]}` in another row and `{vote}` here"
        return "ms_vote", f"{message}; left out"
    ballots[found] = vote
    if code and country_code(code) != found:
        return "ms_code", f"`{code[:12]}` is no Member's code; `{found}` by its name"
    if named and named != found:
        message = f"`{code}` beside the name of `{named}`; the code was taken"
        return "ms_name", message
    return None


def _beside(vote: str | None) -> str:
    """What becomes of a ballot of who cannot be seated."""
    cast = vote is not None and vote != "absent"
    return f"its `{vote}` is in the numbers, not in the room" if cast else "left out"


_SHOWN = ("ms_code", "ms_name", "ms_vote")
"""Columns of a row that are shown where one of them is in doubt."""
_HELP = {
    "ms_vote": "write `Y`, `N`, `A` or `X` for an absence, and one row for each Member",
    "ms_name": "correct the one of the two that is wrong, such as `NOR,NORWAY,Y`",
    "total_yes": "nothing, if rows are missing on purpose; else correct `total_yes`, `total_no` "
    "and `total_abstentions`, or add the rows",
}


def _excerpt(row: Mapping[str, str]) -> str:
    return BAR.join(row.get(name, "") for name in _SHOWN)


def _want_two(path: Path, ballots: Mapping[str, str]) -> None:
    """Refuse a table in which fewer than two Members voted: nobody could negotiate."""
    voted = [code for code, vote in ballots.items() if vote != "absent"]
    if len(voted) < 2:
        who = f"only {listed(voted)} voted" if voted else "no Member voted"
        msg = f"{who} in the rows of `{path}` that can be used; a scenario needs two"
        raise unusable(str(path), no_roll_call.ENTRY, msg)


def _doubt(
    path: Path, number: int, column: str, message: str, row: Mapping[str, str] | None = None
) -> Problem:
    """A doubt about a cell of a row, which is marked where the row is given."""
    said = f"row {number}, column {column}: {message}"
    excerpt = _excerpt(row) if row is not None else ""
    marked, at = (0, 0), 1
    for name in _SHOWN if row is not None else ():
        length = len((row or {}).get(name, ""))
        if name == column:
            marked = (at, max(1, length))
        at += length + len(BAR)
    place = Place(str(path), number, 1)
    help_ = _HELP.get(column, "")
    return unknown_voter.ENTRY.fault(said, place, help_, excerpt, marked)


def _of_table(path: Path, rows: list[dict[str, str]], wanted: str) -> RollCall:
    by_number = {row["rcid"]: row for row in rows}
    if wanted not in by_number:
        whole = [head for head in table_votes(rows) if head.of == "whole"]
        wanted = choose(path, whole, wanted).number
    row = by_number[wanted]
    beside = next(
        (p for n in ("votes.csv.gz", "votes.csv") if (p := path.with_name(n)).is_file()),
        None,
    )
    if beside is None:
        msg = f"there is no `votes.csv` beside `{path}`"
        help_ = "put both files of the table into one folder"
        raise unusable(str(path), no_roll_call.ENTRY, msg, help_)
    cells = next((r for r in rows_of(beside) if r.get("rcid") == row["rcid"]), None)
    if cells is None:
        msg = f"`{beside}` has no row for roll call {row['rcid']}"
        raise unusable(str(path), no_roll_call.ENTRY, msg)
    votes = {code: v for code, c in cells.items() if (v := _CELLS.get(c.strip()))}
    votes.pop("rcid", None)
    ballots = {code: vote for code, vote in votes.items() if code in states()}
    former = {code: vote for code, vote in votes.items() if code not in states()}
    _want_two(path, ballots)
    title = title_of(row) or row["resolution"]
    source = f"Voeten, General Assembly voting data, roll call {row['rcid']}"
    return RollCall(
        row["resolution"] or f"Roll call {row['rcid']}",
        title,
        day_of(row.get("date", "")),
        ballots,
        source,
        _totals(lambda choice: table_total(row, choice), ballots, former),
        former,
        tuple(
            _doubt(beside, 1, code, f"`{code}` is no Member today; {_beside(vote)}")
            for code, vote in former.items()
        ),
    )
