"""Real roll calls, read from the tables in which they are published.

Two forms are read.  The United Nations Digital Library gives a row for each member, with
the columns ``ms_code, ms_name, ms_vote, date, resolution, title`` and others, of one vote or
of many; votes are ``Y``, ``N``, ``A`` and ``X``.  The table of roll calls of the General
Assembly gives a row for each roll call in ``rollcalls.csv`` (``rcid, session, date,
resolution, short, descr`` ...) and the cells in ``votes.csv`` beside it: ``rcid`` and one
column a State, 1 yes, 2 abstention, 3 no, 8 absent, 9 not a member, 0 no entry.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from game.scenario import form_sheets
from game.scenario.countries import country_code
from game.scenario.diagnostics import Place, Problem, listed
from game.scenario.form_sheets import unusable
from game.scenario.sheets import text_of
from game.scenario.source import HIDDEN
from game.scenario.states import states

MOST_BYTES = 80_000_000
FIRST_DAY = "1946-01-10"
"""Taken where a table gives no date: the day on which the Assembly first met."""
_LIBRARY = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent", "": "absent"}
_CELLS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent"}


class RollCall(msgspec.Struct, frozen=True):
    """One vote."""

    resolution: str
    title: str
    date: str
    ballots: dict[str, str]
    """By code of the State: ``yes``, ``no``, ``abstain``, ``absent``."""
    source: str
    problems: tuple[Problem, ...] = ()
    """What was left out, and why."""


def read_rollcall(path: Path, resolution: str = "") -> RollCall:
    """The roll call in a file; ``resolution`` (or an ``rcid``) chooses among several.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    rows = list(_rows(path))
    columns = {name.strip().casefold() for name in rows[0]} if rows else set()
    if {"ms_code", "ms_vote"} <= columns:
        return _of_library(path, rows, resolution)
    if {"rcid", "resolution"} <= columns:
        return _of_table(path, rows, resolution)
    msg = f"`{path}` is no roll call"
    raise unusable(
        str(path),
        form_sheets.NO_ROLL_CALL,
        msg,
        "it needs the columns `ms_code` and `ms_vote`, or `rcid` and `resolution`",
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        content = path.read_bytes()
        if content[:2] == b"\x1f\x8b":
            with gzip.open(io.BytesIO(content)) as packed:
                content = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError) as error:
        msg = f"`{path}` cannot be read"
        help_ = form_sheets.CHECK_NAME
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg, help_) from error
    if len(content) > MOST_BYTES:
        msg = f"`{path}` is larger than any roll call"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg)
    text = text_of(content)
    try:
        for row in csv.DictReader(io.StringIO(text), strict=False):
            yield {
                HIDDEN.sub("", k or "").strip(): HIDDEN.sub("", v)
                for k, v in row.items()
                if isinstance(v, str)
            }
    except csv.Error as error:
        msg = f"`{path}` is no table: {error}"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg) from error


def _chosen(
    path: Path, found: Mapping[str, Any], wanted: str, titles: Mapping[str, str]
) -> str:
    """The one that is meant, of one or more resolutions: by its symbol, or by words of
    its title that no other has."""
    if wanted:
        same = [k for k in found if _same(k, wanted)]
        if len(same) == 1:
            return same[0]
        told = [k for k in found if _tells(titles.get(k, ""), wanted)]
        if len(told) == 1 and not same:
            return told[0]
        msg = f"`{path}` has no roll call on `{wanted}`"
        if told and not same:
            msg = f"`{path}` has {len(told)} roll calls whose titles say `{wanted}`"
            found = dict.fromkeys(told)
        if same:
            msg = f"`{path}` has {len(same)} roll calls on `{wanted}`"
    elif len(found) == 1:
        return next(iter(found))
    else:
        msg = f"`{path}` has {len(found)} roll calls"
    help_ = f"choose with --resolution: {listed(found, 6)}"
    raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg, help_)


def _tells(title: str, wanted: str) -> bool:
    return all(word in title.casefold() for word in wanted.casefold().split())


def _same(one: str, other: str) -> bool:
    def bare(name: str) -> str:
        return re.sub(r"[^A-Z0-9/]", "", name.upper()).replace("ARES/", "A/RES/")

    return bare(one) == bare(other) or bare(one) == f"A/RES/{bare(other)}"


