"""Checks that many procedures share, and the words of their refusals."""

from __future__ import annotations

from game.rules.events import Event
from game.rules.refusals import Refusal
from game.rules.results import tally_of
from game.rules.setup import CHAIR, WHOLE
from game.rules.state import Decision, Meeting, Proposal

Verdict = tuple[Event, ...] | Refusal
"""What the law answers to an intent."""


def chair_only(seat: str) -> Refusal | None:
    """Refuse a seat that is not the Chair."""
    if seat == CHAIR:
        return None
    return Refusal("not-the-chair", "Only the Chair does that.")


def stage_is(meeting: Meeting, *kinds: str) -> Refusal | None:
    """Refuse unless the open stage is of one of ``kinds``."""
    stage = meeting.stage
    if stage is not None and stage.kind in kinds:
        return None
    now = f"The stage is “{stage.title}”" if stage else "No stage is open"
    names = [s.title for s in meeting.setup.stages if s.kind in kinds]
    when = f"In order during: {', '.join(names)}." if names else "No stage here allows it."
    return Refusal("wrong-stage", f"{now}; this is not its time.", instead=when)


def pending(meeting: Meeting, target: str) -> Proposal | Refusal:
    """The pending proposal of that id, or why there is none."""
    found = meeting.chamber.proposals.get(target)
    if found is None:
        known = ", ".join(
            p.id for p in meeting.chamber.proposals.values() if p.status == "pending"
        )
        if not target or not known:
            return Refusal(
                "unknown-target", "No proposal is pending.", instead="amend ID VARIANT"
            )
        return Refusal(
            "unknown-target",
            f"There is no proposal {target}; pending: {known}.",
            instead=f"the same for {known.partition(', ')[0]}",
        )
    if found.status != "pending":
        return Refusal("not-pending", f"{target} is {found.status}, no longer pending.")
    return found


def time_left(meeting: Meeting) -> Refusal | None:
    """Refuse when the time of the meeting is used up."""
    if meeting.chamber.minute < meeting.setup.closes:
        return None
    return Refusal(
        "no-time-left", "The time of the meeting is used up.", instead="Close the meeting."
    )


def whole_decided(meeting: Meeting) -> Refusal | None:
    """Refuse once the whole has been adopted or voted down."""
    since = meeting.chamber.reopened.get(WHOLE, 0)
    for decision in meeting.chamber.decisions:
        if decision.target != WHOLE or decision.seq < since:
            continue
        if decision.question is not None and _to_be_repeated(meeting, decision):
            continue
        if decision.how == "vote" or not decision.objections:
            return Refusal("already-done", "The draft as a whole has been decided.")
    return None


def _to_be_repeated(meeting: Meeting, decision: Decision) -> bool:
    return tally_of(meeting.setup, decision).outcome == "second-vote"


def no_action(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse what the room decided to take no action on (rules 74, 116)."""
    if target not in meeting.chamber.shelved:
        return None
    rule = meeting.setup.rulebook.motions.get("adjourn-debate")
    return Refusal(
        "no-action",
        f"The debate on {target} was adjourned: no action is taken on it.",
        rule.cite.rule if rule else "",
        f"move reconsider {target}",
    )
