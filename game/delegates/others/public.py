"""What the room believes of everybody, from the dossier and from what was shown.

What a seat said, signed and voted tells on which side of two wordings its place lies
(:mod:`game.delegates.others.revising`).
Only what everybody heard counts here, so the outcome is the same for every seat and is made
once for each state of the chamber.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import msgspec

from game.delegates.instructions import Dossier, Issue, RedLine
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.others.course import Course
from game.delegates.others.drawing import (
    Drawn,
    lines_being_drawn,
    lines_of_decisions,
    lines_of_statements,
)
from game.delegates.others.revising import revised
from game.delegates.others.signals import Signal, signals_shown
from game.delegates.others.spurning import Spurned, spurned
from game.delegates.view import Moment, once_a_moment
from game.delegates.weighing.stand import Stand, public_stands
from game.delegates.weighing.worth import worth
from game.rules.draft.text import Draft
from game.rules.kept import kept, memory
from game.rules.meeting.business import Decision, Proposal, Redraft, Statement
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber


class Public(msgspec.Struct, frozen=True):
    """What the room believes now, and why."""

    stands: dict[str, Stand]
    signals: dict[str, tuple[Signal, ...]]
    """By seat, oldest first."""


@once_a_moment
def room_belief(moment: Moment) -> Public:
    """What everybody can conclude by now, as every view shows it."""
    return public_belief(moment.setup, moment.chamber, moment.dossier)


def public_belief(setup: Setup, chamber: Chamber, dossier: Dossier) -> Public:
    """What everybody can conclude from the dossier and the meeting so far."""
    return _public(
        setup.draft,
        dossier,
        chamber.statements,
        chamber.proposals,
        chamber.asked,
        chamber.decisions,
        chamber.redrafts,
        _being_drawn(setup.draft, dossier, chamber),
    )


def _being_drawn(draft: Draft, dossier: Dossier, chamber: Chamber) -> tuple[Drawn, ...]:
    """The lines that are drawn by who objects just now; the same object as long as they are
    the same."""
    if chamber.call is None and chamber.silence is None:
        return ()
    course = Course(draft, chamber.proposals, (), ())
    found, last = tuple(lines_being_drawn(course, dossier, chamber)), _drawn_last(dossier)
    if not last or last[0] != found:
        last[:] = [found]
    return last[0] if found else ()


@kept(16)
def _drawn_last(_dossier: Dossier) -> list[tuple[Drawn, ...]]:
    return []


@kept(32)
def _public(
    draft: Draft,
    dossier: Dossier,
    statements: Sequence[Statement],
    proposals: dict[str, Proposal],
    asked: dict[str, tuple[str, ...]],
    decisions: tuple[Decision, ...],
    redrafts: tuple[Redraft, ...],
    being_drawn: tuple[Drawn, ...],
) -> Public:
    by_seat: dict[str, list[tuple[Signal, ...]]] = {}
    lines: dict[str, list[RedLine]] = {}
    for shown_by, deed in signals_shown(draft, statements, proposals, decisions):
        by_seat.setdefault(shown_by, []).append(deed)
    course = Course(draft, proposals, decisions, redrafts)
    for drew, drawn in (
        *lines_of_statements(course, dossier, statements),
        *lines_of_decisions(course, dossier, decisions),
        *being_drawn,
    ):
        known = lines.setdefault(drew, [])
        known += [line for line in drawn if line not in known]
    unwanted = spurned(course, dossier.language, statements, decisions)
    asking = dict.fromkeys(s for seats in asked.values() for s in seats)
    stands = dict(public_stands(dossier))
    signals: dict[str, tuple[Signal, ...]] = {}
    for seat in dict.fromkeys((*by_seat, *lines, *asking, *unwanted)):
        base = stands.get(seat) or Stand(seat, {}, known=False)
        stands[seat], shown = _moved_once(
            base,
            dossier.issues,
            tuple(by_seat.get(seat, ())),
            tuple(lines.get(seat, ())),
            unwanted.get(seat),
            insistent=seat in asking,
        )
        if shown:
            signals[seat] = shown
    return Public(stands, signals)


_Moved = tuple[Stand, tuple[Signal, ...]]
"""A stand that was moved, and all signals that moved it."""
_LAST: dict[tuple[int, int], tuple[Stand, tuple[object, ...], _Moved]] = memory()
"""By the identity of a stand and the number of deeds that moved it: what moved it last, and
where to; now, and before the votes of which somebody tells the reasons."""


def _moved_once(
    base: Stand,
    issues: Mapping[str, Issue],
    shown: tuple[tuple[Signal, ...], ...],
    lines: tuple[RedLine, ...],
    unwanted: Spurned | None,
    *,
    insistent: bool,
) -> _Moved:
    """The moved stand; the same object while the same things move it."""
    by = (shown, lines, unwanted, insistent)
    key = id(base), len(shown)
    known = _LAST.get(key)
    if known is not None and known[0] is base and known[1] == by:
        return known[2]
    moved = (
        _moved(base, issues, shown, lines, unwanted, insistent=insistent),
        tuple(chain.from_iterable(shown)),
    )
    if len(_LAST) >= 16384:
        _LAST.clear()
    _LAST[key] = base, by, moved
    return moved


def _moved(
    base: Stand,
    issues: Mapping[str, Issue],
    shown: tuple[tuple[Signal, ...], ...],
    lines: tuple[RedLine, ...],
    unwanted: Spurned | None,
    *,
    insistent: bool,
    model: Parameters = DEFAULTS,
) -> Stand:
    insists = max(base.insists, model.insistent) if insistent else base.insists
    positions = revised(base.positions, issues, shown)
    without = 0
    if unwanted is not None:
        text, short = unwanted
        without = worth(positions, issues, text) - short
    return msgspec.structs.replace(
        base,
        positions=positions,
        without=without,
        red_lines=(*base.red_lines, *lines),
        spoken=lines,
        insists=insists,
    )
