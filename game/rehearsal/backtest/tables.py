"""Roll calls and votes from tables, as ``docs/backtest.md`` describes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from math import isfinite
from pathlib import Path

import msgspec

from game.errors import InputUnusable
from game.rehearsal.backtest.rows import marked, must_be_new, rows_of
from game.scenario.world.states import states as members

YES, ABSTAIN, NO, ABSENT = 1, 2, 3, 8
"""Codes of a cell in a table of votes; any other means that the State had no vote."""
CHOICE_OF = {YES: 0, ABSTAIN: 1, NO: 2}
"""Ballots in the order in which forecasts give them."""
CODES = {f"{code}{end}": code for code in (YES, ABSTAIN, NO, ABSENT) for end in ("", ".0")}
_NONE = {"", "0", "0.0", "9", "9.0", "NA", "nan"}
"""What stands where a State was no member."""
ISSUES = ("me", "nu", "di", "hr", "co", "ec")
"""Columns that mark what a roll call is about, where a table has them."""


class RollCall(msgspec.Struct, frozen=True):
    """One vote of the Assembly, and what was known of it before it was taken."""

    id: str
    day: str
    """ISO date; what happened on the same day is not known before."""
    year: float
    session: int | None
    resolution: str
    kind: str
    """``amendment``, ``paragraph`` or ``whole``."""
    issues: frozenset[str]
    text: str
    """Title and description, as the table gives them."""
    ballots: bytes
    """A code a State, in the order of :attr:`Tables.states`; 0 where it had no vote."""

    @property
    def number(self) -> tuple[int, str]:
        """What puts the roll calls of a day in order: its id, as a number where it is one."""
        return (int(self.id) if self.id.isdecimal() else 0), self.id

    @property
    def asks(self) -> str:
        """What is put to the vote: as :attr:`kind`, but an amendment where the Chair says
        so, though the table has it among the paragraphs."""
        if self.kind == "paragraph" and puts_amendment(self.text):
            return "amendment"
        return self.kind


class Tables(msgspec.Struct, frozen=True):
    """All roll calls of the files, the oldest first."""

    states: tuple[str, ...]
    roll_calls: tuple[RollCall, ...]


class Ideal(msgspec.Struct, frozen=True):
    """Ideal points by State and year."""

    by_state: dict[str, dict[int, float]]

    def before(self, state: str, year: int) -> float | None:
        """The latest estimate for a year before ``year``, at most ten years old."""
        found = self.by_state.get(state, {})
        return next((found[y] for y in range(year - 1, year - 11, -1) if y in found), None)


_STATE = re.compile(r"[A-Z][A-Z0-9]{2}(_[A-Z0-9]+)?")
"""A State's code as a column is named; ``YEM_YAR`` is one that is no more."""


def _states_among(path: Path, names: Iterable[str]) -> list[str]:
    """The columns that are States; a table without one is no table of votes.  A Member's code
    in small letters is refused: passed over, its ballots would be missed by nobody."""
    columns = list(names)
    found = [name for name in columns if _STATE.fullmatch(name)]
    small = [c for c in columns if c not in found and c.strip().upper() in members()]
    if small:
        msg = f"{path}: the column `{small[0]}`: a State's code is `{small[0].strip().upper()}`"
        raise InputUnusable(msg)
    if not found:
        msg = (
            f"{path}: there is no column of a State, named by its code as `FRA` or `KEN`: "
            "this is no table of votes"
        )
        raise InputUnusable(msg)
    return found


def read_tables(roll_calls: Iterable[Path], votes: Iterable[Path]) -> Tables:
    """Read tables of roll calls and of votes; several of a kind are joined.

    A roll call that stands in both of two tables counts once, one in which nothing is on
    record of any State not at all.  States come by their codes, and the roll calls of a day by
    their numbers, in whatever order the tables have them.  Raises :class:`InputUnusable` with
    file and line where something is wrong.
    """
    cells, states = _votes(votes)
    found: dict[str, RollCall] = {}
    for path in roll_calls:
        met: dict[str, int] = {}
        for line, row in rows_of(path, ("rcid", "date")):
            rcid = row["rcid"]
            must_be_new(path, line, rcid, met)
            if rcid in found:
                continue
            if rcid not in cells:
                msg = f"{path}:{line}: roll call `{rcid}` is in no table of votes"
                raise InputUnusable(msg)
            ballots = bytes(cells[rcid].get(state, 0) for state in states)
            if not any(ballots):
                continue  # of a time when none of these States was a Member
            found[rcid] = _roll_call(path, line, row, ballots)
    if not found:
        msg = "the tables hold no roll call"
        raise InputUnusable(msg)
    ordered = sorted(found.values(), key=lambda r: (r.day, r.number))
    return Tables(tuple(states), tuple(ordered))


