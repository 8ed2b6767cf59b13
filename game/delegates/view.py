"""What one seat may know: the only thing that a delegation, or a screen, is ever given."""

from __future__ import annotations

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.rules.meeting.dealings import Dealings, Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.voting import Choice


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

    @property
    def meeting(self) -> Meeting:
        """The meeting, as far as the seat knows of it, for the law to judge acts in."""
        dealings = Dealings({o.id: o for o in self.offers}, lines=dict(self.lines))
        return Meeting(self.setup, self.chamber, dealings, self.chamber.seq)


class Stood(msgspec.Struct, frozen=True):
    """How a seat answered a question that was put."""

    cast: str
    """Its ballot, or ``silent`` where a text went by without a vote, ``broke`` where it broke
    silence on it; empty where nobody was told."""
    after: View
    """The meeting as it is known since, to tell what was said when it answered."""
