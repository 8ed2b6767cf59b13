"""The real meeting beside the game, as lines."""

from __future__ import annotations

from collections.abc import Sequence

from game.cli.plain.voice import Voice
from game.delegates.view import View
from game.reports.ghost import drift, that_day
from game.rules.events import Entry
from game.rules.intents import Intent
from game.rules.refusals import Refusal
from game.scenario.model import Scenario
from game.sitting.desk import Desk, Waiting


class GhostDesk:
    """A desk that tells, after each decision, what the delegation really did.

    It satisfies :class:`~game.sitting.desk.Desk`.
    """

    def __init__(self, desk: Desk, scenario: Scenario, voice: Voice) -> None:
        self._desk = desk
        self._scenario = scenario
        self._voice = voice

    @property
    def seat(self) -> str:
        """The seat's id."""
        return self._desk.seat

    def view(self) -> View:
        """The meeting as this seat may know it, now."""
        return self._desk.view()

    def log(self, since: int = 0) -> Sequence[Entry]:
        """Entries after number ``since`` that this seat may know, oldest first."""
        return self._desk.log(since)

    def submit(self, intent: Intent) -> tuple[Entry, ...] | Refusal:
        """Try to act, and tell what really happened."""
        done = self._desk.submit(intent)
        if not isinstance(done, Refusal):
            self._tell(done)
        return done

    def step(self) -> tuple[Entry, ...] | Waiting:
        """Let the room do one thing."""
        return self._desk.step()

    def wait(self) -> None:
        """Let what the room waits for pass."""
        self._desk.wait()

    def _tell(self, entries: tuple[Entry, ...]) -> None:
        view = self._desk.view()
        for entry in entries:
            words = that_day(
                self._scenario, view.setup, view.chamber, view.seat, entry.event
            )
            if words:
                self._voice.noted("ghost", words)


def told_drift(voice: Voice, scenario: Scenario, view: View) -> None:
    """Say how far the game and the real day drifted apart."""
    found = drift(scenario, view.setup, view.chamber)
    voice.noted("drift", f"{found.words} {found.sums}", share=found.share)
