"""What could be changed, what a delegation wants of that, and how the room would take it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.delegates.instructions import Dossier, Instructions, Issue, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.others.public import Public, room_belief
from game.delegates.view import Moment, View
from game.delegates.weighing.gains import Turns, gain, gains_by, turns_of, weighed
from game.delegates.weighing.prospect import Prospect, of_proposal_among
from game.delegates.weighing.reckoning import Sides, sides
from game.delegates.weighing.stand import Stand, public_stands
from game.delegates.weighing.worth import crossed, told_apart
from game.rules.draft.places import variant_of
from game.rules.draft.text import DELETED, Delete, Draft, Operation, Revise
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.deciding import majority_of_change, share_in_points
from game.rules.meeting.setup import Setup
from game.rules.rulebook import Majority


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


def expected(setup: Setup, dossier: Dossier, leads_to: Prospect) -> Sides:
    """Expected votes for and against a change, in basis points of a vote.

    A glance at the dossier, cheaper than a forecast: it is asked for every change that
    anybody thinks of.
    """
    return _expected(setup.roll, dossier, leads_to)[0]


@kept(1024)
def _expected(
    roll: tuple[str, ...], dossier: Dossier, leads_to: Prospect
) -> tuple[Sides, dict[str, Sides]]:
    """What is expected of all, and of each."""
    each = sides(_of_roll(roll, dossier), dossier.issues, leads_to)
    yes, no = (sum(side) for side in zip(*each.values(), strict=True)) if each else (0, 0)
    return (yes, no), each


@kept(16)
def _of_roll(roll: tuple[str, ...], dossier: Dossier) -> tuple[Stand, ...]:
    """The stands that those on the roll are believed to have before anything was said."""
    stands = public_stands(dossier)
    return tuple(stands[seat] for seat in roll if seat in stands)


def outlook(setup: Setup, dossier: Dossier, leads_to: Prospect) -> int:
    """Share of those expected to take a side who would be for a change, basis points."""
    yes, no = expected(setup, dossier, leads_to)
    return yes * 10000 // max(1, yes + no)


def sides_now(view: View | Moment, leads_to: Prospect) -> Sides:
    """Expected votes for and against, in basis points of a vote, after all that was said,
    signed and voted in this meeting."""
    public = room_belief(view)
    return _sides_now(view.setup.roll, view.dossier, public, leads_to)


@kept(512)
def _sides_now(
    roll: tuple[str, ...], dossier: Dossier, public: Public, leads_to: Prospect
) -> Sides:
    """What was expected, with those that have shown something reckoned again."""
    before, now = public_stands(dossier), public.stands
    (yes, no), each = _expected(roll, dossier, leads_to)
    moved = [now[s] for s in roll if now.get(s) is not before.get(s)]
    for seat, (likely, unlikely) in sides(moved, dossier.issues, leads_to).items():
        was = each.get(seat, (0, 0))
        yes += likely - was[0]
        no += unlikely - was[1]
    return yes, no


def outlook_now(view: View | Moment, leads_to: Prospect) -> int:
    """Share of those then taking a side who would be for a change, basis points."""
    yes, no = sides_now(view, leads_to)
    return yes * 10000 // max(1, yes + no)


def near_majority(view: View, leads_to: Prospect) -> bool:
    """Whether a change is believed, after what was heard, to come near its majority."""
    near = max(DEFAULTS.carry, share_needed(view.setup, leads_to) - DEFAULTS.feared)
    return outlook_now(view, leads_to) >= near


def share_needed(setup: Setup, leads_to: Prospect) -> int:
    """Share of those taking a side that a change needs, basis points; half where the
    rules say nothing of shares."""
    return share_in_points(majority_of_prospect(setup, leads_to))


def majority_of_prospect(setup: Setup, leads_to: Prospect) -> Majority | None:
    """The majority that a change needs; ``None`` where these rules know none such."""
    changed = (change.provision for change in leads_to.changes)
    name = majority_of_change(setup, leads_to.if_no, changed)
    return setup.rulebook.majorities.get(name)
