"""What stands in the free space of the room: what is counted, and what that needs."""

from __future__ import annotations

from game.delegates.view import View
from game.tui.outlook import Outlook


def heading_of(view: View, shown: Outlook) -> tuple[str, ...]:
    """Lines for the middle of the hemicycle; none before the room has been weighed."""
    counts = shown.counts()
    numbers = f"{counts['yes']} : {counts['no']}"
    under_way = view.chamber.voting is not None
    if shown.settled or (under_way and all(m.firm for m in shown.marks.values())):
        return ("cast", numbers, *_needed(view, counts))
    if shown.gauge is None:
        return ()
    if shown.silent:
        return ("would object", str(counts["object"]))
    if view.setup.rulebook.consensus.required:
        # Numbers carry nothing there, so that none is said to be needed.
        return ("expected", numbers, "consensus only")
    return ("expected", numbers, *_needed(view, counts))


def _needed(view: View, counts: dict[str, int]) -> tuple[str, ...]:
    majority = view.setup.rulebook.majorities.get("substance")
    if majority is None or majority.share is None:
        return ()
    return (f"{majority.share.needed(counts['yes'] + counts['no'])} needed",)
