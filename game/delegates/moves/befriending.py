"""Packages that look for friends: who gains by them could carry them together.

A text that is opened for one may be opened for others, so that alone hardly anything carries;
what many bring breaks nothing.  Late in the talks a delegation tables a wish with gifts by which
those who gain outnumber those who lose as the majority asks, to find out who will come along,
and takes it back where too few do (:mod:`game.delegates.moves.asking`).
"""

from __future__ import annotations

from operator import add
from typing import NamedTuple

from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import given_away, imagined
from game.delegates.moves.brought_before import proposed_before
from game.delegates.moves.insisting import gives_now
from game.delegates.moves.majorities import asks_more, majority_asking_more, share_needed
from game.delegates.moves.wanting import (
    Candidate,
    Wanted,
    candidates,
    turning,
    worth_at_least,
)
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.carrying import Body, by_all, stopping
from game.delegates.weighing.gains import gain, gains_by
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import DELETED, Operation
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.rulebook import Majority
from game.rules.wishes.intents import Table


def package_with_friends(
    view: View, mine: Instructions, wishes: tuple[Wanted, ...]
) -> Table | None:
    """A wish with gifts by which those who gain outnumber those who lose as the majority asks:
    it carries if they bring it together.  Nobody tables one beside another that serves it."""
    rule, known = view.setup.rulebook.consensus, _packages_of_members(view)
    if rule.required or len(known) >= _AT_A_TIME:
        return None
    if not wishes or gives_now(view) < _MEETS_OTHERS:
        return None
    if any(_serves(view, proposal) for proposal in known):
        return None
    among = candidates(view.setup, view.chamber.draft)
    for want in wishes:
        more = asks_more(view.setup, want.candidate.prospect)
        if given_away(view, want.candidate) or not (rule.votes_on_request or more):
            continue
        operations = _brought_by_many(view, mine, among, want)
        if operations and not proposed_before(view, operations):
            return Table(view.seat, operations, package=True)
    return None


_MEETS_OTHERS = 3000  # what a delegation must be ready to give to look for friends
_AT_A_TIME = 2  # packages of members that a room looks at in a day


@once_a_moment
def _packages_of_members(moment: Moment) -> tuple[Proposal, ...]:
    tabled = moment.chamber.proposals.values()
    return tuple(p for p in tabled if p.package and p.mover != CHAIR)


def _serves(view: View, proposal: Proposal) -> bool:
    """Whether the seat would rather lend its name to what another has tabled."""
    if proposal.status != "pending":
        return False
    return own_reckoning(view, proposal.id).gain >= DEFAULTS.band


