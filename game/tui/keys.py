"""Keys as people read and type them."""

from __future__ import annotations

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


def leading_to(action: Action) -> str:
    """The word in the row of moves that leads to an action: its own where it has a key, that
    of the sheet that holds it, else the list of every move."""
    return action.word if action.key else _HELD_BY.get(action.word, MORE)


def key_words(keys: str) -> str:
    """``question_mark,f1`` as ``? or f1``."""
    return " or ".join(_WORDS.get(key.strip(), key.strip()) for key in keys.split(","))
