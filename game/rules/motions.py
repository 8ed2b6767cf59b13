"""Motions on procedure: moving, speaking on them, ruling, and whether one can be put."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.setup import WHOLE
from game.rules.state import Meeting, Motion

BY_THE_CHAIR = frozenset(
    {"point-of-order", "right-of-reply", "waive-notice", "amendment-order"}
)
"""Motions that, where no majority is named, the Chair rules on; the others are granted on
request."""
ON_PROPOSALS = frozenset(
    {"adjourn-debate", "reconsider", "important-question", "vote-next"}
)
NOTICE = "notice"
"""Target of the Chair's ruling that waives the notice of new texts."""


def move(meeting: Meeting, intent: it.MoveMotion) -> Verdict:
    """Move a motion; one that is granted on request takes effect at once."""
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
    target = intent.target or (WHOLE if intent.motion != "appeal" else "")
    if refused := _wrong_target(meeting, rule, target):
        return refused
    if meeting.chamber.ruling is not None and intent.motion == "appeal":
        target = meeting.chamber.ruling.target
    if refused := _out_of_turn(meeting, rule, target):
        return refused
    number = len(meeting.chamber.motions) + 1
    moved = ev.MotionMoved(
        intent.seat, f"M{number}", intent.motion, target, intent.value, 0
    )
    return (moved,)


def granted_on_request(rule: MotionRule) -> bool:
    """Whether a motion takes effect as soon as it is moved."""
    return (
        not rule.majority and not rule.only_if_contested and rule.name not in BY_THE_CHAIR
    )


def waiting(meeting: Meeting) -> tuple[Motion, ...]:
    """Pending motions, the one to be taken first in front (rules 77, 119)."""
    pending = [m for m in meeting.chamber.motions.values() if m.status == "pending"]
    return tuple(sorted(pending, key=lambda m: (_rank(meeting, m.motion), m.seq)))


def _rank(meeting: Meeting, motion: str) -> int:
    if motion == "appeal":
        return -2
    if motion == "point-of-order":
        return -1
    rank = meeting.setup.rulebook.motions[motion].rank
    return rank or 100


def motions_first(meeting: Meeting) -> Refusal | None:
    """Refuse a question on text while a motion is pending."""
    pending = waiting(meeting)
    if not pending:
        return None
    first = pending[0]
    rule = meeting.setup.rulebook.motions[first.motion]
    return Refusal(
        "motion-pending",
        f"The motion {first.id} ({first.motion}) is pending and goes before it.",
        rule.cite.rule,
        how_to_settle(rule, first),
    )


def how_to_settle(rule: MotionRule, motion: Motion) -> str:
    """What the Chair does with a pending motion, as typed words."""
    if _unsupported(rule, motion):
        return f"rule {motion.id} refuse"
    if not rule.majority and rule.name in BY_THE_CHAIR:
        return f"rule {motion.id} uphold, or rule {motion.id} refuse"
    if rule.only_if_contested and not motion.spoken_against:
        return f"rule {motion.id} uphold"
    return f"put {motion.id}"


