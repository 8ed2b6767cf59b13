"""Looking for moments of a day, and putting marks and notes on them."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from game.errors import NemconError, Unreadable
from game.reports.searching import nothing_found, search
from game.tui.screens.moments import MomentsScreen
from game.tui.widgets.long_list import LongList


class FindingScreen(MomentsScreen):
    """Asks for words in a line at the foot."""

    def action_find(self) -> None:
        """Type what to look for."""
        self._ask("#find")

    def action_found(self, step: int) -> None:
        """Go to the next thing that was found, in a direction."""
        ahead = [h for h in self.hits if (h - self.at) * step > 0]
        if ahead:
            self.go_to(ahead[0] if step > 0 else ahead[-1])

    def action_note(self) -> None:
        """Write a note on this moment."""
        self._ask("#note", self.day.notes.words(self.seq) if self.day.notes else "")

    def _ask(self, which: str, words: str = "") -> None:
        self._stop()
        field = self.query_one(which, Input)
        field.value, field.display = words, True
        field.focus()

    def _answered(self) -> bool:
        """Close what was asked; whether anything was."""
        asked = [field for field in self.query(Input) if field.display]
        for field in asked:
            field.display = False
        self.query_one(LongList).focus()
        return bool(asked)

    @on(Input.Submitted, "#find")
    def _sought(self, event: Input.Submitted) -> None:
        self._answered()
        self.find(event.value)

    @on(Input.Submitted, "#note")
    def _noted(self, event: Input.Submitted) -> None:
        self._answered()
        self._put(event.value, clear=not event.value.strip())

    def find(self, words: str) -> None:
        """Search the day; the cursor goes to the first find at or after where it is."""
        marked = self.day.notes.marked if self.day.notes else frozenset()
        self.hits = ()
        try:
            self.hits = search(self.day.reel, words, marked)
        except Unreadable as error:
            self._say(f"{error} {error.hint}")
            return
        self._say("" if self.hits else nothing_found(self.day.reel, words))
        ahead = [h for h in self.hits if h >= self.at] or list(self.hits)
        if ahead:
            self.go_to(ahead[0])
        self.query_one(LongList).redraw()
        self._describe()

    def action_mark(self) -> None:
        """Put a mark on this moment, or take mark and note off it."""
        notes = self.day.notes
        self._put("", clear=notes is not None and self.seq in notes.marked)

    def _put(self, words: str, *, clear: bool) -> None:
        notes = self.day.notes
        if notes is None or not len(self.day.reel):
            self._say("There is no file beside which notes could lie.")
            return
        try:
            if clear:
                notes.clear(self.seq)
            else:
                notes.put(self.seq, words)
        except NemconError as error:
            self._say(str(error))
            return
        self.query_one(LongList).redraw()
        self._describe()
