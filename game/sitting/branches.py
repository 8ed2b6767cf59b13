"""Branches: beginning a what-if from a journal, under its own file, and playing it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from game import __version__
from game.errors import Unreadable
from game.journal import Header, Journal, Reading, branch, saves
from game.rules.state import Meeting
from game.scenario.attached import rulebook_texts
from game.scenario.room import setup_of
from game.sitting.clock import now
from game.sitting.games import scenario_of
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.whatif import OtherRules, leaves_at, read_change, words_of


def begin(
    parent: Reading,
    at: int | None,
    sets: Iterable[str] = (),
    seats: Iterable[str] = (),
    path: Path | None = None,
) -> Journal:
    """A new journal that leaves ``parent`` after event ``at`` with the changes ``sets``.

    ``at`` of ``None`` leaves as late as the changes allow; ``seats`` are taken by people.
    Raises :class:`game.errors.Unreadable` for a change that is none or comes too late, and
    what :meth:`game.journal.Journal.create` raises.
    """
    scenario = scenario_of(parent.header)
    words = tuple(sets)
    latest = leaves_at(words, parent.entries)
    where = latest if at is None else at
    if not 0 <= where <= len(parent.entries):
        last = len(parent.entries)
        raise Unreadable(f"There is no event {where}; the last is {last}.", f"--at {last}")
    if where > latest:
        msg = f"By event {where} it is too late for that change."
        raise Unreadable(msg, f"--at {latest}")
    setup = setup_of(scenario)
    changes = [read_change(w, setup, parent.entries) for w in words]
    files = dict(parent.header.files)
    for change in changes:
        if isinstance(change, OtherRules):
            files |= rulebook_texts(change.rulebook)
    header = _header(parent.header, files, seats)
    leaving = branch.leaving(parent, where, [words_of(c) for c in changes])
    if path is None:
        path = saves.fresh(header.scenario, header.seats, header.created[:10])
    return branch.begin(path, parent, leaving, header)


def _header(parent: Header, files: dict[str, str], seats: Iterable[str]) -> Header:
    return replace(
        parent,
        seats=tuple(seats),
        created=now(),
        program=__version__,
        files=files,
        branch=None,
    )


def play_out(
    table: Table, journal: Journal, goes_on: Callable[[Meeting], bool] | None = None
) -> Table:
    """Let the computer play every seat to the end, and keep it all at once.

    Nobody is told before it is over, so that the disk is asked once.  ``goes_on`` is asked
    after every event with the meeting as it then is; the branch ends where it says no.
    """
    table.keep_with(None)
    turns = Turns(table)
    while goes_on is None or goes_on(table.meeting):
        done = turns.step()
        if done and isinstance(done[0], str):
            break
    journal.append(table.log[len(journal.entries) :])
    return table
