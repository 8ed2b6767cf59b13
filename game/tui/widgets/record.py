"""The record: who said and did what, and what came in, the newest at the bottom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from game.rules.log import events as ev
from game.rules.meeting.setup import Inject, Setup
from game.sitting.guide import came_in
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
        """The events, with what came in before each of them was over."""
        setup = self._setup
        hours = (setup.opens - 1, *(said.entry.minute for said in shown))
        for said, (before, now) in zip(shown, pairwise(hours), strict=True):
            for inject in came_in(setup, before, now):
                yield "", _news(setup, inject, width)
            yield str(said.entry.seq), self._lines(said, width)

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
