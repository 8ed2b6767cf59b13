"""The live table: the only mutable head of a meeting.

It decides intents, keeps the log, draws by lot, and lets the computer-played seats move one
after another.  An entry is handed to its keeper (a journal) before anybody is told.
How delegations act is loaded when one is first asked: a seat can be taken before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.lots import Draw
from game.delegates.view import View
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.methods import ROLL_CALL, method_for
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.refusals import Refusal
from game.rules.replay import known_to
from game.rules.wishes import intents as it
from game.sitting.chance import absent_from, by_lot, draws_for
from game.sitting.views import Seen, seen

if TYPE_CHECKING:
    from game.sitting.whatif import Bend


STAYS = 60
"""Minutes for which one who has spoken is surely in the room."""
_Mind = Callable[[View, Draw], it.Intent | None]


class Keeper(Protocol):
    """Where entries are kept before anybody is told of them."""

    def append(self, entries: Iterable[ev.Entry]) -> None:
        """Keep entries durably, or raise."""


@cache
def _minds() -> tuple[_Mind, _Mind]:
    """How the Chair and how a delegation acts."""
    from game.delegates.chairing.chair import preside
    from game.delegates.delegate import act

    return preside, act


class Table:
    """A meeting in progress."""

    def __init__(
        self,
        setup: Setup,
        dossier: Dossier,
        instructions: Mapping[str, Instructions],
        seed: int,
        people: Iterable[str] = (),
        keeper: Keeper | None = None,
        entries: Iterable[ev.Entry] = (),
        bend: Bend | None = None,
    ) -> None:
        self.meeting: Meeting = opening(setup)
        self.log: list[ev.Entry] = []
        """Every entry, oldest first."""
        self.people = frozenset(people)
        """Seats that people hold; the others are computer-played."""
        self.seed = seed
        self.beat = 0
        """Number of the Chair's last act."""
        self._dossier = dossier
        self._instructions = instructions
        self._told: dict[str, Instructions] = {}
        """Instructions that were asked for: they may only be made then, and are asked for
        some ten thousand times a day."""
        self._seen: Seen | None = None
        """The meeting as it was seen last."""
        self._keeper = keeper
        self._bend = bend
        self._counted_for = ""
        self._counted_at = -1
        self._left: set[str] = set()
        for entry in entries:
            self._take(entry, evolve(self.meeting, entry.event))

    @property
    def setup(self) -> Setup:
        """What the meeting started from."""
        return self.meeting.setup

    def view(self, seat: str) -> View:
        """The meeting as ``seat`` may know it."""
        mine = self._told.get(seat)
        if mine is None and seat in self._instructions:
            mine = self._told[seat] = self._instructions[seat]
        now = self._seen
        if now is None or now.meeting is not self.meeting:
            now = self._seen = seen(self.meeting, self._dossier)
        return now.by(seat, mine, self.beat)

    def submit(self, intent: it.Intent) -> tuple[ev.Entry, ...] | Refusal:
        """Decide an intent; what follows from it is kept, then taken into the meeting."""
        verdict = decide(self.meeting, self._with_lot(intent))
        if isinstance(verdict, Refusal):
            return verdict
        entries, after = self._entered(verdict)
        if self._keeper is not None:
            self._keeper.append(entries)
        for entry, meeting in zip(entries, after, strict=True):
            self._take(entry, meeting)
        return entries

    def keep_with(self, keeper: Keeper | None) -> None:
        """Keep what follows elsewhere, or nowhere but in memory."""
        self._keeper = keeper

    def wish_of(self, seat: str, *, last_word: bool = False) -> it.Intent | None:
        """What a computer-played seat wishes to do now; with ``last_word`` it is asked once
        more, since all others have let what the Chair asks go by."""
        preside, act = _minds()
        draw = draws_for(self.seed, seat, self.beat)
        think = preside if seat == CHAIR else act
        view = self.view(seat)
        wish = think(replace(view, last_word=True) if last_word else view, draw)
        return self._bend(self.meeting, seat, wish) if self._bend else wish

    def count_due(self) -> it.CountRoom | None:
        """The count of the room that is due before anything else, or ``None``.

        The room is counted before the first stage and whenever a stage has opened, though
        not twice in the same minute, nor while it is being asked.
        """
        chamber = self.meeting.chamber
        if chamber.voting is not None or chamber.call is not None:
            return None
        stage = chamber.stage or "opening of the meeting"
        if stage == self._counted_for or chamber.outcome:
            return None
        attendance = {s: self._dossier.attendance.get(s, 10000) for s in self.setup.members}
        always = self.people | self._with_business() | self._heard_of_late()
        away = absent_from(self.seed, stage, attendance, always)
        out = tuple(s for s in self.setup.members if s in away or s in self._left)
        return it.CountRoom(CHAIR, out)

    def _note_door(self, event: ev.Event) -> None:
        """Remember who went out: it stays out until it comes in, whatever is counted."""
        if isinstance(event, ev.Attended):
            (self._left.discard if event.present else self._left.add)(event.seat)

    def _note_count(self, event: ev.Event) -> None:
        """Remember for which stage the room was counted: one opened in the same minute
        needs no count of its own."""
        chamber = self.meeting.chamber
        counted = isinstance(event, ev.RoomCounted)
        if counted:
            self._counted_at = chamber.minute
        opened = isinstance(event, ev.StageOpened) and chamber.minute == self._counted_at
        if counted or opened:
            self._counted_for = chamber.stage or "opening of the meeting"

    def _with_business(self) -> frozenset[str]:
        """Seats that stay because something of theirs is to be taken up."""
        chamber = self.meeting.chamber
        movers = {p.mover for p in chamber.pending}
        asking = {seat for seats in chamber.asked.values() for seat in seats}
        return frozenset(movers | asking)

    def _heard_of_late(self) -> frozenset[str]:
        """Seats that have spoken within the hour before: who takes part in a debate does
        not leave before it is decided."""
        since = self.meeting.chamber.minute - STAYS
        late = takewhile(lambda entry: entry.minute >= since, reversed(self.log))
        return frozenset(e.event.seat for e in late if isinstance(e.event, ev.Spoke))

    def _with_lot(self, intent: it.Intent) -> it.Intent:
        if not isinstance(intent, it.PutQuestion) or intent.drawn or not self.setup.roll:
            return intent
        if method_for(self.setup, self.meeting.chamber, intent.target) != ROLL_CALL:
            return intent
        return replace(intent, drawn=by_lot(self.seed, self.meeting.seq, self.setup.roll))

    def _entered(
        self, events: tuple[ev.Event, ...]
    ) -> tuple[tuple[ev.Entry, ...], tuple[Meeting, ...]]:
        """The entries that events make, and the meeting after each."""
        entries: list[ev.Entry] = []
        after: list[Meeting] = []
        meeting = self.meeting
        for event in events:
            known = known_to(meeting, event)
            meeting = evolve(meeting, event)
            entries.append(ev.Entry(meeting.seq, meeting.chamber.minute, event, known))
            after.append(meeting)
        return tuple(entries), tuple(after)

    def _take(self, entry: ev.Entry, meeting: Meeting) -> None:
        self.meeting = meeting
        self.log.append(entry)
        self._note_count(entry.event)
        self._note_door(entry.event)
        if entry.event.seat == CHAIR:
            self.beat = entry.seq
