"""What a member has beside its vote, in words: a veto, a part of what is weighed."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.setup import Setup


def beside_its_vote(setup: Setup, seat: str) -> Iterator[str]:
    """``a veto``, ``1.2 per cent of the population (5,603,900 of 449,206,200)``; nothing for a
    seat without a vote, and where no majority of the meeting's rules asks for it."""
    books = {book.id: book for book in (setup.rulebook, *setup.rulebooks.values())}
    asked = [m for book in books.values() for m in book.majorities.values()]
    if seat in setup.vetoes and any(majority.veto for majority in asked):
        yield "a veto"
    own, total = setup.weights.get(seat, 0), sum(setup.weights.values())
    for weighs in dict.fromkeys(m.weighs for m in asked if m.weight is not None):
        if own:
            tenths = (2000 * own + total) // (2 * total)
            share = f"{tenths // 10}.{tenths % 10} per cent"
            yield f"{share} of the {weighs} ({own:,} of {total:,})"
