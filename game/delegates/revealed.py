"""Which of its own red lines a seat has made known.

A line is made known by what its holder does about it: a statement that draws it, an objection,
a break of silence, a dissociation.  What is said in passing, an explanation of vote or an
answer to an offer, may name what was made known so, and makes nothing known itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.view import View


def revealed(view: View) -> frozenset[str]:
    """The words of the seat's red lines that the room knows."""
    mine = view.instructions
    if mine is None or not mine.red_lines:
        return frozenset()
    said = [s for s in view.chamber.statements if s.seat == view.seat]
    drawn = {s.about for s in said if s.kind == "red-line"}
    aloud = [*(s.words.casefold() for s in said), *_reasons(view)]
    return frozenset(
        line.words
        for line in mine.red_lines
        if line.public
        or line.provision in drawn
        or any(line.words.rstrip(".").casefold() in words for words in aloud)
    )


def _reasons(view: View) -> Iterator[str]:
    """What the seat gave as reasons when it objected or broke silence."""
    chamber, seat = view.chamber, view.seat
    for decision in chamber.decisions:
        yield decision.objections.get(seat, "").casefold()
    if chamber.call is not None:
        yield chamber.call.objections.get(seat, "").casefold()
    if chamber.silence is not None:
        yield chamber.silence.reasons.get(seat, "").casefold()
