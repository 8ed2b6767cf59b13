"""Texts on which voting has begun: their movers leave them as they are (rules 80, 122), and
nothing more is tabled (88, 90 / 128, 130)."""

from __future__ import annotations

from game.rules.draft.text import Add, Operation, touched
from game.rules.meeting.names import target_called
from game.rules.meeting.parts import pending_parts, voted_parts
from game.rules.meeting.rivals import decided_at
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import cited
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it


def voting_begun(meeting: Meeting, instead: str, parts: tuple[str, ...] = ()) -> Refusal:
    """That a text is voted on, in ``parts`` of it at least: its movers leave it as it is."""
    on = f": separate votes were taken on {', '.join(parts)}" if parts else ""
    words = f"Voting on it has begun{on}; it stays."
    rule = cited(meeting, "withdrawal")
    return Refusal("voting-has-begun", words, rule, instead)


def without_its_movers(target: str) -> str:
    """Advice on a text that its movers can no longer take back: the room may yet leave it
    without action, or vote on it."""
    return f"move adjourn-debate {target}, or ask {target}"


def after_separate_votes(meeting: Meeting, intent: it.Table) -> Refusal | None:
    """Refuse what is tabled between the separate votes on a text and the vote on the whole of
    it: that is one voting, and amendments go before it (rules 88, 90 / 128, 130).

    What the room has reopened meanwhile may be amended, since it is voted on again.
    """
    text, voted = _voted_by_parts(meeting.chamber)
    if not voted:
        return None
    if text == WHOLE and (intent.amends or _reopened(meeting.chamber, intent.operations)):
        return None
    words = (
        f"Voting on {target_called(text)} has begun, with separate votes on "
        f"{', '.join(voted)}: nothing is tabled until it is over."
    )
    again = [f"move reconsider {i}" for i in touched(intent.operations) if i in voted]
    instead = ", or ".join((*again, *_to_be_voted_on(meeting.chamber, text)))
    rule = meeting.setup.rulebook.conduct_of_voting.rule
    return Refusal("voting-has-begun", words, rule, instead)


def _voted_by_parts(chamber: Chamber) -> tuple[str, tuple[str, ...]]:
    """The text that is voted on by parts, and those on which votes were taken in this stage
    since it was decided or reopened last; empty where there is none."""
    proposals = (p.id for p in chamber.proposals.values() if p.status == "pending")
    for text in (*proposals, WHOLE):
        reopened = chamber.reopened.get(text, 0)
        since = max(chamber.stage_since, reopened, decided_at(chamber, text))
        parts = voted_parts(chamber, "" if text == WHOLE else text)
        if voted := tuple(p for p in parts if decided_at(chamber, p) > since):
            return text, voted
    return "", ()


def _to_be_voted_on(chamber: Chamber, text: str) -> tuple[str, ...]:
    """What the voting on a text goes on with, as it is typed."""
    left = pending_parts(chamber, "" if text == WHOLE else text)
    return (f"put {left[0]}",) if left else (f"put {text}", f"ask {text}")


def _reopened(chamber: Chamber, operations: tuple[Operation, ...]) -> bool:
    """Whether operations keep to parts of the draft on which the room will vote again."""
    again = (i for i in pending_parts(chamber) if i in chamber.reopened)
    within = {id_ for part in again for id_ in chamber.draft.below(part)}
    changed = (
        (op.provision.parent,) if isinstance(op, Add) else touched((op,))
        for op in operations
    )
    return within.issuperset(id_ for ids in changed for id_ in ids)
