"""What a forecast of a ballot rests on, in clauses."""

from __future__ import annotations

from game.delegates.others.ballot import (
    own_chances,
    own_leaning,
    own_reckoning,
    own_ties,
)
from game.delegates.others.public import Public
from game.delegates.others.signals import shown
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import Ties


def own_ground(view: View, target: str) -> str:
    """What the seat's own ballot rests on: what binds it only where that is the likeliest ballot
    too, since a loose group's line may weigh little."""
    chances, ties = own_chances(view, target), own_ties(view, target)
    ground = own_reckoning(view, target).ground
    bound = {"promise": ties.promise, "line": ties.line}.get(ground, chances.likeliest)
    if bound != chances.likeliest:
        return _WORTH
    if ground == "line" and not _line_weighs_more(view, target, ties):
        return _WORTH
    return _ON_OWN.get(ground, _WORTH)


def _line_weighs_more(view: View, target: str, ties: Ties) -> bool:
    """Whether more of the chance of the ballot that a line asks for comes from the line than
    from what the seat would do without it."""
    alone: int = getattr(own_leaning(view, target), str(ties.line))
    return ties.discipline * 10000 >= (10000 - ties.discipline) * alone


_WORTH = "your instructions"
_ON_OWN = {
    "own-text": "your own text",
    "red-line": "your red line",
    "promise": "your promise",
    "line": "your group's line",
}
"""By ground: what the forecast of one's own ballot rests on."""


def grounds(public: Public, question: Prospect, seat: str) -> tuple[str, ...]:
    """What the forecast of another's ballot rests on, from what is public: the newest signs
    first, then the weakest basis."""
    issues = {c.issue for c in question.changes}
    signals = reversed(public.signals.get(seat, ()))
    said = [shown(s) for s in signals if s.issue in issues][:2]
    stand = public.stands.get(seat)
    if stand is None:
        return (*said, "nothing is known")
    bases = [stand.positions[i].basis for i in sorted(issues) if i in stand.positions]
    if not bases:
        return tuple(said) if said or not issues else ("nothing is known",)
    weakest = max(bases, key=("stated", "group", "inferred").index)
    return (*said, _BASIS[weakest])


_BASIS = {"stated": "stated position", "group": "group's position", "inferred": "inferred"}
