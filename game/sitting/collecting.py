"""How often a process that plays meetings out looks for garbage."""

from __future__ import annotations

import gc

_SELDOM = (1_000_000, 50, 50)
"""New objects, and rounds of the younger collections, after which it looks again: thrice as many
as are remembered of a large room (:mod:`game.rules.kept`), since a look costs a microsecond for
each of them and finds nothing."""


def collect_seldom() -> None:
    """Look for garbage seldom from now on, and never among what is there already.

    For a process that plays meetings out and ends: what a meeting is made of has no cycle
    and mostly stays, so that looking for cycles as often as usual takes a tenth of its
    time, and a third where many are played.
    """
    gc.freeze()
    gc.set_threshold(*_SELDOM)
