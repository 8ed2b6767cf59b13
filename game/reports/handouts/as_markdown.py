"""A sheet as Markdown."""

from __future__ import annotations

import re
from textwrap import indent

from game.reports.handouts.sheets import (
    Box,
    Card,
    Grid,
    Heading,
    Items,
    Para,
    Picture,
    Run,
    Sheet,
    Slide,
    Words,
)
from game.reports.handouts.writing import Writer

_SIGNS = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+[.)])(\s)")


def markdown(sheet: Sheet) -> str:
    """The sheet, with a line feed at its end."""
    lines = [f"# {_plain(sheet.title)}", _plain(sheet.above)]
    if sheet.foot:
        lines.append(f"*{_plain(sheet.foot)}*")
    lines += _Markdown().pieces(sheet.blocks)
    return "\n\n".join(line for line in lines if line) + "\n"


class _Markdown(Writer[str]):
    def heading(self, block: Heading) -> str:
        return f"{'#' * (block.level + 1)} {_plain(block.words)}"

    def para(self, block: Para) -> str:
        return _started(_words(block.words))

    def items(self, block: Items) -> str:
        lines = []
        for n, (item, below) in enumerate(block.whole, 1):
            mark = f"{n}. " if block.ordered else "- "
            lines.append(f"{mark}{_words(item)}")
            lines += (indent(self.items(inside), " " * len(mark)) for inside in below)
        return "\n".join(lines)

    def grid(self, block: Grid) -> str:
        heads = block.head or ("",) * len(block.widths)
        rows = [
            f"| {' | '.join(_plain(h) for h in heads)} |",
            f"|{'---|' * len(heads)}",
        ]
        rows += [f"| {' | '.join(_words(cell) for cell in row)} |" for row in block.rows]
        return "\n".join(rows)

    def box(self, block: Box) -> str:
        return f"> **{_plain(block.title)}** {_words(block.words)}"

    def picture(self, block: Picture) -> str:
        return f"![{_plain(block.alt)}]({block.file})"

    def new_page(self) -> str:
        return "---"

    def card(self, block: Card) -> str:
        return f"## {_plain(block.name)}\n\n{_plain(block.code)}"

    def slide(self, block: Slide) -> str:
        title = f"---\n\n## {_plain(block.title)}"
        return "\n\n".join((title, *self.pieces(block.blocks)))


def _plain(words: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))


def _started(words: str) -> str:
    """A paragraph whose first sign would make it something else."""
    return _AT_START.sub(r"\1\\\2\3", words)


def _words(words: Words) -> str:
    if isinstance(words, str):
        return _plain(words)
    return "".join(_run(run) for run in words).strip()


def _run(run: Run) -> str:
    inner = run.words.strip()
    if not inner:
        return " " if run.words else ""
    mark = "*" * (2 * run.bold + run.italic)
    before = " " if run.words[0].isspace() else ""
    after = " " if run.words[-1].isspace() else ""
    return f"{before}{mark}{_plain(inner)}{mark}{after}"
