"""Words that were given since the Chair acted last, and are kept before it acts again: a name or a
withdrawal that was promised a moment before the question is put would come too late after it."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.log import events as ev
from game.rules.meeting.state import Meeting
from game.rules.wishes import intents as it

Word = tuple[str, str, str]
"""A seat, the kind of deed that it has undertaken, and what that is on."""


def words_given(meeting: Meeting, entries: Iterable[ev.Entry]) -> frozenset[Word]:
    """What the two sides of the deals that were made in these entries have undertaken."""
    made = [
        meeting.dealings.offers[entry.event.offer]
        for entry in entries
        if isinstance(entry.event, ev.OfferAnswered) and entry.event.accepted
    ]
    sides = [(o.seat, o.give) for o in made] + [(o.to, o.ask) for o in made]
    return frozenset(
        (seat, deed.kind, deed.target) for seat, deeds in sides for deed in deeds
    )


def word_in(done: ev.Event | it.Intent | None) -> Word | None:
    """The word that would be kept by what was done, or is wished; ``None`` for anything else."""
    match done:
        case ev.CoSponsored(leave=False) | it.CoSponsor(leave=False):
            kind = "co-sponsor"
        case ev.Withdrawn() | it.Withdraw():
            kind = "withdraw"
        case ev.VoteLetGo() | it.LetGo():
            kind = "let-go"
        case _:
            return None
    return done.seat, kind, done.target
