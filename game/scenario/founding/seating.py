"""Seating the delegations of a spreadsheet in a template's room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from game.rules.words.wording import listed as listed_in_words
from game.scenario.diagnostics import (
    ImportUnusable,
    Problem,
    did_you_mean,
    listed,
    unusable,
)
from game.scenario.faults import no_spreadsheet, unreadable_cell
from game.scenario.founding.brief import language_in
from game.scenario.founding.examples import is_example, read_on
from game.scenario.founding.folder import Plan
from game.scenario.founding.in_language import in_its_words
from game.scenario.founding.new_issues import with_new_issues
from game.scenario.founding.roles import (
    OURS,
    as_before,
    blocs_of,
    roles_of,
    room_with,
    with_blocs_of_table,
)
from game.scenario.founding.sponsors import with_sponsors
from game.scenario.layouts.draft import WITHOUT_EFFECT
from game.scenario.sentences.said import is_english, quoted, said
from game.scenario.tables.red_lines import with_said_lines
from game.scenario.tables.sheets import Sheet
from game.scenario.tables.spreadsheet import Limit, Rows, Stand
from game.scenario.world.observers import OBSERVERS
from game.scenario.world.states import states

_REFERENCE = re.compile(r"(?i)\b(article|paragraph|motion)s? [0-9]")


def planned_with(plan: Plan, sheet: Sheet) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan with the delegations, positions and red lines of a spreadsheet.

    Issues that the table does not mention go, with their provisions; one that the template
    does not have gets a provision with three wordings to be written anew.  Raises
    :class:`ScenarioUnusable` with every fault.
    """
    data = dict(plan.data)
    room = dict(data["room"])
    named = {
        **room.get("names", {}),
        **{k: v["name"] for k, v in room.get("groups", {}).items()},
    }
    known = {code: str(name) for code, name in named.items()}
    data, rows, problems = read_on(sheet, known, data, guesses=plan.drafted)
    rows = in_its_words(rows, language_in(data))
    watching = {code for code in rows.names if code in OBSERVERS and code not in known}
    if {*rows.names} <= watching | {*rows.roles}:
        message = "the table seats nobody with a vote: there are observers only"
        help_ = "add a row of a Member, such as `Norway`"
        raise unusable(sheet.name, no_spreadsheet.ENTRY, message, help_)
    data["issues"], data["text"] = _matters(data, rows, drafted=plan.drafted)
    check_limits(sheet, data, rows)
    rows, lines, doubts = with_said_lines(sheet, data, rows)
    data["room"] = room_with(room, rows)
    kept = as_before(plan.rows, _members(room), rows)
    data["blocs"] = with_blocs_of_table(blocs_of(data.get("blocs", {}), kept), rows)
    given = {stand.source for stand in rows.stands} | {line.source for line in rows.limits}
    sources = {id_: p for id_, p in data.get("sources", {}).items() if id_ in given}
    lines_unsourced = any(line.source not in sources for line in rows.limits)
    if lines_unsourced or any(not stand.source for stand in rows.stands):
        title = said(language_in(data), "the-table", name=sheet.name.rsplit("/", 1)[-1])
        sources[OURS] = {"title": title, "confidence": "unsure"}
    data["sources"] = sources
    cast = {*data.get("delegations", {})}
    same_text = data["text"] == plan.data["text"]
    data["delegations"] = roles_of(data, rows, lines, kept, same_text)
    if cast != {*data["delegations"]}:
        data["suggested"] = list(data["delegations"])[:3]
        size = class_size(len(data["delegations"]))
        data["class"] = {**data.get("class", {}), "size": size}
    data["sponsors"] = [s for s in data.get("sponsors", ()) if s in rows.names]
    if not {*rows.names} <= kept | {*rows.roles}:
        data |= _told_anew(data, rows, drafted=plan.drafted)
    for key in ("record", "blocs", "sponsors", "sources"):
        if not data.get(key):
            data.pop(key, None)
    csv_rows = tuple(position_row(stand) for stand in rows.stands)
    changed = msgspec.structs.replace(plan, data=data, rows=csv_rows)
    return with_sponsors(changed), (*problems, *doubts)


def _told_anew(data: Mapping[str, Any], rows: Rows, *, drafted: bool) -> dict[str, str]:
    """What is said of the meeting where the template speaks of others than are there."""
    language = language_in(data)
    if drafted:
        return {"how_true": said(language, "true-of-both")}
    matters = [quoted(language, str(part["title"])) for part in data["issues"].values()]
    about = listed_in_words(matters, 6) if is_english(language) else ", ".join(matters[:6])
    count = str(len(rows.names))
    return {
        "summary": said(language, "on-issues", count=count, matters=about),
        "stakes": said(language, "stakes"),
        "how_true": said(language, "true-of-table"),
    }


