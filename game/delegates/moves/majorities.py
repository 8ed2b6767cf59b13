"""How the room would take a change: who is expected for it and against, and whether that is the
majority that it needs.

One reckoning serves whoever proposes, presses, deals, presides or explains.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from game.delegates.clock import lateness
from game.delegates.instructions import Dossier
from game.delegates.model import DEFAULTS
from game.delegates.others.public import Public, room_belief
from game.delegates.view import Moment, View
from game.delegates.weighing.carrying import (
    HALF,
    Body,
    Outlook,
    by_all,
    by_sides,
    heads_asked,
    hoped_for,
    stopping,
)
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import Sides, sides
from game.delegates.weighing.stand import Stand, attendance, own_stand, public_stands
from game.rules.kept import kept
from game.rules.meeting.deciding import (
    SUBSTANCE,
    by_sides_alone,
    majority_of_change,
    majority_of_whole,
    share_in_points,
)
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import stage_of
from game.rules.rulebook import Majority


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


def foreseen(view: View, leads_to: Prospect) -> int:
    """How near a change comes to its majority before anything is known of who brings it, basis
    points: the share of those expected to take a side who would be for it.  Where more counts
    than sides, as :func:`outlook_now` has it, brought by the seat with those who gain enough
    by it to lend their names: heads are counted that come along only then."""
    if asks_more(view.setup, leads_to):
        if not leads_to.sponsors:
            public = room_belief(view)
            leads_to = in_company(view.setup, view.dossier, public, leads_to, view.seat)
        return within_reach(view, leads_to)
    yes, no = expected(view.setup, view.dossier, leads_to)
    return yes * 10000 // max(1, yes + no)


@kept(512)
def in_company(
    setup: Setup, dossier: Dossier, public: Public, leads_to: Prospect, mover: str
) -> Prospect:
    """A change that nobody has tabled as it may come to be before the room: of a mover, with
    the names of those that are believed to gain enough by it."""
    issues, moves = dossier.issues, leads_to.changes
    known = (public.stands[seat] for seat in setup.roll if seat in public.stands)
    with_it = tuple(
        stand.seat
        for stand in known
        if stand.seat != mover
        and gain(stand.positions, issues, moves) >= DEFAULTS.sponsor_gain
    )
    names = tuple(s for s in (mover, *with_it) if s)
    voters = sum(1 for seat in names if seat in setup.weights)
    support = voters * 10000 // max(1, len(setup.weights))
    return replace(leads_to, sponsors=names, support=support)


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


def share_for(view: View | Moment, leads_to: Prospect) -> int:
    """Share of those then taking a side who would be for a change, basis points."""
    yes, no = sides_now(view, leads_to)
    return yes * 10000 // max(1, yes + no)


def outlook_now(view: View | Moment, leads_to: Prospect) -> int:
    """How near a change comes to its majority, basis points: that share, or where more counts
    than sides, on a scale on which half is what the rule asks."""
    if asks_more(view.setup, leads_to):
        return outlook_of(view, leads_to).near
    return share_for(view, leads_to)


def within_reach(view: View, leads_to: Prospect) -> int:
    """How near a change comes to its majority; while there is time for that in the talks, how
    near it may still be brought."""
    majority = majority_asking_more(view.setup, leads_to)
    if majority is None:
        return share_for(view, leads_to)
    stage = stage_of(view.setup, view.chamber)
    each = expected_of_each(view, leads_to)
    talks = stage is not None and stage.kind == "consultations"
    if not talks or lateness(view.setup, view.chamber) >= _HOPED_UNTIL:
        return _by_all(view, majority, each).near
    body = Body(view.setup.weights, view.setup.vetoes)
    return hoped_for(majority, body, each, _attending(view))


_HOPED_UNTIL = 9000
"""Share of the talks, basis points, by which a ballot is to be won; what is short of it then can
still be reworded or taken back."""


def outlook_of(view: View | Moment, leads_to: Prospect) -> Outlook:
    """How a change is expected to go, by all that its majority asks."""
    majority = majority_asking_more(view.setup, leads_to)
    if majority is None:
        usual = majority_of_prospect(view.setup, leads_to)
        return by_sides(usual, sides_now(view, leads_to))
    return _by_all(view, majority, expected_of_each(view, leads_to))


def _by_all(view: View | Moment, majority: Majority, each: Mapping[str, Sides]) -> Outlook:
    setup = view.setup
    return by_all(majority, Body(setup.weights, setup.vetoes), each, _attending(view))


def _attending(view: View | Moment) -> int:
    """How many are wont to be in the room for a vote, in basis points of a member."""
    return sum(attendance(view.dossier, seat) for seat in view.setup.roll)


def turned_by(view: View, leads_to: Prospect, seat: str, ballot: Sides) -> int:
    """How much the chance that a change carries depends on one member's word: what it differs
    by, in basis points, with a ballot that is sure to be this.  Nothing where only sides count,
    since there one ballot is as good as another."""
    majority = majority_asking_more(view.setup, leads_to)
    if majority is None:
        return 0
    each = expected_of_each(view, leads_to)
    settled = {**each, seat: ballot}
    found = _by_all(view, majority, settled).chance - _by_all(view, majority, each).chance
    return abs(found)


def likely_to_stop(view: View | Moment, leads_to: Prospect) -> tuple[str, ...]:
    """Who is likely to vote against a change, and rejects it by that alone; the likeliest
    first."""
    majority = majority_asking_more(view.setup, leads_to)
    if majority is None:
        return ()
    body = Body(view.setup.weights, view.setup.vetoes)
    found = stopping(majority, body, expected_of_each(view, leads_to))
    likely = [(no, seat) for seat, no in found if no >= HALF]
    return tuple(seat for _, seat in sorted(likely, key=lambda pair: -pair[0]))


def expected_of_each(view: View | Moment, leads_to: Prospect) -> dict[str, Sides]:
    """What is expected of each member after all that was said, signed and voted; of a view, its
    own seat by its instructions."""
    each = _each_now(view.setup.roll, view.dossier, room_belief(view), leads_to)
    if not isinstance(view, View) or view.instructions is None or view.seat not in each:
        return each
    own = own_stand(view.instructions, view.dossier)
    return each | sides((own,), view.dossier.issues, leads_to)


@kept(512)
def _each_now(
    roll: tuple[str, ...], dossier: Dossier, public: Public, leads_to: Prospect
) -> dict[str, Sides]:
    """What is expected of each after all that was said, signed and voted."""
    before, now = public_stands(dossier), public.stands
    moved = [now[s] for s in roll if now.get(s) is not before.get(s)]
    return _expected(roll, dossier, leads_to)[1] | sides(moved, dossier.issues, leads_to)


def asks_more(setup: Setup, leads_to: Prospect) -> bool:
    """Whether a change needs more than a share of those that take a side: votes of all members,
    a number of votes, weights, or that nobody casts a veto.  Nothing where no votes are taken."""
    return majority_asking_more(setup, leads_to) is not None


def majority_asking_more(setup: Setup, leads_to: Prospect) -> Majority | None:
    """The majority of a change that needs more than a share of those that take a side."""
    if setup.rulebook.consensus.required or not may_ask_more(setup):
        return None
    majority = majority_of_prospect(setup, leads_to)
    return None if by_sides_alone(majority) else majority


@kept(16)
def may_ask_more(setup: Setup) -> bool:
    """Whether any text is decided by such a majority."""
    names = {SUBSTANCE, *setup.decided_by.values()}
    known = setup.rulebook.majorities
    return not all(by_sides_alone(known.get(name)) for name in names)


def motion_carries(view: View | Moment, motion: str, sides: Sides) -> bool:
    """Whether a motion is believed to carry that so many help and so many hurt: with more on
    its side, or with all the votes that it needs where more counts than sides."""
    setup = view.setup
    rule = setup.rulebook.motions.get(motion)
    majority = setup.rulebook.majorities.get(rule.majority) if rule is not None else None
    if majority is None or by_sides_alone(majority):
        return sides[0] > sides[1]
    return sides[0] >= 10000 * heads_asked(majority, len(setup.roll))


def near_majority(view: View, leads_to: Prospect) -> bool:
    """Whether a change is believed, after what was heard, to come near its majority."""
    near = max(DEFAULTS.carry, share_needed(view.setup, leads_to) - DEFAULTS.feared)
    return outlook_now(view, leads_to) >= near


def share_needed(setup: Setup, leads_to: Prospect) -> int:
    """What a change needs on the scale of :func:`outlook_now`, basis points: a share of those
    taking a side, half where the rules say nothing; half where more counts than sides."""
    if asks_more(setup, leads_to):
        return HALF
    return share_in_points(majority_of_prospect(setup, leads_to))


def majority_of_prospect(setup: Setup, leads_to: Prospect) -> Majority | None:
    """The majority that a change needs; ``None`` where these rules know none such."""
    if leads_to.target == WHOLE or leads_to.ends:
        return setup.rulebook.majorities.get(majority_of_whole(setup))
    changed = (change.provision for change in leads_to.changes)
    name = majority_of_change(setup, leads_to.if_no, changed)
    return setup.rulebook.majorities.get(name)
