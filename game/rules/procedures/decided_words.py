"""What the room put into the text stays there: other words, or another place, are proposed once
that decision is reconsidered (rules 81, 123).

The adoption of a wording implies the rejection of every other at its place (rules 90, 130), so
that what lay on the table beside it fell.  Words that would have fallen are not tabled
afterwards, nor does a mover make them of a text that it may revise.  What only adds to the words
that were adopted takes nothing of them back, unless its mover says that it puts the provision at
another place of its issue; where nothing is said of that it stays where it was put.  Whether a
provision is to stand at all is another question, which a separate vote may ask too (89, 129), and
not of the same seat that would put something else there.

Once the text has failed as a whole, or is before another forum, all of it is open again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import UNSET
from msgspec.structs import replace

from game.rules.draft.applying import apply, fault
from game.rules.draft.new_ids import next_free
from game.rules.draft.places import in_units, place_of
from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Revise,
    Side,
    sides,
)
from game.rules.meeting.amending import decides
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import binds, decided_at
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import cited, motion_rule
from game.rules.refusals import Refusal
from game.rules.words.provisions import provision_called

_WORDS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W\u3040-\u30ff\u4e00-\u9fff]+")
"""Words of a text without its marks; of what is written without blanks, its characters."""
_ABOUT = 25
"""Hundredths of the scale by which words that are added may shift what was decided."""


def puts_other_words(
    meeting: Meeting, seat: str, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse a seat to table other words, or another place, for what the room has decided, where
    the rules know how that is reconsidered; ``amends``: the proposal that would be amended."""
    if "reconsider" not in meeting.setup.rulebook.motions:
        return None
    asked = operations if amends else _without_mere_deletions(meeting, seat, operations)
    met = next(_met(meeting.chamber, asked, amends), None)
    if met is None:
        return None
    op, side, by = met
    words = (
        f"{_decided_there(meeting, *side, by)}; a decision stands till it is reconsidered."
    )
    words += _of_what_is_added(meeting, op, side, amends)
    instead = f"move reconsider {by}"
    if isinstance(op, Revise) and not amends:
        instead = f"{instead}, or {_beside(meeting.chamber.draft, op.id)}"
    return Refusal("conflict", words, motion_rule(meeting, "reconsider"), instead)


def _of_what_is_added(meeting: Meeting, op: Operation, side: Side, amends: str) -> str:
    """What may still be said at a decided place, or why an addition goes too far."""
    if not isinstance(op, Revise):
        return ""
    draft, parent = meeting.chamber.draft, meeting.chamber.proposals.get(amends)
    there = _place_there(draft, parent.operations if parent else (), side)
    if there is None or not _is_elsewhere(draft, op, there):
        return " Words may be added at its end."
    return (
        f" Words may be added at its end that leave it about there, at {in_units(there)} of its "
        f"issue and no more than {in_units(_ABOUT)} from it."
    )


def _beside(draft: Draft, id_: str) -> str:
    """A provision of its own after one that is decided, as it is typed."""
    free = next_free(f"{id_}-1", lambda i: draft.known_as(i) != "")
    return f'amend {free} add after {id_} text "…"'


def makes_other_words(
    meeting: Meeting, found: Proposal, now: tuple[Operation, ...]
) -> Refusal | None:
    """Refuse to make a pending proposal say, by its mover's revision or by an amendment, what it
    does not say yet where the room has decided since."""
    new = tuple(op for op in now if op not in found.operations)
    met = next(_met(meeting.chamber, new, found.amends), None)
    if met is None:
        return None
    _, (id_, side), by = met
    words = _decided_there(meeting, id_, side, by)
    words += f"; {found.id} is made to say nothing else there."
    if "reconsider" not in meeting.setup.rulebook.motions:
        return Refusal("conflict", words, cited(meeting, "withdrawal"), "amend ID VARIANT")
    instead = f"move reconsider {by}"
    return Refusal("conflict", words, motion_rule(meeting, "reconsider"), instead)


