"""How long a lesson must be for what is read in it and for what is played.

Two checks ask for a longer lesson, each for its own reason; both name the length at which
neither has anything left to say.
"""

from __future__ import annotations

from typing import NamedTuple

from game.scenario.model import Scenario
from game.scenario.world.word_count import words_of

WORDS_A_MINUTE = 180
LONGEST = 600
"""Minutes of the longest lesson that the format takes."""


class Reading(NamedTuple):
    """Who has most to read before play, and how much that is."""

    delegation: str
    words: int

    @property
    def minutes(self) -> int:
        """How long that takes, rounded up."""
        return -(-self.words // WORDS_A_MINUTE)


def longest_reading(scenario: Scenario) -> Reading | None:
    """Stakes, public paper and text, and the longest brief; ``None``: nobody is playable."""
    draft = sum(words_of(p.text) for p in scenario.provisions)
    paper = words_of(scenario.handouts.get("public", ""))
    shared = draft + paper + words_of(scenario.stakes) + words_of(scenario.summary)
    playable = (d for d in scenario.delegations.values() if d.playable)
    most = max(playable, key=lambda d: words_of(d.brief), default=None)
    if most is None:
        return None
    return Reading(most.id, shared + words_of(most.brief))


def left_for_play(lesson: int) -> int:
    """Minutes of a lesson once the class has sat down and read, a fifth of it."""
    return lesson - lesson // 5


def lesson_enough(scenario: Scenario) -> int:
    """Minutes of the shortest lesson with room for the meeting and in which a quarter is
    enough to read; 0: the format takes none as long."""
    reading = longest_reading(scenario)
    read = 4 * reading.minutes if reading else 0
    fit = (n for n in range(read, LONGEST + 1) if left_for_play(n) >= scenario.minutes)
    return next(fit, 0)
