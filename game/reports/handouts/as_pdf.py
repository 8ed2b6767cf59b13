"""A sheet typeset to PDF by typst, whose compiler comes with the package of that name.

Words reach the engine as string literals, so that nothing in them can be read as markup.
Its own fonts hold Latin, Greek and Cyrillic letters; for other scripts a font of the system
is taken, and :func:`missing_script` says where there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

from game.reports.handouts.direction import from_the_right
from game.reports.handouts.errors import NoEngine
from game.reports.handouts.scripts import fonts_for, missing, missing_for
from game.reports.handouts.sheets import (
    KEPT_TOGETHER,
    TALLEST,
    Box,
    Card,
    Grid,
    Heading,
    Items,
    Para,
    Picture,
    Sheet,
    Slide,
)
from game.reports.handouts.slide_sizes import points_of, spacing_of
from game.reports.handouts.typst_words import (
    cell_of,
    content_of,
    heads_something,
    list_of,
    literal,
    parted,
)
from game.reports.handouts.writing import Writer

_OWN = ("Libertinus Serif", "DejaVu Sans Mono")
_SIZES = (110, 105, 100, 95, 90, 85, 80, 75)
"""Letters of a sheet that is to fit one page, in tenths of a point: the largest that do."""


_A_LITTLE_SMALLER = (105, 100)
"""Letters of other papers where they save a page, in tenths of a point."""
_IN_LINE, _IN_TITLE, _IN_SLIDE, _IN_SLIDE_TITLE = 72, 40, 48, 28
"""Broad letters that have room side by side: on a page, there in a title, and on a slide."""
_MOST_PAGES = 6
"""Pages of a paper for which that is tried."""


def pdf(sheet: Sheet) -> bytes:
    """The sheet as PDF.  Raises :class:`NoEngine` where typst is not installed."""
    engine = _engine()
    source = typst_source(sheet)
    if sheet.kind == "one-page":
        for size in (s for s in _SIZES if s >= sheet.smallest):
            source = typst_source(sheet, size / 10)
            if len(_pages(source, "svg")) == 1:
                break
    elif sheet.kind == "paper":
        source = _without_a_rest(sheet, source)
    made: bytes = engine.compile(source.encode(), format="pdf")
    return made


def _without_a_rest(sheet: Sheet, source: str) -> str:
    """The sheet in letters a little smaller, where that saves a last page with a few lines."""
    pages = len(_pages(source, "svg"))
    if 1 < pages <= _MOST_PAGES:
        for size in _A_LITTLE_SMALLER:
            smaller = typst_source(sheet, size / 10)
            if len(_pages(smaller, "svg")) < pages:
                return smaller
    return source


def png(svg: str, across: int = 1600) -> bytes:
    """A drawing as pixels, for documents that take no SVG."""
    source = (
        f"#set page(width: {across // 2}pt, height: auto, margin: 0pt)\n"
        f'#image(bytes({literal(svg)}), format: "svg", width: 100%)\n'
    )
    return _pages(source, "png")[0]


def missing_script(language: str) -> str:
    """What to install where no font here holds the script of a language; else empty."""
    return missing(language, _families())


def missing_letters(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """Fonts to install for letters of sheets that none here holds."""
    return missing_for((typst_source(sheet) for sheet in sheets), _families())


@cache
def _engine() -> ModuleType:
    try:
        import typst as engine
    except ImportError as error:
        raise NoEngine(
            "PDF needs typst", "pip install 'nemcon[print]', or --html"
        ) from error
    return engine


@cache
def _families() -> frozenset[str]:
    return frozenset(_engine().Fonts().families())


def _pages(source: str, form: str) -> list[bytes]:
    made: Any = _engine().compile(source.encode(), format=form)
    return [made] if isinstance(made, bytes) else list(made)


def typst_source(sheet: Sheet, size: float = 11) -> str:
    """What the engine is given: a program that sets the sheet."""
    lines = [*_preamble(sheet, size)]
    if sheet.kind not in ("cards", "deck"):
        title = f"text(size: 1.75em, weight: 700, {parted(sheet.title, _IN_TITLE)})"
        lines += [
            f"#text(fill: rgb(74, 90, 106), {parted(sheet.above, _IN_LINE)})",
            f"#block(above: 1.15em, below: 1.5em, {title})",
        ]
    writer = _Typst(sheet)
    for number, block in enumerate(sheet.blocks):
        if number and isinstance(block, Slide | Card):
            lines.append(writer.new_page())
        lines.append(writer.piece(block))
    return "\n".join(lines) + "\n"


def _preamble(sheet: Sheet, size: float) -> Iterator[str]:
    match sheet.kind:
        case "cards":
            yield '#set page(paper: "a4", flipped: true, margin: 12mm)'
            size = 12
        case "deck":
            yield (
                '#set page(paper: "presentation-16-9", margin: (x: 22mm, y: 16mm), '
                "footer: align(right, text(size: 10pt, fill: rgb(110, 120, 130), "
                'context counter(page).display("1"))))'
            )
            size = 19
        case "one-page":
            yield f'#set page(paper: "a4", margin: (x: 19mm, y: 17mm), {_footer(sheet)})'
        case "wide":
            yield (
                '#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 15mm), '
                f"{_footer(sheet)})"
            )
        case _:
            yield f'#set page(paper: "a4", margin: (x: 24mm, y: 22mm), {_footer(sheet)})'
    fonts = ", ".join(literal(f) for f in _fonts(sheet.language))
    language = sheet.language[:2].lower()
    yield f"#set document(title: {literal(sheet.title)}, date: none)"
    yield f'#set text(font: ({fonts}), size: {size}pt, lang: "{_letters(language)}")'
    justify = "false" if sheet.kind in ("deck", "one-page", "cards") else "true"
    yield f"#set par(justify: {justify}, leading: 0.62em, spacing: 0.85em)"
    yield "#show table: set par(justify: false)"
    yield "#show table: set text(hyphenate: false)"
    yield "#set list(indent: 0.4em, spacing: 0.65em)"
    yield "#set enum(indent: 0.4em, spacing: 0.65em)"
    yield (
        "#show heading.where(level: 1): it => block(above: 1.5em, below: 0.7em, "
        "sticky: true, width: 100%, stroke: (bottom: 0.6pt + rgb(184, 194, 204)), "
        "inset: (bottom: 0.35em), text(size: 1.18em, it.body))"
    )
    yield (
        "#show heading.where(level: 2): it => block(above: 1.2em, below: 0.5em, "
        "sticky: true, text(size: 1.04em, it.body))"
    )


def _letters(language: str) -> str:
    return language if language.isascii() and language.isalpha() else "en"


def _fonts(language: str) -> tuple[str, ...]:
    """The engine's own serif, then fonts of the system that hold what it does not."""
    return (_OWN[0], *fonts_for(language, _families()), _OWN[1])


