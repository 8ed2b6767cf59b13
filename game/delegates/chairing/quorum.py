"""What the Chair does where too few members are in the room: what needs nobody there, and then a
pause by whose end they can be expected.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.view import View
from game.rules.meeting.setup import CHAIR
from game.rules.wishes.intents import Intent, Suspend

_CALLED = 15
"""Minutes in which members that are near come when they are called."""
_LONGEST = 240
"""Minutes that a suspension may last."""
_SHARE = 4
"""The Chair waits for one part in so many of the time that is left, so that a meeting of days is
suspended for hours, and to its next sitting, where one of an afternoon is for minutes."""


def wait_for_members(view: View, until: int) -> Iterator[Intent]:
    """A pause for want of a quorum, in the time that is left until a minute of the meeting."""
    left = min(until, view.setup.closes) - view.chamber.minute
    if left > 0:
        yield Suspend(CHAIR, min(left, max(_CALLED, min(_LONGEST, left // _SHARE))))
