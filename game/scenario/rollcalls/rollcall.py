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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from game.scenario.diagnostics import ImportUnusable, Place, Problem, listed, unusable
from game.scenario.faults import (
    contradicting_rows,
    filled_in,
    no_roll_call,
    unknown_voter,
    unreadable_cell,
)
from game.scenario.rollcalls.ballots import Ballots, Doubt, Sheet
from game.scenario.rollcalls.listing import (
    choose,
    form_of,
    library_rows,
    library_title,
    library_total,
    library_votes,
    table_total,
    table_votes,
    title_of,
)
from game.scenario.rollcalls.rows import columns_of, rows_of
from game.scenario.tables.sheets import BAR
from game.scenario.world.days import FIRST_DAY, day_of
from game.scenario.world.states import states

_MOST_HEADS = 1000
"""Votes that a record can count."""
_CELLS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent"}


class RollCall(msgspec.Struct, frozen=True):
    """One vote."""

    resolution: str
    title: str
    date: str
    source: str
    totals: dict[str, int]
    """``yes``, ``no`` and ``abstain`` of the table: those that it gives, or else as many as
    its ballots are, former States among them."""
    cast: Ballots
    """Who voted how."""
    problems: tuple[Problem, ...] = ()
    """What was left out, and why."""
    untold: tuple[Problem, ...] = ()
    """What the table does not tell of the vote, so that somebody has to write it."""

    @property
    def ballots(self) -> dict[str, str]:
        """Of the Members of today, by code: ``yes``, ``no``, ``abstain``, ``absent``."""
        return self.cast.members


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
    sheet, first = Sheet(), mine[0][1]
    columns = [name.casefold() for name in columns_of(path)]
    doubts = ((number, row, sheet.enter(number, row)) for number, row in mine)
    problems = [
        _doubt(path, number, doubt, row, columns) for number, row, doubt in doubts if doubt
    ]
    if undated := _undated(first.get("date", "")):
        problems.append(_doubt(path, mine[0][0], undated, first, columns))
    cast = sheet.ballots
    totals = _totals(lambda choice: library_total(first, choice), cast)
    if odd := _unlike(totals, cast):
        problems.append(_doubt(path, mine[0][0], odd, None, columns))
    _want_usable(path, cast, problems)
    return RollCall(
        chosen,
        library_title(first) or first.get("agenda") or chosen,
        day_of(first.get("date", "")) or FIRST_DAY,
        f"United Nations Digital Library, voting data on {chosen}",
        totals,
        cast,
        tuple(problems),
        tuple(_not_told(path, first)),
    )


def _not_told(path: Path, row: Mapping[str, str]) -> Iterator[Problem]:
    """What a table does not tell of the vote, so that somebody has to write it."""
    told = {
        "date": row.get("date"),
        "title": library_title(row) or row.get("agenda"),
        "resolution": row.get("resolution") or row.get("draft"),
    }
    missing = [name for name, value in told.items() if not value]
    if missing:
        names = " and ".join(f"`{name}`" for name in missing)
        msg = (
            f"the table has nothing under {names}: that is to be written in `scenario.yaml`"
        )
        help_ = "write it there, or give the column, such as `date` with `2019-12-27`"
        yield filled_in.ENTRY.fault(msg, Place(str(path)), help_)


def _undated(written: str) -> Doubt | None:
    """Where a date is none, or one of two."""
    if day_of(written) is not None:
        return None
    said = f"`{written[:20]}` is no date, or may be one of two"
    help_ = "write year, month and day: `2019-12-27`"
    return Doubt(unreadable_cell.ENTRY, "date", said, help_)


def _unlike(totals: Mapping[str, int], ballots: Ballots) -> Doubt | None:
    """Where a table's totals are not what its rows come to."""
    cast = Counter(ballots.all_cast())
    odd = [
        f"{total} `{choice}` and the rows {cast[choice]}"
        for choice, total in totals.items()
        if total != cast[choice]
    ]
    if not odd:
        return None
    said = f"the totals say {', '.join(odd)}; the totals are kept"
    return Doubt(unknown_voter.ENTRY, "total_yes", said)


def _totals(given: Callable[[str], int | None], ballots: Ballots) -> dict[str, int]:
    """The totals that a table gives; where it gives none, or more than any room has, as
    many as its ballots are."""
    cast = Counter(ballots.all_cast())
    found = {choice: given(choice) for choice in ("yes", "no", "abstain")}
    none = any(total is None for total in found.values())
    if none or sum(total or 0 for total in found.values()) > _MOST_HEADS:
        return {choice: cast[choice] for choice in found}
    return {choice: total or 0 for choice, total in found.items()}


