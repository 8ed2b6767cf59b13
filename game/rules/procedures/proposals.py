"""Proposals: what may be tabled, and as what."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import deed_of, first_fault
from game.rules.draft.numbering import numbered
from game.rules.draft.text import Add, Delete, Draft, Operation, Side, amended, touched
from game.rules.log import events as ev
from game.rules.meeting.additions import added, beside_what_is_added, text_amended
from game.rules.meeting.business import Proposal
from game.rules.meeting.parts import OF, voted_parts
from game.rules.meeting.rivals import reach, struck
from game.rules.meeting.state import Meeting, informal
from game.rules.notation.writing import write
from game.rules.procedures.begun import after_separate_votes, voting_begun
from game.rules.procedures.guards import (
    Verdict,
    cited,
    motion_rule,
    pending,
    stage_is,
    whole_decided,
)
from game.rules.procedures.standing import decided_before, means
from game.rules.procedures.undoing import on_what_was_struck, undoes_decided
from game.rules.procedures.unknown import names_nothing
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it

PARTS_OF_THE_DAY = ("statements", "consultations", "action")


def table(meeting: Meeting, intent: it.Table) -> Verdict:
    """Table an amendment or a package (rules 78, 120; the Chair may waive the notice)."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    rule = cited(meeting, "amendments")
    if meeting.setup.by_id[intent.seat].role == "observer":
        words = "Observers do not table proposals."
        return Refusal("not-a-member", words, rule, "speak general")
    if refused := after_closure(meeting):
        return refused
    operations = as_numbered(meeting, intent.operations, intent.amends)
    intent = replace(intent, operations=operations)
    if refused := _not_to_be_tabled(meeting, intent):
        return refused
    return (
        ev.Tabled(
            intent.seat,
            _next_id(meeting, intent),
            intent.operations,
            intent.package,
            intent.amends,
            intent.note,
            0 if informal(meeting) else 1,
        ),
    )


