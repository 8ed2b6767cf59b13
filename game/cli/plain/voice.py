"""How the plain face speaks: one line of text, or one JSON object, for each thing said."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TextIO

import msgspec

from game.cli.lines import one_line, shown
from game.cli.plain.facts import facts_of
from game.errors import Unreadable
from game.rules.events import Closed, Entry
from game.rules.refusals import Refusal
from game.rules.setup import Setup
from game.rules.state import Chamber
from game.rules.wording import clock
from game.sitting.desk import Waiting


class Voice(Protocol):
    """What can be said to a person or a program at a desk."""

    def told(self, setup: Setup, chamber: Chamber, entry: Entry, said: str) -> None:
        """An event in a sentence; ``chamber`` is the state after it."""

    def refused(self, refusal: Refusal) -> None:
        """An act was not in order."""

    def misread(self, error: Unreadable) -> None:
        """Typed words were no command."""

    def waiting(self, waiting: Waiting, minute: int) -> None:
        """The room waits for this seat."""

    def shown(self, topic: str, lines: Iterable[str]) -> None:
        """The answer to a look: ``topic`` is the word that was typed."""

    def noted(self, kind: str, words: str, **fields: Any) -> None:
        """Something about the game itself: who sits where, what was saved."""

    def ended(self, outcome: str, lines: Sequence[str]) -> None:
        """The meeting is closed; ``lines`` say what it came to."""


class TextVoice:
    """Lines for people, screen readers and transcripts."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._waited: Waiting | None = None

    def _line(self, words: str) -> None:
        self._out.write(words + "\n")

    def told(self, setup: Setup, chamber: Chamber, entry: Entry, said: str) -> None:
        """``16:40  Mexico asks for the floor.``"""
        self._line(f"{clock(entry.minute)}  {said}")

    def refused(self, refusal: Refusal) -> None:
        """The reason, the rule, and what would be in order."""
        rule = f" ({refusal.rule})" if refusal.rule else ""
        self._line(f"Not in order: {one_line(refusal.reason)}{rule}")
        if refusal.instead:
            self._line(f"In order instead: {one_line(refusal.instead)}")

    def misread(self, error: Unreadable) -> None:
        """What was not understood, and the nearest command."""
        self._line(one_line(str(error)))
        if error.hint:
            self._line(f"Try: {one_line(error.hint)}")

    def waiting(self, waiting: Waiting, minute: int) -> None:
        """Said once, however often the person acts meanwhile."""
        if waiting != self._waited:
            self._line(f"{clock(minute)}  > {one_line(waiting.words)}")
        self._waited = waiting
        self._out.flush()

    def shown(self, topic: str, lines: Iterable[str]) -> None:
        """Each line as it is."""
        for line in lines:
            self._line(shown(line))
        self._out.flush()

    def noted(self, kind: str, words: str, **fields: Any) -> None:
        """The words alone."""
        self._line(one_line(words))
        self._out.flush()

    def ended(self, outcome: str, lines: Sequence[str]) -> None:
        """After an empty line, as they are."""
        self.shown("result", ("", *lines))


class JsonVoice:
    """JSON lines for programs; every object has ``event``."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._closing: dict[str, Any] = {}

    def _line(self, **fields: Any) -> None:
        self._out.write(msgspec.json.encode(fields).decode() + "\n")

    def told(self, setup: Setup, chamber: Chamber, entry: Entry, said: str) -> None:
        """Number, name, seat, minute, sentence, then the event's own fields."""
        own = facts_of(setup, chamber, entry.event)
        head = {"event": own.pop("event"), "seat": own.pop("seat")}
        line = {"seq": entry.seq, **head, "minute": entry.minute, "text": said, **own}
        if isinstance(entry.event, Closed):
            # The last line of a meeting: what it came to is added to it in `ended`.
            self._closing = line
        else:
            self._line(**line)

    def refused(self, refusal: Refusal) -> None:
        """Code, rule, reason and what would be in order."""
        self._line(
            event="refusal",
            refusal=refusal.code,
            rule=refusal.rule,
            reason=refusal.reason,
            instead=refusal.instead,
        )
        self._out.flush()

    def misread(self, error: Unreadable) -> None:
        """Reason and the nearest command."""
        self._line(event="unreadable", reason=str(error), hint=error.hint)
        self._out.flush()

    def waiting(self, waiting: Waiting, minute: int) -> None:
        """Each time that it is this seat's move."""
        self._line(
            event="waiting",
            need=waiting.need,
            target=waiting.target,
            minute=minute,
            text=waiting.words,
        )
        self._out.flush()

    def shown(self, topic: str, lines: Iterable[str]) -> None:
        """The lines in one object."""
        self._line(event="shown", topic=topic, lines=list(lines))
        self._out.flush()

    def noted(self, kind: str, words: str, **fields: Any) -> None:
        """The kind as ``event``."""
        self._line(event=kind, text=words, **fields)
        self._out.flush()

    def ended(self, outcome: str, lines: Sequence[str]) -> None:
        """The last line: the event ``closed`` with the lines as ``result``."""
        closing = self._closing or {"event": "closed", "seat": "", "outcome": outcome}
        self._line(**closing, result=list(lines))
        self._out.flush()


def voice_for(*, as_json: bool) -> Voice:
    """The voice that was asked for, on standard output."""
    return JsonVoice() if as_json else TextVoice()
