"""The whole draft with its outline."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from game.delegates.view import View
from game.rules.draft.text import Provision
from game.tui.screens.sized import SizedModal
from game.tui.tracked import changes_of
from game.tui.typeset import BLANK, Line, Run, clipped
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.pane import Pane
from game.tui.widgets.text_pane import (
    heading_line,
    proposal_lines,
    provision_lines,
    standing_lines,
)


class Outline(ItemsPane):
    """Every provision in a line; what is contested is marked."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, view: View, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, title="Outline")
        self._view = view
        self._pending = {
            change.provision: p.id
            for p in view.chamber.proposals.values()
            if p.status == "pending"
            for change in changes_of(view.chamber.draft, p)
        }

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        draft = self._view.chamber.draft
        return [(p.id, [self._line(p, width)]) for p in draft.walk()]

    def _line(self, provision: Provision, width: int) -> Line:
        depth, parent = 0, provision.parent
        while parent:
            depth += 1
            parent = self._view.chamber.draft.provisions[parent].parent
        look = "struck" if provision.deleted else ""
        sign = "*" if provision.issue else " "
        runs: list[Run] = [
            (f" {sign}{'  ' * depth}", "warn"),
            (provision.number or provision.id, "accent"),
            (f" {provision.heading}", look),
        ]
        if proposal := self._pending.get(provision.id):
            runs.append((f" {proposal}", "key"))
        return clipped(tuple(runs), width)


class Page(Pane, can_focus=True):
    """The provision that the outline points at, with all that is proposed on it."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, view: View, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, title="Text")
        self._view = view
        self.provision = ""

    def turn_to(self, provision: str) -> None:
        """Show a provision."""
        self.provision = provision
        self.top = 0
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        view = self._view
        found = view.chamber.draft.provisions.get(self.provision)
        if found is None:
            return []
        parts = [p for p in view.chamber.draft.walk(found.id) if p.text or p.heading]
        lines = provision_lines(view, found.id, width, followed=bool(parts))
        for part in parts:
            lines += [BLANK, heading_line(part, width), *standing_lines(view, part, width)]
        for proposal in view.chamber.proposals.values():
            touched = {c.provision for c in changes_of(view.chamber.draft, proposal)}
            if found.id in touched:
                lines += [BLANK, *proposal_lines(view, proposal, width, alone=True)]
        return lines


class DraftScreen(SizedModal[None]):
    """Outline on the left, text on the right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,t,q", "leave", "Close", priority=True)
    ]
    CSS_PATH = "../../styles/forms.tcss"
    AUTO_FOCUS = "#outline"

    def __init__(self, view: View, provision: str = "") -> None:
        super().__init__()
        self._view = view
        self._first = provision

    def compose(self) -> ComposeResult:
        with Horizontal(id="draft"):
            yield Outline(self._view, id="outline")
            page = Page(self._view, id="page")
            page.border_subtitle = "* contested · ↑↓ · Tab · Esc"
            yield page

    def on_mount(self) -> None:
        ids = [p.id for p in self._view.chamber.draft.walk()]
        outline, page = self.query_one(Outline), self.query_one(Page)
        contested = [p.id for p in self._view.chamber.draft.walk() if p.issue]
        first = self._first if self._first in ids else (contested or ids or [""])[0]
        self.watch(outline, "cursor", self._turned, init=False)
        page.turn_to(first)
        self.call_after_refresh(self._point, ids.index(first) if first in ids else 0)

    def _point(self, at: int) -> None:
        self.query_one(Outline).cursor = at

    def _turned(self, at: int) -> None:
        outline = self.query_one(Outline)
        if at < len(outline.keys):
            self.query_one(Page).turn_to(outline.keys[at])

    def action_leave(self) -> None:
        """Close the draft."""
        self.dismiss(None)
