"""What of a long text was left out or changed in reading, told to whoever brings it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from game.scenario.drafts.markdown import COMMENT, FRONT, NOTE, TABLE
from game.scenario.drafts.word_heads import has_heads
from game.scenario.drafts.word_numbers import tag
from game.scenario.drafts.word_text import (
    is_frame,
    is_packed,
    is_struck,
    is_word,
    part_of,
    parts_of,
    root_of,
    words_in,
)
from game.scenario.files.old_encodings import text_of, western_word
from game.scenario.files.regular import content_of
from game.scenario.files.source import MOST_BYTES


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
    root = root_of(str(path), content)
    yield from _left_of_word(path, content)
    struck = [
        words
        for run in root.iter(tag("r"))
        if is_struck(run) and (words := "".join(t.text or "" for t in run.iter(tag("t"))))
    ]
    if struck:
        yield f"`{path}`: struck through, and left out: `{struck[0][:40]}`" + _more(
            len(struck)
        )
    tables = [table for table in root.iter(tag("tbl")) if not is_frame(table)]
    styles = part_of(content, "word/styles.xml")
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
        ["".join(words_in(cell)).strip() for cell in row.findall(tag("tc"))]
        for row in table.findall(tag("tr"))
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
    text = text_of(str(path), content).replace("\r\n", "\n")
    if word := western_word(content):
        yield f"`{path}` is no UTF-8; it is read as Western, as in `{word[:40]}`"
    for what, pattern in _LEFT_OF_PLAIN:
        found = [" ".join(words.split()) for words in pattern.findall(text)]
        if found:
            yield f"`{path}`: {what}: `{found[0][:40]}`" + _more(len(found))
    yield from _of_tables(path, len(TABLE.findall(text)))


_ASIDE = ("footnotes", "endnotes", "comments")
_MARGINS = ("header", "footer")


def _left_of_word(path: Path, content: bytes) -> Iterator[str]:
    """Notes, comments, headers and footers: they stand in parts of their own, and no
    provision holds them."""
    for kind in _ASIDE:
        root = part_of(content, f"word/{kind}.xml")
        told = (
            ["".join(words_in(note)).strip() for note in root] if root is not None else []
        )
        if told := [words for words in told if words]:
            yield f"`{path}`: {kind} are left out: `{told[0][:40]}`" + _more(len(told))
    for kind in _MARGINS:
        told = [
            " ".join("".join(words_in(part)).split()) for part in parts_of(content, kind)
        ]
        if told := [words for words in dict.fromkeys(told) if re.search(r"[^\W\d]", words)]:
            yield f"`{path}`: {kind}s are left out: `{told[0][:40]}`" + _more(len(told))


def _more(count: int) -> str:
    return f" and {count - 1} more" if count > 1 else ""
