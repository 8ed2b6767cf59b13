"""Who voted how: ballots of a roll call entered row by row, and what is doubtful of a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from game.scenario.diagnostics import Entry
from game.scenario.faults import contradicting_rows, unknown_voter
from game.scenario.rollcalls.listing import BALLOTS
from game.scenario.world.countries import country_code, folded
from game.scenario.world.states import states

FORMER = {
    "CSK": "Czechoslovakia",
    "DDR": "German Democratic Republic",
    "DEU_FRG": "Federal Republic of Germany",
    "EAZ": "Zanzibar",
    "SCG": "Serbia and Montenegro",
    "TWN": "Republic of China",
    "YEM_YAR": "Yemen Arab Republic",
    "YEM_YPR": "Democratic Yemen",
    "YMD": "Democratic Yemen",
    "YUG": "Yugoslavia",
}
"""Who had a seat once and has none today, by the codes of the tables, whose names may be like
those of Members today."""


class Ballots(msgspec.Struct):
    """The ballots of one vote, by code: ``yes``, ``no``, ``abstain``, ``absent``."""

    members: dict[str, str] = msgspec.field(default_factory=dict)
    former: dict[str, str] = msgspec.field(default_factory=dict)
    """Of :data:`FORMER`."""
    unknown: dict[str, str] = msgspec.field(default_factory=dict)
    """Of codes or names that are no State's, by what the table writes."""
    unread: list[str] = msgspec.field(default_factory=list)
    """Members whose vote is no vote."""

    def all_cast(self) -> Iterator[str]:
        """Every ballot, whoever's it is."""
        for group in (self.members, self.former, self.unknown):
            yield from group.values()

    def beyond(self, who: str, vote: str) -> str:
        """Enter a ballot of who has no seat; what that means."""
        group, said = self.unknown, "no Member and no former one"
        if who in FORMER:
            group, said = self.former, "no Member today"
        group[who] = vote
        return f"{said}; {_beside(vote)}"


class Doubt(NamedTuple):
    """What is doubtful of a row."""

    entry: Entry
    column: str
    """In which the doubt lies, or the code of who voted."""
    message: str
    help: str = ""


class Sheet:
    """Rows of the Digital Library, entered one by one."""

    def __init__(self) -> None:
        self.ballots = Ballots()
        self._first: dict[str, tuple[int, str, str]] = {}
        """Of each who voted, the row in which that was first said, the vote, as written."""

    def enter(self, number: int, row: Mapping[str, str]) -> Doubt | None:
        """Enter a row of the table; what is doubtful of it, if anything is."""
        code, name = row.get("ms_code", "").upper(), row.get("ms_name", "")
        who, known = _who(code, name)
        written = row.get("ms_vote", "?")
        vote = BALLOTS.get(written.upper())
        if vote is None:
            return self._unread(who, known, written)
        first = self._first.setdefault(who, (number, vote, written))
        if first[1] != vote:
            return _against(who, vote, *first)
        if not known:
            said = self.ballots.beyond(who, vote)
            return _warned("ms_code", f"`{code[:12]}` ({name[:40]}) is {said}")
        self.ballots.members[who] = vote
        return _of_two_names(code, name, who)

    def _unread(self, who: str, known: bool, written: str) -> Doubt:
        if known:
            self.ballots.unread.append(who)
        return _warned("ms_vote", f"`{written[:12]}` of `{who[:12]}` is no vote; left out")


def _who(code: str, name: str) -> tuple[str, bool]:
    """Who voted, and whether that is a Member today."""
    if code in states() or code in FORMER:
        return code, code in states()
    if found := country_code(name):
        return found, True
    called = {folded(former): of for of, former in FORMER.items()}
    return called.get(folded(name)) or code or name, False


def _against(who: str, vote: str, row: int, before: str, written: str) -> Doubt:
    """That a row says otherwise than one before it."""
    message = f"`{who[:12]}` voted `{vote}` here and `{before}` in row {row}"
    help_ = f"write `{written or 'X'}` here too, or take one of the two rows out"
    return Doubt(contradicting_rows.ENTRY, "ms_vote", message, help_)


def _of_two_names(code: str, name: str, who: str) -> Doubt | None:
    """That the code of a row and the name beside it are not one State's."""
    if code and country_code(code) != who:
        return _warned("ms_code", f"`{code[:12]}` is no Member's code; `{who}` by its name")
    named = country_code(name)
    if named and named != who:
        message = f"`{code}` beside the name of `{named}`; the code was taken"
        return _warned("ms_name", message)
    return None


def _warned(column: str, message: str) -> Doubt:
    return Doubt(unknown_voter.ENTRY, column, message)


def _beside(vote: str) -> str:
    """What becomes of a ballot of who cannot be seated."""
    return (
        "left out"
        if vote == "absent"
        else f"its `{vote}` is in the numbers, not in the room"
    )
