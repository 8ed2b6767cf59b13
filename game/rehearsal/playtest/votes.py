"""How votes go over many meetings: how often one is called, the counts, and who is where.

Votes are put together by what they decide in words, since a proposal has another number in
each meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from game.rehearsal.spread import quantile
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.voting import Choice
from game.rules.words.changes import proposal_words

LOW, HIGH = 1000, 9000
"""Between these quantiles, in basis points, eight of ten counts lie."""


class Taken(msgspec.Struct, frozen=True):
    """One vote on a text in one meeting: the seats by what they did."""

    does: str
    """What it decided, in words: ``delete article 6(2)``; ``whole`` for the whole text."""
    carried: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]
    abstain: tuple[str, ...]


class Spread(msgspec.Struct, frozen=True):
    """A count over many votes: the middle one, and between what eight of ten lie."""

    median: int
    low: int
    high: int


class Ballots(msgspec.Struct, frozen=True):
    """How often one seat cast each ballot on one question."""

    yes: int
    no: int
    abstain: int


class Vote(msgspec.Struct, frozen=True):
    """One question as it was voted on in many meetings."""

    does: str
    called: int
    """In how many meetings it was put to the vote."""
    carried: int
    yes: Spread
    no: Spread
    abstain: Spread
    seats: dict[str, Ballots]
    """By seat: how often it cast which ballot, of the meetings that called the vote."""


def taken(meeting: Meeting) -> Iterator[Taken]:
    """The votes on texts of one meeting, in the order in which they were taken."""
    chamber = meeting.chamber
    for decision in chamber.decisions:
        if decision.how != "vote" or decision.question is None:
            continue
        proposal = chamber.proposals.get(decision.target)
        if proposal is None and decision.target != WHOLE:
            continue
        does = proposal_words(meeting.setup.draft, proposal) if proposal else WHOLE
        by = _by_choice(meeting.dealings.secret.get(decision.question.id, decision.ballots))
        holds = tally_of(meeting.setup, decision).holds
        yield Taken(does, holds, by["yes"], by["no"], by["abstain"])


def _by_choice(ballots: dict[str, Choice]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {"yes": [], "no": [], "abstain": [], "absent": []}
    for seat, choice in ballots.items():
        found[choice].append(seat)
    return {choice: tuple(seats) for choice, seats in found.items()}


def votes(meetings: Iterable[Sequence[Taken]]) -> tuple[Vote, ...]:
    """What was voted on, the most frequent first; a vote taken twice counts once, as it
    went the last time."""
    by_words: dict[str, list[Taken]] = {}
    for meeting in meetings:
        for does, one in {t.does: t for t in meeting}.items():
            by_words.setdefault(does, []).append(one)
    ranked = sorted(by_words.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_vote(does, found) for does, found in ranked)


def _vote(does: str, found: Sequence[Taken]) -> Vote:
    yes, no, abstain = (
        Counter(seat for one in found for seat in getattr(one, choice))
        for choice in ("yes", "no", "abstain")
    )
    return Vote(
        does,
        len(found),
        sum(one.carried for one in found),
        _spread([len(one.yes) for one in found]),
        _spread([len(one.no) for one in found]),
        _spread([len(one.abstain) for one in found]),
        {s: Ballots(yes[s], no[s], abstain[s]) for s in sorted({*yes, *no, *abstain})},
    )


def _spread(counts: Sequence[int]) -> Spread:
    return Spread(quantile(counts, 5000), quantile(counts, LOW), quantile(counts, HIGH))
