"""The two documents of the formats name every key that the reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario.layouts.rules import RULEBOOK
from game.scenario.layouts.scenario import ROW, SCENARIO
from game.scenario.shapes.compounds import Keys, Many, Table
from game.scenario.shapes.shape import Shape

DOCS = Path(__file__).parents[2] / "docs"


def keys(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Keys):
        for name, key in shape.keys.items():
            yield name
            yield from keys(key.shape)
    elif isinstance(shape, Many | Table):
        yield from keys(shape.item)
    elif isinstance(inner := getattr(shape, "shape", None), Shape):
        yield from keys(inner)


@pytest.mark.parametrize(
    ("document", "shape"),
    [("scenario-format.md", SCENARIO), ("rulebook-format.md", RULEBOOK)],
)
def test_every_key_is_documented(document: str, shape: Shape) -> None:
    text = (DOCS / document).read_text("utf-8")
    lacking = [
        name for name in keys(shape) if not re.search(rf"`{name}`|\b{name}\b:", text)
    ]
    assert lacking == []


def test_every_column_is_documented() -> None:
    text = (DOCS / "scenario-format.md").read_text("utf-8")
    assert f"`{','.join(ROW.keys)}`" in text


def test_the_example_in_the_document_has_no_fault_of_form() -> None:
    from game.scenario.diagnostics import Problems
    from game.scenario.files.nodes import compose
    from game.scenario.files.source import decode
    from game.scenario.shapes.shape import Cursor, Reading

    text = (DOCS / "scenario-format.md").read_text("utf-8")
    example = text.partition("```yaml\n")[2].partition("```")[0]
    problems = Problems()
    source = decode(example.encode(), "example", problems)
    assert source is not None
    root = compose(source)
    assert root is not None
    SCENARIO.read(root, Cursor(source, Reading(problems), "scenario"))
    assert problems.in_order() == ()
