"""Building what one seat may know.  The only place where views and seats' logs are made.

A view is built from what the seat may know; it is never the whole with things taken away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.view import View
from game.rules.log.events import Entry
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting
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
    setup, offers, blocs = _common(meeting)
    lines = meeting.dealings.lines
    mine = blocs.get(seat) if lines else None
    return View(
        seat,
        setup,
        meeting.chamber,
        dossier,
        instructions,
        offers.get(seat, ()),
        _lines(lines, mine) if mine else {},
        beat,
    )


_Offers = dict[str, tuple[Offer, ...]]


@kept(4)
def _common(meeting: Meeting) -> tuple[Setup, _Offers, dict[str, frozenset[str]]]:
    """What is the same for every seat of a meeting: what it starts from, as told by now, and
    by seat its offers and blocs.  Most seats that are asked do nothing, so it is asked for
    many times of each meeting."""
    setup = told_by(meeting.setup, meeting.chamber.minute)
    return setup, _offers(meeting.dealings.offers), meeting.setup.blocs_by_seat


def told_by(setup: Setup, minute: int) -> Setup:
    """What a meeting starts from as it is known at a minute of the day: news from outside
    that has not come in yet is nobody's to know."""
    if not setup.injects:
        return setup
    minutes, by_news = _by_news(setup)
    return by_news[bisect_right(minutes, minute)]


@kept(4)
def _by_news(setup: Setup) -> tuple[tuple[int, ...], tuple[Setup, ...]]:
    """When each piece of news comes in, and the setup by how many have; the last is the
    whole."""
    early = (
        replace(setup, injects=setup.injects[:count]) for count in range(len(setup.injects))
    )
    return tuple(sorted(inject.at for inject in setup.injects)), (*early, setup)


@kept(4)
def _offers(offers: dict[str, Offer]) -> _Offers:
    """By seat: the offers that it made or was made, oldest first."""
    found: dict[str, list[Offer]] = {}
    for offer in offers.values():
        for seat in dict.fromkeys((offer.seat, offer.to)):
            found.setdefault(seat, []).append(offer)
    return {seat: tuple(mine) for seat, mine in found.items()}


@kept(256)
def _lines(
    lines: dict[str, dict[str, Choice]], mine: frozenset[str]
) -> dict[str, dict[str, Choice]]:
    """The lines agreed in the blocs that a seat belongs to."""
    return {bloc: agreed for bloc, agreed in lines.items() if bloc in mine}


def may_know(entry: Entry, seat: str) -> bool:
    """Whether ``seat`` may know of an entry."""
    return not entry.known_to or seat in entry.known_to


def log_for(entries: Iterable[Entry], seat: str) -> tuple[Entry, ...]:
    """The entries that ``seat`` may know, oldest first."""
    return tuple(e for e in entries if may_know(e, seat))
