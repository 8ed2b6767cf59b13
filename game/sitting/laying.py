"""Tables laid: from a scenario, or from the file of a sitting."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game import __version__
from game.journal import Header, Journal
from game.rules.log.events import Entry
from game.scenario.attached import restored, rulebook_digests, rulebook_of, texts
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.load import load
from game.scenario.model import Scenario
from game.scenario.room import Dealt, dossier_of, setup_of
from game.scenario.translation import translated
from game.sitting.clock import now
from game.sitting.table import Keeper, Table

if TYPE_CHECKING:
    from game.rules.meeting.setup import Setup
    from game.sitting.whatif import Bend, Change


def laid(
    scenario: Scenario,
    seed: int,
    people: Iterable[str] = (),
    keeper: Keeper | None = None,
    entries: Iterable[Entry] = (),
    changes: Iterable[Change] = (),
) -> Table:
    """A table with every capital's instructions dealt; ``entries`` were played before.

    ``changes`` make it a what-if; those of the rulebook are the caller's to make in
    ``scenario``.
    """
    changed = tuple(changes)
    later, bend = _altered(changed)
    return Table(
        setup_of(scenario),
        dossier_of(scenario),
        Dealt(scenario, seed),
        later[-1] if later else seed,
        people,
        keeper,
        entries,
        bend,
    )


def _altered(changes: tuple[Change, ...]) -> tuple[list[int], Bend | None]:
    """The seeds of a what-if that hold in its course, and how it bends what seats wish."""
    if not changes:
        return [], None
    from game.sitting.whatif import OtherSeed, bending

    return [c.seed for c in changes if isinstance(c, OtherSeed)], bending(changes)


def new_header(scenario: Scenario, seed: int) -> Header:
    """What the file of a sitting begins with that starts from a scenario now."""
    language = scenario.language if scenario.language in scenario.translations else None
    files = texts(Path(scenario.folder)) if scenario.folder else {}
    return Header(
        scenario=scenario.id,
        title=scenario.title,
        digest=scenario.digest,
        seed=seed,
        created=now(),
        program=__version__,
        language=language,
        rulebooks=rulebook_digests(files),
        files=files,
    )


def scenario_of(header: Header) -> Scenario:
    """The scenario that a journal was begun with: as it is on disk where it has not changed
    since, otherwise as it is attached; in the language in which it was begun, and a branch
    under the rulebook that it goes by.

    Raises :class:`game.scenario.diagnostics.ScenarioUnusable` where neither can be read.
    """
    scenario = _unchanged(header) or restored(header.scenario, header.files)
    if header.language:
        scenario = translated(scenario, header.language).scenario
    words = header.branch.holding if header.branch else ()
    for change in (w.split() for w in words):
        if change[0] == "rulebook":
            scenario = replace(scenario, rulebook=rulebook_of(change[1], header.files))
    return scenario


def _unchanged(header: Header) -> Scenario | None:
    with suppress(ScenarioUnusable):
        scenario = load(header.scenario)
        if scenario.digest == header.digest:
            return scenario
    return None


def table_of(
    scenario: Scenario, journal: Journal, people: Iterable[str] | None = None
) -> Table:
    """The table of a journal's sitting, ready to go on; a branch with its changes.

    ``people`` are those of the journal where they are not given.
    """
    return set_up(scenario, journal.header, journal.entries, journal, people)


def set_up(
    scenario: Scenario,
    header: Header,
    entries: Iterable[Entry],
    keeper: Keeper | None,
    people: Iterable[str] | None = None,
) -> Table:
    """The table of what a header and the events after it say; ``keeper`` keeps what
    follows, ``people`` are those of the header where they are not given."""
    setup = setup_of(scenario)
    words = header.branch.holding if header.branch else ()
    changes = _read(words, setup) if words else ()
    seats = header.seats if people is None else people
    return laid(scenario, header.seed, seats, keeper, entries, changes)


def _read(words: Iterable[str], setup: Setup) -> tuple[Change, ...]:
    from game.sitting.whatif import read_change

    return tuple(read_change(w, setup) for w in words)
