"""Lines that were told to a bloc, and how far they bind.

Whoever speaks for a bloc tells its line and does not make its members' minds.  A line to which
they lean, or against which few of them do, is followed with the bloc's discipline.  Where they
are divided it tips those to whom the question is nearly all one.  A line told against what
they would agree is on record, and each votes as its own interest has it.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.others.coalition import Backing, Leaning, leaning
from game.delegates.others.course import as_it_was_put
from game.delegates.others.public import public_belief, room_belief
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.reckoning import FREE, Ties
from game.rules.kept import kept, memory
from game.rules.meeting.business import Decision, Statement
from game.rules.meeting.row import Row
from game.rules.meeting.setup import Bloc
from game.rules.voting import Choice


def leaning_on(view: View, bloc: Bloc, target: str) -> Leaning:
    """Which way a bloc leans on a target, from what the room believes of its members; once it
    was voted on, which way it leaned then: the ballots of a vote bound nobody in it."""
    taken = _voted_on(view, target)
    if taken is None:
        return leaning(bloc, view.dossier, room_belief(view), question_on(view, target))
    chamber, before = view.chamber, _before(view, taken)
    chamber = replace(chamber, statements=before[0], decisions=before[1])
    public = public_belief(view.setup, chamber, view.dossier)
    question = question_on(view, target)
    if target in chamber.proposals:
        question = as_it_was_put(view, target, taken.seq)
    return leaning(bloc, view.dossier, public, question)


@once_a_moment
def _voted_on(moment: Moment, target: str) -> Decision | None:
    """The last vote on a target, unless it is before the room again."""
    chamber = moment.chamber
    put = chamber.voting is not None and chamber.voting.question.target == target
    proposal = chamber.proposals.get(target)
    if put or (proposal is not None and proposal.status == "pending"):
        return None
    taken = (d for d in reversed(chamber.decisions) if d.target == target)
    return next((d for d in taken if d.how == "vote"), None)


_Before = tuple[Row[Statement], tuple[Decision, ...]]
_BEFORE: dict[int, tuple[Decision, _Before]] = memory()
"""By the identity of a decision: what was said and decided before it, the same objects as long
as the decision is asked about, so that belief is not made anew."""


def _before(view: View, taken: Decision) -> _Before:
    known = _BEFORE.get(id(taken))
    if known is None or known[0] is not taken:
        if len(_BEFORE) >= _MOST:
            _BEFORE.clear()
        said = Row([s for s in view.chamber.statements if s.seq < taken.seq])
        done = tuple(d for d in view.chamber.decisions if d.seq < taken.seq)
        known = _BEFORE[id(taken)] = taken, (said, done)
    return known[1]


_MOST = 256


def told_ties(view: View, target: str, seat: str) -> Ties:
    """The line that binds a seat, where the view's seat was told it: of several that which
    binds most."""
    bound = FREE
    for bloc in _blocs_of(view.setup.blocs).get(seat, ()) if view.lines else ():
        line = view.lines.get(bloc.id, {}).get(target)
        if line is None:
            continue
        held = _held_to(bloc, line, leaning_on(view, bloc, target).backs(line))
        if bound is FREE or _force(held) > _force(bound):
            bound = held
    return bound


@kept(16)
def _blocs_of(blocs: tuple[Bloc, ...]) -> dict[str, tuple[Bloc, ...]]:
    """By seat: the blocs that it is in."""
    found: dict[str, list[Bloc]] = {}
    for bloc in blocs:
        for seat in bloc.members:
            found.setdefault(seat, []).append(bloc)
    return {seat: tuple(mine) for seat, mine in found.items()}


@kept(256)
def _held_to(bloc: Bloc, line: Choice, backed: Backing) -> Ties:
    """What a line binds the members of a bloc to that are so far behind it."""
    discipline = 0 if backed == "against" else bloc.discipline
    return Ties(line=line, bloc=bloc.name, discipline=discipline, tips=backed == "divided")


def _force(held: Ties) -> tuple[bool, int]:
    return held.discipline > 0 and not held.tips, held.discipline
