"""What came of the silences of a meeting."""

from __future__ import annotations

from game.rules.meeting.business import Decision
from game.rules.meeting.state import Chamber


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
