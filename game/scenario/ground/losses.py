"""What the errors of a scenario leave unknown: the sections that what is sound says nothing
sure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from game.scenario.diagnostics import Problem
from game.scenario.files.source import Source
from game.scenario.ground.material import Material
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.missing import MAIN
from game.scenario.shapes.keys_meant import key_meant
from game.scenario.shapes.part import Part

WORDS = "/words"
"""Behind a section: that a fault of form lies in it, so that not all its words are known."""
_OF_FORM = "S1"
"""How the codes of faults of form begin."""
_KEY = re.compile(r"[\"']?([\w-]+)[\"']? *:")
_FILES = {"positions.csv": "positions"}
_FOLDERS = {"texts": "texts", "briefs": "briefs", "rulebooks": "rulebook"}


def losses(
    material: Material, problems: Iterable[Problem], told: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Keys at the top, ``positions``, ``texts`` and ``briefs``, as far as errors concern them,
    and those that have lost :data:`WORDS`; ``told`` says it by code where that is not the
    section in which an error lies."""
    found: set[str] = set()
    for problem in problems:
        if problem.severity == "error" and problem.code not in told:
            form = problem.code.startswith(_OF_FORM)
            found |= {*_all_of(_section(material, problem), words=form)}
        elif problem.severity == "error":
            found |= told[problem.code]
    if material.tree is not None:
        found |= {*_all_of(_unread(material.tree), words=True)}
    return frozenset(found)


def _all_of(sections: Iterable[str], *, words: bool) -> Iterator[str]:
    for section in sections:
        yield section
        if words:
            yield f"{section}{WORDS}"


def _unread(tree: Part) -> Iterator[str]:
    """Keys that the file must have and that were not read, and those that are misspelt."""
    yield from (name for name in _needed() if name not in tree)
    strangers = (name for name in tree.node.entries if name not in SCENARIO.keys)
    yield from (near for name in strangers if (near := key_meant(name, SCENARIO.keys)))


def _needed() -> Iterator[str]:
    return (name for name, key in SCENARIO.keys.items() if key.required)


def _section(material: Material, problem: Problem) -> Iterator[str]:
    path = PurePath(problem.place.file)
    if path.name in _FILES:
        yield _FILES[path.name]
    elif path.parent.name in _FOLDERS:
        yield _FOLDERS[path.parent.name]
    elif path.name == MAIN and problem.place.file in material.sources:
        yield _key_above(material.sources[problem.place.file], problem.place.line)


def _key_above(source: Source, line: int) -> str:
    """The key at the top below which a line stands; empty: none."""
    for at in range(min(line, len(source.lines)) - 1, -1, -1):
        if found := _KEY.match(source.lines[at]):
            return found[1]
    return ""
