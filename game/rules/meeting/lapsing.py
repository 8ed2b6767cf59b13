"""What falls with what it is on: amendments to what is no longer pending, separate votes on
parts that are gone, motions on what nobody is going to decide any more."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.meeting.parts import OF, part_of
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Motion
from game.rules.rulebook import MotionProcedure

ON_THE_TEXT: frozenset[MotionProcedure] = frozenset(
    (
        "adjourn-debate",
        "amendment-order",
        "close-debate",
        "division",
        "important-question",
        "proposal-order",
        "recorded-vote",
        "roll-call",
        "secret-ballot",
        "vote-next",
        "waive-notice",
    )
)
"""Motions on what the room takes action on; there is nothing to move where it takes none."""


def still_there(chamber: Chamber) -> Chamber:
    """The chamber with amendments to what is no longer pending moot, separate votes on parts
    that have left the text another way, or whose proposal is no longer pending, and motions on
    either."""
    chamber = _orphans_fall(chamber)
    gone = {
        id_
        for id_, state in chamber.separate.items()
        if state == "pending" and _gone(chamber, id_)
    }
    if gone:
        separate = {i: "moot" if i in gone else s for i, s in chamber.separate.items()}
        chamber = replace(chamber, separate=separate)
    return _motions_fall(chamber)


def _orphans_fall(chamber: Chamber) -> Chamber:
    """An amendment to an amendment falls with it."""
    proposals = dict(chamber.proposals)
    for id_, p in chamber.proposals.items():
        parent = proposals.get(p.amends)
        if p.status == "pending" and parent is not None and parent.status != "pending":
            proposals[id_] = replace(p, status="moot")
    if proposals == chamber.proposals:
        return chamber
    asked = {
        k: v
        for k, v in chamber.asked.items()
        if k not in proposals or proposals[k].status == "pending"
    }
    return replace(chamber, proposals=proposals, asked=asked)


def _gone(chamber: Chamber, target: str) -> bool:
    if OF in target:
        found = part_of(chamber, target)
        return found is None or found[0].status != "pending"
    provision = chamber.draft.provisions.get(target)
    return provision is None or provision.deleted


def _motions_fall(chamber: Chamber) -> Chamber:
    """A motion falls with what it would do something to."""
    left = [m for m in chamber.motions.values() if m.status == "pending"]
    moot = {m.id: replace(m, status="moot") for m in left if _pointless(chamber, m)}
    return replace(chamber, motions={**chamber.motions, **moot}) if moot else chamber


def _pointless(chamber: Chamber, motion: Motion) -> bool:
    if motion.motion not in ON_THE_TEXT:
        return False
    if WHOLE in chamber.shelved:
        return True
    proposal = chamber.proposals.get(motion.target)
    if proposal is not None:
        return proposal.status != "pending"
    return motion.motion == "division" and _gone(chamber, motion.target)
