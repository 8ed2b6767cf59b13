"""The paragraphs of a Word document as plain text, headings marked as in Markdown."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from game.scenario import form_sheets
from game.scenario.form_sheets import unusable

MOST_UNFOLDED = 60_000_000
"""Bytes that a document may unfold to."""
_DOCUMENT = "word/document.xml"
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGED = (
    *(KeyError, OSError, RuntimeError, ValueError, EOFError),
    *(zipfile.BadZipFile, zlib.error, ET.ParseError),
)
"""What reading a damaged document comes by."""
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def is_word(content: bytes) -> bool:
    """Whether bytes are those of a packed file, as Word documents are."""
    return content.startswith(b"PK\x03\x04")


def text_of_word(name: str, content: bytes) -> str:
    """A paragraph a paragraph, with a blank line between.

    Raises :class:`~game.scenario.diagnostics.ImportUnusable`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if packed.getinfo(_DOCUMENT).file_size > MOST_UNFOLDED:
                msg = f"`{name}` unfolds to more than a text has"
                raise unusable(name, form_sheets.NO_SHEET, msg)
            inside = packed.read(_DOCUMENT)
        if _DECLARED.search(inside):
            raise ET.ParseError("declarations")
        root = ET.fromstring(inside)  # noqa: S314  # no document type, no entities
    except _DAMAGED as error:
        msg = f"`{name}` is no text, and no Word document"
        help_ = "save it as `.docx`, `.md` or `.txt`"
        raise unusable(name, form_sheets.NO_SHEET, msg, help_) from error
    return "\n\n".join(p for p in map(_paragraph, root.iter(f"{_NAMESPACE}p")) if p)


def _paragraph(part: ET.Element) -> str:
    """Its words; a heading with its marks, an item of a list below the first with a dash."""
    words = " ".join("".join(_words(part)).split())
    if not words:
        return ""
    style = _value(part, "pPr/pStyle")
    if style.casefold() == "title":
        return f"# {words}"
    if found := re.fullmatch(r"(?i)heading([1-6])", style):
        return f"{'#' * (int(found[1]) + 1)} {words}"
    level = _value(part, "pPr/numPr/ilvl")
    return f"- {words}" if level.isdecimal() and int(level) else words


def _words(part: ET.Element) -> Iterator[str]:
    """Text without what was struck in a revision."""
    for run in part.iter():
        if run.tag == f"{_NAMESPACE}t":
            yield run.text or ""
        elif run.tag in (f"{_NAMESPACE}tab", f"{_NAMESPACE}br"):
            yield " "


def _value(part: ET.Element, path: str) -> str:
    found = part.find("/".join(f"{_NAMESPACE}{step}" for step in path.split("/")))
    return found.get(f"{_NAMESPACE}val", "") if found is not None else ""
