"""Games: a scenario laid on a table, a person at a desk, and the journal that keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from msgspec.structs import replace

from game import __version__
from game.journal import Header, Journal, JournalUnusable, saves
from game.rules.events import Entry
from game.rules.setup import CHAIR
from game.scenario.attached import restored, rulebook_of, texts
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.load import load
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.clock import now
from game.sitting.local import LocalDesk
from game.sitting.table import Keeper, Table
from game.sitting.whatif import Change, OtherSeed, bending, read_change


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
    later = [c.seed for c in changed if isinstance(c, OtherSeed)]
    instructions = {
        s.id: instructions_for(scenario, s.id, seed)
        for s in scenario.seats
        if s.id != CHAIR
    }
    return Table(
        setup_of(scenario),
        dossier_of(scenario),
        instructions,
        later[-1] if later else seed,
        people,
        keeper,
        entries,
        bending(changed) if changed else None,
    )


def scenario_of(header: Header) -> Scenario:
    """The scenario that a journal was begun with: as it is on disk where it has not changed
    since, otherwise as it is attached; a branch under the rulebook that it goes by.

    Raises :class:`game.scenario.diagnostics.ScenarioUnusable` where neither can be read.
    """
    scenario = _unchanged(header) or restored(header.scenario, header.files)
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
    header = journal.header
    setup = setup_of(scenario)
    words = header.branch.holding if header.branch else ()
    changes = [read_change(w, setup) for w in words]
    seats = header.seats if people is None else people
    return laid(scenario, header.seed, seats, journal, journal.entries, changes)


class Game:
    """One person's game in this process.  Close it, best by ``with``."""

    def __init__(self, scenario: Scenario, desk: LocalDesk, journal: Journal) -> None:
        self.scenario = scenario
        self.desk = desk
        self._journal = journal

    @classmethod
    def begin(cls, scenario: Scenario, seat: str, seed: int) -> Game:
        """A new game; its file lies in the folder of saved games.

        Raises :class:`game.journal.NotKept` where it cannot be written.
        """
        header = Header(
            scenario=scenario.id,
            title=scenario.title,
            digest=scenario.digest,
            seed=seed,
            seats=(seat,),
            created=now(),
            program=__version__,
            files=texts(Path(scenario.folder)) if scenario.folder else {},
        )
        path = saves.fresh(scenario.id, (seat,), header.created[:10])
        return cls._at(scenario, Journal.create(path, header))

    @classmethod
    def take_up(cls, path: Path) -> Game:
        """A saved game where it was left.

        Raises :class:`game.journal.JournalDamaged`, :class:`game.journal.JournalHeld` or
        :class:`game.journal.JournalUnusable` with what is wrong with the file.
        """
        journal = Journal.open(path)
        try:
            return cls._at(scenario_of(journal.header), journal)
        except BaseException:
            journal.close()
            raise

    @classmethod
    def _at(cls, scenario: Scenario, journal: Journal) -> Game:
        seats = journal.header.seats
        if len(seats) != 1:
            msg = f"{journal.path}: nobody's game; it can be replayed, not continued"
            raise JournalUnusable(msg)
        table = table_of(scenario, journal, seats)
        return cls(scenario, LocalDesk(table, seats[0]), journal)

    @property
    def path(self) -> Path:
        """The game's file."""
        return self._journal.path

    @property
    def seed(self) -> int:
        """What chance in this game is drawn from."""
        return self._journal.header.seed

    def name(self, name: str) -> Path:
        """Give the saved game a name; the answer is its path from now on.

        Raises :class:`game.journal.NotKept` where the name is taken.
        """
        self.catch_up()
        path = self.path
        self._journal.close()
        try:
            path = saves.rename(path, name)
        finally:
            self._journal = Journal.open(path)
            self.desk.table.keep_with(self._journal)
        return path

    @property
    def kept(self) -> bool:
        """Whether everything that happened is in the file."""
        return len(self._journal.entries) == len(self.desk.table.log)

    def go_on_unsaved(self) -> None:
        """Go on in memory: what happens from now on is not in the file."""
        self.desk.table.keep_with(None)

    def catch_up(self) -> None:
        """Write what is missing in the file, and keep what follows there again.

        Raises :class:`game.journal.NotKept` where the disk still refuses.
        """
        self._journal.append(self.desk.table.log[len(self._journal.entries) :])
        self.desk.table.keep_with(self._journal)

    def close(self) -> None:
        """Let go of the file.  Closing twice does no harm."""
        self._journal.close()

    def __enter__(self) -> Game:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
