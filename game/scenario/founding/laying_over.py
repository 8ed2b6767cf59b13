"""Laying a table over a scenario that somebody wrote.

The table says who sits there and where they stand; all else stays as it was written.  A
delegation that stays keeps its aims, its brief and, unless the table gives others, its red
lines; what the table has no column for stays; who is not in the table has left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from game.rules.meeting.setup import CHAIR
from game.scenario.diagnostics import Problem, unusable
from game.scenario.faults import no_spreadsheet
from game.scenario.founding.aims_left import against_aims
from game.scenario.founding.brief import language_in
from game.scenario.founding.departures import without
from game.scenario.founding.examples import read_on
from game.scenario.founding.folder import Plan
from game.scenario.founding.new_issues import with_new_issues
from game.scenario.founding.roles import (
    MOST_PLAYABLE,
    OURS,
    names_in,
    role_of,
    with_blocs_of_table,
)
from game.scenario.founding.seating import (
    check_limits,
    class_size,
    position_row,
)
from game.scenario.founding.translations_left import briefs_of, texts_without
from game.scenario.layouts.room import EVERYBODY
from game.scenario.sentences.said import said as sentence
from game.scenario.tables.red_lines import aims_of, with_said_lines
from game.scenario.tables.sheets import Sheet
from game.scenario.tables.spreadsheet import Rows
from game.scenario.world.observers import OBSERVERS
from game.scenario.world.states import states

_SUGGESTED = 3
_MAY_GO = ("blocs", "sources", "delegations", "suggested")
"""Keys that are left out where there is nothing to say."""


def laid_over(plan: Plan, sheet: Sheet) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan with the delegations, positions and red lines of a spreadsheet, and what
    could be doubted.  Raises :class:`ScenarioUnusable` with every fault."""
    data = dict(plan.data)
    seats = seats_of(data)
    data, rows, problems = read_on(sheet, seats, data, guesses=True)
    data["issues"], data["text"] = with_new_issues(data, rows)
    check_limits(sheet, data, rows)
    rows, lines, doubts = with_said_lines(sheet, data, rows)
    data = _seated(
        without(data, left(plan, rows)), sheet, rows, {row[0] for row in plan.rows}
    )
    data["delegations"] = _delegations(data, rows, lines, seats)
    told = tuple(row for row in _positions(plan, rows) if row[1] in data["issues"])
    data["sources"] = _sources(data, told, sheet)
    data["suggested"] = data.get("suggested") or [*data["delegations"]][:_SUGGESTED]
    if len(data["text"]) < len(plan.data["text"]) and not {*seats_of(plan.data)} & {
        *rows.names
    }:
        data |= _of_the_table(data, told)
    data = {key: value for key, value in data.items() if value or key not in _MAY_GO}
    laid = replace(plan, data=data, rows=told, files=_files(plan, data))
    return laid, (*problems, *doubts, *against_aims(plan, laid, sheet, rows.names))


def _of_the_table(
    data: Mapping[str, Any], told: Iterable[tuple[str, ...]]
) -> dict[str, Any]:
    """What is said of a meeting on a text when nothing of the template's room is left."""
    cited = {row[-1] for row in told} | {OURS}
    sources = {id_: part for id_, part in data["sources"].items() if id_ in cited}
    size = class_size(len(data["delegations"]))
    return {
        "how_true": sentence(language_in(data), "true-of-both"),
        "sources": sources,
        "class": {**data.get("class", {}), "size": size},
    }


def _seated(
    data: dict[str, Any], sheet: Sheet, rows: Rows, others: Collection[str]
) -> dict[str, Any]:
    """The data with the table's delegations in the room and in its blocs; ``others`` have
    positions that stay."""
    room = _room(data["room"], rows, {*seats_of(data), *data.get("blocs", {})})
    if not room["members"]:
        message = "the table seats nobody with a vote"
        help_ = "add a row of a Member, such as `Norway`"
        raise unusable(sheet.name, no_spreadsheet.ENTRY, message, help_)
    groups = room.get("groups", {}).values()
    needed = {*(group["bloc"] for group in groups), *rows.names, *others}
    blocs = with_blocs_of_table(data.get("blocs", {}), rows, needed)
    return {**data, "room": room, "blocs": blocs, "sources": data.get("sources", {})}


def seats_of(data: Mapping[str, Any]) -> dict[str, str]:
    """What everybody in a room is called that is no Member under its own name, by code."""
    room = data["room"]
    named = {**room.get("groups", {}), **room.get("observers", {}), **data.get("blocs", {})}
    found = {code: str(part["name"]) for code, part in named.items()}
    members = room["members"] if isinstance(room["members"], list) else []
    return {**dict(zip(members, members, strict=True)), **found, **room.get("names", {})}


