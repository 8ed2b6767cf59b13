"""When to ask for a vote, and when to stop.

A delegation asks for votes on its own texts, to win them or for the record.  A draft that was
stopped by an objection is nobody's: of those who want it and expect to win, some ask that the
room vote on it, so that the day does not end with nothing decided.
"""

from __future__ import annotations

from game.delegates.clock import lateness, stage_spent
from game.delegates.docket import docket, objected_to
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.keeping import gave_up, let_stand
from game.delegates.moves.majorities import (
    share_for,
    share_needed,
    sides_now,
    within_reach,
)
from game.delegates.moves.unvoted import might_be_agreed
from game.delegates.others.ballot import own_chances, own_reckoning
from game.delegates.others.whipping import odds
from game.delegates.promises import partner, promised, undertaken
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.prospect import Prospect, question_on
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import stage_of
from game.rules.procedures.guards import is_whole_decided
from game.rules.wishes.intents import AskVote, LetGo, Withdraw


def vote_to_ask(view: View) -> AskVote | None:
    """A vote that the seat asks for: on its own text, to win it or for the record."""
    mine = view.chamber.pending_by.get(view.seat)
    if not mine or not votes_may_be_asked(view) or not view.setup.by_id[view.seat].member:
        return None
    asked = view.chamber.asked
    unasked = [p.id for p in mine if view.seat not in asked.get(p.id, ())]
    for proposal in docket(view):
        if proposal.id not in unasked or _may_go_unvoted(view, proposal):
            continue
        if wants_a_vote(view, proposal):
            return AskVote(view.seat, proposal.id)
    return None


def _may_go_unvoted(view: View, proposal: Proposal) -> bool:
    """Whether the mover leaves it to the Chair to ask first whether anybody objects: who asks
    for a vote has one.  Not who wants the record."""
    if insists(view) or objected_to(view.chamber, proposal.id):
        return False
    return might_be_agreed(view, proposal.id)


def wants_a_vote(view: View, proposal: Proposal) -> bool:
    """Whether the seat wants the room to vote on a text of its own: for the record, to win it,
    or because it has given something for votes on it."""
    if gave_up(view, proposal.id) or let_stand(view, proposal.id):
        return False
    return (
        insists(view)
        or worth_a_vote(view, question_on(view, proposal.id))
        or _paid_for(view, proposal)
    )


def _paid_for(view: View, proposal: Proposal) -> bool:
    """Whether others have promised their votes for a text of the seat's own, for something in
    return, and the text is still worth having."""
    sold = any(
        partner(offer, seat) == view.seat
        and deed.target == proposal.id
        and (deed.kind == "co-sponsor" or deed.choice == "yes")
        for seat in {partner(o, view.seat) for o in view.offers}
        for offer, deed in undertaken(view.offers, seat)
    )
    return sold and own_reckoning(view, proposal.id).utility > 0


def worth_a_vote(view: View, question: Prospect) -> bool:
    """Whether a text comes near enough to its majority for a vote on it: the more a style
    gives, the nearer it must come."""
    short = DEFAULTS.feared * (10000 - gives_now(view)) // 10000
    near = max(DEFAULTS.carry, share_needed(view.setup, question) - short)
    return within_reach(view, question) >= near


def votes_may_be_asked(view: View | Moment) -> bool:
    """Whether there is a text to ask a vote on, and it is time: late in each round of
    consultations; before that, there is still a hope of words."""
    setup, chamber = view.setup, view.chamber
    stage = stage_of(setup, chamber)
    if stage is None or stage.kind == "statements" or setup.rulebook.consensus.required:
        return False
    late = stage.kind == "action" or stage_spent(setup, chamber, stage) >= 4000
    return late and bool(chamber.pending)


