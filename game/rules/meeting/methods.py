"""How a question is voted on: by hands, by name, by roll call, in secret.

The log keeps each hand and each secret ballot, since a tally is counted from ballots and
from nothing else; only the seat itself is told of them.  What the room and the record have
of a show of hands, as of a secret ballot, is the numbers (rules 87, 127).
"""

from __future__ import annotations

from game.rules.meeting.business import Decision, Question
from game.rules.meeting.deciding import majority_of_text
from game.rules.meeting.results import majority_of
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Rulebook
from game.rules.voting import Choice

HANDS = "hands"
RECORDED = "recorded"
ROLL_CALL = "roll-call"
IN_SECRET = "secret-ballot"  # noqa: S105 - a way of voting, not a password
NUMBERS = "numbers"
"""How a vote of the past was taken of which nobody knows more than the numbers."""
REQUESTS = {"roll-call": ROLL_CALL, "recorded-vote": RECORDED, "secret-ballot": IN_SECRET}
"""The method that each request of a member asks for."""


def majority_for(setup: Setup, chamber: Chamber, target: str) -> str:
    """Name of the majority that a question on ``target`` needs."""
    motion = chamber.motions.get(target)
    if motion is not None:
        return setup.rulebook.motions[motion.motion].majority
    return majority_of_text(setup, chamber, target)


def may_abstain(setup: Setup, chamber: Chamber, target: str) -> bool:
    """Whether members may abstain on a question, which some rules forbid on procedure."""
    voting = chamber.voting
    if voting is not None and voting.question.target == target:
        return majority_of(setup, voting.question).abstain  # as it was put
    majority = setup.rulebook.majorities.get(majority_for(setup, chamber, target))
    return majority is None or majority.abstain


def usual_method(setup: Setup, chamber: Chamber, target: str) -> str:
    """How a question is voted on where nobody asks for another way."""
    rulebook = setup.rulebook
    majority = rulebook.majorities.get(majority_for(setup, chamber, target))
    return majority.method if majority and majority.method else rulebook.methods[0]


def method_for(setup: Setup, chamber: Chamber, target: str) -> str:
    """How a question would be voted on if it were put now."""
    return chamber.methods.get(target) or usual_method(setup, chamber, target)


def minutes_for(rulebook: Rulebook, method: str) -> int:
    """What a vote takes of the day."""
    return rulebook.minutes_by_hands if method == HANDS else rulebook.minutes_per_vote


def numbers_only(setup: Setup, question: Question) -> bool:
    """Whether nobody is told how another seat votes on a question.

    A show of hands is taken by name where the majority has to know who: a veto, a weight.
    """
    majority = setup.rules(question.rules).majorities[question.majority]
    by_name = majority.veto or majority.weight is not None
    known_to_nobody = question.method in (IN_SECRET, NUMBERS)
    return known_to_nobody or (question.method == HANDS and not by_name)


def on_record(decision: Decision) -> bool:
    """Whether the record says who voted how."""
    question = decision.question
    return question is not None and question.method not in (HANDS, IN_SECRET, NUMBERS)


def named_ballots(decision: Decision) -> dict[str, Choice]:
    """The ballots of a decision by seat; empty where the record has numbers only."""
    return decision.ballots if on_record(decision) else {}
