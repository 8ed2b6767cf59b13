"""Whether the first row of a table of Word is a row of heads.

Word has no one mark for it.  A row that is repeated on each page, bold letters, a style of
paragraphs for heads, or a style of tables that sets its first row apart say so; and so does a
column of numbers below a word.  Every table that Word makes claims a first row (``tblLook``),
which alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from game.scenario.drafts.word_numbers import tag, value

_OFF = ("0", "false", "off")
_FIRST_ROW = 0x20
"""The bit of ``tblLook`` that asks for the look of a first row."""
_OF_HEADS = re.compile(r"(?i)head")
_NUMBER = re.compile(r"[-+\u2212]?[\d.,\u00a0\u202f ]*\d")


def has_heads(
    table: ET.Element, rows: Sequence[Sequence[str]], styles: ET.Element | None
) -> bool:
    """Whether its first row, of the words in ``rows``, is one of heads.  One row alone is
    taken for what it was always taken for: heads."""
    parts = table.findall(tag("tr"))
    if len(parts) < 2:  # a head, and something below it
        return True
    first, *below = parts
    if _is_on(first.find(f"{tag('trPr')}/{tag('tblHeader')}")):
        return True
    if _in_bold(first) and not all(map(_in_bold, below)):
        return True
    paragraphs = [*first.iter(tag("p"))]
    if all(_OF_HEADS.search(value(p, "pPr/pStyle")) for p in paragraphs):
        return True
    return _set_apart(table, styles) or _over_numbers(rows)


def _is_on(mark: ET.Element | None) -> bool:
    return mark is not None and mark.get(tag("val"), "1") not in _OFF


def _in_bold(row: ET.Element) -> bool:
    """Whether all that is written in a row is written in bold."""
    written = [run for run in row.iter(tag("r")) if _has_words(run)]
    return bool(written) and all(
        _is_on(run.find(f"{tag('rPr')}/{tag('b')}")) for run in written
    )


def _has_words(run: ET.Element) -> bool:
    return any((t.text or "").strip() for t in run.iter(tag("t")))


def _set_apart(table: ET.Element, styles: ET.Element | None) -> bool:
    """Whether the style of a table gives its first row a look, and the table asks for it."""
    look = table.find(f"{tag('tblPr')}/{tag('tblLook')}")
    style = value(table, "tblPr/tblStyle")
    if look is None or not style:
        return False
    told = look.get(tag("firstRow"))
    bits = look.get(tag("val"), "0")
    asked = int(bits, 16) & _FIRST_ROW if re.fullmatch("[0-9A-Fa-f]+", bits) else 0
    wanted = told not in _OFF if told is not None else bool(asked)
    return wanted and any(one == style for one in _with_first_rows(styles))


def _with_first_rows(styles: ET.Element | None) -> Iterator[str]:
    """The styles of tables that give the first row a look of its own."""
    for style in styles if styles is not None else ():
        looks = style.findall(tag("tblStylePr"))
        if any(look.get(tag("type")) == "firstRow" for look in looks):
            yield style.get(tag("styleId"), "")


def _over_numbers(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column has a word above and nothing but numbers below it."""
    head, *below = rows
    columns = ([row[at] for row in below if at < len(row)] for at in range(len(head)))
    return any(
        bool(above.strip()) and not re.search(r"\d", above) and _numbers(column)
        for above, column in zip(head, columns, strict=True)
    )


def _numbers(column: Sequence[str]) -> bool:
    filled = [cell for cell in column if cell.strip()]
    return bool(filled) and all(map(_NUMBER.match, filled))
