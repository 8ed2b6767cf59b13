"""What comes in from outside must come in while the room sits."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S356",
    "inject outside the hours of the meeting",
    "An inject is set for an hour before the meeting opens or at which it has closed: no room "
    "hears it, and no script for the facilitator holds it. In a meeting of several days an "
    "inject may fall into a night; it is told when the room sits again.",
    'opens: "15:00"\ncloses: "18:00"\ninjects:\n  - {at: "18:30", title: A headline, words: The talks fail.}',
    'Write an hour between `opens` and `closes`, such as `at: "17:30"`, in a meeting of several '
    'days with its day, `at: "day 2 10:30"`; or correct `opens` or `closes`.',
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Injects that nobody hears."""
    tree = material.tree
    if tree is None or "opens" not in tree or "closes" not in tree:
        return
    opens, closes = tree["opens"], tree["closes"]
    for part in material.parts("injects"):
        at, title = part.get("at"), part.get("title", "?")
        if at is None or opens >= closes or opens <= at < closes:
            continue
        if at < opens:
            message = f"`{title:.40}` comes in before the meeting opens at {clock(opens)}"
            help_ = f'write `at: "{clock(opens)}"` or later, or open earlier'
        else:
            message = (
                f"`{title:.40}` comes in when the meeting has closed, at {clock(closes)}"
            )
            help_ = f'write `at: "{clock(max(opens, closes - 15))}"`, or close later'
        yield material.problem(ENTRY, part.at("at"), message, help_)
