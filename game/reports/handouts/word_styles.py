"""How a Word document looks: paper, letters, rules of a table, and what python-docx lacks.

Everything stands in styles or in properties that Word itself writes, so that the document
can be edited by hand and stays as it is.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from game.reports.handouts import word_letters as letters
from game.reports.handouts.direction import from_the_right, marked
from game.reports.handouts.sheets import Sheet
from game.reports.handouts.word_parts import insert, made, named
from game.reports.handouts.word_sizes import points_of
from game.reports.handouts.word_tables import RULE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

INK = "193A5A"
"""The colour of titles, as in the other forms."""
QUIET = "4A5A6A"
_SHADE = "F1F5F9"
_BAR = "2F5F8A"
SIDEWAYS = ("cards", "wide")
_MARGINS = {"one-page": (17, 13), "deck": (22, 14), "cards": (12, 8), "wide": (18, 15)}
"""From the sides and from top and bottom, in millimetres."""


def lay_paper(document: Document, sheet: Sheet) -> None:
    """Paper, margins, foot and properties."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    across, down = (297, 210) if sheet.kind in SIDEWAYS else (210, 297)
    if sheet.kind == "deck":
        across, down = 297, 167
    section.orientation = WD_ORIENT.LANDSCAPE if across > down else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(across), Mm(down)
    sides, ends = _MARGINS.get(sheet.kind, (24, 20))
    section.left_margin = section.right_margin = Mm(sides)
    section.top_margin = section.bottom_margin = Mm(ends)
    section.header_distance = section.footer_distance = Mm(min(9, ends - 2))
    if sheet.kind not in ("cards", "deck"):
        _foot(section.footer.paragraphs[0], sheet.foot, Mm(across - 2 * sides))
    letters.describe(document, sheet)


def _foot(paragraph: Paragraph, words: str, width: Any) -> None:
    """The words at the foot, and the number of the page at the other end."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{marked(words)}\t")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    run = paragraph.add_run()
    run._r.append(made("w:fldChar", fldCharType="begin"))
    instruction = made("w:instrText")
    instruction.text = code
    run._r.append(instruction)
    run._r.append(made("w:fldChar", fldCharType="end"))


_LIST_LEVELS = 3
"""Levels of lists that Word has styles for."""


def set_letters(document: Document, sheet: Sheet) -> None:
    """The styles that the writer uses, in the letters of the other forms."""
    size = points_of(sheet)
    _style(document, "Normal", size, after=size * 0.45)
    _style(document, "Subtitle", size, colour=QUIET, after=2)
    _style(document, "Title", size * 1.8, colour=INK, bold=True, after=size * 0.9)
    _style(
        document, "Heading 1", size * 1.2, bold=True, before=size * 1.25, after=size * 0.5
    )
    _style(document, "Heading 2", size * 1.05, bold=True, before=size, after=size * 0.25)
    _style(document, "Heading 3", size, bold=True, before=size * 0.6, after=size * 0.2)
    for level, ordered in product(range(1, _LIST_LEVELS + 1), (False, True)):
        _style(document, list_style(level, ordered=ordered), size, after=size * 0.2)
    _style(document, "Footer", 8.5, colour=QUIET)
    if sheet.kind != "deck":
        _underlined(document.styles["Heading 1"])
    else:
        _style(document, "Heading 1", size * 1.4, colour=INK, bold=True, after=size * 0.5)
    normal: Any = document.styles["Normal"]
    letters.speak(document, sheet.language)
    letters.mark_items(document)
    if from_the_right(sheet.language):
        insert(normal.element.get_or_add_pPr(), made("w:bidi"))


def from_the_left(paragraph: Any) -> None:
    """Set a paragraph of a document from the right from the left; it stays at the right."""
    properties = paragraph._p.get_or_add_pPr()
    insert(properties, made("w:bidi", val="0"))
    if properties.find(named("w:jc")) is None:
        insert(properties, made("w:jc", val="right"))


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(round(size * 2) / 2)


def _style(
    document: Document,
    name: str,
    size: float,
    *,
    colour: str = "000000",
    bold: bool = False,
    before: float = 0,
    after: float = 0,
) -> None:
    from docx.shared import RGBColor

    style: Any = document.styles[name]
    properties = style.element.get_or_add_rPr()
    for other in ("w:rFonts", "w:spacing", "w:kern"):
        for old in properties.findall(named(other)):
            properties.remove(old)  # letters of a theme would go before ours
    style.font.name, style.font.size = letters.LETTERS, _points(size)
    style.font.bold, style.font.italic = bold, False
    style.font.cs_bold, style.font.cs_italic = bold, False
    _size_of_all_scripts(properties)
    style.font.color.rgb = RGBColor.from_string(colour)
    paragraph = style.element.get_or_add_pPr()
    for other in ("w:pBdr", "w:tabs"):
        for old in paragraph.findall(named(other)):
            paragraph.remove(old)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = _points(before), _points(after)
    layout.line_spacing = 1.1


def set_size(run: Any, points: float) -> None:
    """Letters of a run in points, those of every script."""
    run.font.size = _points(points)
    _size_of_all_scripts(run._r.get_or_add_rPr())


def _size_of_all_scripts(properties: Any) -> None:
    for cut in properties.findall(named("w:szCs")):
        properties.remove(cut)
    size_at = properties.find(named("w:sz"))
    size_at.addnext(made("w:szCs", val=size_at.get(named("w:val"))))


def _underlined(style: Any) -> None:
    borders = made("w:pBdr")
    borders.append(made("w:bottom", val="single", sz="4", space="2", color=RULE))
    insert(style.element.get_or_add_pPr(), borders)


def box(paragraph: Paragraph, *, from_the_right: bool = False) -> None:
    """Set a paragraph apart: shaded, with a bar at its side, on one page."""
    layout: Any = paragraph.paragraph_format
    layout.keep_together = True
    layout.left_indent = layout.right_indent = _points(7)
    layout.space_before = layout.space_after = _points(7)
    properties = paragraph._p.get_or_add_pPr()
    borders = made("w:pBdr")
    bar = "right" if from_the_right else "left"
    for side in ("top", "left", "bottom", "right"):
        size, space, colour = ("20", "6", _BAR) if side == bar else ("4", "4", _SHADE)
        borders.append(made(f"w:{side}", val="single", sz=size, space=space, color=colour))
    insert(properties, borders)
    insert(properties, made("w:shd", val="clear", color="auto", fill=_SHADE))


def list_style(level: int, *, ordered: bool) -> str:
    """The style of a list on a level that counts from 1; deeper ones look as the deepest."""
    name = "List Number" if ordered else "List Bullet"
    return f"{name} {min(level, _LIST_LEVELS)}" if level > 1 else name


def count_anew(document: Document, paragraph: Paragraph, number: int) -> int:
    """Number a paragraph in a list of its own, begun where ``number`` is 0; its number."""
    if not number:
        numbering = document.part.numbering_part.element
        style: Any = paragraph.style
        kept = style.element.pPr.numPr.numId.val
        pattern = numbering.num_having_numId(kept).abstractNumId.val
        anew = numbering.add_num(pattern)
        anew.add_lvlOverride(ilvl=0).add_startOverride(1)
        number = anew.numId
    own: Any = paragraph._p.get_or_add_pPr()
    properties = own.get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
    return number
