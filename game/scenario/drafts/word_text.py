"""The paragraphs of a Word document as plain text, headings marked as in Markdown."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from game.scenario.diagnostics import unusable
from game.scenario.drafts.marks import NUMBERED, PREAMBLE
from game.scenario.drafts.one_line import in_one_line
from game.scenario.drafts.units import unit_in
from game.scenario.drafts.word_heads import has_heads
from game.scenario.drafts.word_numbers import BULLET, Numbers, value
from game.scenario.drafts.word_numbers import tag as _tag
from game.scenario.faults import no_spreadsheet

MOST_UNFOLDED = 60_000_000
"""Bytes that a document may unfold to."""
_DOCUMENT = "word/document.xml"
_MOST_PARTS = 100
"""Parts of a kind, such as headers, that are read."""
_DAMAGED = (
    *(KeyError, OSError, RuntimeError, ValueError, EOFError),
    *(zipfile.BadZipFile, zlib.error, ET.ParseError),
)
"""What reading a damaged document comes by."""
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]|\A%PDF|\A\{\\rtf")
"""Bytes that no plain text has, and how other kinds of files begin."""
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def is_word(content: bytes) -> bool:
    """Whether bytes are those of a packed file, as Word documents are."""
    return content.startswith(b"PK\x03\x04")


def is_packed(path: Path, content: bytes) -> bool:
    """Whether a file is none of plain text, by its name or by bytes that no text has."""
    packed = path.suffix.casefold() in (".docx", ".doc", ".odt", ".rtf", ".pdf")
    utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return packed or (not utf16 and bool(_NO_TEXT.search(content[:4000])))


def text_of_word(name: str, content: bytes) -> str:
    """A paragraph a paragraph, with a blank line between; one of a list set in by its level;
    a table is one, its rows between semicolons and its cells between bars.

    Raises :class:`~game.scenario.diagnostics.ImportUnusable`.
    """
    try:
        styles = part_of(content, "word/styles.xml")
        numbers = Numbers(part_of(content, "word/numbering.xml"), styles)
        blocks = [*filter(None, _blocks(root_of(name, content), numbers, styles))]
        return "\n\n".join(_titled(blocks)).lstrip()
    except RecursionError as error:
        msg = f"`{name}` is nested deeper than any text"
        help_ = "save it as `.md` or `.txt`"
        raise unusable(name, no_spreadsheet.ENTRY, msg, help_) from error


def _titled(blocks: list[str]) -> list[str]:
    """The blocks; a heading of the first level that stands alone, above all, is the title."""
    highest = [block for block in blocks if re.match(r"##? ", block)]
    if not blocks or highest != blocks[:1] or not blocks[0].startswith("## "):
        return blocks
    words = blocks[0].removeprefix("## ")
    if unit_in(words) or NUMBERED.match(words) or PREAMBLE.match(words):
        return blocks
    return [f"# {words}", *blocks[1:]]


def parts_of(content: bytes, kind: str) -> Iterator[ET.Element]:
    """The parts ``word/header1.xml`` and so on, that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = [
                n for n in packed.namelist() if re.fullmatch(rf"word/{kind}\d*\.xml", n)
            ]
    except _DAMAGED:
        return
    for name in names[:_MOST_PARTS]:
        part = part_of(content, name)
        if part is not None:
            yield part


def part_of(content: bytes, name: str) -> ET.Element | None:
    """A part of a document beside its text; ``None`` where there is none to be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if packed.getinfo(name).file_size > MOST_UNFOLDED:
                return None
            inside = packed.read(name)
        return None if _DECLARED.search(inside) else ET.fromstring(inside)  # noqa: S314
    except _DAMAGED:
        return None


def root_of(name: str, content: bytes) -> ET.Element:
    """The text of a Word document, as its elements.

    Raises :class:`~game.scenario.diagnostics.ImportUnusable`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if packed.getinfo(_DOCUMENT).file_size > MOST_UNFOLDED:
                msg = f"`{name}` unfolds to more than a text has"
                raise unusable(name, no_spreadsheet.ENTRY, msg)
            inside = packed.read(_DOCUMENT)
        if _DECLARED.search(inside):
            raise ET.ParseError("declarations")
        return ET.fromstring(inside)  # noqa: S314  # no document type, no entities
    except _DAMAGED as error:
        msg = f"`{name}` is no text, and no Word document"
        help_ = "save it as `.docx`, `.md` or `.txt`"
        raise unusable(name, no_spreadsheet.ENTRY, msg, help_) from error


