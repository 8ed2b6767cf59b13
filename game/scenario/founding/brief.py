"""A confidential brief in Markdown, made from what a scenario says of a delegation.

It is a beginning: everything in it follows from aims, positions and red lines, and a
trainer adds what makes a country a country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.rules.meeting.names import with_article
from game.scenario.ground.made_sentences import choices, position_said

Row = Sequence[str]
"""``delegation, issue, position, salience, basis, source``."""


def brief_text(
    code: str, names: Mapping[str, str], data: Mapping[str, Any], rows: Sequence[Row]
) -> str:
    """The brief of one delegation; ``names`` are those of the room, by code."""
    name = names.get(code, code)
    said: Mapping[str, Any] = data.get("delegations", {}).get(code, {})
    mine = [row for row in rows if row[0] == code]
    blocs = [
        str(b["name"])
        for b in data.get("blocs", {}).values()
        if code in b.get("members", ())
    ]
    parts = [f"# {name}", _beginning(name, data, blocs)]
    if said.get("aims"):
        parts += [
            "## What you want",
            "\n".join(f"{n}. {a}" for n, a in _numbered(said["aims"])),
        ]
    if mine:
        lines = [_position(row, data) for row in sorted(mine, key=lambda r: -int(r[3]))]
        parts += ["## Where you stand", "\n".join(f"- {line}" for line in lines)]
    if said.get("red_lines"):
        lines = [_red_line(line, data) for line in said["red_lines"]]
        parts += ["## What you cannot accept", "\n".join(f"- {line}" for line in lines)]
    parts += ["## How to begin", _advice(code, names, data, rows)]
    return "\n\n".join(parts) + "\n"


def _numbered(items: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(items, 1))


def _beginning(name: str, data: Mapping[str, Any], blocs: Sequence[str]) -> str:
    named = " and ".join(b.replace("The ", "the ", 1) for b in blocs)
    among = f"You sit with {named}." if blocs else ""
    title = " ".join(str(data.get("title", "")).split())
    return " ".join(
        filter(
            None,
            (
                f"You speak for {with_article(name)} in \u201c{title}\u201d.",
                among,
                "This sheet is yours alone.",
            ),
        )
    )


def _position(row: Row, data: Mapping[str, Any]) -> str:
    issue = data["issues"].get(row[1], {})
    ends = (issue.get("low", ""), issue.get("high", ""))
    place = float(row[2].replace("\u2212", "-") or 0)
    wordings = choices_on(data, row[1])
    title = issue.get("title", row[1])
    return position_said(title, ends, place, int(row[3] or 0), wordings)


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
    number = provision.get("number", line["provision"])
    public = (
        "The room knows it."
        if line.get("public") == "yes"
        else "The room does not know it."
    )
    hard = "" if line.get("hard", "yes") == "yes" else " You would dissociate, not object."
    return f"{number}: {sentence(line['words'])} {public}{hard}"


def sentence(words: str) -> str:
    """Words with a full stop, unless they end as a sentence does."""
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


_NEAR = 1.0
"""Of the scale, a quarter: how far one stands whom a brief calls near."""


def _advice(
    code: str, names: Mapping[str, str], data: Mapping[str, Any], rows: Sequence[Row]
) -> str:
    """Who is near and who is far on what matters most."""
    mine = [row for row in rows if row[0] == code]
    if not mine:
        return "Listen first. Then ask two others what they could live with, before you say what you could."
    first = max(mine, key=lambda row: int(row[3] or 0))

    def place(row: Row) -> float:
        return float(row[2].replace("\u2212", "-") or 0)

    others = [r for r in rows if r[1] == first[1] and r[0] != code and r[0] in names]
    apart = {r[0]: abs(place(r) - place(first)) for r in others}
    near = sorted((a, code) for code, a in apart.items() if a <= _NEAR)[:2]
    far = sorted((-a, code) for code, a in apart.items() if a > _NEAR)[:1]
    title = data["issues"].get(first[1], {}).get("title", first[1])
    words = [f"On \u201c{title}\u201d"]
    if near:
        called = " and ".join(with_article(names[code]) for _, code in near)
        words.append(f" {called} may be near to you")
    elif far:
        words.append(" nobody is near to you")
    if far:
        words.append(f", {with_article(names[far[0][1]])} is far from you")
    if len(words) == 1:
        words.append(" nobody has said much yet")
    return (
        f"{''.join(words)}. Find out what they would give for what you can spare, before "
        "anybody asks for a vote. What matters little to you is what you can trade."
    )
