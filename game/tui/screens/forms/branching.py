"""A branch that is begun: sat down at, or played out before one's eyes."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.errors import NemconError
from game.journal.errors import NotKept
from game.journal.reading import Reading
from game.reports.junction import Wish
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting
from game.sitting import branches
from game.sitting.laying import scenario_of, table_of
from game.tui.messages import BranchNotKept, GameChosen, SittingWatched
from game.tui.screens.notice import NoticeScreen
from game.tui.screens.sized import SizedModal
from game.tui.typeset import BLANK, Line
from game.tui.widgets.leaf import Leaf, hung


def begun(app: App[None], parent: Reading, wanted: Wish | None) -> None:
    """Begin a branch as a person wants it; nothing where they want none."""
    if wanted is not None:
        app.push_screen(PlayingOut(parent, wanted))


class PlayingOut(SizedModal[None]):
    """Says how far a branch is; then goes to it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop here")]
    CSS_PATH = "../../styles/forms.tcss"

    def __init__(self, parent: Reading, wanted: Wish) -> None:
        super().__init__()
        self._left = parent
        self._wanted = wanted
        self._going = True
        self.done = 0
        """How far the day is, of 100."""
        self.now = ""
        """What is going on, in a few words."""

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as box:
            box.border_title = "A branch is played"
            box.border_subtitle = "Esc stops it where it is"
            yield Leaf(self._lines, id="preview")

    def on_mount(self) -> None:
        self._begin()

    def _lines(self, width: int) -> list[Line]:
        room = max(10, width - 12)
        full = self.done * room // 100
        bar: Line = (
            (" ", ""),
            ("█" * full, "yes"),
            ("░" * (room - full), "faint"),
            (f" {self.done:>3} of 100", "strong"),
        )
        changes = "; ".join(self._wanted.sets) or "nothing is changed"
        return [BLANK, bar, BLANK, *hung(self.now, width), *hung(changes, width)]

    @work(thread=True, exit_on_error=False)
    def _begin(self) -> None:
        wanted = self._wanted
        seats = (wanted.seat,) if wanted.seat else ()
        call = self.app.call_from_thread
        try:
            start = branches.drawn_up(self._left, wanted.at, wanted.sets, seats)
        except NemconError as error:
            call(self._failed, str(error))
            return
        try:
            with branches.kept(start, self._left) as journal:
                path = journal.path
                if not seats:
                    table = table_of(scenario_of(journal.header), journal)
                    branches.play_out(table, journal, self._told)
        except NotKept as error:
            call(self._not_kept, start, error)
        except NemconError as error:
            call(self._failed, str(error))
        else:
            call(self._go_to, path, len(start.entries))

    def _told(self, meeting: Meeting) -> bool:
        done = _share(meeting.setup, meeting)
        if done != self.done:
            self.done = done
            self.now = f"{meeting.setup.clock(meeting.chamber.minute)} {_stage(meeting)}"
            self.app.call_from_thread(self.query_one(Leaf).reset)
        return self._going

    def _failed(self, words: str) -> None:
        app = self.app
        self.dismiss(None)
        app.push_screen(NoticeScreen("This branch cannot be begun", words))

    def _not_kept(self, start: branches.Start, error: NotKept) -> None:
        if not self._wanted.seat:
            self._failed(f"{error}. A branch that the computer plays out needs its file.")
            return
        app = self.app
        self.dismiss(None)
        app.post_message(BranchNotKept(start, error))

    def _go_to(self, path: Path, at: int) -> None:
        app = self.app
        self.dismiss(None)
        app.screen.post_message(
            GameChosen(path) if self._wanted.seat else SittingWatched(path, at)
        )

    def action_stop(self) -> None:
        """End the branch where it is."""
        self._going = False


def _share(setup: Setup, meeting: Meeting) -> int:
    whole = max(1, setup.closes - setup.opens)
    return max(0, min(100, (meeting.chamber.minute - setup.opens) * 100 // whole))


def _stage(meeting: Meeting) -> str:
    return meeting.stage.title if meeting.stage is not None else ""