def _not_to_be_tabled(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse what makes no proposal, what lies on the table, and what was decided."""
    if refused := _malformed(meeting, intent):
        return refused
    if intent.amends and (refused := _wrong_sub_amendment(meeting, intent)):
        return refused
    return (
        lies_on_the_table(meeting, intent.operations, intent.amends)
        or settled_already(meeting, intent.operations, intent.amends)
        or _settled_by_way_of(meeting, intent)
        or after_separate_votes(meeting, intent)
    )


def lies_on_the_table(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str, own: str = ""
) -> Refusal | None:
    """Refuse what another pending proposal than ``own`` asks, however it is written."""
    draft = meeting.chamber.draft
    wanted = means(draft, operations)
    for found in meeting.chamber.proposals.values():
        on_it = (found.status, found.amends) == ("pending", amends) and found.id != own
        if on_it and means(draft, found.operations) == wanted:
            words = f"{found.id} proposes the same and is pending."
            rule = cited(meeting, "amendments")
            return Refusal("conflict", words, rule, f"co-sponsor {found.id}")
    return None


def _settled_by_way_of(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse an amendment that would make of a proposal what lies on the table already, or
    what the room has decided: that is reconsidered, by whatever way it comes back."""
    parent = meeting.chamber.proposals.get(intent.amends)
    if parent is None:
        return None
    now = amended(parent.operations, intent.operations)
    if refused := _no_longer_whole(meeting, parent, now):
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


def after_closure(meeting: Meeting) -> Refusal | None:
    """Refuse a new proposal once the debate is closed, which leads to the vote on what lies
    on the table (rules 75, 117); its movers may still revise and withdraw (80, 122)."""
    if not meeting.chamber.debate_closed:
        return None
    words = (
        "The debate is closed: what lies on the table is voted on, and nothing is added."
    )
    instead = "revise TARGET ID VARIANT, or ask TARGET, or move division ID"
    return Refusal("debate-closed", words, motion_rule(meeting, "close-debate"), instead)


def settled_already(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str = ""
) -> Refusal | None:
    """Refuse to table what the room has decided, or what would undo a decision (rules 81,
    123); ``amends``: the proposal that they would amend."""
    return decided_before(meeting, operations, amends) or undoes_decided(
        meeting, operations
    )


def as_numbered(
    meeting: Meeting, operations: tuple[Operation, ...], of: str
) -> tuple[Operation, ...]:
    """Operations with numbers for what they add, after the provisions that it follows; ``of``
    is the proposal that they amend or revise."""
    chamber = meeting.chamber
    draft = text_amended(chamber, of, operations)
    lying = [
        op
        for proposal in chamber.proposals.values()
        if proposal.status == "pending"
        for op in proposal.operations
    ]
    return numbered(draft, lying, operations)


def _malformed(meeting: Meeting, intent: it.Table) -> Refusal | None:
    count = len(intent.operations)
    if not count:
        words = "A proposal needs at least one change; this one makes 0."
        return Refusal("bad-operation", words, OWN, "amend ID VARIANT")
    if count > 1 and not intent.package:
        words = f"An amendment makes one change; this one makes {count}."
        return Refusal("bad-operation", words, OWN, "package ID VARIANT; ID VARIANT")
    meeting = with_what_is_amended(meeting, intent.operations, intent.amends)
    if refused := names_nothing(meeting, intent.operations, intent.amends):
        return _left_out(meeting, intent) or refused
    if refused := changed_twice(meeting.chamber.draft, intent.operations):
        return replace(refused, instead=_changed_once(meeting.chamber.draft, intent))
    if refused := on_what_was_struck(meeting, intent.operations):
        return refused
    if wrong := first_fault(meeting.chamber.draft, intent.operations):
        words = f"{wrong[0].upper()}{wrong[1:]}."
        return Refusal("bad-operation", words, OWN, "amend ID VARIANT")
    return None


def with_what_is_amended(
    meeting: Meeting, operations: tuple[Operation, ...], of: str
) -> Meeting:
    """The meeting as changes of a proposal take it: with what that one adds, but for what is
    worded anew."""
    draft = text_amended(meeting.chamber, of, operations)
    return replace(meeting, chamber=replace(meeting.chamber, draft=draft))


def _left_out(meeting: Meeting, intent: it.Table) -> Refusal | None:
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


def changed_twice(draft: Draft, operations: tuple[Operation, ...]) -> Refusal | None:
    """Refuse changes of which one leaves nothing of another; a provision may be moved and
    worded anew."""
    decided: set[Side] = set()
    for at, op in enumerate(operations):
        if met := decided & reach(draft, (op,)):
            named = touched(operations[: at + 1])
            id_ = min(i for i, _ in met if i in named)
            words = _why_twice(draft, id_, operations[: at + 1])
            return Refusal("bad-operation", words, OWN, "package ID VARIANT; ID VARIANT")
        decided |= reach(draft, (op,))
    return None


def _why_twice(draft: Draft, id_: str, operations: tuple[Operation, ...]) -> str:
    """Which of some operations change one provision, of which one may strike it with what it
    is part of."""
    deleted = (op for op in operations if isinstance(op, Delete) and op.id != id_)
    whole = next((op.id for op in deleted if id_ in struck(draft, (op,))), "")
    if not whole:
        return f"Provision `{id_}` is changed twice; one change is enough."
    other = next(o for o in operations if touched((o,)) == (id_,))
    return (
        f"To delete `{whole}` strikes its part `{id_}` too, which the same proposal "
        f"{deed_of(other)}: one of the two is enough."
    )


def _changed_once(draft: Draft, intent: it.Table) -> str:
    """What was typed with the first of the changes that meet, or with the last of them."""
    told = []
    for turn in (1, -1):
        decided: set[Side] = set()
        kept: list[Operation] = []
        for op in intent.operations[::turn]:
            if not decided & (reached := reach(draft, (op,))):
                kept.append(op)
            decided |= reached
        once = replace(intent, operations=tuple(kept[::turn]), package=len(kept) > 1)
        told.append(write(once))
    return ", or ".join(dict.fromkeys(told))


def _wrong_sub_amendment(meeting: Meeting, intent: it.Table) -> Refusal | None:
    found = pending(meeting, intent.amends)
    if isinstance(found, Refusal):
        return found
    rule = cited(meeting, "amendments")
    if set(intent.operations) <= set(found.operations):
        words = f"{found.id} says so already."
        return Refusal("conflict", words, rule, f"co-sponsor {found.id}")
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


def strangers(proposal: Proposal, operations: tuple[Operation, ...]) -> set[str]:
    """What operations change that a proposal does not, and do not put below or after what it
    adds either: its amendments and its revisions stay with the rest."""
    theirs = proposal.operations
    own = {*touched(theirs), *beside_what_is_added(theirs, operations)}
    return set(touched(operations)) - own


def _next_id(meeting: Meeting, intent: it.Table) -> str:
    letter = "P" if intent.package else "A"
    number = sum(1 for p in meeting.chamber.proposals.values() if p.id[0] == letter)
    return f"{letter}{number + 1}"
