"""Steps of a change: one wording for one provision, and what brings it about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from game.rules.draft.applying import apply, fault
from game.rules.draft.places import variant_of
from game.rules.draft.text import (
    CHAIR_TEXT,
    DELETED,
    Delete,
    Draft,
    Operation,
    Provision,
    Restore,
    Revise,
)
from game.rules.words.provisions import provision_called


class Step(msgspec.Struct, frozen=True):
    """One wording for one provision."""

    operations: tuple[Operation, ...]
    """What brings it about: a struck provision is restored before it is revised."""
    provision: str
    variant: str
    way: int
    brings: int
    """What it brings the delegation, basis points."""
    clears: bool


def operations_for(provision: Provision, variant: str) -> tuple[Operation, ...]:
    """What gives a provision that wording."""
    if variant == DELETED:
        return (Delete(provision.id),)
    if not provision.deleted:
        return (Revise(provision.id, variant),)
    back = Restore((provision.id,))
    if variant == (provision.variant or CHAIR_TEXT):
        return (back,)
    return back, Revise(provision.id, variant)


def applied(draft: Draft, operations: Sequence[Operation]) -> Draft | None:
    """The text after the operations; ``None`` where one of them cannot be done."""
    for operation in operations:
        if fault(draft, operation):
            return None
        draft, _ = apply(draft, operation)
    return draft


def between(before: Draft, after: Draft) -> Iterator[Operation]:
    """What leads from one text to the other, wording by wording."""
    for provision in after.walk():
        was = before.provisions.get(provision.id)
        if was is None or variant_of(was) == variant_of(provision):
            continue
        if provision.deleted:
            yield Delete(provision.id)
        elif was.deleted:
            yield Restore((provision.id,))
        else:
            yield Revise(provision.id, provision.variant, provision.text, provision.placed)


def step_words(draft: Draft, step: Step) -> str:
    """What a step does, as an infinitive: ``revise article 6(2): softer``."""
    provision = draft.provisions[step.provision]
    name = provision_called(draft, step.provision)
    if step.variant == DELETED:
        return f"delete {name}"
    if step.variant == CHAIR_TEXT:
        return f"{'keep' if provision.deleted else 'return'} {name} as first tabled"
    wording = provision.wording(step.variant)
    label = wording.called if wording else step.variant
    return f"{'keep' if provision.deleted else 'revise'} {name}: {label}"


def typed(steps: Sequence[Step]) -> str:
    """The wordings as an amendment or package is typed at the table."""
    said = [
        f"{s.provision} {'delete' if s.variant == DELETED else s.variant}" for s in steps
    ]
    return f"amend {said[0]}" if len(said) == 1 else f"package {'; '.join(said)}"
