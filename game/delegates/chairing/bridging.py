"""The Chair's bridging proposal: what answers a quarrel and is believed to be opposed by
nobody.

One change rarely is: somebody loses by it.  Two or three together may be, where who loses
by one gains by another.  What each member would make of them is reckoned from what the
room believes of it after what was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.delegates.clock import lateness
from game.delegates.instructions import Issue
from game.delegates.model import DEFAULTS
from game.delegates.moves.against import chance_against, outvoted_on, price_of_change
from game.delegates.moves.bargaining import imagined
from game.delegates.moves.majorities import share_for
from game.delegates.moves.wanting import Candidate, candidates, turning
from game.delegates.others.public import room_belief
from game.delegates.styles import DEFAULT, style
from game.delegates.view import View
from game.delegates.weighing.gains import gain, gains_by
from game.delegates.weighing.odds import EVEN_ODDS, none_of
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import unbound
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import newly_crossed
from game.rules.draft.text import DELETED, touched
from game.rules.kept import kept
from game.rules.meeting.business import Statement
from game.rules.meeting.setup import CHAIR
from game.rules.wishes.intents import Table

Gains = dict[str, int]
"""What changes bring each member that is believed to care; basis points of an issue."""
Bridges = tuple[tuple[Candidate, Gains], ...]
"""Changes of wording, with what each brings."""


def bridge_to_table(view: View) -> Table | None:
    """The Chair's package on what the room quarrels about, once in a meeting: one by which
    nobody is believed to lose, or, as the talks draw to their end, the one that is likeliest
    to be objected to by nobody."""
    if any(p.mover == CHAIR for p in view.chamber.proposals.values()):
        return None
    quarrels = _quarrels(view)
    if not quarrels:
        return None
    among = bridges(view)
    risked, best = None, _least_chance(view)
    for chosen, hurt in _packages(view, among, quarrels):
        operations = tuple(c.operation for c in chosen)
        leads_to = imagined(view.setup, view.chamber.draft, CHAIR, operations)
        if share_for(view, leads_to) <= EVEN_ODDS:
            continue
        table = Table(CHAIR, operations, package=len(operations) > 1)
        if not hurt and unopposed(view, leads_to):
            return table
        if len(hurt) < DEFAULTS.companions:
            chance = chance_unopposed(view, leads_to)
            if chance > best:
                risked, best = table, chance
    return risked


def _least_chance(view: View) -> int:
    """The chance that nobody objects, basis points, beyond which the Chair tries a package: at
    first a certainty, and less, the more it gives by the clock of the talks; never less than an
    even chance, since it says that it believes in it.  Where one objection ends the matter, it
    risks nothing."""
    if view.setup.rulebook.consensus.required:
        return 10000
    manner = style(view.instructions.style if view.instructions else DEFAULT)
    gives = manner.gives(lateness(view.setup, view.chamber), 0)
    return max(EVEN_ODDS, 10000 - gives)


def chance_unopposed(view: View, leads_to: Prospect, *, lost: bool = False) -> int:
    """The chance, basis points, that no member objects to a change, as the room believes; with
    ``lost``, where those that are against it are left to know that they would be outvoted."""
    stands = room_belief(view).stands
    roll = [stands[seat] for seat in view.setup.members if seat in stands]
    if _breaks_a_line(roll, leads_to):
        return 0
    issues, price = view.dossier.issues, price_of_change(view, leads_to)
    lost = lost and outvoted_on(view, leads_to)
    hurt = (unbound(stands[s], issues, leads_to) for s in losers(view, leads_to))
    return none_of(chance_against(reckoned, price, lost=lost) for reckoned in hurt)


def _quarrels(view: View) -> frozenset[str]:
    """Provisions of which this meeting has heard concerns, or that it was asked to change,
    and on which nothing is decided."""
    chamber = view.chamber
    spoken = [s.about for s in _complaints(view)]
    for proposal in chamber.pending:
        spoken += touched(proposal.operations)
    done: set[str] = set()
    for decision in chamber.decisions:
        known = chamber.proposals.get(decision.target)
        done.update(touched(known.operations) if known else (decision.target,))
    return frozenset(spoken) - done


def bridges(view: View) -> Bridges:
    """Changes of wording that cross no line that the room knows of, the most welcome
    first, with what each member makes of them."""
    stands = room_belief(view).stands
    roll = [stands[seat] for seat in view.setup.members if seat in stands]
    issues = view.dossier.issues
    all_ = _rewordings(candidates(view.setup, view.chamber.draft))
    by_seat = {s.seat: _brings(s, issues, all_) for s in roll}
    found = []
    for at, candidate in enumerate(all_):
        if not _breaks_a_line(roll, candidate.prospect):
            found.append((candidate, {s: g[at] for s, g in by_seat.items() if at in g}))
    return tuple(sorted(found, key=lambda pair: -sum(pair[1].values())))


@kept(16)
def _rewordings(among: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates that strike nothing."""
    return tuple(c for c in among if c.variant != DELETED)


