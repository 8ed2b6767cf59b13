"""Faults in files from outside: what, where, how bad, and one line of help.

A reader records faults in a :class:`Problems` and reads on, so that a person sees all of
them at once.  What a code means stands in :mod:`game.scenario.catalogue`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal

import msgspec

from game.errors import InputUnusable

Severity = Literal["error", "warning"]


class Place(msgspec.Struct, frozen=True, order=True):
    """A stretch of one line of a file.

    ``line`` and ``column`` count from 1, in characters; 0 stands for a file as a whole.
    """

    file: str
    """As the person would name it: relative to the scenario's folder."""
    line: int = 0
    column: int = 0
    length: int = 1
    """Characters concerned; at least 1."""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


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
    """The line of the file, where it is known."""


class ScenarioUnusable(InputUnusable):
    """A scenario or rulebook has faults; ``problems`` holds every one, in file order."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        count = sum(p.severity == "error" for p in self.problems)
        noun = "fault" if count == 1 else "faults"
        super().__init__(f"scenario `{name}` cannot be used: {count} {noun}")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like ``word``; ``""`` where none is near."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A line of help that names the nearest known word; ``""`` where none is near."""
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else ""
