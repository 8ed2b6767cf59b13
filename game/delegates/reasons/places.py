"""Where a delegation stands on an issue, in words: the pole that it is for, and how much it cares.

A place that was stated is told as it was stated; where this meeting moves it, that is told
beside it as inferred.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.inferring.filling import BAND
from game.delegates.instructions import Position
from game.delegates.others.public import Public
from game.delegates.others.signals import shown
from game.delegates.reasons.whys import chance, told_in
from game.delegates.view import View
from game.rules.draft.places import with_sign

_FOR, _NEAR = 150, 50
"""Places, in hundredths from the middle, from which one is for a pole, or rather for it."""
_MOVED, _CARES = 10, 10
"""How far a place, and a weight, must have moved in the meeting to be told: less is no
movement that anybody would speak of."""
_AS_LIKELY = 3333
"""Chance, of 10000, below which a side is likelier than the abstention of a place between."""


def believed_places(
    view: View, public: Public, seat: str, issues: Iterable[str]
) -> list[str]:
    """What is believed of another seat's places on these issues, with their basis."""
    stand = public.stands.get(seat)
    if stand is None:
        return [told_in(view, "unknown")]
    lines: list[str] = []
    for issue in issues:
        said = view.dossier.positions.get(seat, {}).get(issue)
        lines += _place_on(view, issue, said, stand.positions.get(issue))
    return lines


def own_places(view: View, issues: Iterable[str]) -> list[str]:
    """The places of the view's own seat, by its instructions."""
    held = view.instructions.positions if view.instructions is not None else {}
    titles = view.dossier.issues
    return [
        told_in(view, "placed-own", issue=titles[i].title, **_numbers(view, i, held[i]))
        for i in issues
        if i in held
    ]


def _place_on(
    view: View, issue: str, said: Position | None, held: Position | None
) -> list[str]:
    """Where a seat stands on an issue as the dossier has it, with its source; beside it
    where what was said and done here puts it, which nobody stated."""
    title = view.dossier.issues[issue].title
    if held is None:
        return [told_in(view, "unplaced", issue=title)]
    if said is None:
        told = _numbers(view, issue, held)
        return [told_in(view, "placed-here", issue=title, **told)]
    placed = told_in(
        view,
        "placed",
        issue=title,
        **_numbers(view, issue, said),
        basis=told_in(view, said.basis),
        source=f" ({said.source})" if said.source else "",
    )
    if said.basis == "inferred":
        placed = f"{placed} {_as_a_ballot(view, said)}"
    off, more = abs(said.place - held.place), abs(said.salience - held.salience)
    if off < _MOVED and more < _CARES:
        return [placed]
    return [placed, told_in(view, "moved-here", **_numbers(view, issue, held))]


def _numbers(view: View, issue: str, held: Position) -> dict[str, str]:
    """A place in words and on the scale, and the weight."""
    return {
        "stand": _pole(view, issue, held.place),
        "place": with_sign(held.place),
        "salience": str(held.salience),
    }


def _pole(view: View, issue: str, place: int) -> str:
    """For which end of an issue's scale a place stands."""
    scale = view.dossier.issues[issue]
    low, high = scale.low.rstrip("."), scale.high.rstrip(".")
    if abs(place) < _NEAR:
        return told_in(view, "between-poles", low=low, high=high)
    key = "for-pole" if abs(place) >= _FOR else "near-pole"
    return told_in(view, key, pole=high if place > 0 else low)


def _as_a_ballot(view: View, held: Position) -> str:
    """How sure an inferred place is: the chance of a ballot as it says, were nothing else at
    stake.  Of what was said in public, or in this meeting, no such chance was ever counted."""
    key = "votes-so" if abs(held.place) > BAND else "abstains-so"
    if key == "abstains-so" and held.confidence < _AS_LIKELY:
        key = "takes-a-side-so"
    return told_in(view, key, sure=chance(held.confidence))


def seen_here(
    view: View, public: Public, seat: str, issues: Iterable[str] = ()
) -> list[str]:
    """What a seat showed in this meeting on these issues, the last four things; without any
    on whatever it was."""
    language, among = view.dossier.language, frozenset(issues)
    signals = public.signals.get(seat, ())
    told = (s for s in signals if not among or s.issue in among)
    words = list(dict.fromkeys(shown(s, language) for s in told))[-4:]
    return [told_in(view, "in-meeting", said=", ".join(words))] if words else []
