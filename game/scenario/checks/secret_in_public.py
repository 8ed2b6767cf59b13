"""What one seat alone may know stands in no public text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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


class _Word(NamedTuple):
    """A word of a text, and where it stands."""

    folded: str
    line: int
    start: int
    end: int


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Quotations of what is secret, also where they run over the end of a line."""
    secrets = _secrets(grounds)
    for source, owner, lines in _texts(grounds):
        words = [
            _Word(m.group().casefold(), n, *m.span())
            for n, line in lines
            for m in _WORD.finditer(line)
        ]
        reported = 0
        for at in range(len(words) - ENOUGH + 1):
            run = words[at : at + ENOUGH]
            seat = secrets.get(tuple(word.folded for word in run), owner)
            if seat in (owner, _MANY) or run[0].line <= reported:
                continue
            reported = run[-1].line
            end = max(word.end for word in run if word.line == run[0].line)
            place = source.place(run[0].line, run[0].start + 1, end - run[0].start)
            where = f"the brief of `{owner}`" if owner else "a text that all read"
            message = f"{where} quotes what {grounds.called(seat)} alone may know"
            yield grounds.material.problem(ENTRY, place, message)


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


def _texts(grounds: Grounds) -> Iterator[tuple[Source, str, list[tuple[int, str]]]]:
    """Numbered lines that others read: of public texts, and of briefs with their owner."""
    tree = grounds.material.tree
    assert tree is not None
    for key in ("title", "summary", "stakes", "how_true", "injects", "guide"):
        pair = tree.node.entries.get(key)
        if pair is not None:
            first = pair[0].line
            found = tree.source.lines[first - 1 : _next_key(tree, key) - 1]
            yield tree.source, "", list(enumerate(found, first))
    owners = {said.brief: seat for seat, said in grounds.scenario.delegations.items()}
    handouts = grounds.scenario.handouts
    public = {handouts[use] for use in ("public", "glossary") if use in handouts}
    for source in grounds.material.sources.values():
        text = source.text.replace("\r\n", "\n")
        if text in public and text:
            yield source, "", list(enumerate(source.lines, 1))
        if text in owners and text:
            yield source, owners[text], list(enumerate(source.lines, 1))


def _next_key(tree: Part, key: str) -> int:
    keys = [pair[0].line for pair in tree.node.entries.values()]
    later = [line for line in keys if line > tree.node.entries[key][0].line]
    return min(later, default=len(tree.source.lines) + 1)
