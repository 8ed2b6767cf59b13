"""The whole draft with its outline."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from game.delegates.view import View
from game.rules.draft.text import Add, Provision
from game.rules.meeting.business import Proposal
from game.tui.screens.sized import SizedModal
from game.tui.tracked import Change, changes_of
from game.tui.typeset import BLANK, Line, Run, clipped
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.pane import Pane
from game.tui.widgets.text_pane import (
    heading_line,
    other_wordings,
    owner_lines,
    standing_lines,
    tracked_lines,
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
    """The whole text, opened at the provision that the outline points at, each provision with
    its other wordings and with all that is proposed on it."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, view: View, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, title="Text")
        self.view = view
        self._proposed = _proposed(view)
        self._starts: dict[str, int] = {}
        self.provision = ""

    def turn_to(self, provision: str) -> None:
        """Open the text at a provision."""
        self.provision = provision
        self.reset()

    def fit(self) -> None:
        super().fit()
        last = max(0, len(self.lines) - self.window)
        self.top = min(self._starts.get(self.provision, 0), last)

    def typeset(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for provision in self.view.chamber.draft.walk():
            lines += [BLANK] if lines else []
            self._starts[provision.id] = len(lines)
            lines += self._set(provision, width)
        return lines

    def _set(self, provision: Provision, width: int) -> list[Line]:
        lines = [self._head(provision, width)]
        if provision.text:
            lines += standing_lines(self.view, provision, width)
        lines += other_wordings(self.view, provision, width)
        for proposal, change in self._proposed.get(provision.id, ()):
            lines += self._change(proposal, change, width)
        return lines

    def _head(self, provision: Provision, width: int) -> Line:
        head = heading_line(provision, width)
        if provision.id != self.provision:
            return head
        (number, look), *rest = head
        return (("›", "key"), (number.removeprefix(" "), look), *rest)

    def _change(self, proposal: Proposal, change: Change, width: int) -> list[Line]:
        owner = owner_lines(self.view, proposal, width)
        # what was adopted stands in the text above it
        done = proposal.status == "adopted"
        return owner if done else [*owner, *tracked_lines(change, width)]


def _proposed(view: View) -> dict[str, list[tuple[Proposal, Change]]]:
    """What each proposal would do, by the provision below whose text it is shown: what is
    added stands with what it follows, or with what it becomes a part of."""
    draft = view.chamber.draft
    first = next((p.id for p in draft.walk()), "")
    found: dict[str, list[tuple[Proposal, Change]]] = {}
    for proposal in view.chamber.proposals.values():
        changes = changes_of(draft, proposal)
        for op, change in zip(proposal.operations, changes, strict=True):
            at = change.provision
            if isinstance(op, Add) and at not in draft.provisions:
                at = op.after or op.provision.parent or first
            found.setdefault(at, []).append((proposal, change))
    return found


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
