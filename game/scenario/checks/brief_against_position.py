"""What a brief says of a position has to be the position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import product
from typing import NamedTuple

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.made_sentences import (
    aim_said,
    as_aim,
    choices_on,
    plainly_spaced,
    position_pattern,
    position_said,
    told_apart,
)
from game.scenario.sentences.said import ENGLISH

ENTRY = Entry(
    "S365",
    "brief against its owner's position",
    "A brief or an aim that was made from a position says otherwise than the position does "
    "now, or names a wording that is called otherwise now. Whoever sits down is told to want "
    "what the seat does not want. Sentences that somebody has rewritten are not looked at.",
    "# positions.csv: NOR,fund,-2,80,stated,OURS\n"
    "- **Fund**: you are firmly for \u201ca fund\u201d; it matters to you above all else.",
    "Put the sentence that is named in its place, such as `aims: [...]` or a line of the "
    "brief, or correct the position.",
    "warning",
)
NEEDS = frozenset(("issues/words", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Sentences of briefs, and aims, as they are made from another position."""
    provisions = grounds.scenario.provisions
    wordings = {i.id: choices_on(provisions, i.id) for i in grounds.scenario.issues}
    for seat, part in grounds.material.named("delegations").items():
        stands = {
            row.issue: row for row in grounds.scenario.positions if row.delegation == seat
        }
        titled = {
            issue.title: _Stand(
                row.place / 100, row.salience, (issue.low, issue.high), wordings[issue.id]
            )
            for issue in grounds.scenario.issues
            if (row := stands.get(issue.id)) is not None
        }
        yield from _in_aims(grounds, seat, titled)
        yield from _in_brief(grounds, part.get("brief", ""), titled)


class _Stand(NamedTuple):
    """A position as sentences are made from it."""

    place: float
    salience: int
    ends: tuple[str, str]
    wordings: Mapping[float, str]
    """By place, what the wordings on the issue are called."""


def _in_aims(
    grounds: Grounds, seat: str, titled: Mapping[str, _Stand]
) -> Iterator[Problem]:
    part = grounds.material.named("delegations")[seat]
    made = _old_aims(titled, grounds.scenario.language)
    old = {plainly_spaced(aim): now for aim, now in made.items()}
    for at, aim in enumerate(part.get("aims") or ()):
        if now := old.get(plainly_spaced(aim)):
            message = f"an aim of `{seat}` is not what its position makes of it"
            place = part.item_at("aims", at)
            yield grounds.material.problem(ENTRY, place, message, f"write `{as_aim(now)}`")


def _in_brief(
    grounds: Grounds, path: str, titled: Mapping[str, _Stand]
) -> Iterator[Problem]:
    text = grounds.material.briefs.get(path, "")
    language = grounds.scenario.language
    old = _old_aims(titled, language)
    for number, line in enumerate(text.split("\n"), 1):
        mark = _ITEM.match(line)
        said = line[mark.end() :] if mark and len(line) <= _LONGEST else ""
        now = said and (_position_now(said, titled, language) or old.get(said))
        if mark and now:
            where = grounds.material.brief_source(path).place(
                number, mark.end() + 1, len(said)
            )
            message = "the brief does not say what the position is now"
            yield grounds.material.problem(ENTRY, where, message, f"write `{now}`")


_LONGEST = 2000
"""Characters of a line that is made from a position."""
_ITEM = re.compile(r"(?:-|[0-9]+\.) ")


def _old_aims(titled: Mapping[str, _Stand], language: str) -> dict[str, str]:
    """Aims that other positions would make, each with what the position makes of it now.

    One that tells the end of the scale where a wording lies at the position is right too.
    """
    found: dict[str, str] = {}
    for spoken, (title, stand) in product({language, ENGLISH}, titled.items()):
        place, _, ends, wordings = stand
        aim = partial(aim_said, title, ends, language=spoken)
        now = aim(place, wordings)
        others = {aim(at, {}) for at in told_apart({})}
        others |= {aim(at, wordings) for at in told_apart(wordings)}
        others -= {now, aim(place, {})}
        found |= dict.fromkeys(others, now)
    return found


def _position_now(said: str, titled: Mapping[str, _Stand], language: str) -> str:
    """A position as a brief would tell it now; empty where it tells it so, or is rewritten."""
    for spoken in (language, ENGLISH):
        found = position_pattern(spoken).fullmatch(said)
        if found is None or found[1] not in titled:
            continue
        place, salience, ends, wordings = titled[found[1]]
        tell = partial(position_said, found[1], ends, place, salience, language=spoken)
        now = tell(wordings)
        return "" if said in (now, tell({})) else now
    return ""
