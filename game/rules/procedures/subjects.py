"""What a motion may be made on: the ruling, a part, a proposal, the whole, another motion."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.draft.text import Draft
from game.rules.meeting.business import Decision, Ruling
from game.rules.meeting.deciding import majority_of_text
from game.rules.meeting.names import named, target_called
from game.rules.meeting.parts import OF, parts_in
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import (
    stage_is,
    undecided_text,
    under_silence,
    whole_decided,
)
from game.rules.procedures.orders import (
    another_order,
    another_order_of_amendments,
    vote_next,
)
from game.rules.procedures.reconsidering import reconsider
from game.rules.procedures.requests import way_of_voting
from game.rules.procedures.unknown import no_provision
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionProcedure, MotionRule
from game.rules.words.points import is_known
from game.rules.words.provisions import provision_called
from game.rules.words.wording import capital, listed

_ON_THE_TEXT: frozenset[MotionProcedure] = frozenset(
    (
        "adjourn-debate",
        "amendment-order",
        "close-debate",
        "division",
        "important-question",
        "proposal-order",
        "recorded-vote",
        "roll-call",
        "secret-ballot",
        "vote-next",
        "waive-notice",
    )
)
"""Motions on what the room takes action on; there is nothing to move where it takes none, or
has taken it."""


def wrong_subject(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a motion on what it cannot be made on."""
    if rule.name in _ON_THE_TEXT and target not in meeting.chamber.motions:
        refused = (
            whole_decided(meeting)
            or under_silence(meeting, "break-silence")
            or _too_late(meeting, rule)
        )
        if refused:
            return refused
    if rule.name == "reconsider" and (refused := under_silence(meeting, "break-silence")):
        return refused  # what was sent out would become another text
    check = _CHECKS.get(rule.name)
    return check(meeting, rule, target) if check else None


def _too_late(meeting: Meeting, rule: MotionRule) -> Refusal | None:
    """Refuse a motion on how a text is taken up once the time of action is over."""
    if rule.name == "close-debate":
        return None
    return stage_is(meeting, "statements", "consultations", "action")


