"""What proposals do to a text, in words."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET

from game.rules.draft.applying import with_additions
from game.rules.draft.places import in_units
from game.rules.draft.references import resolved
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Revise
from game.rules.meeting.business import Proposal
from game.rules.words.provisions import name_of, provision_called

_BRIEFLY = 80
"""Letters of a mover's own words in a line that names a proposal among others."""


def operation_words(draft: Draft, op: Operation, *, in_full: bool = False) -> str:
    """What an operation does, as an infinitive: ``delete article 6(2)``.

    ``in_full``: with all the words that a mover wrote, and where they would stand.
    """
    match op:
        case Delete(id=id_):
            return f"delete {provision_called(draft, id_)}"
        case Revise(id=id_, variant=variant):
            found = draft.provisions.get(id_)
            wording = found.wording(variant) if found and variant else None
            label = (
                wording.called if wording else _own_words(draft, op.text, in_full=in_full)
            )
            label += "" if op.place is UNSET else f" (placed at {in_units(op.place)})"
            return f"revise {provision_called(draft, id_)}: {label}"
        case Add(provision=new):
            words = new.heading or resolved(draft, new.text)
            place = f" {_place_words(draft, new.parent, op.after)}" if in_full else ""
            return f"add {name_of(new)}{place}: {words.rstrip('.')}"
        case Move(id=id_, parent=parent, after=after):
            return (
                f"move {provision_called(draft, id_)} {_place_words(draft, parent, after)}"
            )
        case _:
            return "restore the text"


def _own_words(draft: Draft, text: str, *, in_full: bool) -> str:
    words = resolved(draft, text).rstrip(".")
    if not in_full and len(words) > _BRIEFLY:
        words = f"{words[:_BRIEFLY].rsplit(' ', 1)[0]} …"
    return f"“{words}”"


def _place_words(draft: Draft, parent: str, after: str) -> str:
    if after:
        return f"after {provision_called(draft, after)}"
    return f"to the head of {provision_called(draft, parent) if parent else 'the text'}"


def changes_words(
    draft: Draft, operations: Iterable[Operation], *, in_full: bool = False
) -> str:
    """What operations of one proposal do, as infinitives; what they add knows each other.
    ``in_full`` as in :func:`operation_words`."""
    operations = tuple(operations)
    draft = with_additions(draft, operations)
    return "; ".join(operation_words(draft, op, in_full=in_full) for op in operations)


def proposal_words(draft: Draft, proposal: Proposal) -> str:
    """What a proposal does, as an infinitive: to the draft, or to the proposal that it amends."""
    words = changes_words(draft, proposal.operations)
    return f"amend {proposal.amends} to say: {words}" if proposal.amends else words
