"""What a seat believes of the others: a forecast of each ballot, and the consensus gauge.

Belief comes from the dossier (stated, group, inferred), from what was shown in the meeting
(:mod:`game.delegates.others.signals`), from guesses at the blocs' lines, and from the seat's own
private offers and lines.  Instructions of others are never read: a view does not hold them.
"""

from __future__ import annotations

import msgspec

from game.delegates.instructions import Dossier
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import choice_of, own_chances
from game.delegates.others.coalition import guessed_line
from game.delegates.others.confided import with_what_it_confided
from game.delegates.others.forecast_grounds import grounds, own_ground
from game.delegates.others.presence import coming_back, counted_out, may_come_back
from game.delegates.others.public import Public, room_belief
from game.delegates.others.told_lines import told_ties
from game.delegates.promises import ballot_promised, broke_its_word
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.odds import Shares, decided, mixed
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import (
    FREE,
    Reckoning,
    Ties,
    reckon,
    remembered,
)
from game.delegates.weighing.stand import Stand, attendance
from game.rules.kept import kept
from game.rules.meeting.methods import may_abstain
from game.rules.meeting.names import bloc_called
from game.rules.meeting.setup import Bloc, Setup
from game.rules.meeting.state import Chamber
from game.rules.voting import Choice


class Forecast(msgspec.Struct, frozen=True, gc=False):
    """How one seat is expected to vote; chances in basis points, together 10000."""

    seat: str
    choice: Choice
    """The likeliest ballot."""
    sure: int
    """Chance of that ballot."""
    yes: int
    no: int
    abstain: int
    absent: int
    reasons: tuple[str, ...] = ()
    """What the forecast rests on, in clauses."""


def forecast(view: View, target: str) -> tuple[Forecast, ...]:
    """How each seat with a vote is expected to vote on ``target``, in the roll's order."""
    question = question_on(view, target)
    public = room_belief(view)
    out, returns = counted_out(view, target), may_come_back(view, target)
    common = _common(view.setup, view.dossier, public, question, out, returns)
    private = {
        f.seat: f for f in (_private(view, question, public, s) for s in told_of(view)) if f
    }
    if view.instructions is not None and view.seat in view.setup.weights:
        private[view.seat] = _own_forecast(view, target)
    found = tuple(private.get(f.seat, f) for f in common)
    if may_abstain(view.setup, view.chamber, target):
        return found
    return tuple(_answering(f) for f in found)


def _own_forecast(view: View, target: str) -> Forecast:
    """What the seat of the view will do itself, and what that rests on."""
    return _forecast(view.seat, own_chances(view, target), (own_ground(view, target),))


def answers(setup: Setup, chamber: Chamber, target: str, shares: Shares) -> Shares:
    """The chances as they are on a question: without abstentions where nobody may abstain."""
    return shares if may_abstain(setup, chamber, target) else decided(shares)


def _answering(found: Forecast) -> Forecast:
    """The forecast where nobody may abstain."""
    shares = decided(Shares(found.yes, found.no, found.abstain, found.absent))
    return _forecast(found.seat, shares, found.reasons)


def is_heard(view: View) -> bool:
    """Whether the seat itself can object."""
    seat = view.setup.by_id.get(view.seat)
    return seat is not None and seat.member


def publicly(view: View | Moment, target: str, seat: str) -> Reckoning:
    """How everybody would reckon a member's ballot, from what is public."""
    found = _reckoned_so_far(view, target)
    if seat not in found:
        question, public = question_on(view, target), room_belief(view)
        stand = stand_of(public, view.dossier, seat)
        found[seat] = _believed(view.setup.blocs, view.dossier, public, question, stand)
    return found[seat]


@once_a_moment
def _reckoned_so_far(moment: Moment, target: str) -> dict[str, Reckoning]:
    """Memory of how everybody would reckon ballots, by seat."""
    question, public = question_on(moment, target), room_belief(moment)
    return _of_belief(moment.setup.blocs, moment.dossier, public, question)


@kept(64)
def _of_belief(
    _blocs: tuple[Bloc, ...], _dossier: Dossier, _public: Public, _question: Prospect
) -> dict[str, Reckoning]:
    """The same memory for all moments in which the room believes the same: most of what
    happens shows nothing of what anybody wants."""
    return {}


