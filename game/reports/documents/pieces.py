"""A document of the text as a tree: its pieces, one a provision, and their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

Fate = Literal["kept", "struck", "inserted"]
Status = Literal["", "added", "deleted", "revised", "moved", "proposed"]


class Shown(msgspec.Struct, frozen=True):
    """Words as displayed, what became of them, and the provision that they name."""

    words: str
    fate: Fate = "kept"
    target: str = ""


class Option(msgspec.Struct, frozen=True):
    """A pending proposal on a provision, or its standing wording beside others."""

    head: str
    """``Alt 2, A1 (Iran; Egypt)``."""
    words: tuple[Shown, ...]
    """Empty where it proposes no wording; ``head`` then says what it does.  ``head`` is
    empty where the wording that stands is the only one, and nobody bracketed it."""
    seats: tuple[str, ...]


class Piece(msgspec.Struct, frozen=True):
    """One provision in a document."""

    id: str
    kind: str
    number: str
    heading: str
    words: tuple[Shown, ...]
    status: Status = ""
    note: str = ""
    """What is to be said of it: ``moved from article 6``, ``agreed ad referendum``."""
    brackets: tuple[str, ...] = ()
    """Seats that put brackets round it."""
    options: tuple[Option, ...] = ()
    parts: tuple[Piece, ...] = ()


class Paper(msgspec.Struct, frozen=True):
    """A document of the text."""

    scenario: str
    title: str
    date: str
    """ISO date of the sitting; may be empty."""
    language: str
    """ISO 639-1."""
    seq: int
    """Number of the last event that the text takes in; 0: the Chair's text."""
    state: str
    """Which text it is, a sentence or two."""
    pieces: tuple[Piece, ...]
    names: dict[str, str]
    """Names of the seats that occur in it."""
    remarks: tuple[str, ...] = ()
    """References that lead nowhere."""
    changes: bool = False


def walk(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Every piece, in the order of the text."""
    for piece in pieces:
        yield piece
        yield from walk(piece.parts)
