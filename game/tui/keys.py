"""Keys as people read and type them."""

from __future__ import annotations

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


def key_words(keys: str) -> str:
    """``question_mark,f1`` as ``? or f1``."""
    return " or ".join(_WORDS.get(key.strip(), key.strip()) for key in keys.split(","))
