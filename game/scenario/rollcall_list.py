"""Tables of roll calls: their rows, the roll calls in them, and which one is meant.

A table of the General Assembly holds thousands; a person finds one by words of its title, by
its symbol or by its date.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from game.scenario import form_sheets
from game.scenario.diagnostics import listed
from game.scenario.form_sheets import unusable
from game.scenario.sheets import text_of
from game.scenario.source import HIDDEN

MOST_BYTES = 80_000_000
FIRST_DAY = "1946-01-10"
"""Taken where a table gives no date: the day on which the Assembly first met."""
BALLOTS = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent", "": "absent"}
"""Votes as the Digital Library writes them."""
_MOST_NAMED = 6


class Head(msgspec.Struct, frozen=True):
    """What a table says of one roll call, but for who voted how."""

    id: str
    """What chooses it: the symbol of the resolution, or the number of the roll call."""
    resolution: str
    date: str
    """ISO; empty where the table gives none."""
    title: str
    yes: int
    no: int
    abstain: int
    of: Literal["whole", "paragraph", "amendment"] = "whole"
    """What the vote was on."""
    number: str = ""
    """``rcid``, in a table that has it."""
    about: str = ""
    """What was voted on, at length, in a table that says so."""


class Vote(msgspec.Struct, frozen=True):
    """One roll call of the Digital Library's form: its head, and its rows by number."""

    head: Head
    rows: list[tuple[int, dict[str, str]]]


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, packed by gzip or not.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
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


def form_of(path: Path, rows: Sequence[Mapping[str, str]]) -> Literal["library", "table"]:
    """Which of the two forms a table has; raises :class:`ScenarioUnusable` where neither."""
    columns = {name.strip().casefold() for name in rows[0]} if rows else set()
    if {"ms_code", "ms_vote"} <= columns:
        return "library"
    if {"rcid", "resolution"} <= columns:
        return "table"
    msg = f"`{path}` is no roll call"
    help_ = "it needs the columns `ms_code` and `ms_vote`, or `rcid` and `resolution`"
    if "rcid" in columns:
        help_ = f"these are the cells; name the list: `{path.with_name('rollcalls.csv')}`"
    raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg, help_)


def roll_calls(path: Path, words: str = "") -> list[Head]:
    """The roll calls in a table of which symbol, date and title hold every one of the words.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    rows = list(rows_of(path))
    if form_of(path, rows) == "library":
        heads = [vote.head for vote in library_votes(rows).values()]
    else:
        heads = table_votes(rows)
    return [head for head in heads if _tells(_all_of(head), words)]


def library_votes(rows: Sequence[Mapping[str, str]]) -> dict[str, Vote]:
    """The votes of a table that has a row for each member, by what chooses them."""
    found: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for number, row in enumerate(rows, 2):
        lower = {key.casefold(): value.strip() for key, value in row.items()}
        names = ("resolution", "draft", "title")
        key = next((lower[n] for n in names if lower.get(n)), "the draft")
        found.setdefault(key, []).append((number, lower))
    return {key: Vote(_library_head(key, mine), mine) for key, mine in found.items()}


def _library_head(key: str, rows: Sequence[tuple[int, Mapping[str, str]]]) -> Head:
    first = rows[0][1]
    votes = Counter(BALLOTS.get(row.get("ms_vote", "?").upper(), "") for _, row in rows)
    return Head(
        key,
        first.get("resolution", ""),
        first.get("date", "")[:10],
        first.get("title", ""),
        votes["yes"],
        votes["no"],
        votes["abstain"],
    )


def table_votes(rows: Sequence[Mapping[str, str]]) -> list[Head]:
    """The votes of a table that has a row for each roll call.

    What chooses a vote is the symbol, where it is that of one vote on a whole; else ``rcid``.
    """
    times = Counter(row["resolution"] for row in rows if _of(row) == "whole")
    return [_table_head(row, times) for row in rows]


def _table_head(row: Mapping[str, str], times: Mapping[str, int]) -> Head:
    symbol, of = row["resolution"], _of(row)
    alone = bool(symbol) and of == "whole" and times[symbol] == 1
    return Head(
        symbol if alone else row["rcid"],
        symbol,
        row.get("date", "")[:10],
        title_of(row),
        _count(row, "yes"),
        _count(row, "no"),
        _count(row, "abstain"),
        of,
        row["rcid"],
        row.get("descr", "").strip(),
    )


def _of(row: Mapping[str, str]) -> Literal["whole", "paragraph", "amendment"]:
    if row.get("amend", "0") not in ("0", ""):
        return "amendment"
    return "paragraph" if row.get("para", "0") not in ("0", "") else "whole"


def _count(row: Mapping[str, str], choice: str) -> int:
    """The published total, or that of the cells."""
    for column in (f"pub_{choice}", f"n_{choice}"):
        if row.get(column, "").isdecimal():
            return int(row[column])
    return 0


def title_of(row: Mapping[str, str]) -> str:
    """The short title of a roll call of a table, in sentence case where it shouts."""
    title = row.get("short", "").strip()
    return title.capitalize() if title.isupper() else title


def choose(path: Path, heads: Sequence[Head], wanted: str) -> Head:
    """The one that is meant: by its symbol, its number, or words that no other title has."""
    if not wanted and len(heads) == 1:
        return heads[0]
    if not wanted:
        raise _unclear(path, f"`{path}` has {len(heads)} roll calls", heads)
    same = [head for head in heads if wanted in (head.id, head.number)]
    same = same or [head for head in heads if _same(head.resolution or head.id, wanted)]
    told = same or [head for head in heads if _tells(head.title, wanted)]
    if len(told) == 1:
        return told[0]
    if same:
        msg = f"`{path}` has {len(same)} roll calls on `{wanted}`"
    elif told:
        msg = f"`{path}` has {len(told)} roll calls whose titles say `{wanted}`"
    else:
        msg = f"`{path}` has no roll call on `{wanted}`"
    raise _unclear(path, msg, told or heads)


def _unclear(path: Path, message: str, heads: Sequence[Head]) -> Exception:
    """The refusal to choose; a few are named, of many it is said how to find one."""
    help_ = f"choose with --resolution: {listed((h.id for h in heads), _MOST_NAMED)}"
    if len(heads) > _MOST_NAMED:
        help_ = f"find it with `nemcon import rollcall {path} --list WORDS`"
    return unusable(str(path), form_sheets.NO_ROLL_CALL, message, help_)


def _all_of(head: Head) -> str:
    return f"{head.resolution} {head.number} {head.date} {head.title} {head.about}"


def _tells(text: str, wanted: str) -> bool:
    return all(word in text.casefold() for word in wanted.casefold().split())


def _same(one: str, other: str) -> bool:
    def bare(name: str) -> str:
        return re.sub(r"[^A-Z0-9/]", "", name.upper()).replace("ARES/", "A/RES/")

    return bare(one) == bare(other) or bare(one) == f"A/RES/{bare(other)}"


def day_of(text: str) -> str:
    """The date in a text, ISO; :data:`FIRST_DAY` where there is none."""
    found = re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
    try:
        return date.fromisoformat(found.group() if found else "").isoformat()
    except ValueError:
        return FIRST_DAY
