"""Texts in other languages of a scenario that some of its delegations have left."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import takewhile
from typing import Any

from game.scenario.diagnostics import Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.founding.departures import stays, without_in
from game.scenario.founding.writer import plain_of, written
from game.scenario.layouts.texts import TEXTS

_IN_ORDER = ("injects", "guide", "debrief")
"""Keys whose texts stand in the order of ``scenario.yaml``."""


def texts_without(
    text: str, before: Mapping[str, Any], gone: Mapping[str, Collection[str]]
) -> tuple[str, frozenset[str]]:
    """A file of texts without what it says of those who have left, and the briefs that it
    names no more.  It is as it was where it says nothing of them; else comments within it
    go, since it is written anew.

    ``before`` is the scenario with everybody, ``gone`` ids by kind of reference.
    """
    root = compose(Source("texts", text, Problems()))
    assert root is not None
    there = plain_of(root)
    left = dict(without_in(there, TEXTS, gone))
    for key in (k for k in _IN_ORDER if isinstance(left.get(k), list)):
        kept = stays(before.get(key, ()), key, gone)
        left[key] = [said for at, said in enumerate(left[key]) if at in kept]
    if isinstance(left.get("record"), dict):
        kept = stays(before.get("record", ()), "record", gone)
        now = {str(at + 1): str(new) for new, at in enumerate(kept, 1)}
        left["record"] = {now[n]: said for n, said in left["record"].items() if n in now}
    left = {key: said for key, said in left.items() if said or not there.get(key)}
    if left == there:
        return text, frozenset()
    opening = takewhile(lambda line: line.startswith("#"), text.splitlines())
    head = [line.lstrip("# ") for line in opening]
    return written(left, TEXTS, head), briefs_of(there) - briefs_of(left)


def briefs_of(data: Mapping[str, Any]) -> frozenset[str]:
    """The briefs that a scenario, or its texts in a language, name."""
    said = data.get("delegations", {}).values()
    return frozenset(str(part["brief"]) for part in said if part.get("brief"))
