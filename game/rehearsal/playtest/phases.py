"""How long the parts of the day take, on the meeting's clock and at a person's desk."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.rehearsal.playtest.meeting import Played, Stage
from game.rehearsal.spread import quantile, share
from game.scenario.world.word_count import words_of

WORDS_A_MINUTE = 180
"""How fast people read a text that is new to them."""
SECONDS_AN_EVENT = 3
"""What it takes to take in that something happened."""
SECONDS_A_PHASE = 120
"""What a person thinks and types over and above that, for each part of the day."""
SECONDS_GUIDED = 18
"""The same where a guide says what may be typed next: the guided paths through the first-steps
room, with their keys and every word that is printed, come to some ten minutes."""


class Phase(msgspec.Struct, frozen=True):
    """One part of the day over all meetings."""

    stage: str
    title: str
    planned: int
    """Minutes that the scenario gives it."""
    median: int
    low: int
    high: int
    """Minutes that it took: in the middle, on a short and on a long day (a tenth each)."""
    late: int
    """Share of the meetings in which it ended later than planned, basis points."""
    overrun: int
    """Minutes by which it ended later than planned, in the middle; 0 where it did not."""
    skipped: int
    """Share of the meetings that did not come so far, by it or past it: a Chair passes over
    what is left to consult about once the whole is decided."""
    events: int
    """Things that happen in it, in the middle; a vote is one thing."""
    spoken: int
    """Words that are said in it, in the middle."""
    at_desk: int
    """Minutes that a person at the program is expected to spend on it."""


class Lesson(msgspec.Struct, frozen=True):
    """What a person needs against what there is; minutes."""

    reading: int
    """The stakes, the Chair's text and the longest brief."""
    playing: int
    """All the phases at the desk."""
    given: int
    """The lesson as the scenario has it; else how long a person is said to play."""
    stated: bool
    """Whether the scenario states a lesson."""
    late: int
    """Share of the meetings that run into the end of interpretation, basis points."""
    guided: bool = False
    """Whether a guide says what may be typed next."""

    @property
    def needed(self) -> int:
        """Reading and playing together."""
        return self.reading + self.playing


def is_guided(stage: Stage) -> bool:
    """Whether a guide leads delegations through the day."""
    return any(step.role == "delegation" for step in stage.setup.guide)


def phases(stage: Stage, meetings: Sequence[Played]) -> tuple[Phase, ...]:
    """The parts of the day, in order."""
    found, before = [], stage.setup.opens
    thought = SECONDS_GUIDED if is_guided(stage) else SECONDS_A_PHASE
    parts = stage.setup.stages
    for at, part in enumerate(parts):
        short = sum(not any(p.id in m.phases for p in parts[at:]) for m in meetings)
        took = [m.phases[part.id] for m in meetings if part.id in m.phases]
        after = [max(0, ended - part.until) for _, _, _, ended in took]
        minutes = [t[0] for t in took]
        planned = part.until - before
        before = part.until
        events = quantile([t[1] for t in took], 5000)
        words = quantile([t[2] for t in took], 5000)
        seconds = events * SECONDS_AN_EVENT + words * 60 // WORDS_A_MINUTE
        found.append(
            Phase(
                part.id,
                part.title,
                planned,
                quantile(minutes, 5000),
                quantile(minutes, 1000),
                quantile(minutes, 9000),
                share(sum(a > 0 for a in after), len(after)),
                quantile(after, 5000),
                share(short, len(meetings)),
                events,
                words,
                -(-(seconds + thought) // 60) if took else 0,
            )
        )
    return tuple(found)


def lesson(stage: Stage, meetings: Sequence[Played], parts: Sequence[Phase]) -> Lesson:
    """What the scenario needs of a lesson."""
    scenario = stage.scenario
    said = scenario.audience.lesson if scenario.audience else 0
    texts = [scenario.stakes, *(p.text for p in scenario.provisions)]
    briefs = [d.brief for d in scenario.delegations.values() if d.playable]
    words = sum(words_of(t) for t in texts)
    words += max((words_of(b) for b in briefs), default=0)
    late = sum(m.minute >= scenario.closes for m in meetings)
    return Lesson(
        -(-words // WORDS_A_MINUTE),
        sum(p.at_desk for p in parts),
        said or scenario.minutes,
        bool(said),
        share(late, len(meetings)),
        is_guided(stage),
    )
