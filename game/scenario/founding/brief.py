"""A confidential brief in Markdown, made from what a scenario says of a delegation.

It is a beginning: everything in it follows from aims, positions and red lines, and a
trainer adds what makes a country a country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.scenario.ground.made_briefs import (
    Stand,
    blocs_said,
    neighbours_said,
    red_line_said,
    who_said,
)
from game.scenario.ground.made_sentences import choices, position_said
from game.scenario.sentences.said import ENGLISH, said

Row = Sequence[str]
"""``delegation, issue, position, salience, basis, source``."""


def brief_text(
    code: str, names: Mapping[str, str], data: Mapping[str, Any], rows: Sequence[Row]
) -> str:
    """The brief of one delegation; ``names`` are those of the room, by code."""
    words = language_in(data)
    name = names.get(code, code)
    told: Mapping[str, Any] = data.get("delegations", {}).get(code, {})
    mine = [row for row in rows if row[0] == code]
    parts = [f"# {name}", _beginning(code, name, data)]

    def headed(key: str, lines: Sequence[str]) -> None:
        parts.extend((f"## {said(words, key)}", "\n".join(lines)))

    if told.get("aims"):
        headed("what-you-want", [f"{n}. {a}" for n, a in enumerate(told["aims"], 1)])
    if mine:
        weightiest = sorted(mine, key=lambda r: -int(r[3]))
        headed("where-you-stand", [f"- {_position(row, data)}" for row in weightiest])
    if told.get("red_lines"):
        lines = [f"- {_red_line(line, data)}" for line in told["red_lines"]]
        headed("cannot-accept", lines)
    headed("how-to-begin", [_advice(code, names, data, rows)])
    return "\n\n".join(parts) + "\n"


def language_in(data: Mapping[str, Any]) -> str:
    """The language of a scenario that is about to be written."""
    return str(data.get("language", ENGLISH))


def _beginning(code: str, name: str, data: Mapping[str, Any]) -> str:
    language = language_in(data)
    blocs = (
        str(b["name"])
        for b in data.get("blocs", {}).values()
        if code in b.get("members", ())
    )
    parts = (
        who_said(name, str(data.get("title", "")), language),
        blocs_said(blocs, language),
        said(language, "yours-alone"),
    )
    return " ".join(filter(None, parts))


def _position(row: Row, data: Mapping[str, Any]) -> str:
    issue = data["issues"].get(row[1], {})
    ends = (issue.get("low", ""), issue.get("high", ""))
    place = float(row[2].replace("\u2212", "-") or 0)
    wordings = choices_on(data, row[1])
    title, weight = issue.get("title", row[1]), int(row[3] or 0)
    return position_said(title, ends, place, weight, wordings, language_in(data))


def choices_on(data: Mapping[str, Any], issue: str) -> dict[float, str]:
    """By its place what a wording on an issue is called, where one provision bears on it."""
    parts = [part for part in data["text"] if part.get("issue") == issue]
    if len(parts) != 1:
        return {}
    said = parts[0]["variants"].items()
    return choices(
        (id_, str(v.get("place", "")), str(v.get("label", ""))) for id_, v in said
    )


def _red_line(line: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    provision: Mapping[str, Any] = next(
        (p for p in data["text"] if p["id"] == line["provision"]), {}
    )
    return red_line_said(
        str(provision.get("number", line["provision"])),
        line["words"],
        language_in(data),
        public=line.get("public") == "yes",
        hard=line.get("hard", "yes") == "yes",
    )


def _advice(
    code: str, names: Mapping[str, str], data: Mapping[str, Any], rows: Sequence[Row]
) -> str:
    """Who is near and who is far on what matters most."""
    language = language_in(data)
    titles = {id_: part.get("title", id_) for id_, part in data["issues"].items()}
    stands = [
        Stand(r[0], r[1], float(r[2].replace("\u2212", "-") or 0), int(r[3] or 0))
        for r in rows
    ]
    where = neighbours_said(code, names, titles, stands, language)
    if not where:
        return said(language, "listen-first")
    return f"{where} {said(language, 'find-out')}"
