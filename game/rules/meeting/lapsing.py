"""What falls with what it is on: amendments to what is no longer pending, separate votes on
parts that are gone, what was offered on either.  Motions fall by
:mod:`game.rules.procedures.falling`."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.meeting.parts import OF, gone_with_others, part_of
from game.rules.meeting.state import Chamber


def still_there(chamber: Chamber) -> Chamber:
    """The chamber with amendments to what is no longer pending moot, separate votes on parts
    that have left the text another way, or whose proposal is no longer pending."""
    chamber = _orphans_fall(chamber)
    gone = {
        id_
        for id_, state in chamber.separate.items()
        if state == "pending" and _gone(chamber, id_)
    }
    if not gone:
        return chamber
    separate = {i: "moot" if i in gone else s for i, s in chamber.separate.items()}
    return replace(chamber, separate=separate)


def is_settled(chamber: Chamber, target: str) -> bool:
    """Whether nothing can come any more of what is said of a target: the meeting is closed, a
    proposal is no longer pending, a provision has left the text."""
    if chamber.outcome:
        return True
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        return proposal.status != "pending"
    provision = chamber.draft.provisions.get(target)
    return provision is not None and provision.deleted


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
        if found is None or found[0].status != "pending":
            return True
        return target in gone_with_others(found[0])
    provision = chamber.draft.provisions.get(target)
    return provision is None or provision.deleted
