"""What may be reconsidered: what the room has decided, as long as it can decide on it again
(rules 81, 123)."""

from __future__ import annotations

from game.rules.draft.text import touched
from game.rules.meeting.additions import added, introduced, is_wording_of
from game.rules.meeting.business import Proposal
from game.rules.meeting.names import state_called, target_called
from game.rules.meeting.parts import part_of, voted_parts
from game.rules.meeting.reopening import changed_since, without
from game.rules.meeting.rivals import decided_at, excluded
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.begun import voting_begun
from game.rules.procedures.guards import (
    is_settled,
    once_more,
    parts_rejected,
    undecided_text,
    whole_decided,
    withdrawn,
)
from game.rules.procedures.unknown import names_in
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.words.wording import capital


def reconsider(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse to take up what was not decided, or what can no longer be decided by itself."""
    chamber = meeting.chamber
    found = chamber.proposals.get(target)
    if target != WHOLE and found is None and target not in chamber.separate:
        return undecided_text(meeting, rule, target)
    refused = withdrawn(meeting) if target == WHOLE else _whole_first(meeting)
    if refused:
        return refused
    if refused := _decided_with_its_proposal(meeting, rule, target):
        return refused
    if not _is_decided(meeting, target):
        return _not_decided(meeting, rule, target)
    if found and found.amends:
        return _of_its_parent(meeting, rule, found)
    return _no_longer_possible(meeting, rule, target)


def _decided_with_its_proposal(
    meeting: Meeting, rule: MotionRule, target: str
) -> Refusal | None:
    """Refuse to take up a part of a proposal that is decided itself, but where its parts
    decided it."""
    part = part_of(meeting.chamber, target)
    if part is None or part[0].status == "pending":
        return None
    proposal = part[0]
    if proposal.status == "rejected" and not decided_at(meeting.chamber, proposal.id):
        return None
    words = (
        f"{proposal.id} is {state_called(proposal.status)}: its parts are decided with it."
    )
    return Refusal("not-pending", words, rule.cite.rule, f"move reconsider {proposal.id}")


def _is_decided(meeting: Meeting, target: str) -> bool:
    """Whether the room has decided on a target, and the decision stands."""
    chamber = meeting.chamber
    if target == WHOLE:
        by_parts = parts_rejected(meeting) is not None
        return whole_decided(meeting) is not None and not by_parts
    if found := chamber.proposals.get(target):
        decided = target in chamber.shelved or decided_at(chamber, target) > 0
        return decided and is_settled(found)
    return chamber.separate.get(target) in ("kept", "out")


def _not_decided(meeting: Meeting, rule: MotionRule, target: str) -> Refusal:
    """That there is no decision to take up again, and what there is to do instead."""
    if target == WHOLE and (refused := parts_rejected(meeting)):
        return refused
    proposals = meeting.chamber.proposals
    words = f"{capital(target_called(target))} has not been decided"
    found = proposals.get(target)
    if found is None or found.status == "pending":
        return Refusal("not-pending", f"{words}.", rule.cite.rule, f"ask {target}")
    if parts := voted_parts(meeting.chamber, found.id):
        words = f"{words} as a whole: {', '.join(parts)} decided it"
        return Refusal(
            "not-pending", f"{words}.", rule.cite.rule, f"move reconsider {parts[-1]}"
        )
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
    if later := _added_to_it_since(meeting.chamber, sub):
        words = f"{later} was adopted on it later: that is reconsidered first."
        return Refusal("precedence", words, rule.cite.rule, f"move reconsider {later}")
    parts = voted_parts(meeting.chamber, parent.id)
    return voting_begun(meeting, f"ask {parent.id}", parts) if parts else None


def _added_to_it_since(chamber: Chamber, sub: Proposal) -> str:
    """The last amendment to the same proposal that was adopted later and changes what an adopted
    one adds, or puts something below or after it; empty where none does."""
    at = decided_at(chamber, sub.id)
    mine = {op.provision.id for op in added(sub.operations)} - {*touched(sub.replaced)}
    later = [
        p.id
        for p in chamber.proposals.values()
        if (p.status, p.amends) == ("adopted", sub.amends)
        and decided_at(chamber, p.id) > at
        and mine.intersection((*touched(p.operations), *names_in(p.operations)))
    ]
    return max(later, key=lambda i: decided_at(chamber, i), default="")


def _whole_first(meeting: Meeting) -> Refusal | None:
    """Refuse to take up a part of what was decided as a whole, but where the parts decided
    it: the whole is reconsidered first (rules 81, 123)."""
    return None if parts_rejected(meeting) else whole_decided(meeting)


def _no_longer_possible(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse to take up again what changes that were made later rest on, and what the text, as
    it was changed since, cannot take."""
    chamber, found = meeting.chamber, meeting.chamber.proposals.get(target)
    left = without(meeting.setup.rulebook, chamber, target)
    if left.in_the_way:
        return _later_first(meeting, rule, target, left.in_the_way)
    wrong = _in_the_way(meeting, left.chamber, target)
    if found is None or not wrong:
        return None
    if found.status == "adopted":
        return _later_first(meeting, rule, target, _frees(meeting, target))
    if other := _added_in_other_words(chamber, found):
        words = f"{other} added it in other words: that is reconsidered first."
        return Refusal("precedence", words, rule.cite.rule, f"move reconsider {other}")
    words = f"{found.id} can no longer be carried out: {wrong}."
    return Refusal("moot", words, rule.cite.rule, "amend ID VARIANT")


def _later_first(meeting: Meeting, rule: MotionRule, target: str, later: str) -> Refusal:
    """That what was decided later, and rests on a decision or stands in its way, is reconsidered
    before it."""
    cite = rule.cite.rule
    if later == WHOLE:
        words = (
            f"Those who hold the pen changed the text on what {target} did: that can no "
            "longer be undone by itself."
        )
        return Refusal("moot", words, cite, "amend ID VARIANT")
    deed = "voted out" if later in meeting.chamber.struck else "adopted on it"
    words = f"{later} was {deed} later: that is reconsidered first."
    return Refusal("precedence", words, cite, f"move reconsider {later}")


def _in_the_way(meeting: Meeting, left: Chamber, target: str) -> str:
    """Why a proposal, taken up again in a chamber without it, could not be carried out; empty
    where it could."""
    found = left.proposals.get(target)
    return excluded(meeting.setup.rulebook, left, found) if found else ""


def _frees(meeting: Meeting, target: str) -> str:
    """Of what was decided after an adopted proposal: that without which it could be taken up
    again, the latest first; the very last where that takes several."""
    rulebook, chamber = meeting.setup.rulebook, meeting.chamber
    later = changed_since(chamber, decided_at(chamber, target))
    named = [deed if isinstance(deed, str) else WHOLE for deed in later]
    for id_ in (i for i in named if i != WHOLE):
        both = without(rulebook, without(rulebook, chamber, id_).chamber, target)
        if not both.in_the_way and not _in_the_way(meeting, both.chamber, target):
            return id_
    return named[0]


def _added_in_other_words(chamber: Chamber, found: Proposal) -> str:
    """The adopted proposal that added what another, which was not, would add in its own words;
    empty where none did."""
    wanted = tuple(introduced(chamber, found))
    if found.status == "adopted":
        return ""
    return next(
        (
            p.id
            for p in chamber.proposals.values()
            if (p.status, p.amends) == ("adopted", "")
            and any(
                is_wording_of(op, new) for op in introduced(chamber, p) for new in wanted
            )
        ),
        "",
    )
