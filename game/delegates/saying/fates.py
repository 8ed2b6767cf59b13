"""What this meeting did with a provision: what a reservation or a welcome may point to."""

from __future__ import annotations

from game.delegates.naming import seat_in
from game.delegates.others.course import as_it_was_put
from game.delegates.phrases import unvoted
from game.delegates.saying.themes import Theme, heard
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.gains import gain
from game.rules.draft.text import touched
from game.rules.meeting.business import Decision, Proposal
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import CHAIR


def fate_of(view: View, theme: Theme) -> tuple[str, dict[str, str]]:
    """What became of a provision in this meeting, as one speaks of it that reserves its
    position there, or welcomes it: the key of a phrase, and what is filled in."""
    if theme.about not in view.chamber.draft.provisions:
        return _struck(view, theme.about)
    tried = _tried_on(view, theme.about)
    if theme.kind == "position":
        held = [p for p in tried if p.status == "rejected"]
        if held and (vote := _vote_on(view, held[-1].id)) is not None:
            return _held(view, held[-1], vote)
        return ("fate-unopened", {}) if _unopened(view, theme.about) else ("", {})
    return _lost(view, theme, tried)


def _struck(view: View, about: str) -> tuple[str, dict[str, str]]:
    """Of a provision that has left the text: the vote on the proposal that took it out."""
    vote = _vote_on(view, about) if about in view.chamber.proposals else None
    return ("", {}) if vote is None else ("fate-struck", _counted(view, vote, about))


def _held(view: View, proposal: Proposal, vote: Decision) -> tuple[str, dict[str, str]]:
    against = named_ballots(vote).get(view.seat) == "no"
    counted = _counted(view, vote, proposal.id)
    if not against:
        return _or_short("fate-kept", counted)
    if counted["no"] == "1":
        return "fate-held-alone", counted
    key = "fate-held" if _voted_down(counted) else "fate-held-short"
    return key, counted


def _or_short(key: str, counted: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The key for what was voted down; of what had as many votes as there were against it, or
    more, that it fell short: nobody but the rules kept the text."""
    return (key if _voted_down(counted) else "fate-short"), counted


def _voted_down(counted: dict[str, str]) -> bool:
    return int(counted["no"]) > int(counted["yes"])


def _lost(
    view: View, theme: Theme, tried: tuple[Proposal, ...]
) -> tuple[str, dict[str, str]]:
    own = [p for p in tried if view.seat in p.sponsors and p.status != "adopted"]
    wanted = own or [p for p in tried if _goes_its_way(view, theme, p)]
    failed = [p for p in wanted if p.status == "rejected"]
    if failed and (vote := _vote_on(view, failed[-1].id)) is not None:
        counted = _counted(view, vote, failed[-1].id)
        return ("fate-own-lost", counted) if own else _or_short("fate-lost", counted)
    if own and own[-1].status != "rejected":
        return _dropped(view, own[-1].id)
    if tried:
        return "", {}
    mine = heard(view.chamber.statements).by_seat.get(view.seat, ())
    before = any(s.about == theme.about and s.kind in ("concern", "red-line") for s in mine)
    if before:
        return "fate-said", {}
    return ("fate-untouched", {}) if _unopened(view, theme.about) else ("", {})


def _dropped(view: View, id_: str) -> tuple[str, dict[str, str]]:
    """Of a text of one's own that was neither taken nor voted on: who objected to it, or that
    the room was not asked."""
    taken = (d for d in reversed(view.chamber.decisions) if d.target == id_)
    against = next((tuple(d.objections) for d in taken if d.objections), ())
    told = {"proposal": id_}
    if len(against) == 1:
        return "fate-own-stopped", told | {"who": seat_in(view, against[0])}
    if against:
        return "fate-own-stopped-by-many", told | {"count": str(len(against))}
    return unvoted(view, "fate-own-dropped"), told


def _goes_its_way(view: View, theme: Theme, proposal: Proposal) -> bool:
    """Whether a proposal that was voted on would have brought what a reservation is on nearer to
    the seat."""
    vote, mine = _vote_on(view, proposal.id), view.instructions
    if vote is None or mine is None or theme.issue not in mine.positions:
        return False
    question = as_it_was_put(view, proposal.id, vote.seq)
    on_it = tuple(c for c in question.changes if c.issue == theme.issue)
    return gain(mine.positions, view.dossier.issues, on_it) > 0


@once_a_moment
def _unopened(moment: Moment, provision: str) -> bool:
    """Whether nobody has proposed anything on a provision, the Chair included, nor changed it."""
    chamber, opened = moment.chamber, moment.setup.draft
    ids = set(_with_its_own(moment, provision))
    if any(ids & set(touched(p.operations)) for p in chamber.proposals.values()):
        return False
    here, there = chamber.draft.provisions, opened.provisions
    return all(here.get(id_) == there.get(id_) for id_ in ids)


def _counted(view: View, vote: Decision, id_: str) -> dict[str, str]:
    tally = tally_of(view.setup, vote)
    return {"proposal": id_, "yes": str(tally.yes), "no": str(tally.no)}


def _vote_on(view: View | Moment, target: str) -> Decision | None:
    votes = (d for d in reversed(view.chamber.decisions) if d.target == target)
    return next((d for d in votes if d.how == "vote"), None)


def was_voted_on(view: View, provision: str) -> bool:
    """Whether a change of a provision was put to the vote."""
    return any(_vote_on(view, p.id) is not None for p in _tried_on(view, provision))


@once_a_moment
def was_settled(moment: Moment, target: str) -> bool:
    """Whether the room had decided, or agreed, on something that a proposal changes before it
    voted on that."""
    chamber = moment.chamber
    vote, proposal = _vote_on(moment, target), chamber.proposals.get(target)
    if vote is None or proposal is None:
        return False
    ids = set(touched(proposal.operations))
    text = as_it_was_put(moment, target, vote.seq).if_no.provisions
    if any(text[id_].mark in ("agreed", "ad-referendum") for id_ in ids if id_ in text):
        return True
    before = (d for d in chamber.decisions if d.seq < vote.seq and d.how != "not-put")
    decided = (chamber.proposals.get(d.target) for d in before)
    return any(p is not None and ids & set(touched(p.operations)) for p in decided)


@once_a_moment
def _tried_on(moment: Moment, provision: str) -> tuple[Proposal, ...]:
    """What was proposed on a provision, on a part of it, or on what it is a part of."""
    tried, ids = _tried(moment), _with_its_own(moment, provision)
    proposals = {p.id: p for id_ in ids for p in tried.get(id_, ())}
    return tuple(proposals[id_] for id_ in moment.chamber.proposals if id_ in proposals)


@once_a_moment
def _with_its_own(moment: Moment, provision: str) -> tuple[str, ...]:
    """A provision with its parts and what it is a part of."""
    draft = moment.chamber.draft
    ids = list(draft.below(provision)) if provision in draft.provisions else [provision]
    while (found := draft.provisions.get(provision)) is not None and found.parent:
        provision = found.parent
        ids.append(provision)
    return tuple(ids)


@once_a_moment
def _tried(moment: Moment) -> dict[str, tuple[Proposal, ...]]:
    """By provision: what was proposed on it by delegations, in the order of tabling."""
    found: dict[str, tuple[Proposal, ...]] = {}
    for proposal in moment.chamber.proposals.values():
        if proposal.mover != CHAIR and proposal.status != "withdrawn":
            for id_ in dict.fromkeys(touched(proposal.operations)):
                found[id_] = (*found.get(id_, ()), proposal)
    return found
