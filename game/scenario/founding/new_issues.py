"""Issues that only a table speaks of, and the provisions that they bear on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from game.scenario.drafts.number_words import number_in
from game.scenario.founding.brief import language_in
from game.scenario.sentences.said import quoted, said
from game.scenario.tables.headings import ASKS
from game.scenario.tables.provision_names import ANNEX
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.spreadsheet import Rows

_UNITS = ("article", "paragraph")


def with_new_issues(
    data: Mapping[str, Any], rows: Rows
) -> tuple[dict[str, Any], list[Any]]:
    """All issues and the whole text, with those that only the table speaks of."""
    issues, text = dict(data["issues"]), [*data["text"]]
    language = language_in(data)
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
            issues[id_] = {"title": matter.title, **_stays(language)}
            text = [
                _with_issue(p, id_, language) if p["id"] == matter.provision else p
                for p in text
            ]
            continue
        title = matter.title if matter else id_.replace("_", " ").capitalize()
        issues[id_] = {"title": title, **_ends(title, language)}
        number = next(str(n) for n in range(1, 999) if str(n) not in numbers)
        numbers.add(number)
        annexed = (n for n, p in enumerate(text) if p["id"].startswith(ANNEX))
        text.insert(
            next(annexed, len(text)), _provision(number, id_, title, like, language)
        )
    return issues, text


def with_open_questions(
    issues: Mapping[str, Any], text: Sequence[Mapping[str, Any]], language: str
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
        found[id_] = {"title": title, **_scale(part["variants"], language)}
        parts.append({**part, "issue": id_})
    return found, parts


def _scale(variants: Mapping[str, Any], language: str) -> dict[str, str]:
    """The ends of the scale of an open provision: it stays or goes, or its last wording stands
    against its first."""
    if "deleted" in variants:
        return _stays(language)
    first, *_, last = (str(said["label"]) for said in variants.values())
    return {"low": last, "high": first}


_OPEN = 2
"""Wordings of a provision that is open."""


def _stays(language: str) -> dict[str, str]:
    """The ends of the scale of an issue that is one provision."""
    return {"low": said(language, "strike-it"), "high": said(language, "keep-it")}


def _with_issue(part: Mapping[str, Any], issue: str, language: str) -> dict[str, Any]:
    """A provision as an issue of its own: as it stands, or deleted."""
    variants = dict(part["variants"])
    stays, goes = said(language, "as-it-stands"), said(language, "deleted")
    chair = {"label": stays, "place": "2", **variants.pop("chair", {})}
    gone = {"label": goes, "place": "-2", **variants.pop("deleted", {})}
    return {
        **part,
        "issue": issue,
        "variants": {"chair": chair, **variants, "deleted": gone},
    }


def _ends(title: str, language: str) -> dict[str, str]:
    """What the ends of a scale stand for of which only the heading is known."""
    low, high = ("no", "yes") if ASKS.match(title) else ("less", "more")
    return {"low": said(language, low), "high": said(language, high)}


def _provision(
    number: str, issue: str, title: str, like: Mapping[str, Any] | None, language: str
) -> dict[str, Any]:
    """A provision on an issue of which only the name is known, called as ``like`` is:
    an article in a treaty, a paragraph in a resolution.

    The Chair begins near the low end, so that the others have something to ask for.
    """
    matter = quoted(language, title)
    wordings = (
        ("chair", "each-finds-fit", "-1"),
        ("soft", "as-agreed", "0.5"),
        ("strong", "all-they-can", "2"),
    )
    variants: dict[str, Any] = {
        id_: {
            "label": said(language, key),
            "place": place,
            "text": said(language, f"{key}-text", matter=matter),
        }
        for id_, key, place in wordings
    }
    variants["deleted"] = {"label": said(language, "deleted"), "place": "-2"}
    return {
        "id": number,
        "number": _number_like(like, number) or number_in(language, f"Article {number}"),
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
