"""What a delegation wants of a provision: which wording is nearest, its place, its lines."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates.instructions import Position
from game.delegates.naming import speaker_in, subject_in
from game.delegates.others.belief import stand_of
from game.delegates.others.confided import with_what_it_confided
from game.delegates.others.public import room_belief
from game.delegates.reasons.places import believed_places, own_places, seen_here
from game.delegates.reasons.whys import Why, told_in
from game.delegates.view import View
from game.rules.draft.places import place_of, reads_as
from game.rules.draft.text import DELETED, Provision


def why_text(view: View, seat: str, provision: str) -> Why:
    """What a seat wants of a provision with its parts, as far as the view's seat may know.

    Of its own seat it tells the instructions, of others what is believed, with its basis.
    """
    draft = view.chamber.draft
    parts = [p for i in draft.below(provision) if (p := draft.provisions[i]).issue]
    own = seat == view.seat and view.instructions is not None
    if not parts:
        return Why(_on(view, seat, provision, "on-provision-plain"), ())
    public = room_belief(view)
    stand = public.stands.get(seat)
    held = stand.positions if stand is not None else {}
    if own and view.instructions is not None:
        held = view.instructions.positions
    wanted = [_wanted(view, seat, part, held, own=own) for part in parts]
    issues = tuple(dict.fromkeys(part.issue for part in parts))
    lines = _lines(view, seat, frozenset(p.id for p in parts), own=own)
    if own:
        lines += own_places(view, issues)
    else:
        lines += believed_places(view, public, seat, issues)
        lines += seen_here(view, public, seat, issues)
    return Why(wanted[0], (*wanted[1:], *lines))


def _on(view: View, seat: str, provision: str, key: str, **filled: str) -> str:
    name, subject = speaker_in(view, seat), subject_in(view, provision)
    return told_in(view, key, name=name, subject=subject, **filled)


def _wanted(
    view: View, seat: str, part: Provision, held: Mapping[str, Position], *, own: bool
) -> str:
    """Which of the wordings of a provision lies nearest to a seat's place."""
    at = held.get(part.issue)
    if at is None:
        return _on(view, seat, part.id, "on-provision-unknown")
    key = "on-provision-own" if own else "on-provision"
    return _on(view, seat, part.id, key, wording=_nearest(view, part, at.place))


def _nearest(view: View, part: Provision, place: int) -> str:
    """The nearest wording by name; the one that stands where none is nearer."""
    best, off = "", abs(place_of(part) - place)
    for wording in part.variants:
        if wording.id != reads_as(part) and abs(wording.place - place) < off:
            best, off = wording.id, abs(wording.place - place)
    if not best:
        return told_in(view, "as-it-stands")
    if best == DELETED:
        return told_in(view, "deletion")
    found = part.wording(best)
    return told_in(view, "wording-as", label=found.called if found else best)


def _lines(view: View, seat: str, parts: frozenset[str], *, own: bool) -> list[str]:
    """Red lines on the provision: all of one's own, of others those that the room knows."""
    if own and view.instructions is not None:
        lines = [("own-line", r) for r in view.instructions.red_lines]
    else:
        public = stand_of(room_belief(view), view.dossier, seat)
        known = with_what_it_confided(view, public).red_lines
        lines = [("its-line" if r.public else "its-line-told", r) for r in known]
    told = (told_in(view, key, line=r.words) for key, r in lines if r.provision in parts)
    return list(dict.fromkeys(told))
