"""How well one seat's instructions were met by what came out."""

from __future__ import annotations

import msgspec

from game.delegates.achieved import aims_met
from game.delegates.instructions import Dossier, Instructions, Position
from game.delegates.weighing.worth import closeness, contested, crossed, worth
from game.reports.text_changes import label_of
from game.rules.draft.text import Draft, Provision
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.provisions import provision_name


class LineKept(msgspec.Struct, frozen=True):
    """A red line, and whether the text respects it."""

    words: str
    name: str
    """The provision as displayed."""
    hard: bool
    kept: bool


class Point(msgspec.Struct, frozen=True):
    """One issue of the instructions against the text."""

    name: str
    heading: str
    wanted: str
    """The wording nearest to the instructions, in a few words."""
    stands: str
    """The wording that stands, in a few words."""
    closeness: int
    """0 to 10000."""
    salience: int
    """0 to 100."""
    basis: str

    @property
    def is_nearest_short_of_all(self) -> bool:
        """Whether no wording of the scenario comes nearer than the one that stands, though
        the position lies beyond it."""
        return self.stands == self.wanted and self.closeness < 10000


class Account(msgspec.Struct, frozen=True):
    """How well the seat's instructions were met."""

    start: int
    """Worth of the Chair's text to the seat, basis points of the best text."""
    final: int
    """Worth of what came out: of the final text, or of having none."""
    text: int
    """Worth of the text as it stood at the end, adopted or not."""
    walk_away: int
    """Worth of having no text."""
    red_lines: tuple[LineKept, ...]
    aims: tuple[str, ...]
    met: tuple[bool | None, ...]
    """For each aim whether the record tells that it was met; ``None`` where it cannot."""
    points: tuple[Point, ...]
    """What matters most first."""


def account(
    setup: Setup, dossier: Dossier, instructions: Instructions, chamber: Chamber
) -> Account:
    """How well instructions are met by what came out."""
    issues, positions = dossier.issues, instructions.positions
    text = worth(positions, issues, chamber.draft)
    there = chamber.outcome in {"consensus", "vote", ""}
    across = crossed(instructions.red_lines, chamber.draft)
    return Account(
        worth(positions, issues, setup.draft),
        text if there else instructions.walk_away,
        text,
        instructions.walk_away,
        tuple(
            LineKept(
                line.words,
                capital(provision_name(chamber.draft, line.provision)),
                line.hard,
                line not in across,
            )
            for line in instructions.red_lines
        ),
        instructions.aims,
        aims_met(instructions, setup, chamber),
        points(dossier, positions, chamber.draft),
    )


def points(
    dossier: Dossier, positions: dict[str, Position], draft: Draft
) -> tuple[Point, ...]:
    """Each contested provision that the seat has a position on, what matters most first."""
    found = []
    for at in contested(draft):
        position = positions.get(at.issue)
        if position is None:
            continue
        provision = draft.provisions[at.provision]
        weight = position.salience * dossier.issues[at.issue].weight
        point = Point(
            provision.number or provision.heading,
            provision.heading,
            _nearest(provision, position.place),
            label_of(provision),
            closeness(at.place, position),
            position.salience,
            position.basis,
        )
        found.append((weight, point))
    found.sort(key=lambda pair: -pair[0])
    return tuple(point for _, point in found)


def _nearest(provision: Provision, place: int) -> str:
    if not provision.variants:
        return label_of(provision)
    near = min(provision.variants, key=lambda v: abs(v.place - place))
    return near.called


def capital(words: str) -> str:
    """Words that begin a sentence."""
    return words[:1].upper() + words[1:]
