"""What every intent has."""

from __future__ import annotations

import msgspec


class Wish(msgspec.Struct, frozen=True, tag_field="intent"):
    """Something that a seat wishes to do."""

    seat: str
    """Who wishes it."""
