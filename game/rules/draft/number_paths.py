"""Display numbers read as paths: ``Article 6(2)`` is article 6, then its second paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from game.rules.draft.numerals import style_of

NEW = "New paragraph"
"""What an addition is called by whoever types it, with its id; the table numbers it."""

INSERTED = ("bis", "ter", "quater", "quinquies")
_NUMERAL = rf"(?:\d+|[A-Za-z]{{1,6}})(?: ?(?:{'|'.join(INSERTED)}))?"
_STEP = re.compile(
    rf"(?P<lead>(?:[^\W\d_]{{2,}}\s+)?|[(.])(?P<first>{_NUMERAL})"
    rf"(?:(?P<between> to | and |–|-)(?P<last>{_NUMERAL}))?(?P<tail>[).]?)"
)


class Step(msgspec.Struct, frozen=True):
    """One step of a display number: ``Article 6``, then ``(2)``."""

    text: str
    lead: str
    first: str
    between: str
    last: str
    tail: str


@lru_cache(2048)  # a text has few numbers, and each is asked for at every numbering
def path_of(number: str) -> tuple[Step, ...]:
    """A display number as a path; empty where it is no number (``Preamble``).

    What follows a comma is a name and no part of the path.
    """
    found: list[Step] = []
    at = 0
    while at < len(number) and number[at] != ",":
        step = _STEP.match(number, at)
        if step is None or bool(found) != (step["lead"] in ("(", ".")):
            return ()
        found.append(
            Step(
                step[0],
                step["lead"],
                step["first"],
                step["between"] or "",
                step["last"] or "",
                step["tail"],
            )
        )
        at = step.end()
    if found and style_of((found[0].first.partition(" ")[0],)) is None:
        return ()  # ``Opening words`` have a word where a number would be
    return tuple(found)


def number_after(number: str, taken: Iterable[str]) -> str:
    """The number of what is put in after a provision: ``Article 3 bis``, ``Article 2(1 bis)``.

    The next of bis, ter, quater, quinquies that is not ``taken``; empty where the number is
    no number, or a range, or too many are there.
    """
    path = path_of(number)
    if not path or path[-1].last:
        return ""
    last = path[-1]
    before = "".join(s.text for s in path[:-1])
    plain, known = last.first.partition(" ")[0], set(taken)
    for word in INSERTED:
        found = f"{before}{last.lead}{plain} {word}{last.tail}"
        if found not in known:
            return found
    return ""


def inserted(number: str) -> tuple[str, int]:
    """What a number was put in after, and as which: ``Article 3`` and 2 for ``Article 3 ter``;
    nothing and 0 where it is no such number."""
    path = path_of(number)
    plain, _, word = path[-1].first.partition(" ") if path else ("", "", "")
    if word not in INSERTED or path[-1].last:
        return "", 0
    before = "".join(s.text for s in path[:-1])
    return f"{before}{path[-1].lead}{plain}{path[-1].tail}", INSERTED.index(word) + 1
