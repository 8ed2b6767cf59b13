"""What one delegation got out of a meeting, and what it did in it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.delegates.achieved import aims_met
from game.delegates.instructions import Dossier, Instructions
from game.delegates.weighing.worth import contested, crossed, worth
from game.rules.draft.places import place_of
from game.rules.draft.text import Draft
from game.rules.log import events as ev
from game.rules.meeting.state import Meeting

WEIGHTY = 3
"""How many points a delegation's aims are judged by: those that weigh most with it."""


class Fate(msgspec.Struct, frozen=True):
    """What one delegation got out of one meeting, and what it did in it."""

    worth: int
    """Worth of what came out, basis points; of no text, where none was adopted."""
    met: int
    """How many of its aims the record tells to be met; where its scenario says of none how
    that is told, of its weightiest points those that stand as near as they could."""
    sought: int
    """Of how many that is."""
    acts: int
    """Statements, proposals, requests, offers and objections of its own."""
    broken: tuple[int, ...] = ()
    """Red lines that the adopted text crosses, by their place in the instructions."""


_ACTS = (
    ev.Spoke
    | ev.Tabled
    | ev.CoSponsored
    | ev.Withdrawn
    | ev.VoteAsked
    | ev.VoteLetGo
    | ev.Objected
    | ev.OfferMade
    | ev.OfferAnswered
    | ev.LineAgreed
    | ev.MotionMoved
    | ev.MotionSpoken
    | ev.ProposalRevised
    | ev.Marked
    | ev.SilenceBroken
)


def fate(
    mine: Instructions, dossier: Dossier, meeting: Meeting, acts: int, there: bool
) -> Fate:
    """What came of a meeting for whom these instructions were given; ``there``: a text was
    adopted."""
    setup, chamber = meeting.setup, meeting.chamber
    draft = chamber.draft
    told = [met for met in aims_met(mine, setup, chamber) if met is not None]
    points = () if told else weightiest(mine, dossier, draft)
    sought = len(told) or len(points)
    if not there:
        return Fate(mine.walk_away, sum(told), sought, acts)
    value = worth(mine.positions, dossier.issues, draft)
    across = crossed(mine.red_lines, draft)
    broken = tuple(n for n, line in enumerate(mine.red_lines) if line in across)
    met = sum(told) + sum(1 for id_ in points if _met(mine, draft, id_))
    return Fate(value, met, sought, acts, broken)


def weightiest(mine: Instructions, dossier: Dossier, draft: Draft) -> tuple[str, ...]:
    """The provisions that weigh most with a delegation, at most :data:`WEIGHTY`."""
    held = [
        (mine.positions[c.issue].salience * dossier.issues[c.issue].weight, c.provision)
        for c in contested(draft)
        if c.issue in mine.positions and len(draft.provisions[c.provision].variants) > 1
    ]
    held.sort(key=lambda pair: -pair[0])
    return tuple(id_ for weight, id_ in held[:WEIGHTY] if weight)


def _met(mine: Instructions, draft: Draft, id_: str) -> bool:
    """Whether a provision stands as near to the delegation as any of its wordings."""
    provision = draft.provisions[id_]
    place = mine.positions[provision.issue].place
    best = min(abs(v.place - place) for v in provision.variants)
    return abs(place_of(provision) - place) <= best


def acts(log: Iterable[ev.Entry]) -> dict[str, int]:
    """How often each seat did something of its own; ballots and silence are none."""
    done: dict[str, int] = {}
    for entry in log:
        if isinstance(entry.event, _ACTS):
            done[entry.event.seat] = done.get(entry.event.seat, 0) + 1
    return done
