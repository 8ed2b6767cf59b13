"""Playing one case of the conformance suite: lines that act, lines that expect.

::

    AAA: amend 1 delete                   in order
    ! BBB: amend 1 delete -> conflict     refused, with this code
    ballots: yes AAA BBB; no S01..S12     each in the order of the roll
    absent: CCC DDD                       the room is counted; these are not there
    draw: BBB                             the next roll call begins with this name
    AAA: leave                            out of the room; `come` is back
    = A1 adopted                          so it must be

A case is played to its end; every line that does not come out as written is a failure.
"""

from __future__ import annotations

import re
import shlex

import msgspec

from game.errors import Unreadable
from game.rules.conformance.expectations import Moment, actual
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.rules.words.sayings import say


class Line(msgspec.Struct, frozen=True):
    """One line of a case, with its number in the file."""

    number: int
    words: str


class Failure(msgspec.Struct, frozen=True):
    """A line that did not come out as written."""

    line: int
    words: str
    reason: str
    """What happened instead."""


MOST_SEATS = 500
"""How many seats a case may have; a longer span stands for one more."""


BALLOTS: dict[str, Choice] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "absent": "absent",
}
"""Words for ballots in a case."""


def seats_in(words: str) -> tuple[str, ...]:
    """Codes of seats; ``S01..S12`` stands for twelve of them."""
    found: list[str] = []
    for word in words.split():
        span = re.fullmatch(r"([A-Z]+)([0-9]+)\.\.([A-Z]+)([0-9]+)", word)
        if span and span[1] == span[3]:
            last = int(span[4])
            width = len(span[2])
            last = min(last, int(span[2]) + MOST_SEATS)
            found += [f"{span[1]}{n:0{width}}" for n in range(int(span[2]), last + 1)]
        else:
            found.append(word)
    return tuple(found)


class _Wrong(Exception):
    """A line did not come out as written."""


class _Unread(_Wrong):
    """A line is no command."""


def play(setup: Setup, lines: tuple[Line, ...]) -> tuple[Failure, ...]:
    """Play the lines of a case; empty where every one comes out as written."""
    player = _Player(setup)
    failures: list[Failure] = []
    for line in lines:
        try:
            player.take(line.words)
        except _Wrong as wrong:
            failures.append(Failure(line.number, line.words, str(wrong)))
    return tuple(failures)


def _pieces(words: str) -> list[str]:
    """Words, and what stands in quotation marks."""
    try:
        return shlex.split(words)
    except ValueError as error:
        raise _Wrong("a quotation mark is not closed") from error


class _Player:
    """A meeting that takes lines."""

    def __init__(self, setup: Setup) -> None:
        self.moment = Moment(opening(setup))
        self.drawn = ""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is."""
        return self.moment.meeting

    def take(self, words: str) -> None:
        """Take one line.  Raises :class:`_Wrong` where it does not come out."""
        head, _, rest = words.partition(":")
        if words.startswith("="):
            self._expect(words[1:].strip())
        elif words.startswith("!"):
            self._refuse(words[1:].strip())
        elif head.strip() == "ballots":
            self._ballots(rest)
        elif head.strip() == "absent":
            self._do(it.CountRoom(CHAIR, seats_in(rest)))
        elif head.strip() == "draw":
            self.drawn = rest.strip()
        else:
            self._do(self._read(words))

    def _expect(self, expected: str) -> None:
        wanted = " ".join(expected.split())
        try:
            found = actual(self.moment, wanted)
        except (KeyError, ValueError, IndexError) as error:
            raise _Wrong(f"nothing of that name can be expected: {error}") from error
        if found != wanted:
            raise _Wrong(f"it is: {found}")

    def _refuse(self, words: str) -> None:
        act, _, wanted = words.partition("->")
        code, known = self._refusal(act.strip())
        expected, _, rest = wanted.strip().partition(" ")
        if code != expected:
            raise _Wrong(f"it is refused as {code}: {known}")
        for piece in _pieces(rest):
            if piece not in known:
                raise _Wrong(f"the refusal says: {known}")

    def _refusal(self, act: str) -> tuple[str, str]:
        """The code of a refusal and all that it says."""
        try:
            intent = self._read(act)
        except _Unread as error:
            return "unreadable", str(error)
        verdict = decide(self.meeting, intent)
        if not isinstance(verdict, Refusal):
            raise _Wrong("it is in order")
        return verdict.code, f"{verdict.rule} {verdict.reason} {verdict.instead}"

    def _read(self, words: str) -> it.Intent:
        seat, colon, said = words.partition(":")
        if not colon:
            raise _Unread("a line begins with a seat and a colon")
        if words.partition(":")[2].strip() in ("leave", "come"):
            return it.Attend(seat.strip(), said.strip() == "come")
        setup, chamber = self.meeting.setup, self.meeting.chamber
        try:
            intent = read(said.strip(), seat.strip(), setup, chamber)
        except Unreadable as error:
            raise _Unread(f"{error} {error.hint}".strip()) from error
        if isinstance(intent, it.PutQuestion) and self.drawn:
            intent = it.PutQuestion(intent.seat, intent.target, self.drawn)
            self.drawn = ""
        return intent

    def _do(self, intent: it.Intent) -> None:
        verdict = decide(self.meeting, intent)
        if isinstance(verdict, Refusal):
            raise _Wrong(f"it is refused as {verdict.code}: {verdict.reason}")
        for event in verdict:
            meeting = evolve(self.meeting, event)
            said = say(meeting.setup, meeting.chamber, event)
            self.moment = Moment(meeting, said)

    def _ballots(self, words: str) -> None:
        """Ballots by choice; members in the room that are not named take no part."""
        chosen: dict[str, Choice] = {}
        for group in words.split(";"):
            word, _, named = group.strip().partition(" ")
            choice = BALLOTS.get(word)
            if choice is None:
                raise _Wrong(f"`{word}` is no ballot")
            chosen |= dict.fromkeys(seats_in(named), choice)
        while called := next_called(self.meeting.setup, self.meeting.chamber):
            self._do(it.Vote(called, chosen.pop(called, "absent")))
        if chosen:
            raise _Wrong(f"not asked to vote: {', '.join(chosen)}")
