"""Rulings of the Chair, and when a motion is put to the vote instead."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.log import events as ev
from game.rules.meeting.business import Motion
from game.rules.meeting.rivals import rivals
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import Verdict, chair_only, motion_rule
from game.rules.procedures.motions import (
    BY_THE_CHAIR,
    how_to_settle,
    pending_motion,
    rule_of_precedence,
    unsupported,
    waiting,
)
from game.rules.procedures.orders import nothing_to_order
from game.rules.procedures.overruled import order_overruled, overruled
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import MotionRule
from game.rules.wishes import intents as it

NOTICE = "notice"
"""Target of the Chair's ruling that waives the notice of new texts."""


def rule_on(meeting: Meeting, intent: it.Rule) -> Verdict:
    """The Chair's ruling: on what rests with the Chair, or on the order of amendments."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    ruled = ev.Ruled(intent.seat, intent.target, intent.upheld, intent.reason, 1)
    if intent.target == NOTICE:
        return (
            _of_notice(meeting, intent)
            or overruled(meeting, NOTICE, "move waive-notice")
            or (ruled,)
        )
    if intent.target in meeting.chamber.proposals:
        return _not_for_the_chair(meeting, intent) or (ruled,)
    found = pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    rule = meeting.setup.rulebook.motions[found.motion]
    if not intent.upheld and unsupported(rule, found):
        return (ruled,)
    refused = _not_the_chairs(rule, found, intent) or unsupported(rule, found)
    return refused or _order_again(meeting, found, intent) or (ruled,)


def _order_again(meeting: Meeting, motion: Motion, intent: it.Rule) -> Refusal | None:
    """Refuse to grant another order than the room has set on an appeal."""
    if motion.motion != "amendment-order" or not intent.upheld:
        return None
    refused = order_overruled(meeting, motion.target, first=True)
    return refused and replace(refused, instead=f"rule {motion.id} refuse")


def _of_notice(meeting: Meeting, intent: it.Rule) -> Refusal | None:
    """Refuse a ruling on notice that changes nothing: no text needs any, or it is waived."""
    hours = meeting.setup.rulebook.notice_hours
    if hours and not (meeting.chamber.waived and intent.upheld):
        return None
    words = "The notice is waived already." if hours else "Texts need 0 hours of notice."
    cite = motion_rule(meeting, "waive-notice")
    return Refusal("already-done", words, cite, "put TARGET, or consensus TARGET")


def _not_the_chairs(rule: MotionRule, motion: Motion, intent: it.Rule) -> Refusal | None:
    """Refuse a ruling on what the room decides, or against what an objection settles."""
    rests = not rule.majority and rule.name in BY_THE_CHAIR
    contested = bool(motion.spoken_against)
    uncontested = rule.only_if_contested and intent.upheld and not contested
    defeated = rule.only_if_contested and not rule.majority and contested
    if rests or uncontested or (defeated and not intent.upheld):
        return None
    words = f"{motion.id} is for the room to decide, not for the Chair."
    if defeated:
        words = f"{motion.id} was objected to, and an objection defeats it."
    elif rule.only_if_contested and not rule.majority:
        words = f"{motion.id} is granted as long as nobody objects to it."
    return Refusal(
        "not-contested" if rule.only_if_contested else "motion-pending",
        words,
        rule.cite.rule,
        how_to_settle(rule, motion),
    )


def _not_for_the_chair(meeting: Meeting, intent: it.Rule) -> Refusal | None:
    """Refuse a ruling on the order without its reason, and on that of several proposals."""
    rulebook, target = meeting.setup.rulebook, intent.target
    if rivals(meeting.chamber, target) and rulebook.proposals.rule:
        return Refusal(
            "motion-pending",
            f"In which order {target} and its rivals are voted on is for the room to decide.",
            rulebook.proposals.rule,
            f"move proposal-order {target}",
        )
    cite = rulebook.amendments.rule or OWN
    if refused := nothing_to_order(meeting, cite, target):
        return refused
    if refused := order_overruled(meeting, target, first=intent.upheld):
        return refused
    if intent.reason:
        return _has_its_place(meeting, intent, cite)
    return Refusal(
        "bad-operation",
        "A ruling on the order of amendments gives its reason.",
        cite,
        f"rule {target} uphold : REASON",
    )


def _has_its_place(meeting: Meeting, intent: it.Rule, cite: str) -> Refusal | None:
    """Refuse a ruling that changes no order: the text goes first already, or has no place that
    it was given."""
    target, given = intent.target, meeting.chamber.order
    if (given[:1] != (target,)) if intent.upheld else (target in given):
        return None
    done = "goes first by a ruling already" if intent.upheld else "was given no place"
    words = f"{target} {done}: nothing would change."
    return Refusal("already-done", words, cite, "put TARGET, or consensus TARGET")


def may_be_put(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse to put a motion that is not the next, lacks support, or needs no vote."""
    found = pending_motion(meeting, target)
    if isinstance(found, Refusal):
        return found
    rules = meeting.setup.rulebook.motions
    rule = rules[found.motion]
    first = waiting(meeting)[0]
    if first.id != target:
        return Refusal(
            "precedence",
            f"{first.id} ({first.motion}) goes before {target} ({found.motion}).",
            rule_of_precedence(meeting, first),
            how_to_settle(rules[first.motion], first),
        )
    if refused := unsupported(rule, found):
        return refused
    if not rule.majority or (rule.only_if_contested and not found.spoken_against):
        return Refusal(
            "not-contested",
            f"{target} needs no vote as it stands.",
            rule.cite.rule,
            how_to_settle(rule, found),
        )
    return None
