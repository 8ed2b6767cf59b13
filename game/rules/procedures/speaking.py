"""Speaking on a motion that is before the room: for it, against it, in its support."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.business import Motion
from game.rules.meeting.names import named
from game.rules.meeting.parts import OF
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import Verdict, members_only
from game.rules.procedures.motions import how_to_settle, pending_motion
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.wishes import intents as it


def speak_on(meeting: Meeting, intent: it.SpeakOnMotion) -> Verdict:
    """Speak for or against a pending motion, or second it, within the rule's numbers."""
    precedence = meeting.setup.rulebook.precedence
    if refused := members_only(meeting, intent.seat, "speak on motions", precedence):
        return refused
    found = pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    rule = meeting.setup.rulebook.motions[found.motion]
    if refused := _not_theirs(meeting, rule, intent) or _heard_enough(rule, found, intent):
        return refused
    minutes = 0 if intent.stand == "second" else 1
    return (ev.MotionSpoken(intent.seat, found.id, intent.stand, minutes),)


def _not_theirs(
    meeting: Meeting, rule: MotionRule, intent: it.SpeakOnMotion
) -> Refusal | None:
    """Refuse an objection of another than a sponsor of the text, where it is for them alone."""
    motion = meeting.chamber.motions[intent.target]
    proposal = meeting.chamber.proposals.get(motion.target.partition(OF)[0])
    sponsors = proposal.sponsors if proposal else meeting.chamber.sponsors
    if not rule.sponsors_object or intent.stand != "against" or intent.seat in sponsors:
        return None
    names = ", ".join(named(meeting.setup, s) for s in sponsors) or "nobody here"
    return Refusal(
        "not-your-text",
        f"Only who moved the text may object to it: {names}.",
        rule.cite.rule,
        "when the question is put: vote",
    )


def _heard_enough(
    rule: MotionRule, motion: Motion, intent: it.SpeakOnMotion
) -> Refusal | None:
    """Refuse who has spoken, and one more than the rule allows."""
    if intent.stand == "second":
        return _supported(rule, motion, intent.seat)
    for_it, against_it = motion.spoken_for, motion.spoken_against
    heard = len(for_it if intent.stand == "for" else against_it)
    allowed = rule.speakers_for if intent.stand == "for" else rule.speakers_against
    contests = rule.only_if_contested and intent.stand == "against" and not heard
    settle = how_to_settle(rule, motion)
    if not allowed and not contests:
        words = f"Nobody speaks {intent.stand} it: the rule has 0 speakers."
        if heard:
            words = (
                f"{heard} objection was made, which is enough: nobody speaks against it."
            )
    elif intent.seat == motion.mover:
        words = f"You moved {motion.id}, and were heard as its mover."
        settle = f"withdraw {motion.id}, or {settle}"
    elif intent.stand == "against" and intent.seat in motion.seconds:
        words = f"You seconded {motion.id}."
    elif intent.seat in (*for_it, *against_it):
        words = "You have spoken on it."
    elif contests or heard < allowed:
        return None
    else:
        words = f"{heard} of {allowed} have spoken {intent.stand} it."
    return Refusal("too-many-statements", words, rule.cite.rule, settle)


def _supported(rule: MotionRule, motion: Motion, seat: str) -> Refusal | None:
    """Refuse a second where none is needed, and that of who supports the motion already."""
    words = "Your support is known."
    if not rule.seconds:
        words = f"A motion of this kind needs no seconder: {motion.id} is before the room."
    elif seat not in (motion.mover, *motion.seconds):
        return None
    return Refusal("already-done", words, rule.cite.rule, how_to_settle(rule, motion))
