"""What a journal says before its first event: everything that the sitting started from."""

from __future__ import annotations

import msgspec


class Branch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a branch leaves its parent.  It names no path: files may be moved."""

    parent: str
    """The parent's :attr:`~game.journal.reading.Reading.id`."""
    at: int
    """Number of the last event that parent and branch share; 0: they share only the start."""
    prefix: str
    """The parent's checksum at that event, so that one can tell whether it still holds it."""
    changes: tuple[str, ...] = ()
    """What was changed, a short phrase each; empty where somebody only plays on."""
    kept: tuple[str, ...] = ()
    """What the parent, a branch itself, had changed and what holds here too."""

    @property
    def holding(self) -> tuple[str, ...]:
        """Everything that is otherwise here than in the sitting at the root."""
        return (*self.kept, *self.changes)


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The start of a sitting.  With it and the events, the sitting replays for ever."""

    scenario: str
    """The scenario's id."""
    title: str
    """The scenario's title, for lists."""
    digest: str
    """SHA-256 of the scenario's files."""
    seed: int
    seats: tuple[str, ...] = ()
    """Seats taken by people."""
    created: str = ""
    """When the sitting began: ISO 8601, given by the caller."""
    program: str = ""
    """Version of the program that began it."""
    rulebooks: dict[str, str] = {}
    """By rulebook: SHA-256 of its file."""
    branch: Branch | None = None
    """Set where the sitting is a what-if on another."""
    language: str | None = None
    """In which the scenario's texts are shown, where that is not its own."""
    ghost: bool = False
    """Whether the real meeting runs beside it."""
    record: bool = False
    """Whether it is no sitting that was played, but the record of the day laid out as one."""
    files: dict[str, str] = {}
    """By name (``scenario.yaml``, ``briefs/IRN.md``): the whole text of each file that the
    scenario was read from."""
