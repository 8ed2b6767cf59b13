"""Putting a statement in words: which template is used, and what is not said again.

Which of several templates is used is drawn, among those that the room has heard least of late;
a sentence that was spoken in this meeting is not spoken again by anybody.
"""

from __future__ import annotations

import re

from game.delegates.lots import Draw
from game.delegates.phrases import filled_in, fixed_words, phrases
from game.delegates.saying.themes import heard, sentences
from game.delegates.view import View
from game.rules.meeting.names import presiding


class Speech:
    """A statement in the making: adds sentences that were not heard yet."""

    def __init__(self, view: View, draw: Draw) -> None:
        self._view = view
        self._draw = draw
        self._heard = set(heard(view.chamber.statements).sentences)
        self._used: set[str] = set()
        self.spoken: list[str] = []

    @property
    def words(self) -> str:
        """The statement."""
        return " ".join(self.spoken)

    def say(self, *what: str, **filled: str) -> bool:
        """Add one of the templates for any of these things; false where all were heard
        before."""
        filled.setdefault("chair", presiding(self._view.setup))
        for template in self._freshest_first(what):
            if template in self._used:
                continue
            words = _sentence(filled_in(self._view.dossier.language, template, **filled))
            if not any(s in self._heard for s in sentences(words)):
                self._used.add(template)
                self._add(words)
                return True
        return False

    def _freshest_first(self, what: tuple[str, ...]) -> list[str]:
        """The templates for these things, those first that the room has heard least of late;
        which of several comes first is drawn."""
        language = self._view.dossier.language
        found = [template for one in what for template in phrases(language, one)]
        first = int(self._draw(f"phrase-{what[0]}-{len(self.spoken)}") * len(found))
        lately = [s.words for s in self._view.chamber.statements[-_LATELY:]]

        def heard_lately(template: str) -> int:
            known_by = fixed_words(template)
            return sum([known_by in words for words in lately])

        return sorted([*found[first:], *found[:first]], key=heard_lately)

    def add(self, words: str, most: int) -> int:
        """Add up to ``most`` sentences of a text that were not heard yet; how many."""
        fresh = [s for s in sentences(words) if s not in self._heard][:most]
        for sentence in fresh:
            self._add(sentence)
        return len(fresh)

    def _add(self, words: str) -> None:
        self.spoken.append(words)
        self._heard.update(sentences(words))


_LATELY = 80  # statements within which a turn of phrase is remembered by the room

_TWICE = re.compile(r"\b(the) (the|those)\b", re.IGNORECASE)
"""A bloc that is called `The makers`, or `Those who wait`, after a template's own article."""


def _sentence(words: str) -> str:
    words = _TWICE.sub(lambda found: found[2].lower(), words)
    return words[:1].upper() + words[1:]
