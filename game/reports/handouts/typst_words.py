"""Words, lists and cells as typst takes them: string literals, in which nothing is markup."""

from __future__ import annotations

from game.reports.handouts.long_words import breakable
from game.reports.handouts.sheets import KEPT_TOGETHER, Items, Words, text_of


def heads_something(words: Words) -> bool:
    """Whether a paragraph is wholly in bold letters, and so stands above something."""
    return not isinstance(words, str) and all(run.bold for run in words)


def cell_of(words: Words, most: int) -> str:
    """A cell; one that is not too long for that is on one page."""
    kept = len(text_of(words)) <= KEPT_TOGETHER
    said = content_of(words, most)
    return f"table.cell(breakable: false, {said})" if kept else said


def list_of(block: Items, most: int) -> str:
    """A list with those below its items."""
    inside = ", ".join(
        " + ".join((content_of(item, most), *(list_of(b, most) for b in below)))
        for item, below in block.whole
    )
    return f"{'enum' if block.ordered else 'list'}({inside})"


def content_of(words: Words, most: int) -> str:
    """Words in their letters, those of more than ``most`` letters with places to part them."""
    if isinstance(words, str):
        return f"[#{parted(words, most)}]"
    found = []
    for run in words:
        piece = parted(run.words, most)
        piece = f"emph({piece})" if run.italic else piece
        found.append(f"#{f'strong({piece})' if run.bold else piece};")
    return f"[{''.join(found)}]"


def parted(words: str, most: int) -> str:
    """Words as a literal, with places to part those of more than so many letters."""
    return literal(breakable(words, most))


def literal(words: str) -> str:
    """Words between quotation marks."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "").replace("\t", " ") + '"'
