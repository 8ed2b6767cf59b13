"""A sheet as a Word document, by python-docx: to be edited before it is handed out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from game.reports.handouts import word_styles as looks
from game.reports.handouts.errors import NoEngine
from game.reports.handouts.sheets import (
    Block,
    Box,
    Card,
    Grid,
    Heading,
    Items,
    NewPage,
    Para,
    Picture,
    Run,
    Sheet,
    Slide,
    Words,
)

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
        document.add_paragraph(sheet.above, style="Subtitle")
        document.add_paragraph(sheet.title, style="Title")
    first = True
    for block in sheet.blocks:
        _block(document, block, anew=isinstance(block, Slide | Card) and not first)
        first = False
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _block(document: Document, block: Block, *, anew: bool = False) -> None:
    """Write a block; ``anew``: at the head of a page."""
    match block:
        case Heading(words=words, level=level):
            document.add_heading(words, level)
        case Para(words=words):
            _write(document.add_paragraph(), words)
        case Items():
            _items(document, block)
        case Grid():
            _grid(document, block)
        case Box(title=title, words=words):
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{title} ").bold = True
            _write(paragraph, words)
            looks.box(paragraph)
        case Picture():
            _picture(document, block)
        case Card(name=name):
            _card(document, name, anew=anew)
        case Slide():
            _slide(document, block, anew=anew)
        case NewPage():
            _new_page(document)


def _items(document: Document, items: Items) -> None:
    number = 0
    for item in items.items:
        style = "List Number" if items.ordered else "List Bullet"
        paragraph = document.add_paragraph(style=style)
        if items.ordered:
            number = looks.count_anew(document, paragraph, number)
        _write(paragraph, item)


def _new_page(document: Document) -> None:
    """The next block begins on a new page; no empty line is left behind."""
    from docx.enum.text import WD_BREAK

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = 0
    paragraph.paragraph_format.line_spacing = 0.1
    paragraph.add_run().add_break(WD_BREAK.PAGE)


def _slide(document: Document, slide: Slide, *, anew: bool) -> None:
    """The title, then the blocks; where there is little to read, in the middle."""
    from docx.shared import Mm

    title: Any = document.add_heading(slide.title, 1)
    title.paragraph_format.page_break_before = anew
    if all(isinstance(b, Para) for b in slide.blocks):
        title.paragraph_format.space_before = Mm(42)
    for one in slide.blocks:
        _block(document, one)


def _grid(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.head))
    for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
        _cell(cell, (Run(words, bold=True),))
    for row in grid.rows:
        for cell, said in zip(table.add_row().cells, row, strict=True):
            _cell(cell, said)
    across = _across(document)
    looks.rule_table(table, [across * part // sum(grid.widths) for part in grid.widths])
    after = document.add_paragraph()
    after.paragraph_format.space_after = 0
    after.paragraph_format.line_spacing = 0.4


def _cell(cell: _Cell, words: Words) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    _write(paragraph, words)


def _across(document: Document) -> int:
    """The width between the margins."""
    section = document.sections[0]
    sides = (section.page_width, section.left_margin, section.right_margin)
    width, left, right = (int(side or 0) for side in sides)
    return width - left - right


def _picture(document: Document, picture: Picture) -> None:
    """The drawing as pixels where typst is there to make them; else what it shows."""
    from docx.shared import Length

    from game.reports.handouts.as_pdf import png

    try:
        pixels = png(picture.svg)
    except NoEngine:
        document.add_paragraph(picture.alt)
        return
    document.add_picture(io.BytesIO(pixels), width=Length(_across(document)))


def _card(document: Document, name: str, *, anew: bool) -> None:
    """The name twice, once on its head, with a line between to fold along."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    longest = max((len(word) for word in name.split()), default=1)
    size = min(88, 1200 // max(longest, 8, len(name) * 2 // 3))
    above: Any = document.add_paragraph()
    above.alignment = WD_ALIGN_PARAGRAPH.CENTER
    above.paragraph_format.page_break_before = anew
    above.paragraph_format.space_after = Mm(8)
    _on_its_head(above, name, size, _across(document))
    document.add_paragraph("- " * 60).alignment = WD_ALIGN_PARAGRAPH.CENTER
    below = document.add_paragraph()
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    below.paragraph_format.space_before = Mm(30)
    run = below.add_run(name)
    run.bold = True
    run.font.size = Pt(size)


def _on_its_head(paragraph: Paragraph, name: str, size: int, across: int) -> None:
    """A drawing of the name: no paragraph of Word stands on its head by itself."""
    from docx.shared import Length

    from game.reports.handouts.as_pdf import png
    from game.reports.handouts.placard import name_on_its_head

    try:
        pixels = png(name_on_its_head(name, size))
    except NoEngine:
        paragraph.add_run(name).bold = True
        return
    paragraph.add_run().add_picture(io.BytesIO(pixels), width=Length(across))


def _write(paragraph: Paragraph, words: Words) -> None:
    for run in (Run(words),) if isinstance(words, str) else words:
        made = paragraph.add_run(run.words)
        made.bold, made.italic = run.bold or None, run.italic or None
