"""What decisions do to the text and to the proposals that are left."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import apply, apply_all
from game.rules.draft.inserting import in_order_of_numbers
from game.rules.draft.text import (
    Delete,
    Operation,
    in_their_place,
    left_alone,
    sides,
)
from game.rules.fold.settling import settle
from game.rules.meeting.agreed import with_text, without_brackets
from game.rules.meeting.amending import decides, with_amendments_carried_over
from game.rules.meeting.anchors import Change, placed_among
from game.rules.meeting.business import Decision, Proposal, Redraft
from game.rules.meeting.lapsing import still_there
from game.rules.meeting.parts import divided, part_of
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.rivals import as_put, competes, excluded, stands, to_do
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import BACK, Chamber, Meeting


def _part_decided(chamber: Chamber, target: str, *, kept: bool) -> Chamber:
    """After a separate vote: a part that was not kept leaves the text, or the proposal, that
    it is of (rules 89, 129).  Where nothing but consensus adopts text, a part on which there is
    none is not kept."""
    separate = {**chamber.separate, target: "kept" if kept else "out"}
    chamber = replace(chamber, separate=separate)
    if found := part_of(chamber, target):
        return _divided(chamber, found[0])
    if kept:
        return chamber
    draft, back = apply(chamber.draft, Delete(target))
    struck = {**chamber.struck, target: back}
    return still_there(replace(chamber, draft=draft, struck=struck))


def _divided(chamber: Chamber, proposal: Proposal) -> Chamber:
    """The chamber with a proposal that has only the parts that were not voted out."""
    now = divided(chamber, proposal)
    proposals = {**chamber.proposals, proposal.id: now}
    return _settled(replace(chamber, proposals=proposals))


def decided_on(meeting: Meeting, chamber: Chamber, decision: Decision) -> Chamber:
    """The chamber with a decision recorded and carried out."""
    chamber = replace(chamber, decisions=(*chamber.decisions, decision))
    if decision.target == WHOLE:
        yes = adopted(meeting.setup, decision)
        if yes:
            return _left_aside(without_brackets(chamber))
        failed = _not_adopted(meeting, decision)
        return replace(chamber, open_again=decision.seq) if failed else chamber
    if decision.question is not None and _tied(meeting, decision):
        return chamber
    yes = adopted(meeting.setup, decision)
    if decision.target in chamber.motions:
        status = "carried" if yes else "lost"
        return settle(meeting.setup, chamber, decision.target, status)
    if decision.target in chamber.separate:
        final = decision.how == "vote" or meeting.setup.rulebook.consensus.required
        if final or yes:
            return _part_decided(chamber, decision.target, kept=yes)
        return chamber
    if decision.how == "consensus" and not yes:
        return chamber
    if yes:
        return _carried_out(meeting.setup, chamber, decision.target)
    changed = replace(chamber.proposals[decision.target], status="rejected")
    proposals = {**chamber.proposals, decision.target: changed}
    return _settled(replace(chamber, proposals=proposals))


def _not_adopted(meeting: Meeting, decision: Decision) -> bool:
    """Whether the text as a whole is as good as rejected, by a vote, a broken silence, or an
    objection where nothing but consensus adopts: elsewhere an objection leads to the vote."""
    if decision.question is not None:
        return not _tied(meeting, decision)
    return decision.how == "silence" or meeting.setup.rulebook.consensus.required


def _left_aside(chamber: Chamber) -> Chamber:
    """The chamber whose text was adopted as a whole just now: what silence left on the table
    beside it is not put, and no part is voted on apart."""
    aside = [p.id for p in chamber.proposals.values() if p.status == "pending"]
    left = {i: replace(chamber.proposals[i], status="not-put") for i in aside}
    parts = {i: "moot" if s == "pending" else s for i, s in chamber.separate.items()}
    *before, whole = chamber.decisions
    not_put = (Decision(chamber.seq, i, "not-put") for i in aside)
    chamber = replace(
        chamber,
        proposals={**chamber.proposals, **left},
        separate=parts,
        fell={**chamber.fell, **dict.fromkeys(aside, chamber.seq)},
        decisions=(*before, *not_put, whole),
    )
    return _settled(chamber)


def _tied(meeting: Meeting, decision: Decision) -> bool:
    """Whether the vote was equal and is taken again."""
    return tally_of(meeting.setup, decision).outcome == "second-vote"


def _carried_out(setup: Setup, chamber: Chamber, target: str) -> Chamber:
    """The draft with an adopted proposal in it; what it excludes becomes moot."""
    proposal = chamber.proposals[target]
    if proposal.amends in chamber.proposals:
        return _amended(chamber, proposal)
    whole = as_put(setup.rulebook, chamber, proposal)
    draft, undo = apply_all(chamber.draft, whole.operations)
    proposals = dict(chamber.proposals)
    proposals[target] = replace(proposal, status="adopted", undo=undo)
    change = Change(chamber.draft, draft, whole.operations, target)
    after = with_text(replace(chamber, proposals=proposals), change)
    left = {
        other.id: replace(other, status="moot")
        for other in after.proposals.values()
        if other.status == "pending" and _excluded(setup, after, proposal, other)
    }
    return _settled(replace(after, proposals={**after.proposals, **left}))


def _settled(chamber: Chamber) -> Chamber:
    """The chamber without requests for votes on what is no longer pending or there."""
    asked = {
        k: v
        for k, v in chamber.asked.items()
        if k not in chamber.proposals or chamber.proposals[k].status == "pending"
    }
    return still_there(replace(chamber, asked=asked))


def _excluded(setup: Setup, chamber: Chamber, adopted: Proposal, other: Proposal) -> bool:
    """Whether an adopted proposal leaves no room for another (rules 90, 130)."""
    if stands(setup.rulebook, chamber, adopted, other):
        return False
    rivals = competes(adopted) and competes(other)
    left = other.operations if rivals else to_do(chamber.draft, other)
    meets = sides(adopted.operations) & sides(left)
    return bool(meets) or bool(excluded(setup.rulebook, chamber, other))


def revised(chamber: Chamber, target: str, operations: tuple[Operation, ...]) -> Chamber:
    """The chamber with a proposal that its mover revised; what would amend it to say just that
    is accepted so, and moot."""
    proposals = dict(chamber.proposals)
    before = proposals[target].operations
    proposals[target] = replace(proposals[target], operations=operations)
    proposals = with_amendments_carried_over(proposals, target, before, operations)
    proposals = placed_among(proposals, target, before, operations)
    for id_, other in tuple(proposals.items()):
        accepted = other.amends == target and set(other.operations) <= set(operations)
        if accepted and other.status == "pending":
            proposals[id_] = replace(proposals[id_], status="moot")
    return _settled(replace(chamber, proposals=proposals))


def redrafted(setup: Setup, chamber: Chamber, operations: tuple[Operation, ...]) -> Chamber:
    """The chamber with a text that those who hold the pen changed.

    Amendments that it leaves no room for are moot, and nobody asks for a vote on them.
    """
    operations = in_order_of_numbers(chamber.draft, operations)
    draft, undo = apply_all(chamber.draft, operations)
    pen = Redraft(chamber.seq, operations, undo)
    chamber = replace(chamber, redrafts=(*chamber.redrafts, pen))
    change = Change(chamber.draft, draft, operations, str(pen.seq))
    chamber = with_text(chamber, change)
    proposals = {
        id_: replace(p, status="moot")
        if p.status == "pending" and not p.amends and excluded(setup.rulebook, chamber, p)
        else p
        for id_, p in chamber.proposals.items()
    }
    return _with_room_again(setup, _settled(replace(chamber, proposals=proposals)))


def _with_room_again(setup: Setup, chamber: Chamber) -> Chamber:
    """The chamber with what the pen had left no room for, and now does, before the room again:
    it was not decided on."""
    by_the_pen = {pen.seq for pen in chamber.redrafts}
    back = {
        id_: replace(p, status="pending")
        for id_, p in chamber.proposals.items()
        if p.status == "moot" and not p.amends and chamber.fell.get(id_) in by_the_pen
    }
    back = {i: p for i, p in back.items() if not excluded(setup.rulebook, chamber, p)}
    if not back:
        return chamber
    told = dict.fromkeys((f"{BACK}{i}" for i in back), chamber.seq)
    proposals = {**chamber.proposals, **back}
    return replace(chamber, proposals=proposals, fell={**chamber.fell, **told})


def _amended(chamber: Chamber, sub: Proposal) -> Chamber:
    """An adopted sub-amendment takes the place of what it changes in its parent."""
    parent = chamber.proposals[sub.amends]
    changed = decides(parent.operations, sub.operations)
    left = left_alone(parent.operations, sub.operations)
    gone = tuple(op for op in parent.operations if op not in left)
    now = in_their_place(parent.operations, gone, sub.operations)
    proposals = {
        **chamber.proposals,
        parent.id: replace(parent, operations=now),
        sub.id: replace(sub, status="adopted", replaced=gone),
    }
    for other in tuple(proposals.values()):
        waits = (other.amends, other.status) == (parent.id, "pending")
        if waits and changed & decides(parent.operations, other.operations):
            proposals[other.id] = replace(other, status="moot")
    proposals = with_amendments_carried_over(proposals, parent.id, parent.operations, now)
    proposals = placed_among(proposals, parent.id, gone, sub.operations)
    return _settled(replace(chamber, proposals=proposals))
