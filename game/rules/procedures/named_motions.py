"""Motions by their names: which the rules know, and how many texts each may name."""

from __future__ import annotations

from difflib import get_close_matches

from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import TIMED, MotionRule, Rulebook
from game.rules.wishes import intents as it

_ALSO_CALLED = {
    "adjournment": "adjourn-meeting",
    "closure": "close-debate",
    "no-action": "adjourn-debate",
    "reply": "right-of-reply",
    "separate-vote": "division",
    "suspension": "suspend-meeting",
    "two-thirds": "important-question",
}
"""Motions by what delegates call them."""


def no_such_motion(rulebook: Rulebook, name: str) -> Refusal:
    """That the rules know no motion of that name, with the nearest that they know."""
    words = f"These rules know no motion “{name}”."
    usual = _ALSO_CALLED.get(name, "")
    near = (
        [usual]
        if usual in rulebook.motions
        else get_close_matches(name, rulebook.motions, 1)
    )
    known = ", ".join(rulebook.motions)
    instead = f"They know: {known}."
    if near:
        instead = f"the same with {near[0]} for {name}, or one of: {known}"
    return Refusal("no-such-motion", words, rulebook.precedence.rule or OWN, instead)


ON_THE_MEETING = frozenset(
    (
        "adjourn-meeting",
        "close-debate",
        "close-list",
        "reopen-list",
        "suspend-meeting",
        "time-limit",
        "waive-notice",
    )
)
"""Motions that are on the meeting."""


def on_the_meeting(rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a text to a motion that is on the meeting."""
    if rule.name not in ON_THE_MEETING or target in ("", WHOLE):
        return None
    words = f"The motion {rule.name} is on the meeting, not on {target}."
    return Refusal("bad-operation", words, rule.cite.rule, f"move {rule.name}")


_OF_SEVERAL = frozenset(("amendment-order", "proposal-order", *TIMED))
"""Motions that may name more than one text, or minutes."""


def on_several(meeting: Meeting, rule: MotionRule, intent: it.MoveMotion) -> Refusal | None:
    """Refuse several texts to a motion that is decided on one: each is moved for itself."""
    chamber = meeting.chamber
    goes_on = intent.value.startswith((",", ";"))
    words = intent.value.replace(",", " ").replace(";", " ").split()
    more = [w for w in words if w != "and"]
    known = (*chamber.draft.provisions, *chamber.proposals)
    texts = goes_on or all(w in known for w in more)
    if not more or rule.name in _OF_SEVERAL or not texts:
        return None
    steps = " and ".join(f"move {rule.name} {t}" for t in (intent.target, *more))
    said = f"The motion {rule.name} is on one text, not on {1 + len(more)}."
    return Refusal("bad-operation", said, rule.cite.rule, f"one after the other: {steps}")
