"""What one seat alone may know stands in no public text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.grounds import Grounds
from game.scenario.shapes import Part
from game.scenario.source import Source

ENTRY = Entry(
    "S325",
    "secret of one seat quoted in public",
    "Words of a delegation's aims, or of a red line that is not public, stand again in a "
    "text that everybody reads or in another delegation's brief: six words in a row.",
    "stakes: ... Norway cannot accept a clause that binds its police. ...\nNOR: red_lines: [{words: Norway cannot accept a clause that binds its police., public: no, ...}]",
    "Say it otherwise in public, or make the red line `public: yes`.",
    "warning",
)


ENOUGH = 6
"""Words in a row that make a quotation."""
_WORD = re.compile(r"[^\W_]+")


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Quotations of what is secret."""
    secrets = _secrets(grounds)
    for source, owner, number, line in _lines(grounds):
        words = [(m.group().casefold(), m.start()) for m in _WORD.finditer(line)]
        for at in range(len(words) - ENOUGH + 1):
            seat = secrets.get(tuple(word for word, _ in words[at : at + ENOUGH]), owner)
            if seat in (owner, _MANY):
                continue
            last, begins = words[at + ENOUGH - 1]
            start = words[at][1]
            place = source.place(number, start + 1, begins + len(last) - start)
            where = f"the brief of `{owner}`" if owner else "a text that all read"
            message = f"{where} quotes what {grounds.called(seat)} alone may know"
            yield grounds.material.problem(ENTRY, place, message)
            break


_MANY = "*"


def _secrets(grounds: Grounds) -> dict[tuple[str, ...], str]:
    """Runs of words by the seat that alone may know them; :data:`_MANY`: several say so."""
    found: dict[tuple[str, ...], str] = {}
    for seat, said in grounds.scenario.delegations.items():
        for text in (*said.aims, *(r.words for r in said.red_lines if not r.public)):
            words = [m.group().casefold() for m in _WORD.finditer(text)]
            for at in range(len(words) - ENOUGH + 1):
                run = tuple(words[at : at + ENOUGH])
                found[run] = seat if found.get(run, seat) == seat else _MANY
    return found


def _lines(grounds: Grounds) -> Iterator[tuple[Source, str, int, str]]:
    """Lines that others read: of the public texts, and of briefs with their owner."""
    tree = grounds.material.tree
    assert tree is not None
    for key in ("title", "summary", "stakes", "how_true", "injects", "guide"):
        pair = tree.node.entries.get(key)
        if pair is not None:
            first = pair[0].line
            last = _next_key(tree, key)
            for number in range(first, last):
                yield tree.source, "", number, tree.source.lines[number - 1]
    owners = {said.brief: seat for seat, said in grounds.scenario.delegations.items()}
    handouts = grounds.scenario.handouts
    public = {handouts[use] for use in ("public", "glossary") if use in handouts}
    for source in grounds.material.sources.values():
        text = source.text.replace("\r\n", "\n")
        if text in public and text:
            for number, line in enumerate(source.lines, 1):
                yield source, "", number, line
        if text in owners and text:
            for number, line in enumerate(source.lines, 1):
                yield source, owners[text], number, line


def _next_key(tree: Part, key: str) -> int:
    keys = [pair[0].line for pair in tree.node.entries.values()]
    later = [line for line in keys if line > tree.node.entries[key][0].line]
    return min(later, default=len(tree.source.lines) + 1)
