"""A ballot: from a stand and a prospect to the chances of each choice, with every reason.

The same reckoning serves a seat's own vote (then the choice is drawn from its chances), the
forecast of others (then the chances are shown), and the answer to "why?".  In order of
force: one's own text, a hard red line, a promise, a soft red line, the bloc's line, and
what the two texts are worth.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from game.delegates.instructions import Issue, RedLine
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.odds import CERTAIN, Shares, attending, mixed, pick, shares
from game.delegates.promises import promised
from game.delegates.prospect import Prospect, prospect
from game.delegates.stand import Stand, own_stand
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.worth import crossed, gain, worth
from game.rules.setup import WHOLE
from game.rules.voting import Choice

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Ground = Literal["own-text", "red-line", "promise", "line", "worth"]
"""What settles a ballot."""


class Reckoning(msgspec.Struct, frozen=True):
    """How one seat's ballot on one question was reckoned; basis points throughout."""

    target: str
    if_yes: int
    """Worth of the text that a yes leads to (of ``whole``: of the text)."""
    if_no: int
    """Worth of the text that a no leads to (of ``whole``: of no text)."""
    gain: int
    """What the change brings on the issues that it touches."""
    cost: int
    """What breaking the text that stands would cost it."""
    band: int
    spread: int
    ground: Ground
    because: str
    """The red line in words, what was promised, the bloc; empty for worth."""
    shares: Shares

    @property
    def utility(self) -> int:
        """What is left of the gain."""
        return self.gain - self.cost


class Ties(msgspec.Struct, frozen=True):
    """What binds a seat besides its stand."""

    promise: Choice | None = None
    line: Choice | None = None
    bloc: str = ""
    discipline: int = 0
    """Chance that it follows the line."""


FREE = Ties()


