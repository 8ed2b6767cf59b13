"""From a utility to the chances of a ballot: an ordered logistic model in integers.

With utility *u*, band *b* and spread *s*: ``no`` below ``-b``, ``yes`` above ``b``,
abstention between, the error logistic with scale *s* (McCullagh 1980, "Regression models
for ordinal data", the proportional-odds model).  A table stands for the exponential
function, so that every machine gets the same integers.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from game.rules.voting import Choice

EVEN_ODDS = 5000
"""Basis points: as likely as not."""
_STEP = 250
"""Thousandths between two values of the table."""
_LOGISTIC = (
    5000, 5622, 6225, 6792, 7311, 7773, 8176, 8520, 8808, 9047, 9241, 9399, 9526,
    9627, 9707, 9770, 9820, 9859, 9890, 9914, 9933, 9948, 9959, 9968, 9975, 9981,
    9985, 9988, 9991, 9993, 9994, 9996, 9997, 9997, 9998, 9998, 9999, 9999, 9999,
    9999, 10000,
)  # fmt: skip
"""The logistic function at 0, 1/4, 1/2 ... 10, in basis points: from there on nothing is left of
the other side, so that a ballot far beyond the band never lapses."""
_BETWEEN = tuple(
    low + (high - low) * part // _STEP
    for low, high in pairwise(_LOGISTIC)
    for part in range(_STEP)
)
"""The same at every thousandth, on straight lines between."""
_TABLED, _FURTHEST = len(_BETWEEN), _LOGISTIC[-1]


class Shares(msgspec.Struct, frozen=True, gc=False):
    """Chances of one seat's ballot in basis points; together 10000."""

    yes: int
    no: int
    abstain: int
    absent: int = 0

    @property
    def likeliest(self) -> Choice:
        """The likeliest ballot; the firmer one where two are equal."""
        return max(_IN_ORDER, key=lambda choice: getattr(self, choice))

    @property
    def sure(self) -> int:
        """Chance of the likeliest ballot."""
        return max(self.yes, self.no, self.abstain, self.absent)


def decided(shares: Shares) -> Shares:
    """The same chances where nobody may abstain: who would, answers as the others do, and
    one way or the other alike where there are no others."""
    answers = shares.yes + shares.no
    more = shares.abstain * shares.yes // answers if answers else shares.abstain // 2
    return Shares(shares.yes + more, shares.no + shares.abstain - more, 0, shares.absent)


def without_yes(shares: Shares) -> Shares:
    """The same chances of one that does not vote in favour, whatever it thinks by now: it
    abstains instead, and answers no where nobody may abstain."""
    no = max(1, shares.no)  # never nothing, since :func:`decided` answers as the rest does
    return Shares(0, no, 10000 - no - shares.absent, shares.absent)


def without_no(shares: Shares) -> Shares:
    """The same chances of one that does not vote against, whatever it thinks by now: it
    abstains instead."""
    return Shares(shares.yes, 0, 10000 - shares.yes - shares.absent, shares.absent)


_IN_ORDER: tuple[Choice, ...] = ("yes", "no", "abstain", "absent")
CERTAIN: dict[Choice, Shares] = {
    "yes": Shares(10000, 0, 0),
    "no": Shares(0, 10000, 0),
    "abstain": Shares(0, 0, 10000),
    "absent": Shares(0, 0, 0, 10000),
}
"""Shares of a ballot that is settled."""


def below(value: int, spread: int) -> int:
    """Chance in basis points that a logistic error with scale ``spread`` is below it."""
    scaled = abs(value) * 1000 // (spread if spread > 0 else 1)
    share = _BETWEEN[scaled] if scaled < _TABLED else _FURTHEST
    return share if value >= 0 else 10000 - share


def taking_sides(utility: int, band: int, spread: int) -> tuple[int, int]:
    """Chances of yes and of no for one who is there: :func:`below` of both borders, written
    out, since a day takes it a hundred thousand times."""
    scale = spread if spread > 0 else 1
    over = utility - band
    if over > 0:
        far = over * 1000 // scale
        yes = _BETWEEN[far] if far < _TABLED else _FURTHEST
    else:
        far = -over * 1000 // scale
        yes = 10000 - (_BETWEEN[far] if far < _TABLED else _FURTHEST)
    under = utility + band
    if under > 0:
        far = under * 1000 // scale
        no = 10000 - (_BETWEEN[far] if far < _TABLED else _FURTHEST)
    else:
        far = -under * 1000 // scale
        no = _BETWEEN[far] if far < _TABLED else _FURTHEST
    return yes, no


def shares(utility: int, band: int, spread: int) -> Shares:
    """Chances of yes, no and abstention for one who is there."""
    yes, no = taking_sides(utility, band, spread)
    return Shares(yes, no, 10000 - yes - no)


def mixed(first: Shares, second: Shares, weight: int) -> Shares:
    """``weight`` basis points of ``first``, the rest of ``second``."""
    rest = 10000 - weight
    yes = (first.yes * weight + second.yes * rest) // 10000
    no = (first.no * weight + second.no * rest) // 10000
    absent = (first.absent * weight + second.absent * rest) // 10000
    return Shares(yes, no, 10000 - yes - no - absent, absent)


def attending(there: Shares, attendance: int) -> Shares:
    """The same ballot of one who is in the room with that chance."""
    if attendance >= 10000:
        return there
    yes, no = there.yes * attendance // 10000, there.no * attendance // 10000
    absent = 10000 + (there.absent - 10000) * attendance // 10000
    return Shares(yes, no, 10000 - yes - no - absent, absent)


def none_of(chances: Iterable[int]) -> int:
    """The chance that nothing of several comes about, each by itself; basis points."""
    left = 10000
    for chance in chances:
        left = left * (10000 - chance) // 10000
    return left


def uncertain(points: int) -> int:
    """A chance of what may yet happen, in basis points, as it is told: never none and never
    all, for what one expects may come otherwise."""
    return max(1, min(9999, points))


def pick(chances: Shares, drawn: float) -> Choice:
    """The ballot that a draw from [0, 1) falls on."""
    at = int(drawn * 10000)
    if at < chances.no:
        return "no"
    if at < chances.no + chances.abstain:
        return "abstain"
    if at < chances.no + chances.abstain + chances.yes:
        return "yes"
    return "absent"
