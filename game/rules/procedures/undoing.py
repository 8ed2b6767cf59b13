"""What a decision of the room did to the text stays: nothing undoes it but reconsideration
(rules 81, 123).

A proposal undoes a decision where it would have a provision read as it did before; words that
it never had are for :mod:`game.rules.procedures.decided_words`.  What left the text is not
changed, and does not come back in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.draft.applying import apply, fault
from game.rules.draft.text import (
    Add,
    Draft,
    Move,
    Operation,
    Remove,
    Restore,
    Revise,
    put_where,
)
from game.rules.meeting.parts import OF
from game.rules.meeting.reopening import without
from game.rules.meeting.rivals import binds, decided_at
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import cited, motion_rule
from game.rules.refusals import Refusal


def undoes_decided(meeting: Meeting, operations: tuple[Operation, ...]) -> Refusal | None:
    """Refuse operations that would take back what the room adopted, where the rules know
    how it is reconsidered; ``operations`` must be such as the draft can take."""
    if "reconsider" not in meeting.setup.rulebook.motions:
        return None
    chamber = meeting.chamber
    decided = tuple((t, undo) for t, undo in _undos(chamber) if binds(chamber, t))
    if not decided:
        return None
    before, after = chamber.draft, _after(chamber.draft, operations)
    for target, undo in decided:
        back = any(_is_undone(op, before, after) for op in undo)
        if back or _is_moved_back(meeting, target, undo, after):
            return Refusal(
                "already-done",
                f"This would undo {_decision(target)}; a decision stands till it is "
                "reconsidered.",
                motion_rule(meeting, "reconsider"),
                f"move reconsider {target}, or amend ID VARIANT",
            )
    return None


def _decision(target: str) -> str:
    return f"{target}, which was adopted" if target[0] in "AP" else f"the vote on {target}"


def _undos(chamber: Chamber) -> Iterator[tuple[str, tuple[Operation, ...]]]:
    """What was decided and still stands, the latest first, each with what undoes it."""
    found = {p.id: p.undo for p in chamber.proposals.values() if p.status == "adopted"}
    found |= {part: (back,) for part, back in chamber.struck.items() if OF not in part}
    latest = sorted(found, key=lambda target: -decided_at(chamber, target))
    return ((target, found[target]) for target in latest)


def _after(draft: Draft, operations: tuple[Operation, ...]) -> Draft:
    for op in operations:
        if not fault(draft, op):
            draft, _ = apply(draft, op)
    return draft


def _is_undone(undo: Operation, before: Draft, after: Draft) -> bool:
    """Whether a draft has become as an operation would make it that it was not before."""
    match undo:
        case Revise(id=id_, text=text):
            return _text(before, id_) != text and _text(after, id_) == text
        case Remove(id=id_):
            gone = _text(before, id_) is not None and _text(after, id_) is None
            return gone and not _is_deleted_above(after, id_)
        case Restore(ids=ids):
            return any(_comes_back(before, after, id_) for id_ in ids)
        case _:
            return False


def _is_deleted_above(draft: Draft, id_: str) -> bool:
    """Whether the unit that a provision is part of is deleted too: that is another question."""
    above = draft.provisions[id_].parent
    return bool(above) and draft.provisions[above].deleted


def _is_moved_back(
    meeting: Meeting, target: str, undo: tuple[Operation, ...], after: Draft
) -> bool:
    """Whether what a decision moved stands again as it would without that decision: in the same
    unit, and after the same of its other parts."""
    before = meeting.chamber.draft
    if before.order == after.order:
        return False
    moved = [
        op.id
        for op in undo
        if isinstance(op, Move) and not _stand_alike(before, after, op.id)
    ]
    if not moved:
        return False
    first = without(meeting.setup.rulebook, meeting.chamber, target).chamber.draft
    return any(
        _stand_alike(first, after, id_) and not _stand_alike(first, before, id_)
        for id_ in moved
    )


def _stand_alike(one: Draft, other: Draft, id_: str) -> bool:
    """Whether a provision has the same place in two drafts among what stands in both."""
    if id_ not in one.provisions or id_ not in other.provisions:
        return False
    if (unit := one.provisions[id_].parent) != other.provisions[id_].parent:
        return False
    both = {
        i
        for i in (*one.order[unit], *other.order[unit])
        if _text(one, i) is not None and _text(other, i) is not None
    }
    ahead = (draft.order[unit][: draft.order[unit].index(id_)] for draft in (one, other))
    mine, theirs = (both.intersection(ids) for ids in ahead)
    return mine == theirs


def _text(draft: Draft, id_: str) -> str | None:
    found = draft.provisions.get(id_)
    return None if found is None or found.deleted else found.text


def _comes_back(before: Draft, after: Draft, id_: str) -> bool:
    """Whether what was struck stands in the text again, in the same words."""
    struck = before.provisions.get(id_)
    if struck is None or not struck.deleted or not struck.text:
        return False
    added = (p for i, p in after.provisions.items() if i not in before.provisions)
    return any(_plain(p.text) == _plain(struck.text) for p in added)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def on_what_was_struck(meeting: Meeting, operations: Iterable[Operation]) -> Refusal | None:
    """Refuse operations on a provision that a decision took out of the text, by that
    decision."""
    provisions = meeting.chamber.draft.provisions
    for id_ in (i for op in operations for i in _needs(op)):
        if id_ in provisions and provisions[id_].deleted:
            return _struck(meeting, id_)
    return None


def after_what_was_struck(
    meeting: Meeting, operations: Iterable[Operation]
) -> Refusal | None:
    """Refuse to put something after a provision that has left the text; told is what stands
    before its place.  Where that leaves only later, what was put after it keeps its place."""
    draft = meeting.chamber.draft
    for id_, unit, after in (put_where(o) for o in operations if isinstance(o, Add | Move)):
        there = draft.provisions.get(after)
        if there is None or not there.deleted or there.parent != unit:
            continue
        ahead = draft.order[unit][: draft.order[unit].index(after)]
        standing = [i for i in ahead if i != id_ and not draft.provisions[i].deleted]
        by = _struck_by(meeting, after)
        words = f"Provision `{after}` is deleted" + (f", by {_decision(by)}" if by else "")
        before = (
            f"`{standing[-1]}` is what stands before it" if standing else "it was first"
        )
        instead = f"the same with {standing[-1]} for {after}" if standing else _ELSEWHERE
        rule = cited(meeting, "amendments")
        return Refusal("bad-operation", f"{words}; {before}.", rule, instead)
    return None


def moves_nothing(meeting: Meeting, operations: Iterable[Operation]) -> Refusal | None:
    """Refuse a move past nothing but what has left the text: the text would read the same."""
    draft = meeting.chamber.draft
    for op in operations:
        if fault(draft, op):
            return None
        after, _ = apply(draft, op)
        if isinstance(op, Move) and _stand_alike(draft, after, op.id):
            words = f"Provision `{op.id}` stands there already: only what has left the text is between."
            return Refusal("bad-operation", words, cited(meeting, "amendments"), _ELSEWHERE)
        draft = after
    return None


_ELSEWHERE = "amend ID VARIANT"


def _needs(op: Operation) -> tuple[str, ...]:
    """Provisions that must stand for an operation to be carried out."""
    match op:
        case Add(provision=new):
            return (new.parent,)
        case Move(id=id_, parent=parent):
            return id_, parent
        case Restore():
            return ()
        case _:
            return (op.id,)


def _struck_by(meeting: Meeting, id_: str) -> str:
    """The decision that took a provision out of the text; ``""``: its sponsors did."""
    return next(
        (
            target
            for target, undo in _undos(meeting.chamber)
            if any(isinstance(op, Restore) and id_ in op.ids for op in undo)
        ),
        "",
    )


def _struck(meeting: Meeting, id_: str) -> Refusal | None:
    target = _struck_by(meeting, id_)
    if not target:
        return None
    words = f"Provision `{id_}` is deleted, by {_decision(target)}"
    known = "reconsider" in meeting.setup.rulebook.motions
    if not known or not binds(meeting.chamber, target):
        rule = cited(meeting, "amendments")
        return Refusal("bad-operation", f"{words}.", rule, _ELSEWHERE)
    return Refusal(
        "bad-operation",
        f"{words}; a decision stands till it is reconsidered.",
        motion_rule(meeting, "reconsider"),
        f"move reconsider {target}",
    )
