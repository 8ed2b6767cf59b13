"""Requests for a vote, and for a way of voting: who asks how a text is voted on asks that it be."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.methods import REQUESTS, ROLL_CALL, method_for
from game.rules.meeting.names import named, target_called
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import (
    Verdict,
    members_only,
    no_action,
    pending,
    stage_is,
    undecided_text,
    under_silence,
    whole_decided,
)
from game.rules.procedures.proposals import PARTS_OF_THE_DAY
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import MotionRule
from game.rules.wishes import intents as it
from game.rules.words.wording import capital, listed


def ask_vote(meeting: Meeting, intent: it.AskVote) -> Verdict:
    """Ask that a proposal, or the whole, be put to the vote."""
    cite = meeting.setup.rulebook.consensus.cite
    if refused := members_only(meeting, intent.seat, "ask for a vote", cite):
        return refused
    if refused := _no_vote_on(meeting, intent.target):
        return refused
    if intent.target == WHOLE:
        if refused := under_silence(meeting, "break-silence"):
            return refused
    elif isinstance(found := pending(meeting, intent.target), Refusal):
        return found
    if intent.seat in meeting.chamber.asked.get(intent.target, ()):
        words = f"You have asked for a vote on {target_called(intent.target)}."
        return Refusal("already-done", words, OWN, f"let-go {intent.target}")
    return (ev.VoteAsked(intent.seat, intent.target),)


def _no_vote_on(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse a request for a vote where there is none to ask for."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    consensus = meeting.setup.rulebook.consensus
    if not consensus.required:
        return no_action(meeting, target)
    return Refusal(
        "consensus-only",
        "These rules adopt text by consensus only; there is no vote to ask for.",
        consensus.cite.rule,
        "when the Chair asks: object",
    )


def let_go(meeting: Meeting, intent: it.LetGo) -> Verdict:
    """Take back one's request for a vote."""
    if intent.seat not in meeting.chamber.asked.get(intent.target, ()):
        words = f"You ask for no vote on {target_called(intent.target)}."
        return Refusal("no-vote-asked", words, OWN, f"ask {intent.target}")
    return (ev.VoteLetGo(intent.seat, intent.target),)


def vote_asked(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse to adopt without a vote what members ask a vote on: consensus is that nobody
    objects or asks for one.  A request that was granted, on what was reopened since, is
    answered."""
    asking = meeting.chamber.asked.get(target, ())
    voted = any(d.target == target and d.how == "vote" for d in meeting.chamber.decisions)
    if not asking or voted or meeting.setup.rulebook.consensus.required:
        return None
    names = capital(listed([named(meeting.setup, s) for s in asking]))
    verb = "asks" if len(asking) == 1 else "ask"
    words = f"{names} {verb} for a vote on {target_called(target)}."
    rule = meeting.setup.rulebook.consensus.cite.rule
    return Refusal("voting-goes-on", words, rule, f"put {target}, or let-go {target}")


def way_of_voting(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a request for a way of voting on what is not put to the vote, or is put so.

    It may be made on motions too.  On a text it is a request for a vote, in order where one
    is.
    """
    setup, chamber = meeting.setup, meeting.chamber
    wanted = REQUESTS[rule.name]
    if wanted not in setup.rulebook.methods:
        known = ", ".join(setup.rulebook.methods)
        words = (
            f"These rules do not vote by {wanted.replace('-', ' ')}; they know: {known}."
        )
        return Refusal("method-unknown", words, rule.cite.rule, "ask TARGET")
    if refused := _not_put(meeting, rule, target):
        return refused
    now = method_for(setup, chamber, target)
    if now == wanted or (now == ROLL_CALL and wanted == "recorded"):
        words = f"{capital(target_called(target))} is voted on so already: {now.replace('-', ' ')}."
        return Refusal("already-done", words, rule.cite.rule, f"ask {target}")
    return None


def _not_put(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    motion = meeting.chamber.motions.get(target)
    if motion is None:
        return undecided_text(meeting, rule, target) or _no_vote_on(meeting, target)
    if motion.status == "pending":
        return None
    words = f"{target} is {motion.status}."
    return Refusal("not-pending", words, rule.cite.rule, f"move {rule.name} whole")
