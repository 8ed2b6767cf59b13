"""What one seat may know: the only thing that a delegation, or a screen, is ever given."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.rules.kept import kept
from game.rules.meeting.dealings import Dealings, Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.voting import Choice


class Moment:
    """What everybody knows at a moment of the meeting, and what was concluded from it so far."""

    __slots__ = ("answers", "chamber", "dossier", "setup")

    def __init__(self, setup: Setup, chamber: Chamber, dossier: Dossier) -> None:
        self.setup, self.chamber, self.dossier = setup, chamber, dossier
        self.answers: dict[Hashable, Any] = {}

    def __iter__(self) -> Iterator[Any]:
        """All that it holds, so that whoever writes a view out writes that too."""
        return iter((self.setup, self.chamber, self.dossier, *self.answers.values()))

    @property
    def moment(self) -> Moment:
        """Itself: what is concluded from a moment may rest on what else is."""
        return self


class View(msgspec.Struct, frozen=True, gc=False):
    """The meeting as one seat sees it."""

    seat: str
    setup: Setup
    chamber: Chamber
    dossier: Dossier
    instructions: Instructions | None
    """The seat's own; ``None`` for an onlooker."""
    offers: tuple[Offer, ...] = ()
    """Offers that the seat made or was made."""
    lines: dict[str, dict[str, Choice]] = {}
    """Lines agreed in the seat's own blocs: by bloc, then by target."""
    beat: int = 0
    """Number of the Chair's last act in the log; draws are keyed by it."""
    moment: Moment | None = None
    """What this view shares with those of the other seats; another's, or none, where it was
    made from a view of something else."""
    last_word: bool = False
    """Whether the Chair is about to find that nobody objects: all others were asked."""

    @property
    def meeting(self) -> Meeting:
        """The meeting, as far as the seat knows of it, for the law to judge acts in."""
        dealings = Dealings({o.id: o for o in self.offers}, lines=dict(self.lines))
        return Meeting(self.setup, self.chamber, dealings, self.chamber.seq)


_moment = kept(4)(Moment)

Ts = TypeVarTuple("Ts")
R = TypeVar("R")


def once_a_moment(
    conclude: Callable[[Moment, *Ts], R],
) -> Callable[[View | Moment, *Ts], R]:
    """Let seats conclude once and for all of them, between one event and the next, what depends
    on nothing that only some know.  The arguments are words."""

    @wraps(conclude)
    def concluded(view: View | Moment, /, *args: *Ts) -> R:
        moment = view.moment
        if (
            moment is None
            or moment.chamber is not view.chamber
            or moment.setup is not view.setup
            or moment.dossier is not view.dossier
        ):
            moment = _moment(view.setup, view.chamber, view.dossier)
        key = (conclude, args) if args else conclude
        found: R | None = moment.answers.get(key)
        if found is None:
            found = moment.answers[key] = conclude(moment, *args)
        return found

    return concluded


class Stood(msgspec.Struct, frozen=True):
    """How a seat answered a question that was put."""

    cast: str
    """Its ballot, or ``silent`` where a text went by without a vote, ``objected`` where it
    stopped one, ``broke`` where it broke silence on it; empty where nobody was told."""
    after: View
    """The meeting as it is known since, to tell what was said when it answered."""
