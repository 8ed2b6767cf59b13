"""Tables of roll calls: the roll calls in them, and which one is meant.

A table of the General Assembly holds thousands; a person finds one by words of its title, by
its symbol or by its date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from game.scenario.diagnostics import listed, unusable
from game.scenario.faults import no_roll_call
from game.scenario.rollcalls.rows import columns_of, numbered_rows, rows_of

BALLOTS = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent", "": "absent"}
"""Votes as the Digital Library writes them."""
_TOTALS = {"yes": "total_yes", "no": "total_no", "abstain": "total_abstentions"}
"""Columns in which the Digital Library gives the totals of a vote."""
_OF_LIBRARY = frozenset(
    {"ms_code", "ms_name", "ms_vote", "date", "resolution", "draft", "title", "agenda"}
    | {*_TOTALS.values()}
)
"""The columns of the Digital Library that are read."""
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


_NEEDED = {
    "ms_code": "add a column `ms_code` with the code of each Member, such as `NOR`",
    "ms_vote": "add a column `ms_vote` with the vote of each Member: `Y`, `N`, `A` or `X`",
}
"""The columns without which a voting record of the Digital Library says nothing, and what
helps where one is not there."""


def form_of(path: Path) -> Literal["library", "table"]:
    """Which of the two forms a table has; raises :class:`ScenarioUnusable` where neither."""
    columns = {name.casefold() for name in columns_of(path)}
    known = {"ms_code", "ms_vote"} <= columns or {"rcid", "resolution"} <= columns
    if known and next(rows_of(path), None) is None:
        msg = f"`{path}` has the columns of a roll call, and no row below them"
        help_ = "add a row for each Member that voted, such as `NOR,NORWAY,Y`"
        raise unusable(str(path), no_roll_call.ENTRY, msg, help_)
    if {"ms_code", "ms_vote"} <= columns:
        return "library"
    if {"rcid", "resolution"} <= columns:
        return "table"
    lacking = [name for name in _NEEDED if name not in columns]
    if len(lacking) == 1:
        msg = f"`{path}` lacks the column `{lacking[0]}` of a roll call"
        raise unusable(str(path), no_roll_call.ENTRY, msg, _NEEDED[lacking[0]])
    msg = f"`{path}` is no roll call"
    help_ = (
        "it needs a row a Member under `ms_code,ms_name,ms_vote,date,resolution,title`, as the "
        "Digital Library exports a voting record; or `rcid,resolution,date` with the votes beside it"
    )
    if "rcid" in columns:
        help_ = _list_of(path)
    raise unusable(str(path), no_roll_call.ENTRY, msg, help_)


def _list_of(path: Path) -> str:
    """What helps where a file holds the votes alone: the list of what they are on."""
    beside = [path.with_name(f"rollcalls.csv{packed}") for packed in ("", ".gz")]
    for found in beside:
        if found.is_file():
            return f"these are the votes; name the list of what they are on: `{found}`"
    return (
        "these are votes alone, and the list of what they are on (`rcid`, `date`, `resolution`) "
        f"is not beside them, as `{beside[0].name}`; a voting record of the Digital Library is one file"
    )


def roll_calls(path: Path, words: str = "") -> list[Head]:
    """The roll calls in a table of which symbol, date and title hold every one of the words.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    if form_of(path) == "library":
        heads = library_votes(path)
    else:
        heads = table_votes(list(rows_of(path)))
    return [head for head in heads if _tells(_all_of(head), words)]


def library_votes(path: Path) -> list[Head]:
    """The votes of a table that has a row for each member."""
    first: dict[str, dict[str, str]] = {}
    votes: dict[str, Counter[str]] = {}
    for _, key, row in library_rows(path):
        first.setdefault(key, row)
        count = votes.setdefault(key, Counter())
        count[BALLOTS.get(row.get("ms_vote", "?").upper(), "")] += 1
    return [_library_head(key, first[key], votes[key]) for key in first]


def library_rows(path: Path) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Each row of a table that has one for each member: its number, its vote, its cells."""
    for number, row in numbered_rows(path, _OF_LIBRARY):
        lower = {key.casefold(): value.strip() for key, value in row.items()}
        if not any(lower.values()):
            continue
        names = ("resolution", "draft", "title")
        yield number, next((lower[n] for n in names if lower.get(n)), "the draft"), lower


def _library_head(key: str, row: Mapping[str, str], votes: Mapping[str, int]) -> Head:
    return Head(
        key,
        row.get("resolution", ""),
        row.get("date", "")[:10],
        library_title(row),
        _either(library_total(row, "yes"), votes["yes"]),
        _either(library_total(row, "no"), votes["no"]),
        _either(library_total(row, "abstain"), votes["abstain"]),
    )


def _either(given: int | None, counted: int) -> int:
    return counted if given is None else given


def library_total(row: Mapping[str, str], choice: str) -> int | None:
    """The total that a row of the Digital Library gives; ``None`` where it gives none."""
    return _whole(row.get(_TOTALS[choice], ""))


def _whole(text: str) -> int | None:
    """A count as tables write it, perhaps as ``153.0``."""
    found = re.fullmatch(r"([0-9]{1,4})(?:\.0+)?", text.strip())
    return int(found[1]) if found else None


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
        table_total(row, "yes") or 0,
        table_total(row, "no") or 0,
        table_total(row, "abstain") or 0,
        of,
        row["rcid"],
        row.get("descr", "").strip(),
    )


def _of(row: Mapping[str, str]) -> Literal["whole", "paragraph", "amendment"]:
    if row.get("amend", "0") not in ("0", ""):
        return "amendment"
    return "paragraph" if row.get("para", "0") not in ("0", "") else "whole"


def table_total(row: Mapping[str, str], choice: str) -> int | None:
    """The published total, or that of the cells; ``None`` where the table has neither."""
    columns = (f"pub_{choice}", f"n_{choice}")
    found = (_whole(row.get(column, "")) for column in columns)
    return next((total for total in found if total is not None), None)


_KIND = re.compile(
    r"\s*:\s*(?:draft )?(?:resolution|decision|amendments?)\s*/.*\Z", re.DOTALL
)


def library_title(row: Mapping[str, str]) -> str:
    """The title that the Digital Library gives, without what it says of the document:
    ``: resolution / adopted by the General Assembly``."""
    return _KIND.sub("", row.get("title", "").strip())


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
    named = listed((head.id for head in heads), _MOST_NAMED)
    help_ = (
        f"choose one, such as `--resolution {heads[0].id}`; there are {named}"
        if heads
        else ""
    )
    if len(heads) > _MOST_NAMED:
        help_ = f"find it with `nemcon import rollcall {path} --list WORDS`"
    return unusable(str(path), no_roll_call.ENTRY, message, help_)


def _all_of(head: Head) -> str:
    return f"{head.resolution} {head.number} {head.date} {head.title} {head.about}"


def _tells(text: str, wanted: str) -> bool:
    return all(word in text.casefold() for word in wanted.casefold().split())


def _same(one: str, other: str) -> bool:
    def bare(name: str) -> str:
        return re.sub(r"[^A-Z0-9/]", "", name.upper()).replace("ARES/", "A/RES/")

    return bare(one) == bare(other) or bare(one) == f"A/RES/{bare(other)}"
