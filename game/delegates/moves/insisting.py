"""How far the record matters more to a delegation than the mood of the room, at this hour.

What a style gives away over the day is taken off: with the wish for a vote goes the objection
that rests on it, and a word to let a provision stand settles what was to be said of that.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.clock import spent
from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.keeping import lets_stand
from game.delegates.others.regard import met
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.weighing.stand import Stand, own_stand
from game.rules.kept import kept


def gives_now(view: View) -> int:
    """How much of an aim the seat is ready to give up by now, basis points."""
    assert view.instructions is not None
    gives, gone = style(view.instructions.style).gives, spent(view.setup, view.chamber)
    least, most = gives(gone, 0), gives(gone, 10000)
    # what others gave is looked up for the styles that answer it
    return least if least == most else gives(gone, met(view))


def insistence(view: View) -> int:
    """How far the record matters more to the seat than the mood, at this hour."""
    assert view.instructions is not None
    if not view.instructions.insists:
        return 0
    return view.instructions.insists * (10000 - gives_now(view)) // 10000


def insists(view: View) -> bool:
    """Whether the record is worth a vote that will be lost to the seat, at this hour."""
    assert view.instructions is not None
    # Nobody insists more than at the start of the day.
    firm = view.instructions.insists >= DEFAULTS.insistent
    return firm and insistence(view) >= DEFAULTS.insistent


def stand_now(view: View) -> Stand:
    """The seat's own stand with what is left of its insistence: who has given up asking for
    votes does not stop a text for want of them."""
    assert view.instructions is not None
    return _with_insistence(view.instructions, view.dossier, insistence(view))


@kept(256)
def _with_insistence(instructions: Instructions, dossier: Dossier, insists: int) -> Stand:
    return replace(own_stand(instructions, dossier), insists=insists)


def still_at_issue(view: View) -> Stand:
    """The same without the lines on what the seat has promised to let stand."""
    stand = stand_now(view)
    if not view.offers or not stand.red_lines:
        return stand
    left = tuple(x for x in stand.red_lines if not lets_stand(view, x.provision))
    return stand if len(left) == len(stand.red_lines) else replace(stand, red_lines=left)
