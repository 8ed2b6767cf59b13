"""Why a delegation spoke as it did of a provision, or of the text: what it wants there, its lines,
and what the text that was adopted hung on.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.naming import speaker_in, subject_in
from game.delegates.others.public import room_belief
from game.delegates.reasons.why_texts import why_text
from game.delegates.reasons.whys import Why, chance, told_in
from game.delegates.speaking.turning import (
    adopted_unopposed,
    chance_with,
    chance_without,
    held_by,
    turned_by,
)
from game.delegates.view import View
from game.delegates.weighing.worth import contested
from game.rules.log import events as ev

_HEADLINES = {
    "position": "said-position",
    "reservation": "said-reservation",
    "dissociation": "said-dissociation",
}
_MOST = 3
"""Provisions of which a general statement is explained: those that matter most."""


def why_spoken(before: View, said: ev.Spoke) -> Why | None:
    """Why a statement on a provision, on the text, or on what took a provision out of it was
    made; ``None`` of others, and where nothing is known of what the seat wants there."""
    on = _spoken_of(before, said)
    if not on and not said.about:
        name = speaker_in(before, said.seat)
        headline = told_in(before, "said-general-plain", name=name)
        return Why(headline, (told_in(before, "said-itself"),))
    if not on:
        return None
    about = said.about or on[0]
    name, subject = speaker_in(before, said.seat), subject_in(before, about)
    general = "said-general" if not said.about else "said-on"
    key = _HEADLINES.get(said.kind, general)
    headline = told_in(before, key, name=name, subject=subject)
    found = [why_text(before, said.seat, id_) for id_ in on]
    wants = [line for one in found for line in (one.headline, *one.lines)]
    return Why(headline, (*_hung_on(before, said), *dict.fromkeys(wants)))


def _spoken_of(view: View, said: ev.Spoke) -> tuple[str, ...]:
    """The provisions that a statement is on; of one on none those that matter most to it."""
    provisions = view.chamber.draft.provisions
    if said.about in provisions:
        return (said.about,)
    if said.about in view.chamber.proposals:
        turned = turned_by(view) if said.seat == view.seat and view.instructions else ""
        return (turned,) if said.kind in _HEADLINES and turned else ()
    if said.about:
        return ()
    public = room_belief(view).stands.get(said.seat)
    held = public.positions if public is not None else {}
    if said.seat == view.seat and view.instructions is not None:
        held = view.instructions.positions
    points = [p for p in contested(view.chamber.draft) if p.issue in held]
    points.sort(key=lambda p: -held[p.issue].salience)
    return tuple(p.provision for p in points[:_MOST])


def _hung_on(view: View, said: ev.Spoke) -> Iterator[str]:
    """Of one's own seat, after a consensus: the chance of stopping the text as it was adopted,
    and as it would have been without what decided."""
    if said.seat != view.seat or view.instructions is None or not adopted_unopposed(view):
        return
    if said.kind not in _HEADLINES:
        return
    turned, (kept, proposal) = turned_by(view), held_by(view)
    if said.kind == "position" and turned:
        then = chance(chance_without(view, turned))
        subject = subject_in(view, turned)
        yield told_in(view, "hung-on-wording", subject=subject, then=then)
    elif said.kind == "position" and kept:
        then = chance(chance_with(view, proposal))
        subject = subject_in(view, proposal)
        yield told_in(view, "hung-on-refusal", subject=subject, then=then)
    yield told_in(view, "hung-now", now=chance(own_chance_of_stopping(view)))
