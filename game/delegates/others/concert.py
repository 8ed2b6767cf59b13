"""A firm bloc acts as one before a text is on the table too: nobody of it tables, or lends its
name to, what the bloc is against, nor a second wording of what a fellow has tabled; and who
speaks for the bloc has the first word, or who is known to care most where it does not care.

What mends a red line of a member's own goes before its bloc, as it does in a vote.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.docket import pending
from game.delegates.instructions import Dossier
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS
from game.delegates.others.coalition import bloc_line, blocs_of
from game.delegates.others.signals import public_belief
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.worth import gains_by
from game.rules.draft.places import place_of
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Bloc, Setup

FIRM = 5000
"""Discipline of a bloc, basis points, from which a member does not act against it."""


def against_own_bloc(view: View, question: Prospect, target: str = "") -> bool:
    """Whether a firm bloc of the seat's is not for a change: by the line that was told on
    ``target``, or else by how its members lean, as far as is believed."""
    public = public_belief(view.setup, view.chamber, view.dossier)
    for bloc in _firm(view):
        line = view.lines.get(bloc.id, {}).get(target)
        line = line or bloc_line(bloc, view.dossier, public, question)
        if line not in (None, "yes"):
            return True
    return False


def tabled_by_a_fellow(view: View, provision: str) -> bool:
    """Whether a fellow in a firm bloc has a proposal on a provision that waits."""
    fellows = {m for bloc in _firm(view) for m in bloc.members} - {view.seat}
    return bool(fellows) and any(
        p.mover in fellows
        and any(getattr(op, "id", "") == provision for op in p.operations)
        for p in pending(view.chamber)
    )


def champions(view: View, provision: Provision, variant: str) -> frozenset[str]:
    """Who has the first word on a wording in the seat's firm blocs: who speaks for the bloc
    where it is known to want it, else the member in the room that is known to want it most."""
    found = set()
    for bloc in _firm(view):
        wants = _wanting(view.setup, view.dossier, bloc, provision).get(variant, ())
        there = [seat for seat in wants if seat not in view.chamber.absent]
        if there:
            found.add(bloc.spokesperson if bloc.spokesperson in there else there[0])
    return frozenset(found)


def _firm(view: View) -> Iterator[Bloc]:
    return (b for b in blocs_of(view.setup).get(view.seat, ()) if b.discipline >= FIRM)


@kept(128)
def _wanting(
    setup: Setup, dossier: Dossier, bloc: Bloc, provision: Provision
) -> dict[str, tuple[str, ...]]:
    """By wording: the members of a bloc to whom it is known to bring enough to table it, who
    gain most by it first."""
    issue = dossier.issues.get(provision.issue)
    if issue is None:
        return {}
    standing, found = place_of(provision), {}
    for variant in provision.variants:
        moves = (((provision.issue, standing, variant.place, issue.weight),),)
        brings = {
            m: gains_by(dossier.positions.get(m, {}), moves)[0]
            for m in bloc.members
            if m in setup.members
        }
        ranked = sorted(brings, key=lambda m: -brings[m])
        found[variant.id] = tuple(m for m in ranked if brings[m] >= DEFAULTS.worth_tabling)
    return found
