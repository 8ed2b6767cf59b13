"""Motions on procedure: moving them, their precedence, withdrawing."""

from __future__ import annotations

from game.rules.fold.business import INTERRUPTS
from game.rules.fold.effects import owed_a_reply
from game.rules.log import events as ev
from game.rules.meeting.business import Motion
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting
from game.rules.meeting.timed import minutes_of, wrong_minutes
from game.rules.procedures.explaining import often_enough
from game.rules.procedures.guards import (
    Verdict,
    cited,
    members_only,
    of_another,
    time_left,
)
from game.rules.procedures.named_motions import (
    ON_THE_MEETING,
    no_such_motion,
    on_several,
    on_the_meeting,
)
from game.rules.procedures.outlasting import outlasts_silence
from game.rules.procedures.repeated import repeated
from game.rules.procedures.standing import lost_before
from game.rules.procedures.subjects import wrong_subject
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import MotionRule
from game.rules.wishes import intents as it
from game.rules.words.points import usual_target

BY_THE_CHAIR = frozenset(
    {"point-of-order", "right-of-reply", "waive-notice", "amendment-order"}
)
"""Motions that, where no majority is named, the Chair rules on; the others are granted on
request."""
PAUSES = frozenset({"suspend-meeting", "adjourn-meeting"})
"""Motions that interrupt the sitting, and a call for consensus."""


def move(meeting: Meeting, intent: it.MoveMotion) -> Verdict:
    """Move a motion; one that is granted on request takes effect at once."""
    rule = meeting.setup.rulebook.motions.get(intent.motion)
    if rule is None:
        return no_such_motion(meeting.setup.rulebook, intent.motion)
    if refused := _not_to_be_moved(meeting, intent.seat, rule):
        return refused
    if refused := _too_late(meeting, rule):
        return refused
    target = intent.target or _at_large(meeting, intent.motion)
    refused = (
        on_the_meeting(rule, target)
        or on_several(meeting, rule, intent)
        or wrong_minutes(rule, intent.value)
        or _too_long(meeting, rule, intent.value)
    )
    if refused:
        return refused
    if refused := wrong_subject(meeting, rule, target) or _replied(meeting, intent):
        return refused
    if meeting.chamber.ruling is not None and intent.motion == "appeal":
        target = meeting.chamber.ruling.target
    if refused := _moved_already(meeting, rule, target):
        return refused
    if refused := lost_before(meeting, rule.name, target) or repeated(
        meeting, intent.seat, rule, target
    ):
        return refused
    number = len(meeting.chamber.motions) + 1
    moved = ev.MotionMoved(intent.seat, f"M{number}", rule.name, target, intent.value, 0)
    return (moved,)


def _too_late(meeting: Meeting, rule: MotionRule) -> Refusal | None:
    """Refuse what would keep the meeting beyond its time: a vote that has begun is finished, with
    what is raised on its conduct, and a ruling may be appealed against."""
    if rule.name == "appeal" or meeting.chamber.voting is not None:
        return None
    return time_left(meeting)


def _too_long(meeting: Meeting, rule: MotionRule, value: str) -> Refusal | None:
    """Refuse a suspension in which a silence would end."""
    if rule.name != "suspend-meeting":
        return None
    return outlasts_silence(meeting, minutes_of(rule.name, value), f"move {rule.name}")


def _replied(meeting: Meeting, intent: it.MoveMotion) -> Refusal | None:
    """Refuse the right to a further reply to who has made as many as the rules give."""
    rule = meeting.setup.rulebook.statements.get("reply")
    if intent.motion != "right-of-reply" or rule is None:
        return None
    if owed_a_reply(meeting.chamber, intent.seat):
        words = "You were given the right to a reply, which you have not made yet."
        instead = "when you are called: speak reply"
        return Refusal("already-done", words, rule.cite.rule, instead)
    return often_enough(meeting, it.Speak(intent.seat, "reply", intent.target), rule)


def _at_large(meeting: Meeting, motion: str) -> str:
    """What a motion is on that names nothing."""
    if motion == "appeal":
        return ""
    return usual_target(meeting.chamber) if motion == "point-of-order" else WHOLE


def _not_to_be_moved(meeting: Meeting, seat: str, rule: MotionRule) -> Refusal | None:
    """Refuse a seat without vote, but for what the Chair may propose (rules 35, 106), and for the
    right to a reply where the rules let it make one."""
    reply = meeting.setup.rulebook.statements.get("reply")
    replies = rule.name == "right-of-reply" and reply is not None and reply.observers
    if seat != CHAIR and replies:
        return None
    if seat != CHAIR:
        return members_only(meeting, seat, "move motions", rule.cite)
    if rule.by_chair:
        return None
    proposes = [m.name for m in meeting.setup.rulebook.motions.values() if m.by_chair]
    words = "The Chair moves nothing of the kind."
    if proposes:
        words = f"{words} It may propose: {', '.join(proposes)}."
    instead = f"move {proposes[0]}" if proposes else "rule MOTION uphold, or put TARGET"
    return Refusal("not-a-member", words, cited(meeting, "presiding"), instead)


