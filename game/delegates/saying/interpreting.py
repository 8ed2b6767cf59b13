"""Interpretations: how a delegation reads a wording that leaves open what it wants.

A wording leaves open what another says when the other only adds to it: every word that
stands is there, in its order, and some more.  A delegation that can live with the text reads
those words into it; a wording that says something else it could only reserve on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from game.delegates.instructions import Position
from game.delegates.model import DEFAULTS
from game.delegates.saying.themes import Theme
from game.delegates.weighing.worth import closeness, contested
from game.rules.draft.places import place_of
from game.rules.draft.text import Draft, Provision, Variant
from game.rules.kept import kept

_ENDS = " .,;:"
_CONJUNCTION = 3
"""Letters of a word that joins, at most."""


@kept(512)
def reading(places: Mapping[str, Position], draft: Draft) -> Theme | None:
    """The wording that one at these places has most to read into, with the words that it reads
    there as the theme's line; ``None`` where the text leaves nothing of its own open."""
    best: Theme | None = None
    for point in contested(draft):
        held = places.get(point.issue)
        if held is None or held.salience < DEFAULTS.salience_spoken:
            continue
        provision = draft.provisions[point.provision]
        if provision.deleted:
            continue
        words = _read_into(provision, held)
        if words and (best is None or held.salience > best.weight):
            high = held.place >= place_of(provision)
            issue, weight = provision.issue, held.salience
            best = Theme("interpretation", provision.id, weight, issue, high, line=words)
    return best


def _read_into(provision: Provision, held: Position) -> str:
    """What a delegation reads into a provision: what the wording that is nearest to it adds
    to the one that stands, where it is clearly nearer."""
    if not provision.text or not provision.variants:
        return ""
    best = max(provision.variants, key=lambda v: closeness(v.place, held))
    gains = closeness(best.place, held) - closeness(place_of(provision), held)
    if gains < DEFAULTS.worth_reading:
        return ""
    return left_open(provision.text, best)


def left_open(text: str, other: Variant) -> str:
    """The longest run of words that another wording adds to a text and says nothing else;
    empty where it changes or drops a word of it."""
    return _added(text, other.text)


@lru_cache(512)
def _added(text: str, longer: str) -> str:
    stands, says = text.split(), longer.split()
    bare = [_bare(word) for word in stands], [_bare(word) for word in says]
    runs = []
    for tag, first, last, at, end in SequenceMatcher(None, *bare, False).get_opcodes():
        if tag == "insert":
            runs.append(_whole(" ".join(says[at:end]).strip(_ENDS)))
        elif tag != "equal" or last - first != end - at:
            return ""
    return max(runs, key=len, default="")


def _whole(run: str) -> str:
    """A run without the conjunction that only joined it to what follows."""
    before, comma, last = run.rpartition(", ")
    return before if comma and len(last) <= _CONJUNCTION else run


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()
