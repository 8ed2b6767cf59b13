"""Taking decisions: consensus calls, questions put, ballots, results."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import (
    Verdict,
    chair_only,
    no_action,
    pending,
    stage_is,
    time_left,
    whole_decided,
)
from game.rules.marks import cost_first
from game.rules.motions import may_be_put, motions_first
from game.rules.order import before_it, voting_order
from game.rules.refusals import Refusal
from game.rules.results import members_present, next_called, operative_left
from game.rules.setup import WHOLE
from game.rules.state import Meeting
from game.rules.voting import share_in_words


def exhaust_efforts(meeting: Meeting, intent: it.ExhaustEfforts) -> Verdict:
    """Tell the room that consensus is out of reach (75/282 asks it before a vote)."""
    if refused := chair_only(intent.seat):
        return refused
    consensus = meeting.setup.rulebook.consensus
    if not consensus.first:
        return Refusal("already-done", "These rules ask for no such finding.")
    if meeting.chamber.exhausted:
        return Refusal("already-done", "The finding has been made.", consensus.cite.rule)
    if not meeting.chamber.asked:
        return Refusal("no-vote-asked", "Nobody asks for a vote.", consensus.cite.rule)
    return (ev.EffortsExhausted(intent.seat, 1),)


def call_consensus(meeting: Meeting, intent: it.CallConsensus) -> Verdict:
    """Ask whether a proposal, or the whole, can be adopted without a vote."""
    if refused := chair_only(intent.seat) or time_left(meeting) or no_quorum(meeting):
        return refused
    stages = ("action",) if intent.target == WHOLE else ("consultations", "action")
    if refused := stage_is(meeting, *stages) or _floor_taken(meeting):
        return refused
    if refused := motions_first(meeting) or _not_next_text(meeting, intent.target):
        return refused
    return (ev.ConsensusCalled(intent.seat, intent.target, 1),)


def _floor_taken(meeting: Meeting) -> Refusal | None:
    floor = meeting.chamber.floor
    if not floor:
        return None
    return Refusal("no-floor", f"{meeting.setup.name(floor)} has the floor.")


def _not_next_text(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse text that is not pending, or that something else goes before."""
    chamber = meeting.chamber
    if refused := no_action(meeting, target) or whole_decided(meeting):
        return refused
    if chamber.silence is not None:
        return Refusal("silence-runs", "The draft is under silence.", instead="end-silence")
    if target == WHOLE:
        return amendments_first(meeting) or cost_first(meeting) or _nothing_left(meeting)
    if target in chamber.separate:
        return _wrong_part(meeting, target)
    found = pending(meeting, target)
    if isinstance(found, Refusal):
        return found
    return before_it(meeting, target) or _notified(meeting)


def _wrong_part(meeting: Meeting, target: str) -> Refusal | None:
    state = meeting.chamber.separate[target]
    if state != "pending":
        return Refusal("not-pending", f"The separate vote on {target} was taken: {state}.")
    waiting = _pending_proposals(meeting)
    if not waiting:
        return None
    return Refusal(
        "amendments-first",
        f"Separate votes are taken on the text as amended; pending: {', '.join(waiting)}.",
        meeting.setup.rulebook.amendments.rule,
        f"put {waiting[0]}",
    )


def _notified(meeting: Meeting) -> Refusal | None:
    hours = meeting.setup.rulebook.notice_hours
    if not hours or meeting.chamber.waived:
        return None
    return Refusal(
        "not-notified",
        f"A text is out {hours} hours before it is taken up, unless the Chair waives it.",
        meeting.setup.rulebook.amendments.rule,
        "rule notice uphold",
    )


def _nothing_left(meeting: Meeting) -> Refusal | None:
    if operative_left(meeting.setup, meeting.chamber):
        return None
    return Refusal(
        "moot",
        "Every operative part was rejected: the draft counts as rejected as a whole.",
        "rule 89 / 129",
        "close",
    )


def _pending_proposals(meeting: Meeting) -> tuple[str, ...]:
    return voting_order(meeting.setup, meeting.chamber)


def amendments_first(meeting: Meeting) -> Refusal | None:
    """Refuse a question on the whole while proposals are pending (rules 90, 130)."""
    waiting = _pending_proposals(meeting)
    parts = tuple(i for i, s in meeting.chamber.separate.items() if s == "pending")
    waiting = (*waiting, *parts)
    if not waiting:
        return None
    many = f"{len(waiting)} questions are" if len(waiting) > 1 else "One question is"
    return Refusal(
        "amendments-first",
        f"{many} pending: {', '.join(waiting)}. They are taken before the text.",
        meeting.setup.rulebook.amendments.rule,
        f"put {waiting[0]}, or pass-over {waiting[0]}",
    )


def object_(meeting: Meeting, intent: it.Object) -> Verdict:
    """Object to the consensus that the Chair asks for, or stop objecting."""
    call = meeting.chamber.call
    if call is None:
        return Refusal(
            "no-consensus-call",
            "The Chair is not asking whether the room agrees.",
            instead="Speak, or ask for a vote.",
        )
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members can object.")
    if intent.withdrawn:
        if intent.seat not in call.objections:
            return Refusal("already-done", "You have not objected.")
        return (ev.ObjectionWithdrawn(intent.seat),)
    if intent.seat in call.objections:
        return Refusal("already-done", "Your objection is on record.")
    return (ev.Objected(intent.seat, intent.reason, intent.about),)


def gavel(meeting: Meeting, intent: it.Gavel) -> Verdict:
    """Bring down the gavel on the consensus call."""
    if refused := chair_only(intent.seat):
        return refused
    if meeting.chamber.call is None:
        return Refusal("no-consensus-call", "No consensus call is open.")
    return (ev.Gavelled(intent.seat, 1),)


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
    if refused := _floor_taken(meeting) or motions_first(meeting):
        return refused
    if refused := _not_next_text(meeting, target):
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


def no_quorum(meeting: Meeting) -> Refusal | None:
    """Refuse a decision while too few members are in the room."""
    quorum = meeting.setup.rulebook.quorum
    if quorum is None:
        return None
    members = len(meeting.setup.roll)
    present = members_present(meeting.setup, meeting.chamber)
    needed = quorum.decision.needed(members)
    if present >= needed:
        return None
    return Refusal(
        "no-quorum",
        f"{present} of {members} members are present; a decision needs {needed}.",
        quorum.cite.rule,
        "suspend MINUTES",
    )


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