@kept(2048)
def _brings(
    stand: Stand, issues: Mapping[str, Issue], all_: tuple[Candidate, ...]
) -> dict[int, int]:
    """What changes bring one member, by their numbers."""
    return gains_by(stand.positions, turning(issues, all_))


def _packages(
    view: View, among: Bridges, quarrels: frozenset[str]
) -> Iterator[tuple[tuple[Candidate, ...], list[str]]]:
    """One change, or two, or three, by which who complained gains and as few lose as can be,
    with those that do."""
    complained = _complainants(view)
    for candidate, gains in among:
        if candidate.provision not in quarrels or sum(gains.values()) <= 0:
            continue
        if not any(gains.get(s, 0) > 0 for s in complained.get(candidate.provision, ())):
            continue
        chosen, together = _sweetened([(candidate, gains)], among)
        yield chosen, _losers(together)


def with_sweeteners(
    chosen: tuple[tuple[Candidate, Gains], ...], among: Bridges
) -> tuple[Candidate, ...]:
    """Some changes with others, as many as make it fewer who lose by them all."""
    return _sweetened(chosen, among)[0]


def _sweetened(
    begun: Iterable[tuple[Candidate, Gains]], among: Bridges
) -> tuple[tuple[Candidate, ...], Gains]:
    """The same, with what they bring together."""
    chosen: list[Candidate] = []
    together: Gains = {}
    for candidate, gains in begun:
        chosen.append(candidate)
        together = _added(together, gains)
    while _losers(together) and len(chosen) < DEFAULTS.sweeteners:
        better = _best_sweetener(chosen, together, among)
        if better is None:
            break
        chosen.append(better[0])
        together = better[1]
    return tuple(chosen), together


def _added(one: Gains, other: Gains) -> Gains:
    total = dict(one)
    for seat, brings in other.items():
        total[seat] = total.get(seat, 0) + brings
    return total


def _complainants(view: View) -> dict[str, list[str]]:
    """By provision: who spoke against its wording, or asked for another."""
    found: dict[str, list[str]] = {}
    for said in _complaints(view):
        found.setdefault(said.about, []).append(said.seat)
    for proposal in view.chamber.pending:
        for provision in touched(proposal.operations):
            found.setdefault(provision, []).extend(proposal.sponsors)
    return found


def _complaints(view: View) -> list[Statement]:
    """The concerns and red lines that were heard, without those that were let go aloud."""
    said = view.chamber.statements
    gone = {(s.seat, s.about) for s in said if s.kind == "support"}
    return [
        s
        for s in said
        if s.kind == "red-line" or (s.kind == "concern" and (s.seat, s.about) not in gone)
    ]


def _losers(gains: Gains) -> list[str]:
    """Who would rather not have it, and might say so."""
    return [seat for seat, brings in gains.items() if brings < -DEFAULTS.band]


def _best_sweetener(
    chosen: list[Candidate], together: Gains, among: Bridges
) -> tuple[Candidate, Gains] | None:
    """The change that leaves the fewest losers with what is chosen, fewer than before."""
    fewest, best = len(_losers(together)), None
    taken = {c.provision for c in chosen}
    for candidate, gains in among:
        if candidate.provision in taken:
            continue
        total = _added(together, gains)
        left = len(_losers(total))
        if left < fewest:
            fewest, best = left, (candidate, total)
    return best


def unopposed(view: View, leads_to: Prospect) -> bool:
    """Whether no member is believed to lose by a change or to have drawn a line there."""
    stands = room_belief(view).stands
    roll = [stands[seat] for seat in view.setup.members if seat in stands]
    return not _breaks_a_line(roll, leads_to) and not losers(view, leads_to)


def losers(view: View, leads_to: Prospect) -> list[str]:
    """Members that are believed to lose by a change, beyond indifference."""
    stands = room_belief(view).stands
    issues, moves = view.dossier.issues, leads_to.changes
    held = {s: stands[s].positions for s in view.setup.members if s in stands}
    return _losers({seat: gain(held[seat], issues, moves) for seat in held})


def _breaks_a_line(roll: list[Stand], leads_to: Prospect) -> bool:
    """Whether a known line is crossed that the text as it stands keeps."""
    return any(
        newly_crossed(stand.red_lines, leads_to.if_no, leads_to.if_yes)
        for stand in roll
        if stand.red_lines
    )
