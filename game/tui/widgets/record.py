"""The record: who said and did what, and what came in, the newest at the bottom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from game.rules.log import events as ev
from game.rules.meeting.setup import Inject, Setup
from game.tui.proceedings import Line as Said
from game.tui.proceedings import Proceedings
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.items import ItemsPane

_WEIGHTY = (
    ev.Decided,
    ev.Gavelled,
    ev.StageOpened,
    ev.QuestionPut,
    ev.ConsensusCalled,
    ev.EffortsExhausted,
    ev.Objected,
    ev.Closed,
)
_KEPT = 400
"""How many lines of the record the pane keeps ready; the whole log is in the journal."""


class RecordPane(ItemsPane):
    """One item for each event, and for news from outside; Enter shows what an event changed."""

    follows: ClassVar[bool] = True

    def __init__(
        self,
        proceedings: Proceedings,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        title: str = "",
    ) -> None:
        super().__init__(id=id, title=title)
        self._proceedings = proceedings
        self._set: dict[tuple[int, int], list[Line]] = {}
        self._setup = proceedings.setup

    def show(self, setup: Setup) -> None:
        """Show what the proceedings hold now, and the news that ``setup`` knows of."""
        self._setup = setup
        self.reset()

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        shown = self._proceedings.shown()
        if not shown:
            return [("", [((" nothing has happened yet", "faint"),)])]
        if not self._setup.injects:
            return [(str(s.entry.seq), self._lines(s, width)) for s in shown[-_KEPT:]]
        return list(self._with_news(shown, width))[-_KEPT:]

    def _with_news(self, shown: list[Said], width: int) -> Iterator[tuple[str, list[Line]]]:
        """The events, with what came in before each of them was over; what the opening of a
        stage brought forward stands behind that."""
        left = [i for i in self._setup.injects if i.at >= self._setup.opens]
        opening = {
            said.entry.event.stage: said.entry
            for said in shown
            if isinstance(said.entry.event, ev.StageOpened)
        }

        def due(minute: int, seq: int) -> bool:
            after = opening.get(left[0].before) if left else None
            brought = after is not None and after.minute == left[0].at
            held = brought and after is not None and seq < after.seq
            return bool(left) and left[0].at <= minute and not held

        for said in shown:
            entry = said.entry
            while due(entry.minute, entry.seq - 1):
                yield "", _news(self._setup, left.pop(0), width)
            yield str(entry.seq), self._lines(said, width)
            while left and left[0].before and due(entry.minute, entry.seq):
                yield "", _news(self._setup, left.pop(0), width)

    def _lines(self, said: Said, width: int) -> list[Line]:
        key = (said.entry.seq, width)
        found = self._set.get(key)
        if found is None:
            found = self._set[key] = wrapped(self._runs(said), width, "       ")
        return found

    def _runs(self, said: Said) -> list[Run]:
        event = said.entry.event
        look = "strong" if isinstance(event, _WEIGHTY) else ""
        if event.seat == self._proceedings.seat:
            look = "accent"
        mark = "⁕" if said.private else " "
        return [(f" {said.at}{mark}", "faint"), (said.words, look)]


def _news(setup: Setup, inject: Inject, width: int) -> list[Line]:
    runs: list[Run] = [
        (f" {setup.clock(inject.at)}»", "faint"),
        (f"{inject.title}. ", "warn"),
        (inject.words, ""),
    ]
    return wrapped(runs, width, "       ")
