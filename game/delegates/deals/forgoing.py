"""What a seat can give by leaving a provision alone, and whom it asks to: a coin beside a ballot.

The word is more than a vote against one text: no hand in any change of the provision.  Whoever
wants a provision as it stands therefore seeks that, and it is offered to those who are known to
hold the provision dear.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.deals.pressing import known_dear, lets_stand_unasked, pressing
from game.delegates.moves.wanting import candidates
from game.delegates.others.owning import wording_wanted
from game.delegates.view import Moment, View, once_a_moment
from game.rules.draft.places import variant_of
from game.rules.draft.text import DELETED, Delete, Revise, touched
from game.rules.meeting.business import Proposal
from game.rules.wishes.intents import Undertaking


def words_to_give(view: View, to: str, ask: Undertaking) -> Iterator[Undertaking]:
    """Provisions that the seat could promise another to let stand: those that a text before the
    room would strike and the other holds dear, where the seat is not known to want them kept
    itself; those that its own texts would change, and those that it is known to want struck."""
    own = view.chamber.pending_by.get(view.seat, ())
    dear = _struck_and_dear(view, to) if to in view.setup.weights else ()
    found = [id_ for id_ in dear if lets_stand_unasked(view, view.seat, id_) < 10000]
    found += [id_ for p in own if p.id != ask.target for id_ in touched(p.operations)]
    found += [id_ for id_, seats in _pressed(view) if view.seat in seats]
    for provision in dict.fromkeys(found):
        if provision != ask.target and provision in view.chamber.draft.provisions:
            yield Undertaking("let-stand", provision)


@once_a_moment
def _struck_and_dear(moment: Moment, to: str) -> tuple[str, ...]:
    """What is to be struck by another than the one that holds it dear."""
    return tuple(
        op.id
        for p in moment.chamber.pending
        for op in p.operations
        if isinstance(op, Delete) and p.mover != to and op.id in known_dear(moment, to)
    )


@once_a_moment
def _pressed(moment: Moment) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By provision that could be struck: who is known to press for that."""
    among = candidates(moment.setup, moment.chamber.draft)
    struck = [c.provision for c in among if c.variant == DELETED]
    found = ((id_, pressing(moment, id_)) for id_ in struck)
    return tuple((id_, seats) for id_, seats in found if seats)


def word_against(view: View, wanted: Proposal) -> Undertaking | None:
    """The word that is more than a vote against a text: to let the one provision stand that the
    text changes, where the seat wants no other wording of it than the one that stands."""
    assert view.instructions is not None
    if len(wanted.operations) != 1 or not isinstance(wanted.operations[0], Delete | Revise):
        return None
    provision = view.chamber.draft.provisions.get(wanted.operations[0].id)
    if provision is None:
        return None
    held = view.instructions.positions.get(provision.issue)
    if wording_wanted(held, provision) != variant_of(provision):
        return None
    return Undertaking("let-stand", provision.id)
