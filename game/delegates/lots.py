"""Chance: every draw has a name, and the same name gives the same number on any machine."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from struct import Struct

Draw = Callable[[str], float]
"""A number from 0 to below 1 for a purpose."""

_first_bits = Struct(">Q").unpack_from
_BITS = 53
"""As many as a number of double precision holds."""
_REST, _ALL = 64 - _BITS, 1 << _BITS


def drawn(name: str) -> float:
    """The draw of that name, from 0 to below 1, in steps of 2 to the power of -53.

    A name is written from the large to the small, the seed first, with strokes between.  The
    draw is made of the first bits of its SHA-256: a function that every language has, and at
    a fifth of the time that it takes to seed a generator.
    """
    first: int = _first_bits(sha256(name.encode()).digest())[0]
    return (first >> _REST) / _ALL


def boldest(name: str) -> float:
    """A draw under which a seat does at once what it wants to do, and does what stops or
    holds up the room only where that is likelier than not."""
    return _EVEN if name in _STOPPING else 0.0


_STOPPING = frozenset(("object", "silence", "informals"))
_EVEN = 0.5
