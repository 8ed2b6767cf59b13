"""A sheet as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.reports.handouts.sheets import (
    Block,
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

_SIGNS = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+[.)])(\s)")


def markdown(sheet: Sheet) -> str:
    """The sheet, with a line feed at its end."""
    lines = [f"# {_plain(sheet.title)}", _plain(sheet.above)]
    if sheet.foot:
        lines.append(f"*{_plain(sheet.foot)}*")
    for block in sheet.blocks:
        lines += _block(block)
    return "\n\n".join(line for line in lines if line) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(words=words, level=level):
            yield f"{'#' * (level + 1)} {_plain(words)}"
        case Para(words=words):
            yield _started(_words(words))
        case Items(items=items, ordered=ordered):
            yield "\n".join(
                f"{f'{n}.' if ordered else '-'} {_words(item)}"
                for n, item in enumerate(items, 1)
            )
        case Grid():
            yield _grid(block)
        case Box(title=title, words=words):
            yield f"> **{_plain(title)}** {_words(words)}"
        case _:
            yield from _whole(block)


def _whole(block: Block) -> Iterator[str]:
    """What fills a page or stands between pages."""
    match block:
        case Picture(alt=alt, file=file):
            yield f"![{_plain(alt)}]({file})"
        case Card(name=name, code=code):
            yield f"## {_plain(name)}\n\n{_plain(code)}"
        case Slide(title=title, blocks=inside):
            yield f"---\n\n## {_plain(title)}"
            for one in inside:
                yield from _block(one)
        case _:
            yield "---"


def _grid(grid: Grid) -> str:
    rows = [
        f"| {' | '.join(_plain(h) for h in grid.head)} |",
        f"|{'---|' * len(grid.head)}",
    ]
    rows += [f"| {' | '.join(_words(cell) for cell in row)} |" for row in grid.rows]
    return "\n".join(rows)


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
