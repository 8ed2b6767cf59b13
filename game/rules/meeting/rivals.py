"""Several proposals on one question (rules 91, 131).

Packages that change the same provisions are such proposals.  They are put in the order of
tabling unless the room decides otherwise.  What becomes of the others when one is adopted
is for the rulebook: they are moot, or the next is put all the same, unless the room decides
not to vote on it.  One that is adopted later prevails over the earlier where the two meet.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from game.rules.draft.applying import apply, fault, first_fault
from game.rules.draft.inserting import in_order_of_numbers
from game.rules.draft.number_paths import inserted
from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Revise,
    Side,
    put_where,
    sides,
)
from game.rules.kept import kept
from game.rules.meeting.additions import text_amended
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Rulebook


def competes(proposal: Proposal) -> bool:
    """Whether a proposal is one that others may compete with."""
    return proposal.package and not proposal.amends


def rivals(chamber: Chamber, target: str) -> tuple[str, ...]:
    """Pending packages on the same question as a package, in the order of tabling."""
    waits = (p for p in chamber.proposals.values() if p.status == "pending")
    return tuple(p.id for p in _rivals_of(chamber, target, waits))


def rivals_decided(chamber: Chamber, target: str) -> tuple[str, ...]:
    """Packages on the same question as a package on which a decision was taken."""
    decided = {d.target for d in chamber.decisions if d.how in ("vote", "consensus")}
    found = (p for p in chamber.proposals.values() if p.id in decided)
    return tuple(p.id for p in _rivals_of(chamber, target, found))


def rivals_adopted(chamber: Chamber, target: str) -> tuple[str, ...]:
    """Packages on the same question as a package that were adopted, the latest first."""
    found = (p for p in chamber.proposals.values() if p.status == "adopted")
    adopted = _rivals_of(chamber, target, found)
    return tuple(p.id for p in sorted(adopted, key=lambda p: -decided_at(chamber, p.id)))


def decided_at(chamber: Chamber, target: str) -> int:
    """Number of the event of the last decision on a target; 0 where there is none."""
    return max((d.seq for d in chamber.decisions if d.target == target), default=0)


def binds(chamber: Chamber, target: str) -> bool:
    """Whether what was decided on a target, or became of it, still binds: the text that it was
    decided for has not failed since, nor come before another forum."""
    at = max(decided_at(chamber, target), chamber.fell.get(target, 0))
    return at >= chamber.open_again


def _rivals_of(chamber: Chamber, target: str, among: Iterable[Proposal]) -> list[Proposal]:
    """Those of some proposals that are packages on the same question as a package."""
    mine = chamber.proposals.get(target)
    if mine is None or not competes(mine):
        return []
    return [
        p
        for p in among
        if p is not mine and competes(p) and same_question(chamber.draft, p, mine)
    ]


@kept(1024)
def same_question(draft: Draft, one: Proposal, other: Proposal) -> bool:
    """Whether two proposals decide the same of some provision, or one strikes what the other
    changes or puts something into."""
    if struck_under(draft, one.operations, other.operations):
        return True
    return not reach(draft, one.operations).isdisjoint(reach(draft, other.operations))


def struck_under(
    draft: Draft, one: tuple[Operation, ...], other: tuple[Operation, ...]
) -> frozenset[str]:
    """Units that one of two strikes and the other puts something into."""
    return (struck(draft, one) & filled(other)) | (struck(draft, other) & filled(one))


def struck(draft: Draft, operations: tuple[Operation, ...]) -> frozenset[str]:
    """What operations strike, with its parts."""
    named = (op.id for op in operations if isinstance(op, Delete))
    return frozenset(
        i for id_ in named if id_ in draft.provisions for i in draft.below(id_)
    )


def filled(operations: tuple[Operation, ...]) -> frozenset[str]:
    """Units that operations put something into."""
    return frozenset(unit for unit, _ in placed(operations)) - {""}


def told_by_number(
    one: tuple[Operation, ...], other: tuple[Operation, ...]
) -> frozenset[tuple[str, str]]:
    """Places at which two sets of operations put nothing but additions whose numbers tell
    their order (:mod:`game.rules.draft.inserting`)."""
    mine, theirs = _numbers(one), _numbers(other)
    return frozenset(
        place
        for place in mine.keys() & theirs.keys()
        if mine[place].isdisjoint(theirs[place]) and "" not in mine[place] | theirs[place]
    )


def _numbers(operations: tuple[Operation, ...]) -> dict[tuple[str, str], set[str]]:
    """By place: the numbers of what is put there, ``""`` where one has none that tells."""
    found: dict[tuple[str, str], set[str]] = {}
    for op in operations:
        number = op.provision.number if isinstance(op, Add) else ""
        known = number if inserted(number)[1] else ""
        for place in placed((op,)):
            found.setdefault(place, set()).add(known)
    return found


def placed(operations: tuple[Operation, ...]) -> frozenset[tuple[str, str]]:
    """Where operations put something: the unit, and what it follows there."""
    puts = (put_where(op) for op in operations if isinstance(op, Add | Move))
    return frozenset((unit, after) for _, unit, after in puts)


def carried(draft: Draft, operations: tuple[Operation, ...]) -> frozenset[str]:
    """What operations move, with its parts."""
    named = (op.id for op in operations if isinstance(op, Move))
    return frozenset(
        i for id_ in named if id_ in draft.provisions for i in draft.below(id_)
    )


def common(draft: Draft, one: Proposal, other: Proposal) -> frozenset[str]:
    """Ids of the provisions on which two proposals meet."""
    met = reach(draft, one.operations) & reach(draft, other.operations)
    ids = frozenset(id_ for id_, _ in met)
    return ids | struck_under(draft, one.operations, other.operations)


def reach(draft: Draft, operations: tuple[Operation, ...]) -> frozenset[Side]:
    """What operations decide, of the parts of what they strike too."""
    parts = struck(draft, operations)
    return sides((*operations, *(Delete(i) for i in parts)))


def as_put(rulebook: Rulebook, chamber: Chamber, proposal: Proposal) -> Proposal:
    """A proposal with all that its adoption would do to the text as it stands, and no more:
    of a package what others have done already is done.

    Where it would prevail over an adopted rival, that is taken back first in what they both
    change.
    """
    return _put_after(chamber.draft, proposal, _taken_back(rulebook, chamber, proposal))


@kept(1024)
def _put_after(
    draft: Draft, proposal: Proposal, cleared: tuple[Operation, ...]
) -> Proposal:
    """The same object as long as the text and what is taken back are the same."""
    if not cleared:
        left = in_order_of_numbers(draft, to_do(draft, proposal))
        return replace(proposal, operations=left)
    left = _still_to_do(draft, cleared, proposal.operations)
    return replace(proposal, operations=(*cleared, *left))


def to_do(draft: Draft, proposal: Proposal) -> tuple[Operation, ...]:
    """What of a proposal the text does not have already; all of it, where it has all: then
    nothing is left to decide."""
    own = proposal.operations
    if proposal.amends or len(own) == 1:
        return own
    return tuple(op for op in own if not _is_so(draft, op)) or own


def is_done(draft: Draft, proposal: Proposal) -> bool:
    """Whether a text has all that a proposal says."""
    return all(_is_so(draft, op) for op in proposal.operations)


def _taken_back(
    rulebook: Rulebook, chamber: Chamber, proposal: Proposal
) -> tuple[Operation, ...]:
    """What undoes adopted rivals where a proposal would prevail over them."""
    if rulebook.rivals.after_adoption == "moot":
        return ()
    found: list[Operation] = []
    for id_ in rivals_adopted(chamber, proposal.id):
        earlier = chamber.proposals[id_]
        wanted = reach(chamber.draft, proposal.operations)
        found += [op for op in earlier.undo if wanted & sides((op,))]
    return _in_a_row(*found)


@kept(256)
def _in_a_row(*operations: Operation) -> tuple[Operation, ...]:
    """Operations one after another, the same object for the same."""
    return operations


def _still_to_do(
    draft: Draft, cleared: tuple[Operation, ...], own: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """A proposal's operations without those that, once a later rival is taken back, the
    text has already: it was adopted before and is taken up again."""
    for op in cleared:
        if fault(draft, op):
            return own
        draft, _ = apply(draft, op)
    return tuple(op for op in own if not _is_so(draft, op))


def _is_so(draft: Draft, op: Operation) -> bool:
    match op:
        case Delete(id=id_):
            return id_ in draft.provisions and draft.provisions[id_].deleted
        case Revise(id=id_, variant=variant, text=text) if id_ in draft.provisions:
            now = draft.provisions[id_]
            return (now.variant, "" if variant else now.text) == (variant, text)
        case Add(provision=new):
            return draft.provisions.get(new.id) == new
        case Move(id=id_, parent=parent, after=after) if id_ in draft.provisions:
            now = draft.provisions[id_]
            return not now.deleted and draft.place(id_) == (parent, after)
        case _:
            return False


def excluded(rulebook: Rulebook, chamber: Chamber, proposal: Proposal) -> str:
    """Why the text as it stands, with what the proposal adds that it amends, can no longer take
    a proposal; ``""`` where it can."""
    whole = as_put(rulebook, chamber, proposal).operations
    cleared = _taken_back(rulebook, chamber, proposal)
    text = text_amended(chamber, proposal.amends, proposal.operations)
    return first_fault(text, whole, len(cleared))


def stands(
    rulebook: Rulebook, chamber: Chamber, adopted: Proposal, other: Proposal
) -> bool:
    """Whether a pending proposal is still put though one on its question was adopted.

    An amendment to a rival stands as the rival does.
    """
    while other.amends in chamber.proposals:
        other = chamber.proposals[other.amends]
    if other.id == adopted.id or not (competes(adopted) and competes(other)):
        return False
    kept = rulebook.rivals.after_adoption == "put"
    return kept and not excluded(rulebook, chamber, other)
