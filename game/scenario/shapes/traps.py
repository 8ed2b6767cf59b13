"""Texts without quotes that YAML, or a program that reads it, takes for something else."""

from __future__ import annotations

import re

from game.scenario.faults import number_without_quotes, word_without_quotes
from game.scenario.files.tree import Scalar
from game.scenario.shapes.shape import Cursor

_TRAPS = re.compile(
    r"(?P<word>y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON"
    r"|off|Off|OFF|null|Null|NULL|~)"
    r"|(?P<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})"
    r"|[-+]?(?:0[0-9]+|0[xo][0-9a-fA-F]+|[0-9]+\.[0-9]*0|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)"
)


LONGEST_TRAP = 12
"""Characters of the longest text that is taken for something else."""


def is_trap(text: str) -> bool:
    """Whether a text without quotes is something else to other programs."""
    return bool(_TRAPS.fullmatch(text))


def warn_of_traps(node: Scalar, cursor: Cursor) -> None:
    """Record texts that other programs that read YAML would take for something else."""
    if len(node.text) > LONGEST_TRAP or not node.plain:
        return
    found = _TRAPS.fullmatch(node.text)
    if found is None:
        return
    help_ = f'write `"{node.text}"`'
    if found["word"]:
        message = f"`{node.text}` without quotes is no text to other programs"
        cursor.fault(word_without_quotes.ENTRY, node, message, help_)
    elif found["day"]:
        message = f"`{node.text}` without quotes is a date to other programs"
        cursor.fault(word_without_quotes.ENTRY, node, message, help_)
    else:
        message = f"`{node.text}` without quotes is a number to other programs"
        cursor.fault(number_without_quotes.ENTRY, node, message, help_)


def warn_of_leading_zero(node: Scalar, cursor: Cursor) -> None:
    """Record a number that other programs would count in eights, or take for a text."""
    found = re.fullmatch(r"([-+]?)0+([0-9]+)", node.text)
    if found and node.plain:
        message = f"`{node.text}` is another number to other programs"
        help_ = f"write `{found[1]}{found[2]}`"
        cursor.fault(number_without_quotes.ENTRY, node, message, help_)


_NULLS = frozenset(("~", "null", "Null", "NULL"))
"""What stands for nothing in YAML, where it has no quotes."""


def is_null(node: Scalar) -> bool:
    """Whether a value stands for nothing."""
    return node.plain and node.text in _NULLS
