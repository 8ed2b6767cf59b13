"""A welcome of the text when all is decided: of what decided for the seat, or of what it likes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from game.delegates.instructions import Instructions
from game.delegates.saying.fates import was_voted_on
from game.delegates.saying.themes import Reason, Theme
from game.delegates.speaking.turning import held_by, turned_by
from game.delegates.view import View
from game.delegates.weighing.worth import closeness
from game.rules.draft.places import place_of
from game.rules.draft.text import touched
from game.rules.meeting.setup import WHOLE


def decided_for_it(view: View, mine: Instructions) -> Theme | None:
    """What kept the seat from stopping the text: a new wording, or one that stood."""
    kept, proposal = held_by(view)
    found: tuple[tuple[Reason, str], ...] = (("turned", turned_by(view)), ("held", kept))
    for reason, id_ in found:
        if id_ and (about := as_adopted(view, id_)) != WHOLE:
            issue = view.chamber.draft.provisions[id_].issue
            held = mine.positions.get(issue)
            weight, high = held.salience if held else 0, held is None or held.place >= 0
            point = proposal if reason == "held" else ""
            said = Theme("position", about, weight, issue, high, reason, point=point)
            return replace(said, weight=eager(view, said) + _DECIDED)
    return None


_DECIDED = 60
"""What it adds to the wish to speak of a point that it kept the seat from stopping the text."""


def decided_as(view: View, theme: Theme) -> str:
    """The key of a welcome of what kept the seat from stopping the text; ``""`` where nothing
    did."""
    if theme.reason == "held":
        return "welcome-held"
    if theme.reason != "turned":
        return ""
    by = theme.about in view.chamber.proposals
    return "welcome-turned-by" if by else "welcome-turned"


def welcome(view: View, found: Sequence[Theme]) -> Theme | None:
    """What the seat likes of the text, and did not like better as it read before."""
    if not found or found[0].kind != "support":
        return None
    liked = [t for t in found if t.kind == "support" and _as_good(view, t)]
    best = first_of(view, [t for t in liked if as_adopted(view, t.about) != WHOLE])
    if best is None:
        return None
    about, weight = as_adopted(view, best.about), eager(view, best)
    return Theme("position", about, weight, best.issue, best.high)


def _as_good(view: View, liked: Theme) -> bool:
    """Whether a provision is as near to the seat as when the meeting was opened, or nearer."""
    before = view.setup.draft.provisions.get(liked.about)
    if before is None:
        return True
    assert view.instructions is not None
    held = view.instructions.positions[liked.issue]
    now = place_of(view.chamber.draft.provisions[liked.about])
    return closeness(now, held) >= closeness(place_of(before), held)


def first_of(view: View, found: Sequence[Theme]) -> Theme | None:
    """Of several points the one to speak of: what this meeting voted on first, then what
    weighs most."""
    ranked = sorted(found, key=lambda t: (not was_voted_on(view, t.about), -t.weight))
    return next(iter(ranked), None)


def eager(view: View, point: Theme) -> int:
    """How much one wants to speak of a point when all is decided: more of one that was voted
    on."""
    return point.weight + (_STIRRED if was_voted_on(view, point.about) else 0)


_STIRRED = 30
"""What a vote on a point adds to the wish to speak of it."""


def as_adopted(view: View, provision: str) -> str:
    """What a statement on a provision is about once all is decided: where the provision has
    left the text, the proposal that took it out."""
    if not view.chamber.draft.provisions[provision].deleted:
        return provision
    took = [
        p.id
        for p in view.chamber.proposals.values()
        if p.status == "adopted" and provision in touched(p.operations)
    ]
    return took[-1] if took else WHOLE
