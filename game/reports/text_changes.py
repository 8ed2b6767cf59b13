"""What reads otherwise at the end of a sitting than at its start, and whose doing it is."""

from __future__ import annotations

import msgspec

from game.reports.frames import provisions_of
from game.rules.draft.text import Operation, Provision, touched
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber


class TextChange(msgspec.Struct, frozen=True):
    """A provision that reads otherwise than at the start."""

    provision: str
    name: str
    """As displayed: ``Article 6(2)``."""
    heading: str
    before: str
    """The wording at the start; empty where the provision is new."""
    after: str
    """The wording at the end; empty where it is deleted."""
    label: str
    """What was done, in a few words."""
    by: tuple[str, ...]
    """Names of the seats whose adopted proposals did it; of several that said the same, of
    the first."""


def text_changes(setup: Setup, chamber: Chamber) -> tuple[TextChange, ...]:
    """What reads otherwise than at the start, in the order of the text."""
    authors = _authors(setup, chamber)
    found = []
    for now in chamber.draft.walk():
        then = setup.draft.provisions.get(now.id)
        if then and (then.text, then.deleted) == (now.text, now.deleted):
            continue
        if then is None and now.deleted:
            continue
        found.append(
            TextChange(
                now.id,
                now.number or now.heading,
                now.heading,
                then.text if then else "",
                "" if now.deleted else now.text,
                label_of(now) if then else "added",
                authors.get(now.id, ()),
            )
        )
    return tuple(found)


def label_of(provision: Provision) -> str:
    """The standing wording in a few words."""
    if provision.deleted:
        return "deleted"
    standing = provision.wording(provision.variant)
    return standing.called if standing else "another wording"


def _authors(setup: Setup, chamber: Chamber) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    done: dict[str, tuple[Operation, ...]] = {}
    for decision in chamber.decisions:
        proposal = chamber.proposals.get(decision.target)
        if proposal is not None and adopted(setup, decision):
            for id_ in provisions_of(chamber, proposal.id):
                what = tuple(op for op in proposal.operations if touched((op,)) == (id_,))
                if done.get(id_) != what:
                    done[id_] = what
                    names[id_] = tuple(setup.name(s) for s in proposal.sponsors)
    return names
