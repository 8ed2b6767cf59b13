"""Two sittings side by side: decisions, ballots, text, and who gained or lost.

Sittings of one scenario are compared decision by decision.  The same proposal may carry
another number in each, so decisions are matched by what was proposed and who moved it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.weighing.worth import closeness, contested, worth
from game.reports.compared import (
    Beside,
    Comparison,
    Fortune,
    OtherBallot,
    Share,
    Side,
    Sitting,
)
from game.reports.history import changes_in
from game.rules.draft.differences import differences
from game.rules.log.events import Entry, Recorded
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots, on_record
from game.rules.meeting.results import adopted, outcome_of, tally_of
from game.rules.meeting.state import Chamber, Meeting
from game.rules.notation.writing import write
from game.rules.replay import fold
from game.rules.voting import Choice
from game.rules.wishes.intents import Table
from game.rules.words.wording import question


def side_words(side: Side | None, *, unsure: bool = False) -> str:
    """What a sitting made of a question; ``unsure`` where it may have come up untold."""
    if side is None:
        return "not established" if unsure else "did not come up"
    came = side.outcome.replace("-", " ")
    if side.tally is None:
        return came
    return f"{came} {side.tally.yes}-{side.tally.no}-{side.tally.abstain}"


def compare(first: Sitting, second: Sitting, dossier: Dossier) -> Comparison:
    """Compare two sittings of one scenario."""
    ends = [fold(s.setup, s.entries) for s in (first, second)]
    changed = differences(ends[0].chamber.draft, ends[1].chamber.draft)
    untold = _only(first.untold, second.untold), _only(second.untold, first.untold)
    fortunes = _fortunes((first, ends[0]), (second, ends[1]), dossier)
    return Comparison(
        parting(first.entries, second.entries),
        (_ending(ends[0], first.entries), _ending(ends[1], second.entries)),
        _decisions((first, ends[0]), (second, ends[1]), untold),
        tuple(d for d in changed if d.status != "unchanged"),
        () if any(untold) else fortunes,
        untold,
    )


def _only(mine: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words for words in mine if words not in others)


def parting(first: Sequence[Entry], second: Sequence[Entry]) -> int:
    """Number of the last event that two logs share."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared = one.seq
    return shared


def _came_to(meeting: Meeting) -> str:
    return meeting.chamber.outcome or outcome_of(meeting.setup, meeting.chamber)


def _ending(meeting: Meeting, entries: Sequence[Entry]) -> str:
    """What it came to; a game in which the whole waits for its decision has no end yet, a
    record has."""
    came_to = _came_to(meeting)
    told = bool(entries) and isinstance(entries[-1].event, Recorded)
    over = meeting.chamber.outcome or told or came_to != "suspended"
    return came_to if over else "unfinished"


def _key(chamber: Chamber, target: str) -> str:
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        table = Table(proposal.mover, proposal.operations, proposal.package)
        return f"{proposal.mover} {write(table)}"
    motion = chamber.motions.get(target)
    if motion is not None:
        return f"{motion.mover} {motion.motion} {motion.target}"
    return target


def _decisions(
    first: tuple[Sitting, Meeting],
    second: tuple[Sitting, Meeting],
    untold: tuple[tuple[str, ...], tuple[str, ...]],
) -> tuple[Beside, ...]:
    here, there = first[1], second[1]
    taken = [_last_by_key(m) for m in (here, there)]
    open_ = [
        first[0].unplaced - second[0].unplaced,
        second[0].unplaced - first[0].unplaced,
    ]
    found = []
    for key in dict.fromkeys((*taken[0], *taken[1])):
        one, other = taken[0].get(key), taken[1].get(key)
        changes = _changes(here, one) if one is not None else _changes(there, other)
        unsure = [
            decision is None and bool(words or changes in changed)
            for decision, words, changed in zip((one, other), untold, open_, strict=True)
        ]
        beside = _beside(key, (here, one), (there, other))
        found.append(replace(beside, unsure=(unsure[0], unsure[1])))
    return tuple(found)


