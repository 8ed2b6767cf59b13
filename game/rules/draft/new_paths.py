"""Where what was added or moved belongs among the numbers of a text.

Its place says so, and not the number that it had: a paragraph that is put into a chapter,
beside articles, is an article from then on, and an article that is put into another one is a
paragraph.  What comes to stand beside parts of an article that is not itself in the draft is
one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from game.rules.draft.number_paths import NEW, Step, path_of
from game.rules.draft.numerals import style_of
from game.rules.draft.text import Draft, Provision
from game.rules.draft.units import Unit, Units, key_in, kind_of, kinds_of, parts_in

_ANY = "paragraph"
"""The kind of what is added first in a unit, whatever the others there are."""

Home = tuple[str, Step]
"""Key of the unit that contains something, and a step as it is written there."""


class Text(msgspec.Struct, frozen=True):
    """A draft, with the Chair's text that it came from and what of that has left its place."""

    draft: Draft
    base: Draft
    of_base: Units
    moved: frozenset[str]

    def stayed(self, id_: str) -> bool:
        """Whether a provision is in the Chair's text and has not left its place there."""
        return id_ in self.base.provisions and id_ not in self.moved


def is_new(provision: Provision) -> bool:
    """Whether a provision has a name on the table and no number."""
    return provision.number.startswith(NEW)


def path_in(base: Draft, provision: Provision) -> tuple[Step, ...]:
    """The path that a provision has in the Chair's text, or that it was added with."""
    return path_of(base.provisions.get(provision.id, provision).number)


def kept_its_place(text: Text, units: Units, provision: Provision) -> bool:
    """Whether a unit of the Chair's text has not left its place, and what it stands in is
    numbered as it was."""
    id_, of_base = provision.id, text.of_base
    if id_ not in of_base.key_of or not text.stayed(id_):
        return False
    was = of_base.over(text.base, text.base.provisions[id_])
    now = units.over(text.draft, provision)
    return kinds_of(of_base.path(was)) == kinds_of(units.path(now))


def place_of(text: Text, units: Units, provision: Provision) -> tuple[str, str, Step]:
    """Key, key of what contains it, and step of a provision that stayed: what contained it in
    the Chair's text, or was one unit with it, is that still where it stands over it, wherever
    it has gone."""
    known = text.of_base.key_of
    unit = text.of_base.found[known[provision.id]]
    above = provision.parent
    while above:
        key = units.key_of.get(above, "")
        if key and known.get(above) == known[provision.id]:
            return key, units.found[key].parent, unit.step
        if key and known.get(above) == unit.parent:
            return key_in(key, unit.step), key, unit.step
        above = text.draft.provisions[above].parent
    return key_in(unit.parent, unit.step), unit.parent, unit.step


def home_of(text: Text, units: Units, it: Provision) -> Home | None:
    """Where a provision belongs that is not at its place in the Chair's text, among the units
    before it; ``None`` where nothing tells."""
    own = path_in(text.base, it)
    if not own and not is_new(it):
        return None
    over = units.over(text.draft, it)
    for _, unit in _beside(text, units, it):
        if _shown_apart(units, unit, over) and kinds_of(unit.path) == kinds_of(own):
            return unit.parent, alone(unit.step)
    if own and _may_stand_in(text, units.path(over), own[0]):
        return "", own[0] if len(own) == 1 else alone(own[0])
    if over:
        return _as_part(text, units, over)
    for sibling, unit in _beside(text, units, it):
        if it.kind in (sibling.kind, _ANY):
            return unit.parent, alone(unit.step)
    return None


def _beside(text: Text, units: Units, it: Provision) -> Iterator[tuple[Provision, Unit]]:
    """The siblings next to a provision that are numbered, each with its unit: the one that
    follows, if it kept its place, and the one before."""
    siblings = [text.draft.provisions[i] for i in text.draft.order[it.parent]]
    at = siblings.index(it)
    after = next((p for p in siblings[at + 1 :] if not is_new(p)), None)
    if after and kept_its_place(text, units, after):
        unit = text.of_base.found[text.of_base.key_of[after.id]]
        _, parent, _ = place_of(text, units, after)
        if units.is_open(parent):
            yield after, replace(unit, parent=parent)
    numbered = (p for p in reversed(siblings[:at]) if p.id in units.key_of or not is_new(p))
    before = next(numbered, None)
    if before and before.id in units.key_of:
        yield before, units.found[units.key_of[before.id]]


def _shown_apart(units: Units, unit: Unit, over: str) -> bool:
    """Whether a unit is part of one that does not itself stand over it in the draft."""
    key = over
    while key:
        if key == unit.parent:
            return False
        key = units.found[key].parent
    return bool(unit.parent)


def _may_stand_in(text: Text, over: tuple[Step, ...], step: Step) -> bool:
    """Whether what is numbered through the text keeps such a number in a unit: anywhere
    outside of units, and where the Chair's text has it so, as it has articles in chapters."""
    if not over:
        return True
    return any(
        len(part.path) == 1
        and kind_of(part.step) == kind_of(step)
        and kinds_of(text.of_base.path(key)) == kinds_of(over)
        for key, part in parts_in(text.base, text.of_base)
    )


def _as_part(text: Text, units: Units, over: str) -> Home:
    """As the Chair's text numbers the parts of this unit, or else of others like it; where no
    text shows how, paragraphs (1) under a word, (a) under a number, (i) under a letter."""
    form = kinds_of(units.path(over))
    parts = list(parts_in(text.base, text.of_base))
    of_it = [part for key, part in parts if key == over]
    like_it = [p for key, p in parts if kinds_of(text.of_base.path(key)) == form]
    for part in (*of_it, *like_it):
        if len(part.path) == 1 and kind_of(part.step) != form[0]:
            return "", alone(part.step)
        if kinds_of(part.path[:-1]) == form:
            return over, alone(part.step)
    return over, _first_under(units.path(over)[-1])


def _first_under(last: Step) -> Step:
    letter = style_of((last.first,)) in ("letter", "small-letter")
    first = "1" if last.lead.strip().isalpha() else "i" if letter else "a"
    return Step(f"({first})", "(", first, "", "", ")")


def alone(step: Step) -> Step:
    """A step as one thing bears it: ``Article 7`` of ``Articles 7 to 11``."""
    if not step.last:
        return step
    lead = step.lead.replace("s ", " ") if step.lead.strip().isalpha() else step.lead
    return replace(step, lead=lead, between="", last="")
