"""What is typed of a silence: that it opens, runs on, is broken."""

from __future__ import annotations

from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.notation.typed_names import provision_named
from game.rules.notation.typed_parts import changes_of, number_of, one_of, split
from game.rules.wishes import intents as it


def opened(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    """``silence 72; 6.2 soft``: hours, and what the Chair changes."""
    groups = split(p, ";")
    timed = bool(groups) and len(groups[0]) == 1
    hours = number_of(groups[0][0], "silence 72; 6.2 soft") if timed else None
    changes = changes_of(groups[1 if timed else 0 :], words, c)
    return it.OpenSilence(seat, hours, changes)


def ran(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    """``run-silence 24``: hours that pass; all of them where none are said."""
    usage = "run-silence 24"
    return it.RunSilence(seat, number_of(one_of(p, usage), usage) if p else None)


def broken(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    """``break-silence 6.2 : REASON``: the provisions, or else the whole."""
    ids = tuple(provision_named(x, c) for x in p if x not in {",", ";"})
    return it.BreakSilence(seat, ids, words)
