"""Which key of the format an unknown one stands for."""

from __future__ import annotations

from collections.abc import Collection

from game.scenario.diagnostics import nearest

_BY_OTHER_WORDS = {
    **dict.fromkeys(("countries", "states"), "delegations"),
    **dict.fromkeys(("duration", "length"), "minutes"),
    **dict.fromkeys(("description", "abstract", "introduction"), "summary"),
    **dict.fromkeys(("topic", "subject", "name"), "title"),
    **dict.fromkeys(("agenda", "schedule", "timetable"), "stages"),
    **dict.fromkeys(("start", "begins", "from"), "opens"),
    **dict.fromkeys(("end", "ends"), "closes"),
    **dict.fromkeys(("draft", "resolution", "wording"), "text"),
    **dict.fromkeys(("rules", "procedure"), "rulebook"),
    **dict.fromkeys(("news", "events"), "injects"),
    **dict.fromkeys(("goals", "objectives", "wants"), "aims"),
}
"""What people call a key of the format; a mapping that lacks that key asks for its likeness."""
_ALIKE = 0.7
"""Likeness, of 1, from which a key is a slip for another: `time` is none for `title`."""


def key_meant(name: str, known: Collection[str]) -> str:
    """The known key that an unknown one stands for, by another word or misspelt; ``""``: none."""
    meant = _BY_OTHER_WORDS.get(name.casefold(), "")
    return meant if meant in known else nearest(name, known, _ALIKE)


def resembles(name: str, key: str) -> bool:
    """Whether a name is like a key, rather than another word for it."""
    return bool(nearest(name, (key,), _ALIKE))
