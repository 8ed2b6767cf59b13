"""Texts of a list in brackets that a comma of their own has cut in two."""

from __future__ import annotations

from collections.abc import Sequence as Items

from game.scenario.faults import comma_in_list
from game.scenario.files.tree import Scalar, Sequence
from game.scenario.shapes.shape import Cursor

_ENDS = (".", "!", "?", ";", ":")
_MOST = 100
"""Characters of each half that are offered to be pasted."""


def seem_cut(texts: Items[str], *, codes: bool) -> list[int]:
    """The places of items that read as the rest of the one before; ``codes``: each should be
    the code or id of something."""
    if codes:
        return [at for at, text in enumerate(texts) if at and " " in text]
    if not texts or not texts[0][:1].isupper():
        return []
    return [
        at
        for at, text in enumerate(texts)
        if at and text[:1].islower() and not texts[at - 1].endswith(_ENDS)
    ]


def warn_of_commas(node: Sequence, cursor: Cursor, *, codes: bool) -> None:
    """Record the items of a list in brackets that belong to the one before."""
    line = cursor.source.lines[node.line - 1]
    items = [item for item in node.items if isinstance(item, Scalar)]
    if line[node.column - 1 : node.column] != "[" or len(items) < len(node.items):
        return
    for at in seem_cut([item.text for item in items], codes=codes):
        before, item = items[at - 1], items[at]
        if not (before.plain and item.plain):
            continue
        if codes and _is_whole(before.text, item.text):
            continue
        message = f"`{item.text[:40]}` may be the rest of `{before.text[:40]}`"
        help_ = (_as_code if codes else _in_quotes)(before.text[:_MOST], item.text[:_MOST])
        cursor.fault(comma_in_list.ENTRY, item, message, help_)


def _is_whole(before: str, item: str) -> bool:
    """Whether an item is the name of a State by itself, and not with the one before it."""
    from game.scenario.world.countries import country_code

    return bool(country_code(item[:_MOST])) and not country_code(
        f"{before}, {item}"[:_MOST]
    )


def _as_code(before: str, item: str) -> str:
    """What helps among codes: that of the State whose name was cut."""
    from game.scenario.world.countries import country_code

    code = country_code(f"{before}, {item}") or country_code(before)
    return f"write one code for both, such as `{code or before.partition(' ')[0]}`"


def _in_quotes(before: str, item: str) -> str:
    """What helps among texts: quotes, or a capital letter for one that is its own."""
    whole = f"{before}, {item}".replace("\\", "\\\\").replace('"', '\\"')
    apart = f"{item[:1].upper()}{item[1:]}"
    return (
        f'put the text in quotes: `"{whole}"`; where it is one of its own, write `{apart}`'
    )
