"""Whose a wording is, and who has the first word on it.

Whoever is known to move it owns it, or else who alone has asked for it in public; a wording
that is nobody's is tabled first by those who are known to care most for it, not by whoever
comes first in the alphabet.
"""

from __future__ import annotations

from game.delegates.clock import stage_spent
from game.delegates.instructions import Dossier, Position
from game.delegates.model import DEFAULTS
from game.delegates.view import View
from game.delegates.weighing.gains import gains_by, turns_of
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.worth import closeness
from game.rules.draft.places import place_of, variant_of
from game.rules.draft.text import Provision
from game.rules.kept import kept
from game.rules.meeting.setup import Seat, Setup
from game.rules.meeting.state import stage_of

_HALF = 5000
"""Of the consultations, basis points: until then others have the first word."""
_FOREMOST = 85
"""Of what a wording brings those to whom it brings most, in hundredths: with so much of it one
is among the first to table it."""
_SMALL = 30
"""Members up to which a room is small."""


def owns(view: View, provision: Provision, variant: str) -> bool:
    """Whether the seat is known to move a wording that does not stand, or alone has asked for
    it in public, and its instructions ask for none other of that provision."""
    assert view.instructions is not None
    if _owners(view.setup, view.dossier, provision).get(variant) != view.seat:
        return False
    return (
        wording_wanted(view.instructions.positions.get(provision.issue), provision)
        == variant
    )


def moves(view: View, provision: Provision, variant: str) -> bool:
    """Whether the seat is stated to move a wording that does not stand."""
    mover = view.dossier.movers.get(provision.id, {}).get(variant)
    return mover == view.seat and variant != variant_of(provision)


def rivals_its_own(view: View, question: Prospect) -> bool:
    """Whether a change takes the place of a wording that is the seat's own."""
    provisions = view.chamber.draft.provisions
    return any(
        has_its_own(view, provisions[change.provision], but=change.variant_after)
        for change in question.changes
        if change.provision in provisions
    )


def has_its_own(view: View, provision: Provision, but: str = "") -> bool:
    """Whether a wording of a provision is the seat's own, other than ``but``."""
    owners = _owners(view.setup, view.dossier, provision)
    return any(v != but and owns(view, provision, v) for v in owners)


def left_to_others(view: View, provision: Provision, variant: str, *, mends: bool) -> bool:
    """Whether the seat leaves a change to others in the room: a provision to the one that
    alone has asked in public for a wording of it, any wording but what mends a line of its
    own to those who are known to care most for it; all through the statements, then until half
    of the consultations are over."""
    away = view.chamber.absent
    first = {*_owners(view.setup, view.dossier, provision).values()}
    if not mends:
        foremost = _foremost(view.setup, view.dossier, provision).get(variant, ())
        first |= {*foremost} if view.seat not in foremost else set()
    if not first - away - {view.seat}:
        return False
    stage = stage_of(view.setup, view.chamber)
    if stage is None or owns(view, provision, variant):
        return False
    talks = stage.kind != "statements"
    return not (talks and stage_spent(view.setup, view.chamber, stage) >= _HALF)


def _foremost(
    setup: Setup, dossier: Dossier, provision: Provision
) -> dict[str, tuple[str, ...]]:
    """By wording: the members that, as everybody knows, gain most by it, where it brings them
    enough to table it.  Nobody's in a small room, in which all are heard within a round."""
    if len(setup.roll) <= _SMALL or provision.issue not in dossier.issues:
        return {}
    return _gain_most(setup.seats, dossier, provision)


@kept(128)
def _gain_most(
    seats: tuple[Seat, ...], dossier: Dossier, provision: Provision
) -> dict[str, tuple[str, ...]]:
    """The same of any room; the seats stay the same objects whatever else is known of it."""
    standing, weight = place_of(provision), dossier.issues[provision.issue].weight
    turns = turns_of(
        ((provision.issue, standing, v.place, weight),) for v in provision.variants
    )
    held = {s.id: dossier.positions.get(s.id, {}) for s in seats if s.member}
    brings = {
        seat: gains_by(at, turns, DEFAULTS.worth_tabling) for seat, at in held.items()
    }
    found = {}
    for at, variant in enumerate(provision.variants):
        most = max((gains.get(at, 0) for gains in brings.values()), default=0)
        enough = max(DEFAULTS.worth_tabling, most * _FOREMOST // 100)
        found[variant.id] = tuple(
            s for s, gains in brings.items() if gains.get(at, 0) >= enough
        )
    return found


@kept(128)
def _owners(setup: Setup, dossier: Dossier, provision: Provision) -> dict[str, str]:
    """By wording: the member that is known to move it, or where no mover of the provision is
    known the one that has asked for another than what stands.

    Nobody's are the wordings of a provision that two or more want changed, each its own way or
    both alike, and all of them where texts are agreed and not voted on: there a name under
    another's text is how one gives way.
    """
    if setup.rulebook.consensus.required:
        return {}
    if stated := dossier.movers.get(provision.id):
        standing = variant_of(provision)
        return {variant: seat for variant, seat in stated.items() if variant != standing}
    asked: dict[str, list[str]] = {}
    for seat in setup.members:
        held = dossier.positions.get(seat, {}).get(provision.issue)
        if held is not None and held.basis == "stated":
            asked.setdefault(wording_wanted(held, provision), []).append(seat)
    asked.pop(variant_of(provision), None)
    callers = [(variant, seat) for variant, seats in asked.items() for seat in seats]
    return dict(callers) if len(callers) == 1 else {}


def wording_wanted(held: Position | None, provision: Provision) -> str:
    """The wording that lies nearest to a place; empty where there is none."""
    if held is None or not provision.variants:
        return ""
    return max(provision.variants, key=lambda v: closeness(v.place, held)).id
