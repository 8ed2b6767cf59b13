"""What was decided stands: the same question comes back by reconsideration, and not by
tabling it once more (rules 74, 81, 90 / 116, 123, 130).

Two texts ask the same where they do the same to the same provisions, however they are written.
It is another question once the provisions read otherwise than when it was decided.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Revise,
    touched,
)
from game.rules.meeting.amending import excludes
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.parts import OF, changes_of, entire
from game.rules.meeting.rivals import binds, decided_at
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import cited, motion_rule
from game.rules.refusals import OWN, Refusal

_DECIDED = frozenset(("rejected", "no-action", "moot"))
_REFUSED = frozenset(("rejected", "no-action"))
_ONCE = frozenset(("important-question",))
"""Motions that decide something for good: who lost one asks to reconsider."""


def noted(before: Chamber, after: Chamber) -> Chamber:
    """The chamber with how the provisions read that something was decided on just now, and
    with what became moot."""
    if (
        after.proposals is before.proposals
        and after.separate is before.separate
        and after.motions is before.motions
    ):
        return after
    after = _with_the_fallen(before, after)
    stood = dict(after.stood)
    for id_, proposal in after.proposals.items():
        old = before.proposals.get(id_)
        if proposal.status in _DECIDED and (old is None or old.status != proposal.status):
            stood[id_] = _reading(after.draft, entire(proposal))
    for part, state in after.separate.items():
        if state == "kept" and before.separate.get(part) != "kept" and OF not in part:
            stood[part] = _reading(after.draft, (Delete(part),))
        if state == "out" and before.separate.get(part) != "out" and OF in part:
            stood[part] = _reading(after.draft, changes_of(after, part))
    return after if stood == after.stood else replace(after, stood=stood)


def _with_the_fallen(before: Chamber, after: Chamber) -> Chamber:
    """The chamber with the number of the event for each proposal, separate vote and motion that
    became moot with it."""
    moot = _moot(before)
    in_order = [i for i in _moot(after) if i not in moot]
    if not in_order:
        return after
    return replace(after, fell={**after.fell, **dict.fromkeys(in_order, after.seq)})


def _moot(chamber: Chamber) -> dict[str, None]:
    """Ids of what is moot, in order: proposals, separate votes, motions."""
    found = [i for i, p in chamber.proposals.items() if p.status == "moot"]
    found += [i for i, state in chamber.separate.items() if state == "moot"]
    found += [i for i, m in chamber.motions.items() if m.status == "moot"]
    return dict.fromkeys(found)


def _reading(draft: Draft, operations: tuple[Operation, ...]) -> tuple[str, ...]:
    """How the provisions that operations change read; empty where one does not stand."""
    ids = [i for i in touched(operations) if i in draft.provisions]
    found = (draft.provisions[i] for i in ids)
    return tuple("" if p.deleted else p.text or p.heading for p in found)


def _meaning(draft: Draft, op: Operation) -> tuple[str, ...]:
    """What an operation comes to, whichever way it is written."""
    match op:
        case Revise(id=id_, variant=variant, text=text) if id_ in draft.provisions:
            chosen = draft.provisions[id_].wording(variant)
            return "revise", id_, text or (chosen.text if chosen else variant)
        case Add(provision=new, after=after):
            return "add", new.parent, after, new.heading, new.text
        case Move(id=id_, parent=parent, after=after):
            return "move", id_, parent, after
        case _:
            return (repr(op),)


def means(draft: Draft, operations: tuple[Operation, ...]) -> frozenset[tuple[str, ...]]:
    """What operations come to, however they are written: two proposals ask the same where this
    is the same."""
    return frozenset(_meaning(draft, op) for op in operations)


def decided_before(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse to table what the room has decided, as long as the text reads as it did then."""
    return (
        _asked_before(meeting, operations, amends, _DECIDED)
        or _voted_out(meeting, operations, amends)
        or _each_refused(meeting, operations, amends)
        or _kept(meeting, operations)
    )


def asks_what_was_refused(
    meeting: Meeting, left: Proposal, asked: tuple[Operation, ...]
) -> Refusal | None:
    """Refuse a proposal of which no more is ``left`` than what the room rejected or put away,
    as long as the text reads as it did then; ``asked`` is all that it asked for."""
    refused = _asked_before(meeting, left.operations, left.amends, _REFUSED)
    if refused is None:
        return None
    instead = f"pass-over {left.id}"
    if refused.instead.startswith("move reconsider"):
        instead = f"{refused.instead}, or {instead}"
    reason = refused.reason
    if left.operations != asked:
        reason = f"What is left of {left.id} is no new question: {reason}"
    return replace(refused, reason=reason, instead=instead)


def _asked_before(
    meeting: Meeting,
    operations: tuple[Operation, ...],
    amends: str,
    states: frozenset[str],
) -> Refusal | None:
    """Refuse what another proposal asked that came to one of some states."""
    chamber = meeting.chamber
    if all(p.status not in states for p in chamber.proposals.values()):
        return None
    wanted = means(chamber.draft, operations)
    for id_, proposal in reversed(chamber.proposals.items()):
        if proposal.status not in states or proposal.amends != amends:
            continue
        if proposal.status != "no-action" and not binds(chamber, id_):
            continue
        if proposal.status == "moot" and _fell_with_its_parent(chamber, proposal):
            continue
        asked = entire(proposal)
        if means(chamber.draft, asked) != wanted or _leaves_room(proposal, operations):
            continue
        if chamber.stood.get(id_) == _reading(chamber.draft, asked):
            return _what_became_of(meeting, proposal)
    return None


