"""Numbering a draft anew after additions, deletions and moves.

A display number is read as a path: ``Article 6(2)`` is the second paragraph of article 6,
whether or not article 6 itself is in the draft (:mod:`game.rules.draft.units`).  A draft may
be an excerpt: what is not shown between two units of the Chair's text keeps its numbers, so
that deleting article 5 turns article 24 into article 23 although most articles are absent.
Ids never change; wordings refer by id (:mod:`game.rules.draft.references`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from game.rules.draft.differences import moved_between
from game.rules.draft.new_paths import (
    Text,
    alone,
    home_of,
    is_new,
    kept_its_place,
    place_of,
)
from game.rules.draft.number_paths import Step, number_after, path_of
from game.rules.draft.numerals import STYLES, Style, style_of, value_of, written
from game.rules.draft.text import Add, Draft, Operation, Provision
from game.rules.draft.units import Unit, Units, key_in, units_of


def numbered(
    draft: Draft, pending: Iterable[Operation], operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Operations whose additions bear a number after the provision that they follow.

    ``pending`` are the operations that lie on the table: two additions at one place get two
    numbers, two wordings of one addition the same.
    """
    lying = [op.provision for op in pending if isinstance(op, Add)]
    found: list[Operation] = []
    for op in operations:
        of_its_own = [o.provision for o in found if isinstance(o, Add)]
        found.append(_placed(draft, lying, of_its_own, op))
    return tuple(found)


def _placed(
    draft: Draft, lying: list[Provision], own: list[Provision], op: Operation
) -> Operation:
    """An operation whose addition bears a number; ``own`` is what the same proposal adds
    before it."""
    if not isinstance(op, Add) or not is_new(op.provision):
        return op
    added = {p.id: p for p in own}
    like = draft.provisions.get(op.after) or added.get(op.after)
    taken = (*draft.provisions.values(), *lying, *own)
    known = (p.number for p in taken if p.id != op.provision.id)
    number = number_after(like.number, known) if like else ""
    over = draft.provisions.get(op.provision.parent)
    if not number or (like and over and path_of(like.number) == path_of(over.number)):
        return op
    return Add(replace(op.provision, number=number), op.after)


def renumbered(draft: Draft, base: Draft) -> Draft:
    """The draft with every standing provision numbered in its order, and of the kind of those
    that it is numbered with: what has become an article is one.

    ``base`` is the Chair's text, whose gaps are kept.  Deleted provisions keep the numbers
    that they had, and so do provisions whose number is no number.
    """
    provisions = dict(draft.provisions)
    units = _numbered(draft, base)
    for members in units.by_series().values():
        shown = (base.provisions[i].kind for u in members if u.anchored for i in u.members)
        kind = next(shown, "")
        for unit in members:
            for id_, number in _labels(draft, (unit,)):
                was = provisions[id_]
                now = was.kind if unit.anchored else kind or was.kind
                provisions[id_] = replace(was, number=number, kind=now)
    return Draft(provisions, draft.order)


def numbers(draft: Draft, base: Draft) -> dict[str, str]:
    """The new number of each standing provision whose number changes."""
    found = _labels(draft, _numbered(draft, base).found.values())
    return {i: label for i, label in found if label != draft.provisions[i].number}


def _numbered(draft: Draft, base: Draft) -> Units:
    """The units of a draft, each with its number."""
    of_base = units_of(base)
    units = _units(Text(draft, base, of_base, moved_between(base, draft)))
    _find_gaps(units, of_base)
    for (parent, _), members in units.by_series().items():
        _number(members, units.found.get(parent))
    return units


def _labels(draft: Draft, units: Iterable[Unit]) -> Iterator[tuple[str, str]]:
    """Id and number of each standing provision of some units."""
    for unit in units:
        for id_ in unit.members:
            provision = draft.provisions[id_]
            if not provision.deleted:
                yield id_, unit.label + _name_in(provision.number)


