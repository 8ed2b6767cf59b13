"""From a real roll call to a scenario: the record as a replay, positions inferred.

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
from game.scenario.founding import Plan
from game.scenario.sheets import text_of, unusable
from game.scenario.source import HIDDEN
from game.scenario.states import states

MOST_BYTES = 80_000_000
FIRST_DAY = "1946-01-10"
"""Taken where a table gives no date: the day on which the Assembly first met."""
_LIBRARY = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent", "": "absent"}
_CELLS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent"}
_PLACES = {"yes": "1.5", "abstain": "0", "no": "-1.5"}
_SALIENCE = {"yes": "40", "abstain": "40", "no": "70"}


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
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg) from error
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


def _chosen(path: Path, found: Mapping[str, Any], wanted: str) -> str:
    """The one that is meant, of one or more resolutions."""
    if wanted:
        same = [k for k in found if _same(k, wanted)]
        if len(same) == 1:
            return same[0]
        msg = f"`{path}` has no roll call on `{wanted}`"
        if same:
            msg = f"`{path}` has {len(same)} roll calls on `{wanted}`"
    elif len(found) == 1:
        return next(iter(found))
    else:
        msg = f"`{path}` has {len(found)} roll calls"
    help_ = f"choose with --resolution: {listed(found, 6)}"
    raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg, help_)


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
    chosen = _chosen(path, votes, wanted)
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
    if not ballots:
        msg = f"no row of `{path}` can be used"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg)
    first = votes[chosen][0][1]
    title = first.get("title") or first.get("agenda") or chosen
    source = f"United Nations Digital Library, voting data on {chosen}"
    return RollCall(
        chosen, title, _day(first.get("date", "")), ballots, source, tuple(problems)
    )


def _doubt(path: Path, row: int, column: str, message: str) -> Problem:
    entry = form_sheets.UNKNOWN_CODE
    said = f"row {row}, column {column}: {message}; left out"
    return Problem(entry.code, entry.severity, said, Place(str(path), row, 1))


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
        row = whole[_chosen(path, whole, wanted)]
    beside = next(
        (p for n in ("votes.csv.gz", "votes.csv") if (p := path.with_name(n)).is_file()),
        None,
    )
    if beside is None:
        msg = f"there is no `votes.csv` beside `{path}`"
        raise unusable(str(path), form_sheets.NO_ROLL_CALL, msg)
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


def plan_of(call: RollCall) -> Plan:
    """A scenario on the day of a roll call: its room, its record, positions inferred."""
    votes = {
        k: sum(v == k for v in call.ballots.values()) for k in ("yes", "no", "abstain")
    }
    known = {
        choice: [c for c, v in call.ballots.items() if v == choice]
        for choice in ("yes", "no", "abstain", "absent")
    }
    rows = tuple(
        (code, "draft", _PLACES[vote], _SALIENCE[vote], "inferred", "VOTE")
        for code, vote in call.ballots.items()
        if vote in _PLACES
    )
    return Plan(
        _data(call, votes, known), rows, {}, f"{call.source}; made by `nemcon import`."
    )


def _data(
    call: RollCall, votes: Mapping[str, int], known: Mapping[str, list[str]]
) -> dict[str, Any]:
    title = " ".join(call.title.split())[:120]
    tally = {key: str(count) for key, count in votes.items()}
    carried = "adopted" if votes["yes"] > votes["no"] else "rejected"
    moment: dict[str, Any] = {
        "at": "12:00",
        "kind": "vote",
        "words": f"The draft was {carried} by {votes['yes']} to {votes['no']}, with {votes['abstain']} abstentions.",
        "about": "whole",
        "outcome": carried,
        "tally": tally,
        "known": {k: v for k, v in known.items() if v},
        "source": "VOTE",
        "confidence": "certain",
    }
    playable = {code: _role(code, call.ballots[code], title) for code in _roles(known)}
    return {
        "format": "1",
        "id": "",
        "title": f"{call.resolution}: {title}",
        "summary": f"A recorded vote of {call.date}: {votes['yes']} in favour, {votes['no']} against, {votes['abstain']} abstaining.",
        "stakes": f"The draft \u201c{title}\u201d is before the Assembly. In the real room it was {carried}. Who could have been won, and with which words?",
        "date": call.date,
        "place": "General Assembly Hall",
        "minutes": "45",
        "class": {"size": f"{len(playable)}..{1 + 3 * len(playable)}", "lesson": "60"},
        "language": "en",
        "rulebook": "unga-plenary",
        "opens": "10:00",
        "closes": "13:00",
        "attendance": str(
            max(60, 100 - 100 * len(known["absent"]) // max(1, len(call.ballots)))
        ),
        "suggested": list(playable)[:3],
        "how_true": "RECORD. The room and how each Member voted. INFERRED. Positions, from that one vote. INVENTED FOR PLAY. The wordings other than the Chair's, the hours, aims and briefs.",
        "sources": {
            "VOTE": {"title": call.source, "confidence": "certain"},
        },
        "issues": {
            "draft": {
                "title": title,
                "low": "no such resolution",
                "high": "the resolution as it was put",
            }
        },
        "text": _draft(title),
        "stages": [
            {
                "id": "opening",
                "title": "Introduction",
                "kind": "statements",
                "until": "10:30",
            },
            {
                "id": "consultations",
                "title": "Consultations",
                "kind": "consultations",
                "until": "11:30",
            },
            {
                "id": "action",
                "title": "Action on the draft",
                "kind": "action",
                "until": "12:45",
            },
            {
                "id": "explanations",
                "title": "Explanations of vote",
                "kind": "explanations",
                "until": "13:00",
            },
        ],
        "room": {"members": list(call.ballots)},
        "delegations": playable,
        "record": [moment],
    }


def _draft(title: str) -> list[dict[str, Any]]:
    wordings = {
        "chair": {
            "label": "as it was put",
            "place": "1.5",
            "text": f"Decides what the draft on \u201c{title}\u201d says.",
        },
        "soft": {
            "label": "in softer words",
            "place": "0.5",
            "text": f"Takes note of what the draft on \u201c{title}\u201d says.",
        },
        "middle": {
            "label": "put off",
            "place": "-0.5",
            "text": f"Decides to return to \u201c{title}\u201d at the next session.",
        },
        "deleted": {"label": "deleted", "place": "-2"},
    }
    return [
        {"id": "p1", "number": "Preambular paragraph 1", "heading": "Reasons", "kind": "preamble",
         "variants": {"chair": {"text": "Recalls the purposes and principles of the Charter."}}},
        {"id": "1", "number": "Paragraph 1", "heading": title[:60], "kind": "paragraph", "issue": "draft",
         "source": "VOTE", "confidence": "unsure", "variants": wordings},
        {"id": "2", "number": "Paragraph 2", "heading": "Follow-up", "kind": "paragraph",
         "variants": {"chair": {"text": "Decides to remain seized of the matter."}}},
    ]  # fmt: skip


def _roles(known: Mapping[str, list[str]]) -> list[str]:
    """Members to be played: a few of each side, the larger side first."""
    sides = [known[k] for k in ("yes", "no", "abstain")]
    picked: list[str] = []
    for side in sorted(sides, key=len, reverse=True):
        step = max(1, len(side) // 3)
        picked += side[::step][:3]
    return picked


def _role(code: str, vote: str, title: str) -> dict[str, Any]:
    aim = {
        "yes": "The resolution, with as many votes as can be had.",
        "no": "No such resolution, or one that says less.",
        "abstain": "Words that need not be voted against.",
    }[vote]
    return {
        "playable": "yes",
        "aims": [aim, f"A vote on \u201c{title[:60]}\u201d that can be explained at home."],
        "brief": f"briefs/{code}.md",
        "walk_away": {"yes": "20", "abstain": "35", "no": "50"}[vote],
    }
