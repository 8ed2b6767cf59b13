"""Names of columns that stand in two rows.

``Country | Positions`` over `` | Ban | Fund``; ``Plastic`` over ``position | salience``; and
``Positions | | How much`` over ``Ban | Fund | Ban | Fund``, where the upper row tells apart
what the lower calls the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from game.scenario.tables.aspects import WORDS
from game.scenario.tables.headings import WHO, column_meant
from game.scenario.tables.meanings import says_nothing
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.spoken import tells_a_position
from game.scenario.world.countries import folded

_ASPECTS = ("position", "salience", "basis", "source")


def _columns_of_names(header: Sequence[Cell]) -> set[int]:
    """The columns that are called as those of delegations are; else the first."""
    who = {c.column for c in header if column_meant(c.text) in ("delegation", "name")}
    return who or {header[0].column}


def goes_on(sheet: Sheet, header: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row below the one that names the columns names them more closely.

    No cell of it is a position; and nothing, or the same merged cell, stands in it below what
    names the delegations, or it names columns that the upper row does not, over positions.
    """
    if not below:
        return False
    who = _columns_of_names(header)
    said = [c for c in below[0] if c.text and c.column not in who]
    if not said:
        return False
    alone = all(c.place in sheet.merged for c in below[0] if c.text and c.column in who)
    if any(tells_a_position(cell.text) for cell in said):
        numbered = any(column_meant(_singular(c.text)) == "provision" for c in header)
        return alone and numbered and _numbers_paragraphs(said)
    if alone:
        return True
    named = {c.column for c in header if c.text and c.place not in sheet.merged}
    return any(c.column not in named for c in said) and _over_positions(said, below[1:])


def _numbers_paragraphs(heads: Sequence[Cell]) -> bool:
    """Whether heads below a word for paragraphs are their numbers: they go up from 1."""
    found = [int(c.text) for c in heads if c.text.isdecimal()]
    return found[:1] == [1] and found == sorted({*found}) and len(found) > 1


def _over_positions(heads: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether positions stand below each of some heads but those of remarks, and no more than
    a few other words."""
    columns = {head.column for head in heads}
    cells = [c for row in rows for c in row if c.column in columns and c.text]
    told = [c for c in cells if tells_a_position(c.text)]
    others = [c for c in cells if not says_nothing(c.text)]
    return len(told) > 0 and len(told) * 2 > len(others)


def in_two_rows(header: Sequence[Cell], below: Sequence[Cell]) -> tuple[Cell, ...]:
    """The names of columns that stand in two rows; the lower says more, where it says."""
    who = _columns_of_names(header)
    nearer = {cell.column: cell for cell in below if cell.text}
    nearer |= {c.column: _both(c, nearer) for c in header if c.column in who}
    nearer |= _joined(header, nearer, who)
    wide = {cell.column: cell for cell in header} | nearer
    return tuple(wide[column] for column in sorted(wide))


def with_above(header: Sequence[Cell], above: Sequence[Cell]) -> tuple[Cell, ...] | None:
    """The names of columns of which some are the same and the row above tells them apart;
    ``None`` where there are none such."""
    named = Counter(folded(c.text) for c in header if c.text)
    who = _columns_of_names(header)
    uppers = [c for c in above if c.text and c.column not in who]
    if max(named.values(), default=0) < 2 or len({c.text for c in uppers}) < 2:
        return None
    return in_two_rows(above, header)


def _both(upper: Cell, nearer: Mapping[int, Cell]) -> Cell:
    """What names the delegations, in one row or over two."""
    lower = nearer.get(upper.column)
    if lower is None or folded(lower.text) == folded(upper.text) or not upper.text:
        return lower if lower is not None else upper
    if folded(lower.text) in WHO:
        return lower
    if folded(upper.text) in WHO:
        return upper
    return Cell(f"{upper.text} {lower.text}", upper.row, upper.column)


def _joined(
    header: Sequence[Cell], below: Mapping[int, Cell], who: Collection[int]
) -> dict[int, Cell]:
    """Heads of which one row says `position`, `salience`, `basis` or `source` of the other,
    or the upper tells apart what the lower calls the same.

    The upper may stand over the first of them only.
    """
    found: dict[int, Cell] = {}
    beside = _beside_aspects(header, below, who)
    named = Counter(folded(c.text) for column, c in below.items() if column not in who)
    above = ""
    for column in range(1, 1 + max((*below, *(c.column for c in header)), default=0)):
        upper = next((c.text for c in header if c.column == column and c.text), "")
        above = "" if column in who else upper or above
        lower = below.get(column)
        if not above or lower is None:
            continue
        if said := next(_said(lower.text), "position" if column in beside else ""):
            found[column] = Cell(f"{above} {said}", lower.row, column)
        elif column_meant(_singular(above)) == "provision":
            found[column] = Cell(f"{_singular(above)} {lower.text}", lower.row, column)
        elif named[folded(lower.text)] > 1:
            of = next(_said_by_upper(above), "")
            head = f"{lower.text} {of}" if of else f"{above}: {lower.text}"
            found[column] = Cell(head, lower.row, column)
    return found


def _beside_aspects(
    header: Sequence[Cell], below: Mapping[int, Cell], who: Collection[int]
) -> set[int]:
    """Columns that hold positions, whatever the lower row calls them: alone with aspects below
    one upper head, `wants | how much`, and called the same below each."""
    parts: list[dict[int, str]] = []
    uppers = {c.column: c.text for c in header if c.text and c.column not in who}
    above = ""
    for column in sorted({*below} - {*who}):
        upper = uppers.get(column, above)
        if upper != above or not parts:
            parts.append({})
        above = upper
        parts[-1][column] = below[column].text
    alone = []
    for part in parts:
        plain = {c: text for c, text in part.items() if next(_said(text), "") == ""}
        if len(plain) == 1 and len(part) > 1:
            alone.append(next(iter(plain.items())))
    same = {folded(text) for _, text in alone}
    return {column for column, _ in alone} if len(same) == 1 else set()


def _said(text: str) -> Iterator[str]:
    """What a head says of the one beside which it stands."""
    word = text.casefold().strip()
    if word in {"position", "place"}:
        yield "position"
    yield from (aspect for aspect, words in WORDS.items() if word in words)


def _said_by_upper(text: str) -> Iterator[str]:
    """The same for a head over several, which is often a plural."""
    for word in (text, _singular(text)):
        yield from _said(word)
        if column_meant(word) in _ASPECTS:
            yield column_meant(word)


def _singular(text: str) -> str:
    return text.strip().removesuffix("s")
