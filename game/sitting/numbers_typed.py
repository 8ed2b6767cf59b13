"""Display numbers in typed commands: ``text 6(2)`` and ``amend Article 6(2) soft``.

The screens print provisions by their numbers, commands name them by their ids; whoever types
what is on the screen means the provision that bears the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.rules.draft.number_paths import path_of
from game.rules.draft.text import Draft

_PIECE = re.compile(r'"(?:\\.|[^"\\])*"?|[^";]+|;')
"""What stands in quotation marks, a mark between changes, or what lies between them."""
_OWN_WORDS = re.compile(r"\btext\b", re.IGNORECASE)
"""Behind it comes wording, in which a number names nothing."""


def with_ids(typed: str, draft: Draft) -> str:
    """The command with the id of a provision wherever its display number stands.

    A number of one step (``Article 6``) counts with the word before it, one of several
    (``6(2)``) without it too.  What is said after a colon, stands in quotation marks or is a
    wording is left alone, as is a number that two provisions bear.
    """
    word, blank, rest = typed.partition(" ")
    head, colon, said = _at_colon(rest)
    numbers = _numbers(draft)
    longest_first = sorted(numbers, key=len, reverse=True)
    found = re.compile("|".join(map(_pattern, longest_first)), re.IGNORECASE)
    if not numbers or not found.search(head):
        return typed
    mended = "".join(_mended(head, found, numbers))
    return f"{word}{blank}{mended}{colon}{said}"


def _at_colon(words: str) -> tuple[str, str, str]:
    """The words before the first colon outside quotation marks, the colon, and the rest."""
    for piece in _PIECE.finditer(words):
        at = -1 if piece[0].startswith('"') else piece[0].find(":")
        if at >= 0:
            at += piece.start()
            return words[:at], ":", words[at + 1 :]
    return words, "", ""


def _mended(head: str, found: re.Pattern[str], numbers: dict[str, str]) -> Iterator[str]:
    wording = False
    for piece in _PIECE.findall(head):
        wording = wording and piece != ";"
        if wording or piece.startswith('"'):
            yield piece
            continue
        text = _OWN_WORDS.search(piece)
        end = text.start() if text else len(piece)
        yield found.sub(lambda hit: numbers[_plain(hit[0])], piece[:end]) + piece[end:]
        wording = text is not None


def _numbers(draft: Draft) -> dict[str, str]:
    """Ids by display number, with its leading word and, where that is enough, without."""
    ids: dict[str, set[str]] = {}
    for provision in draft.provisions.values():
        steps = path_of(provision.number)
        whole = "".join(step.text for step in steps)
        short = whole.removeprefix(steps[0].lead) if len(steps) > 1 else ""
        for number in {provision.number, whole if len(steps) > 1 else "", short} - {""}:
            if _plain(number) != provision.id.lower() and '"' not in number:
                ids.setdefault(_plain(number), set()).add(provision.id)
    return {number: min(known) for number, known in ids.items() if len(known) == 1}


def _plain(number: str) -> str:
    return " ".join(number.lower().split())


def _pattern(number: str) -> str:
    words = r"\s+".join(re.escape(word) for word in number.split())
    return rf"(?<![\w.(]){words}(?![\w.(])"
