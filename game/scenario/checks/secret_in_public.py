"""What one seat alone may know stands in no public text."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.grounds import Grounds
from game.scenario.quotations import (
    ENOUGH,
    LEAST,
    Word,
    innocent,
    public_phrases,
    sentences,
    words_of,
)
from game.scenario.shapes import Part
from game.scenario.source import Source

ENTRY = Entry(
    "S325",
    "secret of one seat quoted in public",
    "Words of a delegation's aims, or of a red line that is not public, stand again in a "
    "text that everybody reads or in another delegation's brief: six words in a row; in a text "
    "that everybody reads a whole sentence, where the secret is shorter. Titles and labels that all read are no secret.",
    "stakes: ... Norway cannot accept a clause that binds its police. ...\nNOR: red_lines: [{words: Norway cannot accept a clause that binds its police., public: no, ...}]",
    "Say it otherwise in public, or make the red line `public: yes`.",
    "warning",
)
PUBLIC = (
    "title",
    "summary",
    "stakes",
    "place",
    "how_true",
    "sources",
    "issues",
    "text",
    "stages",
    "blocs",
    "injects",
    "guide",
)
"""Keys of a scenario whose texts everybody reads."""
_MANY = "*"
_Secrets = dict[tuple[str, ...], str]
"""Words by the seat that alone may know them; :data:`_MANY`: several say so."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Quotations of what is secret, also where they run over the end of a line."""
    long, short = _secrets(grounds)
    for source, owner, lines in _texts(grounds):
        reported = 0
        for run, seat in _quoted(words_of(lines), long, short, owner):
            if seat in (owner, _MANY) or run[0].line <= reported:
                continue
            reported = run[-1].line
            end = max(word.end for word in run if word.line == run[0].line)
            place = source.place(run[0].line, run[0].start + 1, end - run[0].start)
            where = f"the brief of `{owner}`" if owner else "a text that all read"
            message = f"{where} quotes what {grounds.called(seat)} alone may know"
            yield grounds.material.problem(ENTRY, place, message)


def _quoted(
    words: list[Word], long: _Secrets, short: _Secrets, owner: str
) -> Iterator[tuple[list[Word], str]]:
    """Quotations in a text, in its order, with the seat whose they are."""
    whole = {run[0].at: run for run in sentences(words)}
    for word in words:
        run = words[word.at : word.at + ENOUGH]
        seat = long.get(tuple(w.folded for w in run), owner)
        if not owner and not seat and word.at in whole:
            run = whole[word.at]
            seat = short.get(tuple(w.folded for w in run), owner)
        if seat != owner:
            yield run, seat


def _secrets(grounds: Grounds) -> tuple[_Secrets, _Secrets]:
    """Runs of words out of long secrets, and short secrets as a whole."""
    long: _Secrets = {}
    short: _Secrets = {}
    phrases = public_phrases(grounds.scenario)
    for seat, said in grounds.scenario.delegations.items():
        for text in (*said.aims, *(r.words for r in said.red_lines if not r.public)):
            words = tuple(w.folded for w in words_of([(1, text)]))
            known = innocent(words, phrases)
            if LEAST <= len(words) < ENOUGH and not all(known):
                short[words] = seat if short.get(words, seat) == seat else _MANY
            for at in range(len(words) - ENOUGH + 1):
                if sum(known[at : at + ENOUGH]) > ENOUGH // 2:
                    continue
                run = words[at : at + ENOUGH]
                long[run] = seat if long.get(run, seat) == seat else _MANY
    return long, short


def _texts(grounds: Grounds) -> Iterator[tuple[Source, str, list[tuple[int, str]]]]:
    """Numbered lines that others read: of public texts, and of briefs with their owner."""
    tree = grounds.material.tree
    assert tree is not None
    for key in PUBLIC:
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
