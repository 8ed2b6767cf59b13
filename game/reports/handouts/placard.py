"""The half of a placard that stands on its head, as a drawing."""

from __future__ import annotations

from html import escape

ACROSS, HIGH = 760, 235
"""Points: the width of A4 on its side between margins, and a little less than half of it."""


def name_on_its_head(name: str, size: int) -> str:
    """A name turned round as SVG, ``size`` points high."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {ACROSS} {HIGH}" '
        'font-family="Georgia, Libertinus Serif, Noto Serif, serif" font-weight="700">'
        f'<g transform="rotate(180 {ACROSS // 2} {HIGH // 2})">'
        f'<text x="{ACROSS // 2}" y="{(HIGH + size * 2 // 3) // 2}" font-size="{size}" '
        f'text-anchor="middle">{escape(name)}</text></g></svg>\n'
    )
