"""What follows from a carried motion to reconsider: what was decided is before the room again."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.fold.effects import list_reopened
from game.rules.meeting.anchors import placed_among
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.parts import OF, divided, gone_with_others, part_of
from game.rules.meeting.reopening import without, without_amendment
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber


def reopened(setup: Setup, chamber: Chamber, motion: Motion) -> Chamber:
    """What was decided is before the room again; a debate that was closed opens with it."""
    target = motion.target
    if chamber.debate_closed:
        chamber = list_reopened(replace(chamber, debate_closed=False), motion)
    chamber = replace(
        chamber,
        reopened={**chamber.reopened, target: motion.seq},
        shelved=chamber.shelved - {target},
    )
    if target in chamber.separate:
        return _part_reopened(setup, chamber, target)
    if target == WHOLE or target not in chamber.proposals:
        return chamber
    proposal = chamber.proposals[target]
    if proposal.status == "adopted" and proposal.amends in chamber.proposals:
        return _amendment_reopened(chamber, proposal)
    chamber = without(setup.rulebook, chamber, target).chamber
    pending = replace(chamber.proposals[target], status="pending")
    chamber = replace(chamber, proposals={**chamber.proposals, target: pending})
    return _with_its_parts(chamber, pending)


def _with_its_parts(chamber: Chamber, proposal: Proposal) -> Chamber:
    """Separate votes that fell with a proposal are to be taken again, but on what left it."""
    gone = gone_with_others(proposal)
    fell = {
        part
        for part, state in chamber.separate.items()
        if state == "moot" and part.startswith(f"{proposal.id}{OF}") and part not in gone
    }
    if not fell:
        return chamber
    return replace(
        chamber, separate={**chamber.separate, **dict.fromkeys(sorted(fell), "pending")}
    )


def _amendment_reopened(chamber: Chamber, sub: Proposal) -> Chamber:
    """What amended a proposal is pending again, and the proposal as it was without."""
    before = chamber.proposals[sub.amends]
    proposals = without_amendment(chamber, sub)
    now = proposals[sub.amends]
    proposals = placed_among(proposals, now.id, before.operations, now.operations)
    return replace(chamber, proposals=proposals)


def _part_reopened(setup: Setup, chamber: Chamber, target: str) -> Chamber:
    """The separate vote is pending again, and a part that it struck is back till then."""
    if found := part_of(chamber, target):
        gone = gone_with_others(found[0])
        separate = {**chamber.separate, target: "pending"}
        now = divided(
            replace(chamber, separate=separate), replace(found[0], status="pending")
        )
        returned = {i for i in gone if separate.get(i) == "moot"} - {*gone_with_others(now)}
        separate |= dict.fromkeys(returned, "pending")
        proposals = {**chamber.proposals, now.id: now}
        return replace(chamber, separate=separate, proposals=proposals)
    chamber = without(setup.rulebook, chamber, target).chamber
    return replace(chamber, separate={**chamber.separate, target: "pending"})
