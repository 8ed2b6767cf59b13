"""The journal: a sitting as a file that survives anything.

The format is described in ``docs/journal-format.md``.
"""

from game.journal.content import unwritten
from game.journal.errors import (
    JournalDamaged,
    JournalHeld,
    JournalUnusable,
    NameTaken,
    NobodysGame,
    NoSuchSitting,
    NotKept,
)
from game.journal.header import Branch, Header
from game.journal.journal import Journal
from game.journal.reading import Reading, Scan, read

__all__ = [
    "Branch",
    "Header",
    "Journal",
    "JournalDamaged",
    "JournalHeld",
    "JournalUnusable",
    "NameTaken",
    "NoSuchSitting",
    "NobodysGame",
    "NotKept",
    "Reading",
    "Scan",
    "read",
    "unwritten",
]
