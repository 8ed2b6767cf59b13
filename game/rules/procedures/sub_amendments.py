"""Amendments to proposals: what may be changed of one, and what it may not come to say."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import first_fault
from game.rules.draft.text import Add, Delete, Operation, amended, touched
from game.rules.meeting.additions import added, beside_what_is_added, text_amended
from game.rules.meeting.business import Proposal
from game.rules.meeting.parts import OF, voted_parts
from game.rules.meeting.state import Meeting
from game.rules.notation.writing import write
from game.rules.procedures.asked_before import (
    lies_on_the_table,
    said_already,
    settled_already,
)
from game.rules.procedures.begun import voting_begun
from game.rules.procedures.decided_words import makes_other_words
from game.rules.procedures.guards import cited, pending
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it


def wrong_sub_amendment(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse an amendment to a proposal that is not pending, says so already, is being voted on
    in parts, or that has nothing to do with the amendment."""
    found = pending(meeting, intent.amends)
    if isinstance(found, Refusal):
        return found
    rule = cited(meeting, "amendments")
    if refused := said_already(meeting, intent.operations, found):
        return refused
    if voted := voted_parts(meeting.chamber, found.id):
        instead = f"amend ID VARIANT, or ask {found.id}"
        return voting_begun(meeting, instead, voted)
    if not strangers(found, intent.operations):
        return None
    words = f"An amendment to {found.id} stays with the provisions that {found.id} changes"
    adds = any(added(found.operations))
    words += ", and with what is put below or after what it adds." if adds else "."
    instead = f"amend {found.id} {touched(found.operations)[0]} VARIANT"
    if strangers(found, intent.operations) == set(touched(intent.operations)):
        instead = f"{write(replace(intent, amends=''))}, or {instead}"
    return Refusal("bad-operation", words, rule, instead)


def settled_by_way_of(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str
) -> Refusal | None:
    """Refuse changes of a proposal that would make of it what lies on the table already, or
    what the room has decided: that is reconsidered, by whatever way it comes back."""
    parent = meeting.chamber.proposals.get(amends)
    if parent is None:
        return None
    if refused := said_already(meeting, operations, parent):
        return refused
    now = amended(parent.operations, operations)
    if refused := _no_longer_whole(meeting, parent, now):
        return refused
    if refused := makes_other_words(meeting, parent, now):
        return refused
    refused = lies_on_the_table(meeting, now, parent.amends, parent.id) or settled_already(
        meeting, now, parent.amends
    )
    if refused is None:
        return None
    reason = f"{parent.id} would ask the same as another: {refused.reason}"
    return replace(refused, reason=reason)


def _no_longer_whole(
    meeting: Meeting, parent: Proposal, now: tuple[Operation, ...]
) -> Refusal | None:
    """Refuse an amendment after which a proposal, which can be carried out, could not be."""
    before = text_amended(meeting.chamber, parent.amends, parent.operations)
    after = text_amended(meeting.chamber, parent.amends, now)
    wrong = first_fault(after, now)
    if not wrong or first_fault(before, parent.operations):
        return None
    words = f"{parent.id} could no longer be carried out: {wrong}."
    return Refusal("bad-operation", words, OWN, f"amend {parent.id} ID VARIANT")


def leaves_out(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse to delete what a proposal adds: it is left out by a vote on that part alone."""
    parent = meeting.chamber.proposals.get(intent.amends)
    adds = (
        {op.provision.id for op in parent.operations if isinstance(op, Add)}
        if parent
        else set()
    )
    for id_ in (op.id for op in intent.operations if isinstance(op, Delete)):
        if id_ in adds:
            words = (
                f"{intent.amends} adds `{id_}`: who wants it left out votes against that."
            )
            instead = f"move division {intent.amends}{OF}{id_}, or ask {intent.amends}"
            return Refusal("bad-operation", words, cited(meeting, "amendments"), instead)
    return None


def strangers(proposal: Proposal, operations: tuple[Operation, ...]) -> set[str]:
    """What operations change that a proposal does not, and do not put below or after what it
    adds either: its amendments and its revisions stay with the rest."""
    theirs = proposal.operations
    own = {*touched(theirs), *beside_what_is_added(theirs, operations)}
    return set(touched(operations)) - own
