"""What the room put into the text stays there: other words, or another place, are proposed once
that decision is reconsidered (rules 81, 123).

The adoption of a wording implies the rejection of every other at its place (rules 90, 130), so
that what lay on the table beside it fell.  Words that would have fallen are not tabled
afterwards, nor does a mover make them of a text that it may revise.  What only adds to the words
that were adopted takes nothing of them back; and whether a provision is to stand at all is
another question, which a separate vote may ask too (89, 129).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.rules.draft.applying import apply, fault
from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Revise,
    Side,
    sides,
)
from game.rules.meeting.amending import decides
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import decided_at
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import cited, motion_rule
from game.rules.refusals import Refusal
from game.rules.words.provisions import provision_called

_WORDS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W\u3040-\u30ff\u4e00-\u9fff]+")
"""Words of a text without its marks; of what is written without blanks, its characters."""


def puts_other_words(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse to table other words, or another place, for what the room has decided, where the
    rules know how that is reconsidered; ``amends``: the proposal that would be amended."""
    if "reconsider" not in meeting.setup.rulebook.motions:
        return None
    asked = operations if amends else _without_mere_deletions(meeting, operations)
    met = next(_met(meeting.chamber, asked, amends), None)
    if met is None:
        return None
    op, (id_, side), by = met
    words = f"{_decided_there(meeting, id_, side, by)}; a decision stands till it is reconsidered."
    if isinstance(op, Revise):
        words += " Words may be added at its end."
    instead = f"move reconsider {by}"
    return Refusal("conflict", words, motion_rule(meeting, "reconsider"), instead)


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


def _without_mere_deletions(
    meeting: Meeting, operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Operations but for those that strike something and put nothing into the same unit."""
    provisions = meeting.chamber.draft.provisions
    filled = {op.provision.parent for op in operations if isinstance(op, Add)}
    return tuple(
        op
        for op in operations
        if not isinstance(op, Delete)
        or (op.id in provisions and provisions[op.id].parent in filled)
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
    there = [
        p for p in chamber.proposals.values() if (p.status, p.amends) == ("adopted", amends)
    ]
    there.sort(key=lambda p: decided_at(chamber, p.id))
    return {side: p.id for p in there for side in decides(p.replaced, p.operations)}


def _leaves(draft: Draft, theirs: tuple[Operation, ...], op: Operation, side: Side) -> bool:
    """Whether a change leaves what was decided as it is, or only adds to it."""
    id_, of = side
    if of == "place":
        if not isinstance(op, Move) or id_ not in draft.provisions:
            return False
        return draft.place(id_) == (op.parent, op.after)
    asked = next((o for o in theirs if side in sides((o,))), None)
    if asked is not None:
        return only_adds(_says(draft, asked), _says(draft, op))
    return id_ in draft.provisions and only_adds(
        draft.provisions[id_].text, _says(draft, op)
    )


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