def _name_in(number: str) -> str:
    """What follows the path in a display number: ``, "without right"``."""
    _, comma, name = number.partition(",")
    return comma + name


def _units(text: Text) -> Units:
    """The units of a draft: of the Chair's text what stayed, and what its place makes of the
    rest."""
    units = Units({}, {}, {})
    for it in text.draft.walk():
        if stays := _stays(text, units, it):
            key, parent, step = place_of(text, units, it)
        elif home := home_of(text, units, it):
            parent, step = home
            key = f"{parent}/={it.id}"
        else:
            continue
        if parent not in units.found:
            units.imply(text.of_base.path(parent), it.parent)
        units.join(key, parent, step, it, anchored=stays)
    return units


def _stays(text: Text, units: Units, provision: Provision) -> bool:
    """Whether a provision is the unit that its number in the Chair's text says: it has not
    left its place, what it stands in is numbered as it was, and nothing has come between it
    and what it would be counted with."""
    if not kept_its_place(text, units, provision):
        return False
    key, parent, _ = place_of(text, units, provision)
    return units.is_open(key) and units.is_open(parent)


def _find_gaps(units: Units, of_base: Units) -> None:
    """Tell every unit of the Chair's text how many numbers before it are not in the draft.
    A unit that is implied by what has left it since is one of these."""
    for members in of_base.by_series().values():
        style = _style(members)
        shown = 0
        for unit in members:
            key = key_in(unit.parent, unit.step)
            gap = max(0, value_of(unit.step.first, style) - 1 - shown)
            for there in {units.key_of.get(i, "") for i in unit.members} | {key}:
                if there in units.found:
                    units.found[there].gap = gap
            if unit.members or key in units.found:
                shown += _span(unit.step, style)


def _style(members: list[Unit]) -> Style:
    """The numerals of a series, told from what the Chair's text has of it."""
    named = _models(members)
    tokens = tuple(t for s in named for t in (s.first, s.last) if t)
    return style_of(tokens) or STYLES[0]


def _models(members: list[Unit]) -> list[Step]:
    """The steps that show how the numbers of a series are written."""
    return [u.step for u in members if u.anchored] or [members[0].step]


def _number(members: list[Unit], above: Unit | None) -> None:
    """Give the units of one series their numbers, keeping the gaps of the Chair's text."""
    style = _style(members)
    named = _models(members)
    model = next((s for s in named if not s.last), alone(named[0]))
    hidden = standing = 0
    for at, unit in enumerate(members):
        hidden = max(hidden, _hidden(members, at, above))
        if not unit.stands:
            continue
        span = _span(unit.step, style)
        number = _label(unit.step, model, style, hidden + standing + 1)
        unit.label = (above.label if above else "") + number
        standing += span


def _hidden(members: list[Unit], at: int, above: Unit | None) -> int:
    """How many numbers at least that are not in the draft come before a unit of a series.

    What was put first into a unit that is in the draft comes first there.  What was put first
    into a chapter, or beside the only parts that are shown of an article, comes right before
    what follows it: where the others are is not known.
    """
    unit = members[at]
    after = next((u for u in members[at:] if u.anchored), None)
    if unit is after:
        return unit.gap
    if after is None or after.within != unit.within:
        return 0
    apart = above is not None and not above.members
    first = members[at - 1].within != unit.within if at else apart
    return after.gap if first else 0


def _span(step: Step, style: Style) -> int:
    """How many numbers a unit takes: ``Articles 7 to 11`` takes five."""
    first, last = value_of(step.first, style), value_of(step.last, style)
    return last - first + 1 if step.last and 0 < first < last else 1


def _label(step: Step, model: Step, style: Style, first: int) -> str:
    span = _span(step, style)
    if span > 1:
        last = written(first + span - 1, style)
        return f"{step.lead}{written(first, style)}{step.between}{last}{step.tail}"
    return f"{model.lead}{written(first, style)}{model.tail}"
