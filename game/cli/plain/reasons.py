"""The answer to a typed ``why``: of a seat, a proposal, a motion, an offer."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.seats import seat_named
from game.delegates.docket import before_the_room, proposed_on
from game.delegates.view import View
from game.errors import Unreadable
from game.rules.meeting.setup import CHAIR
from game.sitting.actions import BY_WORD
from game.sitting.hindsight import Hindsight


def _seat_or_bloc(view: View, words: list[str]) -> tuple[str | None, list[str]]:
    """The seat, or else the bloc, that the first words name; and the words with its id in
    their place."""
    from game.delegates.reasons.why_blocs import bloc_typed

    if (seat := seat_named(view.setup.seats, words[0])) is not None:
        return seat, words
    bloc, rest = bloc_typed(view.setup, words)
    return (bloc.id, [bloc.id, *rest]) if bloc is not None else (None, words)


def of(view: View, words: list[str], hindsight: Hindsight) -> Iterable[str]:
    """What stands behind a seat's answer; what was decided is told from when it was put.

    Raises :class:`Unreadable` for a word that is nobody's and nothing's.
    """
    from game.delegates.reasons.why import before_room, maker, why

    made = before_room(view, words[0]) or _only_one_on(view, words[0])
    if made and len(words) == 1:
        seat, target = maker(view, made), made
    else:
        found, words = _seat_or_bloc(view, words)
        if found is None and words[0] in view.chamber.draft.provisions:
            raise _unexplained(view, words[0])
        if found is None and made:
            msg = f"`{words[0]}` is before the room and no seat: it stands alone, or behind one."
            raise Unreadable(msg, f"why {made}")
        if found is None and words[0][:1] in "oO" and words[0][1:].isdecimal():
            msg = f"You know of no offer `{words[0].upper()}`: what others offer each other is private."
            raise Unreadable(msg, "offers")
        if found is None:
            msg = f"`{words[0]}` is no seat, nothing before the room, and no action."
            raise Unreadable(msg, BY_WORD["why"].usage.splitlines()[0])
        seat = found
        target = _meant(view, " ".join(words[1:]), seat)
    if not target and seat != CHAIR:
        target = before_the_room(view.chamber)
    then, stood = hindsight.of(view, seat or view.seat, target)
    seen = why(then, seat, target, stood=stood, begun=hindsight.made(view, target))
    return (seen.headline, *seen.lines)


def _meant(view: View, typed: str, seat: str | None) -> str:
    """What is named behind a seat: something before the room, or a provision of the text;
    empty where nothing is.  Raises :class:`Unreadable` for anything else."""
    from game.delegates.reasons.why import asked_about, before_room

    ask = asked_about if seat in view.setup.by_id else before_room
    found = ask(view, typed)
    if typed and not found:
        msg = f"`{typed}` is no provision, and nothing before the room is called so."
        raise Unreadable(msg, "docket")
    return found


def _only_one_on(view: View, provision: str) -> str:
    """The proposal or motion that is on a provision where it is the only one."""
    ids = proposed_on(view.chamber, (provision,))
    return ids[0] if len(ids) == 1 else ""


def _unexplained(view: View, provision: str) -> Unreadable:
    """That a provision alone is no question: nothing is asked about it, or several things."""
    if ids := proposed_on(view.chamber, (provision,)):
        return Unreadable(f"On `{provision}` are {', '.join(ids)}.", f"why {ids[0]}")
    msg = f"Nothing is proposed on `{provision}`, and nothing asked about it."
    return Unreadable(msg, f"text {provision}")
