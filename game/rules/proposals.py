"""Proposals: tabling, co-sponsoring, withdrawing, asking for a vote."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import events as ev
from game.rules import intents as it
from game.rules import motions
from game.rules.guards import Verdict, no_action, pending, stage_is, whole_decided
from game.rules.refusals import Refusal
from game.rules.setup import WHOLE
from game.rules.state import Meeting
from game.rules.text import Add, Delete, Draft, Move, Operation, Revise, apply, fault

PARTS_OF_THE_DAY = ("statements", "consultations", "action")


def touched(operations: tuple[Operation, ...]) -> tuple[str, ...]:
    """Ids of the provisions that operations change, in their order."""
    ids: list[str] = []
    for op in operations:
        match op:
            case Add(provision=new):
                ids.append(new.id)
            case Delete(id=id_) | Revise(id=id_) | Move(id=id_):
                ids.append(id_)
            case _:
                pass
    return tuple(ids)


def table(meeting: Meeting, intent: it.Table) -> Verdict:
    """Table an amendment or a package (rules 78, 120; the Chair may waive the notice)."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    seat = meeting.setup.by_id[intent.seat]
    if seat.role == "observer":
        return Refusal("not-a-member", "Observers do not table proposals.")
    if not intent.operations:
        return Refusal("bad-operation", "A proposal needs at least one change.")
    if len(intent.operations) > 1 and not intent.package:
        return Refusal(
            "bad-operation",
            f"An amendment makes one change; this one makes {len(intent.operations)}.",
            instead="Table them as a package.",
        )
    if wrong := first_fault(meeting.chamber.draft, intent.operations):
        return Refusal("bad-operation", f"{wrong[0].upper()}{wrong[1:]}.")
    if intent.amends and (refused := _wrong_sub_amendment(meeting, intent)):
        return refused
    if same := _same_on_the_table(meeting, intent):
        return Refusal(
            "conflict",
            f"{same} proposes the same and is pending.",
            instead=f"co-sponsor {same}",
        )
    return (
        ev.Tabled(
            intent.seat,
            _next_id(meeting, intent),
            intent.operations,
            intent.package,
            intent.amends,
            intent.note,
            0 if _informal(meeting) else 1,
        ),
    )


def _wrong_sub_amendment(meeting: Meeting, intent: it.Table) -> Refusal | None:
    found = pending(meeting, intent.amends)
    if isinstance(found, Refusal):
        return found
    if set(intent.operations) <= set(found.operations):
        return Refusal("conflict", f"{found.id} says so already.")
    strangers = set(touched(intent.operations)) - set(touched(found.operations))
    if not strangers:
        return None
    return Refusal(
        "bad-operation",
        f"An amendment to {found.id} stays with the provisions that {found.id} changes.",
        meeting.setup.rulebook.amendments.rule,
    )


def first_fault(draft: Draft, operations: tuple[Operation, ...]) -> str:
    """Why the operations, taken in turn, cannot be applied; ``""`` when they can."""
    for op in operations:
        if not isinstance(op, Add | Delete | Revise | Move):
            return "a proposal adds, deletes, revises or moves"
        if wrong := fault(draft, op):
            return wrong
        draft, _ = apply(draft, op)
    return ""


def _informal(meeting: Meeting) -> bool:
    return meeting.stage is not None and meeting.stage.kind == "consultations"


def _next_id(meeting: Meeting, intent: it.Table) -> str:
    letter = "P" if intent.package else "A"
    number = sum(1 for p in meeting.chamber.proposals.values() if p.id[0] == letter)
    return f"{letter}{number + 1}"


def _same_on_the_table(meeting: Meeting, intent: it.Table) -> str:
    for proposal in meeting.chamber.proposals.values():
        same = (proposal.operations, proposal.amends) == (intent.operations, intent.amends)
        if proposal.status == "pending" and same:
            return proposal.id
    return ""


def co_sponsor(meeting: Meeting, intent: it.CoSponsor) -> Verdict:
    """Join, or leave, the sponsors of a pending proposal."""
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members sponsor proposals.")
    if intent.seat == found.mover:
        return Refusal(
            "already-done",
            f"{found.id} is your own.",
            instead=f"withdraw {found.id}" if intent.leave else "",
        )
    if (intent.seat in found.co_sponsors) != intent.leave:
        state = "no co-sponsor" if intent.leave else "a co-sponsor already"
        return Refusal("already-done", f"You are {state} of {found.id}.")
    return (ev.CoSponsored(intent.seat, found.id, intent.leave),)


def withdraw(meeting: Meeting, intent: it.Withdraw) -> Verdict:
    """Withdraw one's own proposal (rules 80, 122: before voting on it has begun)."""
    if intent.target in meeting.chamber.motions:
        return motions.withdraw(meeting, intent)
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    rule = meeting.setup.rulebook.withdrawal.rule
    if found.mover != intent.seat:
        return Refusal(
            "not-your-text",
            f"{found.id} was moved by {meeting.setup.name(found.mover)}.",
            rule,
        )
    if any(_amended(meeting, found.id)):
        return Refusal("conflict", f"{found.id} has been amended; it stays.", rule)
    return (ev.Withdrawn(intent.seat, found.id),)


def _amended(meeting: Meeting, id_: str) -> Iterator[bool]:
    """Whether each amendment to a proposal was adopted."""
    for other in meeting.chamber.proposals.values():
        if other.amends == id_:
            yield other.status == "adopted"


def ask_vote(meeting: Meeting, intent: it.AskVote) -> Verdict:
    """Ask that a proposal, or the whole, be put to the vote."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    consensus = meeting.setup.rulebook.consensus
    if consensus.required:
        return Refusal(
            "consensus-only",
            "These rules adopt text by consensus only; there is no vote to ask for.",
            consensus.cite.rule,
            "Object when the Chair asks.",
        )
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members ask for a vote.")
    if refused := no_action(meeting, intent.target):
        return refused
    if intent.target != WHOLE:
        found = pending(meeting, intent.target)
        if isinstance(found, Refusal):
            return found
    if intent.seat in meeting.chamber.asked.get(intent.target, ()):
        return Refusal("already-done", f"You have asked for a vote on {intent.target}.")
    return (ev.VoteAsked(intent.seat, intent.target),)


def let_go(meeting: Meeting, intent: it.LetGo) -> Verdict:
    """Take back one's request for a vote."""
    if intent.seat not in meeting.chamber.asked.get(intent.target, ()):
        return Refusal("no-vote-asked", f"You ask for no vote on {intent.target}.")
    return (ev.VoteLetGo(intent.seat, intent.target),)
