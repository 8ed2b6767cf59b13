"""Watching a scenario: its faults at each save, and what it would look like."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message

from game.scenario.diagnostics import Problem, ScenarioUnusable
from game.scenario.files.yaml_faults import NO_YAML
from game.scenario.findings.render import excerpt, summary
from game.scenario.load import examine
from game.scenario.missing import MAIN
from game.scenario.model import Scenario
from game.scenario.reader import Read
from game.scenario.room import instructions_for
from game.scenario.watching import PAUSE, State, state_of
from game.tui.brief import brief_lines
from game.tui.preview import room_lines, wordings
from game.tui.screens.sized import Sized
from game.tui.typeset import BLANK, Line, clipped
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose

_SEED = 1
VIEWS = ("fault", "briefing", "room", "text")
"""What the right side can show."""


class WatchScreen(Sized[None]):
    """Faults on the left, what is seen of the scenario on the right."""

    CSS_PATH = "../styles/watch.tcss"
    TYPED = ("watch as lines of text", "nemcon watch PATH --plain")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e",
            "look('fault')",
            "Fault",
            id="watch.fault",
            tooltip="Show the fault that the cursor is on: the line, and what helps.",
        ),
        Binding(
            "b",
            "look('briefing')",
            "Briefing",
            id="watch.briefing",
            tooltip="Show what a person reads before sitting down; again: the next seat.",
        ),
        Binding(
            "r",
            "look('room')",
            "Room",
            id="watch.room",
            tooltip="Show who sits in the room and where each is known to stand.",
        ),
        Binding(
            "t",
            "look('text')",
            "Text",
            id="watch.text",
            tooltip="Show the draft with every wording.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Read on",
            id="watch.next",
            tooltip="Go from the faults to the right side, which scrolls.",
        ),
        Binding("escape", "app.leave", "Leave", id="watch.leave", tooltip="End watching."),
    ]

    @dataclass
    class Looked(Message):
        """The files were read."""

        read: Read

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.problems: tuple[Problem, ...] = ()
        self.scenario: Scenario | None = None
        """As it was last read without errors."""
        self.stale = False
        """Whether there are errors now, so that what is shown is from before."""
        self.shown = VIEWS[0]
        self._before = ""
        """What was shown before a save brought errors."""
        self.looks = 0
        self._state: State = ()
        self._seat = -1

    def compose(self) -> ComposeResult:
        yield Leaf(self._head, id="state")
        with Container(id="watched"):
            yield Choices([], id="faults")
            yield Leaf(id="view")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#state", Leaf).can_focus = False
        faults = self.query_one(Choices)
        faults.focus()
        self.watch(faults, "cursor", self._pointed, init=False)
        self.set_interval(PAUSE, self.check)
        self.check()

    def check(self) -> None:
        """Read the files if they look other than before."""
        state = state_of(self.folder)
        if state != self._state:
            self._state = state
            self._read()

    @work(thread=True, exclusive=True, exit_on_error=False, group="watch")
    def _read(self) -> None:
        try:
            read = examine(str(self.folder))
        except ScenarioUnusable as error:
            read = Read(None, error.problems)
        self.post_message(self.Looked(read))

    @on(Looked)
    def _take(self, event: Looked) -> None:
        self.looks += 1
        self.problems = event.read.problems
        self.stale = event.read.scenario is None
        self.scenario = event.read.scenario or self.scenario
        self.query_one(Choices).offer(self._faults())
        self.query_one("#state", Leaf).show(self._head)
        self._turn_to_errors()
        self._redraw_view()

    def _turn_to_errors(self) -> None:
        """A save that brings errors shows the first; once they are mended, what was before."""
        if self.stale and not self._before:
            self._before, self.shown = self.shown, "fault"
        elif not self.stale and self._before:
            self.shown, self._before = self._before, ""
        if not self.problems and self.shown == "fault":
            self.shown = "briefing"

    def _faults(self) -> list[Choice]:
        if not self.problems:
            return [Choice("", "No faults and no doubts.", quiet=True)]
        found = []
        for title, severity in (("Errors", "error"), ("Doubts", "warning")):
            some = [(i, p) for i, p in enumerate(self.problems) if p.severity == severity]
            if some:
                found.append(Choice("", title))
                found += [
                    Choice(
                        str(i),
                        f"{p.code} {_short(p)}",
                        _where(p),
                        whole=True,
                    )
                    for i, p in some
                ]
        return found

    def _head(self, width: int) -> list[Line]:
        name = self.folder.resolve().name
        title = self.scenario.title if self.scenario else "not readable yet"
        said = summary(self.problems) if self.looks else "reading"
        old = ""
        if self.stale and self.scenario is not None:
            old = "  Briefing, room and text: as before this save."
        elif self.stale:
            old = "  Briefing, room and text: once they are mended."
        return [
            clipped(((f" {name}: {title}", "accent"),), width),
            clipped(((f" {said}.{old}", "faint"),), width),
        ]

    def _pointed(self) -> None:
        if self.shown == "fault":
            self._redraw_view()

    @on(ItemsPane.Chosen)
    def _chosen(self) -> None:
        self.action_look("fault")

    def action_look(self, what: str) -> None:
        """Show one of :data:`VIEWS`; the briefing again goes on to the next seat."""
        if what == "briefing" and self.shown == "briefing":
            self._seat += 1
        if self._before and what != "fault":
            self._before = what
        self.shown = what
        self._redraw_view()

    def _redraw_view(self) -> None:
        setting = {
            "fault": self._fault,
            "briefing": self._briefing,
            "room": self._room,
            "text": self._text,
        }[self.shown]
        self.query_one("#view", Leaf).show(setting)

    def _fault(self, width: int) -> list[Line]:
        key = self.query_one(Choices).chosen
        if not key.isdigit() or int(key) >= len(self.problems):
            return prose("Nothing to mend here.", width)
        problem = self.problems[int(key)]
        lines = [*heading(f"{problem.severity} {problem.code}")[1:]]
        lines += hung(problem.message, width)
        lines += hung(str(problem.place), width, "", "faint")
        if problem.excerpt:
            line, indent, carets = excerpt(problem.excerpt, problem.place, width - 2)
            lines += [BLANK, clipped(((f" {line}", ""),), width)]
            lines.append(clipped(((" " * (indent + 1) + "^" * carets, "accent"),), width))
        if problem.help:
            lines += [BLANK, *hung(problem.help, width, "help: ")]
        lines += [
            BLANK,
            *prose(f"nemcon explain {problem.code} says more.", width, "faint"),
        ]
        return lines

    def _briefing(self, width: int) -> list[Line]:
        scenario = self.scenario
        if scenario is None:
            return prose("There is nothing to show before the errors are mended.", width)
        seats = [s for s in scenario.seats if self._played(scenario, s.id)]
        lines = [*prose(scenario.summary, width), BLANK, *prose(scenario.stakes, width)]
        if self._seat < 0 or not seats:
            playable = ", ".join(s.name for s in seats) or "nobody"
            more = f"Can be played: {playable}. b shows what each reads."
            return [*lines, BLANK, *prose(more, width, "faint")]
        seat = seats[self._seat % len(seats)]
        orders = instructions_for(scenario, seat.id, _SEED)
        return brief_lines(scenario, seat, orders, width)

    @staticmethod
    def _played(scenario: Scenario, seat: str) -> bool:
        said = scenario.delegations.get(seat)
        return said is not None and said.playable

    def _room(self, width: int) -> list[Line]:
        if self.scenario is None:
            return self._briefing(width)
        return room_lines(self.scenario, width)

    def _text(self, width: int) -> list[Line]:
        if self.scenario is None:
            return self._briefing(width)
        return [line for p in self.scenario.provisions for line in wordings(p, width)]


def _where(problem: Problem) -> str:
    """The line of a fault; of one in another file than the main one its name before it."""
    name = PurePath(problem.place.file).name
    return f"{'' if name == MAIN else name}:{problem.place.line or ''}"


def _short(problem: Problem) -> str:
    """A message without what its code says already, for a narrow list."""
    return problem.message.removeprefix(NO_YAML)
