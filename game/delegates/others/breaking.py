"""Who stopped the text before, and has it before it again as it then was."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates.others.course import Course
from game.rules.draft.places import reads_as
from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal, Redraft
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber


def stopped_as_it_is(setup: Setup, chamber: Chamber) -> dict[str, tuple[str, ...]]:
    """By seat: the provisions on which it stopped the whole when that was last asked about;
    ``()`` where it named none.  Left out is who has been met: what it named first, for which
    its reason stands, reads otherwise now, or anything does where it named nothing.  What is
    named besides is often named only because a text is stopped in any case.

    That it broke silence counts everywhere; an objection where nothing but consensus adopts,
    since elsewhere it often asks for a vote first and for no other text.
    """
    last = next((d for d in reversed(chamber.decisions) if d.target == WHOLE), None)
    if last is None or not last.objections:
        return {}
    if last.how != "silence" and not setup.rulebook.consensus.required:
        return {}
    return _stopped(
        setup.draft,
        chamber.draft,
        chamber.proposals,
        chamber.decisions,
        chamber.redrafts,
        last,
    )


@kept(16)
def _stopped(
    opened: Draft,
    now: Draft,
    proposals: Mapping[str, Proposal],
    decisions: tuple[Decision, ...],
    redrafts: tuple[Redraft, ...],
    last: Decision,
) -> dict[str, tuple[str, ...]]:
    then = Course(opened, proposals, decisions, redrafts).at(last.seq)
    found = {}
    for seat in last.objections:
        about = last.broken_on.get(seat, ())
        if not about and seat in last.named:
            about = (last.named[seat],)
        if _reads_alike(about[0], then, now) if about else _same(then, now):
            found[seat] = about
    return found


def _reads_alike(id_: str, then: Draft, now: Draft) -> bool:
    one, other = then.provisions.get(id_), now.provisions.get(id_)
    if one is None or other is None:
        return False
    return (reads_as(one), one.text, one.deleted) == (
        reads_as(other),
        other.text,
        other.deleted,
    )


def _same(then: Draft, now: Draft) -> bool:
    ids = {*then.provisions, *now.provisions}
    return all(_reads_alike(id_, then, now) for id_ in ids)