def _wrong_target(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    chamber = meeting.chamber
    cite = rule.cite.rule
    if rule.name == "appeal":
        if chamber.ruling is None or target not in ("", chamber.ruling.target):
            return Refusal("no-appeal", "There is no ruling to appeal against.", cite)
        return None
    if rule.name == "division":
        found = chamber.draft.provisions.get(target)
        if found is None or found.deleted:
            return Refusal(
                "unknown-target", "A separate vote is asked on a provision.", cite
            )
        if target in chamber.separate:
            return Refusal("already-done", f"A vote on {target} has been granted.", cite)
        return None
    if rule.name in ON_PROPOSALS or rule.name in ("roll-call", "secret-ballot"):
        return _wrong_proposal(meeting, rule, target)
    return None


def _wrong_proposal(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    chamber = meeting.chamber
    found = chamber.proposals.get(target)
    if target != WHOLE and found is None and target not in chamber.separate:
        return Refusal("unknown-target", f"There is no proposal {target}.", rule.cite.rule)
    if rule.name == "reconsider":
        decided = target in chamber.shelved or any(
            d.target == target for d in chamber.decisions
        )
        settled = found is None or found.status in ("adopted", "rejected", "no-action")
        if decided and settled:
            return None
        return Refusal("not-pending", f"{target} has not been decided.", rule.cite.rule)
    if found is not None and found.status != "pending":
        return Refusal("not-pending", f"{target} is {found.status}.", rule.cite.rule)
    if (
        rule.name in ("roll-call", "secret-ballot")
        and chamber.methods.get(target) == rule.name
    ):
        return Refusal(
            "already-done", f"It has been asked for on {target}.", rule.cite.rule
        )
    return None


def _out_of_turn(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse the same motion twice, and one that ranks below what is being voted on."""
    for motion in waiting(meeting):
        if (motion.motion, motion.target) == (rule.name, target):
            return Refusal(
                "motion-pending",
                f"{motion.id} moves the same and is pending.",
                rule.cite.rule,
                f"for {motion.id}",
            )
    return None


def speak_on(meeting: Meeting, intent: it.SpeakOnMotion) -> Verdict:
    """Speak for or against a pending motion, or second it, within the rule's numbers."""
    found = _pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members speak on motions.")
    rule = meeting.setup.rulebook.motions[found.motion]
    taken = (*found.spoken_for, *found.spoken_against)
    if intent.stand == "second":
        if intent.seat in (found.mover, *found.seconds):
            return Refusal("already-done", "Your support is known.", rule.cite.rule)
    elif intent.seat in taken or intent.seat == found.mover:
        return Refusal("too-many-statements", "You have spoken on it.", rule.cite.rule)
    elif refused := _speakers_used_up(rule, found, intent.stand):
        return refused
    minutes = 0 if intent.stand == "second" else 1
    return (ev.MotionSpoken(intent.seat, found.id, intent.stand, minutes),)


def _speakers_used_up(rule: MotionRule, motion: Motion, stand: str) -> Refusal | None:
    allowed = rule.speakers_for if stand == "for" else rule.speakers_against
    used = len(motion.spoken_for if stand == "for" else motion.spoken_against)
    if rule.only_if_contested and stand == "against" and not used:
        return None
    if used < allowed:
        return None
    return Refusal(
        "too-many-statements",
        f"{used} of {allowed} have spoken {stand} it.",
        rule.cite.rule,
        "It is put to the vote now.",
    )


def _pending_motion(meeting: Meeting, target: str) -> Motion | Refusal:
    found = meeting.chamber.motions.get(target)
    if found is None:
        words = f"There is no motion {target}." if target else "No motion is pending."
        return Refusal("unknown-target", words, instead="move MOTION")
    if found.status != "pending":
        return Refusal("not-pending", f"{target} is {found.status}.")
    return found


def withdraw(meeting: Meeting, intent: it.Withdraw) -> Verdict:
    """Withdraw one's own motion while it is pending (rules 80, 122)."""
    found = _pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if found.mover != intent.seat:
        who = meeting.setup.name(found.mover)
        return Refusal("not-your-text", f"{found.id} was moved by {who}.")
    return (ev.Withdrawn(intent.seat, found.id),)


def rule_on(meeting: Meeting, intent: it.Rule) -> Verdict:
    """The Chair's ruling: on what rests with the Chair, or on the order of amendments."""
    if refused := chair_only(intent.seat):
        return refused
    ruled = ev.Ruled(intent.seat, intent.target, intent.upheld, intent.reason, 1)
    if intent.target == NOTICE:
        return (ruled,)
    if intent.target in meeting.chamber.proposals:
        if not intent.reason:
            return Refusal(
                "bad-operation",
                "A ruling on the order of amendments gives its reason.",
                meeting.setup.rulebook.amendments.rule,
                f"rule {intent.target} uphold : REASON",
            )
        return (ruled,)
    found = _pending_motion(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    rule = meeting.setup.rulebook.motions[found.motion]
    if not intent.upheld and _unsupported(rule, found):
        return (ruled,)
    rests = not rule.majority and rule.name in BY_THE_CHAIR
    uncontested = rule.only_if_contested and intent.upheld and not found.spoken_against
    if not rests and not uncontested:
        return Refusal(
            "not-contested" if rule.only_if_contested else "motion-pending",
            f"{found.id} is for the room to decide, not for the Chair.",
            rule.cite.rule,
            f"put {found.id}",
        )
    return _unsupported(rule, found) or (ruled,)


def _unsupported(rule: MotionRule, motion: Motion) -> Refusal | None:
    given = len(motion.seconds)
    if given >= rule.seconds:
        return None
    return Refusal(
        "not-enough-support",
        f"{given} of {rule.seconds} seconds are given.",
        rule.cite.rule,
        f"second {motion.id}, or rule {motion.id} refuse",
    )


def may_be_put(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse to put a motion that is not the next, lacks support, or needs no vote."""
    found = _pending_motion(meeting, target)
    if isinstance(found, Refusal):
        return found
    rule = meeting.setup.rulebook.motions[found.motion]
    first = waiting(meeting)[0]
    if first.id != target:
        return Refusal(
            "precedence",
            f"{first.id} ({first.motion}) goes before {target} ({found.motion}).",
            meeting.setup.rulebook.motions[first.motion].cite.rule,
            how_to_settle(meeting.setup.rulebook.motions[first.motion], first),
        )
    if refused := _unsupported(rule, found):
        return refused
    if not rule.majority or (rule.only_if_contested and not found.spoken_against):
        return Refusal(
            "not-contested",
            f"{target} needs no vote as it stands.",
            rule.cite.rule,
            how_to_settle(rule, found),
        )
    return None
