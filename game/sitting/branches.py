"""Branches: beginning a what-if from a journal, under its own file, and playing it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from game import __version__
from game.errors import NemconError, Unreadable
from game.journal import Branch, Header, Journal, Reading, branch, saves
from game.rules.log.events import Entry
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting
from game.rules.replay import fold
from game.scenario.attached import rulebook_digests, rulebook_texts
from game.scenario.library import rulebook_names
from game.scenario.room import setup_of
from game.sitting.clock import now
from game.sitting.laying import scenario_of
from game.sitting.leaving import left_after
from game.sitting.record_file import keep_record
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.whatif import (
    CastOtherwise,
    Change,
    NotTabled,
    OtherRules,
    read_change,
    words_of,
)

_MOST = 40_000
"""Events after which a branch that is played out is given up: twenty of the longest days."""


class NeverEnds(NemconError):
    """A what-if in which the meeting goes round in a circle."""


class Start(msgspec.Struct, frozen=True):
    """What a branch begins with: a header of its own, and the events that it shares."""

    header: Header
    entries: Sequence[Entry]


def begin(
    parent: Reading,
    at: int | None,
    sets: Iterable[str] = (),
    seats: Sequence[str] = (),
    path: Path | None = None,
    told: Callable[[int], int] = int,
) -> Journal:
    """A new journal with what :func:`drawn_up` gives, at ``path`` or among the saved games.

    A record that is left has a file from then on.  Raises as :func:`drawn_up` does, and
    what :meth:`game.journal.Journal.create` raises.
    """
    return kept(drawn_up(parent, at, sets, seats, told), parent, path)


def kept(start: Start, parent: Reading, path: Path | None = None) -> Journal:
    """The journal of a branch that is drawn up.

    Raises what :meth:`game.journal.Journal.create` raises.
    """
    header, entries = start.header, start.entries
    if path is None:
        journal = saves.begun(header, lambda free: Journal.create(free, header, entries))
    else:
        journal = Journal.create(path, header, entries)
    if parent.header.record:
        keep_record(parent)
    return journal


def drawn_up(
    parent: Reading,
    at: int | None,
    sets: Iterable[str] = (),
    seats: Sequence[str] = (),
    told: Callable[[int], int] = int,
) -> Start:
    """What a branch begins with that leaves ``parent`` after event ``at`` with changes.

    ``at`` of ``None`` leaves where the changes ``sets`` first tell; ``seats`` are taken by
    people; ``told`` gives what an event is called in a refusal.  What the parent had
    changed itself holds on.  Raises
    :class:`game.errors.Unreadable` for a change that is none, comes too late or changes
    nothing, and :class:`game.rules.evolve.Lawless` for a parent that no rules wrote.
    """
    setup = setup_of(scenario_of(parent.header))
    where, changes = place(parent, setup, at, sets, seats, told)
    fold(setup, parent.entries[:where])
    files = dict(parent.header.files)
    for change in changes:
        if isinstance(change, OtherRules):
            files |= rulebook_texts(change.rulebook)
    holding = _holding_on(parent.header, changes, setup)
    leaving = branch.leaving(parent, where, [words_of(c) for c in changes], holding)
    header = _header(parent.header, files, seats, leaving)
    return Start(header, parent.entries[:where])


def place(
    parent: Reading,
    setup: Setup,
    at: int | None,
    sets: Iterable[str],
    seats: Sequence[str] = (),
    told: Callable[[int], int] = int,
) -> tuple[int, list[Change]]:
    """The event after which such a branch would leave, and its changes.

    ``told`` gives what an event is called in a refusal.  Raises
    :class:`game.errors.Unreadable` as :func:`drawn_up` does.
    """
    changes = [_read(w, setup, parent.entries) for w in sets]
    return left_after(at, changes, setup, parent.entries, seats, told), changes


def _read(words: str, setup: Setup, entries: Sequence[Entry]) -> Change:
    change = read_change(words, setup, entries)
    if isinstance(change, OtherRules) and change.rulebook not in rulebook_names():
        known = ", ".join(rulebook_names())
        raise Unreadable(f"There is no rulebook `{change.rulebook}`.", f"one of: {known}")
    return change


def _holding_on(parent: Header, changes: Iterable[Change], setup: Setup) -> tuple[str, ...]:
    """What the parent had changed, without what is changed anew."""
    anew = {_matter(c) for c in changes}
    words = parent.branch.holding if parent.branch else ()
    return tuple(w for w in words if _matter(read_change(w, setup)) not in anew)


def _matter(change: Change) -> tuple[object, ...]:
    """What a change is about: of two about one matter, only the later can hold."""
    match change:
        case CastOtherwise(seat=seat, target=target):
            return CastOtherwise, seat, target
        case NotTabled():
            return (change,)
        case _:
            return (type(change),)


def _header(
    parent: Header, files: dict[str, str], seats: Iterable[str], leaving: Branch
) -> Header:
    return replace(
        parent,
        seats=tuple(seats),
        created=now(),
        program=__version__,
        rulebooks=rulebook_digests(files),
        files=files,
        branch=leaving,
        record=False,
    )


def play_out(
    table: Table, journal: Journal, goes_on: Callable[[Meeting], bool] | None = None
) -> Table:
    """Let the computer play every seat to the end, and keep it all at once.

    Nobody is told before it is over, so that the disk is asked once.  ``goes_on`` is asked
    after every event with the meeting as it then is; the branch ends where it says no.
    Raises :class:`NeverEnds` where the meeting comes to no end.
    """
    table.keep_with(None)
    turns = Turns(table)
    most = len(table.log) + _MOST
    while goes_on is None or goes_on(table.meeting):
        done = turns.step()
        if done and isinstance(done[0], str):
            break
        if len(table.log) > most:
            raise NeverEnds(f"after {_MOST} events this branch had come to no end")
    journal.append(table.log[len(journal.entries) :])
    return table
