"""What-ifs: from one moment of a sitting, play on with something changed.

A change is typed words: ``ballot IND abstain``, ``ballot IND abstain A2``, ``without A2``,
``rulebook unga-committee``, ``order A3 A2``, ``seed 9``.  A branch keeps them in a form that
needs no log (``without IRN amend 6.2 delete``), so that it can be taken up again.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from game.errors import Unreadable
from game.rules.decide import allows
from game.rules.draft.text import Operation
from game.rules.log.events import Entry, Tabled
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.sitting.meant import code_meant
from game.sitting.numbers_typed import with_ids

Bend = Callable[[Meeting, str, it.Intent | None], it.Intent | None]
"""Turns the wish of a computer-played seat into what it does in this branch."""

_TakesUp = it.PutQuestion | it.CallConsensus | it.PassOver
_TAKES_UP = (it.PutQuestion, it.CallConsensus, it.PassOver)
USAGE = (
    "ballot SEAT yes|no|abstain|absent [TARGET], without PROPOSAL, rulebook NAME, "
    "order PROPOSAL ..., seed NUMBER"
)


class CastOtherwise(msgspec.Struct, frozen=True):
    """A delegation votes so, on one target or on all that follow."""

    seat: str
    choice: Choice
    target: str = ""


class NotTabled(msgspec.Struct, frozen=True):
    """A proposal is not tabled."""

    mover: str
    operations: tuple[Operation, ...]


class OtherRules(msgspec.Struct, frozen=True):
    """The meeting goes by another rulebook."""

    rulebook: str


class OtherOrder(msgspec.Struct, frozen=True):
    """The Chair takes these proposals first, in this order."""

    proposals: tuple[str, ...]


class OtherSeed(msgspec.Struct, frozen=True):
    """Chance falls otherwise from here on; what the capitals said stays."""

    seed: int


Change = CastOtherwise | NotTabled | OtherRules | OtherOrder | OtherSeed


def read_change(words: str, setup: Setup, entries: Sequence[Entry] = ()) -> Change:
    """The change that typed words stand for; ``entries`` tell what a proposal's id means.

    Raises :class:`game.errors.Unreadable` where they are none.
    """
    parts = words.split()
    match parts:
        case ["ballot", seat, choice]:
            return CastOtherwise(_seat(seat, setup), _choice(choice))
        case ["ballot", seat, choice, target]:
            return CastOtherwise(_seat(seat, setup), _choice(choice), _target(target))
        case ["without", proposal]:
            tabled = _tabling(proposal, entries).event
            assert isinstance(tabled, Tabled)
            return NotTabled(tabled.seat, tabled.operations)
        case ["without", mover, "amend" | "package", *_]:
            return _spelled_out(mover, words, setup)
        case ["rulebook", name]:
            return OtherRules(name)
        case ["order", *proposals] if proposals:
            return OtherOrder(tuple(p.upper() for p in proposals))
        case ["seed", number] if number.isascii() and number.isdigit():
            return OtherSeed(int(number))
        case _:
            raise Unreadable(f"`{words}` is no change.", USAGE)


def _spelled_out(code: str, words: str, setup: Setup) -> NotTabled:
    mover = next((s.id for s in setup.seats if s.id.upper() == code.upper()), "")
    if not mover:
        raise Unreadable(f"Nobody sits at `{code}`.", f"a code: {setup.seats[-1].id}")
    chamber = opening(setup).chamber
    table = with_ids(words.split(maxsplit=2)[2], chamber.draft)
    intent = read(table, mover, setup, chamber)
    assert isinstance(intent, it.Table)
    return NotTabled(mover, intent.operations)


def words_of(change: Change) -> str:
    """A change as typed words that need no log."""
    match change:
        case CastOtherwise(seat=seat, choice=choice, target=target):
            return f"ballot {seat} {choice} {target}".strip()
        case NotTabled(mover=mover, operations=operations):
            table = it.Table(mover, operations, package=len(operations) > 1)
            return f"without {mover} {write(table)}"
        case OtherRules(rulebook=name):
            return f"rulebook {name}"
        case OtherOrder(proposals=proposals):
            return f"order {' '.join(proposals)}"
        case OtherSeed(seed=seed):
            return f"seed {seed}"


def _seat(code: str, setup: Setup) -> str:
    if code.upper() in setup.weights:
        return code.upper()
    near = difflib.get_close_matches(code.upper(), setup.roll, 1)
    meant, _ = code_meant((code,), setup)
    hint = meant or (near or setup.roll)[0]
    raise Unreadable(f"`{code}` has no vote here.", f"a code: {hint}")


def _choice(word: str) -> Choice:
    choices: tuple[Choice, ...] = ("yes", "no", "abstain", "absent")
    found = next((c for c in choices if c == word.lower()), None)
    if found is None:
        raise Unreadable(f"`{word}` is no ballot.", "yes, no, abstain or absent")
    return found


def _target(word: str) -> str:
    return word.lower() if word.lower() == "whole" else word.upper()


def _tabling(proposal: str, entries: Sequence[Entry]) -> Entry:
    ids = []
    for entry in entries:
        if isinstance(entry.event, Tabled):
            ids.append(entry.event.id)
            if entry.event.id == proposal.upper():
                return entry
    known = f"tabled: {', '.join(ids)}" if ids else "nothing was tabled"
    raise Unreadable(f"No proposal `{proposal}` was tabled.", known)


def bending(changes: Iterable[Change]) -> Bend:
    """The bend that several changes make together."""
    kept = tuple(changes)

    def bend(meeting: Meeting, seat: str, wish: it.Intent | None) -> it.Intent | None:
        for change in kept:
            wish = _bent(change, meeting, seat, wish)
        return wish

    return bend


def _bent(
    change: Change, meeting: Meeting, seat: str, wish: it.Intent | None
) -> it.Intent | None:
    match change:
        case CastOtherwise(seat=who, choice=choice, target=target):
            voting = meeting.chamber.voting
            asked = voting is not None and target in ("", voting.question.target)
            if seat == who and asked:
                return it.Vote(seat, choice)
        case NotTabled(mover=mover, operations=operations):
            same = isinstance(wish, it.Table) and wish.operations == operations
            if same and seat == mover:
                return None
        case OtherOrder(proposals=proposals):
            if seat == CHAIR and isinstance(wish, _TAKES_UP):
                return _in_that_order(meeting, wish, proposals)
        case _:
            pass
    return wish


def _in_that_order(
    meeting: Meeting, wish: _TakesUp, proposals: tuple[str, ...]
) -> it.Intent:
    """Take the first of ``proposals`` that is pending, by a ruling where one is needed.

    One that a ruling or a consensus call was spent on is left to the Chair's own judgement,
    so that the meeting goes on.
    """
    for target in proposals:
        found = meeting.chamber.proposals.get(target)
        if found is None or found.status != "pending":
            continue
        if target == wish.target:
            return wish
        for intent in _taking_up(meeting, target):
            if allows(meeting, intent):
                return intent
    return wish


def _taking_up(meeting: Meeting, target: str) -> Iterator[it.Intent]:
    """Ways to take up a proposal now, each at most once in a meeting."""
    chamber = meeting.chamber
    yield it.PutQuestion(CHAIR, target)
    if not any(d.target == target and d.how == "consensus" for d in chamber.decisions):
        yield it.CallConsensus(CHAIR, target)
    if target not in chamber.order:
        reason = "the order of this what-if"
        yield it.Rule(CHAIR, target, upheld=True, reason=reason)
