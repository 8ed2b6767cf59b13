"""What came of the silences of a meeting."""

from __future__ import annotations

from game.rules.draft.text import touched
from game.rules.meeting.business import Decision
from game.rules.meeting.state import Chamber

LAST_MINUTE = 1
"""Minutes before the deadline in which silence is broken for the last time."""


def minutes_before_the_last(chamber: Chamber) -> int | None:
    """Minutes that may pass before the last one of a silence; ``None`` where none runs."""
    if chamber.silence is None:
        return None
    return max(0, chamber.silence.deadline - chamber.minute - LAST_MINUTE)


def last_broken(chamber: Chamber) -> Decision | None:
    """The last silence of a meeting, where it was broken."""
    kept = (d for d in reversed(chamber.decisions) if d.how == "silence")
    last = next(kept, None)
    return last if last is not None and last.broken_on else None


def broke_on(chamber: Chamber, id_: str) -> tuple[str, ...]:
    """Who broke the last silence on a provision, or on what it is part of."""
    last = last_broken(chamber)
    found = last.broken_on.items() if last is not None else ()
    return tuple(
        seat
        for seat, about in found
        if any(
            id_ in chamber.draft.below(a) for a in about if a in chamber.draft.provisions
        )
    )


def broke_on_the_whole(chamber: Chamber) -> tuple[str, ...]:
    """Who broke the last silence on the whole."""
    last = last_broken(chamber)
    return tuple(s for s, about in last.broken_on.items() if not about) if last else ()


def decided_since(chamber: Chamber, id_: str) -> str:
    """The proposal on a provision that the room has adopted since it broke the last silence;
    ``""`` where there is none."""
    last = last_broken(chamber)
    later = (d for d in chamber.decisions if last is not None and d.seq > last.seq)
    for decision in later:
        proposal = chamber.proposals.get(decision.target)
        adopted = proposal is not None and proposal.status == "adopted"
        if proposal is not None and adopted and id_ in touched(proposal.operations):
            return proposal.id
    return ""