def _of_library(path: Path, rows: list[dict[str, str]], wanted: str) -> RollCall:
    lower = [{k.casefold(): v.strip() for k, v in row.items()} for row in rows]
    votes: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for number, row in enumerate(lower, 2):
        key = row.get("resolution") or row.get("draft") or row.get("title") or "the draft"
        votes.setdefault(key, []).append((number, row))
    titles = {key: rows_[0][1].get("title", "") for key, rows_ in votes.items()}
    chosen = _chosen(path, votes, wanted, titles)
    ballots: dict[str, str] = {}
    problems: list[Problem] = []
    for number, row in votes[chosen]:
        code = row.get("ms_code", "").upper()
        vote = _LIBRARY.get(row.get("ms_vote", "?").upper())
        found = code if code in states() else country_code(row.get("ms_name", ""))
        column = "ms_vote"
        if not found:
            column, problem = (
                "ms_code",
                f"`{code[:12]}` ({row.get('ms_name', '')[:40]}) is no Member",
            )
        elif vote is None:
            problem = f"`{row.get('ms_vote', '')[:12]}` of `{found}` is no vote"
        elif ballots.get(found, vote) != vote:
            problem = f"`{found}` voted `{ballots[found]}` in another row and `{vote}` here"
        else:
            ballots[found] = vote
            continue
        problems.append(_doubt(path, number, column, problem))
    _want_two(path, ballots)
    first = votes[chosen][0][1]
    title = first.get("title") or first.get("agenda") or chosen
    source = f"United Nations Digital Library, voting data on {chosen}"
    return RollCall(
        chosen, title, _day(first.get("date", "")), ballots, source, tuple(problems)
    )


def _want_two(path: Path, ballots: Mapping[str, str]) -> None:
    """Refuse a table in which fewer than two Members voted: nobody could negotiate."""
    voted = [code for code, vote in ballots.items() if vote != "absent"]
    if len(voted) < 2:
        who = f"only {listed(voted)} voted" if voted else "no Member voted"
        msg = f"{who} in the rows of `{path}` that can be used; a scenario needs two"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg)


def _doubt(path: Path, row: int, column: str, message: str) -> Problem:
    said = f"row {row}, column {column}: {message}; left out"
    return form_sheets.UNKNOWN_CODE.fault(said, Place(str(path), row, 1))


def _of_table(path: Path, rows: list[dict[str, str]], wanted: str) -> RollCall:
    by_number = {row["rcid"]: row for row in rows}
    if wanted in by_number:
        row = by_number[wanted]
    else:
        whole = {
            r["resolution"]: r
            for r in rows
            if r.get("para", "0") in ("0", "") and r.get("amend", "0") in ("0", "")
        }
        titles = {key: r.get("short", "") for key, r in whole.items()}
        row = whole[_chosen(path, whole, wanted, titles)]
    beside = next(
        (p for n in ("votes.csv.gz", "votes.csv") if (p := path.with_name(n)).is_file()),
        None,
    )
    if beside is None:
        msg = f"there is no `votes.csv` beside `{path}`"
        help_ = "put both files of the table into one folder"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg, help_)
    cells = next((r for r in _rows(beside) if r.get("rcid") == row["rcid"]), None)
    if cells is None:
        msg = f"`{beside}` has no row for roll call {row['rcid']}"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg)
    ballots: dict[str, str] = {}
    problems: list[Problem] = []
    for code, cell in cells.items():
        vote = _CELLS.get(cell.strip())
        if code in states() and vote:
            ballots[code] = vote
        elif vote and code != "rcid":
            problems.append(_doubt(beside, 1, code, f"`{code}` is no Member today"))
    _want_two(path, ballots)
    title = row.get("short", "").strip().capitalize() or row["resolution"]
    source = f"Voeten, General Assembly voting data, roll call {row['rcid']}"
    return RollCall(
        row["resolution"],
        title,
        _day(row.get("date", "")),
        ballots,
        source,
        tuple(problems),
    )


def _day(text: str) -> str:
    found = re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
    try:
        return date.fromisoformat(found.group() if found else "").isoformat()
    except ValueError:
        return FIRST_DAY
