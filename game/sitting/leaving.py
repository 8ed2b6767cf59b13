"""Where a branch can leave its parent so that what is changed still makes a difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from game.errors import Unreadable
from game.rules.log import events as ev
from game.rules.meeting.methods import NUMBERS
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.sitting.whatif import (
    CastOtherwise,
    Change,
    NotTabled,
    OtherOrder,
    OtherRules,
    OtherSeed,
    words_of,
)

_BY_RULES = (
    ev.MotionMoved,
    ev.Ruled,
    ev.EffortsExhausted,
    ev.ConsensusCalled,
    ev.QuestionPut,
    ev.SilenceOpened,
)
"""What rests on the rulebook."""
_TAKEN_UP = (ev.ConsensusCalled, ev.QuestionPut, ev.PassedOver)


class Leaving(msgspec.Struct, frozen=True):
    """The events after which a branch can leave."""

    first: int
    """The one that keeps most of the parent and still lets everything be otherwise."""
    last: int
    """The last one after which anything is otherwise."""


def leaving(
    changes: Iterable[Change], setup: Setup, entries: Sequence[ev.Entry]
) -> Leaving:
    """Where a branch with these changes can leave a log.

    Raises :class:`game.errors.Unreadable` for a change that nothing in the log, and nothing
    that may follow on it, can be otherwise by.
    """
    found = [_one(c, setup, entries) for c in changes]
    end = len(entries)
    return Leaving(
        min((f.first for f in found), default=end),
        min((f.last for f in found), default=end),
    )


def left_after(
    at: int | None,
    changes: Sequence[Change],
    setup: Setup,
    entries: Sequence[ev.Entry],
    seats: Iterable[str] = (),
    told: Callable[[int], int] = int,
) -> int:
    """The event after which a branch leaves: ``at``, or the first that the changes allow.

    ``seats`` are those that people take; ``told`` gives what an event is called to whoever
    asks.  Raises :class:`game.errors.Unreadable` with what is possible instead.
    """
    end = len(entries)
    if at is not None and not 0 <= at <= end:
        last = told(end)
        raise Unreadable(f"There is no event {at}; the last is {last}.", f"--at {last}")
    _refuse_own(changes, setup, frozenset(seats))
    _refuse_as_it_was(changes, setup, entries)
    can = leaving(changes, setup, entries)
    where = can.first if at is None else at
    if is_closed(entries) and where == end:
        words = f"The meeting ended with event {told(end)}; nothing can follow on it."
        raise Unreadable(words, f"--at {told(_last_stage(entries))}")
    if where > can.last:
        late = next(c for c in changes if _one(c, setup, entries).last < where)
        words = f"By event {told(where)} it is too late for `{words_of(late)}`."
        raise Unreadable(words, f"--at {told(can.last)}")
    return where


def is_closed(entries: Sequence[ev.Entry]) -> bool:
    """Whether a log is that of a meeting which is over."""
    return bool(entries) and isinstance(entries[-1].event, ev.Closed)


def _last_stage(entries: Sequence[ev.Entry]) -> int:
    """The event before which the last stage of a log was opened."""
    opened = [e.seq for e in entries if isinstance(e.event, ev.StageOpened)]
    return max(0, opened[-1] - 1) if opened else 0


def _refuse_own(changes: Iterable[Change], setup: Setup, seats: frozenset[str]) -> None:
    """A change is what the computer does in a seat; it binds nobody who sits there."""
    for change in changes:
        seat = {
            CastOtherwise: getattr(change, "seat", ""),
            NotTabled: getattr(change, "mover", ""),
            OtherOrder: CHAIR,
        }.get(type(change), "")
        if seat in seats:
            words = f"`{words_of(change)}` is yours to do: you take the seat of"
            raise Unreadable(f"{words} {named(setup, seat)}.", "leave one of the two out")


def _refuse_as_it_was(
    changes: Sequence[Change], setup: Setup, entries: Sequence[ev.Entry]
) -> None:
    """A ballot as it was cast changes nothing, where it is all that is to be otherwise."""
    for change in changes if len(changes) == 1 else ():
        if not isinstance(change, CastOtherwise) or not change.target:
            continue
        cast = [
            b.choice
            for b in _ballots(entries)
            if (b.target, b.seat) == (change.target, change.seat)
        ]
        if cast and set(cast) == {change.choice}:
            name = speaker(setup, change.seat)
            words = f"{name} voted {change.choice} on {change.target} as it is."
            raise Unreadable(words, "name another ballot")


def _one(change: Change, setup: Setup, entries: Sequence[ev.Entry]) -> Leaving:
    match change:
        case CastOtherwise():
            return _of_ballot(change, setup, entries)
        case NotTabled(mover=mover, operations=operations):
            return _of_tabling(setup.name(mover), mover, operations, entries)
        case OtherRules():
            by_rules = [e.seq for e in entries if isinstance(e.event, _BY_RULES)]
            return _before(by_rules, entries)
        case OtherOrder(proposals=proposals):
            return _of_order(proposals, entries)
        case OtherSeed():
            return Leaving(len(entries), len(entries))


def _before(seqs: Sequence[int], entries: Sequence[ev.Entry]) -> Leaving:
    """Before the first of some events, at the latest before the last of them."""
    end = len(entries)
    if not seqs:
        return Leaving(end, end)
    return Leaving(seqs[0] - 1, seqs[-1] - 1 if is_closed(entries) else end)


class _Cast(msgspec.Struct, frozen=True):
    """A ballot as it stands in a log."""

    seq: int
    target: str
    seat: str
    choice: str


def _ballots(entries: Iterable[ev.Entry]) -> Iterator[_Cast]:
    target = ""
    for entry in entries:
        event = entry.event
        if isinstance(event, ev.QuestionPut):
            target = event.target
        elif isinstance(event, ev.BallotCast | ev.SecretBallotCast | ev.HandRaised):
            yield _Cast(entry.seq, target, event.seat, event.choice)


def _of_ballot(change: CastOtherwise, setup: Setup, entries: Sequence[ev.Entry]) -> Leaving:
    cast = [b for b in _ballots(entries) if change.target in ("", b.target)]
    mine = [b for b in cast if b.seat == change.seat]
    if not mine:
        if unnamed := _by_numbers(change.target, entries):
            return Leaving(unnamed[0] - 1, unnamed[-1] - 1)
        _refuse_never_cast(change, setup, entries, cast)
        return Leaving(len(entries), len(entries))
    if change.target:
        last = mine[-1].seq
        decided = any(isinstance(e.event, ev.Decided) for e in entries[last:])
        return Leaving(last - 1, last - 1) if decided else _before([last], entries)
    other = [b.seq for b in mine if b.choice != change.choice]
    return _before(other or [b.seq for b in mine], entries)


def _by_numbers(target: str, entries: Sequence[ev.Entry]) -> list[int]:
    """The moments of a record at which votes begin of which only the numbers are known, on
    a target or on any; the last words before the question tell of it already."""
    found = []
    told = 0
    for entry in entries:
        event = entry.event
        if isinstance(event, ev.Recorded):
            told = entry.seq
        elif isinstance(event, ev.QuestionPut) and event.method == NUMBERS:
            found += [told] if target in ("", event.target) else []
    return found


def _refuse_never_cast(
    change: CastOtherwise, setup: Setup, entries: Sequence[ev.Entry], cast: list[_Cast]
) -> None:
    """Refuse a ballot that was not cast and cannot be cast any more."""
    name, target = speaker(setup, change.seat), change.target
    voted = _named(b.target for b in _ballots(entries))
    if cast:
        others = _named((b.seat for b in cast), 8)
        words = f"{name} cast no ballot{f' on {target}' if target else ''}."
        if is_closed(entries) or target:
            raise Unreadable(words, f"these did: {others}")
        return
    tabled = {e.event.id for e in entries if isinstance(e.event, ev.Tabled)}
    if is_closed(entries) or (
        target and target not in {*tabled, *setup.draft.order, WHOLE}
    ):
        words = f"{target} was not put to the vote." if target else "Nothing was voted on."
        raise Unreadable(words, f"votes were taken on: {voted}" if voted else "")


def _of_tabling(
    name: str, mover: str, operations: tuple[object, ...], entries: Sequence[ev.Entry]
) -> Leaving:
    for entry in entries:
        event = entry.event
        if not isinstance(event, ev.Tabled):
            continue
        if (event.seat, event.operations) == (mover, operations):
            return Leaving(entry.seq - 1, entry.seq - 1)
    if is_closed(entries):
        ids = [
            e.event.id
            for e in entries
            if isinstance(e.event, ev.Tabled) and e.event.seat == mover
        ]
        hint = f"it tabled {_named(ids)}" if ids else "it tabled nothing"
        raise Unreadable(f"{name} did not table that.", hint)
    return Leaving(len(entries), len(entries))


def _of_order(proposals: tuple[str, ...], entries: Sequence[ev.Entry]) -> Leaving:
    tabled = [e.event.id for e in entries if isinstance(e.event, ev.Tabled)]
    for proposal in proposals:
        if proposal not in tabled:
            hint = f"tabled: {_named(tabled)}" if tabled else "nothing was tabled"
            raise Unreadable(f"No proposal `{proposal}` was tabled.", hint)
    up = [
        e.seq
        for e in entries
        if isinstance(e.event, _TAKEN_UP) and e.event.target in proposals
    ]
    if not up and is_closed(entries):
        raise Unreadable("None of these was ever taken up.", "name others")
    return _before(up, entries)


def _named(ids: Iterable[str], most: int = 12) -> str:
    """Ids as a list, each once, the first ones where they are many."""
    found = list(dict.fromkeys(ids))
    more = f" and {len(found) - most} others" if len(found) > most else ""
    return ", ".join(found[:most]) + more
