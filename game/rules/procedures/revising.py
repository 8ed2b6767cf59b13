"""Oral revision: movers and sponsors change their own text before the vote (rules 80, 122)."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import first_fault
from game.rules.draft.new_ids import next_free
from game.rules.draft.text import amended, touched
from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.names import named
from game.rules.meeting.parts import OF, voted_parts
from game.rules.meeting.rivals import binds, struck, to_do
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.notation.writing import write
from game.rules.procedures.asked_before import lies_on_the_table, settled_already
from game.rules.procedures.begun import voting_begun
from game.rules.procedures.decided_words import (
    makes_other_words,
    placed_as_decided,
    with_its_own,
)
from game.rules.procedures.guards import (
    Verdict,
    cited,
    of_another,
    pending,
    stage_is,
    under_silence,
    whole_decided,
)
from game.rules.procedures.proposals import (
    PARTS_OF_THE_DAY,
    as_numbered,
    changed_twice,
    with_what_is_amended,
)
from game.rules.procedures.sub_amendments import settled_by_way_of, strangers
from game.rules.procedures.undoing import after_what_was_struck
from game.rules.procedures.unknown import names_nothing
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it


def revise(meeting: Meeting, intent: it.ReviseProposal) -> Verdict:
    """The mover revises its own text orally: an amendment on the same provisions, or, for
    the sponsors, the draft itself where it has not been amended."""
    if intent.target == WHOLE:
        return _revise_draft(meeting, intent)
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if found.mover != intent.seat:
        return of_another(meeting, found, f"amend {found.id} ID VARIANT")
    if voted := voted_parts(meeting.chamber, found.id):
        return voting_begun(meeting, f"amend ID VARIANT, or ask {found.id}", voted)
    operations = as_numbered(meeting, intent.operations, found.id)
    placed = placed_as_decided(meeting, operations, found.amends)
    pairs = zip(operations, placed, strict=True)
    operations = tuple(op if op in found.operations else new for op, new in pairs)
    intent = replace(intent, operations=operations)
    refused = (
        _no_revision_of(meeting, intent, found)
        or _amended_since(meeting, intent, found.id)
        or lies_on_the_table(meeting, intent.operations, found.amends, found.id)
        or _puts_what_was_decided(meeting, intent, found)
        or settled_already(meeting, intent.operations, found.amends)
        or settled_by_way_of(meeting, intent.operations, found.amends)
    )
    return refused or (ev.ProposalRevised(intent.seat, found.id, intent.operations),)


def _puts_what_was_decided(
    meeting: Meeting, intent: it.ReviseProposal, found: Proposal
) -> Refusal | None:
    """Refuse to put other words, or another place, where the room has decided since; the advice
    is the revision with the proposal's own words there, where that says anything new."""
    refused = makes_other_words(meeting, found, intent.operations)
    if refused is None:
        return None
    left = with_its_own(meeting, found, intent.operations)
    if set(left) == set(found.operations):
        return refused
    own = write(replace(intent, operations=left))
    return replace(refused, instead=f"{refused.instead}, or {own}")


def _no_revision_of(
    meeting: Meeting, intent: it.ReviseProposal, found: Proposal
) -> Refusal | None:
    """Refuse what is on other provisions than the proposal, what the draft cannot take, and
    what the proposal says already."""
    rule, draft = cited(meeting, "withdrawal"), meeting.chamber.draft
    how = f"revise {found.id} ID VARIANT"
    there = with_what_is_amended(meeting, intent.operations, found.id)
    if refused := names_nothing(there, intent.operations, found.id):
        return refused
    every = touched(found.operations)
    missing = [id_ for id_ in every if id_ not in touched(intent.operations)]
    if missing or strangers(found, intent.operations):
        words = f"An oral revision stays with the provisions of the proposal: {', '.join(every)}."
        if missing and not strangers(found, intent.operations):
            words = f"An oral revision names all that the proposal changes; {', '.join(missing)} is left out."
            apart = f"move division {found.id}{OF}{missing[0]}, or withdraw {found.id}"
            how = f"{_with_the_rest(intent, found)}, or {apart}"
        return Refusal("bad-operation", words, rule, how)
    if refused := changed_twice(draft, intent.operations):
        return replace(refused, instead=how)
    left = to_do(draft, replace(found, operations=intent.operations))
    if wrong := first_fault(draft, left):
        return Refusal("bad-operation", f"{wrong[0].upper()}{wrong[1:]}.", OWN, how)
    if intent.operations == found.operations:
        return Refusal("already-done", "It reads so already.", OWN, how)
    return None


