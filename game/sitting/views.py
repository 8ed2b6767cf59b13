"""Building what one seat may know.  The only place where views and seats' logs are made.

A view is built from what the seat may know; it is never the whole with things taken away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.view import Moment, View
from game.rules.kept import kept
from game.rules.log.events import Entry
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
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
    return seen(meeting, dossier).by(seat, instructions, beat)


class Seen:
    """A meeting at a moment, to be seen by one seat after another: most that are asked do
    nothing, so a whole room looks on before anything changes."""

    def __init__(self, meeting: Meeting, dossier: Dossier) -> None:
        self.meeting, self._dossier = meeting, dossier
        setup = told_by(meeting.setup, meeting.chamber)
        self._moment = Moment(setup, meeting.chamber, dossier)
        self._offers = _offers(meeting.dealings.offers)
        self._lines, self._blocs = meeting.dealings.lines, meeting.setup.blocs_by_seat

    def by(self, seat: str, instructions: Instructions | None, beat: int) -> View:
        """As :func:`view_for`."""
        if instructions is not None and instructions.seat != seat:
            raise ValueError(f"the instructions of {instructions.seat} are not for {seat}")
        moment, lines = self._moment, self._lines
        mine = self._blocs.get(seat) if lines else None
        return View(
            seat,
            moment.setup,
            moment.chamber,
            self._dossier,
            instructions,
            self._offers.get(seat, ()),
            _lines(lines, mine) if mine else {},
            beat,
            moment,
        )


_Offers = dict[str, tuple[Offer, ...]]
seen = kept(4)(Seen)


def told_by(setup: Setup, chamber: Chamber) -> Setup:
    """What a meeting starts from as it is known at a moment of the day: news from outside
    that has not come in yet is nobody's to know, and what has bears the hour at which it did."""
    if not setup.injects:
        return setup
    minutes, by_news = _told(setup, chamber.opened)
    return by_news[bisect_right(minutes, chamber.minute)]


def _hours(setup: Setup, opened: dict[str, int]) -> tuple[int, ...]:
    """When each piece of news comes in: at its hour, or when the stage that it belongs before,
    or a later one, has opened, if that was sooner."""
    ids = [stage.id for stage in setup.stages]
    found = []
    for inject in setup.injects:
        late = ids[ids.index(inject.before) :] if inject.before in ids else ()
        found.append(min((inject.at, *(opened[id_] for id_ in late if id_ in opened))))
    return tuple(found)


_Told = tuple[tuple[int, ...], tuple[Setup, ...]]


@kept(4)
def _told(setup: Setup, opened: dict[str, int]) -> _Told:
    """As :func:`_by_news`; the same setups as long as the news comes in at the same hours."""
    hours, by_hours = _hours(setup, opened), _by_hours(setup)
    if hours not in by_hours:
        by_hours[hours] = _by_news(setup, hours)
    return by_hours[hours]


@kept(4)
def _by_hours(_setup: Setup) -> dict[tuple[int, ...], _Told]:
    """Memory of a meeting's setups, by the hours of its news: few stages bring any forward."""
    return {}


def _by_news(setup: Setup, hours: tuple[int, ...]) -> _Told:
    """When each piece of news comes in, and the setup by how many have; the last is the
    whole."""
    came = sorted(zip(hours, setup.injects, strict=True), key=lambda pair: pair[0])
    news = tuple(i if i.at == at else replace(i, at=at) for at, i in came)
    early = (replace(setup, injects=news[:count]) for count in range(len(news)))
    whole = setup if news == setup.injects else replace(setup, injects=news)
    return tuple(sorted(hours)), (*early, whole)


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
