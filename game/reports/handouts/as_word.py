"""A sheet as a Word document, by python-docx: to be edited before it is handed out."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from game.reports.handouts import word_styles as looks
from game.reports.handouts import word_tables as tables
from game.reports.handouts.direction import (
    ISOLATED,
    from_the_right,
    marked,
    runs_from_the_right,
)
from game.reports.handouts.errors import NoEngine
from game.reports.handouts.placard import height_of, in_lines, name_on_its_head
from game.reports.handouts.sheets import (
    KEPT_TOGETHER,
    TALLEST,
    Box,
    Card,
    Grid,
    Heading,
    Items,
    Para,
    Picture,
    Run,
    Sheet,
    Slide,
    Words,
    text_of,
)
from game.reports.handouts.typst_words import heads_something
from game.reports.handouts.word_sizes import points_of, points_of_slide, room_above
from game.reports.handouts.writing import Writer

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph


def word(sheet: Sheet) -> bytes:
    """The document.  Raises :class:`NoEngine` where python-docx is not installed."""
    try:
        import docx
    except ImportError as error:
        hint = "pip install 'nemcon[print]', or --html"
        raise NoEngine("Word documents need python-docx", hint) from error
    document = docx.Document()
    looks.lay_paper(document, sheet)
    looks.set_letters(document, sheet)
    if sheet.kind not in ("cards", "deck"):
        _write(document.add_paragraph(style="Subtitle"), sheet.above)
        _write(document.add_paragraph(style="Title"), sheet.title)
    _Word(document, sheet).pieces(sheet.blocks)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


class _Word(Writer[None]):
    """Writes into a document; what fills a page begins on a new one."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self.document = document
        self.from_the_right = from_the_right(sheet.language)
        self.points = points_of(sheet)
        """The size of the letters that are being written."""
        self.smaller = False
        """Whether these are smaller than the style has them."""
        self.anew = False
        """Whether a page of its own has been written already."""

    def heading(self, block: Heading) -> None:
        _write(self.document.add_heading(level=block.level), block.words)

    def para(self, block: Para) -> None:
        paragraph = self.document.add_paragraph()
        self._say(paragraph, block.words)
        paragraph.paragraph_format.keep_with_next = heads_something(block.words) or None

    def _say(self, paragraph: Paragraph, words: Words) -> None:
        _write(paragraph, words, self.points if self.smaller else None)

    def items(self, block: Items) -> None:
        made = list(self._items(block, 1))
        for paragraph in made[:-1]:
            paragraph.paragraph_format.keep_with_next = block.letters <= KEPT_TOGETHER

    def _items(self, block: Items, level: int) -> Iterator[Paragraph]:
        """The paragraphs of a list and of those below its items, which are set in."""
        number = 0
        for item, below in block.whole:
            style = looks.list_style(level, ordered=block.ordered)
            paragraph = self.document.add_paragraph(style=style)
            if block.ordered:
                number = looks.count_anew(self.document, paragraph, number)
            self._say(paragraph, item)
            yield paragraph
            for inside in below:
                yield from self._items(inside, level + 1)

    def grid(self, block: Grid) -> None:
        table = self.document.add_table(rows=0, cols=len(block.widths))
        if block.head:
            for cell, words in zip(table.add_row().cells, block.head, strict=True):
                self._cell(cell, (Run(words, bold=True),))
        for row in block.rows:
            for cell, said in zip(table.add_row().cells, row, strict=True):
                self._cell(cell, said)
        widths = tables.column_widths(block, _across(self.document), self.points)
        headed = bool(block.head)
        tables.rule_table(table, widths, headed=headed, from_the_right=self.from_the_right)
        tables.keep_rows(table, block)
        after = self.document.add_paragraph()
        after.paragraph_format.space_after = 0
        after.paragraph_format.line_spacing = 0.4

    def _cell(self, cell: _Cell, words: Words) -> None:
        from docx.shared import Pt

        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.paragraph_format.space_after = Pt(2)
        self._say(paragraph, words)

    def box(self, block: Box) -> None:
        paragraph = self.document.add_paragraph()
        self._say(paragraph, (Run(f"{block.title} ", bold=True),))
        self._say(paragraph, block.words)
        looks.box(paragraph, from_the_right=self.from_the_right)

    def picture(self, block: Picture) -> None:
        """The drawing as pixels where typst is there to make them; else what it shows."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Length, Mm

        from game.reports.handouts.as_pdf import png

        try:
            pixels = png(block.svg)
        except NoEngine:
            self.document.add_paragraph(block.alt)
            return
        across = min(_across(self.document), int(Mm(TALLEST) * block.breadth))
        self.document.add_picture(io.BytesIO(pixels), width=Length(across))
        self.document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER

    def new_page(self) -> None:
        """The next block begins on a new page; no empty line is left behind."""
        from docx.enum.text import WD_BREAK

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_after = 0
        paragraph.paragraph_format.line_spacing = 0.1
        paragraph.add_run().add_break(WD_BREAK.PAGE)

    def card(self, block: Card) -> None:
        _card(self.document, block.name, anew=self.anew)
        self.anew = True

    def slide(self, block: Slide) -> None:
        """The title, then the blocks; where there is little to read, in the middle."""
        from docx.shared import Mm

        title: Any = self.document.add_heading(level=1)
        _write(title, block.title)
        title.paragraph_format.page_break_before = self.anew
        if all(isinstance(b, Para) for b in block.blocks):
            title.paragraph_format.space_before = Mm(room_above(block))
        self.anew = True
        usual, self.points = self.points, points_of_slide(block)
        self.smaller = self.points < usual
        self.pieces(block.blocks)
        self.points, self.smaller = usual, False


def _across(document: Document) -> int:
    """The width between the margins."""
    section = document.sections[0]
    sides = (section.page_width, section.left_margin, section.right_margin)
    width, left, right = (int(side or 0) for side in sides)
    return width - left - right


def _card(document: Document, name: str, *, anew: bool) -> None:
    """The name twice, once on its head, with a line between to fold along."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    lines = in_lines(name)
    size = height_of(lines)
    above: Any = document.add_paragraph()
    above.alignment = WD_ALIGN_PARAGRAPH.CENTER
    above.paragraph_format.page_break_before = anew
    above.paragraph_format.space_after = Mm(8)
    _on_its_head(above, lines, size, _across(document))
    document.add_paragraph("- " * 60).alignment = WD_ALIGN_PARAGRAPH.CENTER
    below = document.add_paragraph()
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    below.paragraph_format.space_before = Mm(30 if len(lines) == 1 else 18)
    run = below.add_run("\n".join(lines))
    run.bold = True
    run.font.size = Pt(size)


