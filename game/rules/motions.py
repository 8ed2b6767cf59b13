"""Motions on procedure: moving, speaking on them, granting, ruling."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict
from game.rules.refusals import Refusal
from game.rules.setup import WHOLE
from game.rules.state import Meeting


def move(meeting: Meeting, intent: it.MoveMotion) -> Verdict:
    """Move a motion; one that needs no majority is granted at once."""
    rule = meeting.setup.rulebook.motions.get(intent.motion)
    if rule is None:
        known = ", ".join(meeting.setup.rulebook.motions)
        return Refusal(
            "no-such-motion",
            f"These rules know no motion “{intent.motion}”.",
            instead=f"They know: {known}.",
        )
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members move motions.", rule.cite.rule)
    if intent.motion == "roll-call":
        return _roll_call(meeting, intent)
    return Refusal(
        "no-such-motion",
        f"The motion “{intent.motion}” is not taken in this meeting.",
        rule.cite.rule,
    )


def _roll_call(meeting: Meeting, intent: it.MoveMotion) -> Verdict:
    target = intent.target or WHOLE
    chamber = meeting.chamber
    if target != WHOLE and target not in chamber.proposals:
        return Refusal("unknown-target", f"There is no proposal {target}.")
    if chamber.methods.get(target) == "roll-call":
        return Refusal("already-done", f"A roll call on {target} has been asked for.")
    number = len(chamber.motions) + 1
    return (ev.MotionMoved(intent.seat, f"M{number}", "roll-call", target),)
