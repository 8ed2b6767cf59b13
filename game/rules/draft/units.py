"""The units that the numbers of a draft name: articles, their paragraphs, what is in these.

A display number is read as a path.  Each step of it is a *unit* in a *series*: the articles
of the draft, the paragraphs of one article.  A unit need not be a provision of its own: where
the draft has ``Article 6(2)`` and no article 6, the latter is *implied*.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.rules.draft.number_paths import Step, path_of
from game.rules.draft.text import Draft, Provision
from game.rules.kept import kept

Series = tuple[str, str]
"""Key of the unit that contains its members, ``""`` for the whole text, and their kind."""


class Unit(msgspec.Struct):
    """A numbered thing: a provision, or what contains one without being in the draft."""

    path: tuple[Step, ...]
    """Its own step, below those of what contains it."""
    parent: str
    """Key of what contains it; ``""`` where it is numbered through the whole text."""
    anchored: bool
    """Whether the Chair's text has it at this place."""
    members: list[str]
    """Ids of the provisions that are this unit; empty where it is implied."""
    within: str = ""
    """Id of the provision that it stands in; ``""`` where it stands in none."""
    stands: bool = True
    gap: int = 0
    """How many numbers before it, in the Chair's text, are not in the draft."""
    label: str = ""
    """The whole number, once it is given."""

    @property
    def step(self) -> Step:
        """What the number says of it within what contains it."""
        return self.path[-1]

    @property
    def series(self) -> Series:
        """What it is counted in."""
        return self.parent, kind_of(self.step)


class Units(msgspec.Struct):
    """Every unit of a draft by a key of its own, in the order of the text, parents first."""

    found: dict[str, Unit]
    key_of: dict[str, str]
    """The unit that a provision is, by id."""
    last: dict[Series, str]
    """The unit of each series that came last."""

    def path(self, key: str) -> tuple[Step, ...]:
        """The path of a unit; of ``""``, the whole text, the empty one."""
        return self.found[key].path if key else ()

    def over(self, draft: Draft, provision: Provision) -> str:
        """Key of the nearest numbered unit that a provision of a draft stands in; ``""``."""
        above = provision.parent
        while above and above not in self.key_of:
            above = draft.provisions[above].parent
        return self.key_of.get(above, "")

    def is_open(self, key: str) -> bool:
        """Whether something can still be put into a unit: none of its series has followed
        it, nor one that contains it, nor is there anything yet that it could follow."""
        while key:
            there = self.found.get(key)
            if there is not None and self.last[there.series] != key:
                return False
            key = there.parent if there else key.rpartition("/")[0]
        return True

    def imply(self, path: tuple[Step, ...], within: str) -> str:
        """Key of the unit that a path of the Chair's text names, which is there from now on,
        within the provision ``within``."""
        key = ""
        for at, step in enumerate(path):
            parent, key = key, key_in(key, step)
            self._begin(key, Unit(path[: at + 1], parent, True, [], within))
        return key

    def join(
        self, key: str, parent: str, step: Step, provision: Provision, *, anchored: bool
    ) -> None:
        """A provision is one of those that make a unit, which stands as long as one does."""
        path = (*self.path(parent), step)
        self._begin(key, Unit(path, parent, anchored, [], provision.parent))
        there = self.found[key]
        there.stands = (bool(there.members) and there.stands) or not provision.deleted
        there.members.append(provision.id)
        self.key_of[provision.id] = key

    def _begin(self, key: str, unit: Unit) -> None:
        if key not in self.found:
            self.found[key] = unit
            self.last[unit.series] = key

    def by_series(self) -> dict[Series, list[Unit]]:
        """Units by what they are counted in, in the order of the text."""
        series: dict[Series, list[Unit]] = {}
        for unit in self.found.values():
            series.setdefault(unit.series, []).append(unit)
        return series


@kept(16)
def units_of(base: Draft) -> Units:
    """The units of the Chair's text, of which its numbers tell what is in what.

    Kept with the text, since each numbering of a later one asks for them: they are only read.
    """
    units = Units({}, {}, {})
    for provision in base.walk():
        if path := path_of(provision.number):
            parent = units.imply(path[:-1], provision.parent)
            key = key_in(parent, path[-1])
            units.join(key, parent, path[-1], provision, anchored=True)
    return units


def key_in(parent: str, step: Step) -> str:
    """Key of a unit of the Chair's text within what contains it."""
    return f"{parent}/{step.text}"


def kind_of(step: Step) -> str:
    """What tells one series from another within the same unit."""
    word = step.lead.strip().lower()
    if word.endswith("s") and step.last:
        word = word[:-1]
    return word + ("" if word else step.tail)


def kinds_of(path: tuple[Step, ...]) -> tuple[str, ...]:
    """The form of a path: of which series each of its steps is."""
    return tuple(kind_of(step) for step in path)


def parts_in(base: Draft, units: Units) -> Iterator[tuple[str, Unit]]:
    """Each unit of the Chair's text that stands in another one, after the key of that."""
    for provision in base.walk():
        over, key = units.over(base, provision), units.key_of.get(provision.id, "")
        if over and key and key != over:
            yield over, units.found[key]
