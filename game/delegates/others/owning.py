"""Whose a wording is: who alone has asked for it in public has the first word on it."""

from __future__ import annotations

from game.delegates.clock import stage_now, stage_spent
from game.delegates.instructions import Dossier, Position
from game.delegates.kept import kept
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.worth import closeness
from game.rules.draft.places import variant_of
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Setup

_HALF = (
    5000  # of the consultations, basis points: until then a wording is left to its owner
)


def owns(view: View, provision: Provision, variant: str) -> bool:
    """Whether the seat alone has asked in public for a wording that does not stand, and its
    instructions ask for none other of that provision."""
    assert view.instructions is not None
    if _owners(view.setup, view.dossier, provision).get(variant) != view.seat:
        return False
    return _wants(view.instructions.positions.get(provision.issue), provision) == variant


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


def left_to_its_owner(view: View, provision: Provision, variant: str) -> bool:
    """Whether the seat leaves a provision to another in the room that alone has asked in
    public for a wording of it: all through the statements, then until half of the
    consultations are over."""
    owners = _owners(view.setup, view.dossier, provision)
    away = view.chamber.absent
    if all(s == view.seat or s in away for s in owners.values()):
        return False
    stage = stage_now(view.setup, view.chamber)
    if stage is None or owns(view, provision, variant):
        return False
    talks = stage.kind != "statements"
    return not (talks and stage_spent(view.setup, view.chamber, stage) >= _HALF)


@kept(128)
def _owners(setup: Setup, dossier: Dossier, provision: Provision) -> dict[str, str]:
    """By wording: the one member that is known to have asked for another than what stands.

    Nobody's are the wordings of a provision that two or more want changed, each its own way or
    both alike, and all of them where texts are agreed and not voted on: there a name under
    another's text is how one gives way.
    """
    if setup.rulebook.consensus.required:
        return {}
    asked: dict[str, list[str]] = {}
    for seat in setup.roll:
        held = dossier.positions.get(seat, {}).get(provision.issue)
        if held is not None and held.basis == "stated":
            asked.setdefault(_wants(held, provision), []).append(seat)
    asked.pop(variant_of(provision), None)
    callers = [(variant, seat) for variant, seats in asked.items() for seat in seats]
    return dict(callers) if len(callers) == 1 else {}


def _wants(held: Position | None, provision: Provision) -> str:
    """The wording that lies nearest to a place; empty where there is none."""
    if held is None or not provision.variants:
        return ""
    return max(provision.variants, key=lambda v: closeness(v.place, held)).id