@kept(1024)
def own_wishes(
    mine: Instructions, dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[Wanted, ...]:
    """What a delegation wants on issues on which it has stated its position: what is worth
    tabling, and half of that where gifts of others come with it."""
    stated = {i for i, held in mine.positions.items() if held.basis == "stated"}
    if not stated:
        return ()
    wishes = worth_at_least(mine, dossier, among, DEFAULTS.worth_tabling // 2)
    told = (
        w
        for w in wishes
        if w.candidate.variant != DELETED
        and all(change.issue in stated for change in w.candidate.prospect.changes)
    )
    return tuple(sorted(told, key=lambda w: -w.gain)[:_WISHES])


_WISHES = 3


def _brought_by_many(
    view: View, mine: Instructions, among: tuple[Candidate, ...], want: Wanted
) -> tuple[Operation, ...]:
    """A wish with the gifts that win it friends enough; nothing where there are none such, or
    it is worth too little to the seat."""
    setup, wish = view.setup, want.candidate.prospect
    majority = majority_asking_more(setup, wish)
    needed = max(5000, share_needed(setup, wish))
    operations = _with_gifts(mine, view.dossier, setup, majority, among, want, needed)
    return operations if operations and _is_worth_it(view, mine, operations) else ()


@kept(256)
def _with_gifts(
    mine: Instructions,
    dossier: Dossier,
    setup: Setup,
    majority: Majority | None,
    among: tuple[Candidate, ...],
    want: Wanted,
    needed: int,
) -> tuple[Operation, ...]:
    """A wish with the gifts, two at most, that win it the most friends for each that it sets
    against it; nothing where these are too few."""
    each, asked = _brings(setup.roll, dossier, among), _Asked(needed, majority, setup)
    chosen = [want.candidate]
    together = each[among.index(want.candidate)]
    left = want.gain
    while _friends(together, asked) < needed and len(chosen) < DEFAULTS.sweeteners:
        best = _best_gift(mine, dossier, among, each, chosen, together, left, asked)
        if best is None:
            return ()
        chosen.append(among[best])
        together = _sum(together, each[best])
        left += gain(mine.positions, dossier.issues, among[best].prospect.changes)
    if len(chosen) < _PARTS or _friends(together, asked) < needed:
        return ()
    return tuple(c.operation for c in chosen)


_PARTS = 2  # of a package, at least
_Gains = tuple[int, ...]
"""What a change brings each member that has a vote, in the roll's order."""


@kept(16)
def _brings(
    roll: tuple[str, ...], dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[_Gains, ...]:
    """What every change brings each, as everybody knows."""
    turns = turning(dossier.issues, among)
    found = [gains_by(dossier.positions.get(s, {}), turns) for s in roll]
    return tuple(tuple(by.get(at, 0) for by in found) for at in range(len(among)))


def _sum(one: _Gains, other: _Gains) -> _Gains:
    return tuple(map(add, one, other))


class _Asked(NamedTuple):
    """What a package must win."""

    needed: int
    majority: Majority | None
    """The majority that it needs, where that counts more than sides."""
    setup: Setup


def _friends(together: _Gains, asked: _Asked) -> int:
    """Share of those that gain among all that gain or lose, beyond indifference.  Where more
    counts than sides, what comes of it if those who gain vote for it and those who lose
    against; each of these whose no rejects is to be won first."""
    band = DEFAULTS.band
    if asked.majority is not None:
        return _reached(together, asked.majority, asked.setup)
    gained = sum(map(band.__lt__, together))
    lost = sum(map((-band).__gt__, together))
    return gained * 10000 // max(1, gained + lost)


def _reached(together: _Gains, majority: Majority, setup: Setup) -> int:
    band = DEFAULTS.band
    sides = {
        seat: (10000 * (gained > band), 10000 * (gained < -band))
        for seat, gained in zip(setup.roll, together, strict=True)
    }
    body = Body(setup.weights, setup.vetoes)
    lost = sum(no for _, no in stopping(majority, body, sides))
    return by_all(majority, body, sides, 10000 * len(setup.roll)).near - lost


def _best_gift(
    mine: Instructions,
    dossier: Dossier,
    among: tuple[Candidate, ...],
    each: tuple[_Gains, ...],
    chosen: list[Candidate],
    together: _Gains,
    left: int,
    asked: _Asked,
) -> int | None:
    """Number of the change of wording that wins enough friends and brings the seat the most;
    where none does, of the one that wins the most.  None may cost it half of what it has."""
    before, needed = _friends(together, asked), asked.needed
    most, best = (before, 0), None
    taken = {c.provision for c in chosen}
    for at, candidate in enumerate(among):
        if candidate.provision in taken or candidate.variant == DELETED:
            continue
        share = _friends(_sum(together, each[at]), asked)
        if share <= before:
            continue
        brings = gain(mine.positions, dossier.issues, candidate.prospect.changes)
        ranked = (needed, brings) if share >= needed else (share, 0)
        if -brings * 2 <= left and ranked > most:
            most, best = ranked, at
    return best


def _is_worth_it(view: View, mine: Instructions, operations: tuple[Operation, ...]) -> bool:
    """Whether a package brings the seat what is worth tabling, and crosses no line of its own."""
    leads_to = imagined(view.setup, view.chamber.draft, view.seat, operations)
    if gain(mine.positions, view.dossier.issues, leads_to.changes) < DEFAULTS.worth_tabling:
        return False
    lines = mine.red_lines
    return len(crossed(lines, leads_to.if_yes)) <= len(crossed(lines, leads_to.if_no))
