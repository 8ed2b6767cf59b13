"""How a Word document looks: paper, letters, rules of a table, and what python-docx lacks.

Everything stands in styles or in properties that Word itself writes, so that the document
can be edited by hand and stays as it is.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from game.reports.handouts.direction import from_the_right
from game.reports.handouts.sheets import Sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

LETTERS = "Georgia"
INK = "193A5A"
"""The colour of titles, as in the other forms."""
QUIET = "4A5A6A"
_SHADE = "F1F5F9"
_BAR = "2F5F8A"
_RULE = "B8C2CC"
_EAST = frozenset({"ja", "ko", "zh"})
_REGIONS = {
    "ar": "ar-SA",
    "en": "en-GB",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "he": "he-IL",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "ru": "ru-RU",
    "zh": "zh-CN",
}
"""A language as Word knows it, where none is given with its country."""
SIDEWAYS = ("cards", "wide")
_POINTS = {"one-page": 8.5, "deck": 24.0, "cards": 12.0}
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
    properties = document.core_properties
    properties.title, properties.author = sheet.title, ""


def _foot(paragraph: Paragraph, words: str, width: Any) -> None:
    """The words at the foot, and the number of the page at the other end."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{words}\t")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    run = paragraph.add_run()
    run._r.append(_made("w:fldChar", fldCharType="begin"))
    instruction = _made("w:instrText")
    instruction.text = code
    run._r.append(instruction)
    run._r.append(_made("w:fldChar", fldCharType="end"))


_LIST_LEVELS = 3
"""Levels of lists that Word has styles for."""


def set_letters(document: Document, sheet: Sheet) -> None:
    """The styles that the writer uses, in the letters of the other forms."""
    size = _POINTS.get(sheet.kind, 10.5)
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
    _speak(normal, sheet.language)
    if from_the_right(sheet.language):
        _insert(normal.element.get_or_add_pPr(), _made("w:bidi"))


def from_the_left(paragraph: Any) -> None:
    """Set a paragraph of a document from the right from the left; it stays at the right."""
    properties = paragraph._p.get_or_add_pPr()
    _insert(properties, _made("w:bidi", val="0"))
    if properties.find(_named("w:jc")) is None:
        _insert(properties, _made("w:jc", val="right"))


def _speak(style: Any, language: str) -> None:
    """The language of a document's words, which Word chooses letters and spelling by."""
    base = language.partition("-")[0].casefold()
    key = "bidi" if from_the_right(language) else "eastAsia" if base in _EAST else "val"
    code = _REGIONS.get(base, base) if base == language.casefold() else language
    properties = style.element.get_or_add_rPr()
    properties.append(_made("w:lang", **{key: code}))


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
    for old in properties.findall(_named("w:rFonts")):
        properties.remove(old)  # letters of a theme would go before ours
    style.font.name, style.font.size = LETTERS, _points(size)
    style.font.bold, style.font.italic = bold, False
    style.font.cs_bold = bold
    for cut in properties.findall(_named("w:szCs")):
        properties.remove(cut)
    size_at = properties.find(_named("w:sz"))
    size_at.addnext(_made("w:szCs", val=size_at.get(_named("w:val"))))
    style.font.color.rgb = RGBColor.from_string(colour)
    paragraph = style.element.get_or_add_pPr()
    for other in ("w:pBdr", "w:tabs"):
        for old in paragraph.findall(_named(other)):
            paragraph.remove(old)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = _points(before), _points(after)
    layout.line_spacing = 1.1


def _underlined(style: Any) -> None:
    borders = _made("w:pBdr")
    borders.append(_made("w:bottom", val="single", sz="4", space="2", color=_RULE))
    _insert(style.element.get_or_add_pPr(), borders)


def box(paragraph: Paragraph, *, from_the_right: bool = False) -> None:
    """Set a paragraph apart: shaded, with a bar at its side, on one page."""
    layout: Any = paragraph.paragraph_format
    layout.keep_together = True
    layout.left_indent = layout.right_indent = _points(7)
    layout.space_before = layout.space_after = _points(7)
    properties = paragraph._p.get_or_add_pPr()
    borders = _made("w:pBdr")
    bar = "right" if from_the_right else "left"
    for side in ("top", "left", "bottom", "right"):
        size, space, colour = ("20", "6", _BAR) if side == bar else ("4", "4", _SHADE)
        borders.append(_made(f"w:{side}", val="single", sz=size, space=space, color=colour))
    _insert(properties, borders)
    _insert(properties, _made("w:shd", val="clear", color="auto", fill=_SHADE))


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
        made = numbering.add_num(pattern)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        number = made.numId
    own: Any = paragraph._p.get_or_add_pPr()
    properties = own.get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
    return number


def rule_table(table: Table, widths: list[int], *, from_the_right: bool = False) -> None:
    """Lines above, below and under the head; rows that stay whole; widths that hold."""
    table.autofit = False
    properties = table._tbl.tblPr
    if from_the_right:
        _insert(properties, _made("w:bidiVisual"))
    borders = _made("w:tblBorders")
    for side in ("top", "bottom"):
        borders.append(_made(f"w:{side}", val="single", sz="8", space="0", color="000000"))
    inside = _made("w:insideH", val="single", sz="2", space="0", color=_RULE)
    borders.append(inside)
    _insert(properties, borders)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_made("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(_made("w:tblHeader"))
    for cell in table.rows[0].cells:
        below = _made("w:tcBorders")
        below.append(_made("w:bottom", val="single", sz="6", space="0", color="000000"))
        cell._tc.get_or_add_tcPr().append(below)


_ORDER = (
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl",
    "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc",
    "w:tblStyle", "w:bidiVisual", "w:tblW", "w:tblBorders", "w:tblLayout", "w:tblLook",
)  # fmt: skip
"""Word wants the properties in the order of its schema."""


def _insert(properties: Any, made: Any) -> None:
    tag = {_named(name): at for at, name in enumerate(_ORDER)}
    rank = tag[made.tag]
    for at, other in enumerate(properties):
        if tag.get(other.tag, len(tag)) > rank:
            properties.insert(at, made)
            return
    properties.append(made)


def _made(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(_named(f"w:{key}"), value)
    return element


def _named(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)