def _with_the_rest(intent: it.ReviseProposal, found: Proposal) -> str:
    """The revision that was meant, as it is typed: with the changes that it leaves out; empty
    where it is on other provisions."""
    if strangers(found, intent.operations):
        return ""
    every = amended(found.operations, intent.operations)
    return write(replace(intent, operations=every))


def _revise_draft(meeting: Meeting, intent: it.ReviseProposal) -> Verdict:
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    if refused := _holds_no_pen(meeting, intent.seat):
        return refused
    if refused := names_nothing(meeting, intent.operations) or after_what_was_struck(
        meeting, intent.operations
    ):
        return refused
    if wrong := first_fault(meeting.chamber.draft, intent.operations):
        words = f"{wrong[0].upper()}{wrong[1:]}."
        return Refusal("bad-operation", words, OWN, _put_anew(meeting, intent))
    if refused := under_silence(meeting, "break-silence"):
        return refused
    if refused := _amended_since(meeting, intent, ""):
        return refused
    if voted := voted_parts(meeting.chamber):
        return voting_begun(meeting, "amend ID VARIANT, or ask whole", voted)
    if refused := settled_already(meeting, intent.operations):
        return refused
    return (ev.ProposalRevised(intent.seat, WHOLE, intent.operations),)


def _holds_no_pen(meeting: Meeting, seat: str) -> Refusal | None:
    """Refuse to revise the draft to all but the sponsors who tabled it; where none of them is
    left, the first of those who introduced it again holds the pen."""
    sponsors = meeting.chamber.sponsors
    holders = [s for s in sponsors if s in meeting.setup.sponsors] or [*sponsors[:1]]
    if seat in holders:
        return None
    names = ", ".join(named(meeting.setup, s) for s in holders)
    words = f"The draft is the text of {names or 'the Chair, and has no sponsor'}."
    if seat in sponsors:
        words = f"Who joined the sponsors later leaves the text to those who tabled it: {names}."
    rule = cited(meeting, "withdrawal")
    return Refusal("not-your-text", words, rule, "amend ID VARIANT")


def _put_anew(meeting: Meeting, intent: it.ReviseProposal) -> str:
    """What the sponsors may do instead: what they struck themselves comes back under a new
    name, at the place that it had."""
    draft = meeting.chamber.draft
    gone = (
        draft.provisions[i] for i in touched(intent.operations) if i in draft.provisions
    )
    struck = next((p for p in gone if p.deleted), None)
    if struck is None:
        return "revise whole ID VARIANT"
    ahead = draft.order[struck.parent][: draft.order[struck.parent].index(struck.id)]
    standing = [i for i in ahead if not draft.provisions[i].deleted]
    where = f"after {standing[-1]}" if standing else "first"
    where = f"under {struck.parent}" if struck.parent and not standing else where
    free = next_free(f"{struck.id}-1", lambda i: draft.known_as(i) != "")
    return f'revise whole {free} add {where} text "…"'


def _amended_since(
    meeting: Meeting, intent: it.ReviseProposal, amends: str
) -> Refusal | None:
    """Refuse to revise what the room has amended: in a proposal, or in the draft (``""``)."""
    changed = {
        *touched(intent.operations),
        *struck(meeting.chamber.draft, intent.operations),
    }
    for proposal in meeting.chamber.proposals.values():
        of_it = (proposal.status, proposal.amends) == ("adopted", amends)
        of_it = of_it and binds(meeting.chamber, proposal.id)
        if of_it and changed & set(touched(proposal.operations)):
            words = f"{proposal.id} has amended it; what the room adopted stays."
            instead = f"amend {amends} ID VARIANT" if amends else "amend ID VARIANT"
            rule = cited(meeting, "withdrawal")
            return Refusal("conflict", words, rule, instead)
    return None
