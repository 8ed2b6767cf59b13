"""A file of texts to be translated: every text of a scenario in its place, in its own words.

Where a language has a text already it stands there; a line that is taken out is shown in
the scenario's language, and said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.scenario.founding.writer import written
from game.scenario.layouts.texts import TEXTS
from game.scenario.model import Scenario
from game.scenario.schema.document import modeline
from game.scenario.translation import originals
from game.scenario.world.languages import language_named

_LISTS = frozenset(("aims", "red_lines", "debrief", "before", "after", "injects", "guide"))
"""Keys whose texts stand in the order of ``scenario.yaml``."""


def texts_sheet(scenario: Scenario, language: str) -> str:
    """``texts/LANGUAGE.yaml`` of a scenario, to be written over.

    Briefs and papers are files of their own, which comments name until they are there.
    """
    there = scenario.translations.get(language, {})
    tree: dict[str, Any] = {"format": "1"}
    briefs: dict[str, str] = {}
    papers: dict[str, str] = {}
    for path, original in originals(scenario).items():
        keys = path.split("/")
        if keys[0] == "handouts":
            papers[keys[1]] = f"briefs/{language}/{keys[1]}.md"
        elif keys[-1] == "brief":
            briefs[keys[1]] = f"briefs/{language}/{keys[1]}.md"
        else:
            _put(tree, keys, there.get(path, original))
    name, own = language_named(language), language_named(scenario.language)
    head = (
        modeline("texts"),
        f"{scenario.title}, in {name}.",
        f"Write {name} over the {own}; what you take out is shown in {own}, and said to be so.",
    )
    data = _listed(tree)
    ordered = {key: data[key] for key in TEXTS.keys if key in data}
    lines = written(ordered, TEXTS, head).splitlines()
    if papers:
        files = ", ".join(f"{use}: {file}" for use, file in papers.items())
        lines += ["", f"# handouts: {{{files}}}   # once the files are there"]
    return "\n".join(_with_briefs(lines, briefs)) + "\n"


def _put(tree: dict[str, Any], keys: list[str], said: str) -> None:
    for key in keys[:-1]:
        tree = tree.setdefault(key, {})
    tree[keys[-1]] = said


def _listed(tree: Mapping[str, Any]) -> dict[str, Any]:
    """The tree with lists where texts are told apart by their order."""
    found: dict[str, Any] = {}
    for key, value in tree.items():
        if not isinstance(value, dict):
            found[key] = value
        elif key in _LISTS:
            found[key] = [_listed(v) if isinstance(v, dict) else v for v in value.values()]
        else:
            found[key] = _listed(value)
    return found


def _with_briefs(lines: Iterable[str], briefs: Mapping[str, str]) -> Iterator[str]:
    """A comment before each delegation that says which file would be its brief."""
    inside = False
    for line in lines:
        if line and line[0] not in " #":
            inside = line.startswith("delegations:")
        found = re.match(r"  (?! )\"?([\w.\-]+)\"?:", line) if inside else None
        if found and (brief := briefs.get(found[1])):
            yield f"  # {found[1]} reads `brief: {brief}`, once that line stands here and the file is there"
        yield line
