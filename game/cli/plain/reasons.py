"""The answer to a typed ``why``: of a seat, a proposal, a motion, an offer."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.seats import seat_named
from game.delegates.view import View
from game.errors import Unreadable
from game.sitting.actions import BY_WORD
from game.sitting.hindsight import Hindsight


def of(view: View, words: list[str], hindsight: Hindsight) -> Iterable[str]:
    """What stands behind a seat's answer; what was decided is told from when it was put.

    Raises :class:`Unreadable` for a word that is nobody's and nothing's.
    """
    from game.delegates.reasons.why import before_room, maker, why

    made = before_room(view, words[0])
    if made and len(words) == 1:
        seat, target = maker(view, made), made
    else:
        found = seat_named(view.setup.seats, words[0])
        if found is None and words[0] in view.chamber.draft.provisions:
            msg = f"Nothing is proposed on `{words[0]}`, and nothing asked about it."
            raise Unreadable(msg, f"text {words[0]}")
        if found is None:
            msg = f"`{words[0]}` is no seat, nothing before the room, and no action."
            raise Unreadable(msg, BY_WORD["why"].usage.splitlines()[0])
        seat = found
        target = before_room(view, words[1]) if len(words) > 1 else ""
        if len(words) > 1 and not target:
            msg = f"Nothing called `{words[1]}` is before the room."
            raise Unreadable(msg, "docket")
    then, stood = hindsight.of(view, seat or view.seat, target)
    seen = why(then, seat, target, stood=stood, begun=hindsight.made(view, target))
    return (seen.headline, *seen.lines)
