"""Keys as people read and type them."""

from __future__ import annotations

from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.sitting.action import Action

_WORDS = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "escape": "esc",
    "left": "←",
    "right": "→",
}


MORE = "more"
"""The entry in the row of moves that lists every move."""
_HELD_BY = {"accept": "offer", "decline": "offer"}
"""Actions that the key of another one leads to."""


BREAK = "break-silence"


def objecting_breaks(setup: Setup, chamber: Chamber) -> bool:
    """Whether to object is to break silence: while it runs, and, where texts go under silence
    first, as long as the Chair is not asking whether the room agrees."""
    rule = setup.rulebook.silence
    first = rule is not None and rule.first
    return chamber.call is None and (first or chamber.silence is not None)


def leading_to(action: Action) -> str:
    """The word in the row of moves that leads to an action: its own where it has a key, that
    of the sheet that holds it, else the list of every move."""
    return action.word if action.key else _HELD_BY.get(action.word, MORE)


def key_words(keys: str) -> str:
    """``question_mark,f1`` as ``? or f1``."""
    return " or ".join(_WORDS.get(key.strip(), key.strip()) for key in keys.split(","))
