"""The text as plain lines of 72 columns, laid out as conference documents are.

The title, chapters and articles are centred, paragraphs carry their numbers, parts are
indented.  Struck words stand between ``[-`` and ``-]``, inserted ones between ``[+`` and
``+]``.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from game.reports.documents.phrases import is_recital, name_of, said_of, signed
from game.reports.documents.pieces import Option, Paper, Piece

WIDTH = 72
"""Columns of a line."""
_INDENT = 4
_CENTRED = ("title", "preamble", "chapter", "article")
_SIGNS = {"struck": ("[-", "-]"), "inserted": ("[+", "+]")}


def plain(paper: Paper) -> str:
    """The document, with a line feed at its end."""
    blocks = [_centred(paper.title.upper()), _centred(paper.state)]
    for piece in paper.pieces:
        blocks.extend(_blocks(paper, piece, "", 0))
    if paper.remarks:
        blocks.append(["Notes"])
        blocks.extend(_wrapped(f"- {remark}", 0, 2) for remark in paper.remarks)
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def _blocks(paper: Paper, piece: Piece, above: str, depth: int) -> Iterator[list[str]]:
    words = "" if piece.options else _wording(piece)
    said = said_of(paper, piece)
    if piece.kind in _CENTRED:
        if not is_recital(piece):
            yield _title(piece)
        yield _wrapped(words, 0)
        inside = 0
    else:
        if not words and not piece.options:
            words, said = said, ""
        name = name_of(piece, above)
        joint = "" if not (name and words) or name.endswith((".", ")")) else "."
        yield _wrapped(f"{name}{joint} {words}", depth, _INDENT)
        inside = depth + _INDENT
    for option in piece.options:
        yield _wrapped(_option(option), inside)
    yield _wrapped(said, inside)
    for part in piece.parts:
        yield from _blocks(paper, part, piece.number, inside)


def _title(piece: Piece) -> list[str]:
    number = piece.number.upper() if piece.kind == "chapter" else piece.number
    heading = piece.heading if piece.heading != piece.number else ""
    return [*_centred(number), *_centred(heading)]


def _wording(piece: Piece) -> str:
    words = signed(piece.words, _SIGNS)
    return f"[{words}]" if piece.brackets and words else words


def _option(option: Option) -> str:
    words = signed(option.words, _SIGNS)
    return f"[{option.head}{': ' if option.head and words else ''}{words}]"


def _centred(words: str) -> list[str]:
    return [line.center(WIDTH).rstrip() for line in wrap(words, WIDTH - 2 * _INDENT)]


def _wrapped(words: str, indent: int, hanging: int = 0) -> list[str]:
    """Lines of a block; deep parts are indented no further than half the page."""
    left = " " * min(indent, WIDTH // 2)
    return wrap(
        words.strip(),
        WIDTH,
        initial_indent=left,
        subsequent_indent=left + " " * hanging,
        break_on_hyphens=False,
    )