def with_its_own(
    meeting: Meeting, found: Proposal, now: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """What a proposal is to say now, with its own words where the room has decided."""
    own, amends = found.operations, found.amends
    kept = [o for o in now if o in own or not any(_met(meeting.chamber, (o,), amends))]
    rest = [op for op in own if not sides((op,)) & sides(tuple(kept))]
    return (*kept, *rest)


def only_adds(before: str, after: str) -> bool:
    """Whether a wording begins with the words of another as they are: what stands before them
    could turn their sense."""
    old, new = (_WORDS.findall(words.casefold()) for words in (before, after))
    return bool(old) and new[: len(old)] == old


def placed_as_decided(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> tuple[Operation, ...]:
    """Operations with the place of what the room has decided for words that are added to it, where
    their mover says none: they would else read as the text that the room has changed."""
    known = _decided(meeting.chamber, amends)
    parent = meeting.chamber.proposals.get(amends)
    theirs, draft = parent.operations if parent else (), meeting.chamber.draft

    def placed(op: Operation) -> Operation:
        if not isinstance(op, Revise) or op.variant or op.place is not UNSET:
            return op
        side = (op.id, "wording")
        there = _place_there(draft, theirs, side) if side in known else None
        return op if there is None else replace(op, place=there)

    return tuple(placed(op) for op in operations) if known else operations


def _without_mere_deletions(
    meeting: Meeting, seat: str, operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Operations but for those that strike something for which nothing else is put into the same
    unit, by the seat's other texts either; with what its other texts strike where they do."""
    provisions = meeting.chamber.draft.provisions
    own = _own_since(meeting.chamber, seat)
    added = [o.provision for o in (*operations, *own) if isinstance(o, Add)]
    anew = [o.provision for o in operations if isinstance(o, Add)]

    def filled(op: Delete, by: list[Provision]) -> bool:
        gone = provisions.get(op.id)
        return gone is not None and any(
            new.parent == gone.parent and new.issue in ("", gone.issue) for new in by
        )

    asked = (o for o in operations if not isinstance(o, Delete) or filled(o, added))
    before = (o for o in own if isinstance(o, Delete) and filled(o, anew))
    return (*asked, *before)


def _own_since(chamber: Chamber, seat: str) -> tuple[Operation, ...]:
    """What pending texts of a seat do to the draft that were tabled since the room last decided
    anything of it."""
    since = max(
        (
            decided_at(chamber, p.id)
            for p in chamber.proposals.values()
            if _stands(chamber, p, "")
        ),
        default=0,
    )
    return tuple(
        op
        for p in chamber.pending_by.get(seat, ())
        if not p.amends and p.seq > since
        for op in p.operations
    )


def _decided_there(meeting: Meeting, id_: str, side: str, by: str) -> str:
    there = provision_called(meeting.chamber.draft, id_)
    how = f"how {there} reads" if side == "wording" else f"where {there} stands"
    return f"{by}, which was adopted, decided {how}"


def _met(
    chamber: Chamber, operations: tuple[Operation, ...], amends: str
) -> Iterator[tuple[Operation, Side, str]]:
    """Operations that put something else where the room has decided: each with what it would
    decide anew, and the decision."""
    known = _decided(chamber, amends)
    if not known:
        return
    parent = chamber.proposals.get(amends)
    theirs = parent.operations if parent else ()
    for op in operations:
        asked = sorted(decides(theirs, (op,)) & known.keys())
        for side in asked:
            if not _leaves(chamber.draft, theirs, op, side):
                yield op, side, known[side]


def _decided(chamber: Chamber, amends: str) -> dict[Side, str]:
    """What the room has decided of the draft, or of the proposal ``amends``: by what it adopted
    last there."""
    there = [p for p in chamber.proposals.values() if _stands(chamber, p, amends)]
    there.sort(key=lambda p: decided_at(chamber, p.id))
    return {side: p.id for p in there for side in decides(p.replaced, p.operations)}


def _stands(chamber: Chamber, proposal: Proposal, amends: str) -> bool:
    """Whether a proposal was adopted to the draft, or to the proposal ``amends``, and binds."""
    adopted = (proposal.status, proposal.amends) == ("adopted", amends)
    return adopted and binds(chamber, proposal.id)


def _leaves(draft: Draft, theirs: tuple[Operation, ...], op: Operation, side: Side) -> bool:
    """Whether a change leaves what was decided as it is, or only adds to it."""
    id_, of = side
    if of == "place":
        if not isinstance(op, Move) or id_ not in draft.provisions:
            return False
        return draft.place(id_) == (op.parent, op.after)
    if _is_elsewhere(draft, op, _place_there(draft, theirs, side)):
        return False
    asked = _asked_there(theirs, side)
    if asked is not None:
        return only_adds(_says(draft, asked), _says(draft, op))
    return id_ in draft.provisions and only_adds(
        draft.provisions[id_].text, _says(draft, op)
    )


def _asked_there(theirs: tuple[Operation, ...], side: Side) -> Operation | None:
    """What a proposal that does ``theirs`` does at a place."""
    return next((op for op in theirs if side in sides((op,))), None)


def _place_there(draft: Draft, theirs: tuple[Operation, ...], side: Side) -> int | None:
    """Where what was decided lies on its issue, in hundredths; ``None``: nobody said."""
    if (asked := _asked_there(theirs, side)) is not None:
        return _place_given(draft, asked)
    found = draft.provisions.get(side[0])
    if found is None or found.deleted or not found.issue:
        return None
    known = found.wording(found.variant) is not None or found.placed is not UNSET
    return place_of(found) if known else None


def _place_given(draft: Draft, op: Operation) -> int | None:
    """Where what an operation puts lies on its issue; ``None``: nobody said."""
    match op:
        case Revise(place=int(place)):
            return place
        case Revise(id=id_, variant=variant) if id_ in draft.provisions:
            wording = draft.provisions[id_].wording(variant)
            return wording.place if wording and draft.provisions[id_].issue else None
        case Add(provision=new) if new.issue:
            return place_of(new)
        case _:
            return None


def _is_elsewhere(draft: Draft, op: Operation, there: int | None) -> bool:
    """Whether a change puts what was decided at another place of its issue, as its mover says."""
    place = _place_given(draft, op)
    return place is not None and there is not None and abs(place - there) > _ABOUT


def _says(draft: Draft, op: Operation) -> str:
    """The words that an operation gives a provision; empty where it gives it none."""
    match op:
        case Revise(id=id_) if id_ in draft.provisions and not fault(draft, op):
            return apply(draft, op)[0].provisions[id_].text
        case Revise(text=text):
            return text
        case Add(provision=new):
            return new.text
        case _:
            return ""
