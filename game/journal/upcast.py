"""Older versions of the format, brought up to this one as they are read.

A file is never rewritten to be read.  When the format changes, :data:`VERSION` goes up by
one and a step from the version before is put into :data:`STEPS`; one real file of each
version stays among the tests for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

VERSION = 1
"""The version that is written."""

Plain = dict[str, Any]
"""JSON as read: keys and values, nothing typed."""


class Step(msgspec.Struct, frozen=True):
    """From one version to the next."""

    header: Callable[[Plain], Plain]
    """The facts of the header by name, without the attached files."""
    event: Callable[[Plain], Plain]
    """One event."""


STEPS: dict[int, Step] = {}
"""By the version that a step starts from."""


def readable(version: int) -> bool:
    """Whether files of that version can be read here."""
    return all(v in STEPS for v in range(version, VERSION)) and version <= VERSION


def header_of(version: int, facts: Plain) -> Plain:
    """The header's facts as this version has them."""
    for v in range(version, VERSION):
        facts = STEPS[v].header(facts)
    return facts


def event_of(version: int, event: Plain) -> Plain:
    """An event as this version has it."""
    for v in range(version, VERSION):
        event = STEPS[v].event(event)
    return event
