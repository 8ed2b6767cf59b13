"""Issues that only a table speaks of, and the provisions that they bear on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from game.scenario.tables.headings import ASKS
from game.scenario.tables.provisions import ANNEX, Provisions
from game.scenario.tables.spreadsheet import Rows

_UNITS = ("article", "paragraph")


def with_new_issues(
    data: Mapping[str, Any], rows: Rows
) -> tuple[dict[str, Any], list[Any]]:
    """All issues and the whole text, with those that only the table speaks of."""
    issues, text = dict(data["issues"]), [*data["text"]]
    numbers = {p["id"] for p in text}
    bearing = (p for p in text if p.get("issue") or p.get("kind", "paragraph") in _UNITS)
    units = {p["id"] for p in text if p.get("kind") == "chapter"}
    outermost = (p for p in text if p.get("issue") and p.get("parent", "") in ("", *units))
    like = next(outermost, next(bearing, None))
    for id_ in dict.fromkeys(stand.issue for stand in rows.stands):
        if id_ in issues:
            continue
        matter = rows.matters.get(id_)
        if matter and matter.provision:
            issues[id_] = {"title": matter.title, **_STAYS}
            text = [_with_issue(p, id_) if p["id"] == matter.provision else p for p in text]
            continue
        title = matter.title if matter else id_.replace("_", " ").capitalize()
        issues[id_] = {"title": title, **_ends(title)}
        number = next(str(n) for n in range(1, 999) if str(n) not in numbers)
        numbers.add(number)
        annexed = (n for n, p in enumerate(text) if p["id"].startswith(ANNEX))
        text.insert(next(annexed, len(text)), _provision(number, id_, title, like))
    return issues, text


def with_open_questions(
    issues: Mapping[str, Any], text: Sequence[Mapping[str, Any]]
) -> tuple[dict[str, Any], list[Mapping[str, Any]]]:
    """The issues and a draft, with an issue for each provision that it leaves open."""
    found: dict[str, Any] = dict(issues)
    parts: list[Mapping[str, Any]] = []
    provisions = Provisions(text)
    for part in text:
        if len(part.get("variants", ())) < _OPEN or part.get("issue"):
            parts.append(part)
            continue
        title = f"{provisions.shown(part['id'])}: {part['heading']}"
        id_ = provisions.issue(part["id"])
        found[id_] = {"title": title, **_scale(part["variants"])}
        parts.append({**part, "issue": id_})
    return found, parts


def _scale(variants: Mapping[str, Any]) -> dict[str, str]:
    """The ends of the scale of an open provision: it stays or goes, or its last wording stands
    against its first."""
    if "deleted" in variants:
        return _STAYS
    first, *_, last = (str(said["label"]) for said in variants.values())
    return {"low": last, "high": first}


_OPEN = 2
"""Wordings of a provision that is open."""
_STAYS = {"low": "strike it", "high": "keep it as it stands"}
"""The ends of the scale of an issue that is one provision."""


def _with_issue(part: Mapping[str, Any], issue: str) -> dict[str, Any]:
    """A provision as an issue of its own: as it stands, or deleted."""
    variants = dict(part["variants"])
    chair = {"label": "as it stands", "place": "2", **variants.pop("chair", {})}
    gone = {"label": "deleted", "place": "-2", **variants.pop("deleted", {})}
    return {
        **part,
        "issue": issue,
        "variants": {"chair": chair, **variants, "deleted": gone},
    }


def quoted(title: str) -> str:
    """A heading within a sentence, which is right of whatever words it is made."""
    return f"\u201c{title}\u201d"


def _ends(title: str) -> dict[str, str]:
    """What the ends of a scale stand for of which only the heading is known."""
    if ASKS.match(title):
        return {"low": "no", "high": "yes"}
    return {"low": "less of it", "high": "more of it"}


def _provision(
    number: str, issue: str, title: str, like: Mapping[str, Any] | None
) -> dict[str, Any]:
    """A provision on an issue of which only the name is known, called as ``like`` is:
    an article in a treaty, a paragraph in a resolution.

    The Chair begins near the low end, so that the others have something to ask for.
    """
    matter = quoted(title)
    wordings = (
        ("chair", "as each finds fit", "-1", f"States do on {matter} what each finds fit."),
        ("soft", "as agreed", "0.5", f"States do on {matter} what they have agreed."),
        ("strong", "all that they can", "2",
         f"States do on {matter} all that they can, and report on it."),
    )  # fmt: skip
    variants: dict[str, Any] = {
        id_: {"label": label, "place": place, "text": text}
        for id_, label, place, text in wordings
    }
    variants["deleted"] = {"label": "deleted", "place": "-2"}
    return {
        "id": number,
        "number": _number_like(like, number) or f"Article {number}",
        "heading": title,
        "kind": str(like.get("kind", "paragraph")) if like else "article",
        "issue": issue,
        "variants": variants,
    }


def _number_like(like: Mapping[str, Any] | None, number: str) -> str:
    """A number as displayed, in the manner of another provision; empty: it has none."""
    shown = str(like["number"]) if like else ""
    id_ = str(like["id"]) if like else ""
    around = re.fullmatch(rf"(.*?){re.escape(id_)}(\D?)", shown) if id_ else None
    return f"{around[1]}{number}{around[2]}" if around else ""
