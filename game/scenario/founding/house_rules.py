"""Whose rules a new scenario is played by: those that would fit any room."""

from __future__ import annotations

from pathlib import Path

from game.scenario.diagnostics import Problems, did_you_mean, listed
from game.scenario.founding.folder import Plan, templates
from game.scenario.load import RULEBOOKS, own, shipped
from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook


def unfit_rules(plan: Plan, name: str) -> tuple[str, str]:
    """Why a plan cannot be played by the rules of that name, and what helps; twice ``""`` where
    it can.

    Rules that list the members of their body, with vetoes or weights, fit that body alone.
    """
    brought = (*plan.rulebooks, *(Path(f).name for f in plan.files if _is_rules(f)))
    if name == plan.data["rulebook"] or f"{name}.yaml" in brought:
        return "", ""
    shelves = _shelves()
    path = path_of(name, shelves) if name in names_in(shelves) else None
    if path is None:
        known = names_in(shelves)
        msg = f"there is no rulebook `{name[:60]}`"
        return msg, did_you_mean(name, known) or f"known: {listed(known, 20)}"
    rules = read_rulebook(path, shelves, Problems(), {})
    if rules is None:
        return f"the rulebook `{name}` has faults", f"nemcon rules {name} tells them"
    if rules.body is None or not rules.body.members:
        return "", ""
    fit = next((t.name for t in templates() if t.rulebook == name), "")
    help_ = f"nemcon new NAME --from {fit}" if fit else "begin from a scenario with them"
    return f"the rulebook `{name}` is for its own members alone", help_


def _is_rules(file: str) -> bool:
    return file.startswith(f"{RULEBOOKS}/") and file.endswith(".yaml")


def _shelves() -> tuple[Path, ...]:
    places = (own() / RULEBOOKS, shipped() / RULEBOOKS)
    return tuple(place for place in places if place.is_dir())
