"""Suspensions that follow one another with nothing between them, told as one."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.log import events as ev
from game.rules.words.wording import minutes_words


def pause_words(minutes: Sequence[int]) -> str:
    """One sentence for suspensions in a row, of so many minutes each."""
    lasted = minutes_words(sum(minutes))
    often = len(minutes)
    if often == 1:
        how = f"for {lasted}"
    else:
        how = f"{'twice' if often == 2 else f'{often} times'}, for {lasted} in all"
    return f"The meeting is suspended {how}; delegations consult informally."


def run_up_to(entries: Sequence[ev.Entry], at: int) -> tuple[int, ...]:
    """Minutes of the suspensions in a row that end with the entry at a place; empty where
    that is none."""
    found: list[int] = []
    for place in range(at, -1, -1):
        event = entries[place].event
        if not isinstance(event, ev.Suspended):
            break
        found.append(event.minutes)
    return tuple(reversed(found))
