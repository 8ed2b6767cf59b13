"""Names of new provisions: one name is of one provision, also before it stands in the text.

Two additions under one name at one place are wordings of one provision
(:mod:`game.rules.meeting.additions`).  At different places they are two provisions, which leave
each other room: the second is refused the name, with one that is free.
"""

from __future__ import annotations

from game.rules.draft.new_ids import next_free
from game.rules.draft.text import Add, Operation, touched
from game.rules.meeting.additions import added, introduced, is_wording_of
from game.rules.meeting.names import is_reserved
from game.rules.meeting.parts import entire
from game.rules.meeting.state import Chamber, Meeting
from game.rules.notation.hidden import first_hidden, without_hidden
from game.rules.refusals import OWN, Refusal


def unusable_name(
    meeting: Meeting, operations: tuple[Operation, ...], of: str
) -> Refusal | None:
    """Refuse a new provision a name that another has, in whatever letters, or something else
    in the room; ``of`` is the proposal that the operations amend or revise."""
    chamber = meeting.chamber
    known = {id_.lower(): id_ for id_ in chamber.draft.provisions}
    for op in added(operations):
        id_ = op.provision.id
        if hidden := first_hidden(id_):
            words = f"A name has no character that nobody sees, such as {hidden}."
            return _refused(chamber, op, words, without_hidden(id_))
        if is_reserved(id_):
            words = (
                f"`{id_}` is the name of something else in the room, and of no provision."
            )
            return _refused(chamber, op, words, f"new-{id_}")
        there = id_ in chamber.draft.provisions
        other = known.setdefault(id_.lower(), id_)
        words = f"There is a provision `{id_}` already." if there else ""
        words = _in_other_letters(id_, other) or words or _given(chamber, op, of)
        if words:
            return _refused(chamber, op, words)
    return None


def _in_other_letters(id_: str, other: str) -> str:
    return (
        ""
        if id_ == other
        else f"`{id_}` is `{other}` in other letters; names are read in any."
    )


def _given(chamber: Chamber, op: Add, of: str) -> str:
    """Why a proposal that was not withdrawn leaves a name to no other provision; empty where
    it does: what was decided on may come back."""
    id_ = op.provision.id
    mine = chamber.proposals.get(of)
    if mine and id_ in touched(entire(mine)):
        return ""
    for other in chamber.proposals.values():
        if other.status == "withdrawn" or other.id == of:
            continue
        for its in introduced(chamber, other):
            if its.provision.id.lower() != id_.lower():
                continue
            if its.provision.id != id_:
                return _in_other_letters(id_, its.provision.id)
            if not is_wording_of(op, its):
                return f"`{id_}` is what {other.id} would add elsewhere: a name is of one provision."
    return ""


def _refused(chamber: Chamber, op: Add, words: str, free: str = "") -> Refusal:
    id_ = op.provision.id
    found = (o.provision.id for p in chamber.proposals.values() for o in added(entire(p)))
    known = {i.lower() for i in (*chamber.draft.provisions, *found)}
    free = free or next_free(id_, lambda i: i.lower() in known or is_reserved(i))
    return Refusal("bad-operation", words, OWN, f"the same with {free} for {id_}")
