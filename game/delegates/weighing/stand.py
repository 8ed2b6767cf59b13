"""A stand: all that a ballot depends on, of one's own or as believed of another."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.delegates.instructions import Dossier, Instructions, Position, RedLine
from game.rules.kept import kept
from game.rules.meeting.setup import CHAIR


class Stand(msgspec.Struct, frozen=True, gc=False):
    """Where a seat stands, in the terms in which a ballot is reckoned."""

    seat: str
    positions: dict[str, Position]
    red_lines: tuple[RedLine, ...] = ()
    walk_away: int = 3000
    insists: int = 0
    style: str = "moderate"
    attendance: int = 10000
    """How likely it is in the room for a vote."""
    ideals: Mapping[str, int] = {}
    """By seat: ideal points from roll calls, so that friends are told from strangers."""
    spoken: tuple[RedLine, ...] = ()
    """Red lines that it drew aloud in this meeting; nobody knows how hard they are."""
    without: int = 0
    """What having no text is worth to it at least, by what it said or stopped in this meeting,
    as a ballot on the whole shows it; what it would stop is reckoned by ``walk_away`` alone."""
    known: bool = True
    """Whether it is the seat's own; otherwise the spread grows with doubt."""


@kept(1024)
def own_stand(instructions: Instructions, dossier: Dossier) -> Stand:
    """The stand that follows from a seat's own instructions."""
    return Stand(
        instructions.seat,
        instructions.positions,
        instructions.red_lines,
        instructions.walk_away,
        instructions.insists,
        instructions.style,
        attendance(dossier, instructions.seat),
        dossier.ideal,
    )


@kept(16)
def public_stands(dossier: Dossier) -> dict[str, Stand]:
    """The stands that the room believes in before anything was said."""
    seats = dict.fromkeys((*dossier.positions, *dossier.red_lines, *dossier.attendance))
    return {
        seat: Stand(
            seat,
            dossier.positions.get(seat, {}),
            dossier.red_lines.get(seat, ()),
            dossier.walk_away,
            insists=dossier.reputation.get(seat, 0),
            attendance=attendance(dossier, seat),
            ideals=dossier.ideal,
            known=False,
        )
        for seat in seats
        if seat != CHAIR
    }


def attendance(dossier: Dossier, seat: str) -> int:
    """How likely a seat is in the room for a vote, basis points."""
    return dossier.attendance.get(seat, 10000)
