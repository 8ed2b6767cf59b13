"""Faults in files from outside: what, where, how bad, and one line of help.

A reader records faults in a :class:`Problems` and reads on, so that a person sees all of
them at once.  What a code means stands in :mod:`game.scenario.findings.catalogue`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from game.errors import InputUnusable
from game.scenario.misspelling import SYNONYMS, opposites

Severity = Literal["error", "warning"]
MOST_PROBLEMS = 100
"""How many faults are kept of one scenario; a wreck of a file has more than anyone reads."""


class Place(msgspec.Struct, frozen=True, order=True):
    """A stretch of one line of a file.

    ``line`` and ``column`` count from 1, in characters; line 0 stands for the whole file.
    """

    file: str
    """As the person would name it."""
    line: int = 0
    column: int = 0
    length: int = 1
    """Characters concerned; at least 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(msgspec.Struct, frozen=True):
    """One fault or doubt."""

    code: str
    """Stable: ``S101``; the catalogue explains it."""
    severity: Severity
    message: str
    """Short, lower case, naming the thing in backticks."""
    place: Place
    help: str = ""
    """One line that says what to do, fit to be pasted where that is possible."""
    excerpt: str = ""
    """The line of the file, where it is known; of a table, the row."""
    marked: tuple[int, int] = (0, 0)
    """Where in the excerpt the fault lies, from 1, and its characters, where ``place`` counts
    cells of a table; (0, 0): as the place says."""

    @property
    def caret(self) -> Place:
        """The stretch of the excerpt to mark."""
        at, length = self.marked
        return Place(self.place.file, self.place.line, at, length) if at else self.place

    @property
    def in_a_line(self) -> str:
        """The message, and what helps."""
        if not self.help:
            return self.message
        return f"{self.message}{'. ' if self.help[0].isupper() else '; '}{self.help}"


class Entry(msgspec.Struct, frozen=True):
    """What the catalogue says of one code."""

    code: str
    title: str
    """A few words, lower case."""
    cause: str
    """When it is reported, and why it matters."""
    example: str
    """A few lines of a file that bring it about."""
    remedy: str
    """What to do, in a line."""
    severity: Severity = "error"

    def fault(
        self,
        message: str,
        place: Place,
        help_: str = "",
        excerpt: str = "",
        marked: tuple[int, int] = (0, 0),
    ) -> Problem:
        """A fault of this kind; what helps is the remedy where nothing nearer is known."""
        help_ = help_ or self.remedy
        return Problem(self.code, self.severity, message, place, help_, excerpt, marked)


class Problems:
    """Collects faults while a reader reads on."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self.full = False
        """Whether further faults are only counted, so that no words need be found for them."""
        self.files: dict[str, int] = {}
        """Files in the order in which they were opened."""
        self.dropped = 0
        """How many more there were than :data:`MOST_PROBLEMS`."""
        self._dropped_error = False

    def add(self, problem: Problem) -> None:
        """Record one fault; beyond :data:`MOST_PROBLEMS` only their number is kept."""
        if self.full:
            self.drop(problem.severity)
        else:
            self.found.append(problem)
            self.full = len(self.found) >= MOST_PROBLEMS

    def drop(self, severity: Severity, count: int = 1) -> None:
        """Count faults of one kind, at least one, without keeping them."""
        self.dropped += count
        if severity == "error":
            self._dropped_error = True

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record several faults."""
        for problem in problems:
            self.add(problem)

    @property
    def unusable(self) -> bool:
        """Whether one of them is an error."""
        return self._dropped_error or any(p.severity == "error" for p in self.found)

    def in_order(self) -> tuple[Problem, ...]:
        """All, each once: errors first, then by file as opened, then by place."""
        last = len(self.files)

        def rank(problem: Problem) -> tuple[bool, int, str, Place, str]:
            file, doubt = problem.place.file, problem.severity != "error"
            return doubt, self.files.get(file, last), file, problem.place, problem.code

        return tuple(dict.fromkeys(sorted(self.found, key=rank)))


class ScenarioUnusable(InputUnusable):
    """A scenario or rulebook has faults; ``problems`` holds every one, in file order."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        count = sum(p.severity == "error" for p in self.problems)
        noun = "fault" if count == 1 else "faults"
        super().__init__(f"scenario `{name}` cannot be used: {count} {noun}")


class ImportUnusable(ScenarioUnusable):
    """A table or text to be imported has faults."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        super().__init__(name, problems)
        count = sum(p.severity == "error" for p in self.problems)
        noun = "fault" if count == 1 else "faults"
        self.args = (f"`{name}` cannot be used: {count} {noun}",)
        self.hint = "mend the file and try again; nothing was written"
        """What to do."""


CHECK_NAME = "check the name and the rights of the file; `ls` lists what is here"
"""What helps with a file that cannot be opened at all."""


def unusable(name: str, entry: Entry, message: str, help_: str = "") -> ImportUnusable:
    """The error for a file to be imported that cannot be used as a whole."""
    return ImportUnusable(name, (entry.fault(message, Place(name), help_),))


class CasesUnusable(InputUnusable):
    """A file of cases has faults; ``problems`` holds every one, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = sum(p.severity == "error" for p in self.problems)
        noun = "fault" if count == 1 else "faults"
        self.hint = "`nemcon explain CODE` says what a code means"
        """What to type for more."""
        super().__init__(f"cases cannot be used: {count} {noun}")


def _comparable(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((word.casefold(), word) for word in words)


def nearest(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """The known word that is most like ``word``, whatever the case, or another word for
    it, and never its opposite; ``""``: none is near.

    Of words that are about as near the one with the same letters goes first: ``AML`` is
    ``ALM`` rather than ``GAL``.  ``alike`` is the least likeness, of 1, as :mod:`difflib` measures it.
    """
    said = word[:100].casefold()
    by_folded = {w: k for w, k in _comparable(known) if not opposites(w, said)}
    if SYNONYMS.get(said) in by_folded:
        return by_folded[SYNONYMS[said]]
    found = difflib.get_close_matches(said, by_folded, n=3, cutoff=alike)
    swapped = [near for near in found if sorted(near) == sorted(said)]
    return by_folded[(swapped or found)[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A line of help that names the nearest known word; ``""`` where none is near."""
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else ""


def listed(words: Iterable[str], most: int = 8) -> str:
    """Words in backticks with commas, cut off after ``most``."""
    known = list(words)
    shown = ", ".join(f"`{w}`" for w in known[:most])
    return f"{shown} and {len(known) - most} more" if len(known) > most else shown
