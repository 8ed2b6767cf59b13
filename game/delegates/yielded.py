"""What delegations have given up aloud in this meeting: concerns that they let go."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.kept import kept
from game.rules.meeting.business import Statement


@kept(16)
def let_go(statements: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """By seat: what it voiced a concern about and later spoke for, which nobody says who has
    not let the concern go."""
    uneasy: set[tuple[str, str]] = set()
    found: dict[str, set[str]] = {}
    for said in statements:
        if said.kind == "concern":
            uneasy.add((said.seat, said.about))
        elif said.kind == "support" and (said.seat, said.about) in uneasy:
            found.setdefault(said.seat, set()).add(said.about)
    return {seat: frozenset(abouts) for seat, abouts in found.items()}
