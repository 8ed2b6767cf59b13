"""What could be changed, and what a delegation wants of that."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.delegates.instructions import Dossier, Instructions, Issue, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.weighing.gains import Turns, gain, gains_by, turns_of, weighed
from game.delegates.weighing.prospect import Prospect, of_proposal_among
from game.delegates.weighing.worth import crossed, told_apart
from game.rules.draft.places import variant_of
from game.rules.draft.text import DELETED, Delete, Draft, Operation, Revise
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import Setup


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A change that somebody could table."""

    provision: str
    variant: str
    operation: Operation
    prospect: Prospect
    struck: frozenset[str] = frozenset()
    """What goes with the provision where it is struck."""

    def touches(self, provisions: frozenset[str]) -> bool:
        """Whether it changes any of some provisions."""
        return self.provision in provisions or not self.struck.isdisjoint(provisions)


class Wanted(msgspec.Struct, frozen=True, gc=False):
    """A candidate that a delegation wants, and what it brings."""

    candidate: Candidate
    gain: int
    mends: bool
    """Whether it mends a red line that the text crosses."""


def candidates(setup: Setup, draft: Draft) -> tuple[Candidate, ...]:
    """Every single change to a contested provision for which there is a wording."""
    return candidates_among(setup.weights, draft)


@kept(32)
def candidates_among(weights: Mapping[str, int], draft: Draft) -> tuple[Candidate, ...]:
    """The same, where those have a vote that ``weights`` names."""
    found = []
    for provision in draft.standing():
        if not provision.issue:
            continue
        standing = variant_of(provision)
        for variant in provision.variants:
            if variant.id == standing:
                continue
            operation: Operation = Revise(provision.id, variant.id)
            struck: frozenset[str] = frozenset()
            if variant.id == DELETED:
                operation = Delete(provision.id)
                struck = frozenset(draft.below(provision.id))
            thought = Proposal("", "", (operation,), False, (), "pending", 0)
            leads_to = of_proposal_among(weights, draft, thought)
            found.append(Candidate(provision.id, variant.id, operation, leads_to, struck))
    return tuple(found)


@kept(1024)
def wanted(
    instructions: Instructions, dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[Wanted, ...]:
    """The candidates worth tabling for a delegation, the best first."""
    return worth_at_least(instructions, dossier, among, DEFAULTS.worth_tabling)


def worth_at_least(
    instructions: Instructions, dossier: Dossier, among: tuple[Candidate, ...], least: int
) -> tuple[Wanted, ...]:
    """The candidates that bring a delegation so much, or mend a red line; the best first."""
    lines = instructions.red_lines
    turns = turning(dossier.issues, among)
    mending = _mending(lines, among) if lines else frozenset()
    held, issues = instructions.positions, dossier.issues
    gains = gains_by(held, turns, least)
    gains |= {at: gain(held, issues, among[at].prospect.changes) for at in mending}
    found = [
        Wanted(among[at], gains[at], at in mending)
        for at in sorted(gains)
        if gains[at] >= least or at in mending
    ]
    return tuple(sorted(found, key=lambda w: (not w.mends, -w.gain)))


@kept(1024)
def _mending(lines: tuple[RedLine, ...], among: tuple[Candidate, ...]) -> frozenset[int]:
    """Which of some candidates mend a red line that the text crosses, by their places."""
    on_lines = frozenset(line.provision for line in lines)
    return frozenset(
        at
        for at, candidate in enumerate(among)
        if candidate.touches(on_lines) and _mends(lines, candidate.prospect)
    )


@kept(32)
def turning(issues: Mapping[str, Issue], among: tuple[Candidate, ...]) -> tuple[Turns, ...]:
    """What candidates turn on, on the issues that they touch."""
    return turns_of(weighed(issues, c.prospect.changes) for c in among)


def _mends(lines: tuple[RedLine, ...], leads_to: Prospect) -> bool:
    apart = told_apart(lines, leads_to.if_yes, leads_to.if_no)
    if not apart:
        return False
    return len(crossed(apart, leads_to.if_yes)) < len(crossed(apart, leads_to.if_no))
