"""Positions that a table tells in words or signs: ``strongly for``, ``contre``, ``++``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in
from game.scenario.tables.headings import ASKS, REMARKS, column_meant
from game.scenario.tables.meanings import decimal, says_nothing
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.weights import weight_in_words
from game.scenario.world.countries import folded

_FOR = (
    "for; in favour; supportive; positive; in favor; favourable; favorable; pro; support; supports; supporting; agree; agrees; "
    "pour; a favor; apoya; dafür; Zustimmung; zustimmend; stimmt zu; befürwortet; за; поддерживает; поддерживаем; 赞成; 支持; مؤيد; مع"
)
_AGAINST = (
    "against; negative; oppose; opposes; opposed; opposing; opposition; contra; con; anti; disagree; disagrees; contre; "
    "défavorable; en contra; dagegen; Ablehnung; ablehnend; lehnt ab; против; 反对; معارض; ضد"
)
_BETWEEN = (
    "neutral; neutre; maybe; perhaps; open; flexible; indifferent; peut-être; ouvert; quizás; "
    "tal vez; abierto; vielleicht; offen; egal; может быть; открыто; безразлично; 也许; 灵活; ربما; مرن; "
    "no opinion; unsure; undecided; mixed; abstain; abstains; in between; indécis; indécise; "
    "indeciso; indecisa; unentschieden; unentschlossen; keine Meinung; Enthaltung; enthält sich; abstention; abstención; воздерживается; воздержался; нейтрально; 弃权; "
    "中立; محايد; ممتنع"
)
_MUCH = (
    "categorically; absolutely; catégoriquement; absolument; categóricamente; absolut; "
    "kategorisch; категорически; абсолютно; strongly; strong; very; very much; fully; firmly; full; firm; totally; completely; très; fortement; "
    "tout à fait; muy; totalmente; firmemente; stark; sehr; klar; ganz; voll; völlig; entschieden; решительно; полностью; твердо; 强烈; 坚决; 非常; "
    "بشدة; تماما"
)
_LITTLE = "somewhat; rather; slightly; weakly; weak; mild; mildly; leaning; leans; mostly; plutôt; más bien; algo; eher; etwas; leicht; schwach; скорее; отчасти; 略; 有些; إلى حد ما"
_YES = "yes; oui; sí; ja; да; 是; نعم"
_NO = "no; non; nein; нет; 否; لا"


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in text.split(";"))


_SIDES = {
    **dict.fromkeys(_words(_FOR), 1),
    **dict.fromkeys(_words(_AGAINST), -1),
}
_ANSWERED = {**dict.fromkeys(_words(_YES), 1), **dict.fromkeys(_words(_NO), -1)}
"""Sides too where a degree stands before them: ``leaning yes``."""
_DEGREES = {**dict.fromkeys(_words(_MUCH), 2.0), **dict.fromkeys(_words(_LITTLE), 0.5)}
_ALONE = {
    **dict.fromkeys(_words(_BETWEEN), 0),
    **dict.fromkeys(_words(_YES), 2),
    **dict.fromkeys(_words(_NO), -2),
}
_TOLD = {
    words: f"{sign * times:g}"
    for side, sign in {**_SIDES, **_ANSWERED}.items()
    for degree, times in _DEGREES.items()
    for words in (f"{degree} {side}", f"{side} {degree}", f"{degree}{side}")
}
"""Both together, in either order; in Chinese without a blank."""
_ANSWERS = _words(_YES) | _words(_NO)
"""What may as well tell a fact: whether a member is an observer, or has a veto."""
_SIGNS = {
    "++": 2,
    "+": 1,
    "+/-": 0,
    "±": 0,
    "--": -2,
    "\u2212\u2212": -2,
    "\u2013\u2013": -2,
}
_MARKS = dict.fromkeys(("x", "\u2713", "\u2714", "\u2611", "*"), 2.0)
"""What is put where one of several columns is chosen."""
_DASHES = frozenset(("-", "\u2212", "\u2013"))
"""Against, where other cells of the table are signs; else a cell that is left empty."""
_IN_FIGURES = re.compile(r"[-+\u2212\u2013]?[0-9]+(?:[.,][0-9]*)?%?")
IN_WORDS = "`strongly for`, `for`, `neutral`, `against`"
"""Words that do for a position, as help names them."""
_SHOWN = 6
"""Words of which a doubt says how they were taken."""
_LONGEST = 30
"""Letters that are shown of each."""


def in_numbers(sheet: Sheet) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with a number in each cell that tells a position otherwise, and doubts.

    A column is read so if half of the cells that say something, and two at least, are
    positions in words or in signs; one of `yes` and `no` alone only if its heading asks.
    """
    heads = [head for head in sheet.header if may_hold_positions(head)]
    columns = {head.column for head in heads}
    cells = [c for row in sheet.rows for c in row if c.column in columns and c.text]
    signs = any(told(c.text)[0] in _SIGNS for c in cells)
    spoken = [
        h for h in heads if _is_spoken(h, [c for c in cells if c.column == h.column], signs)
    ]
    read = [c for c in cells if c.column in {h.column for h in spoken}]
    numbers = {
        c.place: f"{number}{told(c.text)[1]}"
        for c in read
        if (number := _number(told(c.text)[0], signs))
    }
    doubts = [
        _doubt(sheet, [c for c in read if c.column == h.column], signs) for h in spoken
    ]
    return with_positions(sheet, numbers), tuple(doubts)


