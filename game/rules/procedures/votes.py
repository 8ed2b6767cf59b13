"""Votes: questions put, ballots, results, and what is left aside."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.business import Question
from game.rules.meeting.methods import (
    HANDS,
    ROLL_CALL,
    majority_for,
    method_for,
    minutes_for,
    numbers_only,
)
from game.rules.meeting.names import named, target_called
from game.rules.meeting.results import majority_of, next_called
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    cited,
    in_arrears,
    members_only,
    motion_rule,
    pending,
    stage_is,
    time_left,
)
from game.rules.procedures.motions import how_to_settle, motions_first, waiting
from game.rules.procedures.overruled import efforts_go_on, overruled
from game.rules.procedures.rulings import may_be_put
from game.rules.procedures.takeup import (
    floor_taken,
    no_longer_taken,
    no_quorum,
    not_next_text,
)
from game.rules.refusals import Refusal
from game.rules.shares import share_in_words
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.rules.words.wording import capital


def put_question(meeting: Meeting, intent: it.PutQuestion) -> Verdict:
    """Put a motion, a proposal, a part of the text or the whole to the vote."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    setup, chamber = meeting.setup, meeting.chamber
    refused = (
        may_be_put(meeting, intent.target) or no_quorum(meeting)
        if _names_a_motion(chamber, intent.target)
        else _may_vote_on_text(meeting, intent.target)
    )
    if refused:
        return refused
    method = method_for(setup, chamber, intent.target)
    if intent.drawn and intent.drawn not in setup.weights:
        words = f"{intent.drawn} is not on the roll."
        known = f"one of {', '.join(setup.roll[:3])} ..."
        return Refusal("unknown-target", words, motion_rule(meeting, ROLL_CALL), known)
    return (
        ev.QuestionPut(
            intent.seat,
            f"Q{chamber.questions + 1}",
            intent.target,
            method,
            majority_for(setup, chamber, intent.target),
            intent.drawn if method == ROLL_CALL else "",
            _tied_before(meeting, intent.target),
            0,
        ),
    )


def _names_a_motion(chamber: Chamber, target: str) -> bool:
    """Whether what is put is a motion, or has the id of one that was never moved."""
    numbered = target.startswith("M") and target[1:].isdigit()
    return target in chamber.motions or (
        numbered and target not in chamber.draft.provisions
    )


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
    wanted = target in meeting.chamber.asked or broken or target in parts
    if not wanted and consensus.votes_on_request:
        return Refusal(
            "no-vote-asked",
            f"Nobody asks for a vote on {target_called(target)}.",
            consensus.cite.rule,
            f"consensus {target}, or pass-over {target}",
        )
    return _efforts_first(meeting, target)