def _blocks(part: ET.Element, numbers: Numbers, styles: ET.Element | None) -> Iterator[str]:
    """Paragraphs and tables in the order of the document."""
    for child in part:
        if child.tag == _tag("p"):
            yield _paragraph(child, numbers)
        elif child.tag == _tag("tbl") and not is_frame(child):
            yield _table(child, numbers, styles)
        else:
            yield from _blocks(child, numbers, styles)


def is_frame(table: ET.Element) -> bool:
    """Whether a table has one cell a row: a frame round paragraphs."""
    return all(len(row.findall(_tag("tc"))) < 2 for row in table.findall(_tag("tr")))


def _table(part: ET.Element, numbers: Numbers, styles: ET.Element | None) -> str:
    """A table on one line."""
    rows = [
        [_cell(c, numbers) for c in row.findall(_tag("tc"))]
        for row in part.findall(_tag("tr"))
    ]
    return in_one_line(rows, headed=has_heads(part, rows, styles))


def _cell(part: ET.Element, numbers: Numbers) -> str:
    """The words of a cell, its paragraphs with the numbers of their lists."""
    words = []
    for child in part:
        number = numbers.before(child) if child.tag == _tag("p") else ""
        words += [number, *"".join(words_in(child)).split()]
    return " ".join(filter(None, words))


def _paragraph(part: ET.Element, numbers: Numbers) -> str:
    """Its words, with the number of its list, and the lines that somebody broke by hand; a
    heading with its marks, on one line."""
    number = "" if _is_deleted(part) else numbers.before(part)
    lines = [" ".join(line.split()) for line in "".join(words_in(part)).split("\n")]
    lines = [line for line in lines if line]
    words = " ".join(lines)
    if not words:
        return ""
    style = value(part, "pPr/pStyle")
    if style.casefold() == "title":
        return f"# {words}"
    if found := re.fullmatch(r"(?i)heading([1-6])", style):
        above = f"{number} " if number not in ("", BULLET) else ""
        return f"{'#' * (int(found[1]) + 1)} {above}{words}"
    if not number:
        level = value(part, "pPr/numPr/ilvl")
        number = BULLET if level.isdecimal() and int(level) else ""
    set_in = " " * numbers.set_in(part) if number else ""
    return "\n".join(
        f"{set_in}{line}" for line in [f"{number} {lines[0]}".strip(), *lines[1:]]
    )


def _is_deleted(part: ET.Element) -> bool:
    """Whether a revision has taken a paragraph out, so that no list counts it."""
    return part.find("/".join(map(_tag, ("pPr", "rPr", "del")))) is not None


def words_in(part: ET.Element) -> Iterator[str]:
    """Text without what was struck, in a revision or by hand, and without what was moved
    elsewhere; between the paragraphs of a cell stands a blank."""
    if part.tag in (_tag("moveFrom"), _tag("del")) or is_struck(part):
        return
    if part.tag == _tag("t"):
        yield (part.text or "").replace("\n", " ")
    elif part.tag == _tag("cr") or _is_line_break(part):
        yield "\n"
    elif part.tag in (_tag("tab"), _tag("br"), _tag("p")):
        yield " "
    elif part.tag == _tag("noBreakHyphen"):
        yield "-"
    for child in part:
        yield from words_in(child)


def _is_line_break(part: ET.Element) -> bool:
    """Whether a line is broken by hand here, and no page or column."""
    return (
        part.tag == _tag("br") and part.get(_tag("type"), "textWrapping") == "textWrapping"
    )


def is_struck(run: ET.Element) -> bool:
    """Whether a run is struck through."""
    if run.tag != _tag("r"):
        return False
    for mark in ("strike", "dstrike"):
        found = run.find(f"{_tag('rPr')}/{_tag(mark)}")
        if found is not None and found.get(_tag("val"), "1") not in ("0", "false", "off"):
            return True
    return False
