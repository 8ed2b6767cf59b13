"""What can be done with saved games: watch, rename, throw away, bring back, copy, open."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from textual import events
from textual.binding import Binding, BindingType

from game.errors import NemconError
from game.tui.messages import BranchesChosen, GameChosen, SittingWatched
from game.tui.screens.sized import Sized
from game.tui.widgets.choices import Choices

if TYPE_CHECKING:
    from game.journal.saves import Saved


class SavedGames(Sized[None]):
    """The half of the home screen that deals with saved games."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            "open_file",
            "Open a file",
            id="home.open-file",
            tooltip="Type the path of a game's file, wherever it lies; pasting it or"
            " dragging it into the terminal opens it too.",
        ),
        Binding(
            "y",
            "tree",
            "What if",
            id="home.tree",
            tooltip="Show the saved games and what has branched from them, as a tree.",
        ),
        Binding(
            "n",
            "rename",
            "Rename",
            show=False,
            id="home.rename",
            tooltip="Give the saved game under the cursor another name.",
        ),
        Binding(
            "delete,x",
            "discard",
            "Throw away",
            show=False,
            id="home.discard",
            tooltip="Throw the saved game away; it lies in the trash and can come back.",
        ),
        Binding(
            "u",
            "restore",
            "Bring back",
            show=False,
            id="home.restore",
            tooltip="Bring back the game under the cursor, or the one thrown away last.",
        ),
        Binding(
            "c",
            "copy",
            "Copy",
            show=False,
            id="home.copy",
            tooltip="Write a copy of the saved game elsewhere.",
        ),
    ]

    thrown: tuple[Saved, ...] = ()
    """Games in the trash, the one thrown away last in front."""

    follow: str = ""
    """What the cursor goes to once the games have been read anew."""

    def look_round(self) -> object:
        """Read anew what there is; the home screen does it."""
        return None

    @property
    def pointed(self) -> tuple[str, Path]:
        """What the cursor is on, in a word, and its path where it has one."""
        kind, _, name = self.query_one(Choices).chosen.partition(":")
        return kind, Path(name)

    def action_open_file(self) -> None:
        """Ask for a path."""
        from game.tui.screens.forms.line_form import LineForm

        words = "The path of a game's file, NAME.nemcon. It is left where it lies."
        self.app.push_screen(LineForm("Open a file", words), self._open)

    def on_paste(self, event: events.Paste) -> None:
        """A path that was pasted, or dragged into the terminal, is opened."""
        event.stop()
        self._open(event.text)

    def _open(self, words: str | None) -> None:
        if words is None:
            return
        path = dropped(words)
        if path.is_file():
            self.post_message(GameChosen(path))
        else:
            self._say("This cannot be opened", f"{path}: there is no such file")

    def action_tree(self) -> None:
        """Show what has branched."""
        kind, path = self.pointed
        self.post_message(BranchesChosen(path if kind == "game" else None))

    def watch_game(self) -> bool:
        """Go through the game under the cursor; whether there is one."""
        kind, path = self.pointed
        if kind == "game":
            self.post_message(SittingWatched(path))
        return kind == "game"

    def action_rename(self) -> None:
        """Ask for another name."""
        from game.tui.screens.forms.line_form import LineForm

        kind, path = self.pointed
        if kind != "game":
            self._no_game()
            return

        def named(name: str | None) -> None:
            if name is not None:
                from game.journal import saves

                self._do(lambda: saves.rename(path, name), "Its name is now {}")

        words = "Another name for this game; what lies beside it goes with it."
        self.app.push_screen(LineForm("Rename", words, path.stem), named)

    def action_discard(self) -> None:
        """Throw the game under the cursor away."""
        kind, path = self.pointed
        if kind != "game":
            self._no_game()
            return
        from game.journal import saves

        words = "{} lies in the trash; u brings it back"
        self._do(lambda: saves.discard(path), words, then=self.query_one(Choices).beside())

    def action_restore(self) -> None:
        """Bring a game back from the trash."""
        kind, path = self.pointed
        if kind != "trash" and not self.thrown:
            self.notify("The trash is empty.", markup=False)
            return
        from game.journal import saves

        found = path if kind == "trash" else self.thrown[0].path
        self._do(lambda: saves.restore(found), "{} is back")

    def action_copy(self) -> None:
        """Ask where a copy is to go."""
        from game.tui.screens.forms.line_form import LineForm

        kind, path = self.pointed
        if kind != "game":
            self._no_game()
            return

        def told(where: str | None) -> None:
            if where is not None:
                from game.journal import saves

                to = dropped(where)
                self._do(lambda: saves.copy(path, to), "Copied to {}", whole=True)

        words = "Where the copy goes: a folder, or the path of a new file."
        start = str(Path.home() / path.name)
        self.app.push_screen(LineForm("Copy", words, start), told)

    def _no_game(self) -> None:
        self.notify("Put the cursor on a saved game first.", markup=False)

    def _do(
        self,
        call: Callable[[], Path],
        words: str,
        *,
        whole: bool = False,
        then: str | None = None,
    ) -> None:
        async def done() -> None:
            try:
                path = await asyncio.to_thread(call)
            except NemconError as error:
                self._say("This cannot be done", str(error))
                return
            name = str(path) if whole else path.stem
            self.notify(words.format(name), markup=False)
            self.follow = ("" if whole else f"game:{path}") if then is None else then
            self.look_round()

        self.run_worker(done(), exclusive=True, group="saves")

    def _say(self, title: str, words: str) -> None:
        from game.tui.screens.notice import NoticeScreen

        self.app.push_screen(NoticeScreen(title, words))


def dropped(words: str) -> Path:
    """A path as people paste it or terminals drop it: quoted, escaped, or as a URL."""
    words = words.strip()
    if words.startswith("file://"):
        return Path(unquote(words.removeprefix("file://")))
    plain = Path(words).expanduser()
    if plain.exists():
        return plain
    try:
        parts = shlex.split(words)
    except ValueError:
        parts = []
    return Path(parts[0]).expanduser() if len(parts) == 1 else plain
