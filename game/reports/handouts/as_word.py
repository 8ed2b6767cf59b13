"""A sheet as a Word document, by python-docx: to be edited before it is handed out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from game.reports.handouts.errors import NoEngine
from game.reports.handouts.sheets import (
    Block,
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
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_WIDE = ("cards", "deck")


def word(sheet: Sheet) -> bytes:
    """The document.  Raises :class:`NoEngine` where python-docx is not installed."""
    try:
        import docx
    except ImportError as error:
        hint = "pip install 'nemcon[print]', or --html"
        raise NoEngine("Word documents need python-docx", hint) from error
    document = docx.Document()
    _paper(document, sheet)
    if sheet.kind not in _WIDE:
        document.add_paragraph(sheet.above, style="Subtitle")
        document.add_heading(sheet.title, 0)
    first = True
    for block in sheet.blocks:
        if isinstance(block, Slide | Card) and not first:
            _new_page(document)
        _block(document, block)
        first = False
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _paper(document: Document, sheet: Sheet) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    section = document.sections[0]
    wide = sheet.kind in _WIDE
    long, short = Mm(297), Mm(210)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    margin = Mm(14 if sheet.kind == "one-page" else 22)
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin
    section.footer.paragraphs[0].text = sheet.foot
    style: Any = document.styles["Normal"]
    style.font.name = "Georgia"
    style.font.size = Pt({"one-page": 9, "deck": 20}.get(sheet.kind, 11))
    properties = document.core_properties
    properties.title, properties.author = sheet.title, ""


def _block(document: Document, block: Block) -> None:
    match block:
        case Heading(words=words, level=level):
            document.add_heading(words, level)
        case Para(words=words):
            _write(document.add_paragraph(), words)
        case Items(items=items, ordered=ordered):
            style = "List Number" if ordered else "List Bullet"
            for item in items:
                _write(document.add_paragraph(style=style), item)
        case Grid():
            _grid(document, block)
        case Box(title=title, words=words):
            paragraph = document.add_paragraph(style="Intense Quote")
            paragraph.add_run(f"{title} ").bold = True
            _write(paragraph, words)
        case _:
            _whole(document, block)


def _whole(document: Document, block: Block) -> None:
    """What fills a page or stands between pages."""
    match block:
        case Picture():
            _picture(document, block)
        case Card(name=name):
            _card(document, name)
        case Slide(title=title, blocks=inside):
            document.add_heading(title, 1)
            for one in inside:
                _block(document, one)
        case _:
            _new_page(document)


def _new_page(document: Document) -> None:
    from docx.enum.text import WD_BREAK

    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _grid(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.head))
    table.style = "Light Grid Accent 1"
    for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
        cell.text = words
    for row in grid.rows:
        for cell, said in zip(table.add_row().cells, row, strict=True):
            _write(cell.paragraphs[0], said)
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    assert width is not None
    assert left is not None
    assert right is not None
    for column, part in zip(table.columns, grid.widths, strict=True):
        for cell in column.cells:
            cell.width = (width - left - right) * part // sum(grid.widths)


def _picture(document: Document, picture: Picture) -> None:
    """The drawing as pixels where typst is there to make them; else what it shows."""
    from docx.shared import Mm

    from game.reports.handouts.as_pdf import png

    try:
        pixels = png(picture.svg)
    except NoEngine:
        document.add_paragraph(picture.alt)
        return
    document.add_picture(io.BytesIO(pixels), width=Mm(160))


def _card(document: Document, name: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for _ in range(2):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_before = Pt(90)
        run = paragraph.add_run(name)
        run.bold = True
        run.font.size = Pt(60)


def _write(paragraph: Paragraph, words: Words) -> None:
    for run in (Run(words),) if isinstance(words, str) else words:
        made = paragraph.add_run(run.words)
        made.bold, made.italic = run.bold or None, run.italic or None
