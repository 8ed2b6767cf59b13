"""Names of provisions that the text does not have, or can not have: refused, with what is
near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Revise
from game.rules.meeting.state import Meeting
from game.rules.procedures.new_names import unusable_name
from game.rules.refusals import OWN, Refusal


def no_provision(meeting: Meeting, name: str, rule: str = OWN) -> Refusal:
    """That no provision has that name; the same is advised of the one that is nearest."""
    words = f"There is no provision `{name}` in the text."
    instead = f"{with_the_nearest(meeting, name)}text, to see what there is"
    return Refusal("unknown-target", words, rule, instead)


def with_the_nearest(meeting: Meeting, name: str) -> str:
    """As the beginning of an advice: the same with the provision whose id is nearest to a
    name; empty where none is near."""
    standing = [p.id for p in meeting.chamber.draft.standing()]
    near = get_close_matches(name, standing, 1)
    return f"the same with {near[0]} for {name}, or " if near else ""


def names_nothing(
    meeting: Meeting, operations: tuple[Operation, ...], of: str = ""
) -> Refusal | None:
    """Refuse operations on, under or after a provision that is neither in the text nor added
    by one of them before, and additions under a name that is not theirs to have; ``of`` is the
    proposal that they amend or revise."""
    unknown = next(_unknown(meeting.chamber.draft, operations), "")
    if unknown:
        return no_provision(meeting, unknown)
    return unusable_name(meeting, operations, of)


def _unknown(draft: Draft, operations: Iterable[Operation]) -> Iterator[str]:
    added: set[str] = set()
    for op in operations:
        yield from (n for n in _named(op) if n not in added and n not in draft.provisions)
        if isinstance(op, Add):
            added.add(op.provision.id)


def names_in(operations: Iterable[Operation]) -> set[str]:
    """The provisions that operations name as being there: those that they change, and those
    under or after which they put something."""
    return {name for op in operations for name in _named(op)}


def _named(op: Operation) -> tuple[str, ...]:
    """The provisions that an operation names as being there."""
    match op:
        case Add(provision=new, after=after):
            names: tuple[str, ...] = (new.parent, after)
        case Move(id=id_, parent=parent, after=after):
            names = (id_, parent, after)
        case Delete(id=id_) | Revise(id=id_):
            names = (id_,)
        case _:
            names = ()
    return tuple(n for n in names if n)
