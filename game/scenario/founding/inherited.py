"""What of a template stands in a scenario beside the delegations of a table."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.founding.folder import Plan, name_of
from game.scenario.founding.roles import KEPT

_TOLD = ("title", "summary", "stakes", "place")
_MOST = 6
"""Names in one list; of more the number of the others is given."""


def inherited(plan: Plan, begun: Plan) -> Iterator[str]:
    """What is still the template's, or made of a heading of the table, each in a few words; a
    person would write it anew."""
    data, before = plan.data, begun.data
    yield from (key for key in _TOLD if _is_open(data.get(key), before.get(key)))
    told = [p.get("variants") for p in before["text"]]
    texts = [p["number"] for p in data["text"] if p.get("variants") in told]
    if texts:
        yield f"the text of {_listed(texts)}"
    issues = data["issues"]
    theirs = {id_: part["title"] for id_, part in before["issues"].items()}
    told = [
        part["title"] for id_, part in issues.items() if theirs.get(id_) != part["title"]
    ]
    new = [f"“{title}”" for title in told]
    if new:
        yield f"the wordings and both ends of the scale of {_listed(new)}"
    known = before.get("delegations", {})
    same = {
        code: [
            key for key in ("aims", *KEPT) if key in part and _same(part, known, code, key)
        ]
        for code, part in data.get("delegations", {}).items()
    }
    if kept := [name_of(code, data) for code, keys in same.items() if keys]:
        keys = dict.fromkeys(key for found in same.values() for key in found)
        yield f"{_listed([f'`{key}`' for key in keys])} of {_listed(kept)}"
    theirs = before.get("blocs", {})
    blocs = [str(p["name"]) for id_, p in data.get("blocs", {}).items() if id_ in theirs]
    if blocs:
        yield f"the bloc{'s' * (len(blocs) > 1)} {_listed(blocs)}"


def _is_open(said: object, before: object) -> bool:
    """Whether a text is still the template's, or holds the mark of what is to be written."""
    return said == before or "[...]" in str(said)


def _same(part: dict[str, object], known: dict[str, object], code: str, key: str) -> bool:
    there = known.get(code)
    return isinstance(there, dict) and there.get(key) == part[key]


def _listed(names: list[str]) -> str:
    from game.rules.words.wording import listed

    return listed(names, _MOST)