def _on_its_head(
    paragraph: Paragraph, lines: Sequence[str], size: int, across: int
) -> None:
    """A drawing of the name: no paragraph of Word stands on its head by itself."""
    from docx.shared import Length

    from game.reports.handouts.as_pdf import png

    try:
        pixels = png(name_on_its_head(lines, size))
    except NoEngine:
        paragraph.add_run("\n".join(lines)).bold = True
        return
    paragraph.add_run().add_picture(io.BytesIO(pixels), width=Length(across))


def _write(paragraph: Paragraph, words: Words, points: float | None = None) -> None:
    """Runs, in letters of another size than the style's where one is given; what is written from the right says so, or Word would take the wrong letters.

    A paragraph that is isolated as a whole is set from the left for Word, which heeds the
    property of a paragraph where it does not heed isolates, and may draw these as boxes.
    """
    if text_of(words).startswith(ISOLATED):
        looks.from_the_left(paragraph)
    for run in (Run(words),) if isinstance(words, str) else words:
        made = paragraph.add_run(marked(run.words))
        made.bold, made.italic = run.bold or None, run.italic or None
        if points is not None:
            looks.set_size(made, points)
        if runs_from_the_right(run.words):
            made.font.rtl = True
            made.font.cs_bold, made.font.cs_italic = made.bold, made.italic
