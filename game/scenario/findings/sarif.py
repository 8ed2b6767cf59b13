"""Problems for machines that gather findings: SARIF 2.1.0, and annotations of GitHub.

SARIF is the OASIS standard *Static Analysis Results Interchange Format*, version 2.1.0;
columns count characters (``columnKind`` ``unicodeCodePoints``).  GitHub's annotations are
the workflow commands ``::error`` and ``::warning``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import msgspec

import game
from game.scenario.diagnostics import Problem
from game.scenario.findings.catalogue import entries

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Sequence[Problem]) -> str:
    """One log with one run, ending with a line feed."""
    codes = sorted({problem.code for problem in problems})
    known = {entry.code: entry for entry in entries()}
    rules = [_rule(code, known) for code in codes]
    driver = {
        "name": "nemcon",
        "version": game.__version__,
        "rules": rules,
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_finding(problem, codes.index(problem.code)) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _rule(code: str, known: dict[str, Any]) -> dict[str, Any]:
    entry = known.get(code)
    if entry is None:
        return {"id": code}
    return {
        "id": code,
        "name": "".join(
            word.capitalize() for word in entry.title.split() if word.isalpha()
        ),
        "shortDescription": {"text": entry.title},
        "fullDescription": {"text": entry.cause},
        "help": {"text": entry.remedy},
        "defaultConfiguration": {"level": entry.severity},
    }


def _finding(problem: Problem, index: int) -> dict[str, Any]:
    place = problem.place
    where: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        where["region"] = {
            "startLine": place.line,
            "startColumn": max(1, place.column),
            "endColumn": max(1, place.column) + place.length,
        }
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity,
        "message": {"text": problem.in_a_line},
        "locations": [{"physicalLocation": where}],
    }


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def as_annotations(problems: Iterable[Problem]) -> str:
    """A workflow command a line."""
    return "".join(_annotation(problem) + "\n" for problem in problems)


def _annotation(problem: Problem) -> str:
    place = problem.place
    facts = {"file": place.file, "title": problem.code}
    if place.line:
        facts["line"] = str(place.line)
        facts["col"] = str(max(1, place.column))
        facts["endColumn"] = str(max(1, place.column) + place.length - 1)
    said = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in facts.items())
    help_ = f"\n{problem.help}" if problem.help else ""
    return f"::{problem.severity} {said}::{_escaped(problem.message + help_)}"


def _escaped(text: str, also: str = "") -> str:
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
