"""Files to be imported, and folders, described in YAML: for golden pairs named ``import_``.

A description is a mapping with ``reads`` (``rows``, ``rollcall``, ``text`` or ``folder``) and
``file``, what the file is called; then one of ``content``, its text (``times`` repeats it),
``pages``, the pages of a workbook as lists of rows, with ``merged`` ranges of the first, or
nothing: the file is not there.  ``reads: folder`` takes ``content`` for its ``scenario.yaml``;
``asked`` is what is chosen with ``--resolution``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

from game.scenario.diagnostics import Problem, Problems, ScenarioUnusable
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping, Node, Scalar
from game.scenario.founding.folder import plan_from
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.load import examine
from game.scenario.missing import MAIN
from game.scenario.rollcalls.rollcall import read_rollcall
from game.scenario.tables.sheets import read_sheet

PREFIX = "import_"


def examine_described(description: Path, folder: Path) -> tuple[Problem, ...]:
    """The problems that reading what is described comes by; files go to ``folder``."""
    said = _plain(compose(Source("", description.read_text("utf-8"), Problems())))
    path = folder / said["file"]
    _write(path, said)
    try:
        return _read(said, path)
    except ScenarioUnusable as error:
        return error.problems


def _plain(node: Node | None) -> Any:
    """What a description says: texts, whole numbers, and nothing for ``none``."""
    assert node is not None
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, (_, value) in node.entries.items()}
    if not isinstance(node, Scalar):
        return [_plain(item) for item in node.items]
    if node.plain and node.text.lstrip("-").isdecimal():
        return int(node.text)
    return None if node.plain and node.text == "none" else node.text


def _read(said: dict[str, Any], path: Path) -> tuple[Problem, ...]:
    match said["reads"]:
        case "rows":
            return planned_with(plan_from("classroom-committee"), read_sheet(path))[1]
        case "rollcall":
            return read_rollcall(path, str(said.get("asked", ""))).problems
        case "text":
            plan_of_text(path)
            return ()
        case "folder":
            return examine(str(path)).problems
        case other:
            raise ValueError(other)


def _write(path: Path, said: dict[str, Any]) -> None:
    if "pages" in said:
        _write_workbook(path, said)
    elif "content" in said:
        if said["reads"] == "folder":
            path.mkdir()
            path /= MAIN
        path.write_text(said["content"] * said.get("times", 1), "utf-8")


def _write_workbook(path: Path, said: dict[str, Any]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in said["pages"].items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    for cells in said.get("merged", ()):
        book.worksheets[0].merge_cells(cells)
    book.save(path)
