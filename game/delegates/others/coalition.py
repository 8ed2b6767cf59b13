"""Blocs: the line that a bloc would agree, who tells it, and what others guess of it.

The line follows from the positions of the members, each weighed by how much it cares about
what the question turns on.  Where they do not lean one way there is no line, and members
vote as they see fit; the firmer a bloc's discipline, the less do members stand in the way to
whom the question is all one.  A member follows a line with the bloc's discipline; otherwise it
breaks, in the open.  How far a line binds that was told all the same:
:mod:`game.delegates.others.told_lines`.
"""

from __future__ import annotations

from operator import is_
from typing import Literal

import msgspec

from game.delegates.instructions import Dossier
from game.delegates.model import DEFAULTS
from game.delegates.others.public import Public, room_belief
from game.delegates.view import View
from game.delegates.weighing.balance import scales
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import FREE, Ties, on_a_line
from game.delegates.weighing.stand import Stand
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE, Bloc, Setup
from game.rules.meeting.state import stage_of
from game.rules.voting import Choice
from game.rules.wishes.intents import AgreeLine


def bloc_line(
    bloc: Bloc, dossier: Dossier, public: Public, question: Prospect
) -> Choice | None:
    """The line that a bloc leans to, from what is believed of its members; none on words that
    touch no issue."""
    if question.rewords:
        return None
    return leaning(bloc, dossier, public, question).line


@kept(256)
def _members(bloc: Bloc, public: Public) -> tuple[Stand, ...]:
    """The stands that the members of a bloc are believed to have; the same object as long as
    none of them is believed to have another."""
    held = public.stands
    stands = tuple([held[m] for m in bloc.members if m in held])
    last = _last_of(bloc)
    if not last or not _same(last[0], stands):
        last[:] = [stands]
    return last[0]


@kept(256)
def _last_of(_bloc: Bloc) -> list[tuple[Stand, ...]]:
    """The stands of a bloc's members that were found last."""
    return []


