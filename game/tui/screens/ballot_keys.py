"""The keys of a vote as it happens."""

from __future__ import annotations

from textual.binding import Binding, BindingType

_NAMED = (
    ("y", "choose('yes')", "Yes", "ballot.yes", "Choose yes; Enter casts it."),
    # Not n: who lets the room go on with n would choose by typing ahead.
    ("x", "choose('no')", "No", "ballot.no", "Choose no; Enter casts it."),
    (
        "a",
        "choose('abstain')",
        "Abstain",
        "ballot.abstain",
        "Choose to abstain; Enter casts it.",
    ),
    (
        "p",
        "choose('absent')",
        "Not participating",
        "ballot.absent",
        "Choose not to take part; Enter confirms it.",
    ),
    ("d", "declare", "Declare", "ballot.declare", "Declare the result, from the Chair."),
    ("plus,equals_sign", "hurry(1)", "Faster", "ballot.faster", "Call the roll faster."),
    ("minus", "hurry(-1)", "Slower", "ballot.slower", "Call the roll slower."),
    ("space", "skip", "Skip", "ballot.skip", "To one's own name, or to the result."),
    (
        "enter",
        "go_on",
        "Cast, or go back",
        "ballot.enter",
        "Cast the vote chosen; after the result, go back to the chamber.",
    ),
    (
        "colon",
        "command",
        "Type",
        "ballot.command",
        "A typed command: during a vote a point of order, from the Chair a ruling on it.",
    ),
    (
        "escape",
        "close",
        "Back",
        "ballot.back",
        "Back to the chamber; n there goes on with the vote.",
    ),
)

KEYS: list[BindingType] = [
    Binding(key, action, words, id=name, tooltip=told)
    for key, action, words, name, told in _NAMED
]
"""Every key of the screen."""