def _appeal(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    ruling = meeting.chamber.ruling
    words, instead = "There is no ruling to appeal against.", "move point-of-order"
    if ruling is not None and ruling.stands:
        words = f"The ruling on {ruling.target} stands: {_why_it_stands(meeting, ruling)}."
    elif ruling is not None and target in ("", ruling.target):
        return None
    elif last := _found_no_consensus(meeting):
        words, instead = (
            f"{words} {_why_no_ruling(meeting, last)}",
            f"{instead} {last.target}",
        )
    return Refusal("no-appeal", words, rule.cite.rule, instead)


def _found_no_consensus(meeting: Meeting) -> Decision | None:
    """The last decision, where it is the finding that there is no consensus."""
    last = next(reversed(meeting.chamber.decisions), None)
    return last if last and last.how == "consensus" and last.objections else None


def _why_no_ruling(meeting: Meeting, last: Decision) -> str:
    who = listed([named(meeting.setup, seat) for seat in last.objections])
    return (
        f"That there is no consensus follows from what {who} said, and was not ruled; who holds "
        "otherwise raises a point of order, and may appeal against the ruling on that."
    )


def _why_it_stands(meeting: Meeting, ruling: Ruling) -> str:
    for motion in meeting.chamber.motions.values():
        appeal = (motion.motion, motion.target) == ("appeal", ruling.target)
        if appeal and motion.status == "lost":
            return f"the room has decided on an appeal against it, {motion.id}"
    return "an appeal is made at once, before the meeting goes on"


def _division(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    chamber = meeting.chamber
    if target.partition(OF)[0] in chamber.proposals:
        return _division_of_proposal(meeting, rule, target)
    found = chamber.draft.provisions.get(target)
    if found is None and target != WHOLE:
        return no_provision(meeting, target, rule.cite.rule)
    if found is None or found.deleted:
        words = "A separate vote is asked on a provision that stands."
        if found is not None:
            words = f"{capital(provision_called(chamber.draft, target))} has left the text."
        known = next((p.id for p in chamber.draft.standing()), "ID")
        return Refusal("unknown-target", words, rule.cite.rule, f"move division {known}")
    if refused := _without_effect(rule, chamber.draft, target, found.operative):
        return refused
    return _divided_already(meeting, rule, target)


def _without_effect(
    rule: MotionRule, draft: Draft, target: str, operative: bool
) -> Refusal | None:
    """Refuse to divide what has no legal effect where only operative parts are divided."""
    if operative or not rule.operative_only:
        return None
    words = f"Only operative parts are voted on apart; {target} has no legal effect."
    known = next((p.id for p in draft.standing() if p.operative), "ID")
    return Refusal("bad-operation", words, rule.cite.rule, f"move division {known}")


def _divided_already(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    if meeting.chamber.separate.get(target, "moot") == "moot":
        return None
    words = f"A vote on {target} has been granted."
    return Refusal("already-done", words, rule.cite.rule, f"put {target}")


def _division_of_proposal(
    meeting: Meeting, rule: MotionRule, target: str
) -> Refusal | None:
    """Refuse to divide a proposal that is not pending, makes one change, or has no such part."""
    proposal = meeting.chamber.proposals[target.partition(OF)[0]]
    cite = rule.cite.rule
    if not rule.of_proposals:
        words = "These rules divide the draft, and no proposal."
        return Refusal("bad-operation", words, cite, f"amend {proposal.id} ID VARIANT")
    if refused := undecided_text(meeting, rule, proposal.id):
        return refused
    known = parts_in(proposal)
    if not known:
        words = f"{proposal.id} is on one provision and has no parts to vote on apart."
        return Refusal("bad-operation", words, cite, f"ask {proposal.id}")
    if target not in known:
        words = f"A separate vote names a part of {proposal.id}: {', '.join(known)}."
        return Refusal("unknown-target", words, cite, f"move division {known[0]}")
    return _divided_already(meeting, rule, target)


def _no_action(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse to take no action on a part that is voted on apart: the debate is on the draft,
    or on a proposal, and the voting on its parts goes on (rules 74, 116; 88, 128)."""
    if target not in meeting.chamber.separate:
        return undecided_text(meeting, rule, target)
    proposal, of, _ = target.partition(OF)
    text = proposal if of else WHOLE
    words = f"{target} is a part of {target_called(text)}: no action is taken on texts."
    return Refusal("unknown-target", words, rule.cite.rule, f"move adjourn-debate {text}")


def _point_of_order(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """A point of order names something that was done, or the conduct of things at large."""
    if target == WHOLE or is_known(meeting.setup, meeting.chamber, target):
        return None
    known = "a motion, a text, a vote, a stage, who has the floor, notice, exhausted"
    words = f"A point of order names what it is on ({known}); {target} is none of these."
    return Refusal("unknown-target", words, rule.cite.rule, "move point-of-order")


def _right_of_reply(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """A reply answers what was said, of a delegation or of a text, and no motion."""
    if target not in meeting.chamber.motions:
        return None
    words = (
        f"A reply answers what was said of a delegation or its text; {target} is a motion."
    )
    return Refusal("unknown-target", words, rule.cite.rule, "move right-of-reply")


def _close_list(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    if not meeting.chamber.list_closed:
        return None
    words = "The speakers' list is closed already."
    return Refusal("already-done", words, rule.cite.rule, "move right-of-reply")


def _reopen_list(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    closing = meeting.setup.rulebook.motions.get("close-debate")
    if meeting.chamber.debate_closed and closing is not None:
        words = "The debate is closed, and its list with it."
        return Refusal("debate-closed", words, closing.cite.rule, "move right-of-reply")
    if meeting.chamber.list_closed:
        return None
    words = "The speakers' list is open."
    return Refusal("already-done", words, rule.cite.rule, "floor")


def _close_debate(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    if not meeting.chamber.debate_closed:
        return None
    words = "The debate is closed already."
    return Refusal("already-done", words, rule.cite.rule, "ask TARGET")


def _waive_notice(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    hours = meeting.setup.rulebook.notice_hours
    if hours and not meeting.chamber.waived:
        return None
    words = "The notice is waived already." if hours else "Texts need 0 hours of notice."
    return Refusal("already-done", words, rule.cite.rule, "put TARGET")


def _important(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Whether a text needs the majority of important questions is asked once at most."""
    if refused := undecided_text(meeting, rule, target):
        return refused
    if majority_of_text(meeting.setup, meeting.chamber, target) != "important":
        return None
    words = f"{capital(target_called(target))} needs the majority of important questions already."
    return Refusal("already-done", words, rule.cite.rule, f"ask {target}")


_Check = Callable[[Meeting, MotionRule, str], Refusal | None]
_CHECKS: dict[str, _Check] = {
    "appeal": _appeal,
    "point-of-order": _point_of_order,
    "amendment-order": another_order_of_amendments,
    "close-list": _close_list,
    "right-of-reply": _right_of_reply,
    "reopen-list": _reopen_list,
    "close-debate": _close_debate,
    "waive-notice": _waive_notice,
    "division": _division,
    "important-question": _important,
    "roll-call": way_of_voting,
    "recorded-vote": way_of_voting,
    "secret-ballot": way_of_voting,
    "reconsider": reconsider,
    "adjourn-debate": _no_action,
    "proposal-order": another_order,
    "vote-next": vote_next,
}
