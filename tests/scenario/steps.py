"""Counting what a piece of work does, so that a bound holds on any machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter and of libraries included.

    What one call of a library does inside, such as a search of a regular expression, is
    one step whatever it takes; a limit on a process is there for that.
    """
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
