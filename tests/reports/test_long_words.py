"""Words that are longer than a line or a column of a printed page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.reports.handouts.as_pdf import pdf, typst_source
from game.reports.handouts.long_words import NO_BLANK, SOFT_HYPHEN, breakable
from game.reports.handouts.room_plan import room_plan
from game.reports.handouts.sheets import Grid, Heading, Items, Para, Sheet, Slide
from game.rules.meeting.setup import Seat

LONG = (
    "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft"
)
ADDRESS = "https://www.example.org/a/very/long/address/that-goes-on/index.html?x=1&y=2"
_MARKS = re.compile(f"[{SOFT_HYPHEN}{NO_BLANK}]")


@given(st.text(max_size=200), st.integers(1, 60))
def test_nothing_but_places_to_part_is_added(words: str, most: int) -> None:
    plain = _MARKS.sub("", words)
    assert _MARKS.sub("", breakable(plain, most)) == plain


@given(st.text("abc\u00e9\u0436 /.-0", max_size=200), st.integers(6, 60))
def test_no_piece_of_a_long_word_is_longer_than_its_line(words: str, most: int) -> None:
    pieces = re.split(rf"[{SOFT_HYPHEN}{NO_BLANK}\s]", breakable(words, most))
    assert max(map(len, pieces)) <= most


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Who pays for it", "Who pays for it"),
        ("Entschuldigung", "Ents\u00adchul\u00addigu\u00adng"),
        ("3.500.000.000.000", "3.50\u200b0.00\u200b0.00\u200b0.00\u200b0\u200b"),
        ("\u8054\u5408\u56fd" * 9, "\u8054\u5408\u56fd" * 9),
        ("\u0648\u0645\u0633\u0624\u0648\u0644\u064a\u0627\u062a\u0647\u0645" * 2,) * 2,
    ],
)
def test_short_words_and_scripts_that_part_otherwise_stay(words: str, told: str) -> None:
    assert breakable(words, 12) == told


def parted(source: str) -> int:
    return len(re.findall(f"[{SOFT_HYPHEN}{NO_BLANK}]", source))


def test_words_are_parted_in_cells_titles_and_slides_and_not_in_broad_lines() -> None:
    grid = Grid(("Issue", "Side"), ((LONG[:30], "x"),), (1, 4))
    assert parted(typst_source(Sheet("s", "S", "", (grid,))))
    broad = Grid(("Issue", "Side"), (("x", LONG[:30]),), (1, 4))
    assert not parted(typst_source(Sheet("s", "S", "", (broad, Para(LONG[:60])))))
    for blocks in ((Heading(LONG),), (Para(LONG),), (Items((ADDRESS,)),)):
        assert parted(typst_source(Sheet("s", "S", "", blocks)))
    slide = Slide(LONG[:40], (Para(LONG[:40]),))
    assert parted(typst_source(Sheet("deck", "D", "", (slide,), "deck")))
    assert pdf(Sheet("s", LONG, "", (grid,))).startswith(b"%PDF")


@pytest.mark.parametrize("letters", [10, 24, 40, 80])
def test_a_long_name_has_room_on_its_table_or_says_that_it_goes_on(letters: int) -> None:
    names = [LONG[:letters], "Ardenia", "Borvik"]
    seats = [Seat(str(n), name) for n, name in enumerate(names)]
    drawn = re.findall(r'font-size="(\d+)"[^>]*>([^<]*)<', room_plan("Chair", seats))
    shown = [(int(size), words) for size, words in drawn if words.strip("\u2026") in LONG]
    assert all(len(words) * size * 0.52 <= 150 for size, words in shown)
    whole = "".join(words for _, words in shown)
    assert whole == LONG[:letters] or whole.endswith("\u2026")
    assert len(shown) <= 2
