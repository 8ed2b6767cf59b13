"""A ballot: from a stand and a prospect to the chances of each choice, with every reason.

The same reckoning serves a seat's own vote (then the choice is drawn from its chances), the
forecast of others (then the chances are shown), and the answer to "why?".  In order of
force: one's own text, a hard red line, a promise, a soft red line, the bloc's line, and
what the two texts are worth.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from game.delegates.instructions import Issue, RedLine
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.odds import CERTAIN, Shares, attending, mixed, shares
from game.delegates.prospect import Prospect
from game.delegates.stand import Stand
from game.delegates.styles import style
from game.delegates.worth import POINT, crossed, worth
from game.rules.setup import WHOLE
from game.rules.voting import Choice

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Ground = Literal["own-text", "red-line", "promise", "line", "worth"]
"""What settles a ballot."""


class Reckoning(msgspec.Struct, frozen=True, gc=False):
    """How one seat's ballot on one question was reckoned; basis points throughout."""

    stand: Stand
    issues: Mapping[str, Issue]
    question: Prospect
    gain: int
    """What the change brings on the issues that it touches."""
    cost: int
    """What breaking the text that stands would cost it."""
    friends: int
    """What it weighs that friends, or strangers, are behind it."""
    band: int
    spread: int
    ground: Ground
    because: str
    """The red line in words, what was promised, the bloc; empty for worth."""
    shares: Shares

    @property
    def target(self) -> str:
        """What the question is on."""
        return self.question.target

    @property
    def utility(self) -> int:
        """What is left of the gain."""
        return self.gain - self.cost + self.friends

    @property
    def if_yes(self) -> int:
        """Worth of the text that a yes leads to (of ``whole``: of the text)."""
        if self.question.ends:
            return self.stand.walk_away
        turned = self.question.turned
        draft = self.question.if_no if turned else self.question.if_yes
        return kept_worth(self.stand.positions, self.issues, draft)

    @property
    def if_no(self) -> int:
        """Worth of the text that a no leads to (of ``whole``: of no text)."""
        if self.question.target == WHOLE:
            return self.stand.walk_away
        turned = self.question.turned
        draft = self.question.if_yes if turned else self.question.if_no
        return kept_worth(self.stand.positions, self.issues, draft)


class Ties(msgspec.Struct, frozen=True, gc=False):
    """What binds a seat besides its stand."""

    promise: Choice | None = None
    line: Choice | None = None
    bloc: str = ""
    discipline: int = 0
    """Chance that it follows the line."""
    trust: int = 10000
    """How far the promise is believed, or felt to bind; less after a broken one."""


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
    brings, cost, friends, spread, own = _weighed(stand, issues, question, model)
    utility = brings - cost + friends
    ground, because, chances = _settled(stand, question, ties, own, utility, model)
    habit = 10000 if ground == "own-text" else stand.attendance
    chances = attending(chances, habit if attendance is None else attendance)
    return Reckoning(
        stand,
        issues,
        question,
        brings,
        cost,
        friends,
        model.band,
        spread,
        ground,
        because,
        chances,
    )


def _weighed(
    stand: Stand, issues: Mapping[str, Issue], question: Prospect, model: Parameters
) -> tuple[int, int, int, int, Shares]:
    """What a question brings a seat, costs it and weighs with it by who is behind it; the
    spread; and the shares of a ballot that nothing binds."""
    cost = friends = 0
    if question.target == WHOLE or question.ends:
        worth_now = kept_worth(stand.positions, issues, question.if_yes)
        brings, cares, spread = worth_now - stand.walk_away, 100, model.spread
    else:
        brings, cares, sure = _touched(stand, issues, question)
        if question.reopens:
            worth_now = kept_worth(stand.positions, issues, question.if_no)
            cost = reopening_cost(stand, question, worth_now, model)
        if cares < 100 and question.sponsors:
            friends = fellowship(stand, question, cares, model)
        spread = _spread(stand, cares, sure, model)
    if question.turned:
        brings, cost = -brings, -cost
    own = shares(brings - cost + friends, model.band, spread)
    if cares < 100:
        own = attending(own, 10000 - model.shrug * (100 - cares) // 100)
    return brings, cost, friends, spread, own


def sides(
    stands: Iterable[Stand], issues: Mapping[str, Issue], question: Prospect
) -> tuple[int, int]:
    """Expected votes for and against of seats that nothing binds, in basis points of one.

    The same reckoning as :func:`reckon`, of which only the outcome is made.
    """
    yes = no = 0
    for stand in stands:
        own = _weighed(stand, issues, question, DEFAULTS)[4]
        if stand.seat in question.sponsors:
            own = CERTAIN["yes"]
            there = 10000
        else:
            there = stand.attendance
            if stand.red_lines:
                line, choice = _red_line(stand, question)
                own = own if line is None else CERTAIN[choice]
        yes += own.yes * there // 10000
        no += own.no * there // 10000
    return yes, no


def _touched(
    stand: Stand, issues: Mapping[str, Issue], question: Prospect
) -> tuple[int, int, int]:
    """Of what a question turns on: what it brings, the highest salience, how sure."""
    points = cares = confidence = known = 0
    for change in question.changes:
        held = stand.positions.get(change.issue)
        if held is None:
            continue
        place, salience = held.place, held.salience
        nearer = abs(change.before - place) - abs(change.after - place)
        points += nearer * salience * issues[change.issue].weight
        if salience > cares:
            cares = salience
        confidence += held.confidence
        known += 1
    return points * POINT // 10000, cares, confidence // known if known else 0


def fellowship(
    stand: Stand, question: Prospect, cares: int, model: Parameters = DEFAULTS
) -> int:
    """What it weighs who is behind a question: less, the more a seat cares itself.

    Friends are those that vote alike: the nearest sponsor counts, by ideal points.
    """
    if not model.fellowship or not question.sponsors or cares >= 100:
        return 0
    place = stand.ideals.get(stand.seat)
    known = _sponsors_at(stand.ideals, question)
    if place is None or not known:
        return 0
    after = bisect_left(known, place)
    away = known[after] - place if after < len(known) else place - known[-1]
    if after and place - known[after - 1] < away:
        away = place - known[after - 1]
    near = max(-10000, 10000 - away * 10000 // model.acquaintance)
    return model.fellowship * near // 10000 * (100 - cares) // 100


@kept(512)
def _sponsors_at(ideals: Mapping[str, int], question: Prospect) -> tuple[int, ...]:
    """Ideal points of the sponsors that have one, the lowest first."""
    return tuple(sorted(ideals[s] for s in question.sponsors if s in ideals))


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


def _spread(stand: Stand, cares: int, sure: int, model: Parameters) -> int:
    """How far a ballot may fall from what was reckoned; wider for a believed stand."""
    base = model.spread if cares else model.quiet
    if stand.known or not cares:
        return base
    return base + model.doubt * (10000 - sure) // 10000


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
        weight = promise_weight(stand, ties.promise, utility, model) * ties.trust // 10000
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


@kept(32768)
def unbound(stand: Stand, issues: Mapping[str, Issue], question: Prospect) -> Reckoning:
    """The reckoning of a stand that nothing binds, remembered."""
    return reckon(stand, issues, question)
