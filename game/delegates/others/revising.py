"""How a place that is believed is revised by what its holder said, signed or voted.

Whoever supports a wording, or signs or votes for it, is taken to prefer the text with it to the
text without: so its place is believed to lie on that side of the middle between the two, and
not at the wording itself.  What one signs is acceptable to one, and need not be what one wants.
A deed that the place already lets one expect hardly moves it, one that it does not moves it
the farther the less sure the place was.  With some chance a deed tells nothing of a place:
it was a courtesy, a promise, a line of a group.

The place is held to be normally distributed; its mean and variance after the deed are those of
the mixture of the distribution cut off at the middle (a truncated normal, Johnson, Kotz and
Balakrishnan 1994, chapter 13) and of the distribution as it was.  In whole numbers, with a
table for the normal distribution.  One in twenty is taken to stand
elsewhere than was known, so that deeds that contradict a place do move it in the end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import isqrt
from operator import is_

from game.delegates.instructions import Basis, Issue, Position
from game.delegates.others.signals import Signal
from game.rules.kept import kept

_STEP = 250
"""Thousandths of a standard deviation between two values of the tables, which begin at -3."""
_BELOW = (
    13, 30, 62, 122, 228, 401, 668, 1056, 1587, 2266, 3085, 4013, 5000,
    5987, 6915, 7734, 8413, 8944, 9332, 9599, 9772, 9878, 9938, 9970, 9987,
)  # fmt: skip
"""The normal distribution at -3, -2.75 ... 3, basis points."""
_MILLS = (
    3283, 3052, 2823, 2596, 2373, 2154, 1939, 1729, 1525, 1329, 1141, 964, 798,
    646, 509, 389, 288, 204, 139, 90, 55, 32, 18, 9, 4,
)  # fmt: skip
"""Its density divided by it at the same places, thousandths."""
_UNSURE = 73
"""Standard deviation of a place of which nothing is known, hundredths: that of the draws of
:func:`game.delegates.inferring.filling.true_position` at confidence 0."""
_LEAST: dict[Basis, int] = {"stated": 20, "group": 30, "inferred": 8}
"""The same at confidence 10000, by how a place is known: that of the draws where it is
inferred, and more where people said it, who may go some way from what they said."""
_ELSEWHERE = 500
"""Chance that what is known of a place is wrong altogether, basis points: it is anywhere."""
_END = 200
"""Where the scales end, hundredths."""
_MIDWAY = 50
"""Standard deviation of what an abstention tells: a place near the middle of two wordings."""
NOTHING = Position(0, 30, "inferred", confidence=0)
"""A place of which nothing is known."""


def revised(
    positions: Mapping[str, Position],
    issues: Mapping[str, Issue],
    deeds: Sequence[Sequence[Signal]],
) -> dict[str, Position]:
    """Positions after what their holder did, deed by deed, each with all that it shows.

    What says again what has been said adds nothing.
    """
    last = _revised_last(positions, issues)
    known = min(len(last.deeds), len(deeds))
    if not all(map(is_, last.deeds[:known], deeds)):
        last.forget(positions)
        known = 0
    for deed in deeds[known:]:
        last.add(deed, issues)
    return last.found[len(deeds)]


class _Revised:
    """Where the deeds of a holder of positions led that were looked at last, one by one: with
    each event the same are looked at again and one more, and of what was believed before a
    vote those alone that came before it."""

    def __init__(self, positions: Mapping[str, Position]) -> None:
        self.forget(positions)

    def forget(self, positions: Mapping[str, Position]) -> None:
        """Begin anew."""
        self.deeds: list[Sequence[Signal]] = []
        self.found = [dict(positions)]
        """Positions after none of the deeds, after the first, and so on."""
        self._told: set[tuple[tuple[str, int, int | None], ...]] = set()

    def add(self, deed: Sequence[Signal], issues: Mapping[str, Issue]) -> None:
        """Look at one deed more, with all that it shows."""
        self.deeds.append(deed)
        before = self.found[-1]
        told = tuple([(s.issue, s.place, s.against) for s in deed])
        if told in self._told:
            self.found.append(before)
            return
        self._told.add(told)
        found = dict(before)
        if len(deed) == 1:
            found[deed[0].issue] = _after_one(found.get(deed[0].issue, NOTHING), deed[0])
        else:
            found |= {s.issue: _after(found, issues, s, deed) for s in deed}
        self.found.append(found)


@kept(1024)
def _revised_last(
    positions: Mapping[str, Position], _issues: Mapping[str, Issue]
) -> _Revised:
    return _Revised(positions)


def _after(
    held: Mapping[str, Position],
    issues: Mapping[str, Issue],
    signal: Signal,
    deed: Sequence[Signal],
) -> Position:
    """One position after a deed that bears on it."""
    wanted = 0
    if len(deed) > 1 and signal.against is not None:
        rest = sum(_brings(held, issues, s) for s in deed if s is not signal)
        wanted = -rest * 100 // max(1, _weight(held, issues, signal))
    return _after_one(held.get(signal.issue, NOTHING), signal, wanted)


def _after_one(before: Position, signal: Signal, wanted: int = 0) -> Position:
    """A position after a deed by which its holder gains that many hundredths, or more."""
    shows = signal.salience if before is NOTHING else 0
    return _leaning(before, signal.place, signal.against, signal.pull, wanted, shows)


@lru_cache(65536)
def _leaning(
    before: Position, to: int, away: int | None, pull: int, wanted: int, shows: int
) -> Position:
    """The same of all that hold the same and do the same: a room of 193 is believed anew some
    fifty times a day, most of it as before, and many vote alike."""
    spread = _spread(before)
    if away is None:
        place, left = _near(before.place, spread, to)
    else:
        middle = _bound(to, away, wanted)
        if middle is None:
            return before
        place, left = _beyond(before.place, spread, middle, pull, up=to > away)
    return Position(
        max(-200, min(200, place)),
        max(before.salience, shows),
        before.basis,
        before.source,
        _surer(before, left),
    )


def _spread(held: Position) -> int:
    """Standard deviation of a place, hundredths."""
    return _UNSURE - (_UNSURE - _LEAST[held.basis]) * held.confidence // 10000


def _surer(held: Position, spread: int) -> int:
    """The confidence of a place with this standard deviation, no less than it was."""
    sure = (_UNSURE - spread) * 10000 // (_UNSURE - _LEAST[held.basis])
    return max(held.confidence, min(10000, sure))


def _weight(held: Mapping[str, Position], issues: Mapping[str, Issue], s: Signal) -> int:
    """What a hundredth on an issue weighs with its holder, times 100."""
    weight = issues[s.issue].weight if s.issue in issues else 100
    return held.get(s.issue, NOTHING).salience * weight


def _brings(held: Mapping[str, Position], issues: Mapping[str, Issue], s: Signal) -> int:
    """What one change of a deed is believed to bring whoever did it."""
    if s.against is None:
        return 0
    place = held.get(s.issue, NOTHING).place
    nearer = abs(s.against - place) - abs(s.place - place)
    return nearer * _weight(held, issues, s) // 100


def _bound(to: int, away: int, wanted: int) -> int | None:
    """Where a place must lie at least for a change to bring ``wanted`` hundredths; ``None``
    where every place lets it."""
    far = abs(to - away)
    if wanted <= -far:
        return None
    wanted = min(wanted, far)
    wanted = wanted if to > away else -wanted
    return (to + away + wanted) // 2


def _near(place: int, spread: int, seen: int) -> tuple[int, int]:
    """Mean and deviation after an observation at ``seen``."""
    own, its = spread * spread, _MIDWAY * _MIDWAY
    return place + (seen - place) * own // (own + its), isqrt(own * its // (own + its))


def _beyond(
    place: int, spread: int, bound: int, sincere: int, *, up: bool
) -> tuple[int, int]:
    """Mean and deviation of a place that with the chance ``sincere`` lies beyond ``bound``."""
    ahead = (place - bound if up else bound - place) * 1000 // spread
    mills, room = _at(_MILLS, ahead), max(0, _END - bound if up else _END + bound)
    step = spread * mills // 1000
    cut = max(50, 1000 - mills * (mills + max(-3000, ahead)) // 1000)
    away = (bound - place if up else place - bound) + room // 2
    least = 10000 - _ELSEWHERE
    parts = (
        (
            sincere * _at(_BELOW, ahead) // 10000 * least,
            step,
            spread * spread * cut // 1000,
        ),
        ((10000 - sincere) // 2 * least, 0, spread * spread),
        (sincere * room // (2 * _END) * _ELSEWHERE, away, room * room // 12),
    )
    total = sum(weight for weight, _, _ in parts)
    shift = sum(weight * mean for weight, mean, _ in parts) // total
    square = sum(w * (own + (mean - shift) ** 2) for w, mean, own in parts) // total
    return place + (shift if up else -shift), isqrt(square)


def _at(table: tuple[int, ...], thousandths: int) -> int:
    """A table's value at so many thousandths of a standard deviation, on straight lines."""
    from_first = max(0, min(2 * 3000, thousandths + 3000))
    at, part = divmod(from_first, _STEP)
    if at >= len(table) - 1:
        return table[-1]
    return table[at] + (table[at + 1] - table[at]) * part // _STEP
