"""What every event has."""

from __future__ import annotations

import msgspec


class Happened(msgspec.Struct, frozen=True, tag_field="event", omit_defaults=True):
    """Something that happened, by whom."""

    seat: str
    """Who did it; empty for the meeting itself."""