def position_row(stand: Stand) -> tuple[str, ...]:
    """A position as a row of ``positions.csv``."""
    return (
        stand.delegation,
        stand.issue,
        stand.position,
        stand.salience,
        stand.basis,
        stand.source or OURS,
    )


def class_size(roles: int) -> str:
    """How many people may play that many roles, up to three to a seat, and a Chair."""
    return f"{max(1, roles)}..{1 + 3 * roles}" if roles else "1"


def _matters(
    data: Mapping[str, Any], rows: Rows, *, drafted: bool
) -> tuple[dict[str, Any], list[Any]]:
    """The issues that the table speaks of, and the text that bears on them; one that is
    somebody's own stays as it is, and with it what it leaves open."""
    wanted = {stand.issue for stand in rows.stands}
    issues, text = with_new_issues(data, rows)
    left_open = {p.get("issue") for p in text if drafted and not is_example(p)}
    held = wanted | left_open
    kept = {id_: part for id_, part in issues.items() if id_ in held or not wanted}
    text = [p for p in text if not p.get("issue") or p["issue"] in kept]
    if drafted:
        return kept, text
    strangers = not set(rows.names) <= {*_members(data["room"])}
    if strangers:  # who quarrels in the template is not in the room
        text = [{k: v for k, v in p.items() if k != "quarrel"} for p in text]
    if strangers and wanted and not wanted & {*data["issues"]}:
        # and its reasons are about something else
        text = [p for p in text if p.get("kind") not in WITHOUT_EFFECT]
    return kept, _numbered(text, rows.limits)


def _members(room: Mapping[str, Any]) -> list[str]:
    found = room.get("members", [])
    return found if isinstance(found, list) else list(states())


def _numbered(text: list[dict[str, Any]], limits: Sequence[Limit]) -> list[dict[str, Any]]:
    """The provisions in order, unless red lines name them by the numbers that they have.

    A table that was written from such a text names the numbers of the order.
    """
    ordered = _in_order(text)
    as_they_are = _all_there(limits, text) or not _all_there(limits, ordered)
    return text if limits and as_they_are else ordered


def _all_there(limits: Sequence[Limit], text: list[dict[str, Any]]) -> bool:
    wordings = _wordings(text)
    return all({*m.crossed_by} <= {*wordings.get(m.provision, ())} for m in limits)


def _wordings(text: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {p["id"]: [*p.get("variants", {}), "deleted"] for p in text}


def _in_order(text: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Provisions that bear on an issue before the final clauses, numbered without gaps.

    As they are where something refers to a provision by its number.
    """
    said = " ".join(v.get("text", "") for p in text for v in p["variants"].values())
    if any("parent" in p for p in text) or _REFERENCE.search(said):
        return text
    last = max((n for n, p in enumerate(text) if p.get("issue")), default=0)
    final = [
        p
        for n, p in enumerate(text)
        if n < last and not p.get("issue") and p.get("kind") not in WITHOUT_EFFECT
    ]
    found = [p for p in text if p not in final] + final
    number = 0
    ordered = []
    for part in found:
        if part["id"].isdecimal():
            number += 1
            shown = part["number"].replace(part["id"], str(number))
            ordered.append({**part, "id": str(number), "number": shown})
        else:
            ordered.append(part)
    return ordered


def check_limits(sheet: Sheet, data: Mapping[str, Any], rows: Rows) -> None:
    """Red lines name provisions and wordings of the template."""
    wordings = _wordings(data["text"])
    problems = [p for limit in rows.limits for p in _limit_faults(sheet, limit, wordings)]
    if problems:
        raise ImportUnusable(sheet.name, problems)


def _limit_faults(
    sheet: Sheet, limit: Limit, wordings: Mapping[str, list[str]]
) -> Iterable[Problem]:
    entry = unreadable_cell.ENTRY
    cell = next(
        (c for row in sheet.rows for c in row if c.text == limit.provision), sheet.header[0]
    )
    if limit.provision not in wordings:
        message = f"there is no provision `{limit.provision}`"
        help_ = did_you_mean(limit.provision, wordings) or f"known: {listed(wordings)}"
        yield sheet.problem(entry, cell, message, help_)
        return
    for word in limit.crossed_by:
        if word not in wordings[limit.provision]:
            message = f"provision `{limit.provision}` has no wording `{word}`"
            yield sheet.problem(
                entry, cell, message, f"it has {listed(wordings[limit.provision])}"
            )
