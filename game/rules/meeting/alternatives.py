"""The wordings on the table for one provision, each with whose it is.

A rolling text shows them in square brackets: the wording that stands, then every pending
proposal on the same provision, in the order of tabling.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from game.rules.draft.applying import with_additions
from game.rules.draft.text import Add, Delete, Move, Operation, Provision, Revise
from game.rules.meeting.additions import added, introduced, text_amended
from game.rules.meeting.amending import decides
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Chamber


class Alternative(msgspec.Struct, frozen=True):
    """One thing that a provision may become."""

    proposal: str
    """Id of the proposal; empty for the wording that stands."""
    does: Literal["stands", "add", "delete", "revise", "move"]
    words: str
    """The wording; empty for a deletion."""
    seats: tuple[str, ...] = ()
    """Who sponsors it; for the wording that stands, who put brackets round it."""
    label: str = ""
    """``Alt 1``, ``Alt 2`` where there is more than one wording; otherwise empty."""
    place: tuple[str, str] = ("", "")
    """For what is added or moved: under which unit, and after which sibling."""


def alternatives(chamber: Chamber, id_: str) -> tuple[Alternative, ...]:
    """The wordings on the table for a provision that stands, the standing one first.

    One alone means that nothing else is proposed.
    """
    provision = chamber.draft.provisions[id_]
    found = [Alternative("", "stands", provision.text, provision.bracketed_by)]
    found.extend(
        _alternative(provision, proposal, op)
        for proposal in _pending(chamber)
        for op in proposal.operations
        if isinstance(op, Delete | Revise | Move) and op.id == id_
    )
    return _labelled(found)


def additions(chamber: Chamber) -> tuple[tuple[Provision, Alternative], ...]:
    """Provisions that pending proposals would add, in the order of tabling; not what amends
    an addition of another (:func:`amendments`)."""
    return tuple(
        (op.provision, _placed(proposal, op, "add"))
        for proposal in _pending(chamber)
        for op in introduced(chamber, proposal)
        if op in proposal.operations and _has_place(chamber, proposal, op)
    )


def amendments(chamber: Chamber, of: str, id_: str) -> Iterator[Alternative]:
    """What is to amend an addition of a proposal, ``of``, each followed by what amends it: as
    another wording, another place, or both."""
    known = chamber.proposals[of].operations
    for proposal in _pending(chamber):
        if proposal.amends != of:
            continue
        for op in added(proposal.operations):
            if op.provision.id == id_:
                for _, side in sorted(decides(known, (op,))):
                    yield _placed(proposal, op, "move" if side == "place" else "revise")
        yield from amendments(chamber, proposal.id, id_)


def _placed(
    proposal: Proposal, op: Add, does: Literal["add", "move", "revise"]
) -> Alternative:
    new, place = op.provision, (op.provision.parent, op.after)
    return Alternative(proposal.id, does, new.text, proposal.sponsors, place=place)


def _has_place(chamber: Chamber, proposal: Proposal, op: Add) -> bool:
    """Whether the unit that an addition is part of stands, or is added with it or by what its
    proposal amends."""
    parent = op.provision.parent
    draft = text_amended(chamber, proposal.amends, proposal.operations)
    return not parent or parent in with_additions(draft, proposal.operations).provisions


def _pending(chamber: Chamber) -> list[Proposal]:
    return [p for p in chamber.proposals.values() if p.status == "pending"]


def _alternative(provision: Provision, proposal: Proposal, op: Operation) -> Alternative:
    match op:
        case Revise(variant=variant, text=text):
            wording = provision.wording(variant)
            words = text or (wording.text if wording else "")
            return Alternative(proposal.id, "revise", words, proposal.sponsors)
        case Move(parent=parent, after=after):
            return Alternative(
                proposal.id,
                "move",
                provision.text,
                proposal.sponsors,
                place=(parent, after),
            )
        case _:
            return Alternative(proposal.id, "delete", "", proposal.sponsors)


def _labelled(found: list[Alternative]) -> tuple[Alternative, ...]:
    """Number the wordings where there are several; deletions and moves are no wordings."""
    wordings = [a for a in found if a.does in ("stands", "revise")]
    if len(wordings) < 2:
        return tuple(found)
    return tuple(
        msgspec.structs.replace(a, label=f"Alt {wordings.index(a) + 1}")
        if a in wordings
        else a
        for a in found
    )
