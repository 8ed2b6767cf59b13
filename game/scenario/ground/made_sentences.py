"""Sentences that are made from positions: of a brief, and as aims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from game.rules.draft.text import Provision, without_origin

_DEGREES = ((80, "above all else"), (60, "much"), (40, "somewhat"), (0, "little"))
_DELETED = "deleted"
_NONE: Mapping[float, str] = {}
SAID = re.compile(
    r"\*\*(.+?)\*\*: you (?:are|want) .+?; it matters to you "
    rf"(?:{'|'.join(words for _, words in _DEGREES)})\."
)
"""A position as a brief tells it that nobody has rewritten, with the title of its issue."""

_ENDS = 2.0
_CLOSE, _AS_NEAR = 0.35, 0.02
"""Of the scale: how far from a wording one still wants that, and what rounding takes for as
near."""
_OPEN = 2
"""Wordings that make a choice: one alone stays or goes, as the ends of the scale say."""


def choices(wordings: Iterable[tuple[str, str, str]]) -> dict[float, str]:
    """By its place what a wording is called, of the one provision that bears on an issue.

    ``wordings`` are id, place from -2 to 2 and label; where two lie at one place neither is
    told, and what is deleted at an end is what that end says.
    """
    told = [
        (id_, float(place.replace("\u2212", "-")), without_origin(" ".join(label.split())))
        for id_, place, label in wordings
        if place
    ]
    if sum(id_ != _DELETED for id_, *_ in told) < _OPEN:
        return {}
    found: dict[float, str] = {}
    for id_, place, label in told:
        if id_ != _DELETED or abs(place) < _ENDS:
            found[place] = "" if place in found else label
    return {place: label for place, label in found.items() if label}


def choices_on(provisions: Iterable[Provision], issue: str) -> dict[float, str]:
    """The same of the one provision that bears on an issue; nothing where several do."""
    parts = [part for part in provisions if part.issue == issue]
    if len(parts) != 1:
        return {}
    return choices((v.id, f"{v.place / 100:g}", v.label) for v in parts[0].variants)


def position_said(
    title: str,
    ends: tuple[str, str],
    place: float,
    salience: int,
    wordings: Mapping[float, str] = _NONE,
) -> str:
    """How a brief tells a position: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2, ``salience`` is 0 to 100, ``wordings`` those of :func:`choices`."""
    where = "are in the middle"
    if near := nearest(place, wordings):
        named = " or ".join(f"\u201c{label}\u201d" for label in near)
        where = f"want {named}"
    elif place:
        how = (
            "firmly for"
            if abs(place) > 1.2
            else "for"
            if abs(place) > 0.6
            else "rather for"
        )
        where = f"are {how} \u201c{ends[place > 0]}\u201d"
    degree = next(words for least, words in _DEGREES if salience >= least)
    return f"**{title}**: you {where}; it matters to you {degree}."


def aim_said(
    title: str, ends: tuple[str, str], place: float, wordings: Mapping[float, str] = _NONE
) -> str:
    """What a position makes of an aim: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2; a wording that lies there is named."""
    near = " or ".join(nearest(place, wordings))
    middle = "a middle way" if -0.5 < place < 0.5 else ends[place > 0]
    return f"On \u201c{title}\u201d: {near or middle}."


def nearest(place: float, wordings: Mapping[float, str]) -> list[str]:
    """What the wording at a place is called, or the one that lies close to it; two where it
    lies between them, as of who cares for one choice of a paragraph that has two."""
    apart = sorted((abs(at - place), -at) for at in wordings)
    if not apart or apart[0][0] > _CLOSE:
        return []
    least = apart[0][0] + _AS_NEAR
    return [wordings[-at] for distance, at in apart if distance <= least][:2]


def told_apart(wordings: Mapping[float, str]) -> Iterator[float]:
    """Places of which each makes another sentence, on a scale with these wordings."""
    yield from (-_ENDS, 0, _ENDS)
    yield from wordings
    yield from ((low + high) / 2 for low, high in pairwise(sorted(wordings)))
