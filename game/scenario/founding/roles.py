"""What the delegations of a trainer's table are in a room: members, blocs and roles.

A delegation that the table gives just as the template does keeps what the template says of
it; of any other the template knows nothing, and its aims are made from the table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from game.rules.meeting.setup import CHAIR
from game.scenario.founding.brief import choices_on, language_in
from game.scenario.founding.folder import name_of
from game.scenario.ground.made_sentences import aim_said
from game.scenario.sentences.said import said
from game.scenario.tables.red_lines import aims_of
from game.scenario.tables.spreadsheet import Limit, Rows, Stand
from game.scenario.world.countries import folded
from game.scenario.world.observers import OBSERVERS
from game.scenario.world.states import states

MOST_PLAYABLE = 30
"""Delegations that get a brief."""
OURS = "TABLE"
"""The source of what a table says without naming one."""
KEPT = ("walk_away", "style", "insists")
"""What a template says of a delegation beside its aims."""
MET = "met"
"""How the record tells that an aim is met: by the numbers of a text."""


def as_before(
    before: Iterable[tuple[str, ...]], members: Collection[str], rows: Rows
) -> frozenset[str]:
    """Delegations with the same positions as in the rows of a template, ``before``; one of
    its ``members`` may have none in both, where the table has positions at all."""

    def said(lines: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, float, str]]]:
        found: dict[str, set[tuple[str, float, str]]] = {}
        for who, issue, position, salience, *_ in lines:
            place = float(position.replace("\u2212", "-"))
            found.setdefault(who, set()).add((issue, place, salience))
        return found

    then = said(before)
    now = said((s.delegation, s.issue, s.position, s.salience) for s in rows.stands)
    same = {code for code, stands in now.items() if then.get(code) == stands}
    silent = {code for code in rows.names if code in members} - {*then} - {*now}
    return frozenset(same | silent if now else same)


def room_with(room: Mapping[str, Any], rows: Rows) -> dict[str, Any]:
    """The room with the delegations of a table for members."""
    names = names_in(rows, rows.names)
    before = room.get("observers", {})
    watching = {
        code: {**before.get(code, {}), "name": names.pop(code, rows.names[code])}
        for code in rows.names
        if code in OBSERVERS or code in rows.roles
    }
    found: dict[str, Any] = {"members": [c for c in rows.names if c not in watching]}
    names |= {CHAIR: rows.chair} if rows.chair else {}
    if names:
        found["names"] = names
    for key in ("vetoes", "arrears"):
        if kept := [code for code in room.get(key, ()) if code in found["members"]]:
            found[key] = kept
    if watching := {**before, **watching}:
        found["observers"] = watching
    return found


def names_in(rows: Rows, codes: Iterable[str]) -> dict[str, str]:
    """The names of a table that are not those of the States, by code."""
    return {
        code: rows.names[code]
        for code in codes
        if code not in states()
        or rows.names[code] not in (states()[code].name, states()[code].short)
    }


def blocs_of(blocs: Mapping[str, Any], kept: Collection[str]) -> dict[str, Any]:
    """The blocs of a template, of those of their members of which it still speaks."""
    found = {}
    for id_, part in blocs.items():
        members = [m for m in part["members"] if m in kept]
        if len(members) > 1:
            bloc = {**part, "members": members}
            if bloc.get("spokesperson") not in members:
                bloc.pop("spokesperson", None)
            found[id_] = bloc
    return found


def with_blocs_of_table(
    blocs: Mapping[str, Any], rows: Rows, needed: Collection[str] = ()
) -> dict[str, Any]:
    """The blocs with those of a table; whom the table gives a row is in those alone that it
    says.  All as before where it names none; those ``needed`` stay in any case."""
    if not rows.blocs:
        return dict(blocs)
    others = {
        id_: [m for m in part["members"] if m not in rows.names]
        for id_, part in blocs.items()
    }
    found = {
        id_: {**part, "members": part["members"] if id_ in needed else others[id_]}
        for id_, part in blocs.items()
        if id_ in needed or len(others[id_]) > 1
    }
    by_name = {folded(str(part["name"])): id_ for id_, part in blocs.items()}
    by_name |= {folded(id_): id_ for id_ in blocs}
    for name, members in rows.blocs.items():
        id_ = by_name.get(folded(name)) or _id_of_bloc(name, {*blocs, *found, *rows.names})
        found[id_] = {"name": name, **blocs.get(id_, {})}
        found[id_]["members"] = [*members, *others.get(id_, ())]
    for part in found.values():
        if part.get("spokesperson") not in part["members"]:
            part.pop("spokesperson", None)
    return found


def _id_of_bloc(name: str, taken: Collection[str]) -> str:
    """An id for a bloc, after its name, that no delegation or State has."""
    stem = re.sub(r"[^\w.]+", "-", name).strip("-_.")[:36] or "bloc"
    ids = (stem, *(f"{stem}-{n}" for n in range(2, 999)))
    return next(i for i in ids if i not in taken and i.upper() not in states())


def roles_of(
    data: Mapping[str, Any],
    rows: Rows,
    lines: Mapping[str, list[str]],
    kept: Collection[str],
    same_text: bool,
) -> dict[str, Any]:
    """A delegation with a brief for each row's, as far as a class goes; ``lines`` are red
    lines by delegation that no wording crosses, ``kept`` those that are as in the template.
    Where all of its delegations are there, those without a role get none.  ``same_text``
    says whether the numbers of the text are still the template's."""
    found: dict[str, Any] = {}
    known: Mapping[str, Any] = data.get("delegations", {})
    seated = [code for code in rows.names if code not in rows.roles]
    whole = bool(known) and {*known} <= {*rows.names} <= {*known, *kept, *rows.roles}
    cast = [code for code in rows.names if code in known] if whole else seated
    keys = (MET, *KEPT) if same_text else KEPT
    for code in cast[:MOST_PLAYABLE]:
        before = known.get(code, {}) if code in kept else {}
        part = role_of(code, data, rows, lines.get(code, ()), before.get("aims", ()))
        found[code] = part | {key: before[key] for key in keys if key in before}
    return found


