"""Suspensions that follow one another with nothing between them, told as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.rules.log import events as ev
from game.rules.words.wording import because, minutes_words


def pauses_told(events: Iterable[ev.Event]) -> str:
    """One sentence for suspensions in a row, with what was said of the last that had a reason."""
    pauses = [e for e in events if isinstance(e, ev.Suspended)]
    reasons = [e.reason for e in pauses if e.reason]
    return pause_words([e.minutes for e in pauses], reasons[-1] if reasons else "")


def pause_words(minutes: Sequence[int], reason: str = "") -> str:
    """One sentence for suspensions in a row, of so many minutes each."""
    lasted = minutes_words(sum(minutes))
    often = len(minutes)
    if often == 1:
        how = f"for {lasted}"
    else:
        how = f"{'twice' if often == 2 else f'{often} times'}, for {lasted} in all"
    return (
        f"The meeting is suspended {how}{because(reason)}; delegations consult informally."
    )


def run_up_to(entries: Sequence[ev.Entry], at: int) -> tuple[ev.Suspended, ...]:
    """The suspensions in a row that end with the entry at a place; empty where that is none."""
    found: list[ev.Suspended] = []
    for place in range(at, -1, -1):
        event = entries[place].event
        if not isinstance(event, ev.Suspended):
            break
        found.append(event)
    return tuple(reversed(found))
