"""The tree of errors that a person can cause.

::

    NemconError
    ├── InputUnusable          a file from outside cannot be used (exit code 3)
    │   ├── ScenarioUnusable   a scenario has faults; carries every one of them
    │   ├── JournalUnusable    no journal, or of a version not known here
    │   └── JournalDamaged     a journal is damaged; carries line and byte
    ├── JournalHeld            another process writes to the journal; says which
    ├── NotKept                something could not be written to disk
    └── Unreadable             typed words that are no command (nothing was decided)

What is readable but not allowed now is no error: it is a refusal, a value that
:func:`game.rules.decide.decide` returns.  Any other exception is a bug.
"""

from __future__ import annotations


class NemconError(Exception):
    """Base of everything that a person can cause and mend."""


class InputUnusable(NemconError):
    """A file from outside cannot be used; nothing was written."""


class Unreadable(NemconError):
    """Typed words that are no command; ``hint`` says what would be one."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        """What to type instead; may be empty."""
