"""What turned a seat that would have stopped a text: the provision on which it hung.

Told from the reckoning that decides objections and breaks of silence, never from what the seat
likes best.  The text is held against one in which a single provision reads otherwise: as it did
before it was changed, or as a proposal that was rejected would have had it.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from msgspec.structs import replace

from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.others.course import Course
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.stakes import kept_worth
from game.delegates.weighing.worth import changed, crossed
from game.rules.draft.places import reads_as
from game.rules.draft.text import Draft, Provision, touched
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal, Redraft
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE

STOPS = 7500
"""Chance, in basis points, of keeping a text from passing unvoted, from which a seat says that it
would have stopped it."""


def turned_by(view: View) -> str:
    """The provision without whose change the seat would have stopped the text that was adopted
    with nobody against it; empty where it would not have, or where no single one decided."""
    if not adopted_unopposed(view):
        return ""
    before = [(id_, t) for id_, t in _before_it_changed(view) if _bears(view, id_)]
    if not before or _would_stop(view, view.chamber.draft):
        return ""
    if _stopped_it(view):
        return _reworded_since_it_stopped(view, {id_ for id_, _ in before})
    for id_, text in before:
        as_it_was = _with(view.chamber.draft, text.provisions[id_])
        if _would_stop(view, as_it_was) and _would_stop(view, text):
            return id_
    return ""


def _stopped_it(view: View) -> bool:
    """Whether the seat did stop the text in this meeting: then what it stopped it on last is what
    it was about, whatever would stop it too."""
    return any(
        d.target == WHOLE and view.seat in d.objections for d in view.chamber.decisions
    )


def held_by(view: View) -> tuple[str, str]:
    """A provision and the proposal on it that the room did not take, where the seat would have
    stopped the text with that; empty words where there is none."""
    if not adopted_unopposed(view) or _stopped_it(view):
        return "", ""
    if _would_stop(view, view.chamber.draft):
        return "", ""
    for id_, proposal, other in _spared(view):
        if _bears(view, id_) and _would_stop(view, other):
            return id_, proposal
    return "", ""


@once_a_moment
def adopted_unopposed(moment: Moment) -> bool:
    """Whether the text as a whole was adopted with nobody objecting."""
    return any(
        d.target == WHOLE and d.how != "vote" and adopted(moment.setup, d)
        for d in moment.chamber.decisions
    )


def chance_without(view: View, id_: str) -> int:
    """Chance, in basis points, that the seat would have stopped the text that was adopted had
    that provision read as before: the highest of how it once read."""
    texts = (t for changed_id, t in _before_it_changed(view) if changed_id == id_)
    draft = view.chamber.draft
    found = (_chance(view, _with(draft, text.provisions[id_])) for text in texts)
    return max(found, default=_chance(view, draft))


def chance_with(view: View, proposal: str) -> int:
    """The same, had the room taken a proposal too."""
    draft = view.chamber.draft
    return _chance(view, changed(draft, view.chamber.proposals[proposal]))


def _chance(view: View, draft: Draft) -> int:
    chamber = replace(view.chamber, draft=draft)
    return own_chance_of_stopping(replace(view, chamber=chamber, moment=None))


def _would_stop(view: View, draft: Draft) -> bool:
    """Whether the seat would as good as surely keep that text from passing unvoted."""
    return not _lives_with(view, draft) and _chance(view, draft) >= STOPS


def _lives_with(view: View, draft: Draft) -> bool:
    """Whether a text crosses no line of the seat's, and is worth no less to it than none: what is
    mostly so, and found without the whole reckoning."""
    mine = view.instructions
    assert mine is not None
    silence = view.setup.rulebook.silence
    by_letter = silence is not None and (silence.first or view.chamber.silence is not None)
    if by_letter or crossed(mine.red_lines, draft):
        return False
    return kept_worth(mine.positions, view.dossier.issues, draft) >= mine.walk_away


def _bears(view: View, id_: str) -> bool:
    """Whether a provision matters to the seat at all: it has a line or a place there."""
    mine = view.instructions
    assert mine is not None
    issue = view.chamber.draft.provisions[id_].issue
    return issue in mine.positions or any(r.provision == id_ for r in mine.red_lines)


@kept(64)
def _with(draft: Draft, provision: Provision) -> Draft:
    """A text in which one provision reads otherwise."""
    return replace(draft, provisions={**draft.provisions, provision.id: provision})


def _before_it_changed(view: View) -> tuple[tuple[str, Draft], ...]:
    """Provisions that read otherwise than they once did, each with a text of this meeting in
    which it did: the last first."""
    chamber, opened = view.chamber, view.setup.draft
    return _otherwise_before(
        opened, chamber.draft, chamber.proposals, chamber.decisions, chamber.redrafts
    )


@kept(8)
def _otherwise_before(
    opened: Draft,
    draft: Draft,
    proposals: Mapping[str, Proposal],
    decisions: tuple[Decision, ...],
    redrafts: tuple[Redraft, ...],
) -> tuple[tuple[str, Draft], ...]:
    course = Course(opened, proposals, decisions, redrafts)
    seqs = {d.seq for d in decisions} | {r.seq for r in redrafts}
    found: dict[tuple[str, str, str], tuple[str, Draft]] = {}
    for text in (*(course.at(seq) for seq in sorted(seqs, reverse=True)), opened):
        for id_, now in draft.provisions.items():
            then = text.provisions.get(id_)
            if then is not None and _otherwise(then, now):
                found.setdefault((id_, reads_as(then), then.text), (id_, text))
    return tuple(found.values())


def _otherwise(one: Provision, other: Provision) -> bool:
    return one is not other and (reads_as(one), one.text, one.deleted) != (
        reads_as(other),
        other.text,
        other.deleted,
    )


def _reworded_since_it_stopped(view: View, reworded: Container[str]) -> str:
    """Of a seat that did stop the text: what it named first, if that reads otherwise now."""
    for decision in reversed(view.chamber.decisions):
        if decision.target == WHOLE and view.seat in decision.objections:
            first = decision.named.get(view.seat, "")
            about = decision.broken_on.get(view.seat, ()) or (first,)
            return about[0] if about[0] in reworded else ""
    return ""


def _spared(view: View) -> tuple[tuple[str, str, Draft], ...]:
    """Provisions that the room kept when it was asked to change them: each with the proposal
    and the text as that would have had it."""
    return _would_have_been(view.chamber.draft, view.chamber.proposals)


@kept(8)
def _would_have_been(
    draft: Draft, proposals: Mapping[str, Proposal]
) -> tuple[tuple[str, str, Draft], ...]:
    found = []
    for proposal in proposals.values():
        on = tuple(dict.fromkeys(touched(proposal.operations)))
        if proposal.status != "rejected" or len(on) != 1:
            continue
        standing, other = draft.provisions.get(on[0]), changed(draft, proposal)
        if standing is None or standing.deleted:
            continue
        if on[0] in other.provisions and other is not draft:
            found.append((on[0], proposal.id, other))
    return tuple(found)
