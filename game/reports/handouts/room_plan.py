"""The room as a drawing: a horseshoe for a class, arcs for a large room."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from html import escape
from math import ceil, cos, pi, sin
from textwrap import wrap

from game.rules.meeting.setup import Seat

_AROUND = 30
"""Seats up to which a horseshoe is drawn."""
_BROAD = 1.8
"""How much wider than high a plan of a horseshoe is at least: as a page on its side."""
_LINES, _SMALLEST = 2, 10
"""Lines of a name on its table, and the size of letters below which it is cut."""
_INK, _LINE, _FILL, _CHAIR = "#1b1f24", "#7d8b99", "#f1f5f9", "#dbe7f3"
_THIN, _THICK = f'stroke="{_LINE}"', f'stroke="{_INK}" stroke-width="4"'
_FONT = "Libertinus Serif, Noto Serif, Georgia, serif"


def room_plan(chair: str, seats: Sequence[Seat], framed: Collection[str] = ()) -> str:
    """The plan as SVG: the Chair at the head, delegations counter-clockwise in the roll's
    order; a thick frame around the tables of ``framed`` seats."""
    if len(seats) <= _AROUND:
        return _horseshoe(chair, seats, framed)
    return _arcs(chair, seats, framed)


def _horseshoe(chair: str, seats: Sequence[Seat], framed: Collection[str]) -> str:
    """Tables down the left side, along the foot and up the right side."""
    wide, high, gap = 150, 50, 12
    foot = _at_the_foot(len(seats), wide + gap, high + gap)
    side = len(seats) - foot
    left = ceil(side / 2)
    right = side - left
    inner = max(foot, 3) * (wide + gap) + gap
    width, top = inner + 2 * wide, 92
    base = top + max(left, 2) * (high + gap) + 8
    start = (width - foot * (wide + gap) + gap) / 2
    places = [(0.0, float(top + n * (high + gap))) for n in range(left)]
    places += [(start + n * (wide + gap), float(base)) for n in range(foot)]
    places += [
        (float(width - wide), float(top + (right - 1 - n) * (high + gap)))
        for n in range(right)
    ]
    parts = [_table(width / 2 - 130, 2, 260, 62, chair, _CHAIR, 22)]
    for (x, y), seat in zip(places, seats, strict=True):
        frame = _THICK if seat.id in framed else _THIN
        parts.append(_table(x, y, wide, high, seat.brief, _FILL, 18, frame))
    return _svg(width, base + high + 4, parts)


def _at_the_foot(seats: int, across: int, down: int) -> int:
    """How many tables stand along the foot, so that the plan is broad rather than deep."""
    foot = min(6, seats - seats // 3 * 2) if seats > 4 else 0
    while (foot + 2) * across < _BROAD * (ceil((seats - foot) / 2) + 2) * down:
        if seats - foot < 4:
            break
        foot += 2
    return foot


def _arcs(chair: str, seats: Sequence[Seat], framed: Collection[str]) -> str:
    """Half circles around the Chair, filled from the left, row after row."""
    radii = [170]
    while sum(_room_on(r) for r in radii) < len(seats):
        radii.append(radii[-1] + 50)
    whole = sum(_room_on(r) for r in radii)
    counts = [len(seats) * _room_on(r) // whole for r in radii]
    for n in range(len(seats) - sum(counts)):
        counts[-1 - n % len(counts)] += 1
    width, centre = 2 * radii[-1] + 80, radii[-1] + 40
    parts = [_table(centre - 110, 14, 220, 52, chair, _CHAIR, 18)]
    at = 0
    for radius, count in zip(radii, counts, strict=True):
        for n in range(count):
            angle = pi - pi * (n + 0.5) / count
            x, y = centre + radius * cos(angle), 60 + radius * sin(angle)
            frame = _THICK if seats[at].id in framed else _THIN
            parts.append(_table(x - 19, y - 11, 38, 22, seats[at].id, _FILL, 13, frame))
            at += 1
    return _svg(width, 100 + radii[-1], parts)


def _room_on(radius: int) -> int:
    """Places on a half circle, far enough apart that no two touch."""
    return int(pi * radius / 46) - 1


def _table(
    x: float,
    y: float,
    wide: float,
    high: float,
    name: str,
    fill: str,
    size: int,
    frame: str = _THIN,
) -> str:
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{wide:.0f}" height="{high:.0f}" rx="5" '
        f'fill="{fill}" {frame}/>' + "".join(_name(x, y, wide, high, name, size))
    )


def _name(
    x: float, y: float, wide: float, high: float, name: str, size: int
) -> Iterator[str]:
    lines = _lines(name, wide, size)
    while len(lines) > _LINES and size > _SMALLEST:
        size -= 2
        lines = _lines(name, wide, size)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], f"{lines[_LINES - 1][:-1]}\u2026"]
    first = y + high / 2 - (len(lines) - 1) * size * 0.58 + size * 0.34
    for n, line in enumerate(lines):
        yield _said(x + wide / 2, first + n * size * 1.15, line, size)


def _lines(name: str, wide: float, size: int) -> list[str]:
    return wrap(name, max(4, int(wide / (size * 0.52)))) or [""]


def _said(x: float, y: float, words: str, size: int) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.1f}" font-size="{size}" text-anchor="middle" '
        f'fill="{_INK}">{escape(words)}</text>'
    )


def _svg(width: float, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 {width + 4:.0f} {height:.0f}" '
        f'font-family="{_FONT}" role="img" aria-label="Plan of the room">'
        f"{''.join(parts)}</svg>\n"
    )
