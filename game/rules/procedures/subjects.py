"""What a motion may be made on: the ruling, a part, a proposal, the whole, another motion."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from game.rules.draft.text import Draft
from game.rules.meeting.deciding import majority_of_text
from game.rules.meeting.lapsing import ON_THE_TEXT
from game.rules.meeting.names import state_called, target_called
from game.rules.meeting.parts import OF, part_of, parts_in, voted_parts
from game.rules.meeting.rivals import decided_at, excluded, reopened
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting, Proposal, Ruling
from game.rules.procedures.guards import (
    is_settled,
    no_action,
    once_more,
    parts_rejected,
    undecided_text,
    under_silence,
    voting_begun,
    whole_decided,
)
from game.rules.procedures.orders import (
    another_order,
    another_order_of_amendments,
    vote_next,
)
from game.rules.procedures.requests import way_of_voting
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.words.points import is_known
from game.rules.words.wording import capital


def wrong_subject(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a motion on what it cannot be made on."""
    if rule.name in ON_THE_TEXT:
        refused = no_action(meeting, WHOLE) or under_silence(meeting, "break-silence")
        if refused:
            return refused
    check = _CHECKS.get(rule.name)
    return check(meeting, rule, target) if check else None


def _appeal(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    ruling = meeting.chamber.ruling
    words = "There is no ruling to appeal against."
    if ruling is not None and ruling.stands:
        words = f"The ruling on {ruling.target} stands: {_why_it_stands(meeting, ruling)}."
    elif ruling is not None and target in ("", ruling.target):
        return None
    return Refusal("no-appeal", words, rule.cite.rule, "move point-of-order")


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
    if found is None or found.deleted:
        words = "A separate vote is asked on a provision that stands."
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


def _reconsider(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    chamber = meeting.chamber
    found = chamber.proposals.get(target)
    if target != WHOLE and found is None and target not in chamber.separate:
        return undecided_text(meeting, rule, target)
    if target != WHOLE and (refused := _whole_first(meeting)):
        return refused
    if part := part_of(chamber, target):
        proposal = part[0]
        fell = proposal.status == "rejected" and not decided_at(chamber, proposal.id)
        if proposal.status != "pending" and not fell:
            words = f"{proposal.id} is {state_called(proposal.status)}: its parts are decided with it."
            instead = f"move reconsider {proposal.id}"
            return Refusal("not-pending", words, rule.cite.rule, instead)
    decided = target in chamber.shelved or any(
        d.target == target for d in chamber.decisions
    )
    settled = found is None or is_settled(found)
    if not (decided and settled):
        return _not_decided(meeting, rule, target)
    if found is None:
        return None
    if found.amends:
        return _of_its_parent(meeting, rule, found)
    return _no_longer_possible(meeting, rule, found)


def _not_decided(meeting: Meeting, rule: MotionRule, target: str) -> Refusal:
    """That there is no decision to take up again, and what there is to do instead."""
    proposals = meeting.chamber.proposals
    words = f"{capital(target_called(target))} has not been decided"
    found = proposals.get(target)
    if found is None or found.status == "pending":
        return Refusal("not-pending", f"{words}.", rule.cite.rule, f"ask {target}")
    parent = proposals.get(found.amends)
    instead = once_more(parent if parent and parent.status != "pending" else found)
    words = f"{words}: it is {state_called(found.status)}"
    return Refusal("not-pending", f"{words}.", rule.cite.rule, instead)


def _of_its_parent(meeting: Meeting, rule: MotionRule, sub: Proposal) -> Refusal | None:
    """Refuse to take up again an amendment to what was decided since, or is voted on."""
    parent = meeting.chamber.proposals[sub.amends]
    if parent.status != "pending":
        words = f"{sub.id} amended {parent.id}, which is {state_called(parent.status)}."
        return Refusal("not-pending", words, rule.cite.rule, once_more(parent))
    parts = voted_parts(meeting.chamber, parent.id)
    return voting_begun(meeting, parts) if parts else None


def _whole_first(meeting: Meeting) -> Refusal | None:
    """Refuse to take up a part of what was decided as a whole, but where the parts decided
    it: the whole is reconsidered first (rules 81, 123)."""
    return None if parts_rejected(meeting) else whole_decided(meeting)


def _no_longer_possible(
    meeting: Meeting, rule: MotionRule, found: Proposal
) -> Refusal | None:
    """Refuse to take up again what the text, as it was changed since, cannot take."""
    text = replace(meeting.chamber, draft=reopened(meeting.chamber, found))
    wrong = excluded(meeting.setup.rulebook, text, found)
    if not wrong:
        return None
    words = f"{found.id} can no longer be carried out: {wrong}."
    return Refusal("moot", words, rule.cite.rule, "amend ID VARIANT")


def _point_of_order(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """A point of order names something that was done, or the conduct of things at large."""
    if target == WHOLE or is_known(meeting.setup, meeting.chamber, target):
        return None
    known = "a motion, a text, a vote, a stage, who has the floor, notice, exhausted"
    words = f"A point of order names what it is on ({known}); {target} is none of these."
    return Refusal("unknown-target", words, rule.cite.rule, "move point-of-order")


def _close_list(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    if not meeting.chamber.list_closed:
        return None
    words = "The speakers' list is closed already."
    return Refusal("already-done", words, rule.cite.rule, "move right-of-reply")


def _reopen_list(meeting: Meeting, rule: MotionRule, _target: str) -> Refusal | None:
    closing = meeting.setup.rulebook.motions.get("close-debate")
    if meeting.chamber.debate_closed and closing is not None:
        words = "The debate is closed, and its list with it."
        return Refusal("list-closed", words, closing.cite.rule, "move right-of-reply")
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
    "reopen-list": _reopen_list,
    "close-debate": _close_debate,
    "waive-notice": _waive_notice,
    "division": _division,
    "important-question": _important,
    "roll-call": way_of_voting,
    "recorded-vote": way_of_voting,
    "secret-ballot": way_of_voting,
    "reconsider": _reconsider,
    "adjourn-debate": undecided_text,
    "proposal-order": another_order,
    "vote-next": vote_next,
}
