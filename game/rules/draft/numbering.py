"""Numbering a draft anew after additions, deletions and moves.

A display number is read as a path: ``Article 6(2)`` is the second paragraph of article 6,
whether or not article 6 itself is in the draft.  Each step of the path is a *unit* in a
*series* (the articles of the draft, the paragraphs of one article).  A draft may be an
excerpt: what is not shown between two units of the Chair's text keeps its numbers, so that
deleting article 5 turns article 24 into article 23 although most articles are absent.
Ids never change; wordings refer by id (:mod:`game.rules.draft.references`).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from game.rules.draft.differences import moved_between
from game.rules.draft.new_paths import is_new, path_of_new
from game.rules.draft.number_paths import Step, number_after, path_of
from game.rules.draft.numerals import STYLES, Style, style_of, value_of, written
from game.rules.draft.text import Add, Draft, Operation, Provision


class _Unit(msgspec.Struct):
    """A numbered thing: a provision, or what contains one without being in the draft."""

    step: Step
    parent: str
    members: list[str]
    """Ids of the provisions that are this unit; empty for one that is only implied."""
    anchored: bool
    """Whether the Chair's text has it at this place."""
    stands: bool = True
    gap: int = 0
    """How many numbers before it, in the Chair's text, are not in the draft."""
    label: str = ""
    """The whole number, once it is given."""


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
    if not number:
        return op
    return Add(replace(op.provision, number=number), op.after)


def renumbered(draft: Draft, base: Draft) -> Draft:
    """The draft with every standing provision numbered in its order.

    ``base`` is the Chair's text, whose gaps are kept.  Deleted provisions keep the numbers
    that they had, and so do provisions whose number is no number.
    """
    provisions = dict(draft.provisions)
    for id_, number in numbers(draft, base).items():
        provisions[id_] = replace(provisions[id_], number=number)
    return Draft(provisions, draft.order)


def numbers(draft: Draft, base: Draft) -> dict[str, str]:
    """The new number of each standing provision whose number changes."""
    of_base = _units(base, base)
    units = _units(draft, base, of_base)
    _find_gaps(units, of_base)
    for (parent, _), members in _series(units).items():
        _number(members, units[parent].label if parent else "")
    found = {}
    for unit in units.values():
        for id_ in unit.members:
            provision = draft.provisions[id_]
            label = unit.label + _name_in(provision.number)
            if not provision.deleted and label != provision.number:
                found[id_] = label
    return found


def _name_in(number: str) -> str:
    """What follows the path in a display number: ``, "without right"``."""
    _, comma, name = number.partition(",")
    return comma + name


def _series(units: dict[str, _Unit]) -> dict[tuple[str, str], list[_Unit]]:
    """Units by what contains them and by their kind, in the order of the text."""
    found: dict[tuple[str, str], list[_Unit]] = {}
    for unit in units.values():
        found.setdefault((unit.parent, _kind(unit.step)), []).append(unit)
    return found


def _find_gaps(units: dict[str, _Unit], of_base: dict[str, _Unit]) -> None:
    """Tell every unit of the Chair's text how many numbers before it are not shown."""
    gaps: dict[str, int] = {}
    for (parent, _), members in _series(of_base).items():
        style = _style(members)
        shown = 0
        for unit in members:
            gap = max(0, value_of(unit.step.first, style) - 1 - shown)
            shown += _span(unit.step, style)
            gaps.update(dict.fromkeys(unit.members or (_key(parent, unit.step),), gap))
    for key, unit in units.items():
        unit.gap = gaps.get(unit.members[0] if unit.members else key, 0)


def _key(parent: str, step: Step) -> str:
    """Key of a unit that the Chair's text has."""
    return f"{parent}/{step.text}"


def _style(members: list[_Unit]) -> Style:
    """The numerals of a series, told from what the Chair's text has of it."""
    named = [u.step for u in members if u.anchored] or [members[0].step]
    tokens = tuple(t for s in named for t in (s.first, s.last) if t)
    return style_of(tokens) or STYLES[0]