def reckon(
    stand: Stand,
    issues: Mapping[str, Issue],
    question: Prospect,
    ties: Ties = FREE,
    model: Parameters = DEFAULTS,
    attendance: int | None = None,
) -> Reckoning:
    """Reckon one ballot.

    ``attendance`` is the chance that the seat is there, where that is better known than
    from its habit: 10000 or 0 once the room has been counted.
    """
    if question.target == WHOLE:
        if_yes = kept_worth(stand.positions, issues, question.if_yes)
        if_no, brings, cost = stand.walk_away, if_yes - stand.walk_away, 0
    else:
        if_no = kept_worth(stand.positions, issues, question.if_no)
        brings = gain(stand.positions, issues, question.changes)
        if_yes = kept_worth(stand.positions, issues, question.if_yes)
        cost = reopening_cost(stand, question, if_no, model)
    if question.turned:
        brings, cost, if_yes, if_no = -brings, -cost, if_no, if_yes
    cares = care(stand, question)
    spread = _spread(stand, question, cares, model)
    own = shares(brings - cost, model.band, spread)
    own = attending(own, 10000 - model.shrug * (100 - cares) // 100)
    ground, because, chances = _settled(stand, question, ties, own, brings - cost, model)
    habit = 10000 if ground == "own-text" else stand.attendance
    chances = attending(chances, habit if attendance is None else attendance)
    return Reckoning(
        question.target,
        if_yes,
        if_no,
        brings,
        cost,
        model.band,
        spread,
        ground,
        because,
        chances,
    )


def reopening_cost(
    stand: Stand, question: Prospect, standing: int, model: Parameters = DEFAULTS
) -> int:
    """What it costs a seat to break the text that stands: more, the more it wants it."""
    if not question.reopens:
        return 0
    room = 10000 - stand.walk_away
    attached = max(0, standing - stand.walk_away) * 10000 // max(1, room)
    alone = max(0, 10000 - question.support * model.company // 10000)
    mood = 10000 - stand.insists
    return model.reopening * attached // 10000 * alone // 10000 * mood // 10000


def care(stand: Stand, question: Prospect) -> int:
    """How much a stand cares about what a question turns on: the highest salience."""
    if question.target == WHOLE:
        return 100
    return max(
        (p.salience for c in question.changes if (p := stand.positions.get(c.issue))),
        default=0,
    )


def _spread(stand: Stand, question: Prospect, cares: int, model: Parameters) -> int:
    """How far a ballot may fall from what was reckoned; wider for a believed stand."""
    if question.target == WHOLE:
        return model.spread
    base = model.spread if cares else model.quiet
    if stand.known:
        return base
    confidences = [
        stand.positions[c.issue].confidence
        for c in question.changes
        if c.issue in stand.positions
    ]
    sure = sum(confidences) // len(confidences) if confidences else 0
    return base + model.doubt * (10000 - sure) // 10000 * (1 if cares else 0)


def _settled(
    stand: Stand,
    question: Prospect,
    ties: Ties,
    own: Shares,
    utility: int,
    model: Parameters,
) -> tuple[Ground, str, Shares]:
    """Apply what is stronger than worth, the strongest first."""
    if stand.seat in question.sponsors:
        return "own-text", question.target, CERTAIN["yes"]
    line, choice = _red_line(stand, question)
    if line is not None and (line.hard or ties.promise is None):
        return "red-line", line.words, CERTAIN[choice]
    if ties.promise is not None:
        weight = promise_weight(stand, ties.promise, utility, model)
        return "promise", ties.promise, mixed(CERTAIN[ties.promise], own, weight)
    if ties.line is not None:
        return "line", ties.bloc, mixed(CERTAIN[ties.line], own, ties.discipline)
    return "worth", "", own


def _red_line(stand: Stand, question: Prospect) -> tuple[RedLine | None, Choice]:
    """The red line that the answer decides on, and the ballot that keeps it."""
    if not stand.red_lines:
        return None, "no"
    if question.target == WHOLE:
        hard = [r for r in crossed(stand.red_lines, question.if_yes) if r.hard]
        return (hard[0] if hard else None), "no"
    yes = crossed(stand.red_lines, question.if_yes)
    no = crossed(stand.red_lines, question.if_no)
    broken = [r for r in yes if r not in no]
    mended = [r for r in no if r not in yes]
    if question.turned:
        broken, mended = mended, broken
    if broken:
        return broken[0], "no"
    return (mended[0], "yes") if mended else (None, "no")


def promise_weight(
    stand: Stand, choice: Choice, utility: int, model: Parameters = DEFAULTS
) -> int:
    """How firmly a promise of a ballot holds: less, the more keeping it costs."""
    loss = {"yes": -utility, "no": utility}.get(choice, abs(utility) - model.band)
    over = max(0, loss - 2 * model.band)
    return max(0, style(stand.style).keeps - over * 10000 // model.promise_price)


def own_ties(view: View, target: str) -> Ties:
    """What binds the seat of this view on ``target``."""
    given = promised(view.offers, view.seat, target, "vote")
    promise = given.choice if given else None
    for bloc, lines in view.lines.items():
        line = lines.get(target)
        if line is not None:
            found = next((b for b in view.setup.blocs if b.id == bloc), None)
            discipline = found.discipline if found else 0
            name = found.name if found else bloc
            return Ties(choice_of(promise), line, name, discipline)
    return Ties(choice_of(promise))


def choice_of(word: str | None) -> Choice | None:
    """The ballot that a word names, if it names one."""
    return next((choice for choice in CERTAIN if choice == word), None)


def own_reckoning(view: View, target: str, model: Parameters = DEFAULTS) -> Reckoning:
    """The reckoning of the seat's own ballot; needs its instructions."""
    if view.instructions is None:
        msg = "an onlooker has no ballot"
        raise ValueError(msg)
    stand = own_stand(view.instructions, view.dossier)
    question = prospect(view.setup, view.chamber, target)
    ties = own_ties(view, target)
    return reckon(stand, view.dossier.issues, question, ties, model, 10000)


def cast(view: View, target: str, drawn: float) -> Choice:
    """The ballot that the seat casts."""
    return pick(own_reckoning(view, target).shares, drawn)
