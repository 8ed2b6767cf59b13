"""The real meeting beside the game: what the app knows of it, for the screens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import App

from game.delegates.view import View
from game.rules.log.events import Entry

if TYPE_CHECKING:
    from game.scenario.model import Scenario


def beside(app: App[object], view: View, entries: Iterable[Entry]) -> str:
    """What the delegation really did about what was just done; empty without a ghost."""
    scenario: Scenario | None = getattr(app, "ghost", None)
    if scenario is None:
        return ""
    from game.reports.ghost import that_day

    said = (
        that_day(scenario, view.setup, view.chamber, view.seat, e.event) for e in entries
    )
    return next((words for words in said if words), "")


def drifted(scenario: Scenario, view: View) -> str:
    """How far the game and the real day drifted apart, in lines."""
    from game.reports.ghost import drift

    found = drift(scenario, view.setup, view.chamber)
    numbers = {p.id: p.number or p.heading for p in scenario.provisions}
    lines = [found.words, found.sums, ""]
    for question in found.questions:
        name = numbers.get(question.about, "The whole text")
        sign = "=" if question.same else "≠"
        lines.append(f"{sign} {name}: that day {question.then}; here {question.now}")
    return "\n".join(lines)