def _votes(paths: Iterable[Path]) -> tuple[dict[str, dict[str, int]], list[str]]:
    found: dict[str, dict[str, int]] = {}
    states: dict[str, None] = {}
    for path in paths:
        here: list[str] = []
        met: dict[str, int] = {}
        for line, row in rows_of(path, ("rcid",)):
            here = here or _states_among(path, filter(None, row))
            must_be_new(path, line, row["rcid"], met)
            states.update(dict.fromkeys(here))
            _must_be_ballots(path, line, row, here)
            cast = {s: CODES[row[s]] for s in here if row[s] in CODES}
            found.setdefault(row["rcid"], cast)
    return found, sorted(states)


def _must_be_ballots(path: Path, line: int, row: dict[str, str], states: list[str]) -> None:
    """Refuse a cell that is no ballot and does not say that there is none."""
    odd = next((s for s in states if row[s] not in CODES and row[s] not in _NONE), None)
    if odd is not None:
        msg = (
            f"{path}:{line}: `{row[odd]}` under {odd} is no ballot: 1 yes, 2 abstain, 3 no, "
            "8 absent; empty or 9 where it was no member"
        )
        raise InputUnusable(msg)


def _roll_call(path: Path, line: int, row: dict[str, str], ballots: bytes) -> RollCall:
    try:
        day = date.fromisoformat(row["date"])
    except ValueError as error:
        msg = f"{path}:{line}: `{row['date']}` is no date; write 2019-12-27"
        raise InputUnusable(msg) from error
    session = row.get("session") or ""
    kind = "amendment" if marked(path, line, row, "amend") else "whole"
    if kind == "whole" and marked(path, line, row, "para"):
        kind = "paragraph"
    return RollCall(
        id=row["rcid"],
        day=day.isoformat(),
        year=day.year + (day.month - 1) / 12,
        session=int(session) if session.isdigit() else None,
        resolution=(row.get("resolution") or "").strip(),
        kind=kind,
        issues=frozenset(issue for issue in ISSUES if marked(path, line, row, issue)),
        text=f"{row.get('short') or ''} {row.get('descr') or ''}".strip(),
        ballots=ballots,
    )


def read_ideal_points(path: Path) -> Ideal:
    """Ideal points from a table with columns ``iso3c``, ``year`` and ``IdealPointFP``."""
    found: dict[str, dict[int, float]] = {}
    for line, row in rows_of(path, ("iso3c", "year", "IdealPointFP")):
        code = RENAMED.get(row["iso3c"], row["iso3c"])
        if not row["IdealPointFP"]:
            continue
        try:
            year, point = int(row["year"]), float(row["IdealPointFP"])
        except ValueError as error:
            msg = f"{path}:{line}: year or ideal point is no number"
            raise InputUnusable(msg) from error
        if not isfinite(point):
            msg = f"{path}:{line}: `{row['IdealPointFP']}` is no ideal point"
            raise InputUnusable(msg)
        found.setdefault(code, {})[year] = point
    return Ideal(found)


RENAMED = {"YUG": "SRB", "ROM": "ROU"}
"""Codes of a table of ideal points that tables of votes write otherwise."""

SPEECH = re.compile(r"President\b.{0,40}:|\bthe Assembly (?:will|shall) now\b")
_AMENDMENT_PUT = re.compile(
    r"(?:decision|vote|requested)(?: first ?)? ?on (?:the|a) (?:\w+ ){0,2}amendment"
    r"|submitted an? (?:\w+ ){0,2}amendment"
    r"|decisions of the General Assembly on amendments",
    re.IGNORECASE,
)
_DISPOSED = re.compile(
    r"amend(?:ments?|ed)\b[^.]*\b(?:adopted|withdrawn)|as (?:orally )?amended",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"_(.{4,250}?)<d3>")


def puts_amendment(text: str) -> bool:
    """Whether the Chair's words put an amendment to the vote: they name one on which it is
    taken, and do not say that it is adopted or withdrawn already."""
    if not SPEECH.search(text) or _DISPOSED.search(text):
        return False
    return bool(_AMENDMENT_PUT.search(text))


def titles(tables: Tables) -> list[str]:
    """The words by which each roll call is compared with others.

    Where a table gives the Chair's words instead of a title, the title is that of another
    vote on the same text, held on the same day or before, or the one that the Chair reads
    out last, of several drafts before the one that is put to the vote.  Only words are
    taken from the other vote: a title is known to all before anybody votes.  Where none is
    read out there is none, and nothing is kindred: what is left are words of procedure.
    """
    by_text: dict[str, RollCall] = {}
    for roll_call in tables.roll_calls:
        if roll_call.resolution and not SPEECH.search(roll_call.text):
            by_text.setdefault(roll_call.resolution, roll_call)
    return [_title(r, by_text.get(r.resolution)) for r in tables.roll_calls]


def _title(roll_call: RollCall, titled: RollCall | None) -> str:
    """The words of a roll call; ``titled`` is the first on its text that has a title."""
    if not SPEECH.search(roll_call.text):
        return roll_call.text
    if titled is not None and titled.day <= roll_call.day:
        return titled.text
    read_out = _QUOTED.findall(roll_call.text)
    return read_out[-1] if read_out else ""
