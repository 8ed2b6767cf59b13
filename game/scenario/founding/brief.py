"""A confidential brief in Markdown, made from what a scenario says of a delegation.

It is a beginning: everything in it follows from aims, positions and red lines, and a
trainer adds what makes a country a country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.rules.meeting.names import with_article
from game.scenario.ground.made_sentences import choices, position_said
from game.scenario.sentences.said import ENGLISH, is_english, joined, quoted, said

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


def called_in(language: str, name: str) -> str:
    """A name as a sentence has it: in English with the article that it may ask for."""
    return with_article(name) if is_english(language) else name


def _beginning(code: str, name: str, data: Mapping[str, Any]) -> str:
    language = language_in(data)
    blocs = [
        str(b["name"])
        for b in data.get("blocs", {}).values()
        if code in b.get("members", ())
    ]
    if is_english(language):
        blocs = [bloc.replace("The ", "the ", 1) for bloc in blocs]
    title = quoted(language, " ".join(str(data.get("title", "")).split()))
    sentences = [said(language, "you-speak", name=called_in(language, name), title=title)]
    if blocs:
        sentences.append(said(language, "you-sit", names=joined(language, blocs)))
    return " ".join((*sentences, said(language, "yours-alone")))


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
    language, public = language_in(data), line.get("public") == "yes"
    hard = line.get("hard", "yes") == "yes"
    return said(
        language,
        "red-line",
        number=str(provision.get("number", line["provision"])),
        words=sentence(line["words"]),
        known=said(language, "room-knows" if public else "room-does-not"),
        hard="" if hard else said(language, "would-dissociate"),
    )


_STOPS = (".", "!", "?", "\u3002", "\uff01", "\uff1f", "\u061f")


def sentence(words: str) -> str:
    """Words with a full stop, unless they end as a sentence does."""
    words = " ".join(words.split())
    return words if words.endswith(_STOPS) else f"{words}."


_NEAR = 1.0
"""Of the scale, a quarter: how far one stands whom a brief calls near."""


def _advice(
    code: str, names: Mapping[str, str], data: Mapping[str, Any], rows: Sequence[Row]
) -> str:
    """Who is near and who is far on what matters most."""
    mine = [row for row in rows if row[0] == code]
    language = language_in(data)
    if not mine:
        return said(language, "listen-first")
    first = max(mine, key=lambda row: int(row[3] or 0))

    def place(row: Row) -> float:
        return float(row[2].replace("\u2212", "-") or 0)

    others = [r for r in rows if r[1] == first[1] and r[0] != code and r[0] in names]
    apart = {r[0]: abs(place(r) - place(first)) for r in others}
    near = sorted((a, code) for code, a in apart.items() if a <= _NEAR)[:2]
    far = sorted((-a, code) for code, a in apart.items() if a > _NEAR)[:1]
    key = "near-and-far" if near and far else "near" if near else "far" if far else "nobody"

    def called(found: Sequence[tuple[float, str]]) -> str:
        return joined(language, (called_in(language, names[who]) for _, who in found))

    title = quoted(language, data["issues"].get(first[1], {}).get("title", first[1]))
    where = said(language, key, title=title, near=called(near), far=called(far))
    return f"{where} {said(language, 'find-out')}"
