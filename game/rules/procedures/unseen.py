"""Characters that nobody sees, in the words of an intent that was not typed.

Typed words are refused as they are read (:mod:`game.rules.notation.reading`); a program, or
another face, hands over intents, and what they say is read by people all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from game.rules.draft.text import Add, Operation, Revise
from game.rules.notation.hidden import first_hidden
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it


def unseen(intent: it.Intent) -> Refusal | None:
    """Refuse an intent among whose words there is a character that nobody sees."""
    words_of = _WORDS.get(type(intent))
    for words in words_of(intent) if words_of else ():
        if hidden := first_hidden(words):
            told = f"A character that nobody sees, {hidden}, is among the words."
            return Refusal("bad-operation", told, OWN, "the same words without it")
    return None


def _changes(operations: tuple[Operation, ...]) -> Iterator[str]:
    for op in operations:
        if isinstance(op, Revise):
            yield op.text
        elif isinstance(op, Add):
            yield from (op.provision.text, op.provision.heading, op.provision.number)


def _reason(intent: Any) -> tuple[str]:
    return (intent.reason,)


def _revision(intent: Any) -> Iterator[str]:
    return _changes(intent.operations)


_WORDS: dict[type, Callable[[Any], Iterable[str]]] = {
    it.Speak: lambda intent: (intent.words,),
    it.Table: lambda intent: (intent.note, *_changes(intent.operations)),
    it.MoveMotion: lambda intent: (intent.value,),
    it.Object: _reason,
    it.Rule: _reason,
    it.BreakSilence: _reason,
    it.AnswerOffer: _reason,
    it.ReviseProposal: _revision,
    it.OpenSilence: _revision,
}
"""By kind of intent: what it says in words of its seat's own."""