def _footer(sheet: Sheet) -> str:
    return (
        f"footer: text(size: 8.5pt, fill: rgb(74, 90, 106), grid(columns: (1fr, auto), "
        f"{literal(sheet.foot)}, context if counter(page).final().first() > 1 "
        f'[#counter(page).display("1 / 1", both: true)]))'
    )


class _Typst(Writer[str]):
    def __init__(self, sheet: Sheet) -> None:
        self.across = _IN_SLIDE if sheet.kind == "deck" else _IN_LINE
        self.side = "right" if from_the_right(sheet.language) else "left"
        """The side where lines begin."""

    def heading(self, block: Heading) -> str:
        return f"#heading(level: {block.level}, {parted(block.words, _IN_TITLE)})"

    def para(self, block: Para) -> str:
        said = f"par({content_of(block.words, self.across)})"
        return (
            f"#block(sticky: true, {said})" if heads_something(block.words) else f"#{said}"
        )

    def items(self, block: Items) -> str:
        made = list_of(block, self.across)
        if block.letters > KEPT_TOGETHER:
            return f"#{made}"
        return f"#block(breakable: false, {made})"

    def grid(self, block: Grid) -> str:
        columns, last = ", ".join(f"{w}fr" for w in block.widths), len(block.widths) - 1
        before, behind = ("left", "right") if self.side == "left" else ("right", "left")
        whole = sum(block.widths)
        most = [max(1, self.across * w * 4 // (whole * 5)) for w in block.widths]
        heads = zip(block.head, most, strict=False)
        head = ", ".join(f"strong({parted(h, m)})" for h, m in heads)
        above = f"table.header({head}), table.hline(stroke: 0.5pt), " if head else ""
        rows = (zip(row, most, strict=True) for row in block.rows)
        cells = ", ".join(cell_of(cell, m) for row in rows for cell, m in row)
        return (
            f"#table(columns: ({columns},), stroke: (x, y) => "
            f"if y > {1 if head else 0} {{(top: 0.3pt + rgb(205, 212, 220))}}, "
            f"inset: (x, y) => ({before}: if x > 0 {{0.45em}} else {{0em}}, "
            f"{behind}: if x < {last} {{0.45em}} else {{0em}}, top: 0.45em, bottom: 0.45em), "
            f"align: start + top, table.hline(stroke: 0.9pt), "
            f"{above}{cells}{', ' if cells else ''}"
            f"table.hline(stroke: 0.5pt))"
        )

    def box(self, block: Box) -> str:
        return (
            "#block(width: 100%, inset: (x: 0.9em, y: 0.7em), breakable: false, "
            f"fill: rgb(241, 245, 249), stroke: ({self.side}: 2.5pt + rgb(47, 95, 138)), "
            f"strong({parted(block.title + ' ', self.across)}) + "
            f"{content_of(block.words, self.across)})"
        )

    def picture(self, block: Picture) -> str:
        """As wide as the page, or as high as leaves room for a title and a few lines."""
        image = (
            f'image(bytes({literal(block.svg)}), format: "svg", alt: {literal(block.alt)}'
        )
        wide = f"calc.min(size.width, {block.breadth:.4f} * {TALLEST}mm)"
        return f"#layout(size => align(center, {image}, width: {wide})))"

    def new_page(self) -> str:
        return "#pagebreak(weak: true)"

    def card(self, block: Card) -> str:
        return _card(block)

    def slide(self, block: Slide) -> str:
        """The title, then the blocks; the fewer words, the larger."""
        few = all(isinstance(b, Para) for b in block.blocks)
        title = (
            f"#block(below: 1.1em, text(size: {2.1 if few else 1.6}em, weight: 700, "
            f"hyphenate: false, fill: rgb(25, 58, 90), {parted(block.title, _IN_SLIDE_TITLE)}))"
        )
        apart = f"spacing: {spacing_of(block)}em"
        size = (
            f"#set text(size: {points_of(block)}pt)\n#set list({apart})\n#set enum({apart})"
        )
        lines = [title, size, *self.pieces(block.blocks), "#set text(size: 19pt)"]
        return "\n".join(["#v(1fr)", *lines, "#v(1.6fr)"] if few else lines)


def _card(card: Card) -> str:
    """The name twice, one upside down, with a line to fold along."""
    name = (
        f"text(size: {card.points}pt, weight: 700, hyphenate: false, {literal(card.name)})"
    )
    half = "#box(width: 100%, height: 88mm, align(center + horizon, {}))"
    return "\n".join(
        (
            half.format(f"rotate(180deg, box(width: 100%, align(center, {name})))"),
            '#line(length: 100%, stroke: (paint: rgb(150, 160, 170), dash: "dashed"))',
            half.format(name),
        )
    )
