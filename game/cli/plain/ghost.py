"""The real meeting beside the game, as lines."""

from __future__ import annotations

from collections.abc import Sequence

from game.cli.plain.voice import Voice
from game.delegates.view import View
from game.reports.ghost import drift, that_day
from game.rules.log.events import Entry
from game.scenario.model import Scenario
from game.sitting.desk import Desk


class GhostBeside:
    """Tells, after each decision of a seat, what its delegation really did."""

    def __init__(self, desk: Desk, scenario: Scenario, voice: Voice) -> None:
        self._desk = desk
        self._scenario = scenario
        self._voice = voice

    def __call__(self, entries: Sequence[Entry]) -> None:
        """Tell it of what came of one act."""
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
