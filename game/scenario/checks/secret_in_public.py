"""What one seat alone may know stands in no public text."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.public_texts import readings
from game.scenario.ground.quotations import (
    Words,
    enough,
    innocent,
    kept,
    least,
    public_phrases,
    wordings_in,
    words_in,
)
from game.scenario.translation import translated

ENTRY = Entry(
    "S325",
    "secret of one seat quoted in public",
    "Words of a delegation's aims, or of a red line that is not public, stand again in a "
    "text that everybody reads or in another delegation's brief: six words in a row; in a text "
    "that everybody reads a whole sentence, where the secret is shorter. Names, titles and labels that all read are no secret, "
    "nor what a red line quotes of the provision that it is on. "
    "The record and texts in other languages are read too; of Chinese and Japanese twelve characters "
    "count as six words.",
    "stakes: ... Norway cannot accept a clause that binds its police. ...\nNOR: red_lines: [{words: Norway cannot accept a clause that binds its police., public: no, ...}]",
    "Say it otherwise in public, or make the red line `public: yes`.",
    "warning",
)
NEEDS = frozenset(("issues/words", "text/words"))
_MANY = "*"
_Secrets = dict[tuple[str, ...], str]
"""Words by the seat that alone may know them; :data:`_MANY`: several say so."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Quotations of what is secret, also where they run over the end of a line."""
    told: dict[str, tuple[_Secrets, _Secrets]] = {}
    for source, owner, lines, language, _, speaker in readings(grounds.material):
        if language not in told:
            told[language] = _secrets(grounds, language)
        words, reported = Words(lines), 0
        own: list[bool] | None = None
        for run, seat in _quoted(words, *told[language], owner):
            if seat in (owner, speaker, _MANY) or words.line_of(run.start) <= reported:
                continue
            if own is None:
                own = innocent(words.folded, _secrets_of(grounds, language, owner))
            if sum(own[run.start : run.stop]) > len(run) // 2:
                continue  # what this brief is for
            reported = words.line_of(run.stop - 1)
            line, start, end = words.place(run)
            place = source.place(line, start + 1, end - start)
            where = f"the brief of `{owner}`" if owner else "a text that all read"
            message = f"{where} quotes what {grounds.called(seat)} alone may know"
            yield grounds.material.problem(ENTRY, place, message)


def _quoted(
    words: Words, long: _Secrets, short: _Secrets, owner: str
) -> Iterator[tuple[range, str]]:
    """Quotations in a text, in its order, with the seat whose they are."""
    whole = {run.start: run for run in words.sentences()} if not owner else {}
    firsts = {run[0] for run in (*long, *short)}
    for at, word in enumerate(words.folded):
        if word not in firsts:
            continue
        run = range(at, at + enough(word))
        seat = long.get(words.told(run), owner)
        if not seat and at in whole:
            run = whole[at]
            seat = short.get(words.told(run), owner)
        if seat != owner:
            yield run, seat


def _secrets_of(grounds: Grounds, language: str, seat: str) -> set[tuple[str, ...]]:
    """What a seat alone may know, in words."""
    shown = grounds.scenario
    if language:
        shown = translated(shown, language).scenario
    return {words_in(s.words) for s in kept(shown) if s.seat == seat} - {()}


def _secrets(grounds: Grounds, language: str) -> tuple[_Secrets, _Secrets]:
    """Runs of words out of long secrets, and short secrets as a whole; of a translation
    those of the original too, since what is not translated is read as it is there."""
    long: _Secrets = {}
    short: _Secrets = {}
    shown, phrases = [grounds.scenario], {*grounds.phrases}
    if language:
        shown.append(translated(grounds.scenario, language).scenario)
        phrases |= public_phrases(shown[-1])
    for seat, text, provision in dict.fromkeys(s for one in shown for s in kept(one)):
        words = words_in(text)
        known = innocent(words, phrases)
        if provision:  # a red line may quote what it is on, which is on the table
            quoted = innocent(words, {w for s in shown for w in wordings_in(s, provision)})
            known = [a or b for a, b in zip(known, quoted, strict=True)]
        size = enough(words[0]) if words else 0
        if least(words) <= len(words) < size and not all(known):
            short[words] = seat if short.get(words, seat) == seat else _MANY
        for at in range(len(words) - size + 1 if words else 0):
            size = enough(words[at])
            run = words[at : at + size]
            if len(run) == size and sum(known[at : at + size]) <= size // 2:
                long[run] = seat if long.get(run, seat) == seat else _MANY
    return long, short
