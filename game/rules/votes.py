"""Votes: questions put, ballots, results, and what is left aside."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, pending, stage_is, time_left
from game.rules.motions import may_be_put, motions_first
from game.rules.refusals import Refusal
from game.rules.results import members_present, next_called
from game.rules.setup import WHOLE
from game.rules.state import Meeting
from game.rules.takeup import floor_taken, no_quorum, not_next_text
from game.rules.voting import share_in_words


def put_question(meeting: Meeting, intent: it.PutQuestion) -> Verdict:
    """Put a motion, a proposal, a part of the text or the whole to the vote."""
    if refused := chair_only(intent.seat):
        return refused
    chamber = meeting.chamber
    motion = chamber.motions.get(intent.target)
    refused = (
        may_be_put(meeting, intent.target) or no_quorum(meeting)
        if motion
        else _may_vote_on_text(meeting, intent.target)
    )
    if refused:
        return refused
    method = chamber.methods.get(intent.target, meeting.setup.rulebook.methods[0])
    if intent.drawn and intent.drawn not in meeting.setup.weights:
        return Refusal("unknown-target", f"{intent.drawn} is not on the roll.")
    return (
        ev.QuestionPut(
            intent.seat,
            f"Q{chamber.questions + 1}",
            intent.target,
            method,
            _majority(meeting, intent.target),
            intent.drawn,
            _tied_before(meeting, intent.target),
            0,
        ),
    )


def _majority(meeting: Meeting, target: str) -> str:
    """Name of the majority that a question needs."""
    motion = meeting.chamber.motions.get(target)
    if motion is not None:
        return meeting.setup.rulebook.motions[motion.motion].majority
    important = target in meeting.chamber.important or WHOLE in meeting.chamber.important
    return "important" if important else "substance"


def _may_vote_on_text(meeting: Meeting, target: str) -> Refusal | None:
    if refused := stage_is(meeting, "action") or time_left(meeting):
        return refused
    if refused := floor_taken(meeting) or motions_first(meeting):
        return refused
    if refused := not_next_text(meeting, target):
        return refused
    return _consensus_stands_in_the_way(meeting, target) or no_quorum(meeting)


def _consensus_stands_in_the_way(meeting: Meeting, target: str) -> Refusal | None:
    consensus = meeting.setup.rulebook.consensus
    if consensus.required:
        return Refusal(
            "consensus-only",
            "These rules adopt text by consensus only.",
            consensus.cite.rule,
            f"consensus {target}",
        )
    broken = any(d.target == target and d.objections for d in meeting.chamber.decisions)
    parts = meeting.chamber.separate
    if target not in meeting.chamber.asked and not broken and target not in parts:
        return Refusal(
            "no-vote-asked",
            f"Nobody asks for a vote on {target}.",
            instead=f"consensus {target}, or pass-over {target}",
        )
    if consensus.first and not meeting.chamber.exhausted:
        needed = meeting.setup.rulebook.majorities["substance"]
        return Refusal(
            "efforts-not-exhausted",
            f"Before a vote on substance ({share_in_words(needed)}) the Chair tells the "
            f"room that, in the finding of the {consensus.finding or 'Chair'}, efforts at "
            "consensus are exhausted.",
            consensus.cite.rule,
            "exhausted",
        )
    return None


def _tied_before(meeting: Meeting, target: str) -> bool:
    since = meeting.chamber.reopened.get(target, 0)
    return any(
        d.target == target and d.how == "vote" and d.seq > since
        for d in meeting.chamber.decisions
    )


def vote(meeting: Meeting, intent: it.Vote) -> Verdict:
    """Cast a ballot on the question that is open."""
    voting = meeting.chamber.voting
    if voting is None:
        return Refusal("no-question-open", "No question is being put.")
    if intent.seat not in meeting.setup.weights:
        return Refusal("not-a-member", "Only members vote.")
    if intent.seat in meeting.chamber.absent:
        return Refusal("absent", "Only members in the room vote.")
    if intent.seat in voting.taken:
        return Refusal("already-voted", "Your ballot has been handed in.")
    if intent.seat in voting.ballots:
        return Refusal(
            "already-voted",
            f"Your vote is recorded: {voting.ballots[intent.seat]}.",
            meeting.setup.rulebook.conduct_of_voting.rule,
        )
    if voting.question.method == "roll-call":
        called = next_called(meeting.setup, meeting.chamber)
        if called != intent.seat:
            name = meeting.setup.name(called)
            return Refusal(
                "not-called", f"The roll is at {name}; wait until your name is called."
            )
    if voting.question.method == "secret-ballot":
        id_ = voting.question.id
        return (
            ev.SecretBallotCast(intent.seat, id_, intent.choice),
            ev.BallotTaken(intent.seat),
        )
    return (ev.BallotCast(intent.seat, intent.choice),)


def close_voting(meeting: Meeting, intent: it.CloseVoting) -> Verdict:
    """Declare the result once every member in the room has answered."""
    if refused := chair_only(intent.seat):
        return refused
    voting = meeting.chamber.voting
    if voting is None:
        return Refusal("no-question-open", "No question is being put.")
    if missing := next_called(meeting.setup, meeting.chamber):
        answered = len(voting.ballots) + len(voting.taken)
        left = members_present(meeting.setup, meeting.chamber) - answered
        return Refusal(
            "voting-goes-on",
            f"{left} members in the room have not answered, "
            f"{meeting.setup.name(missing)} next.",
            meeting.setup.rulebook.conduct_of_voting.rule,
        )
    minutes = meeting.setup.rulebook.minutes_per_vote
    secret = meeting.dealings.secret.get(voting.question.id, {})
    return (
        ev.Decided(
            intent.seat, voting.question.id, tuple(sorted(secret.values())), minutes
        ),
    )


def pass_over(meeting: Meeting, intent: it.PassOver) -> Verdict:
    """Leave aside a proposal that nobody asks a vote on."""
    if refused := chair_only(intent.seat) or stage_is(meeting, "action"):
        return refused
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    asking = meeting.chamber.asked.get(intent.target, ())
    if asking and not meeting.setup.rulebook.consensus.required:
        names = ", ".join(meeting.setup.name(s) for s in asking)
        return Refusal(
            "not-pending",
            f"{names} asks for a vote on {intent.target}.",
            instead=f"put {intent.target}",
        )
    return (ev.PassedOver(intent.seat, intent.target, 0),)
