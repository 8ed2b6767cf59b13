"""The text as Markdown (CommonMark); struck and inserted words as ``<del>`` and ``<ins>``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from game.reports.documents.phrases import is_recital, name_of, said_of, signed
from game.reports.documents.pieces import Option, Paper, Piece, Shown

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LEADING = re.compile(r"^(\d*)([-+=.)])")
"""What makes a line a list or a heading where it stands first."""
_TAGS = {"struck": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
_LEVELS = {"title": 2, "preamble": 2, "chapter": 2, "article": 3}
"""Levels of heading by kind; other provisions begin with their number."""


def markdown(paper: Paper) -> str:
    """The document, with a line feed at its end."""
    blocks = [f"# {escaped(paper.title)}", f"*{escaped(paper.state)}*"]
    for piece in paper.pieces:
        blocks.extend(_blocks(paper, piece, ""))
    if paper.remarks:
        blocks.append("## Notes")
        blocks.append("\n".join(f"- {escaped(r)}" for r in paper.remarks))
    return "\n\n".join(blocks) + "\n"


def escaped(words: str) -> str:
    """Words that Markdown takes for nothing but words, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _blocks(paper: Paper, piece: Piece, above: str) -> Iterator[str]:
    name = escaped(name_of(piece, above))
    if piece.status == "deleted" and paper.changes:
        name = f"<del>{name}</del>"
    words = "" if piece.options else _wording(piece)
    said = escaped(said_of(paper, piece))
    if level := _LEVELS.get(piece.kind):
        if not is_recital(piece):
            yield f"{'#' * level} {name}"
        if words:
            yield _LEADING.sub(r"\1\\\2", words)
    else:
        if not words and not piece.options and said:
            words, said = f"*{said}*", ""
        yield f"**{name}** {words}".strip() if name else words
    for option in piece.options:
        yield _option(option)
    if said:
        yield f"*{said}*"
    for part in piece.parts:
        yield from _blocks(paper, part, piece.number)


def _wording(piece: Piece) -> str:
    words = _shown(piece.words)
    return f"\\[{words}\\]" if piece.brackets and words else words


def _shown(words: Iterable[Shown]) -> str:
    safe = (replace(one, words=_SPECIAL.sub(r"\\\1", one.words)) for one in words)
    return " ".join(signed(safe, _TAGS).split())


def _option(option: Option) -> str:
    words = _shown(option.words)
    return f"\\[{escaped(option.head)}{': ' if option.head and words else ''}{words}\\]"
