"""Moves on the text that fit a seat: what to table, to sponsor, to ask for and to give up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from game.delegates.clock import stage_spent
from game.delegates.docket import docket
from game.delegates.instructions import Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.aiming import aims_gained
from game.delegates.moves.bargaining import imagined
from game.delegates.moves.keeping import due
from game.delegates.moves.majorities import outlook_now
from game.delegates.moves.wanting import candidates
from game.delegates.others.ballot import own_reckoning
from game.delegates.suggesting.first_change import best_wording, change_to_begin_with
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import closeness, contested, crossed, newly_crossed
from game.rules.draft.text import Operation, sides, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import (
    AskVote,
    CoSponsor,
    Intent,
    LetGo,
    Mark,
    Table,
    Withdraw,
)


def changes_that_fit(view: View) -> Iterator[Intent]:
    """The wording that the seat's own instructions rank best and nobody has proposed.

    Where nothing brings enough for a delegation to table it of its own accord, whatever it
    would gain by does for somebody who learns how.
    """
    best, mine = change_to_begin_with(view), view.instructions
    if best is not None:
        yield Table(view.seat, (best.operation,))
    elif mine is not None:
        waiting = [p.operations for p in view.chamber.pending]
        found = [
            c
            for c in candidates(view.setup, view.chamber.draft)
            if c.variant == best_wording(view, c.provision)
            and (c.operation,) not in waiting
        ]
        issues = view.dossier.issues
        found.sort(key=lambda c: -gain(mine.positions, issues, c.prospect.changes))
        yield from (Table(view.seat, (c.operation,)) for c in found[:1])


def packages_that_fit(view: View) -> Iterator[Intent]:
    """Two changes of which the seat gains on balance, the likeliest to carry first.

    Those go before that it would vote for, then those that meet most aims which its own
    proposals leave open: an aim that is tied to what such a proposal decides falls when that
    carries.  Then those that bring a point of its own proposal nearer to a majority.
    """
    mine = view.instructions
    if mine is None:
        return
    waiting = view.chamber.pending
    mine_now = [p for p in waiting if p.mover == view.seat]
    own = {i for p in mine_now for i in touched(p.operations)}
    served = frozenset().union(*(_aims_of(view, p) for p in mine_now))
    found: list[tuple[bool, int, bool, int, tuple[Operation, ...]]] = []
    for one, other in combinations(candidates(view.setup, view.chamber.draft), 2):
        operations: tuple[Operation, ...] = (one.operation, other.operation)
        if one.provision == other.provision or any(
            p.operations == operations for p in waiting
        ):
            continue
        leads_to = imagined(view.setup, view.chamber.draft, view.seat, operations)
        if _serves(view, mine, leads_to):
            on_own = bool(own & {one.provision, other.provision})
            meets = 0 if on_own else len(aims_gained(mine, leads_to) - served)
            likely = outlook_now(view, leads_to)
            votes_for = _votes_for(view, leads_to)
            found.append((votes_for, meets, on_own, likely, operations))
    for *_, operations in sorted(found, key=lambda f: f[:4], reverse=True)[:1]:
        yield Table(view.seat, operations, package=True)


def _votes_for(view: View, leads_to: Prospect) -> bool:
    """Whether the seat would vote for a change that it tables itself."""
    assert view.instructions is not None
    stand = own_stand(view.instructions, view.dossier)
    return reckon(stand, view.dossier.issues, leads_to).utility > 0


def _serves(view: View, mine: Instructions, leads_to: Prospect) -> bool:
    """Whether the seat gains by a change, and it crosses no line of the seat's own."""
    brings = gain(mine.positions, view.dossier.issues, leads_to.changes)
    crosses = newly_crossed(mine.red_lines, leads_to.if_no, leads_to.if_yes)
    return brings > 0 and not crosses


def names_that_fit(view: View) -> Iterator[Intent]:
    """A name that the seat has promised, then, once, a proposal of others that it would vote
    for, the one it likes best first; none that decides what a better one of its own decides."""
    for _, deed in due(view):
        if deed.kind == "co-sponsor":
            yield CoSponsor(view.seat, deed.target)
    if any(view.seat in p.co_sponsors for p in view.chamber.proposals.values()):
        return
    for proposal in _liked(view, view.chamber.pending):
        if _beaten_by_own(view, proposal) or _goes_too_far(view, proposal):
            continue
        everybodys = proposal.mover == CHAIR
        if view.seat not in proposal.sponsors and not everybodys:
            yield CoSponsor(view.seat, proposal.id)


def _beaten_by_own(view: View, proposal: Proposal) -> bool:
    """Whether a text of the seat's own decides some of the same and meets as many aims."""
    mine = [p for p in view.chamber.pending if p.mover == view.seat]
    return any(
        sides(proposal.operations) & sides(own.operations)
        and _aims_of(view, proposal) <= _aims_of(view, own)
        for own in mine
    )


def _goes_too_far(view: View, proposal: Proposal) -> bool:
    """Whether a wording lies beyond the seat's own place, and there is one nearer to that."""
    mine = view.instructions
    assert mine is not None
    for change in question_on(view, proposal.id).changes:
        held = mine.positions.get(change.issue)
        if held is None or change.variant_after == best_wording(view, change.provision):
            continue
        low, high = sorted((change.before, change.after))
        if low < held.place < high:
            return True
    return False


def requests_that_fit(view: View) -> Iterator[Intent]:
    """A vote on one's own proposal, the likeliest to carry first, or on one that it likes."""
    waiting = view.chamber.pending
    own = [p for p in waiting if p.mover == view.seat]
    likely = sorted(own, key=lambda p: -_outlook(view, p))
    for proposal in (*likely, *_liked(view, waiting)):
        if view.seat not in view.chamber.asked.get(proposal.id, ()):
            yield AskVote(view.seat, proposal.id)


