"""What would have come of a sitting if one moment had gone the other way.

Only what the meeting's own record holds is turned: a text with or without one change, an
objection that is not made.  What others would have done then is not played on; of them it
is asked only whether the room would have expected them to object.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import msgspec

from game.delegates.instructions import Dossier, Position
from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import expected_objections
from game.delegates.others.public import public_belief
from game.delegates.weighing.worth import changed, worth
from game.reports.text_changes import label_of
from game.rules.draft.applying import apply, fault
from game.rules.draft.text import Delete, Draft, Provision, Revise, Variant
from game.rules.meeting.business import Proposal
from game.rules.meeting.reopening import without
from game.rules.meeting.rivals import common, same_question
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed

_OBJECTION = 600
"""What one more or fewer expected objection weighs, in basis points of worth."""
_MANY = 6000
_TEXT = 500
"""What it weighs that the text reads otherwise at all."""
_UNADOPTED = 4
"""A change of a text that was not adopted weighs so many times less."""


class Otherwise(msgspec.Struct, frozen=True):
    """Another text than the one that came out, and what would follow from it."""

    words: str
    """How it would read, and what that means, in a sentence; empty where it is the same."""
    stake: int
    """How much it differs from what came out, basis points."""


SAME = Otherwise("", 0)


class Ending:
    """What came out for one seat, to lay other endings beside."""

    def __init__(
        self,
        setup: Setup,
        dossier: Dossier,
        positions: Mapping[str, Position],
        chamber: Chamber,
    ) -> None:
        self.setup = setup
        self.chamber = chamber
        self._dossier = dossier
        self._positions = positions

    @property
    def adopted(self) -> bool:
        """Whether a text was adopted."""
        return self.chamber.outcome in ("consensus", "vote")

    def objecting(self, chamber: Chamber, draft: Draft | None = None) -> frozenset[str]:
        """Who is expected to object to the whole, on what everybody may know."""
        public = public_belief(self.setup, chamber, self._dossier)
        text = chamber.draft if draft is None else draft
        chances = expected_objections(self.setup, self._dossier, public, text)
        return frozenset(s for s, c in chances.items() if c >= DEFAULTS.gauge_counts)

    def without(self, proposal: Proposal) -> Otherwise:
        """If an adopted proposal had been rejected."""
        final = self.chamber.proposals.get(proposal.id, proposal)
        draft = without(self.setup.rulebook, self.chamber, final.id).chamber.draft
        fell = _instead(self.chamber, final)
        return self.reading(draft, fell or self._unproposed(draft))

    def with_(self, proposal: Proposal) -> Otherwise:
        """If a proposal that was not adopted had been."""
        return self.reading(changed(self.chamber.draft, proposal))

    def reading(self, draft: Draft, besides: str = "") -> Otherwise:
        """If the text had come out as ``draft``; ``besides`` ends the sentence."""
        words = _differences(self.chamber.draft, draft)
        if not words:
            return SAME
        mine = self._worth(self._positions, draft) - self._worth(
            self._positions, self.chamber.draft
        )
        more = self.objecting(self.chamber, draft) - self._objecting
        fewer = self._objecting - self.objecting(self.chamber, draft)
        stake = _TEXT + abs(mine) + self._room(draft)
        stake += min(_MANY, _OBJECTION * (len(more) + len(fewer)))
        if not self.adopted:
            stake //= _UNADOPTED
        sentence = f"{words[:1].upper()}{words[1:]}"
        what_follows = f"{self._to_you(draft)}{_moods(more, fewer)}{besides}"
        return Otherwise(f"{sentence}{what_follows}.", stake)

    @cached_property
    def _objecting(self) -> frozenset[str]:
        return self.objecting(self.chamber)

    def _worth(self, positions: Mapping[str, Position], draft: Draft) -> int:
        return worth(positions, self._dossier.issues, draft) if positions else 0

    def _room(self, draft: Draft) -> int:
        """How much the worth of the text changes to a delegation, on average."""
        known = [p for p in self._dossier.positions.values() if p]
        issues, now = self._dossier.issues, self.chamber.draft
        total = sum(abs(worth(p, issues, draft) - worth(p, issues, now)) for p in known)
        return total // max(1, len(known))

    def _unproposed(self, draft: Draft) -> str:
        """The wording of the scenario that nobody proposed and that serves the seat better
        than ``draft`` and than what came out, where one provision would read otherwise."""
        now = self.chamber.draft
        would = [p for p in draft.walk() if now.provisions.get(p.id, p).text != p.text]
        if not self._positions or len(would) != 1:
            return ""
        (provision,) = would
        proposed = _proposed(self.chamber, provision.id)
        worths = [
            (self._worth(self._positions, _revised(draft, provision, variant)), variant)
            for variant in provision.variants
            if variant.text and variant.id not in proposed
        ]
        best, variant = max(worths, key=lambda w: w[0], default=(0, None))
        if variant is None or best <= max(
            self._worth(self._positions, d) for d in (draft, now)
        ):
            return ""
        return (
            f"; “{variant.called}”, which nobody proposed, would be worth {_percent(best)}"
        )

    def _to_you(self, draft: Draft) -> str:
        if not self._positions:
            return ""
        now = _percent(self._worth(self._positions, self.chamber.draft))
        then = _percent(self._worth(self._positions, draft))
        if now == then:
            return ""
        return f", and the text would be worth {then} per cent to you instead of {now}"


def _differences(now: Draft, other: Draft) -> str:
    """How ``other`` reads where it reads otherwise, as a clause; ``""``: nowhere."""
    found = []
    for provision in other.walk():
        held = now.provisions.get(provision.id)
        if held is None or (held.text, held.deleted) == (provision.text, provision.deleted):
            continue
        found.append(_would(other, provision, held))
    more = f", and {len(found) - 2} more provisions would differ" if len(found) > 2 else ""
    return "; ".join(found[:2]) + more


def _instead(chamber: Chamber, proposal: Proposal) -> str:
    """What else would have been open: wordings that fell as this proposal was adopted."""
    adopted = [p for p in chamber.proposals.values() if p.status == "adopted"]
    fell: dict[str, list[str]] = {}
    for p in chamber.proposals.values():
        by = [o.id for o in adopted if same_question(chamber.draft, p, o)]
        if p.status == "moot" and not p.amends and by == [proposal.id]:
            fell.setdefault(_on_the_same(chamber.draft, p, proposal), []).append(p.id)
    if not fell:
        return ""
    names = [f"{label} ({', '.join(ids)})" for label, ids in fell.items()]
    return f"; {listed(names)} would then still have been on the table"


def _on_the_same(draft: Draft, one: Proposal, other: Proposal) -> str:
    """What a proposal would do to the first provision on which it meets another."""
    met = common(draft, one, other)
    for op in one.operations:
        if isinstance(op, Revise) and op.id in met:
            wording = draft.provisions[op.id].wording(op.variant)
            return f"“{wording.called}”" if wording is not None else "another wording"
    struck = any(isinstance(op, Delete) for op in one.operations)
    return "its deletion" if struck else "another change"


def _proposed(chamber: Chamber, provision: str) -> frozenset[str]:
    """Variants of a provision that the text has or that somebody proposed."""
    found = {chamber.draft.provisions[provision].variant}
    for proposal in chamber.proposals.values():
        for op in proposal.operations:
            if isinstance(op, Revise) and op.id == provision:
                found.add(op.variant)
    return frozenset(found)


def _revised(draft: Draft, provision: Provision, variant: Variant) -> Draft:
    op = Revise(provision.id, variant.id)
    return draft if fault(draft, op) else apply(draft, op)[0]


def _would(other: Draft, provision: Provision, held: Provision) -> str:
    name = provision_called(other, provision.id)
    if provision.deleted:
        return f"{name} would be gone"
    if held.deleted:
        return f"{name} would stand"
    return f"{name} would read “{label_of(provision)}”"


def _moods(more: frozenset[str], fewer: frozenset[str]) -> str:
    if more:
        return f"; {_members(len(more), 'more')} would be expected to object to the whole"
    if fewer:
        return f"; {_members(len(fewer), 'fewer')} would be expected to object to the whole"
    return ""


def _members(many: int, how: str) -> str:
    return f"one {how} member" if many == 1 else f"{many} {how} members"


def _percent(points: int) -> int:
    return (points + 50) // 100
