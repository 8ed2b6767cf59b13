"""What a comparison of two sittings says: decisions, ballots, texts, gains, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.delegates.instructions import Instructions
from game.rules.draft.differences import Difference
from game.rules.log.events import Entry
from game.rules.meeting.setup import Setup
from game.rules.voting import Tally


class Sitting(msgspec.Struct, frozen=True):
    """One side of a comparison."""

    name: str
    setup: Setup
    entries: Sequence[Entry]
    instructions: Mapping[str, Instructions]
    people: tuple[str, ...] = ()
    """Seats that people held."""
    changes: tuple[str, ...] = ()
    """What the sitting, a what-if, changes, as typed words."""
    untold: tuple[str, ...] = ()
    """What history adopted in it that no record tells the wording of, in the record's
    words."""
    unplaced: frozenset[tuple[str, str]] = frozenset()
    """Changes of one provision on which a vote of history may have been whose provision no
    record tells; empty where there was no such vote."""


class Side(msgspec.Struct, frozen=True):
    """What one sitting made of a question."""

    seq: int
    outcome: str
    """``adopted``, ``rejected``, ``second-vote``, ``no-consensus``, ``not put``."""
    tally: Tally | None
    target: str = ""
    """What it was called there: the same proposal may carry another number."""
    named: bool = False
    """Whether the record says who voted how."""


class OtherBallot(msgspec.Struct, frozen=True):
    """A seat that voted otherwise in the second sitting."""

    seat: str
    first: str
    """A ballot; empty where it did not vote on it."""
    second: str


class Beside(msgspec.Struct, frozen=True):
    """One question in both sittings."""

    key: str
    """What was proposed, by whom: the same in both."""
    words: str
    first: Side | None
    """``None``: it never came up."""
    second: Side | None
    ballots: tuple[OtherBallot, ...]
    unsure: tuple[bool, bool] = (False, False)
    """By side: whether it may have come up there without the record's telling so."""

    @property
    def same(self) -> bool:
        """Whether both came out alike."""
        ends = [s.outcome if s else "" for s in (self.first, self.second)]
        return ends[0] == ends[1]

    @property
    def known(self) -> bool:
        """Whether it is known of both sides what came of it."""
        return not any(self.unsure)

    @property
    def unnamed(self) -> str:
        """Why no ballots can be laid side by side, where both voted and not by name."""
        voted = [s for s in (self.first, self.second) if s is not None and s.tally]
        unsaid = [s for s in voted if not s.named]
        if len(voted) < 2 or not unsaid:
            return ""
        where = "the second" if voted[0].named else "the first"
        if len(unsaid) == 2:
            where = "either"
        return f"Who voted how is not on record in {where}: numbers only."


class Fortune(msgspec.Struct, frozen=True):
    """What the two endings are worth to a delegation, basis points of its best text."""

    seat: str
    first: int
    second: int

    @property
    def gain(self) -> int:
        """What the second ending brings more."""
        return self.second - self.first


class Share(msgspec.Struct, frozen=True):
    """What one provision that differs adds to a delegation's fortune."""

    provision: str
    """Its number or heading."""
    first: int
    """How near the first ending's wording is to what was wanted, basis points."""
    second: int
    weight: int
    """What the issue weighs among all of the delegation's, basis points."""


class Comparison(msgspec.Struct, frozen=True):
    """Two sittings side by side."""

    parting: int
    """Number of the last event that both share."""
    outcomes: tuple[str, str]
    """``consensus``, ``vote``, ``rejected``, ``suspended``, or ``unfinished``: not yet closed,
    and nothing decided on the whole."""
    decisions: tuple[Beside, ...]
    text: tuple[Difference, ...]
    """Provisions that do not read alike, the first sitting's text as the earlier."""
    fortunes: tuple[Fortune, ...]
    """Delegations for whom the endings differ, the largest change first; not reckoned where
    something is untold."""
    untold: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """By side: what history adopted only there and no record tells the wording of.  The
    text of that side is the one that is known."""

    @property
    def gap(self) -> str:
        """What is missing for a comparison of texts, in a sentence; empty: nothing."""
        where = [
            f"the {n}" for n, w in zip(("first", "second"), self.untold, strict=True) if w
        ]
        if not where:
            return ""
        said = " ".join(dict.fromkeys(w for side in self.untold for w in side))
        return (
            f"What no record tells the wording of is left out in {' and '.join(where)}, and"
            f" who gained is not reckoned: {said}"
        )
