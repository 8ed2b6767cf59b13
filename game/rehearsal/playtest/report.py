"""Everything that a playtest finds, from many meetings, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from game.rehearsal.playtest.changes import Tried, Wording, tried, wordings
from game.rehearsal.playtest.fortunes import Fortune, fortunes
from game.rehearsal.playtest.many import Told, play_many
from game.rehearsal.playtest.meeting import OUTCOMES, Played, Stage
from game.rehearsal.playtest.moves import Move, moves
from game.rehearsal.playtest.phases import Lesson, Phase, lesson, phases
from game.rehearsal.playtest.verdict import Finding, Seen, findings, verdict
from game.rehearsal.playtest.votes import Vote, votes
from game.rehearsal.spread import interval, quantile, share
from game.scenario.model import Scenario

_TEXTS = 10


class Ending(msgspec.Struct, frozen=True):
    """One kind of outcome."""

    outcome: str
    count: int
    share: int
    """Basis points."""
    low: int
    high: int
    """Where the share lies with 95 per cent confidence."""
    seeds: tuple[int, ...]
    """The first seeds that end so, for looking at."""


class FinalText(msgspec.Struct, frozen=True):
    """A text that meetings ended with."""

    changes: tuple[str, ...]
    """Where it differs from the Chair's; empty: the Chair's text."""
    count: int
    seed: int
    """One that ends so."""


class Playtest(msgspec.Struct, frozen=True):
    """What many computer-played meetings of a scenario came to."""

    scenario: str
    title: str
    meetings: int
    first_seed: int
    endings: tuple[Ending, ...]
    texts: tuple[FinalText, ...]
    """The final texts, the most frequent first; at most ten."""
    distinct: int
    """How many different texts meetings ended with."""
    votes_close: int
    """Meetings with a vote that three ballots or fewer would have turned."""
    minutes: int
    """How long the meeting takes on its own clock, in the middle."""
    delegations: tuple[Fortune, ...]
    amendments: tuple[Tried, ...]
    votes: tuple[Vote, ...]
    """Questions put to the vote, the most frequent first."""
    wordings: tuple[Wording, ...]
    phases: tuple[Phase, ...]
    lesson: Lesson
    moves: tuple[Move, ...]
    findings: tuple[Finding, ...]
    verdict: str

    @property
    def never_tabled(self) -> tuple[Wording, ...]:
        """Wordings that nobody ever proposes."""
        return tuple(w for w in self.wordings if not w.tabled)

    @property
    def never_matter(self) -> tuple[Wording, ...]:
        """Wordings that are neither proposed nor stand at any end."""
        return tuple(w for w in self.wordings if not w.tabled and not w.stands)


def playtest(
    scenario: Scenario,
    runs: int,
    seed: int = 1,
    workers: int = 0,
    told: Told | None = None,
) -> Playtest:
    """Play ``runs`` meetings with the seeds from ``seed`` on, and say what they show."""
    meetings = play_many(scenario, range(seed, seed + runs), workers, told)
    return reported(Stage(scenario), meetings)


def reported(stage: Stage, meetings: Sequence[Played]) -> Playtest:
    """What meetings of a scenario show, all together.  There must be one at least."""
    ends = Counter(m.outcome for m in meetings)
    texts = Counter(m.text for m in meetings)
    ranked = sorted(texts.items(), key=lambda item: (-item[1], item[0]))
    roles, proposed = fortunes(stage, meetings), tried(meetings)
    possible, parts = wordings(stage, meetings), phases(stage, meetings)
    time = lesson(stage, meetings, parts)
    counts = tuple(count for _, count in ranked)
    seen = Seen(len(meetings), ends, counts, roles, proposed, possible, parts, time)
    found = findings(seen)
    return Playtest(
        stage.scenario.id,
        stage.scenario.title,
        len(meetings),
        meetings[0].seed,
        tuple(_ending(o, meetings) for o in OUTCOMES if ends[o]),
        tuple(_text(text, count, meetings) for text, count in ranked[:_TEXTS]),
        len(ranked),
        sum(0 < m.narrowest <= 3 for m in meetings),
        quantile([m.minute - stage.setup.opens for m in meetings], 5000),
        roles,
        proposed,
        votes(m.votes for m in meetings),
        possible,
        parts,
        time,
        moves(meetings),
        found,
        verdict(found),
    )


def _ending(outcome: str, meetings: Sequence[Played]) -> Ending:
    seeds = [m.seed for m in meetings if m.outcome == outcome]
    low, high = interval(len(seeds), len(meetings))
    points = share(len(seeds), len(meetings))
    return Ending(outcome, len(seeds), points, low, high, tuple(seeds[:5]))


def _text(text: tuple[str, ...], count: int, meetings: Sequence[Played]) -> FinalText:
    return FinalText(text, count, next(m.seed for m in meetings if m.text == text))
