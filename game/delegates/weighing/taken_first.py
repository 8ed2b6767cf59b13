"""Which of the texts that wait is taken before another, as the rules and the room have ordered
them."""

from __future__ import annotations

from collections.abc import Callable

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
    if target not in order:
        return ""
    mine = set(touched(chamber.proposals[target].operations))
    earlier = order[: order.index(target)]
    return next(
        (i for i in earlier if mine & set(touched(chamber.proposals[i].operations))), ""
    )


def first_behind(setup: Setup, chamber: Chamber, target: str) -> str:
    """The pending proposal on the same provisions that is taken after one; empty where
    there is none."""
    order = voting_order(setup, chamber)
    if target not in order:
        return ""
    mine = set(touched(chamber.proposals[target].operations))
    later = order[order.index(target) + 1 :]
    return next(
        (i for i in later if mine & set(touched(chamber.proposals[i].operations))), ""
    )


FIRST_WITHOUT: dict[str, Callable[[Setup, Chamber, str], str]] = {
    "proposal-order": first_rival,
    "amendment-order": first_ahead,
}
"""Motions on the order of texts, each with what finds the text that is first without it."""
