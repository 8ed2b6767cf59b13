"""What the record says, for laying beside what was played.

A tally that is not public is called so, and a question that the record does not mention is
said to be not in the record.  Nothing is filled in.
"""

from __future__ import annotations

import msgspec

from game.rules.draft.text import INVENTED, Delete, Operation, Revise
from game.rules.meeting.setup import WHOLE
from game.scenario.model import Moment, Scenario

_OUTCOMES = {
    "adopted": "adopted",
    "rejected": "rejected",
    "consensus": "adopted without a vote",
    "broken": "silence broken",
}


class Recorded(msgspec.Struct, frozen=True):
    """One decision of the real day."""

    minute: int | None
    """``None`` where the hour is not known."""
    name: str
    """What it was about, as displayed; ``""`` where that is not established."""
    words: str
    """What happened, in our words."""
    said: str
    """What became of it: ``rejected, 23-102-26``, ``rejected, tally not public``."""
    source: str
    confidence: str


class History(msgspec.Struct, frozen=True):
    """The real day in short."""

    how: str
    """What became of the whole text, in a few words."""
    decisions: tuple[Recorded, ...]


def became(moment: Moment) -> str:
    """What became of a recorded question, in words; never more than is known."""
    outcome = _OUTCOMES.get(moment.outcome, moment.outcome) or "outcome not known"
    if moment.kind != "vote":
        unvoted = (moment.kind, moment.outcome) == ("adoption", "rejected")
        return "no consensus" if unvoted else outcome
    if moment.tally is None:
        return f"{outcome}, tally not public"
    counts = moment.tally
    return f"{outcome}, {counts.yes}-{counts.no}-{counts.abstain}"


def decided(scenario: Scenario) -> tuple[Moment, ...]:
    """The moments of the record in which something was decided, a broken silence among them."""
    return tuple(
        m
        for m in scenario.record
        if m.kind in {"vote", "adoption"} or m.outcome == "broken"
    )


def changes_in(operations: tuple[Operation, ...]) -> tuple[tuple[str, str], ...]:
    """What operations do, as the record names it: provision, and ``delete`` or a wording."""
    found = []
    for op in operations:
        match op:
            case Delete(id=id_):
                found.append((id_, "delete"))
            case Revise(id=id_, variant=variant):
                found.append((id_, variant))
            case _:
                pass
    return tuple(found)


def _same(moment: Moment, changes: tuple[tuple[str, str], ...]) -> bool:
    if moment.about == WHOLE or not changes:
        return True
    return len(changes) == 1 and (not moment.change or moment.change == changes[0][1])


def may_be_recorded(scenario: Scenario, changes: tuple[tuple[str, str], ...]) -> bool:
    """Whether a vote of the record whose provision is not known could be on ``changes``, as
    :func:`changes_in` has them.

    Not on several changes at once, and not on a wording of our own.
    """
    if len(changes) != 1:
        return not changes
    id_, change = changes[0]
    found = next((p for p in scenario.provisions if p.id == id_), None)
    wording = found.wording(change) if found is not None else None
    if change == "delete":
        return True
    return wording is not None and not wording.label.endswith(INVENTED)


def _counted(moments: tuple[Moment, ...]) -> str:
    """How many recorded votes, and how many adoptions without one, in words."""
    votes = sum(1 for m in moments if m.kind == "vote")
    others = len(moments) - votes
    said = []
    if votes:
        said.append(f"{votes} recorded vote" + ("" if votes == 1 else "s"))
    if others:
        said.append(
            "an adoption without a vote" if others == 1 else f"{others} without a vote"
        )
    return " and ".join(said)


def beside(
    scenario: Scenario,
    provisions: tuple[str, ...],
    changes: tuple[tuple[str, str], ...] = (),
    before: int = 0,
    *,
    stopped: bool = False,
) -> tuple[str, ...]:
    """What the record says was decided on the same question, or on the whole.

    ``changes`` are what the question was to do; a vote to delete a provision is not laid
    beside a vote on another wording of it, nor a wording of our own beside what is not known.
    ``before`` is how many stages had decided on the whole by then: a conference and the
    Assembly after it, or one silence and the next, are laid beside the record in that order.
    ``stopped`` is an attempt without a vote that an objection ended: no vote is laid beside it.
    """
    found = [
        m
        for m in decided(scenario)
        if m.about and m.about in provisions and _same(m, changes)
    ]
    if WHOLE in provisions and found:
        then = [m for m in found[before : before + 1] if not (stopped and m.kind == "vote")]
        return tuple(map(became, then)) or ("not in the record",)
    if found or not provisions or not scenario.record:
        return tuple(map(became, found))
    unplaced = tuple(m for m in decided(scenario) if not m.about)
    if unplaced and WHOLE not in provisions and may_be_recorded(scenario, changes):
        if _was_adopted(scenario, unplaced, changes):
            return ("adopted; by what vote, if by any, is not established",)
        return (f"not known; what {_counted(unplaced)} concerned is not established",)
    return ("not in the record",)


def _was_adopted(
    scenario: Scenario, unplaced: tuple[Moment, ...], changes: tuple[tuple[str, str], ...]
) -> bool:
    """Whether a new wording was adopted, whichever of the decisions whose provisions are not
    known was on it: as many were adopted as provisions were to be changed by what was moved."""
    if len(changes) != 1 or changes[0][1] == "delete":
        return False
    placed = {m.about for m in decided(scenario)}
    moved = {m.about for m in scenario.record if m.kind == "request"} - placed - {"", WHOLE}
    adopted = all(m.outcome in ("adopted", "consensus") for m in unplaced)
    return adopted and len(moved) == len(unplaced) and changes[0][0] in moved


def day_in_short(scenario: Scenario) -> History:
    """The decisions of the real day."""
    if not scenario.record:
        return History("", ())
    numbers = {p.id: p.number or p.heading for p in scenario.provisions}
    found = tuple(
        Recorded(
            m.at,
            "The whole text" if m.about == WHOLE else numbers.get(m.about, m.about),
            m.words,
            became(m),
            source.title if (source := scenario.sources.get(m.source)) else m.source,
            m.confidence,
        )
        for m in decided(scenario)
    )
    whole = [m for m in decided(scenario) if m.kind == "adoption" or m.about == WHOLE]
    return History(became(whole[-1]) if whole else "not in the record", found)


def how_true(scenario: Scenario) -> tuple[str, ...]:
    """What is record and what is invented, a paragraph for each word in capitals."""
    kept: list[list[str]] = []
    for line in scenario.how_true.splitlines():
        word = line.split(maxsplit=1)[0].rstrip(".,:") if line.strip() else ""
        if not kept or not word or (len(word) > 2 and word.isupper()):
            kept.append([])
        kept[-1].append(line.strip())
    return tuple(words for lines in kept if (words := " ".join(lines).strip()))
