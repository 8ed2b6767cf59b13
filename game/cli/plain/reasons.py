"""The answer to a typed ``why``: of a seat, a proposal, a motion, an offer."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.seats import seat_named
from game.delegates.docket import before_the_room, proposed_on
from game.delegates.view import View
from game.errors import Unreadable
from game.rules.draft.text import touched
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
    seat: str | None
    if made and len(words) == 1:
        seat, target = maker(view, made), made
    elif len(words) == 1 and words[0] in view.chamber.draft.provisions:
        seat, target = _own_seat_on(view, words[0]), words[0]
    else:
        found, words = _seat_or_bloc(view, words)
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

    found = asked_about(view, typed)
    if typed and not found:
        msg = f"`{typed}` is no provision, and nothing before the room is called so."
        raise Unreadable(msg, "docket")
    if seat in view.setup.by_id or before_room(view, found):
        return found
    return _put_on(view, found, seat)


def _put_on(view: View, provision: str, seat: str | None) -> str:
    """What is put to the room on a provision, for whoever answers only that: a bloc, the Chair.

    Raises :class:`Unreadable` where several texts are on it, or none."""
    ids = proposed_on(view.chamber, view.chamber.draft.below(provision))
    if len(ids) > 1:
        raise Unreadable(f"On `{provision}` are {', '.join(ids)}.", f"why {seat} {ids[0]}")
    if found := _only_one_on(view, provision):
        return found
    bloc = next((b for b in view.setup.blocs if b.id == seat), None)
    if bloc is None:
        msg = f"Nothing is proposed on `{provision}` that the Chair could take up."
        raise Unreadable(msg, "docket")
    msg = f"A bloc has a line on what is proposed, and nothing is on `{provision}`."
    voice = bloc.spokesperson or bloc.members[0]
    raise Unreadable(msg, f"why {voice} {provision}")


def _only_one_on(view: View, provision: str) -> str:
    """The proposal or motion that waits on a provision, or on a part of it, where it is the
    only one; where none waits the one that was decided last."""
    chamber = view.chamber
    if provision not in chamber.draft.provisions:
        return ""
    parts = chamber.draft.below(provision)
    ids = proposed_on(chamber, parts)
    if not ids:
        texts = (chamber.proposals.get(d.target) for d in reversed(chamber.decisions))
        decided = (
            p.id for p in texts if p and not set(parts).isdisjoint(touched(p.operations))
        )
        return next(decided, "")
    return ids[0] if len(ids) == 1 else ""


def _own_seat_on(view: View, provision: str) -> str:
    """The seat of which a provision alone asks what it wants there: its own.

    Raises :class:`Unreadable` where several texts are on the provision, or the seat has no
    say in any."""
    if ids := proposed_on(view.chamber, view.chamber.draft.below(provision)):
        raise Unreadable(f"On `{provision}` are {', '.join(ids)}.", f"why {ids[0]}")
    seat = view.setup.by_id.get(view.seat)
    if seat is None or seat.role == "chair":
        msg = f"Nothing is proposed on `{provision}`, and nothing asked about it."
        raise Unreadable(msg, f"text {provision}")
    return view.seat
