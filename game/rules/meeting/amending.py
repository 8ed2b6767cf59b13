"""Amendments to what a proposal adds (rules 90, 130).

Such an amendment puts the whole addition anew, with other words or at another place.  It decides
only the side on which it says otherwise: one that gives what is added another place and one
that words it anew can both be adopted, in either order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from game.rules.draft.text import Add, Operation, Provision, Side, sides
from game.rules.meeting.business import Proposal


def decides(
    theirs: Iterable[Operation], operations: tuple[Operation, ...]
) -> frozenset[Side]:
    """What operations decide of a proposal that does ``theirs``."""
    known = _additions(theirs)
    found: set[Side] = set()
    for op in operations:
        old = known.get(op.provision.id) if isinstance(op, Add) else None
        if isinstance(op, Add) and old is not None:
            words = _words(op) != _words(old)
            moved = _place(op) != _place(old)
            found.update({(op.provision.id, "wording")} if words else ())
            found.update({(op.provision.id, "place")} if moved else ())
        else:
            found |= sides((op,))
    return frozenset(found)


def excludes(adopted: Proposal, other: Proposal, asked: tuple[Operation, ...]) -> bool:
    """Whether an adopted proposal decided something of what another asked for."""
    if not adopted.amends or adopted.amends != other.amends:
        return bool(sides(adopted.operations) & sides(asked))
    theirs = adopted.replaced
    return bool(decides(theirs, adopted.operations) & decides(theirs, asked))


def carried_over(
    operations: tuple[Operation, ...],
    before: Iterable[Operation],
    after: Iterable[Operation],
) -> tuple[Operation, ...]:
    """Operations of an amendment to a proposal that did ``before`` and does ``after`` now: of
    what that adds they take over the side that they leave open."""
    was, now = _additions(before), _additions(after)

    def over(op: Operation) -> Operation:
        if not isinstance(op, Add) or op.provision.id not in was.keys() & now.keys():
            return op
        old, new = was[op.provision.id], now[op.provision.id]
        words = new if _words(op) == _words(old) else op
        place = new if _place(op) == _place(old) else op
        return _put(words, place)

    return tuple(over(op) for op in operations)


def with_amendments_carried_over(
    proposals: Mapping[str, Proposal],
    of: str,
    before: tuple[Operation, ...],
    after: tuple[Operation, ...],
) -> dict[str, Proposal]:
    """Proposals after one of them, ``of``, has come to do something else: what is to amend it,
    and what is to amend that, asks what it asked for on it as it is now."""
    found = dict(proposals)
    for id_, proposal in proposals.items():
        if proposal.amends == of and proposal.status == "pending":
            now = carried_over(proposal.operations, before, after)
            if now != proposal.operations:
                found[id_] = replace(found[id_], operations=now)
                found = with_amendments_carried_over(found, id_, proposal.operations, now)
    return found


def _additions(operations: Iterable[Operation]) -> dict[str, Add]:
    return {op.provision.id: op for op in operations if isinstance(op, Add)}


def _words(op: Add) -> Provision:
    """What is added, wherever: its number says where."""
    return replace(op.provision, parent="", number="")


def _place(op: Add) -> tuple[str, str]:
    return op.provision.parent, op.after


def _put(words: Add, place: Add) -> Add:
    """An addition in the words of one, at the place of another."""
    there = place.provision
    provision = replace(words.provision, parent=there.parent, number=there.number)
    return Add(provision, place.after, place.said)
