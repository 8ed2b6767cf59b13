"""What a Word document looks like on a page, as far as the file itself says it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from game.reports.handouts.as_word import word
from game.reports.handouts.direction import directed
from game.reports.handouts.folder import sheets
from game.reports.handouts.sheets import (
    Block,
    Grid,
    Items,
    Kind,
    Para,
    Sheet,
    Slide,
    bold,
    one_paragraph,
)
from game.reports.handouts.word_sizes import points_of, points_of_slide
from game.reports.handouts.word_tables import column_widths
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import load

LONG = (
    "It is a sentence of the kind that a brief holds, about as long as most of them are. "
)
ROWS = tuple((f"Article {n}", "as it stands") for n in range(1, 7))


def paper(*parts: Block, kind: Kind = "paper", language: str = "en") -> Sheet:
    return Sheet("paper", "Paper", "A meeting", parts, kind, "For all", language)


def inside(sheet: Sheet, part: str = "document") -> str:
    with zipfile.ZipFile(io.BytesIO(word(sheet))) as packed:
        folder = "docProps" if part == "core" else "word"
        return packed.read(f"{folder}/{part}.xml").decode()


def test_items_are_marked_in_the_letters_of_the_text() -> None:
    """Symbol, in whose private letters Word's template has the mark, is not on every system."""
    numbering = inside(paper(Items(("one",))), "numbering")
    assert "\uf0b7" not in numbering
    assert 'w:lvlText w:val="\u2022"' in numbering
    assert "Symbol" not in numbering


def test_a_table_begins_and_ends_where_the_lines_of_the_page_do() -> None:
    found = inside(paper(Grid(("A", "B"), ROWS, (1, 3))))
    cells = re.search(r"<w:tblCellMar>(.*?)</w:tblCellMar>", found)
    assert cells
    assert 'w:left w:w="0"' in cells[1]
    widths = [int(w) for w in re.findall(r'<w:gridCol w:w="(\d+)"/>', found)]
    size, margins = (
        re.search(r'pgSz w:w="(\d+)"', found),
        re.findall(r'w:(?:left|right)="(\d+)"', found[found.index("<w:pgMar") :]),
    )
    assert size
    assert abs(sum(widths) - (int(size[1]) - sum(map(int, margins)))) <= 2


def test_the_longest_word_of_a_column_has_room_in_it() -> None:
    grid = Grid(("Minutes", "What happens"), (("0 to 15", LONG),), (1, 20))
    across, points = 6_000_000, 24.0
    first, second = column_widths(grid, across, points)
    assert first > across // 21
    assert first > len("Minutes") * points * 0.5 * 12700
    assert abs(first + second - across) <= 2
    hours = Grid(("Minutes", "What happens"), (("from 28 to 37", LONG),), (1, 20))
    assert column_widths(hours, across, points)[0] > len("from 28 to 37") * 24 * 0.5 * 12700
    impossible = Grid(("Minutes", "Afterwards"), (), (1, 20))
    assert column_widths(impossible, 300_000, points) == [300_000 // 21, 300_000 * 20 // 21]


def test_a_short_table_is_on_one_page_and_of_a_long_one_the_head_with_a_row() -> None:
    short = inside(paper(Grid(("A", "B"), ROWS, (1, 3))))
    assert short.count("<w:keepNext/>") == 2 * len(ROWS)
    long = tuple((f"Article {n}", LONG) for n in range(1, 40))
    assert inside(paper(Grid(("A", "B"), long, (1, 3)))).count("<w:keepNext/>") == 2


def test_what_heads_a_list_is_on_its_page() -> None:
    heading = (Para(bold("What is decided:")), Items(("first",), ordered=True))
    assert inside(paper(*heading)).count("<w:keepNext/>") == 1
    assert "keepNext/>" not in inside(paper(Para("A plain sentence.")))


def test_a_sheet_of_one_page_is_set_as_large_as_the_page_allows() -> None:
    few = paper(Para(LONG), kind="one-page")
    much = paper(*(Para(LONG * 3) for _ in range(24)), kind="one-page")
    most = paper(*(Para(LONG * 3) for _ in range(60)), kind="one-page")
    assert points_of(few) == 10.5
    assert 8.5 <= points_of(much) < 10.5
    assert points_of(most) == 8.5
    sizes = re.search(
        r'w:default="1" w:styleId="Normal".*?</w:style>', inside(few, "styles")
    )
    assert sizes
    assert '<w:sz w:val="21"/>' in sizes[0]


def test_a_slide_with_much_to_read_is_set_smaller_and_the_next_one_is_not() -> None:
    much = Slide("Much", (Items((LONG,) * 7),))
    few = Slide("Few", (Items(("A word.",)),))
    assert points_of_slide(much) < points_of_slide(few) == 24
    found = inside(paper(much, few, kind="deck"))
    size = f'<w:sz w:val="{points_of_slide(much) * 2}"/>'
    assert found.count(size) == 7
    assert size not in found[found.index("Few") :]


@pytest.mark.parametrize(
    ("language", "kind", "code", "face"),
    [
        ("zh", "eastAsia", "zh-CN", "SimSun"),
        ("zh-TW", "eastAsia", "zh-TW", "PMingLiU"),
        ("ja", "eastAsia", "ja-JP", "MS Mincho"),
        ("ar", "bidi", "ar-SA", "SimSun"),
        ("fr", "val", "fr-FR", "SimSun"),
    ],
)
def test_letters_and_spelling_are_those_of_the_language(
    language: str, kind: str, code: str, face: str
) -> None:
    """The template that documents are made from is one of Japan, which shows in Chinese."""
    sheet = paper(Para("text"), language=language)
    styles, settings = inside(sheet, "styles"), inside(sheet, "settings")
    normal = re.search(r'w:default="1" w:styleId="Normal".*?</w:style>', styles)
    assert normal
    assert f'<w:lang w:{kind}="{code}"/>' in normal[0]
    assert f'w:eastAsia="{face}"' in normal[0]
    assert 'w:cs="Times New Roman"' in normal[0]
    assert ("ja-JP" in settings) == (language == "ja")
    assert f'w:{kind}="{code}"' in settings


def test_a_document_says_of_itself_what_it_is_and_not_what_its_template_was() -> None:
    core = inside(paper(Para("text"), language="fr"), "core")
    assert "<dc:title>Paper</dc:title>" in core
    assert "<dc:language>fr</dc:language>" in core
    assert "python" not in core
    assert "2013" not in core


def test_a_document_from_the_right_has_no_signs_that_word_draws_as_boxes() -> None:
    sheet = directed(paper(Para("Latin words."), Items(("more",)), language="ar"))
    found = inside(sheet)
    assert not re.search("[\u2066-\u2069]", found + inside(sheet, "footer1"))
    assert found.count('<w:bidi w:val="0"/>') >= 2


def test_a_summary_on_two_lines_is_one_paragraph(tmp_path: Path) -> None:
    found(tmp_path / "council", plan_from("security-council"))
    scenario = load(str(tmp_path / "council"))
    assert "\n" in scenario.summary.strip()
    told = " ".join(scenario.summary.split())
    for sheet in (
        s for s in sheets(scenario) if s.name in ("briefing", "facilitator/deck")
    ):
        assert told in re.sub("<[^>]+>", "", inside(sheet))
    assert one_paragraph("[In English.]\n\nA text\nof two lines.\n") == (
        "[In English.]\n\nA text of two lines."
    )
