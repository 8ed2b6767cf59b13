"""Hand-outs as HTML: sound, legible, and whole without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product

import pytest
from msgspec.structs import replace

from game.reports.handouts.as_html import html
from game.reports.handouts.direction import directed
from game.reports.handouts.folder import sheets
from game.reports.handouts.sheets import Card, Sheet
from game.scenario.load import load

_VOID = {"meta", "col", "br", "hr"}
_PHRASING = {"strong", "em", "bdi", "span"}
_PAPER = "#ffffff"


def written(language: str = "en") -> Iterator[tuple[Sheet, str]]:
    for name in ("first-steps", "cybercrime-2024"):
        for sheet in sheets(replace(load(name), language=language)):
            yield sheet, html(directed(sheet))


class Nested(HTMLParser):
    """Asks that every element is closed where it was opened, and that a paragraph holds words
    alone."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag in _VOID:
            return
        if self.open and self.open[-1] in {"p", *_PHRASING}:
            assert tag in _PHRASING, f"{tag} in {self.open[-1]}"
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "svg" in self.open, tag

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_sheet_is_sound_html_that_says_its_language_and_asks_for_no_file(
    language: str,
) -> None:
    for sheet, page in written(language):
        parser = Nested()
        parser.feed(page)
        assert parser.open == [], sheet.name
        assert {"html", "meta", "title", "style", "body"} <= parser.seen
        way = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{way}">' in page
        assert not re.search(r"<script|<link|@import|url\(|src=|href=", page)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(
        part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True)
    )


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_words_stand_out_from_whatever_they_stand_on() -> None:
    page = "".join(page for _, page in written())
    inks = {*re.findall(r"[ {;]color: (#[0-9a-f]{6})", page)}
    inks |= {*re.findall(r'<text [^>]*fill="(#[0-9a-f]{6})"', page)}
    grounds = {_PAPER, *re.findall(r"background: (#[0-9a-f]{6})", page)}
    grounds |= {*re.findall(r'<rect [^>]*fill="(#[0-9a-f]{6})"', page)}
    assert len(inks) >= 2
    assert len(grounds) >= 3
    for ink, ground in product(inks, grounds):
        assert contrast(ink, ground) >= 4.5, (ink, ground)


def test_what_begins_a_page_does_so_on_paper() -> None:
    for sheet, page in written():
        style, _, body = page.partition("</style>")
        on_paper = style.partition("@media print {")[2]
        broken = re.search(r"([^{}]*)\{ break-after: page; \}", on_paper)
        assert broken
        used = {*re.findall(r'class="(new|card|slide)"', body)}
        assert {f".{kind}" for kind in used} <= {*re.split(r"[,\s]+", broken[1])}
        assert ("A4 landscape" in style) is (sheet.kind in ("cards", "deck"))


def test_a_name_on_a_placard_is_as_large_as_half_a_sheet_allows() -> None:
    assert Card("Chad", "TCD").points == 96
    assert Card("Bosnia and Herzegovina", "BIH").points < 96
    page = html(Sheet("placards", "Placards", "", (Card("Chad", "TCD"),), kind="cards"))
    assert "--size:81pt" in page