def left(plan: Plan, rows: Rows) -> tuple[str, ...]:
    """Who sat in the room and is not in the table; nobody leaves a room of everybody, and
    a group, an observer and the Chair need no row."""
    members = plan.data["room"]["members"]
    if members == EVERYBODY:
        return ()
    return tuple(code for code in members if code not in rows.names)


def _room(room: Mapping[str, Any], rows: Rows, parties: Collection[str]) -> dict[str, Any]:
    """The room with who is new in it."""
    before = room["members"] if isinstance(room["members"], list) else [*states()]
    new = [code for code in rows.names if code not in {*before, *parties}]
    watching = [code for code in new if code in OBSERVERS or code in rows.roles]
    arrived = [code for code in new if code not in watching]
    found = dict(room)
    if room["members"] != EVERYBODY or arrived:
        found["members"] = [*before, *arrived]
    named = names_in(rows, arrived)
    presides = {CHAIR: rows.chair} if rows.chair else {}
    found["names"] = {**room.get("names", {}), **named, **presides}
    called = {code: {"name": rows.names[code]} for code in watching}
    found["observers"] = {**room.get("observers", {}), **called}
    return {key: value for key, value in found.items() if value or key == "members"}


def _sources(
    data: Mapping[str, Any], rows: Iterable[tuple[str, ...]], sheet: Sheet
) -> dict[str, Any]:
    """The sources, and the table among them where a position or a red line has no other."""
    said = data["delegations"].values()
    cited = {line.get("source") for part in said for line in part.get("red_lines", ())}
    cited |= {row[-1] for row in rows}
    if OURS not in cited or OURS in data["sources"]:
        return dict(data["sources"])
    title = sentence(language_in(data), "the-table", name=sheet.name.rsplit("/", 1)[-1])
    return {**data["sources"], OURS: {"title": title, "confidence": "unsure"}}


def _delegations(
    data: Mapping[str, Any],
    rows: Rows,
    lines: Mapping[str, list[str]],
    before: Collection[str],
) -> dict[str, Any]:
    """What is said of each delegation; of who is new, what the table says.  Who sat there
    ``before`` without a role gets none, unless the table has a red line of it."""
    known: Mapping[str, Any] = data.get("delegations", {})
    found = {code: dict(part) for code, part in known.items()}
    watching = {*rows.roles, *data["room"].get("observers", {}), *data.get("blocs", {})}
    everybody = data["room"]["members"] == EVERYBODY
    limited = {limit.delegation for limit in rows.limits} | {*lines}
    watching |= {code for code in before if code not in limited}
    for code in rows.names:
        made = role_of(code, data, rows, lines.get(code, ()))
        silent = everybody or code in watching or len(found) >= MOST_PLAYABLE
        if code not in found and not silent:
            found[code] = made
        elif code in found:
            mine = aims_of(lines.get(code, ()), language_in(data))
            aims = [*found[code].get("aims", ())]
            aims += [aim for aim in mine if aim not in aims]
            found[code] |= {"aims": aims} if aims else {}
            found[code] |= _other_lines(found[code], made)
    return found


def _other_lines(said: Mapping[str, Any], made: Mapping[str, Any]) -> dict[str, Any]:
    """The red lines of the table where they are others than those that were written."""
    lines = made.get("red_lines", [])
    same = lines_as_said(lines) == lines_as_said(said.get("red_lines", ()))
    return {} if same or not lines else {"red_lines": lines}


def lines_as_said(lines: Iterable[Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """What red lines say, whatever their source."""
    return [
        (
            line["provision"],
            *line["crossed_by"],
            line["words"].strip(),
            line.get("public", "no"),
            line.get("hard", "yes"),
        )
        for line in lines
    ]


def _positions(plan: Plan, rows: Rows) -> tuple[tuple[str, ...], ...]:
    """The table's positions, and those that it has no row or no column for."""
    about = {stand.issue for stand in rows.stands}
    gone = {*left(plan, rows)}
    told = [position_row(stand) for stand in rows.stands]
    stays = [
        row
        for row in plan.rows
        if row[0] not in gone and (row[0] not in rows.names or row[1] not in about)
    ]
    return (*told, *stays)


def _files(plan: Plan, data: Mapping[str, Any]) -> dict[str, str]:
    """The files without what they say of those who have left: no briefs of theirs, and no
    texts in other languages."""
    before, after = seats_of(plan.data), seats_of(data)
    gone = {
        "delegation": before.keys() - after.keys(),
        "bloc": plan.data.get("blocs", {}).keys() - data.get("blocs", {}).keys(),
    }
    files, unused = {}, briefs_of(plan.data) - briefs_of(data)
    for path, text in plan.files.items():
        files[path] = text
        if re.fullmatch(r"texts/[^/]+[.]yaml", path):
            files[path], briefs = texts_without(text, plan.data, gone)
            unused |= briefs
    return {path: text for path, text in files.items() if path not in unused}