def vote_on_the_draft(view: View, draw: Draw) -> AskVote | None:
    """A vote on the draft that an objection has stopped, asked by one that would vote for it
    and expects it to be adopted; by chance one of a few, where many would."""
    if not draft_was_stopped(view) or view.seat not in view.setup.weights:
        return None
    supporters = max(1, sides_now(view, question_on(view, WHOLE))[0] // 10000)
    if draw("stopped") * supporters >= _ASKING:
        return None
    if own_chances(view, WHOLE).likeliest != "yes" or odds(view, WHOLE).carries < _EVEN:
        return None
    if promised(view.offers, view.seat, WHOLE, "let-go") is not None:
        return None
    return AskVote(view.seat, WHOLE)


_ASKING = 2 * DEFAULTS.companions
"""Of those who would vote for a draft that was stopped: how many think of asking at a time, so
that hardly ever nobody does."""
_EVEN = 5000
"""Chance of being adopted from which a draft is put to the vote."""


@once_a_moment
def draft_was_stopped(moment: Moment) -> bool:
    """Whether the draft was refused without a vote, can be voted on, and is not to be: where a
    finding must come first, that consensus is out of reach waits for somebody's request."""
    setup, chamber = moment.setup, moment.chamber
    rule = setup.rulebook.consensus
    if rule.required or not rule.first or chamber.exhausted or chamber.asked.get(WHOLE):
        return False
    return objected_to(chamber, WHOLE) and not is_whole_decided(setup, chamber)


def request_to_drop(view: View) -> LetGo | Withdraw | None:
    """A request or a text of its own that the seat gives up as the clock runs.

    Where there are no votes a text that finds no consensus is left aside in any case, and
    withdrawn before that by one whose style gives as much as the room withholds.
    """
    mine = view.chamber.pending_by.get(view.seat)
    if not mine or not time_to_drop(view):
        return None
    if view.setup.rulebook.consensus.required:
        return _hopeless_to_withdraw(view, mine)
    for proposal in mine:
        if wants_a_vote(view, proposal) or _may_find_friends(view, proposal):
            continue
        if view.seat in view.chamber.asked.get(proposal.id, ()):
            return LetGo(view.seat, proposal.id)
        return Withdraw(view.seat, proposal.id)
    return None


def time_to_drop(view: View | Moment) -> bool:
    """Whether texts wait, and half of the talks is over, or the room takes action."""
    if not view.chamber.pending:
        return False
    stage = stage_of(view.setup, view.chamber)
    acts = stage is not None and stage.kind == "action"
    return acts or lateness(view.setup, view.chamber) >= 5000


def _hopeless_to_withdraw(view: View, mine: tuple[Proposal, ...]) -> Withdraw | None:
    """A text of its own, late in the talks, of which fewer are expected to be for than the
    seat is ready to give: both are shares, of a room and of an aim.  Where the matter may go
    to a forum that votes, only what would not come near a majority there either."""
    if lateness(view.setup, view.chamber) < _LATE or insists(view):
        return None
    gives, elsewhere = gives_now(view), _may_go_elsewhere(view.setup)
    for proposal in mine if gives else ():
        question = question_on(view, proposal.id)
        if elsewhere and worth_a_vote(view, question):
            continue
        if share_for(view, question) < gives:
            return Withdraw(view.seat, proposal.id)
    return None


def _may_find_friends(view: View, proposal: Proposal) -> bool:
    """Whether a text is a package that still has time to find friends."""
    return proposal.package and not package_is_late(view, proposal)


def package_is_late(view: View, proposal: Proposal) -> bool:
    """Whether a text is a package, and it is late in the last talks or the room takes action."""
    return proposal.package and packages_are_late(view)


@once_a_moment
def packages_are_late(moment: Moment) -> bool:
    """Whether members' packages wait, and it is late in the last talks or the room takes
    action."""
    chamber, stages = moment.chamber, moment.setup.stages
    stage = stage_of(moment.setup, chamber)
    if stage is None or not any(p.package and p.mover != CHAIR for p in chamber.pending):
        return False
    if stage.kind != "consultations":
        return True
    if any(s.kind == "consultations" for s in stages[stages.index(stage) + 1 :]):
        return False
    return stage_spent(moment.setup, chamber, stage) >= _LATE


_LATE = 8000
"""Share of a stage, basis points, after which nothing more is hoped of the talks."""


@kept(16)
def _may_go_elsewhere(setup: Setup) -> bool:
    """Whether some part of the programme is under rules by which texts are voted on."""
    rules = (setup.rules(s.rulebook) for s in setup.stages if s.rulebook)
    return any(not of_it.consensus.required for of_it in rules)
