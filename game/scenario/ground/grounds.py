"""What the checks of substance judge by: the scenario as it would be played, with places.

These checks ask whether a lesson can be made of a scenario, so they need more than its
parts: the room with every position filled in, and the wordings that each provision may
take.  They run on request, where there are errors on what is sound; loading does not wait
for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from game.delegates.instructions import Dossier, Position, RedLine
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Setup
from game.scenario.diagnostics import Place
from game.scenario.ground.material import Material
from game.scenario.ground.quotations import public_phrases
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, setup_of

POINT = 25
"""Basis points of closeness that a hundredth of the scale is worth."""


class Wording(msgspec.Struct, frozen=True):
    """One way in which a contested provision may end."""

    id: str
    place: int


class Point(msgspec.Struct, frozen=True):
    """A provision that bears on an issue, with every wording that it may take."""

    provision: str
    issue: str
    wordings: tuple[Wording, ...]
    """The Chair's first."""


class Grounds:
    """A scenario without errors, and where its parts stand in the files."""

    def __init__(self, material: Material, scenario: Scenario) -> None:
        self.material = material
        self.scenario = scenario

    @cached_property
    def setup(self) -> Setup:
        """The public start of the meeting."""
        return setup_of(self.scenario)

    @cached_property
    def dossier(self) -> Dossier:
        """What the room may know, every position filled in."""
        return dossier_of(self.scenario)

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """Titles, headings and labels in the scenario's own language, in words."""
        return frozenset(public_phrases(self.scenario))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The contested provisions, in the order of the text."""
        found = (p for p in self.scenario.provisions if p.issue and p.variants)
        return tuple(Point(p.id, p.issue, wordings(p)) for p in found)

    @cached_property
    def known(self) -> dict[str, dict[str, Position]]:
        """By member: the positions that are not inferred by the program."""
        rows = {(row.delegation, row.issue) for row in self.scenario.positions}
        return {
            seat: {
                issue: position
                for issue, position in self.dossier.positions.get(seat, {}).items()
                if position.basis != "inferred" or (seat, issue) in rows
            }
            for seat in self.setup.roll
        }

    def red_lines(self, seat: str) -> tuple[RedLine, ...]:
        """What a seat cannot accept."""
        said = self.scenario.delegations.get(seat)
        return said.red_lines if said else ()

    def walk_away(self, seat: str) -> int:
        """What having no text is worth to a seat, basis points."""
        said = self.scenario.delegations.get(seat)
        given = said.walk_away if said else None
        return self.scenario.walk_away if given is None else given

    def weight(self, seat: str, issue: str) -> int:
        """How much an issue counts for a seat."""
        position = self.dossier.positions.get(seat, {}).get(issue)
        return position.salience * self.dossier.issues[issue].weight if position else 0

    def closeness(self, seat: str, issue: str, place: int) -> int:
        """How near a place is to a seat's, 0 to 10000."""
        position = self.dossier.positions[seat][issue]
        return max(0, 10000 - POINT * abs(place - position.place))

    def called(self, seat: str) -> str:
        """A seat as a message names it."""
        name = self.setup.name(seat)
        return f"`{seat}` ({name})" if name != seat else f"`{seat}`"

    def at_delegation(self, seat: str, key: str = "") -> Place:
        """Where the file speaks of a delegation; the room where it does not."""
        part = self.material.named("delegations").get(seat)
        if part is not None:
            return part.at(key)
        return self.at_top("room")

    def at_top(self, key: str) -> Place:
        """Where a key at the top of the file stands."""
        assert self.material.tree is not None
        return self.material.tree.key_at(key)

    def at_provision(self, id_: str) -> Place:
        """Where a provision stands."""
        parts = self.material.parts("text")
        found = next((part for part in parts if part.get("id") == id_), None)
        return found.at("id") if found is not None else self.at_top("text")

    def told(self) -> Iterator[str]:
        """Members that the file says something of: positions of their own, or a brief."""
        rows = {row.delegation for row in self.scenario.positions}
        said = self.scenario.delegations
        return (seat for seat in self.setup.roll if seat in rows or seat in said)


def wordings(provision: Provision) -> tuple[Wording, ...]:
    """The wordings of a provision; a deletion without a place lies opposite the Chair's."""
    found = [Wording(v.id, v.place) for v in provision.variants]
    if found and all(w.id != "deleted" for w in found):
        found.append(Wording("deleted", -200 if found[0].place >= 0 else 200))
    return tuple(found)
