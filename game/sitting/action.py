"""What an action is: one entry of the register, whatever the face."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["act", "member", "chair", "look", "flow"]
"""``act`` any seat may try; ``member`` any but the Chair; ``chair`` only the Chair; ``look``
shows; ``flow`` lets the room go on, saves or leaves."""


class Action(msgspec.Struct, frozen=True):
    """Something a seat can do."""

    word: str
    """The typed command."""
    key: str
    """The key in the chamber; empty where there is none.  The Chair's keys may be those of
    acts that the Chair never does."""
    label: str
    """One or two words for the row of moves."""
    usage: str
    """The typed form with its parts, one form a line."""
    help: str
    """One sentence, in plain words."""
    kind: Kind
    syntax: str = ""
    """What the words in capitals of the typed form stand for, where that is to be said."""

    @property
    def acts(self) -> bool:
        """Whether it makes an intent."""
        return self.kind in ("act", "member", "chair")

    def concerns(self, *, chair: bool) -> bool:
        """Whether the Chair (or else any other seat) ever does it."""
        return self.kind != ("member" if chair else "chair")
