"""The pictures for the wall: large, and each on one page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.reports.handouts import as_pdf
from game.reports.handouts.as_pdf import typst_source
from game.reports.handouts.deck import deck
from game.reports.handouts.sheets import Grid, Items, Sheet, Slide
from game.scenario.load import load, shipped


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    "name", sorted(p.parent.name for p in shipped().glob("*/scenario.yaml"))
)
def test_each_slide_is_one_page(name: str, language: str) -> None:
    made = deck(replace(load(name), language=language))
    slides = sum(isinstance(block, Slide) for block in made.blocks)
    assert len(as_pdf._pages(typst_source(made), "svg")) == slides


def slide(*blocks: Grid | Items) -> str:
    made = Sheet("deck", "Deck", "", (Slide("Title", blocks),), "deck")
    return typst_source(made)


def test_a_short_table_is_set_as_large_as_a_list() -> None:
    head, row = ("When", "What"), ("0 to 8", "Reading")
    assert "size: 25pt" in slide(Grid(head, (row,) * 4, (1, 4)))
    assert "size: 19pt" in slide(Grid(head, (row,) * 8, (1, 4)))
    long = ("0 to 8", "Reading " * 14)
    assert "size: 19pt" in slide(Grid(head, (long,) * 4, (1, 4)))
    longer = ("0 to 8", "Reading " * 9)
    assert "size: 22pt" in slide(Grid(head, (longer,) * 4, (1, 4)))


@pytest.mark.parametrize("letters", [30, 90, 140, 200, 260])
@pytest.mark.parametrize("rows", [1, 2, 4, 7])
def test_a_table_is_as_large_as_its_slide_has_room(letters: int, rows: int) -> None:
    words = ("Who makes plastic wants time " * 10)[:letters]
    grid = Grid(("Provision", "The quarrel"), (("Article 6(2)", words),) * rows, (3, 8))
    made = Sheet("deck", "Deck", "", (Slide("What is contested", (grid,)),), "deck")
    smallest = "size: 14pt" in typst_source(made)
    assert smallest or len(as_pdf._pages(typst_source(made), "svg")) == 1
