"""The text and the proposals as they would be had the room not decided something (rules 81, 123).

What changed the text later is taken out first, the latest first, then what is reopened; then the
later changes are made again on the text that is left, each as it would be adopted on that.  So a
decision that is reopened leaves nothing behind, neither words nor places, and what was decided on
other matters stands.  Where a later change cannot be made without it, that has to be
reconsidered first; what was decided last can always be reopened.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from game.rules.draft.applying import apply, fault
from game.rules.draft.text import Delete, Draft, Operation, in_their_place, left_alone
from game.rules.meeting.agreed import without_lapsed
from game.rules.meeting.amending import carried_over, with_amendments_carried_over
from game.rules.meeting.anchors import Change, operations_placed_anew, placed_anew
from game.rules.meeting.business import Proposal, Redraft
from game.rules.meeting.parts import OF
from game.rules.meeting.rivals import as_put, decided_at
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Rulebook

_Deed = str | Redraft
"""What changed the text: an adopted proposal or a part that was struck, by id, or the pen."""


class Without(msgspec.Struct, frozen=True):
    """A chamber without one decision."""

    chamber: Chamber
    in_the_way: str = ""
    """The first of what was decided later that cannot be carried out without it: a proposal, or
    a part of the draft that was struck; ``whole`` where those who hold the pen changed the
    text on it; empty where everything can."""


def without(rulebook: Rulebook, chamber: Chamber, target: str) -> Without:
    """The chamber without what was decided on an adopted proposal, which is pending then, or
    without the vote that struck a part of the draft."""
    if target not in _standing(chamber):
        return Without(chamber)
    later = changed_since(chamber, decided_at(chamber, target))
    now = chamber
    for deed in (*later, target):
        now = _taken_out(now, deed)
    in_the_way = ""
    for deed in reversed(later):
        now, whole = _made_again(rulebook, now, deed)
        if not whole and not in_the_way:
            in_the_way = deed if isinstance(deed, str) else "whole"
    now = _with_marks(now, chamber.draft)
    return Without(without_lapsed(now, chamber.draft), in_the_way)


def changed_since(chamber: Chamber, at: int) -> list[_Deed]:
    """What has changed the text since event number ``at`` and stands, the latest first."""
    found: list[tuple[int, _Deed]] = [
        (decided_at(chamber, id_), id_) for id_ in _standing(chamber)
    ]
    found += [(pen.seq, pen) for pen in chamber.redrafts]
    later = [(seq, deed) for seq, deed in found if seq > at]
    return [deed for _, deed in sorted(later, key=lambda one: -one[0])]


def _standing(chamber: Chamber) -> list[str]:
    """What the room decided that made the text what it is."""
    proposals = chamber.proposals.values()
    adopted = [p.id for p in proposals if (p.status, p.amends) == ("adopted", "")]
    return [*adopted, *(part for part in chamber.struck if OF not in part)]


def _taken_out(chamber: Chamber, deed: _Deed) -> Chamber:
    if isinstance(deed, Redraft):
        pen = _pen(chamber, deed)
        return _changed(chamber, pen.undo, pen, undone=True)[0]
    if deed in chamber.struck:
        chamber, _, _ = _changed(chamber, (chamber.struck[deed],), deed, undone=True)
        struck = {part: op for part, op in chamber.struck.items() if part != deed}
        return replace(chamber, struck=struck)
    proposal = chamber.proposals[deed]
    chamber, _, _ = _changed(chamber, proposal.undo, deed, undone=True)
    pending = replace(chamber.proposals[deed], status="pending", undo=())
    return replace(chamber, proposals={**chamber.proposals, deed: pending})


def _pen(chamber: Chamber, deed: Redraft) -> Redraft:
    """A change that the pen made, as it is by now."""
    return next(pen for pen in chamber.redrafts if pen.seq == deed.seq)


def _made_again(rulebook: Rulebook, chamber: Chamber, deed: _Deed) -> tuple[Chamber, bool]:
    """The chamber with a change in it again, and whether all of it could be made."""
    if isinstance(deed, Redraft):
        pen = _pen(chamber, deed)
        chamber, undo, whole = _changed(chamber, pen.operations, pen)
        again = replace(pen, undo=undo)
        redrafts = tuple(again if r is pen else r for r in chamber.redrafts)
        return replace(chamber, redrafts=redrafts), whole
    proposal = chamber.proposals.get(deed)
    if proposal is None:
        chamber, undo, whole = _changed(chamber, (Delete(deed),), deed)
        struck = {**chamber.struck, deed: undo[0]} if undo else chamber.struck
        return replace(chamber, struck=struck), whole
    put = as_put(rulebook, chamber, proposal)
    chamber, undo, whole = _changed(chamber, put.operations, deed)
    adopted = replace(chamber.proposals[deed], status="adopted", undo=undo)
    return replace(chamber, proposals={**chamber.proposals, deed: adopted}), whole


def _changed(
    chamber: Chamber,
    operations: tuple[Operation, ...],
    own: _Deed,
    *,
    undone: bool = False,
) -> tuple[Chamber, tuple[Operation, ...], bool]:
    """The chamber with as much of operations as its text can take, what undoes that, and whether
    it was all; ``own``: whose operations they are."""
    draft, undo, whole = chamber.draft, list[Operation](), True
    for op in operations:
        if fault(draft, op):
            whole = False
        else:
            draft, back = apply(draft, op)
            undo.insert(0, back)
    of = own if isinstance(own, str) else str(own.seq)
    change = Change(chamber.draft, draft, operations, of, undone)
    return _with_text(chamber, change, own), tuple(undo), whole


def _with_text(chamber: Chamber, change: Change, own: _Deed) -> Chamber:
    """The chamber with another text, and what all but ``own`` puts somewhere as it is there."""
    proposals = placed_anew(chamber.proposals, change)
    redrafts = tuple(
        pen
        if pen is own
        else replace(pen, operations=operations_placed_anew(pen.operations, change))
        for pen in chamber.redrafts
    )
    return replace(chamber, draft=change.after, proposals=proposals, redrafts=redrafts)


def _with_marks(chamber: Chamber, before: Draft) -> Chamber:
    """The chamber with the brackets and agreements that were on its text ``before``: what was
    taken out and put in again had them."""
    known = before.provisions
    changed = {
        id_: replace(p, mark=known[id_].mark, bracketed_by=known[id_].bracketed_by)
        for id_, p in chamber.draft.provisions.items()
        if id_ in known
        and (p.mark, p.bracketed_by) != (known[id_].mark, known[id_].bracketed_by)
    }
    if not changed:
        return chamber
    draft = Draft({**chamber.draft.provisions, **changed}, chamber.draft.order)
    return replace(chamber, draft=draft)


def without_amendment(chamber: Chamber, sub: Proposal) -> dict[str, Proposal]:
    """The proposals without an adopted amendment to one of them, which is pending then: those
    to the same one that were adopted later are made again on what is left of it."""
    at, of = decided_at(chamber, sub.id), sub.amends
    later = [
        p
        for p in chamber.proposals.values()
        if (p.status, p.amends) == ("adopted", of) and decided_at(chamber, p.id) > at
    ]
    later.sort(key=lambda p: decided_at(chamber, p.id))
    operations = chamber.proposals[of].operations
    for amendment in (*reversed(later), sub):
        gone = _decided_by(operations, amendment)
        operations = in_their_place(operations, gone, amendment.replaced)
    proposals = {**chamber.proposals}
    without_it = operations
    for amendment in later:
        gone = _decided_by(operations, amendment)
        again = carried_over(amendment.operations, amendment.replaced, gone)
        operations = in_their_place(operations, gone, again)
        proposals[amendment.id] = replace(amendment, operations=again, replaced=gone)
    before = proposals[of].operations
    proposals[of] = replace(proposals[of], operations=operations)
    proposals = with_amendments_carried_over(proposals, of, before, operations)
    asked = carried_over(sub.operations, without_it, operations)
    proposals[sub.id] = replace(sub, status="pending", replaced=(), operations=asked)
    return with_amendments_carried_over(proposals, sub.id, sub.operations, asked)


def _decided_by(
    operations: tuple[Operation, ...], amendment: Proposal
) -> tuple[Operation, ...]:
    """Those of some operations that an amendment takes the place of, or has put there."""
    left = left_alone(operations, amendment.operations)
    return tuple(op for op in operations if op not in left)
