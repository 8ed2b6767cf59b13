"""One step of a screen, taken after a while."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from textual.widget import Widget


class Later:
    """The next step of a widget; asking for another calls off the one that is waited for.

    A timer of the toolkit that is set once does not fire at all where a busy machine comes to
    it late, and what goes on by itself would stand still.
    """

    def __init__(self, host: Widget) -> None:
        self._host = host
        self._handle: asyncio.TimerHandle | None = None
        self._turn = 0
        """Number of the step that is waited for; one that was called off is passed over."""

    @property
    def waits(self) -> bool:
        """Whether a step is still to be taken."""
        return self._handle is not None

    def after(self, seconds: float, step: Callable[[], object]) -> None:
        """Take a step so much later, between two messages of the widget."""
        self.off()
        taken = partial(self._take, self._turn, step)
        loop = asyncio.get_running_loop()
        self._handle = loop.call_later(seconds, self._host.call_later, taken)

    def off(self) -> None:
        """Take no step."""
        self._turn += 1
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _take(self, turn: int, step: Callable[[], object]) -> None:
        if turn == self._turn:
            self._handle = None
            step()
