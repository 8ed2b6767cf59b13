"""The row of keys at the foot of a screen; the mouse can press them too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType

from game.tui.typeset import Line, Run
from game.tui.widgets.pane import Pane


class KeyRow(Pane):
    """Keys with words, from the bindings that want to be shown."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    DEFAULT_CSS = "KeyRow { height: 1; dock: bottom; background: $panel; }"

    def __init__(self, *groups: Iterable[BindingType]) -> None:
        super().__init__()
        self._keys = [
            b for group in groups for b in group if isinstance(b, Binding) and b.show
        ]
        self._spots: list[tuple[int, int, str]] = []

    def typeset(self, width: int) -> list[Line]:
        runs: list[Run] = [(" ", "")]
        used = 1
        self._spots = []
        for binding in self._keys:
            key, label = self.app.get_key_display(binding), f" {binding.description}"
            size = cell_len(key) + cell_len(label)
            if used + size > width:
                break
            self._spots.append((used, used + size, binding.action))
            runs += [(key, "key"), (label, ""), ("  ", "")]
            used += size + 2
        return [tuple(runs[:-1])]

    async def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for left, right, action in self._spots:
            if left <= offset.x < right:
                await self.screen.run_action(action)
