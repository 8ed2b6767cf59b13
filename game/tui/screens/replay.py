"""A day moment by moment: what was done, by whom, the text as it stood, what was believed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from game.errors import NemconError
from game.journal.reading import Reading as Journal
from game.journal.saves import spoken
from game.reports.reel import LogReel
from game.reports.watched import OPEN, PUBLIC, Course, Watched, record_of, sitting_of
from game.rules.log.events import Entry
from game.rules.meeting.setup import Setup
from game.scenario.model import Scenario
from game.sitting.record_file import moment_of, record_path, record_reading
from game.tui.dates import day
from game.tui.messages import BranchesChosen, OtherRulesChosen
from game.tui.screens.finding import FindingScreen
from game.tui.screens.replay_keys import KEYS
from game.tui.widgets.long_list import LongList
from game.tui.widgets.timeline import Timeline


def of_record(scenario: Scenario) -> Watched:
    """The day as it is recorded."""
    kind = f"{day(scenario.date)} · the record: what is not known is shown so"
    return record_of(scenario, kind)


def of_game(setup: Setup, entries: Sequence[Entry]) -> Watched:
    """A day as it was played, as far as the seat whose log it is may know it."""
    return Watched(setup.title, "as you played it", LogReel(setup, entries, part=True))


def of_file(path: Path, eyes: str = "") -> Watched:
    """A day from its file; raises as :func:`game.reports.watched.sitting_of` does."""
    return sitting_of(path, eyes)


class ReplayScreen(FindingScreen):
    """A day to watch: whose eyes, whose belief, and what leads on from a moment."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def action_belief(self) -> None:
        """Show the gauge as the room sees it, as the seat played or as who acts here; where
        everything is seen, on every capital's instructions too."""
        if self.day.dossier is None:
            self._say("The gauge belongs to a played day; a record does not tell it.")
            return
        here = self.day.reel.tags[self.at].seat if self.day.eyes == OPEN else ""
        known = (self.day.believes, "", self.day.seat, here)
        seats = [s for s in dict.fromkeys(known) if s in self._told()]
        now = seats.index(self.course.seat) if self.course.seat in seats else -1
        self.course = Course(self.day, seats[(now + 1) % len(seats)])
        self._draw_curve()
        self._weigh()

    def _told(self) -> set[str]:
        return {"", self.day.believes, *self.day.instructions}

    def action_why(self) -> None:
        """Explain what was done here, as far as whoever's eyes it is may know."""
        from game.reports.reasons import reason_at
        from game.tui.looking import reason_lines
        from game.tui.screens.forms.reading import Reading

        found = reason_at(self.day, self.at)
        if found is None:
            self._say("Nothing was weighed here that could be explained.")
            return
        name = self.day.setup.name(found.seat)
        page = Reading(
            f"Why · {name}", lambda width: reason_lines(self.day.setup, found, width)
        )
        self.app.push_screen(page)

    async def action_eyes(self) -> None:
        """See the day as its player may know it, as everybody may, or whole."""
        path, reading = self.day.path, self.day.reading
        if path is None or reading is None:
            self._say("A record is the same for everybody.")
            return
        known = [*dict.fromkeys((*reading.header.seats, PUBLIC, OPEN))]
        at = known.index(self.day.eyes) if self.day.eyes in known else -1
        seq = self.seq
        eyes = known[(at + 1) % len(known)]
        self.day = await asyncio.to_thread(sitting_of, path, eyes)
        self.hits = ()
        self.course = Course(self.day)
        self.query_one(Timeline).show(self.day.reel.tags)
        self._list(self.day.reel.place_of(seq))
        self._describe()
        self._weigh()

    async def action_branch(self) -> None:
        """Leave this moment otherwise: a what-if, of a record a day taken over."""
        self._stop()
        scenario = self.day.scenario
        if scenario is None:
            self._say("This day lies in no file that a branch could leave.")
            return
        from game.tui.screens.forms.branch_form import BranchForm, Seen
        from game.tui.screens.forms.branching import begun

        try:
            parent, seq = await asyncio.to_thread(self._left_here, scenario)
        except NemconError as error:
            self._say(str(error))
            return
        moment = self.seq if self.day.is_record else None
        typed = spoken(self.day.path) if self.day.path else scenario.id
        seen = Seen(self.day.numbering, self.day.eyes)
        form = BranchForm(scenario, parent, seq, typed, moment, seen=seen)
        self.app.push_screen(form, lambda wish: begun(self.app, parent, wish))

    def _left_here(self, scenario: Scenario) -> tuple[Journal, int]:
        """What a branch leaves, and after which event."""
        if self.day.reading is not None:
            return self.day.reading, self.seq
        return record_reading(scenario), moment_of(scenario, self.seq)

    async def action_tree(self) -> None:
        """Show what has branched from this sitting."""
        path = self.day.path
        if path is None and self.day.is_record and self.day.scenario is not None:
            path = await asyncio.to_thread(record_path, self.day.scenario)
        if path is not None:
            self.post_message(BranchesChosen(path))
        else:
            self._say("Nothing has branched from here yet: b begins a branch.")

    def action_rules(self) -> None:
        """Count the ballots of this day under other rules."""
        if self.day.path is not None:
            self.post_message(OtherRulesChosen(self.day.path, None, self.day.numbering))
        elif self.day.is_record:
            self.post_message(OtherRulesChosen(None, self.day.scenario))
        else:
            self._say("Ballots can be counted anew where a sitting was played and saved.")

    async def action_back(self) -> None:
        """Close what is asked or the text, forget what was found, or go home."""
        if self._answered():
            return
        if self.whole:
            self.action_text()
        elif self.hits or self.told:
            self.hits = ()
            self._say()
            self.query_one(LongList).redraw()
            self._describe()
        else:
            await self.run_action("app.home")
