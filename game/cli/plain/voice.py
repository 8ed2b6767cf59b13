"""How the plain face speaks: one line of text, or one JSON object, for each thing said."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TextIO

import msgspec

from game.cli.lines import one_line, shown
from game.cli.plain.briefly import Described, Held, Prompts, Repeated
from game.cli.plain.facts import facts_of
from game.errors import Unreadable
from game.rules.log.events import Closed, Decided, Entry, QuestionPut
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.refusals import Refusal
from game.sitting.desk import Waiting


class Voice(Protocol):
    """What can be said to a person or a program at a desk."""

    def seated(self, seat: str) -> None:
        """Whom the voice speaks to."""

    def reached(self, number: int) -> None:
        """The event that is told now, or was told before, as its seat counts them."""

    def told(
        self,
        setup: Setup,
        chamber: Chamber,
        entry: Entry,
        said: str,
        beside: Sequence[str] = (),
    ) -> None:
        """An event in a sentence; ``chamber`` is the state after it.

        ``beside`` says of a vote who broke a bloc's line, or voted apart from its group,
        and of any event which deal of the seat's own it broke.
        """

    def refused(self, refusal: Refusal) -> None:
        """An act was not in order."""

    def misread(self, error: Unreadable) -> None:
        """Typed words were no command."""

    def waiting(self, waiting: Waiting, minute: int, at: str) -> None:
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
        self._seat = ""
        self._held = Held()
        self._described = Described()
        self._prompts = Prompts()
        self._repeated = Repeated()

    def seated(self, seat: str) -> None:
        """Text needs no address; what the seat does itself is told at once."""
        self._seat = seat

    def reached(self, number: int) -> None:
        """Text carries the time instead of a number."""

    def _line(self, words: str) -> None:
        for line in self._held.release():
            self._out.write(line + "\n")
        self._out.write(words + "\n")

    def told(
        self,
        setup: Setup,
        chamber: Chamber,
        entry: Entry,
        said: str,
        beside: Sequence[str] = (),
    ) -> None:
        """``16:40  Mexico asks for the floor.``; suspensions and placards in a row are one
        line, and a proposal that was described a few lines ago is named by its number."""
        if self._held.told_with(chamber, entry):
            self._held.drop()
        elif not self._held.goes_on(entry):
            for line in self._held.release():
                self._out.write(line + "\n")
        if self._held.takes(setup, entry, said, self._seat):
            return
        if self._repeated.is_as_before(entry, said):
            return
        for words in (said, *beside):
            shortly = self._described.shortly(setup, chamber, entry, words)
            if isinstance(entry.event, QuestionPut):
                shortly = self._prompts.question(shortly)
            elif isinstance(entry.event, Decided):
                shortly = self._prompts.result(shortly)
            self._line(f"{setup.clock(entry.minute)}  {shortly}")

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

    def waiting(self, waiting: Waiting, minute: int, at: str) -> None:
        """Said once, however often the person acts meanwhile; that time passes by waiting is
        said once in a sitting."""
        if waiting != self._waited:
            words = self._prompts.shortly(one_line(waiting.words))
            self._line(f"{at}  > {words}")
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
    """JSON lines for programs; every object has ``seq``, ``event``, ``seat`` and ``text``.

    ``seq`` is the number of the event as this seat counts them; in a line that is no event
    of the meeting it is that of the last one, and ``seat`` is the seat spoken to.
    """

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._closing: dict[str, Any] = {}
        self._seat = ""
        self._seq = 0

    def seated(self, seat: str) -> None:
        """Name the seat in every line."""
        self._seat = seat

    def reached(self, number: int) -> None:
        """Number the lines that follow."""
        self._seq = number

    def _line(self, **fields: Any) -> None:
        self._out.write(msgspec.json.encode(fields).decode() + "\n")

    def _said(self, event: str, text: str, **fields: Any) -> None:
        """A line that is no event of the meeting."""
        head = {"seq": self._seq, "event": event, "seat": self._seat, "text": text}
        self._line(**head | fields)
        self._out.flush()

    def told(
        self,
        setup: Setup,
        chamber: Chamber,
        entry: Entry,
        said: str,
        beside: Sequence[str] = (),
    ) -> None:
        """Number, name, seat, minute, sentence, then the event's own fields."""
        own = facts_of(setup, chamber, entry.event)
        own |= {"parted": list(beside)} if beside else {}
        head = {"event": own.pop("event"), "seat": own.pop("seat")}
        line = {"seq": self._seq, **head, "minute": entry.minute, "text": said, **own}
        if isinstance(entry.event, Closed):
            # The last line of a meeting: what it came to is added to it in `ended`.
            self._closing = line
        else:
            self._line(**line)

    def refused(self, refusal: Refusal) -> None:
        """Code, rule, reason and what would be in order."""
        self._said(
            "refusal",
            f"Not in order: {one_line(refusal.reason)}",
            refusal=refusal.code,
            rule=refusal.rule,
            reason=refusal.reason,
            instead=refusal.instead,
        )

    def misread(self, error: Unreadable) -> None:
        """Reason and the nearest command."""
        self._said("unreadable", one_line(str(error)), reason=str(error), hint=error.hint)

    def waiting(self, waiting: Waiting, minute: int, at: str) -> None:
        """Each time that it is this seat's move."""
        self._said(
            "waiting",
            waiting.words,
            need=waiting.need,
            target=waiting.target,
            minute=minute,
        )

    def shown(self, topic: str, lines: Iterable[str]) -> None:
        """The lines in one object, and as one text."""
        said = list(lines)
        self._said("shown", "\n".join(said), topic=topic, lines=said)

    def noted(self, kind: str, words: str, **fields: Any) -> None:
        """The kind as ``event``."""
        self._said(kind, words, **fields)

    def ended(self, outcome: str, lines: Sequence[str]) -> None:
        """The last line: the event ``closed`` with the lines as ``result``."""
        said = list(lines)
        if self._closing:
            self._line(**self._closing, result=said)
        else:
            self._said("closed", said[0] if said else "", outcome=outcome, result=said)
        self._out.flush()


def voice_for(*, as_json: bool) -> Voice:
    """The voice that was asked for, on standard output."""
    return JsonVoice() if as_json else TextVoice()
