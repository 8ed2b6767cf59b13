"""What is before the room: the question, the majority it needs, who moved it, where it is."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.delegates.docket import before_the_room
from game.delegates.view import View
from game.rules.meeting.business import Proposal
from game.rules.meeting.methods import majority_for, numbers_only
from game.rules.meeting.names import named
from game.rules.meeting.results import adopted, last_part_out, running_tally, tally_of
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, stage_of
from game.rules.procedures.guards import is_whole_decided
from game.rules.words.wording import needed_words, question, subject


class Matter(msgspec.Struct, frozen=True):
    """One question as the top of the screen tells it."""

    target: str
    """A proposal, a motion, a part that is voted on separately, or ``whole``."""
    words: str
    """The question, in one sentence."""
    needs: str
    """What carries it: ``two thirds of those present and voting``."""
    movers: str
    """Who moved it, and with how many others; empty for the draft."""
    state: Literal["voting", "call", "open", "decided", "closed"]
    where: str
    """Where it is: ``the roll is being called``, ``not yet put`` ..."""


def matter_of(view: View, target: str = "") -> Matter:
    """The matter of a target; without one, of what is before the room."""
    setup, chamber = view.setup, view.chamber
    target = target or before_the_room(chamber)
    if chamber.outcome:
        return _closed(view)
    voting = chamber.voting
    if voting is not None and voting.question.target == target:
        needs = needed_words(setup, voting.question.majority)
        cast = len(voting.ballots) + len(voting.taken)
        where = f"{_METHODS.get(voting.question.method, 'vote')}: {cast} answered"
        if not numbers_only(setup, voting.question):
            tally = running_tally(setup, chamber, voting)
            where += f" · {tally.needed} yes needed so far" if tally.base else ""
        words = question(setup, chamber, target)
        return Matter(
            target, words, needs, _movers(setup, chamber, target), "voting", where
        )
    if chamber.call is not None and chamber.call.target == target:
        return _called(view, target)
    if chamber.silence is not None and target == WHOLE:
        return _silent(view)
    if target == WHOLE and chamber.withdrawn:
        return Matter(WHOLE, _WITHDRAWN, "", "", "open", _where(setup, chamber, target))
    if target == WHOLE and is_whole_decided(setup, chamber):
        return _decided(view)
    return Matter(
        target,
        question(setup, chamber, target),
        _needs(setup, chamber, target),
        _movers(setup, chamber, target),
        "open",
        _where(setup, chamber, target),
    )


_METHODS = {"roll-call": "roll call", "recorded": "recorded vote", "hands": "show of hands"}


def _closed(view: View) -> Matter:
    if view.chamber.withdrawn:
        words = "The meeting is closed. The text was withdrawn."
    elif WHOLE in view.chamber.shelved:
        words = "The meeting is closed. No action was taken on the text."
    else:
        words = _CLOSED.get(view.chamber.outcome, _UNDECIDED)
    return Matter(
        WHOLE, words, "", "", "closed", f"closed at {view.setup.clock(view.chamber.minute)}"
    )


_WITHDRAWN = "The draft was withdrawn. Does anybody introduce it again?"
_UNDECIDED = "The meeting is closed. The text was not decided."
_CLOSED = {
    "consensus": "The meeting is closed. The text was adopted without a vote.",
    "vote": "The meeting is closed. The text was adopted by a vote.",
    "rejected": "The meeting is closed. The text was rejected.",
}


def _decided(view: View) -> Matter:
    """What became of the whole: by a decision on it, or by one on its parts or its debate."""
    where = _where(view.setup, view.chamber, WHOLE)
    if WHOLE in view.chamber.shelved:
        return Matter(WHOLE, _NO_ACTION, "", "", "decided", where)
    taken = [d for d in view.chamber.decisions if d.target == WHOLE]
    if last_part_out(view.setup, view.chamber) or not taken:
        return Matter(WHOLE, _NO_PART_LEFT, "", "", "decided", where)
    how = "adopted" if adopted(view.setup, taken[-1]) else "rejected"
    needs = "without a vote"
    if taken[-1].how == "vote":
        counts = tally_of(view.setup, taken[-1])
        needs = f"{counts.yes} in favour, {counts.no} against, {counts.abstain} abstaining"
    words = f"The draft as a whole has been {how}."
    return Matter(WHOLE, words, needs, "", "decided", where)


_NO_ACTION = "The debate was adjourned: no action is taken on the draft."
_NO_PART_LEFT = "Every operative part was rejected: the draft counts as rejected."


def _called(view: View, target: str) -> Matter:
    call = view.chamber.call
    assert call is not None
    what = subject(view.setup, view.chamber, target)
    count = len(call.objections)
    where = "nobody has objected" if not count else f"{count} objected"
    movers = _movers(view.setup, view.chamber, target)
    words = f"Does anybody object to {what}?"
    return Matter(target, words, "consensus: silence adopts it", movers, "call", where)


def _silent(view: View) -> Matter:
    silence = view.chamber.silence
    assert silence is not None
    words = f"Does anybody break silence before {view.setup.clock(silence.deadline)}?"
    broken = len(silence.breaks)
    where = f"{broken} broke it" if broken else "nobody has broken it"
    needs = "who says nothing agrees; one break and it fails"
    return Matter(WHOLE, words, needs, "", "call", where)


def _needs(setup: Setup, chamber: Chamber, target: str) -> str:
    consensus = setup.rulebook.consensus
    if consensus.required:
        return "consensus only"
    kind = majority_for(setup, chamber, target)
    if not kind:
        return "no vote is taken on it"
    needed = needed_words(setup, kind)
    unasked = target not in chamber.asked and consensus.votes_on_request
    if target == WHOLE and unasked:
        return f"consensus, else {needed}"
    return needed


def _movers(setup: Setup, chamber: Chamber, target: str) -> str:
    found = chamber.proposals.get(target)
    if found is None:
        motion = chamber.motions.get(target)
        return f"moved by {named(setup, motion.mover)}" if motion else ""
    others = len(found.co_sponsors)
    return f"moved by {named(setup, found.mover)}" + (f" +{others}" if others else "")


def sponsors(setup: Setup, proposal: Proposal) -> str:
    """The mover and how many stand with it: ``Iran +3``."""
    others = len(proposal.co_sponsors)
    return setup.name(proposal.mover) + (f" +{others}" if others else "")


def _votes_on_request(setup: Setup) -> bool:
    consensus = setup.rulebook.consensus
    return consensus.votes_on_request and not consensus.required


def _where(setup: Setup, chamber: Chamber, target: str) -> str:
    stage = stage_of(setup, chamber)
    parts = [stage.title if stage else "the meeting has not been opened"]
    if asking := chamber.asked.get(target):
        names = ", ".join(named(setup, s) for s in asking[:2])
        more = f" +{len(asking) - 2}" if len(asking) > 2 else ""
        parts.append(f"vote asked by {names}{more}")
    elif target in chamber.proposals and _votes_on_request(setup):
        parts.append("no vote asked")
    return " · ".join(parts)
