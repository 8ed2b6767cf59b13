"""The one register of actions.

A key, a palette command, a typed command, a help line and a test all name the same entry
here.  Actions that make an intent are read by :mod:`game.rules.notation.reading`; the others
(``look``, ``flow``) only show something or let the room go on.
"""

from __future__ import annotations

from game.sitting.action import Action
from game.sitting.acts import ACTS
from game.sitting.chairs_acts import CHAIRS_ACTS

_LOOKS: tuple[Action, ...] = (
    Action(
        "why",
        "w",
        "Why",
        "why SEAT [ID]\nwhy BLOC [ID]\nwhy ID\nwhy ACTION",
        "Explain the expected stand of a delegation or a bloc, on a provision too, a proposal, a motion or "
        "an offer, or why an action is not in order.",
        "look",
    ),
    Action(
        "text",
        "t",
        "Text",
        "text [ID]",
        "Show the draft, or one provision with its wordings.",
        "look",
    ),
    Action(
        "docket",
        "",
        "Docket",
        "docket",
        "Show what is to be taken up, in that order.",
        "look",
    ),
    Action(
        "status",
        "",
        "Status",
        "status",
        "Show the question, the stage, the clock and how it stands.",
        "look",
    ),
    Action("room", "", "Room", "room", "Show who is expected to do what.", "look"),
    Action(
        "record",
        "",
        "Record",
        "record [NUMBER]",
        "Show what was said and done, the newest last.",
        "look",
    ),
    Action("offers", "", "Offers", "offers", "Show your private offers.", "look"),
    Action("brief", "B", "Brief", "brief", "Show your instructions.", "look"),
    Action(
        "guide",
        "",
        "Guide",
        "guide",
        "Show the steps of the guide, ticked off as you take them.",
        "look",
    ),
    Action("news", "", "News", "news", "Show what came in from outside so far.", "look"),
    Action(
        "help",
        "question_mark",
        "Help",
        "help [ACTION]",
        "List what is in order for you now, or explain an action.",
        "look",
    ),
    Action(
        "wait",
        "n",
        "Wait",
        "wait",
        "Let the room go on to the next thing that needs you.",
        "flow",
    ),
    Action(
        "save",
        "",
        "Save",
        "save [NAME]",
        "Give the saved game a name; every move is on disk already.",
        "flow",
    ),
    Action(
        "quit", "q", "Leave", "quit", "Leave the table; the game can be continued.", "flow"
    ),
)
ACTIONS: tuple[Action, ...] = (*ACTS, *CHAIRS_ACTS, *_LOOKS)
"""Every action, in the order in which help lists them."""

BY_WORD: dict[str, Action] = {a.word: a for a in ACTIONS}
"""Actions by their typed word."""
