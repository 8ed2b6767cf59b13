"""Packages of members: a wish that cannot carry alone, with what others want.

Where a wish and one gift are expected to carry as things stand, they are tabled to be put to the
vote; else a package may look for friends (:mod:`game.delegates.moves.befriending`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.delegates.clock import stage_spent
from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import worth_a_vote
from game.delegates.moves.bargaining import given_away, imagined
from game.delegates.moves.befriending import own_wishes, package_with_friends
from game.delegates.moves.brought_before import proposed_before
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.majorities import foreseen, likely_to_stop
from game.delegates.moves.wanting import Candidate, Wanted, candidates, wanted
from game.delegates.view import Moment, View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Draft, Operation
from game.rules.kept import kept
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import Table


def welcome(
    setup: Setup, dossier: Dossier, draft: Draft
) -> tuple[tuple[Candidate, int], ...]:
    """Changes that the room as a whole would gain by, the most welcome first.

    What a change brings is summed over the members that are known to care.
    """
    return _welcome(setup.weights, dossier, candidates(setup, draft))


@kept(16)
def _welcome(
    weights: Mapping[str, int], dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[tuple[Candidate, int], ...]:
    caring = _caring(dossier)
    found = []
    for candidate in among:
        moves = candidate.prospect.changes
        seats = dict.fromkeys(s for c in moves for s in caring.get(c.issue, ()))
        stands = [dossier.positions[s] for s in seats if s in weights]
        brings = sum(gain(held, dossier.issues, moves) for held in stands)
        if brings > 0:
            found.append((candidate, brings))
    return tuple(sorted(found, key=lambda pair: -pair[1]))


@kept(16)
def _caring(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """By issue: who is known to care enough to speak of it."""
    found: dict[str, list[str]] = {}
    for seat, held in dossier.positions.items():
        for issue, position in held.items():
            if position.salience >= DEFAULTS.salience_spoken:
                found.setdefault(issue, []).append(seat)
    return {issue: tuple(seats) for issue, seats in found.items()}


def package_to_table(view: View) -> Table | None:
    """A wish that cannot carry alone, with what others want, where the two might carry."""
    mine = view.instructions
    assert mine is not None
    if not time_for_packages(view) or view.setup.by_id[view.seat].role != "member":
        return None
    among = candidates(view.setup, view.chamber.draft)
    wants, wishes = (
        wanted(mine, view.dossier, among)[:2],
        own_wishes(mine, view.dossier, among),
    )
    if not (wants or wishes) or insists(view) or _has_package(view):
        return None
    if gives_now(view) < _READY:
        return None
    return _to_be_voted_on(view, mine, wants) or package_with_friends(view, mine, wishes)


def _to_be_voted_on(
    view: View, mine: Instructions, wants: tuple[Wanted, ...]
) -> Table | None:
    """A wish and a gift that are expected to carry as things stand."""
    for want in wants:
        if not _calls_for_company(view, want):
            continue
        for sweetener in _sweeteners(view, mine, want):
            operations = (want.candidate.operation, sweetener.operation)
            if proposed_before(view, operations):
                continue
            if _would_carry(view, mine, operations):
                return Table(view.seat, operations, package=True)
    return None


_READY = 1000  # what a delegation must be ready to give before it gives to get


def time_for_packages(view: View | Moment) -> bool:
    """Whether the room is well into its consultations, and takes new texts."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind != "consultations" or view.chamber.debate_closed:
        return False
    return stage_spent(view.setup, view.chamber, stage) >= 4000


def _has_package(view: View) -> bool:
    return any(p.package and p.mover == view.seat for p in view.chamber.proposals.values())


def _calls_for_company(view: View, want: Wanted) -> bool:
    """Whether a wish is worth it, cannot carry alone, and is not given away."""
    if want.gain < DEFAULTS.worth_tabling or given_away(view, want.candidate):
        return False
    return foreseen(view, want.candidate.prospect) < DEFAULTS.carry


def _sweeteners(view: View, mine: Instructions, want: Wanted) -> tuple[Candidate, ...]:
    """What could be given with a wish: welcome to others, and not dear to the seat."""
    found = []
    for candidate in gifts_for(view, want):
        if candidate.provision == want.candidate.provision:
            continue
        if given_away(view, candidate):
            continue
        costs = -gain(mine.positions, view.dossier.issues, candidate.prospect.changes)
        broken = len(crossed(mine.red_lines, candidate.prospect.if_yes))
        if costs * 2 <= want.gain and broken <= len(
            crossed(mine.red_lines, candidate.prospect.if_no)
        ):
            found.append(candidate)
        if len(found) == DEFAULTS.sweeteners:
            break
    return tuple(found)


def gifts_for(view: View, want: Wanted) -> Iterable[Candidate]:
    """What is welcome to the room; first, where some may stop a wish by their no alone, what is
    welcome to them."""
    liked = [
        candidate for candidate, _ in welcome(view.setup, view.dossier, view.chamber.draft)
    ]
    stopping = likely_to_stop(view, want.candidate.prospect)
    if not stopping:
        return liked
    issues, positions = view.dossier.issues, view.dossier.positions
    wins: list[tuple[int, Candidate]] = []
    for candidate in candidates(view.setup, view.chamber.draft):
        moves = candidate.prospect.changes
        brings = [gain(positions.get(seat, {}), issues, moves) for seat in stopping]
        if min(brings) > 0:
            wins.append((sum(brings), candidate))
    wins.sort(key=lambda pair: -pair[0])
    return (*(candidate for _, candidate in wins), *liked)


def _would_carry(view: View, mine: Instructions, operations: tuple[Operation, ...]) -> bool:
    leads_to = imagined(view.setup, view.chamber.draft, view.seat, operations)
    stand = own_stand(mine, view.dossier)
    reckoned = reckon(stand, view.dossier.issues, leads_to)
    if reckoned.utility < reckoned.band:
        return False
    nobodys = imagined(view.setup, view.chamber.draft, "", operations)
    if foreseen(view, nobodys) < DEFAULTS.carry:
        return False
    rule = view.setup.rulebook.consensus
    if rule.required or not rule.votes_on_request:
        return True  # it is put in any case
    # who would not ask for a vote on it would only take it back
    return worth_a_vote(view, leads_to)