def _kind(step: Step) -> str:
    """What tells one series from another under the same unit."""
    word = step.lead.strip().lower()
    if word.endswith("s") and step.last:
        word = word[:-1]
    return word + ("" if word else step.tail)


def _units(
    draft: Draft, base: Draft, of_base: dict[str, _Unit] | None = None
) -> dict[str, _Unit]:
    """Every unit by a key of its own, in the order of the text, parents first.

    An addition whose number names a unit that neither stands over it nor is implied by the
    Chair's text (``of_base``) is no unit: it keeps its number, for nothing says whose part
    it is.
    """
    moved = moved_between(base, draft)
    units: dict[str, _Unit] = {}
    key_of: dict[str, str] = {}
    paths: dict[str, tuple[Step, ...]] = {}
    for provision in draft.walk():
        path = _path_there(draft, base, provision, paths)
        if not path:
            continue
        paths[provision.id] = path
        parent = _containing(base, provision, path, paths, key_of)
        if parent is None:
            added = provision.id not in base.provisions
            parent = _implied(path, units, of_base if added else None)
        if parent is None:
            continue
        stayed = provision.id in base.provisions and provision.id not in moved
        key = _key(parent, path[-1]) if stayed else f"{parent}/={provision.id}"
        key_of[provision.id] = key
        new = _Unit(path[-1], parent, [], anchored=stayed, stands=False)
        _join(units.setdefault(key, new), provision)
    return units


def _path_there(
    draft: Draft, base: Draft, provision: Provision, paths: dict[str, tuple[Step, ...]]
) -> tuple[Step, ...]:
    """The path that a provision's number names; of a new one that has no number yet, what
    follows from its place; empty where it has none."""
    path = _path_in(base, provision)
    if path or not is_new(provision):
        return path
    return path_of_new(draft, base, provision, paths.get(provision.parent, ()))


def _join(unit: _Unit, provision: Provision) -> None:
    """A provision is one of those that make a unit, which stands as long as one of them does."""
    unit.stands = (bool(unit.members) and unit.stands) or not provision.deleted
    unit.members.append(provision.id)


def _containing(
    base: Draft,
    provision: Provision,
    path: tuple[Step, ...],
    paths: dict[str, tuple[Step, ...]],
    key_of: dict[str, str],
) -> str | None:
    """Key of the unit over a provision that its number makes it a part of, if it is there."""
    if len(path) == 1:
        return ""
    above = provision.parent
    if above in key_of:
        over = paths[above]
        fits = len(over) == len(path) - 1
        if over == path[:-1] or (fits and _came(base, provision)):
            return key_of[above]
    return None


def _implied(
    path: tuple[Step, ...], units: dict[str, _Unit], of_base: dict[str, _Unit] | None
) -> str | None:
    """Key of the unit that a number names without having it over it.

    With ``of_base``, ``None`` unless the Chair's text implies that unit as well.
    """
    key = ""
    for step in path[:-1]:
        parent, key = key, _key(key, step)
        if of_base is not None and (key not in of_base or of_base[key].members):
            return None
        if key not in units:
            units[key] = _Unit(step, parent, [], anchored=True)
    return key


def _path_in(base: Draft, provision: Provision) -> tuple[Step, ...]:
    """The path that a provision has in the Chair's text, or that it was added with."""
    return path_of(base.provisions.get(provision.id, provision).number)


def _came(base: Draft, provision: Provision) -> bool:
    """Whether a provision has another parent than in the Chair's text."""
    old = base.provisions.get(provision.id)
    return old is None or old.parent != provision.parent


def _number(members: list[_Unit], prefix: str) -> None:
    """Give the units of one series their numbers, keeping the gaps of the Chair's text."""
    style = _style(members)
    named = [u.step for u in members if u.anchored] or [members[0].step]
    model = next((s for s in named if not s.last), named[0])
    hidden = standing = 0
    for unit in members:
        if unit.anchored:
            hidden = max(hidden, unit.gap)
        if not unit.stands:
            continue
        span = _span(unit.step, style)
        unit.label = prefix + _label(unit.step, model, style, hidden + standing + 1)
        standing += span


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