_SHOWN = ("ms_code", "ms_name", "ms_vote")
"""Columns of a row that are shown where one of them is in doubt."""
_HELP = {
    "ms_vote": "write `Y`, `N`, `A` or `X` for an absence, and one row for each Member",
    "ms_name": "correct the one of the two that is wrong, such as `NOR,NORWAY,Y`",
    "total_yes": "nothing, if rows are missing on purpose; else correct `total_yes`, `total_no` "
    "and `total_abstentions`, or add the rows",
}


def _want_usable(path: Path, cast: Ballots, problems: Sequence[Problem]) -> None:
    """Refuse a table that contradicts itself, or in which fewer than two Members voted:
    nobody could negotiate; with all that is doubtful of it."""
    voted = [code for code, vote in cast.members.items() if vote != "absent"]
    faults = [problem for problem in problems if problem.severity == "error"]
    if len(voted) < 2:
        who = f"only {listed(voted)} voted" if voted else "no Member voted"
        msg = f"{who} in the rows of `{path}` that can be used; a scenario needs two"
        help_ = "add a row for each Member that voted, such as `NOR,NORWAY,Y`"
        faults.append(no_roll_call.ENTRY.fault(msg, Place(str(path)), help_))
    if faults:
        doubts = [problem for problem in problems if problem.severity != "error"]
        raise ImportUnusable(str(path), (*faults, *doubts))


def _doubt(
    path: Path,
    number: int,
    doubt: Doubt,
    row: Mapping[str, str] | None = None,
    columns: Sequence[str] = (),
) -> Problem:
    """A doubt about a cell of a row, which is marked where the row is given; ``columns`` are
    those of the file, by which it is placed."""
    said = f"row {number}, column {doubt.column}: {doubt.message}"
    shown = [*_SHOWN] if doubt.column in _SHOWN else [*_SHOWN, doubt.column]
    cells = [row.get(name, "") for name in shown] if row is not None else []
    marked = (0, 0)
    if cells and doubt.column in shown:
        at = shown.index(doubt.column)
        before = sum(len(cell) + len(BAR) for cell in cells[:at])
        marked = (before + 1, max(1, len(cells[at])))
    column = columns.index(doubt.column) + 1 if doubt.column in columns else 1
    help_ = doubt.help or _HELP.get(doubt.column, "")
    place = Place(str(path), number, column)
    return doubt.entry.fault(said, place, help_, BAR.join(cells), marked)


def _of_table(path: Path, rows: list[dict[str, str]], wanted: str) -> RollCall:
    if all(row["rcid"] != wanted for row in rows):
        whole = [head for head in table_votes(rows) if head.of == "whole"]
        wanted = choose(path, whole, wanted).number
    row = _only(path, wanted, rows)
    beside = next(
        (p for n in ("votes.csv.gz", "votes.csv") if (p := path.with_name(n)).is_file()),
        None,
    )
    if beside is None:
        msg = f"there is no `votes.csv` beside `{path}`"
        help_ = "put both files of the table into one folder"
        raise unusable(str(path), no_roll_call.ENTRY, msg, help_)
    cells = _only(beside, row["rcid"], rows_of(beside))
    cast = Ballots()
    doubts = [
        Doubt(unknown_voter.ENTRY, code, f"`{code}` is {cast.beyond(code, vote)}")
        for code, cell in cells.items()
        if (vote := _CELLS.get(cell.strip())) and code not in {"rcid", *states()}
    ]
    votes = {code: _CELLS.get(cell.strip()) for code, cell in cells.items()}
    cast.members = {c: vote for c, vote in votes.items() if vote and c in states()}
    problems = tuple(_doubt(beside, 1, doubt) for doubt in doubts)
    _want_usable(path, cast, problems)
    return RollCall(
        row["resolution"] or f"Roll call {row['rcid']}",
        title_of(row) or row["resolution"],
        day_of(row.get("date", "")) or FIRST_DAY,
        f"Voeten, General Assembly voting data, roll call {row['rcid']}",
        _totals(lambda choice: table_total(row, choice), cast),
        cast,
        problems,
    )


def _only(path: Path, number: str, rows: Iterable[dict[str, str]]) -> dict[str, str]:
    """The one row of a roll call; refused where there is none, or two that differ."""
    mine = [row for row in rows if row.get("rcid") == number]
    if not mine:
        raise unusable(
            str(path), no_roll_call.ENTRY, f"`{path}` has no row for roll call {number}"
        )
    if other := next((row for row in mine if row != mine[0]), None):
        unlike = [column for column, cell in mine[0].items() if other.get(column) != cell]
        msg = f"two rows of `{path}` for roll call {number} differ in {listed(unlike)}"
        help_ = f"take one of the two rows with `{number}` out"
        raise unusable(str(path), contradicting_rows.ENTRY, msg, help_)
    return mine[0]
