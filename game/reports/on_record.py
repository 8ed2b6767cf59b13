"""What delegations put on record beside the decisions: dissociations, reservations, and how they
read the text.  The adoption stands; what they say of it is part of the account of the day."""

from __future__ import annotations

from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.wording import subject

_SAID = (
    ("dissociation", "Dissociated from what was adopted", "from"),
    ("reservation", "Reservations", "on"),
    ("interpretation", "Readings of the text", "of"),
)


def on_record(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """A sentence for each kind of such statements, with who made them on what, in the order in
    which they were made; none for a kind that nobody made."""
    found = []
    for kind, title, joins in _SAID:
        made = dict.fromkeys(
            (s.seat, s.about) for s in chamber.statements if s.kind == kind
        )
        each = [
            f"{setup.name(seat)} ({joins} {subject(setup, chamber, about)})"
            if about
            else setup.name(seat)
            for seat, about in made
        ]
        if each:
            found.append(f"{title}: {', '.join(each)}.")
    return tuple(found)
