"""The answer to a typed ``why``: of a seat, a proposal, a motion, an offer."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.seats import seat_named
from game.delegates.view import View
from game.errors import Unreadable
from game.rules.draft.text import touched
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
        target = before_room(view, words[1]) if len(words) > 1 else ""
        if len(words) > 1 and not target:
            msg = f"Nothing called `{words[1]}` is before the room."
            raise Unreadable(msg, "docket")
    then, stood = hindsight.of(view, seat or view.seat, target)
    seen = why(then, seat, target, stood=stood, begun=hindsight.made(view, target))
    return (seen.headline, *seen.lines)


def _only_one_on(view: View, provision: str) -> str:
    """The proposal or motion that is on a provision where it is the only one."""
    ids = _on(view, provision)
    return ids[0] if len(ids) == 1 else ""


def _on(view: View, provision: str) -> list[str]:
    """What waits to be decided on a provision: proposals and motions, by id."""
    chamber = view.chamber
    texts = [p for p in chamber.proposals.values() if p.status == "pending"]
    ids = [p.id for p in texts if provision in touched(p.operations)]
    moved = (m for m in chamber.motions.values() if m.status == "pending")
    return ids + [m.id for m in moved if m.target == provision]


def _unexplained(view: View, provision: str) -> Unreadable:
    """That a provision alone is no question: nothing is asked about it, or several things."""
    if ids := _on(view, provision):
        return Unreadable(f"On `{provision}` are {', '.join(ids)}.", f"why {ids[0]}")
    msg = f"Nothing is proposed on `{provision}`, and nothing asked about it."
    return Unreadable(msg, f"text {provision}")