def granted_on_request(rule: MotionRule) -> bool:
    """Whether a motion takes effect as soon as it is moved."""
    return (
        not rule.majority and not rule.only_if_contested and rule.name not in BY_THE_CHAIR
    )


def put_at_once(rule: MotionRule) -> bool:
    """Whether a motion is not debated: it is put to the vote as soon as it is moved."""
    debated = rule.speakers_for or rule.speakers_against or rule.only_if_contested
    return bool(rule.majority) and not debated


def waiting(meeting: Meeting) -> tuple[Motion, ...]:
    """Pending motions, the one to be taken first in front (rules 77, 119).

    What interrupts goes before the ladder, the latest first: a point of order that is
    raised while an appeal waits is ruled on before it.
    """
    if not meeting.chamber.motion_waits:
        return ()
    pending = [m for m in meeting.chamber.motions.values() if m.status == "pending"]

    def place(motion: Motion) -> tuple[int, int]:
        interrupts = motion.motion in INTERRUPTS
        return rank_of(meeting, motion.motion), -motion.seq if interrupts else motion.seq

    return tuple(sorted(pending, key=place))


def rank_of(meeting: Meeting, motion: str) -> int:
    """Precedence of a motion: the lower goes first; -1 for what interrupts."""
    if motion in INTERRUPTS:
        return -1
    return meeting.setup.rulebook.motions[motion].rank or 100


def rule_of_precedence(meeting: Meeting, first: Motion) -> str:
    """The rule by which a motion goes before others: its own where it interrupts, else that
    on the order of motions (rules 77, 119); motions that this does not rank are taken as they
    were moved, which no rule says."""
    rule = meeting.setup.rulebook.motions[first.motion]
    if first.motion in INTERRUPTS:
        return rule.cite.rule
    return (meeting.setup.rulebook.precedence.rule or rule.cite.rule) if rule.rank else OWN


def motions_first(meeting: Meeting) -> Refusal | None:
    """Refuse a question on text while a motion is pending."""
    pending = waiting(meeting)
    return to_be_settled(meeting, pending[0]) if pending else None


def to_be_settled(meeting: Meeting, first: Motion) -> Refusal:
    """That a pending motion goes before anything else."""
    rule = meeting.setup.rulebook.motions[first.motion]
    goes_before = "is pending and goes before it"
    if put_at_once(rule):
        goes_before = "is pending; it is not debated and is put at once"
    return Refusal(
        "motion-pending",
        f"The motion {first.id} ({first.motion}) {goes_before}.",
        rule.cite.rule,
        how_to_settle(rule, first),
    )


def how_to_settle(rule: MotionRule, motion: Motion) -> str:
    """What the Chair does with a pending motion, as typed words."""
    if refused := unsupported(rule, motion):
        return refused.instead
    if not rule.majority and rule.name in BY_THE_CHAIR:
        return f"rule {motion.id} uphold, or rule {motion.id} refuse"
    if rule.only_if_contested and not motion.spoken_against:
        return f"rule {motion.id} uphold"
    return f"put {motion.id}" if rule.majority else f"rule {motion.id} refuse"


def unsupported(rule: MotionRule, motion: Motion) -> Refusal | None:
    """Refuse a motion that has too few seconds."""
    given = len(motion.seconds)
    if given >= rule.seconds:
        return None
    return Refusal(
        "not-enough-support",
        f"{given} of {rule.seconds} seconds are given.",
        rule.cite.rule,
        f"second {motion.id}, or rule {motion.id} refuse",
    )


def _moved_already(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    for motion in waiting(meeting):
        if (motion.motion, motion.target) == (rule.name, target):
            return Refusal(
                "motion-pending",
                f"{motion.id} moves the same and is pending.",
                rule.cite.rule,
                f"for {motion.id}, or {how_to_settle(rule, motion)}",
            )
    return None


def pending_motion(meeting: Meeting, target: str) -> Motion | Refusal:
    """The pending motion of that id, or why there is none."""
    found = meeting.chamber.motions.get(target)
    rule = meeting.setup.rulebook.precedence.rule or OWN
    if found is None:
        words = f"There is no motion {target}." if target else "No motion is pending."
        first = next(iter(waiting(meeting)), None)
        known = "move MOTION" if first is None else f"the same for {first.id}"
        return Refusal("unknown-target", words, rule, known)
    if found.status != "pending":
        again = "move MOTION"
        appeals = (
            m for m in waiting(meeting) if (m.motion, m.target) == ("appeal", target)
        )
        if appeal := next(appeals, None):
            words = f"{target} is {found.status}, and {appeal.id} appeals against that."
            return Refusal("not-pending", words, rule, f"put {appeal.id}")
        if found.status in ("withdrawn", "lost", "refused"):
            at_large = found.motion in ON_THE_MEETING
            again = f"move {found.motion}" + ("" if at_large else f" {found.target}")
        return Refusal("not-pending", f"{target} is {found.status}.", rule, again)
    return found


def withdraw(meeting: Meeting, intent: it.Withdraw) -> Verdict:
    """Withdraw one's own motion while it is pending (rules 80, 122)."""
    found = pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if found.mover != intent.seat:
        return of_another(meeting, found, f"against {found.id}")
    return (ev.Withdrawn(intent.seat, found.id),)
