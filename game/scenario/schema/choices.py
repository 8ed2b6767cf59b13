"""What an editor offers where the format takes any word: States, rulebooks, a time.

None of it is a rule: a room may have a delegation that is no State, and a scenario a rulebook
of its own.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from game.scenario.diagnostics import Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import open_source
from game.scenario.files.tree import Mapping, Scalar
from game.scenario.load import RULEBOOKS, shipped
from game.scenario.world.states import states

Schema = dict[str, Any]
_TRUTH: Schema = {"not": {"type": ["string", "number", "array", "object", "null"]}}
"""`true` and `false`, which are words here, in a form in which no editor offers them."""
TIME: Schema = {"defaultSnippets": [{"label": '"15:30"', "body": '"15:30"'}]}
"""A time as it is best written: in quotes."""


def word(*offered: Schema, empty: bool = False, **of_text: Any) -> Schema:
    """Any word, as the reader takes one; ``offered`` are schemas of words to choose from.

    ``of_text`` are keywords for one that is a text or a number, ``empty``: it may be nothing.
    """
    kinds = ["string", "number", *(["null"] if empty else [])]
    return {"anyOf": [*offered, {"type": kinds, **of_text}, _TRUTH]}


def members() -> Schema:
    """The codes of the Members of the United Nations, with their names."""
    found = states()
    return {
        "enum": list(found),
        "enumDescriptions": [state.short for state in found.values()],
    }


@cache
def rulebooks() -> Schema:
    """The names of the rulebooks that come with the program, with their titles."""
    titles = {}
    for path in sorted((shipped() / RULEBOOKS).glob("*.yaml")):
        source = open_source(path, path.name, Problems())
        root = compose(source) if source is not None else None
        pair = root.entries.get("title") if isinstance(root, Mapping) else None
        told = pair[1] if pair else None
        titles[path.stem] = told.text if isinstance(told, Scalar) else path.stem
    return {"enum": list(titles), "enumDescriptions": list(titles.values())}
