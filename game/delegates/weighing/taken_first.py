"""Which of the texts that wait is taken before another, as the rules and the room have ordered
them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.rules.draft.text import touched
from game.rules.meeting.order import voting_order
from game.rules.meeting.rivals import rivals
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber


def first_rival(setup: Setup, chamber: Chamber, target: str) -> str:
    """The pending proposal on the same question that would be taken first; empty where there
    is none."""
    among = rivals(chamber, target)
    return next((i for i in voting_order(setup, chamber) if i in among), "")


def first_ahead(setup: Setup, chamber: Chamber, target: str) -> str:
    """The pending proposal on the same provisions that is taken before one; empty where
    there is none."""
    order = voting_order(setup, chamber)
    earlier = order[: order.index(target)] if target in order else ()
    return _first_that_meets(chamber, target, earlier)


def first_behind(setup: Setup, chamber: Chamber, target: str) -> str:
    """The pending proposal on the same provisions that is taken after one; empty where
    there is none."""
    order = voting_order(setup, chamber)
    later = order[order.index(target) + 1 :] if target in order else ()
    return _first_that_meets(chamber, target, later)


def _first_that_meets(chamber: Chamber, target: str, among: Iterable[str]) -> str:
    """The first of some proposals that touches what another does; empty where none does."""
    found = chamber.proposals
    mine = set(touched(found[target].operations)) if target in found else set()
    return next((i for i in among if mine & set(touched(found[i].operations))), "")


FIRST_WITHOUT: dict[str, Callable[[Setup, Chamber, str], str]] = {
    "proposal-order": first_rival,
    "amendment-order": first_ahead,
}
"""Motions on the order of texts, each with what finds the text that is first without it."""
