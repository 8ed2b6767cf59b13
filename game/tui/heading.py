"""What stands in the free space of the room: what is counted, and what that needs."""

from __future__ import annotations

from game.delegates.view import View
from game.tui.matter import matter_of
from game.tui.outlook import Outlook
from game.tui.whip import yes_wanted


def heading_of(view: View, shown: Outlook) -> tuple[str, ...]:
    """Lines for the middle of the hemicycle; none before the room has been weighed."""
    counts = shown.counts()
    numbers = f"{counts['yes']} : {counts['no']}"
    under_way = view.chamber.voting is not None
    if shown.settled or (under_way and all(m.firm for m in shown.marks.values())):
        return ("cast", numbers, *_needed(view, shown.target, counts))
    if shown.gauge is None:
        return ()
    matter = matter_of(view, shown.target)
    if shown.silent and matter.state == "decided":
        return ("decided", matter.needs)
    if shown.silent and counts["unknown"] and not counts["object"]:
        return ("may object", str(counts["unknown"]))
    if shown.silent:
        return ("would object", str(counts["object"]))
    if view.setup.rulebook.consensus.required:
        # Numbers carry nothing there, so that none is said to be needed.
        return ("expected", numbers, "consensus only")
    return ("expected", numbers, *_needed(view, shown.target, counts))


def _needed(view: View, target: str, counts: dict[str, int]) -> tuple[str, ...]:
    needed = yes_wanted(view, target, counts)
    return (f"{needed} needed",) if needed else ()