def _same(one: tuple[Stand, ...], other: tuple[Stand, ...]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


Backing = Literal["agreed", "led", "divided", "against"]
"""How far the members of a bloc are behind a line that is told: it is the one that they would
agree; few lean otherwise, so that they can be led; they are divided; they would agree another."""


class Leaning(msgspec.Struct, frozen=True):
    """Which way the members of a bloc lean, each weighed by how much it cares."""

    total: int
    """Weights of all together."""
    lean: int
    """Weights times what a yes brings, in basis points of an issue; together."""
    yes: int
    """Weights of those to whom a yes brings something; so the others."""
    no: int
    members: tuple[int, int]
    """How many members lean to yes, and how many to no."""
    discipline: int
    """How surely a member follows a line, basis points."""

    @property
    def line(self) -> Choice | None:
        """The line that follows from it, if one does."""
        if not self.total or abs(self.lean) < DEFAULTS.line_utility * self.total:
            return None
        agreed = self.yes if self.lean > 0 else self.no
        if agreed * 10000 < DEFAULTS.line_support * self._asked:
            return None
        return "yes" if self.lean > 0 else "no"

    def backs(self, line: Choice) -> Backing:
        """How far the members are behind a line that is told to them."""
        if line == self.line:
            return "agreed"
        otherwise = {"yes": self.no, "no": self.yes}.get(line, self.yes + self.no)
        if otherwise * 10000 <= (10000 - DEFAULTS.line_support) * self.total:
            return "led"
        return "divided" if self.line is None else "against"

    @property
    def most(self) -> Choice | None:
        """To what most of those lean that lean; ``None`` where as many lean each way."""
        yes, no = self.members
        if yes == no:
            return None
        return "yes" if yes > no else "no"

    @property
    def _asked(self) -> int:
        """Weights of those who must be won for a line: all who lean, and of those to whom it
        is all one as many as would not follow."""
        leaning = self.yes + self.no
        return leaning + (self.total - leaning) * (10000 - self.discipline) // 10000


def leaning(bloc: Bloc, dossier: Dossier, public: Public, question: Prospect) -> Leaning:
    """Which way a bloc leans, from what is believed of its members."""
    return _leaning(bloc, _members(bloc, public), dossier, question)


_Leans = tuple[Stand, int, int]
"""A stand; what it weighs in the line of a bloc on a question, and what a yes is worth to it."""


@kept(1024)
def _leaning(
    bloc: Bloc, stands: tuple[Stand, ...], dossier: Dossier, question: Prospect
) -> Leaning:
    total = lean = yes = no = for_ = against = 0
    known = _leans_so_far(dossier, question)
    issues = tuple(dict.fromkeys(c.issue for c in question.changes))
    for stand in stands:
        found = known.get(id(stand))
        if found is None:
            found = known[id(stand)] = _leans(stand, dossier, question, issues)
        _, weight, utility = found
        total += weight
        lean += weight * max(-10000, min(10000, utility))
        if utility > DEFAULTS.band:
            yes, for_ = yes + weight, for_ + 1
        elif utility < -DEFAULTS.band:
            no, against = no + weight, against + 1
    return Leaning(total, lean, yes, no, (for_, against), bloc.discipline)


@kept(256)
def _leans_so_far(_dossier: Dossier, _question: Prospect) -> dict[int, _Leans]:
    """By the identity of a stand: how it leans on a question, as far as somebody has asked."""
    return {}


def _leans(
    stand: Stand, dossier: Dossier, question: Prospect, issues: tuple[str, ...]
) -> _Leans:
    utility = scales(dossier.issues, question, DEFAULTS).utility(stand)
    return stand, 1 + _care(stand, issues), _held_to(stand, question, utility)


def _held_to(stand: Stand, question: Prospect, utility: int) -> int:
    """What a question is worth to a member; where a red line of its own decides, as much as
    anything can be: no line of a bloc is agreed over that."""
    line, choice = on_a_line(stand, question) if stand.red_lines else (None, "no")
    if line is None:
        return utility
    return 10000 if choice == "yes" else -10000


def _care(stand: Stand, issues: tuple[str, ...]) -> int:
    """How much a stand cares about what a question turns on, 0 to 100 for each issue."""
    held, cares = stand.positions, 0
    for issue in issues:
        if issue in held:
            cares += held[issue].salience
    return cares


def tells_lines(bloc: Bloc) -> bool:
    """Whether a bloc has somebody to tell its line, and members that would follow one."""
    return bool(bloc.spokesperson and bloc.discipline)


@kept(16)
def by_seat(blocs: tuple[Bloc, ...]) -> dict[str, tuple[Bloc, ...]]:
    """By seat: the blocs that it is in whose line may be told, the strictest first."""
    found: dict[str, list[Bloc]] = {}
    for bloc in sorted(blocs, key=lambda b: -b.discipline):
        for seat in bloc.members if tells_lines(bloc) else ():
            found.setdefault(seat, []).append(bloc)
    return {seat: tuple(mine) for seat, mine in found.items()}


def guessed_line(
    blocs: tuple[Bloc, ...],
    dossier: Dossier,
    public: Public,
    question: Prospect,
    seat: str,
) -> Ties:
    """What the room guesses of the line that binds a seat in one of the blocs."""
    for bloc in by_seat(blocs).get(seat, ()):
        line = bloc_line(bloc, dossier, public, question)
        if line is not None:
            return _guessed(bloc, line)
    return FREE


@kept(64)
def _guessed(bloc: Bloc, line: Choice) -> Ties:
    """How a line that is guessed is taken to bind the members of a bloc."""
    trust = bloc.discipline * DEFAULTS.line_guess // 10000
    return Ties(line=line, bloc=bloc.name, discipline=trust)


def line_to_tell(view: View) -> AgreeLine | None:
    """The next line that this seat has to tell a bloc that it speaks for."""
    spoken_for = spokespersons(view.setup).get(view.seat, ())
    if not spoken_for:
        return None
    public = room_belief(view)
    targets = [p.id for p in view.chamber.pending]
    if _time_for_the_whole(view):
        targets.append(WHOLE)
    for bloc in spoken_for:
        told = view.lines.get(bloc.id, {})
        for target in targets:
            if target in told:
                continue
            question = question_on(view, target)
            line = bloc_line(bloc, view.dossier, public, question)
            if line is not None:
                return AgreeLine(view.seat, bloc.id, target, line)
    return None


def _time_for_the_whole(view: View) -> bool:
    """A line on the whole is agreed when action begins: before that the text may change."""
    stage = stage_of(view.setup, view.chamber)
    return stage is not None and stage.kind == "action"


@kept(16)
def spokespersons(setup: Setup) -> dict[str, tuple[Bloc, ...]]:
    """By seat: the blocs whose line it tells, where it tells any."""
    found: dict[str, tuple[Bloc, ...]] = {}
    for bloc in setup.blocs:
        if tells_lines(bloc):
            found[bloc.spokesperson] = (*found.get(bloc.spokesperson, ()), bloc)
    return found


def speaks_for(setup: Setup, seat: str) -> tuple[Bloc, ...]:
    """Blocs whose line this seat tells."""
    return spokespersons(setup).get(seat, ())
