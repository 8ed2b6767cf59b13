"""What has branched: every saved sitting as a tree, to open, play on and compare."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from game.journal import branch, saves
from game.journal.header import Header
from game.journal.reading import read
from game.rules.meeting.calendar import clock
from game.scenario.load import listing
from game.sitting.numbering import numbering
from game.tui.messages import (
    ComparisonChosen,
    GameChosen,
    OtherRulesChosen,
    SittingWatched,
)
from game.tui.screens.sized import Sized
from game.tui.typeset import BLANK, Line
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, hung, prose


class BranchesScreen(Sized[None]):
    """The tree on the left or top, what is known of the sitting under the cursor beside."""

    CSS_PATH = "../styles/branches.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Watch", id="branches.open", tooltip="Go through it."),
        Binding(
            "p",
            "play",
            "Play on",
            id="branches.play",
            tooltip="Sit down again where a person has a seat in it.",
        ),
        Binding(
            "c",
            "pick",
            "Compare",
            id="branches.compare",
            tooltip="Take it as the first of two; on a second one, lay both side by side.",
        ),
        Binding(
            "r",
            "rules",
            "Other rules",
            id="branches.rules",
            tooltip="Count its ballots under another rulebook; see where results split.",
        ),
        Binding("escape,q", "app.home", "Home", id="branches.home", tooltip="Go home."),
    ]

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path
        """The sitting that the cursor begins on."""
        self.first: Path | None = None
        """The first of two to compare, once picked."""
        self._by_path: dict[str, branch.Node] = {}
        self._left_at: dict[Path, int] = {}
        """By branch: where it left its parent, as whoever sits in it counts events."""
        self._dates: dict[str, str] = {}
        """By scenario: the date of its first day."""

    def compose(self) -> ComposeResult:
        yield Leaf(self._title, id="title")
        with Container(id="places"):
            yield Choices([Choice("", "Reading the games …", quiet=True)], id="list")
            yield Leaf(id="about")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    async def on_mount(self) -> None:
        for leaf in self.query(Leaf):
            leaf.can_focus = False
        choices = self.query_one(Choices)
        choices.focus()
        self.watch(choices, "cursor", self._describe, init=False)
        nodes = await asyncio.to_thread(self._read)
        choices.offer(list(self._choices(nodes)) or _NONE)
        if self.path is not None:
            choices.point_at(str(self.path))
        self._describe()

    def _read(self) -> tuple[branch.Node, ...]:
        paths = {p.resolve(): p for p in saves.folder().glob(f"*{saves.SUFFIX}")}
        if self.path is not None:
            beside = self.path.parent.glob(f"*{saves.SUFFIX}")
            paths |= {p.resolve(): p for p in (*beside, self.path)}
        self._dates = {one.id: one.date for one in listing()}
        nodes = branch.tree(paths.values())
        for _, node in branch.drawn(nodes):
            if node.seen.header.branch is not None:
                self._left_at[node.path] = _left_at(node.path, node.seen.header)
        return nodes

    def _choices(self, nodes: tuple[branch.Node, ...]) -> Iterator[Choice]:
        for strokes, node in branch.drawn(nodes):
            key = str(node.path)
            self._by_path[key] = node
            yield Choice(key, f"{strokes}{self._words(node)}", self._aside(node))

    @property
    def chosen(self) -> Path | None:
        """The sitting under the cursor."""
        key = self.query_one(Choices).chosen
        return Path(key) if key else None

    def _title(self, width: int) -> list[Line]:
        words = "Games and what has branched from them. No branch changes its parent."
        if self.first is not None:
            words = f"Compare {self.first.stem} with: c on the other."
        return [((" What if", "accent"),), ((f" {words}", "faint"),)]

    def _describe(self) -> None:
        self.query_one("#about", Leaf).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        node = self._by_path.get(self.query_one(Choices).chosen)
        if node is None:
            return []
        header, left = node.seen.header, node.seen.header.branch
        lines = prose(f"{header.title} · seed {header.seed}", width)
        lines += hung(f"{node.path.name} · {node.seen.seq} events", width, look="faint")
        if left is None:
            return [
                *lines,
                BLANK,
                *prose("Not a branch: it began at the beginning.", width),
            ]
        lines += [
            BLANK,
            *prose(f"Left its parent after event {self._left_at[node.path]}.", width),
        ]
        for change in left.changes:
            lines += hung(change, width, "≠ ", "strong")
        if not left.changes:
            lines += prose("Nothing was changed; it was only played on.", width)
        return lines

    @on(ItemsPane.Chosen)
    def _opened(self, event: ItemsPane.Chosen) -> None:
        left = self._by_path[event.key].seen.header.branch
        self.post_message(SittingWatched(Path(event.key), left.at if left else None))

    def action_open(self) -> None:
        """Go through the sitting under the cursor."""
        self.query_one(Choices).action_choose()

    def action_play(self) -> None:
        """Sit down again."""
        if self.chosen is not None:
            self.post_message(GameChosen(self.chosen))

    def _aside(self, node: branch.Node) -> str:
        seen = node.seen
        if seen.outcome:
            return _ENDINGS.get(seen.outcome, seen.outcome)
        date = self._dates.get(seen.header.scenario, "")
        return clock(seen.minute, date) if seen.minute is not None else "not begun"

    def _words(self, node: branch.Node) -> str:
        header = node.seen.header
        nobody = "the record" if header.record else "played out"
        seat = ", ".join(header.seats) or nobody
        if header.branch is None:
            return f"{node.path.stem} · {seat}"
        changes = "; ".join(header.branch.changes) or "played on"
        return f"after {self._left_at[node.path]}: {changes} · {seat}"

    def action_rules(self) -> None:
        """Count the ballots of the sitting under the cursor under other rules."""
        if self.chosen is not None:
            self.post_message(OtherRulesChosen(self.chosen))

    def action_pick(self) -> None:
        """Take the first of two, or compare it with the second."""
        if self.chosen is None:
            return
        if self.first is None or self.first == self.chosen:
            self.first = None if self.first == self.chosen else self.chosen
            self.query_one("#title", Leaf).reset()
            return
        self.post_message(ComparisonChosen(self.first, self.chosen))


_NONE = [
    Choice("", "There is no saved game yet.", quiet=True),
    Choice("", "b begins a branch, in a replay and at the table.", quiet=True),
]


def _left_at(path: Path, header: Header) -> int:
    """Where a branch left its parent: by the numbers of its one seat, else of the file.

    A branch begins with the events that it shares, so its own file tells.
    """
    assert header.branch is not None
    at = header.branch.at
    if header.record or len(header.seats) != 1:
        return at
    return numbering(read(path).entries[:at], header.seats[0]).told(at)


_ENDINGS = {
    "consensus": "consensus",
    "vote": "adopted by vote",
    "rejected": "rejected",
    "suspended": "suspended",
}
