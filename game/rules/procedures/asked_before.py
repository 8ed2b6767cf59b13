"""What the room has been asked already: it lies on the table, or was decided."""

from __future__ import annotations

from game.rules.draft.text import Operation
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Meeting
from game.rules.procedures.decided_words import puts_other_words
from game.rules.procedures.guards import cited
from game.rules.procedures.standing import decided_before, means
from game.rules.procedures.undoing import undoes_decided
from game.rules.refusals import Refusal


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
            instead = f"co-sponsor {found.id}, or ask {found.id}"
            return Refusal("conflict", words, rule, instead)
    return None


def said_already(
    meeting: Meeting, operations: tuple[Operation, ...], parent: Proposal
) -> Refusal | None:
    """Refuse changes of a proposal that it makes itself."""
    if not set(operations) <= set(parent.operations):
        return None
    rule = cited(meeting, "amendments")
    words = f"{parent.id} says so already."
    return Refusal("conflict", words, rule, f"co-sponsor {parent.id}")


def settled_already(
    meeting: Meeting, operations: tuple[Operation, ...], amends: str = ""
) -> Refusal | None:
    """Refuse to table what the room has decided, or what would undo a decision (rules 81,
    123); ``amends``: the proposal that they would amend."""
    return decided_before(meeting, operations, amends) or undoes_decided(
        meeting, operations
    )


def closed_to(
    meeting: Meeting, seat: str, operations: tuple[Operation, ...], amends: str = ""
) -> Refusal | None:
    """Refuse a seat to table what the room has settled already, or what would put something else
    where it has decided."""
    return settled_already(meeting, operations, amends) or puts_other_words(
        meeting, seat, operations, amends
    )
