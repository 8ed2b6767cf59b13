"""Who presses for a provision to go, as far as a seat can see, and who would have it stay.

To let a provision stand is worth something only of one who would else ask the room to strike
it: by a proposal that waits, by a request for a separate vote, or, before either, by what it
has said of the provision and what it is known to want.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from game.delegates.instructions import Dossier, Issue, Position, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import insists
from game.delegates.moves.objection import decided_on
from game.delegates.moves.wanting import Candidate, candidates_among, turning
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly, stand_of
from game.delegates.others.owning import moves
from game.delegates.others.public import room_belief
from game.delegates.promises import striking
from game.delegates.saying.themes import heard
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.gains import gains_by
from game.delegates.weighing.stand import public_stands
from game.delegates.weighing.worth import crossed, newly_crossed
from game.rules.draft.text import DELETED, Draft
from game.rules.kept import kept
from game.rules.wishes.intents import Undertaking


def presses(view: View | Moment, seat: str, provision: str) -> bool:
    """Whether a seat has its name under a proposal that would delete a provision, or asked
    for a separate vote on it."""
    if any(
        seat in p.sponsors
        for p in striking(view.chamber, provision)
        if p.status == "pending"
    ):
        return True
    return any(
        (m.motion, m.target, m.mover) == ("division", provision, seat)
        for m in view.chamber.motions.values()
    )


def chance_of_pressing(view: View, seat: str, provision: str) -> int:
    """Chance, basis points, that it hangs on another seat whether the room is asked to strike a
    provision: it has moved that, or nobody has and it is expected to."""
    asking = _asking(view, provision)
    if asking:
        return 10000 if seat in asking else 0
    if seat not in pressing(view, provision):
        return 0
    stand = stand_of(room_belief(view), view.dossier, seat)
    firm = stand.insists >= DEFAULTS.insistent
    return DEFAULTS.threat_asked if firm else DEFAULTS.threat_believed


def lets_stand_unasked(view: View, seat: str, provision: str) -> int:
    """Chance, basis points, that a seat is believed to let a provision stand without a deal: that
    it keeps it in a separate vote, if it is there, since who stays away has no hand in a change.

    All of it of one that is as good as sure to, by its stand or by a line that the room knows.
    """
    if presses(view, seat, provision) or chance_of_pressing(view, seat, provision):
        return 0
    shares = publicly(view, provision, seat).shares
    there = 10000 - shares.absent
    keeps = shares.yes * 10000 // there if there else 0
    return 10000 if keeps >= DEFAULTS.kept_unasked else keeps


def kept_unasked(view: View, seat: str, deed: Undertaking) -> bool:
    """Whether a deed is the word of one to let stand what somebody would have struck and it is
    sure to keep without: no gift."""
    if deed.kind != "let-stand" or not pressing(view, deed.target):
        return False
    return lets_stand_unasked(view, seat, deed.target) == 10000


def _asking(view: View | Moment, provision: str) -> list[str]:
    """Whose proposals to strike a provision wait, and who has asked for a separate vote on it."""
    chamber = view.chamber
    movers = [p.mover for p in striking(chamber, provision) if p.status == "pending"]
    motions = chamber.motions.values()
    return movers + [
        m.mover for m in motions if (m.motion, m.target) == ("division", provision)
    ]


@once_a_moment
def pressing(moment: Moment, provision: str) -> tuple[str, ...]:
    """Members that ask for a provision to be struck, or are expected to: those first that do.
    Whose name is under another's text has one vote against it, and does not press for it.

    Expected of whoever is stated to move that, or has spoken against the provision or is known
    for a line that it crosses, and would gain much; not once the room has voted on it.
    """
    asking = _asking(moment, provision)
    if provision not in decided_on(moment.chamber):
        asking += _expected(moment, provision)
    return tuple(dict.fromkeys(s for s in asking if s in moment.setup.weights))


def _expected(moment: Moment, provision: str) -> list[str]:
    known = moment.dossier.movers.get(provision, {}).get(DELETED)
    if known:
        return [known]
    voices = heard(moment.chamber.statements).voices
    against = [s for k in ("concern", "red-line") for s in voices.get((provision, k), ())]
    let_go = voices.get((provision, "support"), ())
    against = [s for s in against if s not in let_go]
    against += [
        seat
        for seat, lines in moment.dossier.red_lines.items()
        if any(r.provision == provision for r in crossed(lines, moment.chamber.draft))
    ]
    return [s for s in against if _would_gain(moment, provision, s)]


def _would_gain(moment: Moment, provision: str, seat: str) -> bool:
    # the question on a provision is whether it stays
    return publicly(moment, provision, seat).utility <= -DEFAULTS.insist_gain


def would_press(view: View, provision: str) -> bool:
    """Whether the seat of this view asks the room to strike a provision, or would."""
    mine = view.instructions
    assert mine is not None
    if presses(view, view.seat, provision):
        return True
    found = view.chamber.draft.provisions.get(provision)
    if found is None or provision in decided_on(view.chamber):
        return False
    if moves(view, found, DELETED):
        return True
    gains = own_reckoning(view, provision).utility <= -DEFAULTS.insist_gain
    return gains and insists(view)


def held_dear(view: View) -> tuple[Candidate, ...]:
    """The deletions that would cross a red line of the seat's own, or cost it as much as one
    who insists would table one for."""
    mine = view.instructions
    assert mine is not None
    among = _deletions(view.setup.weights, view.chamber.draft)
    return _held_dear(mine.red_lines, mine.positions, view.dossier.issues, among)


@kept(1024)
def _held_dear(
    lines: tuple[RedLine, ...],
    positions: Mapping[str, Position],
    issues: Mapping[str, Issue],
    among: tuple[Candidate, ...],
) -> tuple[Candidate, ...]:
    gains = gains_by(positions, turning(issues, among), DEFAULTS.insist_gain)
    dear = {at for at, brings in gains.items() if brings <= -DEFAULTS.insist_gain}
    for at, candidate in enumerate(among if lines else ()):
        leads_to = candidate.prospect
        if newly_crossed(lines, leads_to.if_no, leads_to.if_yes):
            dear.add(at)
    return tuple(among[at] for at in sorted(dear))


@kept(32)
def _deletions(weights: Mapping[str, int], draft: Draft) -> tuple[Candidate, ...]:
    return tuple(c for c in candidates_among(weights, draft) if c.variant == DELETED)


@once_a_moment
def known_dear(moment: Moment, seat: str) -> frozenset[str]:
    """Provisions that another seat is known to hold dear, of those that could be struck."""
    stand = public_stands(moment.dossier).get(seat)
    if stand is None:
        return frozenset()
    among = _deletions(moment.setup.weights, moment.chamber.draft)
    issues = moment.dossier.issues
    held = _held_dear(stand.red_lines, stand.positions, issues, among)
    return frozenset(c.provision for c in held)


@once_a_moment
def known_to_hold(moment: Moment, provision: str) -> int:
    """How many members are believed to hold a provision dear; one at least."""
    setup, dossier = moment.setup, moment.dossier
    among = _deletions(setup.weights, moment.chamber.draft)
    return max(1, _known(setup.members, dossier, among)[provision])


@kept(32)
def _known(
    members: Iterable[str], dossier: Dossier, among: tuple[Candidate, ...]
) -> Counter[str]:
    """By provision: how many hold it dear."""
    stands = public_stands(dossier)
    found: Counter[str] = Counter()
    for seat in members:
        if seat in stands:
            lines, held = stands[seat].red_lines, stands[seat].positions
            dear = _held_dear(lines, held, dossier.issues, among)
            found.update({c.provision for c in dear})
    return found
