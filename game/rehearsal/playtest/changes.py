"""What is proposed, what carries, and which wordings never matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from game.rehearsal.playtest.meeting import Played, Stage
from game.rehearsal.spread import share
from game.rules.draft.text import CHAIR_TEXT, DELETED, Delete, Operation, Revise
from game.rules.words.changes import operation_words

SURELY = 9500
"""Share of its meetings, basis points, from which a proposal always carries."""
FEW = 10
"""Meetings with a proposal below which nothing is said of its chances."""


class Tried(msgspec.Struct, frozen=True):
    """A proposal by what it does; counts of meetings."""

    does: str
    tabled: int
    carried: int
    rejected: int
    movers: tuple[str, ...]
    """Seats that tabled it, the most frequent first; at most three."""

    @property
    def always(self) -> bool:
        """Whether it carries whenever it is tabled."""
        return self.tabled >= FEW and share(self.carried, self.tabled) >= SURELY

    @property
    def never(self) -> bool:
        """Whether it never carries though it is tabled often."""
        return self.tabled >= FEW and not self.carried


class Wording(msgspec.Struct, frozen=True):
    """A wording of the scenario: how often it is proposed and how often it stands."""

    provision: str
    variant: str
    does: str
    tabled: int
    """Meetings in which it is proposed, alone or in a package."""
    stands: int
    """Meetings at whose end it stands, the Chair's own wordings aside."""


def tried(meetings: Sequence[Played]) -> tuple[Tried, ...]:
    """Every proposal that was tabled, the most frequent first."""
    tabled: Counter[str] = Counter()
    carried: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    movers: dict[str, Counter[str]] = {}
    for meeting in meetings:
        by: dict[str, set[str]] = {}
        for change in meeting.changes:
            by.setdefault(change.does, set()).add(change.status)
            movers.setdefault(change.does, Counter())[change.mover] += 1
        for does, fates in by.items():
            tabled[does] += 1
            carried[does] += "adopted" in fates
            rejected[does] += "rejected" in fates
    ranked = sorted(tabled.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Tried(
            does,
            count,
            carried[does],
            rejected[does],
            tuple(seat for seat, _ in movers[does].most_common(3)),
        )
        for does, count in ranked
    )


def wordings(stage: Stage, meetings: Sequence[Played]) -> tuple[Wording, ...]:
    """Every wording that could be proposed, in the order of the text."""
    tabled: Counter[str] = Counter()
    stands: Counter[str] = Counter()
    for meeting in meetings:
        tabled.update({s for change in meeting.changes for s in change.single})
        if meeting.outcome in ("consensus", "vote"):
            stands.update(meeting.text)
    return tuple(
        Wording(
            provision,
            variant,
            operation_words(stage.setup.draft, operation),
            tabled[f"{provision}:{variant}"],
            stands[f"{provision}:{variant}"],
        )
        for provision, variant, operation in _possible(stage)
    )


def _possible(stage: Stage) -> Iterator[tuple[str, str, Operation]]:
    for provision in stage.setup.draft.walk():
        for variant in provision.variants:
            if variant.id == DELETED:
                yield provision.id, DELETED, Delete(provision.id)
            elif variant.id != CHAIR_TEXT:
                yield provision.id, variant.id, Revise(provision.id, variant.id)