def _each_refused(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse a package of nothing but changes that the room has each refused by itself."""
    if len(operations) < 2:
        return None
    found = refused_alone(meeting, operations, amends)
    first = next((refused for refused in found if refused is not None), None)
    if first is None or None in found:
        return None
    return replace(
        first, reason=f"Each of these changes was refused by itself: {first.reason}"
    )


def refused_alone(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> list[Refusal | None]:
    """For each change, how the room has refused it by itself, as long as the text reads as it did
    then; ``None`` for one that it has not."""
    return [
        _asked_before(meeting, (op,), amends, _REFUSED)
        or _voted_out(meeting, (op,), amends)
        for op in operations
    ]


def _voted_out(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse what a part of a proposal asked that the room voted out of it."""
    chamber = meeting.chamber
    for part, state in reversed(chamber.separate.items()):
        of = chamber.proposals.get(part.partition(OF)[0])
        if state != "out" or OF not in part or of is None or of.amends != amends:
            continue
        if not binds(chamber, part):
            continue
        asked = changes_of(chamber, part)
        same = means(chamber.draft, asked) == means(chamber.draft, operations)
        if same and chamber.stood.get(part) == _reading(chamber.draft, asked):
            words = (
                f"{part} proposes the same and was voted out of {of.id}; a decision stands till "
                "it is reconsidered."
            )
            again = part if of.status == "pending" else of.id
            return Refusal("already-done", words, _key(meeting), _again(meeting, again))
    return None


def _leaves_room(proposal: Proposal, operations: tuple[Operation, ...]) -> bool:
    """Whether what excluded a proposal leaves room for the same under another name: two
    additions stand beside each other."""
    return proposal.status == "moot" and _names(entire(proposal)) != _names(operations)


def _names(operations: tuple[Operation, ...]) -> set[str]:
    return {op.provision.id for op in operations if isinstance(op, Add)}


def _fell_with_its_parent(chamber: Chamber, sub: Proposal) -> bool:
    """Whether an amendment to an amendment became moot though nothing that was adopted to that
    excluded it: once it is pending again the question is open."""
    return bool(sub.amends) and not any(
        p.amends == sub.amends
        and p.status == "adopted"
        and excludes(p, sub, sub.operations)
        for p in chamber.proposals.values()
    )


def _what_became_of(meeting: Meeting, proposal: Proposal) -> Refusal:
    id_ = proposal.id
    if proposal.status == "no-action":
        words = f"{id_} proposes the same, and the room takes no action on it."
        rule = motion_rule(meeting, "adjourn-debate")
        return Refusal("no-action", words, rule, _again(meeting, id_))
    if proposal.status == "moot":
        rule = cited(meeting, "amendments")
        adopter = _excluded_by(meeting.chamber, proposal)
        why = f" when {adopter} was adopted" if adopter else ""
        words = f"{id_} proposes the same; it became moot{why}."
        return Refusal("moot", words, rule, _again(meeting, adopter))
    words = f"{id_} proposes the same and was rejected; a decision stands till it is reconsidered."
    return Refusal("already-done", words, _key(meeting), _again(meeting, id_))


def _key(meeting: Meeting) -> str:
    """The rule by which decisions stand till they are reconsidered."""
    rule = motion_rule(meeting, "reconsider")
    return cited(meeting, "amendments") if rule == OWN else rule


def _again(meeting: Meeting, target: str) -> str:
    if target and "reconsider" in meeting.setup.rulebook.motions:
        return f"move reconsider {target}"
    return "amend ID VARIANT"


def _excluded_by(chamber: Chamber, moot: Proposal) -> str:
    """The proposal whose adoption left no room for one that is moot, the latest first."""
    met = [
        p.id
        for p in chamber.proposals.values()
        if p.status == "adopted" and excludes(p, moot, entire(moot))
    ]
    return max(met, key=lambda i: decided_at(chamber, i), default="")


def _kept(meeting: Meeting, operations: tuple[Operation, ...]) -> Refusal | None:
    """Refuse to strike what a separate vote has kept."""
    chamber = meeting.chamber
    for op in operations:
        if not isinstance(op, Delete) or op.id not in chamber.draft.provisions:
            continue
        for part in chamber.draft.below(op.id):
            now = _reading(chamber.draft, (Delete(part),))
            kept = chamber.separate.get(part) == "kept" and binds(chamber, part)
            if kept and chamber.stood.get(part) == now:
                words = f"A separate vote kept {part}; a decision stands till it is reconsidered."
                return Refusal("already-done", words, _key(meeting), _again(meeting, part))
    return None


def lost_before(meeting: Meeting, motion: str, target: str) -> Refusal | None:
    """Refuse to move again what the room refused, of what it decides once."""
    chamber = meeting.chamber
    if motion not in _ONCE:
        return None
    for old in chamber.motions.values():
        if (old.motion, old.target, old.status) == (motion, target, "lost"):
            return _lost(meeting, old)
    return None


def _lost(meeting: Meeting, old: Motion) -> Refusal | None:
    if meeting.chamber.reopened.get(old.target, 0) > old.seq:
        return None
    words = f"{old.id} moved the same and was lost: the room decides on that once."
    return Refusal("already-done", words, _key(meeting), f"ask {old.target}")
