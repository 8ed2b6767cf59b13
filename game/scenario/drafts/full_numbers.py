"""Numbers as people say them: ``Paragraph 2(a)``, and not ``(a)`` alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from game.scenario.drafts.marks import AS_INSERTED
from game.scenario.drafts.number_words import NumberWords
from game.scenario.drafts.own_numerals import ITEM

_DIGITS = re.compile(rf"[0-9]+(?:\.[0-9]+)*{AS_INSERTED}")
_ITEM = re.compile(rf"\(?([0-9a-z]{{1,4}}{AS_INSERTED}|{ITEM})\)?")


def with_full_numbers(
    parts: Sequence[dict[str, Any]], said: NumberWords
) -> list[dict[str, Any]]:
    """The provisions of a draft, each paragraph and item with the whole of its number.

    Below an annex, and below chapters that number their paragraphs anew, it is told with
    what it stands below.
    """
    known = {part["id"]: part for part in parts}
    often = Counter(_plainly(part, known) for part in parts)
    found: dict[str, str] = {}
    for part in parts:
        found[part["id"]] = _full(part, known, found, often, said)
    return [{**part, "number": found[part["id"]][:80]} for part in parts]


def _plainly(part: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> str:
    """The number of a paragraph that stands in no article and below no other; else empty."""
    above = known.get(part.get("parent", ""), {"kind": "chapter"})
    outermost = part["kind"] == "paragraph" and above["kind"] == "chapter"
    return str(part["number"]) if outermost and _DIGITS.fullmatch(part["number"]) else ""


def _full(
    part: Mapping[str, Any],
    known: Mapping[str, Mapping[str, Any]],
    found: Mapping[str, str],
    often: Mapping[str, int],
    said: NumberWords,
) -> str:
    number, above = str(part["number"]), found.get(part.get("parent", ""), "")
    if _plainly(part, known):
        annexed = part.get("parent", "").startswith("annex")
        apart = above and (annexed or often[number] > 1)
        if apart:
            return f"{above[:60]}, {said.within.format(n=number)}"
        return said.paragraph.format(n=number)
    item = _ITEM.fullmatch(number)
    within = above and known[part["parent"]]["kind"] != "chapter"
    if part["kind"] in ("paragraph", "subparagraph") and within and item:
        return f"{above}({item[1]})"
    if part["kind"] == "subparagraph" and above and item and not within:
        return f"{above[:60]}, ({item[1]})"
    if within and number.startswith(said.continued):
        return f"{above}, {number}"
    return number