def requests_to_let_go(view: View) -> Iterator[Intent]:
    """One's request for a vote that one's own later text has overtaken, or that is lost."""
    if not _late(view):
        return
    lost = (p for p in view.chamber.pending if _lost(view, p))
    for proposal in (*_overtaken(view), *lost):
        if _asks(view, proposal) and not _dealt_on(view, proposal):
            yield LetGo(view.seat, proposal.id)


def texts_to_withdraw(view: View) -> Iterator[Intent]:
    """A proposal of one's own that another of one's own has overtaken, or that is lost."""
    if not _late(view):
        return
    lost = (p for p in view.chamber.pending if p.mover == view.seat and _lost(view, p))
    for proposal in (*_overtaken(view), *lost):
        if not _asks(view, proposal) and not _dealt_on(view, proposal):
            yield Withdraw(view.seat, proposal.id)


def _asks(view: View, proposal: Proposal) -> bool:
    return view.seat in view.chamber.asked.get(proposal.id, ())


def _dealt_on(view: View, proposal: Proposal) -> bool:
    """Whether something was given or taken for what becomes of a proposal."""
    deals = (o for o in view.offers if o.status == "accepted")
    return any(d.target == proposal.id for o in deals for d in (*o.give, *o.ask))


def _late(view: View) -> bool:
    """Whether half of the stage is over: before that, others may still come round."""
    stage = stage_of(view.setup, view.chamber)
    return stage is not None and stage_spent(view.setup, view.chamber, stage) >= 5000


def _overtaken(view: View) -> Iterator[Proposal]:
    """Of two of one's own on the same provision, the one that fewer would vote for, or that no
    deal stands on; not one that serves an aim which the other does not."""
    own = [p for p in view.chamber.pending if p.mover == view.seat]
    for one, other in combinations(own, 2):
        if not set(touched(one.operations)) & set(touched(other.operations)):
            continue
        weak, strong = sorted((one, other), key=lambda p: _firm(view, p))
        if _aims_of(view, weak) <= _aims_of(view, strong):
            yield weak


def _firm(view: View, proposal: Proposal) -> tuple[bool, int]:
    return _dealt_on(view, proposal), _outlook(view, proposal)


def _lost(view: View, proposal: Proposal) -> bool:
    """Whether a proposal cannot carry, and no aim of one's own hangs on it alone."""
    if _outlook(view, proposal) >= DEFAULTS.carry:
        return False
    others = (p for p in view.chamber.pending if p.id != proposal.id)
    return _aims_of(view, proposal) <= frozenset().union(
        *(_aims_of(view, p) for p in others)
    )


def _aims_of(view: View, proposal: Proposal) -> frozenset[int]:
    """The aims of one's own that a proposal would meet, and the text without it does not."""
    mine = view.instructions
    return aims_gained(mine, question_on(view, proposal.id)) if mine else frozenset()


def _outlook(view: View, proposal: Proposal) -> int:
    return outlook_now(view, question_on(view, proposal.id))


def _liked(view: View, waiting: Sequence[Proposal]) -> list[Proposal]:
    """Proposals of others that the seat would vote for, the best liked first."""
    found = []
    for proposal in waiting:
        reckoned = own_reckoning(view, proposal.id)
        barred = reckoned.ground == "red-line" and not reckoned.shares.yes
        if proposal.mover != view.seat and not barred and reckoned.utility > 0:
            found.append((reckoned.utility, proposal))
    return [p for _, p in sorted(found, key=lambda pair: -pair[0])]


def brackets_that_fit(view: View) -> Iterator[Intent]:
    """Brackets round what crosses one's line, or round what lies farthest from one's place."""
    mine, draft = view.instructions, view.chamber.draft
    if mine is None:
        return
    for line in crossed(mine.red_lines, draft):
        yield Mark(view.seat, line.provision, "bracketed")
    far = []
    for point in contested(draft):
        held = mine.positions.get(point.issue)
        if held is not None and closeness(point.place, held) < DEFAULTS.closeness_liked:
            weight = held.salience * (10000 - closeness(point.place, held))
            far.append((weight, point.provision))
    for _, provision in sorted(far, key=lambda pair: -pair[0]):
        yield Mark(view.seat, provision, "bracketed")


def brackets_to_lift(view: View) -> Iterator[Intent]:
    """One's own brackets, where the wording crosses no line of one's own."""
    mine, draft = view.instructions, view.chamber.draft
    lines = crossed(mine.red_lines, draft) if mine is not None else ()
    for provision in draft.standing():
        barred = any(line.provision == provision.id for line in lines)
        if view.seat in provision.bracketed_by and not barred and _late(view):
            yield Mark(view.seat, provision.id, "open")


def roll_calls_that_fit(view: View) -> Iterator[str]:
    """On what names might be called: one's own text, what one likes, then what another text
    that is put before it may leave nothing of; last the whole."""
    waiting = view.chamber.pending
    own = sorted(
        (p for p in waiting if p.mover == view.seat), key=lambda p: -_outlook(view, p)
    )
    asked = [p.id for p in (*own, *_liked(view, waiting)) if view.chamber.asked.get(p.id)]
    yield from sorted(asked, key=lambda id_: _may_fall(view, id_))
    yield WHOLE


def _may_fall(view: View, target: str) -> bool:
    """Whether a text that is put before a proposal decides the same, and may carry."""
    for before in docket(view):
        if before.id == target:
            return False
        same = sides(before.operations) & sides(view.chamber.proposals[target].operations)
        if same and _outlook(view, before) >= DEFAULTS.carry:
            return True
    return False
