"""What stands in a confidential brief stands in no text that others read."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Place, Problem
from game.scenario.ground.brief_sentences import BriefSentences
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.public_texts import Reading, readings
from game.scenario.ground.quotations import MOST_WORDS, Words, kept
from game.scenario.translation import translated

ENTRY = Entry(
    "S358",
    "brief of one seat quoted elsewhere",
    "A sentence out of the brief of one seat, or twelve of its words in a row, stands again, "
    "word for word, in a text that everybody reads, or the sentence in the brief of one other seat. "
    "Left alone are sentences of fewer than six words, arguments of an issue, parts of a sentence "
    "that stand in the draft, and what a brief puts in quotation marks. Between briefs a sentence "
    "counts from eight words, and not where it speaks to `you`. What three briefs say is no secret. "
    f"Of one text the first {MOST_WORDS} words are compared, and it is said where more stand.",
    "briefs/ARD.md: ... The minister will resign if the factory closes. ...\nstakes: ... The minister will resign if the factory closes. ...",
    "Say it otherwise there, take it out of the brief if all may know it, or put it in quotation "
    "marks in the brief where it quotes what is public: `“It enters into force in May.”`",
    "warning",
)
NEEDS = frozenset(("issues/words", "text/words"))

_ARGUMENTS = ("issues",)
"""Keys whose texts a brief may take up: the best case for either end of a scale."""
_DRAFT = ("text",)
"""Keys of which a brief may say parts, as what its delegation asks for."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Sentences of confidential briefs that stand elsewhere, in the order of the texts."""
    told: dict[str, list[Reading]] = {}
    for reading in readings(grounds.material):
        told.setdefault(reading.language, []).append(reading)
    phrases = tuple(grounds.phrases)
    for language, texts in told.items():
        briefs = (text for text in texts if text.owner)
        shown = grounds.scenario
        if language:
            shown = translated(shown, language).scenario
        # What S325 looks for is told once.
        known = BriefSentences(briefs, phrases, (secret.words for secret in kept(shown)))
        for text in texts:
            if text.key in _ARGUMENTS:
                continue
            words = Words(text.lines)
            for run, seat in known.quoted(words, text.owner, parts=text.key not in _DRAFT):
                yield _problem(grounds, text, _place(text, words, run), seat)
            if words.rest:
                yield _not_compared(grounds, _place(text, words, words.rest))


def _place(text: Reading, words: Words, run: range) -> Place:
    line, start, end = words.place(run)
    return text.source.place(line, start + 1, end - start)


def _problem(grounds: Grounds, text: Reading, place: Place, seat: str) -> Problem:
    where = f"the brief of `{text.owner}`" if text.owner else "a text that all read"
    message = (
        f"{where} says word for word what stands in the brief of {grounds.called(seat)}"
    )
    return grounds.material.problem(ENTRY, place, message)


def _not_compared(grounds: Grounds, place: Place) -> Problem:
    message = (
        f"from here on, behind {MOST_WORDS} words, nothing is compared with the briefs"
    )
    help_ = "shorten the text, or look yourself whether the rest quotes a brief"
    return grounds.material.problem(ENTRY, place, message, help_)
