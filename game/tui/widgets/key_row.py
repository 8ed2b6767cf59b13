"""The row of keys at the foot of a screen; the mouse can press them too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

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
        for binding in self._fitting(width - 1):
            key, label = self.app.get_key_display(binding), f" {binding.description}"
            size = cell_len(key) + cell_len(label)
            self._spots.append((used, used + size, binding.action))
            runs += [(key, "key"), (label, ""), ("  ", "")]
            used += size + 2
        return [tuple(runs[:-1])]

    def _host_of(self, action: str) -> Screen[Any] | App[Any]:
        """The screen, or the app where it is a key that holds everywhere."""
        name = action.partition("(")[0]
        return self.screen if hasattr(self.screen, f"action_{name}") else self.app

    def _fitting(self, room: int) -> list[Binding]:
        """The first keys, as many as there is room for; the way back and help always."""
        sizes = [
            cell_len(f"{self.app.get_key_display(b)} {b.description}  ") for b in self._keys
        ]
        if sum(sizes) - 2 <= room:
            return self._keys
        always = {at for at, b in enumerate(self._keys) if _is_way_out(b)}
        left = room + 2 - sum(sizes[at] for at in always)
        kept = set(always)
        for at, size in enumerate(sizes):
            if at in always:
                continue
            left -= size
            if left < 0:
                break
            kept.add(at)
        return [b for at, b in enumerate(self._keys) if at in kept]

    async def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for left, right, action in self._spots:
            if left <= offset.x < right:
                await self._host_of(action).run_action(action)


def _is_way_out(binding: Binding) -> bool:
    leads_out = binding.action in {"help", "app.leave"}
    return leads_out or "escape" in binding.key.split(",")
