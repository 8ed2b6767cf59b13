"""The text as Markdown (CommonMark); struck and inserted words as ``<del>`` and ``<ins>``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.reports.documents.paper import Option, Paper, Piece, Shown, short_number

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_TAGS = {"struck": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
_HEADED = {"title": 2, "preamble": 2, "chapter": 2, "article": 3}
"""Levels of heading by kind."""


def markdown(paper: Paper) -> str:
    """The document, with a line feed at its end."""
    blocks = [f"# {escaped(paper.title)}", f"*{escaped(paper.state)}*"]
    for piece in paper.pieces:
        blocks.extend(_blocks(piece, ""))
    if paper.remarks:
        blocks.append("## Notes")
        blocks.append("\n".join(f"- {escaped(r)}" for r in paper.remarks))
    return "\n\n".join(blocks) + "\n"


def escaped(words: str) -> str:
    """Words that Markdown takes for nothing but words."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return _LEADING.sub(r"\1\\\2", flat) if not flat[:1].isdigit() else _numbered(flat)


def _numbered(flat: str) -> str:
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", flat)


def _blocks(piece: Piece, above: str) -> Iterator[str]:
    level = _HEADED.get(piece.kind)
    label = escaped(short_number(piece, above))
    heading = escaped(piece.heading)
    title = ". ".join(part for part in (label, heading) if part and part != label) or label
    if label and heading and heading != label:
        title = f"{label}. {heading}" if not label.endswith(".") else f"{label} {heading}"
    words = _words(piece)
    if level:
        yield f"{'#' * level} {_struck(piece, title)}"
        if words:
            yield words
    else:
        yield f"**{_struck(piece, title)}** {words}".rstrip()
    if piece.options:
        yield from (_option(option) for option in piece.options)
    if notes := _notes(piece):
        yield notes
    for part in piece.parts:
        yield from _blocks(part, piece.number)


def _struck(piece: Piece, title: str) -> str:
    return f"<del>{title}</del>" if piece.status == "deleted" and piece.words else title


def _words(piece: Piece) -> str:
    """The wording; none where alternatives carry it."""
    if piece.options:
        return ""
    words = _shown(piece.words)
    return f"\\[{words}\\]" if piece.brackets and words else words


def _shown(words: Iterable[Shown]) -> str:
    found = ""
    for one in words:
        before, after = _TAGS.get(one.fate, ("", ""))
        found += before + _SPECIAL.sub(r"\\\1", one.words) + after
    return " ".join(found.split())


def _option(option: Option) -> str:
    words = _shown(option.words)
    return f"\\[{escaped(option.head)}{': ' + words if words else ''}\\]"


def _notes(piece: Piece) -> str:
    notes = [piece.note[0].upper() + piece.note[1:]] if piece.note else []
    return f"*{escaped('. '.join(notes))}.*" if notes else ""