def _changes(meeting: Meeting, decision: Decision | None) -> tuple[str, str] | None:
    """The change of one provision that a decision was on; ``None`` where it was on more."""
    if decision is None:
        return None
    proposal = meeting.chamber.proposals.get(decision.target)
    changes = changes_in(proposal.operations) if proposal is not None else ()
    return changes[0] if len(changes) == 1 else None


def _last_by_key(meeting: Meeting) -> dict[str, Decision]:
    """The last decision on each question: a vote after a broken consensus counts."""
    return {_key(meeting.chamber, d.target): d for d in meeting.chamber.decisions}


def _beside(
    key: str,
    first: tuple[Meeting, Decision | None],
    second: tuple[Meeting, Decision | None],
) -> Beside:
    meeting, found = first if first[1] is not None else second
    assert found is not None
    words = question(meeting.setup, meeting.chamber, found.target)
    return Beside(
        key, words, side_of(*first), side_of(*second), _other_ballots(first[1], second[1])
    )


def side_of(meeting: Meeting, decision: Decision | None) -> Side | None:
    """What a sitting made of a question; ``None`` where it never decided on it."""
    if decision is None:
        return None
    if decision.how == "vote":
        counted = tally_of(meeting.setup, decision)
        named = on_record(decision)
        return Side(decision.seq, counted.outcome, counted, decision.target, named)
    if decision.how == "not-put":
        return Side(decision.seq, "not put", None, decision.target)
    yes = adopted(meeting.setup, decision)
    end = "adopted" if yes else "no-consensus"
    return Side(decision.seq, end, None, decision.target)


def _other_ballots(
    first: Decision | None, second: Decision | None
) -> tuple[OtherBallot, ...]:
    if first is None or second is None:
        return ()
    if not (on_record(first) and on_record(second)):
        return ()
    one, other = named_ballots(first), named_ballots(second)
    seats = sorted({*one, *other})
    return tuple(
        OtherBallot(s, one.get(s, ""), other.get(s, ""))
        for s in seats
        if one.get(s) != other.get(s)
    )


def _fortunes(
    first: tuple[Sitting, Meeting], second: tuple[Sitting, Meeting], dossier: Dossier
) -> tuple[Fortune, ...]:
    found = []
    for seat, told in first[0].instructions.items():
        again = second[0].instructions.get(seat, told)
        fortune = Fortune(
            seat, _worth(first[1], told, dossier), _worth(second[1], again, dossier)
        )
        if fortune.gain:
            found.append(fortune)
    return tuple(sorted(found, key=lambda f: (-abs(f.gain), f.seat)))


def shares(
    first: Sitting, second: Sitting, seat: str, dossier: Dossier
) -> tuple[Share, ...]:
    """Why a delegation gains or loses: the provisions that ended otherwise, heaviest first."""
    told = first.instructions.get(seat)
    if told is None:
        return ()
    before, after = (fold(s.setup, s.entries).chamber.draft for s in (first, second))
    wanted, issues = told.positions, dossier.issues
    heavy = {k: p.salience * issues[k].weight for k, p in wanted.items() if k in issues}
    whole = sum(heavy.values()) or 1
    then = {c.provision: c for c in contested(after)}
    found = []
    for was in contested(before):
        now, position = then.get(was.provision), wanted.get(was.issue)
        if now is None or position is None or now.place == was.place:
            continue
        near = [closeness(c.place, position) for c in (was, now)]
        name = before.provisions[was.provision]
        weight = heavy.get(was.issue, 0) * 10000 // whole
        found.append(Share(name.number or name.heading, near[0], near[1], weight))
    return tuple(
        sorted(found, key=lambda s: (-abs(s.second - s.first) * s.weight, s.provision))
    )


def _worth(meeting: Meeting, told: Instructions, dossier: Dossier) -> int:
    if _came_to(meeting) not in ("consensus", "vote"):
        return told.walk_away
    return worth(told.positions, dossier.issues, meeting.chamber.draft)


def ballot_words(choice: Choice | str) -> str:
    """A ballot as a word; ``did not vote`` where there is none."""
    return {"": "did not vote", "absent": "no answer", "abstain": "abstention"}.get(
        choice, choice
    )
