"""The whole folder: which sheets there are, and writing them in the forms asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from game.reports.handouts.as_html import html
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.as_pdf import pdf
from game.reports.handouts.as_word import word
from game.reports.handouts.confidential import confidential
from game.reports.handouts.deck import deck
from game.reports.handouts.direction import directed
from game.reports.handouts.for_facilitators import answer_key, script
from game.reports.handouts.for_students import (
    briefing,
    handed_out,
    placards,
    plan_of_room,
    schedules,
)
from game.reports.handouts.printed import Printed
from game.reports.handouts.rules_page import rules_page
from game.reports.handouts.sheets import Picture, Sheet
from game.reports.handouts.the_others import the_others
from game.scenario.model import Scenario

FORMS: dict[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "pdf": (".pdf", pdf),
    "html": (".html", lambda sheet: html(sheet).encode()),
    "md": (".md", lambda sheet: markdown(sheet).encode()),
    "docx": (".docx", word),
}
"""By form: the suffix, and what writes it."""


def sheets(scenario: Scenario, *, facilitator: bool = True) -> Iterator[Sheet]:
    """Every sheet of a class; without the facilitator's papers on request."""
    yield briefing(scenario)
    yield rules_page(scenario)
    yield schedules(scenario)
    yield plan_of_room(scenario)
    yield placards(scenario)
    for seat in handed_out(scenario):
        yield confidential(scenario, seat)
    if facilitator:
        yield script(scenario)
        yield from the_others(scenario)
        yield answer_key(scenario)
        yield deck(scenario)


def write(printed: Printed, sheet: Sheet, form: str) -> tuple[Path, ...]:
    """Write one sheet in one of :data:`FORMS`; the files that were written.

    A drawing is written beside it as SVG.  Raises
    :class:`~game.reports.handouts.errors.NotWritten` where the folder takes no file, and
    :class:`~game.reports.handouts.errors.NoEngine`.
    """
    suffix, made = FORMS[form]
    path = printed.folder / f"{sheet.name}{suffix}"
    files = {path: made(directed(sheet))}
    for block in sheet.blocks:
        if isinstance(block, Picture):
            files[path.parent / block.file] = block.svg.encode()
    for one, content in files.items():
        printed.put(one, content, sheet)
    return tuple(files)