def role_of(
    code: str,
    data: Mapping[str, Any],
    rows: Rows,
    lines: Sequence[str],
    aims: Sequence[str] = (),
) -> dict[str, Any]:
    """What is said of a delegation: ``aims``, or what its positions make of them, its
    ``lines`` that no wording crosses, and the red lines of the table."""
    mine = sorted(
        (s for s in rows.stands if s.delegation == code), key=lambda s: -int(s.salience)
    )
    language = language_in(data)
    wants = [
        *(aims or [_aim(data, stand) for stand in mine[:3]]),
        *aims_of(lines, language),
    ]
    part: dict[str, Any] = {
        "playable": "yes",
        "aims": wants or [said(language, "live-with", name=name_of(code, data))],
        "brief": f"briefs/{code}.md",
    }
    limits = [_limit(data, limit) for limit in rows.limits if limit.delegation == code]
    return part | ({"red_lines": limits} if limits else {})


def _aim(data: Mapping[str, Any], stand: Stand) -> str:
    issue = data["issues"][stand.issue]
    ends = issue["low"], issue["high"]
    wordings = choices_on(data, stand.issue)
    place, language = float(stand.position), language_in(data)
    return aim_said(issue["title"], ends, place, wordings, language)


def _limit(data: Mapping[str, Any], limit: Limit) -> dict[str, Any]:
    return {
        "provision": limit.provision,
        "crossed_by": list(limit.crossed_by),
        "words": limit.words,
        "public": "yes" if limit.public else "no",
        "hard": "yes" if limit.hard else "no",
        "source": limit.source if limit.source in data["sources"] else OURS,
    }
