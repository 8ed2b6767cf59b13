"""What the cells of a trainer's table mean: positions, yes and no, formulas."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from game.scenario.diagnostics import Problem
from game.scenario.faults import formula_without_value
from game.scenario.tables.sheets import Cell, Sheet

_YES = frozenset(
    ("yes", "y", "true", "1", "x", "oui", "s\u00ed", "si", "ja", "да", "是", "نعم")
)
_NO = frozenset(("no", "n", "false", "0", "non", "nein", "нет", "否", "لا"))


def yes_or_no(text: str) -> bool | None:
    """What a word says; ``None`` where it is neither."""
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


_NOTHING = frozenset(
    (
        *("", "n/a", "n.a.", "na", "-", "\u2013", "\u2014", "?", "none"),
        *("no position", "not stated", "unknown", "tbd", "pas de position", "sin posición"),
        *("keine position", "нет позиции", "无立场", "لا موقف"),
    )
)


_DASHES = frozenset(("", "-", "\u2013", "\u2014"))
"""What is left blank, as tables leave it."""


def is_unsaid(text: str) -> bool:
    """Whether a cell for a position says in a word or by a sign that there is none: ``n/a``."""
    return says_nothing(text) and text.strip() not in _DASHES


def says_nothing(text: str) -> bool:
    """Whether a cell for a position is empty, or says that there is none."""
    return text.casefold().strip() in _NOTHING


CHAIRS = frozenset(
    (
        *("chair", "the chair", "chairperson", "chairman", "chairwoman", "president"),
        *(
            "pr\u00e9sidence",
            "pr\u00e9sident",
            "pr\u00e9sidente",
            "presidencia",
            "presidente",
        ),
        *("presidenta", "vorsitz", "vorsitzende", "vorsitzender"),
        *("председатель", "主席", "الرئيس", "رئيس"),
    )
)
"""What tables call who presides."""
_ROLES = {
    "observer": "observer",
    "observateur": "observer",
    "observador": "observer",
    "beobachter": "observer",
    "наблюдатель": "observer",
    "观察员": "observer",
    "مراقب": "observer",
    **dict.fromkeys(CHAIRS, "chair"),
    "member": "",
    "membre": "",
    "miembro": "",
    "mitglied": "",
    "член": "",
    "成员": "",
    "عضو": "",
    "": "",
}


def role_said(text: str) -> str | None:
    """``observer``, ``chair``, or empty for one with a vote; ``None`` where a word is none."""
    return _ROLES.get(text.casefold().strip())


def uncomputed(
    sheet: Sheet, row: Sequence[Cell], columns: Collection[int]
) -> Iterator[Problem]:
    """The formulas without a value in the columns of a row that is read."""
    for cell in row:
        if cell.column in columns and (said := sheet.valueless.get(cell.place)):
            yield sheet.problem(
                formula_without_value.ENTRY, cell, *_without_value(said[:30])
            )


def _without_value(formula: str) -> tuple[str, str]:
    """Message and help."""
    if formula.startswith("="):
        return (
            f"the formula `{formula}` was never computed",
            "open the table in a spreadsheet program and save it, or write the value, such as `1.5`",
        )
    return (
        f"`{formula}` is the error of a formula, and no value",
        "mend the formula, or write the value, such as `1.5`",
    )


def decimal(text: str) -> str | None:
    """A position as the format has it; a decimal comma and a typographic minus are read."""
    plain = text.strip().replace("\u2212", "-").replace("\u2013", "-").replace(",", ".")
    found = re.fullmatch(r"[-+]?([0-9](?:\.[0-9]+)?)", plain)
    if not found or float(found[1]) > 2:
        return None
    return (
        f"{round(float(plain), 2):g}".replace("-0", "0")
        if float(plain) == 0
        else (f"{round(float(plain), 2):g}")
    )


_WORDS_OF_A_NAME = 6
"""The longest names of States have seven; a note that is alone in its row has more words
than most names, or the stops of a sentence."""


def is_note(who: Cell, row: Sequence[Cell]) -> bool:
    """Whether the first cell of a row reads as a note, and no other holds anything."""
    alone = not any(cell.text for cell in row if cell.place != who.place)
    text = who.text.strip()
    said = ":" in text or text.endswith((".", "!", "?")) or text[:1] in "*#("
    return alone and (said or len(text.split()) > _WORDS_OF_A_NAME)
