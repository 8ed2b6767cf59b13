"""The half of a placard that stands on its head, as a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from rich.cells import cell_len

ACROSS, HIGH = 760, 235
"""Points: the width of A4 on its side between margins, and a little less than half of it."""


_ON_ONE_LINE = 14
"""Cells of a name that is not broken."""
_WIDEST = 0.75
"""Of a bold letter of one cell in the widest type that a program may take: its width,
where its height is 1."""


def in_lines(name: str) -> tuple[str, ...]:
    """A name in one line, a long one in two, broken at the blank nearest to its middle."""
    blanks = [n for n, letter in enumerate(name) if letter == " "]
    if cell_len(name) <= _ON_ONE_LINE or not blanks:
        return (name,)
    at = min(blanks, key=lambda n: abs(n - len(name) // 2))
    return name[:at], name[at + 1 :]


def height_of(lines: Sequence[str]) -> int:
    """Points of letters with which the lines fit a placard in any type."""
    longest = max((cell_len(line) for line in lines), default=1)
    return min(88, int(ACROSS / (_WIDEST * max(longest, 1))))


def name_on_its_head(lines: Sequence[str], size: int) -> str:
    """A name turned round as SVG, ``size`` points high."""
    first = (HIGH + size * 2 // 3) // 2 - (len(lines) - 1) * size * 11 // 20
    rows = "".join(
        f'<text x="{ACROSS // 2}" y="{first + n * size * 11 // 10}" font-size="{size}" '
        f'text-anchor="middle">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {ACROSS} {HIGH}" '
        'font-family="Georgia, Libertinus Serif, Noto Serif, serif" font-weight="700">'
        f'<g transform="rotate(180 {ACROSS // 2} {HIGH // 2})">{rows}</g></svg>\n'
    )
