"""Proposals: what may be tabled, and as what."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import deed_of, first_fault
from game.rules.draft.numbering import numbered
from game.rules.draft.text import Delete, Draft, Operation, Side, touched
from game.rules.log import events as ev
from game.rules.meeting.additions import text_amended
from game.rules.meeting.rivals import reach, struck
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting, informal
from game.rules.notation.writing import write
from game.rules.procedures.asked_before import closed_to, lies_on_the_table
from game.rules.procedures.begun import after_separate_votes
from game.rules.procedures.decided_words import placed_as_decided
from game.rules.procedures.guards import (
    Verdict,
    cited,
    motion_rule,
    stage_is,
    whole_decided,
)
from game.rules.procedures.sub_amendments import (
    leaves_out,
    settled_by_way_of,
    wrong_sub_amendment,
)
from game.rules.procedures.undoing import (
    after_what_was_struck,
    moves_nothing,
    on_what_was_struck,
)
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
    if refused := _presides(meeting, intent.seat) or after_closure(meeting):
        return refused
    operations = as_numbered(meeting, intent.operations, intent.amends)
    operations = placed_as_decided(meeting, operations, intent.amends)
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


def _presides(meeting: Meeting, seat: str) -> Refusal | None:
    """Refuse a text of whoever presides, where the rules leave texts to members."""
    custom = meeting.setup.rulebook.chair_without_texts
    if seat != CHAIR or custom is None:
        return None
    words = "Whoever presides here tables no texts: they come from members."
    return Refusal(
        "not-a-member", words, custom.rule or OWN, "suspend 15, or speak general"
    )


def _not_to_be_tabled(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse what makes no proposal, what lies on the table, and what was decided."""
    if refused := _malformed(meeting, intent):
        return refused
    if intent.amends and (refused := wrong_sub_amendment(meeting, intent)):
        return refused
    return (
        lies_on_the_table(meeting, intent.operations, intent.amends)
        or closed_to(meeting, intent.seat, intent.operations, intent.amends)
        or settled_by_way_of(meeting, intent.operations, intent.amends)
        or after_separate_votes(meeting, intent)
    )


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
        return leaves_out(meeting, intent) or refused
    if refused := changed_twice(meeting.chamber.draft, intent.operations):
        return replace(refused, instead=_changed_once(meeting.chamber.draft, intent))
    if refused := on_what_was_struck(meeting, intent.operations) or after_what_was_struck(
        meeting, intent.operations
    ):
        return refused
    if wrong := first_fault(meeting.chamber.draft, intent.operations):
        words = f"{wrong[0].upper()}{wrong[1:]}."
        return Refusal("bad-operation", words, OWN, _what_is_left(meeting, intent))
    return moves_nothing(meeting, intent.operations)


def _what_is_left(meeting: Meeting, intent: it.Table) -> str:
    """A package without the changes that cannot be made, as it is typed; else the form of an
    amendment."""
    draft = meeting.chamber.draft
    kept = tuple(op for op in intent.operations if not first_fault(draft, (op,)))
    if not kept or len(kept) == len(intent.operations):
        return "amend ID VARIANT"
    return write(replace(intent, operations=kept, package=len(kept) > 1))


def with_what_is_amended(
    meeting: Meeting, operations: tuple[Operation, ...], of: str
) -> Meeting:
    """The meeting as changes of a proposal take it: with what that one adds, but for what is
    worded anew."""
    draft = text_amended(meeting.chamber, of, operations)
    return replace(meeting, chamber=replace(meeting.chamber, draft=draft))


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


def _next_id(meeting: Meeting, intent: it.Table) -> str:
    letter = "P" if intent.package else "A"
    number = sum(1 for p in meeting.chamber.proposals.values() if p.id[0] == letter)
    return f"{letter}{number + 1}"
