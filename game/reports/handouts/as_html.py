"""A sheet as one HTML file that needs nothing else, laid out for screen and print."""

from __future__ import annotations

from html import escape

from game.reports.handouts.direction import from_the_right
from game.reports.handouts.sheets import (
    Box,
    Card,
    Grid,
    Heading,
    Items,
    Para,
    Picture,
    Sheet,
    Slide,
    Words,
)
from game.reports.handouts.writing import Writer

_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 11.5pt/1.45 "Libertinus Serif", "Noto Serif", Georgia, "Times New Roman", serif;
  color: #1b1f24; overflow-wrap: anywhere; hyphens: auto; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.5rem; }
.above { color: #4a5a6a; margin: 0; }
h1 { font-size: 1.9em; line-height: 1.15; margin: .1em 0 .6em; }
h2 { font-size: 1.25em; margin: 1.5em 0 .4em; border-bottom: 1px solid #b8c2cc; }
h3, h4 { font-size: 1.05em; margin: 1.1em 0 .3em; }
p, ul, ol { margin: .4em 0 .7em; } li { margin: .2em 0; }
table { border-collapse: collapse; width: 100%; margin: .7em 0 1em; font-size: .95em; }
th, td { text-align: start; vertical-align: top; padding: .3em .6em .3em 0;
  border-bottom: 1px solid #d5dbe1; }
th { border-bottom: 1.5px solid #1b1f24; }
.box { border-inline-start: 4px solid #2f5f8a; background: #f1f5f9; padding: .6em 1em;
  margin: .8em 0; }
.foot { color: #4a5a6a; font-size: .85em; border-top: 1px solid #d5dbe1; margin-top: 2.5em; }
svg { width: 100%; height: auto; }
.one-page { line-height: 1.25; }
.one-page h1 { margin-bottom: .2em; } .one-page h2 { margin: .7em 0 .2em; }
.one-page table, .one-page p, .one-page ul { margin: .2em 0 .3em; } .one-page li { margin: 0; }
.one-page th, .one-page td { padding-block: .12em; } .one-page .foot { margin-top: .8em; }
.card { height: 180mm; display: grid; grid-template-rows: 1fr 1fr; text-align: center;
  border: 1px dashed #b8c2cc; margin: 1rem 0; font: bold var(--size)/1.1 serif; }
.card div { display: flex; align-items: center; justify-content: center; }
.card div:first-child { transform: rotate(180deg); border-top: 1px dashed #b8c2cc; }
.deck { max-width: none; margin: 0; padding: 0; }
.slide { min-height: 100vh; padding: 7vh 8vw; font-size: 2.2vw; line-height: 1.35;
  border-bottom: 1px solid #d5dbe1; }
.slide h2 { font-size: 1.7em; border: 0; margin: 0 0 .6em; }
@media screen { .card { font-size: min(var(--size), 7vw); } }
@page { size: A4; margin: 18mm 20mm; }
@media print {
  body { margin: 0; padding: 0; max-width: none; }
  .new, .card, .slide { break-after: page; } svg { max-height: 125mm; }
  h2, h3 { break-after: avoid; } tr, .box, li { break-inside: avoid; }
}
"""
_OF_UNKNOWN_LETTERS = 85
"""Per cent of the size of a name: a browser may have none but broader letters."""
_PAGES = {
    "cards": "@page { size: A4 landscape; margin: 12mm; }",
    "deck": "@page { size: A4 landscape; margin: 12mm; }",
    "one-page": "@page { margin: 11mm 16mm; } @media print { body { font-size: 9pt; } }",
}
"""By kind of sheet: paper other than the usual."""


def html(sheet: Sheet) -> str:
    """The whole file."""
    direction = "rtl" if from_the_right(sheet.language) else "ltr"
    paper = _PAGES.get(sheet.kind, "")
    body = "\n".join(_Html().pieces(sheet.blocks))
    head = "" if sheet.kind in ("cards", "deck") else _head(sheet)
    foot = f'<p class="foot">{escape(sheet.foot)}</p>\n' if sheet.foot else ""
    return (
        f'<!doctype html>\n<html lang="{escape(sheet.language)}" dir="{direction}">\n'
        f'<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.title)}</title>\n<style>{_STYLE}{paper}</style>\n"
        f'<body class="{sheet.kind}">\n{head}{body}\n{foot}</body>\n</html>\n'
    )


def _head(sheet: Sheet) -> str:
    return f'<p class="above">{escape(sheet.above)}</p>\n<h1>{escape(sheet.title)}</h1>\n'


class _Html(Writer[str]):
    def heading(self, block: Heading) -> str:
        tag = f"h{block.level + 1}"
        return f"<{tag}>{escape(block.words)}</{tag}>"

    def para(self, block: Para) -> str:
        return f"<p>{_words(block.words)}</p>"

    def items(self, block: Items) -> str:
        tag = "ol" if block.ordered else "ul"
        inside = "".join(
            f"<li>{_words(item)}{''.join(map(self.items, below))}</li>"
            for item, below in block.whole
        )
        return f"<{tag}>{inside}</{tag}>"

    def grid(self, block: Grid) -> str:
        whole = sum(block.widths)
        columns = "".join(f'<col style="width:{w * 100 // whole}%">' for w in block.widths)
        cells = "".join(f"<th>{escape(h)}</th>" for h in block.head)
        head = f"<thead><tr>{cells}</tr></thead>" if block.head else ""
        rows = "".join(
            f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>"
            for row in block.rows
        )
        return f"<table><colgroup>{columns}</colgroup>{head}<tbody>{rows}</tbody></table>"

    def box(self, block: Box) -> str:
        title = f"<strong>{escape(block.title)}</strong>"
        return f'<p class="box">{title} {_words(block.words)}</p>'

    def picture(self, block: Picture) -> str:
        return block.svg

    def new_page(self) -> str:
        return '<div class="new"></div>'

    def card(self, block: Card) -> str:
        half = f"<div>{escape(block.name)}</div>"
        size = f"--size:{block.points * _OF_UNKNOWN_LETTERS // 100}pt"
        return f'<section class="card" style="{size}">{half}{half}</section>'

    def slide(self, block: Slide) -> str:
        inside = "\n".join(self.pieces(block.blocks))
        title = f"<h2>{escape(block.title)}</h2>"
        return f'<section class="slide">{title}\n{inside}\n</section>'


def _words(words: Words) -> str:
    if isinstance(words, str):
        return escape(words)
    said = []
    for run in words:
        piece = escape(run.words)
        piece = f"<em>{piece}</em>" if run.italic else piece
        said.append(f"<strong>{piece}</strong>" if run.bold else piece)
    return "".join(said)