def with_positions(sheet: Sheet, numbers: Mapping[tuple[int, int], str]) -> Sheet:
    """The table with numbers in cells that tell a position otherwise, which are kept as they
    were written."""
    written = {c.place: c.text for row in sheet.rows for c in row if c.place in numbers}
    rows = tuple(
        tuple(replace(c, text=numbers.get(c.place, c.text)) for c in row)
        for row in sheet.rows
    )
    return replace(sheet, rows=rows, written=written | sheet.written)


def tells_a_position(text: str) -> bool:
    """Whether a cell may be a position, in a number, in words or in signs."""
    said = told(text)[0]
    return bool(_IN_FIGURES.fullmatch(said) or _number(said, signs=True))


def position_in(text: str) -> float | None:
    """The position that a cell tells in a number, in words, by a sign or a mark; ``None``:
    it tells none."""
    said = told(text)[0]
    number = decimal(said) or _number(said, signs=True)
    return float(number) if number else _MARKS.get(said.casefold())


def may_hold_positions(head: Cell) -> bool:
    """Whether a column is one of positions, by its heading, or may be."""
    known = column_meant(head.text)
    return (
        bool(head.text) and known in ("", "position") and folded(head.text) not in REMARKS
    )


def _doubt(sheet: Sheet, cells: list[Cell], signs: bool) -> Problem:
    """How the words of a column were taken, at the first of them."""
    said = {told(c.text)[0]: n for c in cells if (n := _number(told(c.text)[0], signs))}
    first = next(c for c in cells if told(c.text)[0] in said)
    column = next(h.text for h in sheet.header if h.column == first.column)
    return taken_so(sheet, first, f"`{column[:30]}`: words", said)


def taken_so(sheet: Sheet, cell: Cell, what: str, said: Mapping[str, str]) -> Problem:
    """The doubt, at the first of them, about words that are taken for positions."""
    named = [f"`{words[:_LONGEST]}` {number}" for words, number in said.items()]
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    message = f"{what} are taken for positions: {', '.join(named[:_SHOWN])}{more}"
    help_ = "nothing, if they are; else write -2 to 2 in their place, such as `1.5`"
    return sheet.problem(filled_in.ENTRY, cell, message, help_)


def told(text: str) -> tuple[str, str]:
    """What a cell says of a position, and the salience behind it with its slash."""
    before, slash, weight = text.strip().rpartition("/")
    number = re.fullmatch(r"\s*([0-9]{1,3})\s*%?", weight)
    weighed = number[1] if number else weight_in_words(weight)
    if slash and weighed:
        return before.rstrip(), f"/{weighed if number else weight.strip()}"
    return text.strip(), ""


def _is_spoken(head: Cell, cells: list[Cell], signs: bool) -> bool:
    """Whether a column tells positions in words: what is no position in it is a fault then."""
    said = [told(cell.text)[0] for cell in cells]
    spoken = [text for text in said if _number(text, signs)]
    if all(folded(text) in _ANSWERS for text in spoken) and not any(map(decimal, said)):
        others = sum(not says_nothing(t) for t in said) - len(spoken)
        return bool(ASKS.match(head.text)) and len(spoken) > others
    others = sum(decimal(t) is None and not says_nothing(t) for t in said) - len(spoken)
    return len(spoken) > 0 and others * 2 <= len(said) - others


def answers(sheet: Sheet, head: Cell) -> bool:
    """Whether most cells of a column say yes or no, and it does not ask."""
    said = [c.text for row in sheet.rows for c in row if c.column == head.column and c.text]
    found = sum(folded(told(text)[0]) in _ANSWERS for text in said)
    return found * 2 > len(said) and not ASKS.match(head.text)


def _number(said: str, signs: bool) -> str:
    """The position that words or a sign tell; empty: they tell none."""
    if said in _SIGNS:
        return str(_SIGNS[said])
    if said in _DASHES:
        return "-1" if signs else ""
    words = folded(said)
    if words in _ALONE:
        return str(_ALONE[words])
    if words in _SIDES:
        return str(_SIDES[words])
    return _TOLD.get(words, "")
