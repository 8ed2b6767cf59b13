"""Beginning from a scenario that somebody wrote: it is the template, with all its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from game.scenario.attached import texts
from game.scenario.diagnostics import Problems, ScenarioUnusable
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.founding.folder import (
    NotFounded,
    Plan,
    made_briefs,
    plan_from,
    template_names,
)
from game.scenario.founding.writer import plain_of
from game.scenario.load import RULEBOOKS, find, load, own, shipped
from game.scenario.missing import MAIN
from game.scenario.reader import ROWS, TEXTS_FOLDER
from game.scenario.schema.document import as_json, schema_file
from game.scenario.tables.spreadsheet import rows_of

_SOURCES = "SOURCES.md"


def plan_of(name: str) -> Plan:
    """A template by name, or a scenario by its folder or id, as plain values.

    A template goes first; ``./NAME`` is a folder.  Raises :class:`NotFounded` where there
    is neither, and :class:`ScenarioUnusable` where the scenario has faults.
    """
    if name in template_names():
        return plan_from(name)
    try:
        folder = find(name)
    except ScenarioUnusable as error:
        if Path(name).exists():
            raise
        return _no_plan(name, error)
    return _plan_in(folder)


def _no_plan(name: str, error: ScenarioUnusable) -> Plan:
    """The refusal of a name that is neither a template's nor a scenario's."""
    try:
        return plan_from(name)
    except NotFounded as refusal:
        msg = f"there is no template and no scenario `{name[:60]}`"
        raise NotFounded(msg, refusal.hint) from error


def _plan_in(folder: Path) -> Plan:
    files = {
        path: text for path, text in texts(folder).items() if _goes_along(folder, path)
    }
    root = compose(Source(MAIN, files.pop(MAIN), Problems()))
    assert root is not None
    files.pop(ROWS, "")
    if (folder / _SOURCES).is_file():
        files[_SOURCES] = (folder / _SOURCES).read_text("utf-8", "replace")
    if any(path.startswith(f"{TEXTS_FOLDER}/") for path in files):
        files[f"{TEXTS_FOLDER}/{schema_file('texts')}"] = as_json("texts")
    if any(path.startswith(f"{RULEBOOKS}/") for path in files):
        files[f"{RULEBOOKS}/{schema_file('rulebook')}"] = as_json("rulebook")
    stands = rows_of(load(str(folder))).stands
    rows = tuple(
        (s.delegation, s.issue, s.position, s.salience, s.basis, s.source) for s in stands
    )
    plan = Plan(plain_of(root), rows, files=files, own=True)
    return replace(plan, files=dict(_written_by_hand(plan)))


def _goes_along(folder: Path, path: str) -> bool:
    """Whether a file that was read is the scenario's own, or a rulebook that only lies
    beside its folder."""
    shelf, _, name = path.partition("/")
    if shelf != RULEBOOKS or (folder / path).is_file():
        return True
    return not any((place / RULEBOOKS / name).is_file() for place in (own(), shipped()))


def _written_by_hand(plan: Plan) -> Iterator[tuple[str, str]]:
    """The files but for briefs that follow word for word from the rest: those are made
    anew from whatever the plan becomes."""
    made = dict(made_briefs(plan.data, plan.rows))
    return ((path, text) for path, text in plan.files.items() if made.get(path) != text)
