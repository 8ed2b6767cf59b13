"""Sentences that are made from positions: of a brief, and as aims, in a scenario's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from game.rules.draft.text import Provision, without_origin
from game.scenario.sentences.said import ENGLISH, joined, quoted, said

_DEGREES = ((80, "above-all"), (60, "much"), (40, "somewhat"), (0, "little"))
"""By the least salience: the sentence that says how much it matters."""
_DELETED = "deleted"
_NONE: Mapping[float, str] = {}
_ENDS = 2.0
_CLOSE, _AS_NEAR = 0.35, 0.02
"""Of the scale: how far from a wording one still wants that, and what rounding takes for as
near."""
_OPEN = 2
"""Wordings that make a choice: one alone stays or goes, as the ends of the scale say."""


def plainly_spaced(words: str) -> str:
    """Words by which sentences are compared: a file wraps lines, and an editor or a form of
    YAML may lose the blanks that do not break."""
    return " ".join(words.split())


def as_aim(words: str) -> str:
    """An aim as `scenario.yaml` has it, in quotes, since most hold a colon."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


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
    language: str = ENGLISH,
) -> str:
    """How a brief tells a position: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2, ``salience`` is 0 to 100, ``wordings`` those of :func:`choices`."""
    stand = said(language, "in-the-middle")
    if near := nearest(place, wordings):
        named = joined(language, (quoted(language, label) for label in near), "or")
        stand = said(language, "you-want", words=named)
    elif place:
        far = abs(place)
        how = "firmly-for" if far > 1.2 else "for" if far > 0.6 else "rather-for"
        stand = said(language, how, words=quoted(language, ends[place > 0]))
    degree = next(key for least, key in _DEGREES if salience >= least)
    told = said(language, degree)
    return said(language, "position", title=title, stand=stand, degree=told)


@cache
def position_pattern(language: str) -> re.Pattern[str]:
    """A position as a brief tells it that nobody has rewritten, with the title of its issue."""
    marks = {"title": "\x01", "stand": "\x02", "degree": "\x03"}
    pattern = re.escape(said(language, "position", **marks))
    degrees = "|".join(re.escape(said(language, key)) for _, key in _DEGREES)
    parts = {"\x01": "(.+?)", "\x02": ".+?", "\x03": f"(?:{degrees})"}
    for mark, part in parts.items():
        pattern = pattern.replace(re.escape(mark), part)
    return re.compile(pattern)


def aim_said(
    title: str,
    ends: tuple[str, str],
    place: float,
    wordings: Mapping[float, str] = _NONE,
    language: str = ENGLISH,
) -> str:
    """What a position makes of an aim: ``ends`` are the low and the high one of the issue's
    scale, from -2 to 2; a wording that lies there is named."""
    near = joined(language, nearest(place, wordings), "or")
    middle = said(language, "middle-way") if -0.5 < place < 0.5 else ends[place > 0]
    return said(language, "aim", title=quoted(language, title), words=near or middle)


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
