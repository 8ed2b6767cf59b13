"""Another order of proposals than the one in which they would be taken."""

from __future__ import annotations

from game.rules.meeting.order import amends_in_the_end, meets_another, voting_order
from game.rules.meeting.rivals import rivals, rivals_decided
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import undecided_text
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule


def another_order(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Another order of proposals is decided on where several compete (rules 91, 131)."""
    if refused := undecided_text(meeting, rule, target):
        return refused
    if target != WHOLE and rivals(meeting.chamber, target):
        return None
    words = f"No other proposal is on the same question as {target}."
    return Refusal("not-contested", words, rule.cite.rule, f"put {target}")


def vote_next(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Whether to vote on the next proposal is asked after a vote on one before it."""
    if refused := undecided_text(meeting, rule, target):
        return refused
    chamber = meeting.chamber
    if target == WHOLE or not rivals_decided(chamber, target):
        words = f"No vote was taken on another proposal on the same question as {target}."
        return Refusal("no-vote-before", words, rule.cite.rule, f"put {target}")
    among = {target, *rivals(chamber, target)}
    first = next(id_ for id_ in voting_order(meeting.setup, chamber) if id_ in among)
    if first == target:
        return None
    words = f"{first} is the next to be voted on, not {target}."
    return Refusal("precedence", words, rule.cite.rule, f"move vote-next {first}")


def another_order_of_amendments(
    meeting: Meeting, rule: MotionRule, target: str
) -> Refusal | None:
    """Another order is a matter where two amendments wait at least."""
    return nothing_to_order(meeting, rule.cite.rule, target) or undecided_text(
        meeting, rule, target
    )


def nothing_to_order(meeting: Meeting, cite: str, target: str) -> Refusal | None:
    """Refuse an order where there are no two amendments of which either could be the first:
    what amends an amendment goes before it in any case."""
    chamber = meeting.chamber
    order = voting_order(meeting.setup, chamber)
    free = [id_ for id_ in order if not amends_in_the_end(chamber, id_, target)]
    if len(free) >= 2:
        return _beside_all(meeting, cite, target)
    wait = "waits" if len(free) == 1 else "wait"
    words = f"An order needs 2 amendments at least; {len(free)} {wait}."
    instead = "amend ID VARIANT"
    if amending := [id_ for id_ in order if id_ not in free]:
        words = f"What amends {target} is taken before it in any case: {amending[0]}."
        instead = f"put {amending[0]}, or consensus {amending[0]}"
    return Refusal("not-contested", words, cite, instead)


def _beside_all(meeting: Meeting, cite: str, target: str) -> Refusal | None:
    """Refuse an order to what meets no other proposal: it may be taken at any time."""
    found = meeting.chamber.proposals.get(target)
    if found is None or found.status != "pending" or meets_another(meeting, target):
        return None
    words = f"{target} meets no other proposal: it may be taken before or after any."
    return Refusal("not-contested", words, cite, f"put {target}, or consensus {target}")
