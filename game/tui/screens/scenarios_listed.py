"""Scenarios as rows of the home screen, and what is told of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.dates import day
from game.tui.typeset import BLANK, Line
from game.tui.widgets.choices import Choice
from game.tui.widgets.leaf import prose

if TYPE_CHECKING:
    from game.scenario.load import Listed


def playable(listed: Listed) -> Choice:
    """Its row among those to play; with faults it says so."""
    if listed.faults:
        noun = "fault" if listed.faults == 1 else "faults"
        words = f"{listed.title or listed.id}: {listed.faults} {noun}"
        return Choice(f"play:{listed.path}", words, "cannot be played")
    return Choice(f"play:{listed.path}", listed.title, f"about {listed.minutes} min")


def recorded(scenarios: tuple[Listed, ...]) -> list[Choice]:
    """A heading and a row for each day that can be watched; nothing where there is none."""
    sound = [s for s in scenarios if s.recorded and not s.faults]
    if not sound:
        return []
    days = (Choice(f"record:{s.path}", s.title, "as recorded") for s in sound)
    return [Choice("", "Watch the record"), *days]


def about_scenario(listed: Listed, kind: str, width: int) -> list[Line]:
    """What it is, told beside the list: ``kind`` is ``play`` or ``record``."""
    if listed.faults:
        return prose(
            f"This scenario has {listed.faults} faults and cannot be played."
            f" `nemcon check {listed.path}` lists them with their places.",
            width,
        )
    if kind == "record":
        what = "The day as it is recorded, step by step. What is not known is shown so."
    else:
        what = listed.summary
    facts = f"{day(listed.date)} · about {listed.minutes} minutes"
    if kind == "play":
        facts += f" · {len(listed.playable)} seats with a full brief"
    return [*prose(what, width), BLANK, *prose(facts, width, "faint")]
