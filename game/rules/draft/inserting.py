"""Where additions stand that are put in after one provision: article 3 bis before 3 ter.

Their numbers are given when they are tabled, and say in which order they stand in the text,
whichever is adopted first.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import apply, fault
from game.rules.draft.number_paths import inserted
from game.rules.draft.text import Add, Draft, Operation


def in_order_of_numbers(
    draft: Draft, operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Operations of which each addition comes after those of lower numbers that were put in
    after the same provision, as far as they stand behind what it is to follow."""
    if not any(isinstance(op, Add) for op in operations):
        return operations
    found: list[Operation] = []
    for op in operations:
        now = _after_lower(draft, op) if isinstance(op, Add) else op
        found.append(now)
        if not fault(draft, now):
            draft, _ = apply(draft, now)
    return tuple(found)


def _after_lower(draft: Draft, op: Add) -> Add:
    of, at = inserted(op.provision.number)
    siblings = draft.order.get(op.provision.parent, ())
    if not of or (op.after and op.after not in siblings):
        return op
    after = op.after
    for id_ in siblings[siblings.index(after) + 1 if after else 0 :]:
        family, rank = inserted(draft.provisions[id_].number)
        if family == of and rank < at:
            after = id_
    return op if after == op.after else replace(op, after=after)
