"""Building what one seat may know.  The only place where views and seats' logs are made.

A view is built from what the seat may know; it is never the whole with things taken away.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.instructions import Dossier, Instructions
from game.delegates.view import View
from game.rules.events import Entry
from game.rules.state import Meeting, Offer
from game.rules.voting import Choice


def view_for(
    meeting: Meeting,
    seat: str,
    dossier: Dossier,
    instructions: Instructions | None,
    beat: int,
) -> View:
    """The meeting as ``seat`` sees it.

    ``instructions`` must be the seat's own; raises :class:`ValueError` for another's.
    """
    if instructions is not None and instructions.seat != seat:
        raise ValueError(f"the instructions of {instructions.seat} are not for {seat}")
    return View(
        seat,
        meeting.setup,
        meeting.chamber,
        dossier,
        instructions,
        _offers(meeting, seat),
        _lines(meeting, seat),
        beat,
    )


def _offers(meeting: Meeting, seat: str) -> tuple[Offer, ...]:
    offers = meeting.dealings.offers
    if not offers:
        return ()
    return tuple(o for o in offers.values() if seat in (o.seat, o.to))


def _lines(meeting: Meeting, seat: str) -> dict[str, dict[str, Choice]]:
    lines = meeting.dealings.lines
    if not lines:
        return {}
    mine = meeting.setup.blocs_by_seat.get(seat, frozenset())
    return {bloc: agreed for bloc, agreed in lines.items() if bloc in mine}


def may_know(entry: Entry, seat: str) -> bool:
    """Whether ``seat`` may know of an entry."""
    return not entry.known_to or seat in entry.known_to


def log_for(entries: Iterable[Entry], seat: str) -> tuple[Entry, ...]:
    """The entries that ``seat`` may know, oldest first."""
    return tuple(e for e in entries if may_know(e, seat))
