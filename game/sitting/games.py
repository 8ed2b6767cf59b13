"""Games: a table, a person at a desk, and the journal that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType

from msgspec.structs import replace

from game.journal import (
    Header,
    Journal,
    NobodysGame,
    NotKept,
    Reading,
    read,
    saves,
    unwritten,
)
from game.rules.log.events import Entry
from game.scenario.model import Scenario
from game.sitting.laying import new_header, scenario_of, set_up
from game.sitting.local import LocalDesk


class _File:
    """The file of a game: open, or to be opened once the disk allows it."""

    def __init__(self, path: Path, opened: Callable[[], Journal]) -> None:
        self.path = path
        """Where it lies, or would lie."""
        self.opened = opened
        self.journal: Journal | None = None

    def open(self) -> Journal:
        """The journal, opened now where it was not yet."""
        if self.journal is None:
            self.journal = self.opened()
            self.path = self.journal.path
        return self.journal


class Game:
    """One person's game in this process.  Close it, best by ``with``."""

    def __init__(
        self, scenario: Scenario, desk: LocalDesk, header: Header, file: _File
    ) -> None:
        self.scenario = scenario
        self.desk = desk
        self.header = header
        """What the game started from."""
        self._file = file

    @classmethod
    def begin(
        cls,
        scenario: Scenario,
        seat: str,
        seed: int,
        *,
        ghost: bool = False,
        in_memory: bool = False,
    ) -> Game:
        """A new game; its file lies in the folder of saved games.

        ``ghost`` puts the real meeting beside it.  Raises :class:`game.journal.NotKept`
        where it cannot be written; ``in_memory`` begins it all the same, and
        :meth:`catch_up` writes it once it can be.
        """
        header = replace(new_header(scenario, seed), seats=(seat,), ghost=ghost)
        return cls._new(scenario, header, (), in_memory=in_memory)

    @classmethod
    def branch(
        cls, header: Header, entries: Sequence[Entry], *, in_memory: bool = False
    ) -> Game:
        """A new game that begins with events of another, for the one seat of ``header``.

        Raises as :meth:`begin` does; ``in_memory`` as there.
        """
        return cls._new(scenario_of(header), header, entries, in_memory=in_memory)

    @classmethod
    def _new(
        cls,
        scenario: Scenario,
        header: Header,
        entries: Sequence[Entry],
        *,
        in_memory: bool,
    ) -> Game:
        def made() -> Journal:
            return saves.begun(header, lambda path: Journal.create(path, header, entries))

        where = saves.folder() / f"{scenario.id}-{header.seats[0]}{saves.SUFFIX}"
        return cls._at(scenario, header, entries, _File(where, made), in_memory=in_memory)

    @classmethod
    def take_up(cls, path: Path, *, in_memory: bool = False) -> Game:
        """A saved game where it was left.

        Raises :class:`game.journal.JournalDamaged`, :class:`game.journal.JournalHeld` or
        :class:`game.journal.JournalUnusable` with what is wrong with the file (of these
        :class:`game.journal.NobodysGame` where it can only be replayed), and
        :class:`game.journal.NotKept` where nothing can be written to it; ``in_memory``
        takes it up all the same.
        """
        file = _File(path, lambda: Journal.open(path))
        try:
            found = read(path) if in_memory else file.open()
            if isinstance(found, Reading) and found.failure is not None:
                raise found.failure
            if len(found.header.seats) != 1:
                raise NobodysGame(path)
            scenario = scenario_of(found.header)
            return cls._at(scenario, found.header, found.entries, file, in_memory=in_memory)
        except BaseException:
            if file.journal is not None:
                file.journal.close()
            raise

    @classmethod
    def _at(
        cls,
        scenario: Scenario,
        header: Header,
        entries: Iterable[Entry],
        file: _File,
        *,
        in_memory: bool,
    ) -> Game:
        table = set_up(scenario, header, entries, None if in_memory else file.open())
        return cls(scenario, LocalDesk(table, header.seats[0]), header, file)

    @property
    def path(self) -> Path:
        """The game's file, or where it would lie while the game is in memory only."""
        return self._file.path

    @property
    def reading(self) -> Reading:
        """Everything so far as its file holds it, or would hold it."""
        if self.kept:
            return read(self.path)
        return unwritten(self.path, self.header, self.desk.table.log)

    @property
    def seed(self) -> int:
        """What chance in this game is drawn from."""
        return self.header.seed

    @property
    def ghost(self) -> bool:
        """Whether the real meeting runs beside it."""
        return self.header.ghost

    def name(self, name: str) -> Path:
        """Give the saved game a name; the answer is its path from now on.

        Raises :class:`game.journal.NotKept` where the name is taken.
        """
        self.catch_up()
        path = self.path
        self._file.open().close()
        try:
            path = saves.rename(path, name)
        finally:
            self._file = _File(path, lambda: Journal.open(path))
            self.desk.table.keep_with(self._file.open())
        return path

    @property
    def kept(self) -> bool:
        """Whether everything that happened is in the file."""
        journal = self._file.journal
        return journal is not None and len(journal.entries) == len(self.desk.table.log)

    def go_on_unsaved(self) -> None:
        """Go on in memory: what happens from now on is not in the file."""
        self.desk.table.keep_with(None)

    def catch_up(self) -> None:
        """Write what is missing in the file, and keep what follows there again.

        Raises :class:`game.journal.NotKept` where the disk still refuses, or where somebody
        else has gone on with the file meanwhile.
        """
        journal, log = self._file.open(), self.desk.table.log
        if list(journal.entries) != log[: len(journal.entries)]:
            raise NotKept(self.path, "somebody else has gone on with it meanwhile")
        journal.append(log[len(journal.entries) :])
        self.desk.table.keep_with(journal)

    def close(self) -> None:
        """Let go of the file.  Closing twice does no harm."""
        if self._file.journal is not None:
            self._file.journal.close()

    def __enter__(self) -> Game:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
