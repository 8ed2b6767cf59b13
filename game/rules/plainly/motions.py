"""A motion in plain words: its precedence, who speaks on it, what carries it."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.methods import REQUESTS
from game.rules.procedures.motions import granted_on_request
from game.rules.rulebook import MotionRule, Rulebook
from game.rules.shares import share_in_words
from game.rules.words.wording import motion_name


def titled(motion: str) -> str:
    """A motion by the name that is typed, and as a noun where that says more."""
    noun = motion_name(motion)
    plain = noun.removeprefix("an ").removeprefix("a ")
    return motion if plain == motion.replace("-", " ") else f"{motion}: {noun}"


_ALSO = {
    "point-of-order": "upheld, it undoes what it names; a decision of the room stands",
    "appeal": "made before the meeting goes on after the ruling, and decided once",
    "reconsider": "nothing else undoes what was adopted: no amendment puts the old words back",
}
"""What the engine makes of a motion wherever the rules know it."""


def facts_of_motion(rule: MotionRule, rulebook: Rulebook) -> Iterator[str]:
    """What follows from the rule on a motion, a line each."""
    if rule.rank:
        yield f"precedence {rule.rank}"
    if rule.during_vote:
        yield "may interrupt a vote, on its conduct only"
    if rule.by_chair:
        yield "the Chair too may propose it"
    if rule.name in _ALSO:
        yield _ALSO[rule.name]
    if rule.name == "division":
        of = "of the draft and of proposals" if rule.of_proposals else "of the draft only"
        yield f"on {'operative ' if rule.operative_only else ''}parts {of}"
    if rule.seconds:
        yield f"needs {rule.seconds} second{'s' if rule.seconds > 1 else ''}"
    yield _speakers(rule)
    if rule.name in REQUESTS:
        yield "on a text, a request for a vote as well"
    if not rule.majority:
        yield _without_vote(rule)
        return
    needed = share_in_words(rulebook.majorities[rule.majority])
    contested = (
        f"granted unless {_who_objects(rule)}; then " if rule.only_if_contested else ""
    )
    yield f"{contested}carried by {needed}"


def _without_vote(rule: MotionRule) -> str:
    """How a motion that no majority carries is settled."""
    if rule.only_if_contested:
        return f"granted unless {_who_objects(rule)}"
    if granted_on_request(rule):
        return "granted when a member asks for it; no vote"
    return "no vote: the Chair rules on it"


def _who_objects(rule: MotionRule) -> str:
    return "a sponsor of the text objects" if rule.sponsors_object else "somebody objects"


def _speakers(rule: MotionRule) -> str:
    if not rule.speakers_for and not rule.speakers_against:
        return "not debated"
    for_it = f"{rule.speakers_for} may speak" if rule.speakers_for else "nobody speaks"
    return f"besides the mover {for_it} for it; {rule.speakers_against} may speak against"
