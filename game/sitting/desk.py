"""What a face (screen or plain text) may ask of a sitting: one seat's desk.

No face knows whether the table stands in this process.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

from game.delegates.view import View
from game.rules.log.events import Entry
from game.rules.refusals import Refusal
from game.rules.wishes.intents import Intent

Need = Literal[
    "ballot",
    "consensus",
    "floor",
    "spoken",
    "offer",
    "insist",
    "ruling",
    "chair",
    "stage",
    "line",
    "closed",
]
"""Why the room waits for a person:

``ballot``     their vote is called for
``consensus``  the Chair asks whether anybody objects
``floor``      they have the floor
``spoken``     they have used the floor: time to act before the room goes on
``offer``      an offer to them waits for an answer
``insist``     the Chair is about to take up their proposal: ask for a vote or let it go
``ruling``     the Chair has ruled against what they moved: appeal, or accept it
``chair``      they sit in the Chair and the room waits for them
``stage``      a new stage has opened: time to look, speak, propose
``line``       their bloc has no line on what is to be voted on
``closed``     the meeting is over
"""


class Waiting(msgspec.Struct, frozen=True):
    """The room waits for this seat."""

    need: Need
    words: str
    """In a sentence, what is wanted and what happens on ``wait``."""
    target: str = ""
    """The proposal, offer or question concerned."""


SPOKEN = Waiting("spoken", "You have spoken. To wait lets the room go on.")
"""Said by a face that stops after its seat's own statement; the room itself goes on."""


class Desk(Protocol):
    """One seat's place at the table."""

    @property
    def seat(self) -> str:
        """The seat's id."""

    def view(self) -> View:
        """The meeting as this seat may know it, now."""

    def log(self, since: int = 0) -> Sequence[Entry]:
        """Entries after number ``since`` that this seat may know, oldest first."""

    def submit(self, intent: Intent) -> tuple[Entry, ...] | Refusal:
        """Try to act.  Entries come back only when they are safe on disk."""

    def step(self) -> tuple[Entry, ...] | Waiting:
        """Let the room do one thing: what this seat may know of it, or why it waits.

        The answer may be ``()`` where something happened that this seat may not know.
        """

    def wait(self) -> None:
        """Let what the room waits for pass: silence, no answer, not participating."""