def _efforts_first(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse a vote on substance before the finding that consensus is out of reach, where the
    rules ask for it."""
    consensus = meeting.setup.rulebook.consensus
    if consensus.first and not meeting.chamber.exhausted:
        rulebook = meeting.setup.rulebook
        needed = rulebook.majorities[majority_for(meeting.setup, meeting.chamber, target)]
        again = efforts_go_on(meeting)
        return Refusal(
            "efforts-not-exhausted",
            f"Before a vote on substance ({share_in_words(needed)}) the Chair tells the "
            f"room that, in the finding of the {consensus.finding or 'Chair'}, efforts at "
            "consensus are exhausted.",
            consensus.cite.rule,
            again.instead if again else "exhausted",
        )
    return None


def _tied_before(meeting: Meeting, target: str) -> bool:
    since = meeting.chamber.reopened.get(target, 0)
    return any(
        d.target == target and d.how == "vote" and d.seq > since
        for d in meeting.chamber.decisions
    )


def no_question(meeting: Meeting) -> Refusal:
    """That nothing is being voted on."""
    conduct = meeting.setup.rulebook.conduct_of_voting.rule
    first = next(iter(waiting(meeting)), None)
    step = "put TARGET"
    if first is not None:
        step = how_to_settle(meeting.setup.rulebook.motions[first.motion], first)
    return Refusal("no-question-open", "No question is being put.", conduct, step)


def vote(meeting: Meeting, intent: it.Vote) -> Verdict:
    """Cast a ballot on the question that is open; who is not in the room answers nothing."""
    conduct = meeting.setup.rulebook.conduct_of_voting
    if refused := members_only(meeting, intent.seat, "vote", conduct):
        return refused
    voting = meeting.chamber.voting
    if voting is None:
        return no_question(meeting)
    if refused := in_arrears(meeting, intent.seat, "", "wait until it is decided"):
        return refused
    if intent.seat in voting.taken or intent.seat in voting.ballots:
        cast = voting.ballots.get(intent.seat, "counted, and not by name")
        words = f"Your vote is recorded: {cast}."
        return Refusal("already-voted", words, conduct.rule, _if_meant_otherwise(meeting))
    by_roll = voting.question.method == ROLL_CALL
    if refused := _not_called(meeting, intent.seat, by_roll=by_roll):
        return refused
    question = voting.question
    if refused := _no_abstaining(meeting, question, intent):
        return refused
    if not numbers_only(meeting.setup, question):
        return (ev.BallotCast(intent.seat, intent.choice),)
    if question.method == HANDS:
        return (ev.HandRaised(intent.seat, question.id, intent.choice),)
    taken = ev.BallotTaken(intent.seat)
    if intent.seat in meeting.dealings.secret.get(question.id, {}):
        return (taken,)  # a log that was cut off between the two: the ballot kept stands
    return (ev.SecretBallotCast(intent.seat, question.id, intent.choice), taken)


def _not_called(meeting: Meeting, seat: str, *, by_roll: bool) -> Refusal | None:
    """Refuse who is not in the room, or whose name is not called; a roll call calls the absent
    too."""
    called = next_called(meeting.setup, meeting.chamber) if by_roll else seat
    away = seat in meeting.chamber.absent
    if called == seat and (by_roll or not away):
        return None
    rule = meeting.setup.rulebook.conduct_of_voting.rule
    if away:
        words = "Only members in the room vote."
        return Refusal("absent", words, rule, "come, before the vote is over")
    name = named(meeting.setup, called)
    words = f"The roll is at {name}; wait until your name is called."
    return Refusal("not-called", words, rule, "when you are called: vote")


def _no_abstaining(meeting: Meeting, question: Question, intent: it.Vote) -> Refusal | None:
    """Refuse an abstention where the rules ask everybody for a yes or a no."""
    majority = majority_of(meeting.setup, question)
    if majority.abstain or intent.choice != "abstain":
        return None
    words = "On this question nobody abstains: the answer is yes or no."
    return Refusal("bad-operation", words, majority.cite.rule, "vote yes, or vote no")


def _if_meant_otherwise(meeting: Meeting) -> str:
    voting = meeting.chamber.voting
    assert voting is not None
    if numbers_only(meeting.setup, voting.question):
        return "wait"  # a record without names has none to correct
    return f"once the result is declared: correct {voting.question.id} CHOICE"


def close_voting(meeting: Meeting, intent: it.CloseVoting) -> Verdict:
    """Declare the result once every member that is asked has answered."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    setup, voting = meeting.setup, meeting.chamber.voting
    if voting is None:
        return no_question(meeting)
    if missing := next_called(setup, meeting.chamber):
        return Refusal(
            "voting-goes-on",
            f"{_asked_still(meeting)} not answered, {named(setup, missing)} next.",
            setup.rulebook.conduct_of_voting.rule,
            "vote absent" if missing in meeting.chamber.absent else "vote",
        )
    minutes = minutes_for(setup.rulebook, voting.question.method)
    return (ev.Decided(intent.seat, voting.question.id, _unnamed(meeting), minutes),)


def _unnamed(meeting: Meeting) -> tuple[Choice, ...]:
    """The ballots that are told as numbers, sorted, so that no order says whose they are."""
    voting = meeting.chamber.voting
    assert voting is not None
    if not numbers_only(meeting.setup, voting.question):
        return ()
    kept = meeting.dealings.secret.get(voting.question.id, {})
    return tuple(sorted((*kept.values(), *voting.ballots.values())))


def _asked_still(meeting: Meeting) -> str:
    many = _unanswered(meeting)
    return f"{many} member{'s that are' if many > 1 else ' that is'} asked {'have' if many > 1 else 'has'}"


def _unanswered(meeting: Meeting) -> int:
    """How many members are asked and have not answered."""
    voting = meeting.chamber.voting
    assert voting is not None
    everybody = voting.question.method == ROLL_CALL
    return sum(
        1
        for seat in meeting.setup.roll
        if seat not in voting.ballots
        and seat not in voting.taken
        and (everybody or seat not in meeting.chamber.absent)
    )


def pass_over(meeting: Meeting, intent: it.PassOver) -> Verdict:
    """Leave aside a proposal that nobody asks a vote on."""
    if refused := chair_only(meeting, intent.seat) or stage_is(meeting, "action"):
        return refused
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if no_longer_taken(meeting, found):
        return (ev.PassedOver(intent.seat, intent.target, 0),)
    asking = meeting.chamber.asked.get(intent.target, ())
    if asking and not meeting.setup.rulebook.consensus.required:
        names = capital(", ".join(named(meeting.setup, s) for s in asking))
        verb = "asks" if len(asking) == 1 else "ask"
        return Refusal(
            "not-pending",
            f"{names} {verb} for a vote on {target_called(intent.target)}.",
            cited(meeting, "amendments"),
            f"put {intent.target}",
        )
    again = overruled(meeting, intent.target, f"consensus {intent.target}")
    return again or (ev.PassedOver(intent.seat, intent.target, 0),)
