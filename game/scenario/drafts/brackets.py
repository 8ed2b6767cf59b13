"""Words in square brackets, by which negotiators leave a text open, as wordings of it.

Brackets side by side hold one choice: ``States [shall] [may] report``; one alone is in the
text or is not: ``[and the public]``; each may begin with ``Option A:`` or ``alt:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

from game.scenario.drafts.marks import short

MOST_WORDINGS = 8
"""Of a paragraph: of more brackets the first words go together, then the second, and so on."""
_GROUP = re.compile(r"\[([^\[\]]+)\]")
_CHOICE = re.compile(rf"{_GROUP.pattern}(?:\s*(?:/|\bor\b|\bou\b|\bo\b)?\s*\[[^\[\]]+\])*")
_OPTION = re.compile(
    r"(?i)\s*(?:option|variant|variante|alternative|alt)\b\.?\s*(?:[a-z]|[0-9]{1,2})?\s*[:.)\u2013\u2014-]\s*"
)
_NO_WORDS = re.compile(
    r"(?i)\s*(?:\W*|[0-9]{1,4}[a-z]?|[a-z]|sic|tbd|tbc|x+|date|[0-9, -]+)\s*"
)
"""What stands in brackets in a text that is not open: marks of a note, a gap to be filled."""
_NUMBER_WITHIN = re.compile(
    r"(?m)^([ \t]*)\[((?:[0-9]{1,3}(?:[.)]| bis\.?)|\([a-z0-9]{1,4}\))[ ]+)([^\[\]\n]*(?:\n[ \t]*[^\s\[\]][^\[\]\n]*)*\])"
)
_HIGHEST, _LOWEST = 2.0, -1.0
"""Where the first and the last of the wordings lie; without any the issue is at -2."""
_LABEL = 60


def with_alternatives(part: Mapping[str, Any]) -> dict[str, Any]:
    """A provision whose wording leaves words in brackets, with a wording for each choice.

    The first words of all brackets are the Chair's; what is in brackets as a whole may be
    deleted.  A text with brackets within brackets, or with none that hold words, stays.
    """
    text = str(part.get("variants", {}).get("chair", {}).get("text", ""))
    pieces = _pieces(text)
    if not any(isinstance(piece, tuple) for piece in pieces):
        return dict(part)
    wordings: dict[str, str] = {}
    """Labels by text, each text once."""
    for chosen in _chosen(pieces):
        said = _joined(chosen, upper=text.lstrip("[ ")[:1].isupper())
        if re.search(r"\w", said):
            wordings.setdefault(said, _label(chosen, pieces))
    variants: dict[str, Any] = {}
    for at, (said, label) in enumerate(wordings.items()):
        id_ = "chair" if at == 0 else f"option-{at + 1}"
        told = label if len(wordings) > 1 else "as it stands"
        place = _HIGHEST + (_LOWEST - _HIGHEST) * at / max(1, len(wordings) - 1)
        variants[id_] = {"label": told, "place": f"{place:.4g}", "text": said}
    variants["deleted"] = {"label": "deleted", "place": "-2"}
    heading = _heading(part, text, next(iter(wordings)))
    return {**part, "heading": heading, "variants": variants}


def number_before(text: str) -> str:
    """A text in which a number stands before the bracket that it stands in: ``[3. Words]``."""
    return _NUMBER_WITHIN.sub(r"\1\2[\3", text)


def _heading(part: Mapping[str, Any], text: str, first: str) -> str:
    """The heading without brackets: one that was made of the text is made of its first
    wording."""
    made = part["heading"] == short(text)
    return short(first) if made else _GROUP.sub(r"\1", part["heading"])


def _pieces(text: str) -> list[str | tuple[str, ...]]:
    """A text as words that stand and choices between words; an empty one is left out."""
    if re.search(r"\[[^\]]*\[", text):
        return [text]
    found: list[str | tuple[str, ...]] = []
    end = 0
    for match in _CHOICE.finditer(text):
        said = [_OPTION.sub("", words, 1).strip() for words in _GROUP.findall(match[0])]
        if any(_NO_WORDS.fullmatch(words) for words in said):
            continue
        found += [text[end : match.start()], tuple(said) if said[1:] else (said[0], "")]
        end = match.end()
    return [*found, text[end:]]


def _chosen(pieces: Sequence[str | tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The pieces with each choice made, in all ways where there are few."""
    choices = [(piece,) if isinstance(piece, str) else piece for piece in pieces]
    if prod(map(len, choices)) <= MOST_WORDINGS:
        yield from product(*choices)
        return
    for at in range(max(map(len, choices))):
        yield tuple(choice[min(at, len(choice) - 1)] for choice in choices)


def _joined(chosen: Sequence[str], *, upper: bool) -> str:
    """Words put together, without the blanks that an empty choice leaves; ``upper``: they
    begin with a capital."""
    text = re.sub(r"\s+(?=[,;.:)])", "", " ".join("".join(chosen).split()))
    return text[:1].upper() + text[1:] if upper else text


def _label(chosen: Sequence[str], pieces: Sequence[str | tuple[str, ...]]) -> str:
    """What tells a wording from the others: the words chosen."""
    said = [
        short(words) if words else f"without \u201c{short(piece[0])}\u201d"
        for words, piece in zip(chosen, pieces, strict=True)
        if isinstance(piece, tuple)
    ]
    return ", ".join(said)[:_LABEL]
