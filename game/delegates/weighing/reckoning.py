"""A ballot: from a stand and a prospect to the chances of each choice, with every reason.

The same reckoning serves a seat's own vote (then the choice is drawn from its chances), the
forecast of others (then the chances are shown), and the answer to "why?".  In order of
force: one's own text, a hard red line, a promise, a soft red line, the bloc's line, and
what the two texts are worth.  Who has stopped the text before the room does not
vote for it: it abstains where it would have, or votes against.  Who has sponsored it does not
vote against it while it is worth about as much as no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from game.delegates.instructions import Issue, RedLine
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.styles import style
from game.delegates.weighing.balance import scales
from game.delegates.weighing.odds import (
    CERTAIN,
    Shares,
    attending,
    mixed,
    without_no,
    without_yes,
)
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.stakes import kept_worth
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import crossed, told_apart
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE
from game.rules.voting import Choice

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
            return max(self.stand.walk_away, self.stand.without)
        turned = self.question.turned
        draft = self.question.if_no if turned else self.question.if_yes
        return kept_worth(self.stand.positions, self.issues, draft)

    @property
    def if_no(self) -> int:
        """Worth of the text that a no leads to (of ``whole``: of no text)."""
        if self.question.target == WHOLE:
            return max(self.stand.walk_away, self.stand.without)
        turned = self.question.turned
        draft = self.question.if_yes if turned else self.question.if_no
        return kept_worth(self.stand.positions, self.issues, draft)


class Ties(msgspec.Struct, frozen=True, gc=False):
    """What binds a seat besides its stand."""

    promise: Choice | None = None
    line: Choice | None = None
    bloc: str = ""
    discipline: int = 0
    """Chance that it follows the line; none where that was told against what members want."""
    tips: bool = False
    """Whether the line moves those alone to whom the question is nearly all one."""
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
    brings, cost, friends, spread, own = scales(issues, question, model).weigh(stand)
    utility = brings - cost + friends
    ground, because, chances = _settled(stand, question, ties, own, utility, model)
    if stand.seat in question.objectors and ground != "promise":
        chances = without_yes(chances)
    if stand.seat in question.drafters and _lives_with(ground, utility, model):
        chances = without_no(chances)
    if attendance is None:
        attendance = 10000 if ground == "own-text" else stand.attendance
    if attendance < 10000:
        chances = attending(chances, attendance)
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


def _lives_with(ground: Ground, utility: int, model: Parameters) -> bool:
    """Whether a text is worth about as much as none, or more, and nothing binds against it: a
    sponsor abstains on its own draft at most, until that has become another."""
    return ground in ("worth", "line") and utility >= -model.band


Sides = tuple[int, int]
"""Chances of a vote for and of one against; of many seats, how many of each are expected.  In
basis points, of one vote."""


def sides(
    stands: Iterable[Stand], issues: Mapping[str, Issue], question: Prospect
) -> dict[str, Sides]:
    """By seat: how likely seats that nothing binds vote for and against.

    The same reckoning as :func:`reckon`, of which only the outcome is made.
    """
    found: dict[str, Sides] = {}
    scale = scales(issues, question, DEFAULTS)
    side, sponsors = scale.side, question.sponsors
    parties = question.drafters or question.objectors
    for stand in stands:
        line, choice = on_a_line(stand, question) if stand.red_lines else (None, "no")
        if stand.seat in sponsors:
            found[stand.seat] = 10000, 0
        elif line is not None:
            held, there = CERTAIN[choice], stand.attendance
            found[stand.seat] = held.yes * there // 10000, held.no * there // 10000
        else:
            found[stand.seat] = side(stand)
            if parties:
                utility, by_worth = scale.utility(stand), found[stand.seat]
                found[stand.seat] = _with_its_word(stand, question, utility, by_worth)
    return found


def _with_its_word(stand: Stand, question: Prospect, utility: int, side: Sides) -> Sides:
    """The sides of one that may have drafted the text, or stopped it, before it is voted on."""
    yes, no = side
    if stand.seat in question.drafters and _lives_with("worth", utility, DEFAULTS):
        no = 0
    return 0 if stand.seat in question.objectors else yes, no


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
    line, choice = on_a_line(stand, question)
    if line is not None and (line.hard or ties.promise is None):
        return "red-line", line.words, CERTAIN[choice]
    if ties.promise is not None:
        weight = promise_weight(stand, ties.promise, utility, model) * ties.trust // 10000
        return "promise", ties.promise, mixed(CERTAIN[ties.promise], own, weight)
    if ties.line is not None and _binds(ties, utility, model):
        return "line", ties.bloc, mixed(CERTAIN[ties.line], own, ties.discipline)
    return "worth", "", own


def _binds(ties: Ties, utility: int, model: Parameters) -> bool:
    """Whether a line that was told moves one to whom a yes is worth so much."""
    return ties.discipline > 0 and (not ties.tips or abs(utility) <= model.band)


def on_a_line(stand: Stand, question: Prospect) -> tuple[RedLine | None, Choice]:
    """The red line that the answer decides on, and the ballot that keeps it."""
    if not stand.red_lines:
        return None, "no"
    if question.target == WHOLE:
        hard = [r for r in crossed(stand.red_lines, question.if_yes) if r.hard]
        return (hard[0] if hard else None), "no"
    apart = told_apart(stand.red_lines, question.if_yes, question.if_no)
    if not apart:
        return None, "no"
    without, with_it = crossed(apart, question.if_no), crossed(apart, question.if_yes)
    broken = [line for line in with_it if line not in without]
    mended = [line for line in without if line not in with_it]
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


def remembered(
    stand: Stand, issues: Mapping[str, Issue], question: Prospect, ties: Ties
) -> Reckoning:
    """The reckoning of a stand, remembered."""
    if ties is FREE:
        return unbound(stand, issues, question)
    return _bound(stand, issues, question, ties)


@kept(32768)
def unbound(stand: Stand, issues: Mapping[str, Issue], question: Prospect) -> Reckoning:
    """The reckoning of a stand that nothing binds, remembered."""
    return reckon(stand, issues, question)


@kept(4096)
def _bound(
    stand: Stand, issues: Mapping[str, Issue], question: Prospect, ties: Ties
) -> Reckoning:
    return reckon(stand, issues, question, ties)
