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
from game.scenario.drafts.markdown import COMMENT, FRONT, NOTE, TABLE
from game.scenario.drafts.marks import NUMBERED, PREAMBLE
from game.scenario.drafts.one_line import in_one_line
from game.scenario.drafts.units import unit_in
from game.scenario.drafts.word_heads import has_heads
from game.scenario.drafts.word_numbers import BULLET, Numbers, value
from game.scenario.drafts.word_numbers import tag as _tag
from game.scenario.faults import no_spreadsheet
from game.scenario.files.regular import content_of
from game.scenario.files.source import MOST_BYTES
from game.scenario.tables.sheets import text_of

MOST_UNFOLDED = 60_000_000
"""Bytes that a document may unfold to."""
_DOCUMENT = "word/document.xml"
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
        styles = _part(content, "word/styles.xml")
        numbers = Numbers(_part(content, "word/numbering.xml"), styles)
        blocks = [*filter(None, _blocks(_root(name, content), numbers, styles))]
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


def doubts_of(path: Path) -> Iterator[str]:
    """What of a document was left out or changed in reading, a sentence each; nothing of one
    that cannot be read."""
    try:
        content = content_of(path)
    except OSError:
        return
    if not is_word(content):
        yield from _left_of_plain(path, content)
        return
    root = _root(str(path), content)
    yield from _left_of_word(path, content)
    struck = [
        words
        for run in root.iter(_tag("r"))
        if _struck(run) and (words := "".join(t.text or "" for t in run.iter(_tag("t"))))
    ]
    if struck:
        yield f"`{path}`: struck through, and left out: `{struck[0][:40]}`" + _more(
            len(struck)
        )
    tables = [table for table in root.iter(_tag("tbl")) if not _is_frame(table)]
    styles = _part(content, "word/styles.xml")
    bare = sum(not has_heads(table, _in_words(table), styles) for table in tables)
    yield from _of_tables(path, len(tables), bare)


def _of_tables(path: Path, tables: int, bare: int = 0) -> Iterator[str]:
    if tables:
        noun = "a table is" if tables == 1 else f"{tables} tables are each"
        yield f"`{path}`: {noun} one paragraph in the draft, `Table: cell | cell; ...`"
    if bare:
        noun = "a table has" if bare == 1 else f"{bare} tables have"
        yield (
            f"`{path}`: {noun} no row of heads that Word marks, and `Rows:` before it; "
            "where the first row is one, write `Table:`"
        )


def _in_words(table: ET.Element) -> list[list[str]]:
    """The cells of a table without the numbers of their lists."""
    return [
        ["".join(_words(cell)).strip() for cell in row.findall(_tag("tc"))]
        for row in table.findall(_tag("tr"))
    ]


_LEFT_OF_PLAIN = (
    ("a comment is left out", COMMENT),
    ("what stands before the text is left out", FRONT),
    ("a note is left out", NOTE),
    ("the address of a link is left out", re.compile(r"\[[^\[\]]*\]\(([^()]+)\)")),
)


def _left_of_plain(path: Path, content: bytes) -> Iterator[str]:
    if len(content) > MOST_BYTES or is_packed(path, content):
        return
    text = text_of(content).replace("\r\n", "\n")
    for what, pattern in _LEFT_OF_PLAIN:
        found = [" ".join(words.split()) for words in pattern.findall(text)]
        if found:
            yield f"`{path}`: {what}: `{found[0][:40]}`" + _more(len(found))
    yield from _of_tables(path, len(TABLE.findall(text)))


_ASIDE = ("footnotes", "endnotes", "comments")
_MARGINS = ("header", "footer")
_MOST_MARGINS = 100


def _left_of_word(path: Path, content: bytes) -> Iterator[str]:
    """Notes, comments, headers and footers: they stand in parts of their own, and no
    provision holds them."""
    for kind in _ASIDE:
        root = _part(content, f"word/{kind}.xml")
        told = ["".join(_words(note)).strip() for note in root] if root is not None else []
        if told := [words for words in told if words]:
            yield f"`{path}`: {kind} are left out: `{told[0][:40]}`" + _more(len(told))
    for kind in _MARGINS:
        told = [" ".join("".join(_words(part)).split()) for part in _parts(content, kind)]
        if told := [words for words in dict.fromkeys(told) if re.search(r"[^\W\d]", words)]:
            yield f"`{path}`: {kind}s are left out: `{told[0][:40]}`" + _more(len(told))


def _parts(content: bytes, kind: str) -> Iterator[ET.Element]:
    """The parts ``word/header1.xml`` and so on, that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = [
                n for n in packed.namelist() if re.fullmatch(rf"word/{kind}\d*\.xml", n)
            ]
    except _DAMAGED:
        return
    for name in names[:_MOST_MARGINS]:
        part = _part(content, name)
        if part is not None:
            yield part


def _part(content: bytes, name: str) -> ET.Element | None:
    """A part of a document beside its text; ``None`` where there is none to be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if packed.getinfo(name).file_size > MOST_UNFOLDED:
                return None
            inside = packed.read(name)
        return None if _DECLARED.search(inside) else ET.fromstring(inside)  # noqa: S314
    except _DAMAGED:
        return None


def _more(count: int) -> str:
    return f" and {count - 1} more" if count > 1 else ""


def _root(name: str, content: bytes) -> ET.Element:
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
        elif child.tag == _tag("tbl") and not _is_frame(child):
            yield _table(child, numbers, styles)
        else:
            yield from _blocks(child, numbers, styles)


def _is_frame(table: ET.Element) -> bool:
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
        words += [number, *"".join(_words(child)).split()]
    return " ".join(filter(None, words))


def _paragraph(part: ET.Element, numbers: Numbers) -> str:
    """Its words, with the number of its list, and the lines that somebody broke by hand; a
    heading with its marks, on one line."""
    number = "" if _is_deleted(part) else numbers.before(part)
    lines = [" ".join(line.split()) for line in "".join(_words(part)).split("\n")]
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


def _words(part: ET.Element) -> Iterator[str]:
    """Text without what was struck, in a revision or by hand, and without what was moved
    elsewhere; between the paragraphs of a cell stands a blank."""
    if part.tag in (_tag("moveFrom"), _tag("del")) or _struck(part):
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
        yield from _words(child)


def _is_line_break(part: ET.Element) -> bool:
    """Whether a line is broken by hand here, and no page or column."""
    return (
        part.tag == _tag("br") and part.get(_tag("type"), "textWrapping") == "textWrapping"
    )


def _struck(run: ET.Element) -> bool:
    """Whether a run is struck through."""
    if run.tag != _tag("r"):
        return False
    for mark in ("strike", "dstrike"):
        found = run.find(f"{_tag('rPr')}/{_tag(mark)}")
        if found is not None and found.get(_tag("val"), "1") not in ("0", "false", "off"):
            return True
    return False