@kept(64)
def _common(
    setup: Setup,
    dossier: Dossier,
    public: Public,
    question: Prospect,
    absent: frozenset[str] | None,
    returns: bool,
) -> tuple[Forecast, ...]:
    """The forecast that everybody would make."""
    found = (
        _believed(
            setup.blocs,
            dossier,
            public,
            question,
            stand_of(public, dossier, s),
            absent=absent,
            returns=returns,
        )
        for s in setup.roll
    )
    return tuple(
        _forecast(
            reckoned.stand.seat,
            _perhaps_promised(reckoned, len(setup.roll)),
            grounds(public, question, reckoned.stand.seat),
        )
        for reckoned in found
    )


def _perhaps_promised(reckoned: Reckoning, members: int) -> Shares:
    """The chances with what nobody but the two knows: that the ballot was promised to somebody
    for whom it had to be turned."""
    shares = reckoned.shares
    if reckoned.ground not in ("worth", "line") or not reckoned.question.changes:
        return shares
    half = shares.abstain // 2
    yes, no = shares.no + half, shares.yes + shares.abstain - half
    return mixed(Shares(yes, no, 0, shares.absent), shares, DEFAULTS.bought // members)


def believed(view: View, target: str, seat: str) -> Reckoning:
    """How the seat of this view reckons another seat's ballot."""
    question = question_on(view, target)
    public = room_belief(view)
    ties = _private_ties(view, question, seat)
    stand = with_what_it_confided(view, stand_of(public, view.dossier, seat))
    return _as_seen(view, question, public, stand, ties)


def _as_seen(
    view: View, question: Prospect, public: Public, stand: Stand, ties: Ties
) -> Reckoning:
    """The reckoning of a stand, with who is in the room now."""
    return _believed(
        view.setup.blocs,
        view.dossier,
        public,
        question,
        stand,
        ties,
        counted_out(view, question.target),
        returns=may_come_back(view, question.target),
    )


def _believed(
    blocs: tuple[Bloc, ...],
    dossier: Dossier,
    public: Public,
    question: Prospect,
    stand: Stand,
    ties: Ties = FREE,
    absent: frozenset[str] | None = None,
    *,
    returns: bool = False,
) -> Reckoning:
    if ties is FREE:
        ties = guessed_line(blocs, dossier, public, question, stand.seat)
    if absent is None:
        return remembered(stand, dossier.issues, question, ties)
    there = 0 if stand.seat in absent else 10000
    found = reckon(stand, dossier.issues, question, ties, attendance=there)
    if returns and not there and (there := coming_back(found)):
        return reckon(stand, dossier.issues, question, ties, attendance=there)
    return found


def stand_of(public: Public, dossier: Dossier, seat: str) -> Stand:
    """The stand that a seat is believed to have."""
    found = public.stands.get(seat)
    if found is not None:
        return found
    there = attendance(dossier, seat)
    return Stand(seat, {}, walk_away=dossier.walk_away, attendance=there, known=False)


def told_of(view: View) -> tuple[str, ...]:
    """Seats of which this seat knows something in private: promises and shared lines."""
    seats = {o.to if o.seat == view.seat else o.seat: None for o in view.offers}
    for bloc in view.setup.blocs:
        if bloc.id in view.lines:
            seats.update(dict.fromkeys(bloc.members))
    seats.pop(view.seat, None)
    return tuple(seats)


def _private(view: View, question: Prospect, public: Public, seat: str) -> Forecast | None:
    ties = _private_ties(view, question, seat)
    stand = stand_of(public, view.dossier, seat)
    knows = with_what_it_confided(view, stand)
    if ties is FREE and knows is stand:
        return None
    reckoned = _as_seen(view, question, public, knows, ties)
    said = "" if knows is stand else "told you of a red line"
    if ties.promise:
        said = "promised it to you"
    elif reckoned.ground == "line":
        said = f"the line of {bloc_called(ties.bloc)}"
    reasons = grounds(public, question, seat)
    return _forecast(seat, reckoned.shares, (said, *reasons) if said else reasons)


def _private_ties(view: View, question: Prospect, seat: str) -> Ties:
    given = ballot_promised(view.chamber, view.offers, seat, question.target)
    released = given and broke_its_word(view.chamber, view.offers, view.seat, seat)
    if given and not released:
        broken = broke_its_word(view.chamber, view.offers, seat, view.seat)
        trust = DEFAULTS.released if broken else 10000
        return Ties(promise=choice_of(given), trust=trust)
    return told_ties(view, question.target, seat)


def _forecast(seat: str, chances: Shares, reasons: tuple[str, ...]) -> Forecast:
    return Forecast(
        seat,
        chances.likeliest,
        chances.sure,
        chances.yes,
        chances.no,
        chances.abstain,
        chances.absent,
        reasons,
    )
