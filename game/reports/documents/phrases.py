"""What the documents in words have in common: names, signs of changes, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from game.reports.documents.pieces import Paper, Piece, Shown

_PARAGRAPH = re.compile(r"(?:.+, p|P)aragraph (\d+(?: [a-z]+)?)")


_COUNTED = re.compile(r"\((\d+(?: [a-z]+)?)\)")


def is_recital(piece: Piece) -> bool:
    """Whether it is a preambular paragraph, which in a document has neither number nor
    heading."""
    words = ("Preambular paragraph", "Opening words")
    return piece.kind == "preamble" and piece.number.startswith(words)


def name_of(piece: Piece, above: str) -> str:
    """Number and heading: ``Article 6. Human rights``, ``2. Scope`` below article 6.

    ``above`` is the number of the unit that it is part of.
    """
    label = _label(piece.number, above)
    if not label or not piece.heading or piece.heading == label:
        return label or piece.heading
    ends = label.endswith(".") or label.startswith("(")
    return f"{label}{'' if ends else '.'} {piece.heading}"


def _label(number: str, above: str) -> str:
    """A number within its unit: ``2.`` or ``(h)`` below article 6, ``3.`` of paragraph 3 of
    a resolution or of its annex, otherwise in full."""
    if found := _PARAGRAPH.fullmatch(number):
        return f"{found[1]}."
    rest = number.removeprefix(above) if above else number
    if rest == number or not rest.startswith("("):
        return number
    found = _COUNTED.fullmatch(rest)
    return f"{found[1]}." if found else rest


def signed(words: Iterable[Shown], signs: Mapping[str, tuple[str, str]]) -> str:
    """Words in a row, with signs around each stretch that was struck or inserted."""
    found = ""
    for fate, stretch in groupby(words, key=lambda one: one.fate):
        before, after = signs.get(fate, ("", ""))
        found += before + "".join(one.words for one in stretch) + after
    return found


def said_of(paper: Paper, piece: Piece) -> str:
    """Whose brackets there are, and what became of it, as short sentences."""
    said = []
    if piece.brackets:
        said.append("Brackets: " + "; ".join(paper.names[s] for s in piece.brackets))
    if piece.note:
        said.append(piece.note[0].upper() + piece.note[1:])
    return "".join(f"{words}. " for words in said).rstrip()
