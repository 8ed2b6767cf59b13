"""From a scenario to the things that a sitting starts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from game.delegates.inferring.filling import GROUP_SURE, Leaning, fill, true_position
from game.delegates.instructions import Dossier, Instructions, Position
from game.delegates.others.introducing import introducer
from game.rules.draft.text import draft_of
from game.rules.kept import kept
from game.rules.meeting.setup import Seat, Setup
from game.scenario import cache
from game.scenario.model import Scenario, StatedPosition
from game.scenario.world.states import State, states

INFERRED_SURE = 4000
"""Confidence of a row that says of itself that it is inferred."""
USUAL_ATTENDANCE = 9184
"""Mean share of recent roll calls in which Members took part, basis points."""
MOST_ATTENDANCE = 9900


def table_of_states() -> dict[str, State]:
    """Members of the United Nations by code, in English alphabetical order."""
    return states()


@kept(4)
def setup_of(scenario: Scenario) -> Setup:
    """The public start of a meeting; the same object as long as it is of the same scenario, so
    that a process that plays many meetings thinks only once of the text that they begin with."""
    return Setup(
        scenario=scenario.id,
        title=scenario.title,
        rulebook=scenario.rulebook,
        draft=draft_of(scenario.provisions),
        seats=scenario.seats,
        stages=scenario.stages,
        opens=scenario.opens,
        closes=scenario.closes,
        blocs=scenario.blocs,
        cost=scenario.cost,
        sponsors=scenario.sponsors,
        injects=scenario.injects,
        guide=scenario.guide,
        rulebooks=scenario.rulebooks,
        date=scenario.date,
        decided_by=scenario.decided_by,
    )


def dossier_of(scenario: Scenario) -> Dossier:
    """What everybody may know: each member and group on each issue, and how it is known.

    The one made last is remembered, and each is kept between runs: to fill a room of 193
    takes longer than to read it.
    """
    if _last and _last[0][0] is scenario:
        return _last[0][1]
    key = cache.key_of_value(replace(scenario, folder="", record=()))
    kept = cache.get(key, "dossier", Dossier)
    if kept is None:
        kept = _filled(scenario)
        cache.put(key, "dossier", kept)
    _last[:] = [(scenario, kept)]
    return kept


def _filled(scenario: Scenario) -> Dossier:
    issues = {issue.id: issue for issue in scenario.issues}
    seats = [s for s in scenario.seats if s.role in ("member", "group")]
    leanings = {seat.id: _leaning(scenario, seat) for seat in seats}
    known = {seat.id: _known(scenario, seat) for seat in seats}
    members = [s for s in scenario.seats if s.member]
    return Dossier(
        issues=issues,
        positions=fill(leanings, issues, known),
        red_lines={
            id_: public
            for id_, d in scenario.delegations.items()
            if (public := tuple(line for line in d.red_lines if line.public))
        },
        attendance=_attendances(scenario, members),
        walk_away=scenario.walk_away,
        reputation={s.id: _reputation(s) for s in members},
        ideal=_ideals(members),
        movers=scenario.movers,
        language=scenario.language,
    )


def instructions_for(scenario: Scenario, seat: str, seed: int) -> Instructions:
    """What the capital of ``seat`` tells it; the same for the same seed, on any machine.

    Stated positions are the true ones; others are drawn around what the room knows, near it
    where the author wrote both the place and a brief, which would else contradict each other.
    """
    public = dossier_of(scenario).positions.get(seat, {})
    said = scenario.delegations.get(seat)
    written = _written(scenario, seat) if said is not None and said.brief else frozenset()
    positions = {
        issue: true_position(position, seed, seat, issue, written=issue in written)
        for issue, position in public.items()
    }
    if said is None:
        return Instructions(seat, positions, walk_away=scenario.walk_away)
    return Instructions(
        seat,
        positions,
        red_lines=said.red_lines,
        walk_away=scenario.walk_away if said.walk_away is None else said.walk_away,
        style=said.style,
        insists=said.insists,
        after_objection=said.after_objection,
        aims=said.aims,
        met=said.met,
        brief=said.brief,
        lines=said.lines,
        voice=said.voice,
    )


def _written(scenario: Scenario, seat: str) -> frozenset[str]:
    """Issues on which the author has placed a seat."""
    return frozenset(row.issue for row in scenario.positions if row.delegation == seat)


class Dealt(Mapping[str, Instructions]):
    """The instructions of every seat, each made when it is first asked for."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self._scenario = scenario
        self._seed = seed
        self._seats = frozenset(s.id for s in scenario.seats)
        self._made: dict[str, Instructions] = {}

    def __getitem__(self, seat: str) -> Instructions:
        made = self._made.get(seat)
        if made is None:
            if seat not in self._seats:
                raise KeyError(seat)
            made = self._made[seat] = instructions_for(self._scenario, seat, self._seed)
        return made

    def __iter__(self) -> Iterator[str]:
        return (s.id for s in self._scenario.seats)

    def __len__(self) -> int:
        return len(self._seats)


_last: list[tuple[Scenario, Dossier]] = []
"""The dossier made last: a sitting asks for the instructions of every seat in a row."""


def _leaning(scenario: Scenario, seat: Seat) -> Leaning:
    """What is known of a seat: of a group's, the mean of its members."""
    blocs = tuple(b.id for b in scenario.blocs if seat.id in (*b.members, b.spokesperson))
    state = states().get(seat.id) if seat.role == "member" else None
    if state is not None:
        return Leaning(state.ideal, blocs, state.marks, state.rest)
    members = [
        found
        for bloc in scenario.blocs
        if bloc.id in blocs
        for member in bloc.members
        if (found := states().get(member)) is not None
    ]
    marks = zip(*(m.marks for m in members), strict=True)
    ideals = [m.ideal for m in members if m.ideal is not None]
    return Leaning(
        sum(ideals) // len(ideals) if ideals else None,
        blocs,
        tuple(sum(column) // len(members) for column in marks),
    )


def _known(scenario: Scenario, seat: Seat) -> dict[str, Position]:
    """Rows for a seat by issue: its own first, then those of its groups."""
    found: dict[str, Position] = {}
    for party in (seat.id, *_parties(scenario, seat)):
        for row in scenario.positions:
            if row.delegation == party and row.issue not in found:
                found[row.issue] = _position(row, own=party == seat.id)
    return found


def _parties(scenario: Scenario, seat: Seat) -> list[str]:
    """Blocs of a seat and the seats that speak for them, the most disciplined first."""
    mine = [b for b in scenario.blocs if seat.id in (*b.members, b.spokesperson)]
    groups = {s.id for s in scenario.seats if s.role == "group"}
    found = []
    for bloc in sorted(mine, key=lambda b: -b.discipline):
        found.append(bloc.id)
        if bloc.spokesperson in groups:
            found.append(bloc.spokesperson)
    return found


def _position(row: StatedPosition, *, own: bool) -> Position:
    if row.basis == "inferred":
        return Position(row.place, row.salience, "inferred", row.source, INFERRED_SURE)
    if own and row.basis == "stated":
        return Position(row.place, row.salience, "stated", row.source)
    return Position(row.place, row.salience, "group", row.source, GROUP_SURE)


def _attendances(scenario: Scenario, members: Sequence[Seat]) -> dict[str, int]:
    """By member: the chance that it is in the room, basis points; who introduces the draft, or
    is stated to move a wording, has come to do so."""
    found = {s.id: _attendance(scenario, s) for s in members}
    movers = (seat for moved in scenario.movers.values() for seat in moved.values())
    sure = {introducer(setup_of(scenario)), *movers}
    return {seat: 10000 if seat in sure else share for seat, share in found.items()}


def _attendance(scenario: Scenario, seat: Seat) -> int:
    """The meeting's attendance, moved by the State's own habit, half as far; where a scenario
    says that all are there, all are."""
    if scenario.attendance == 10000:
        return 10000
    state = states().get(seat.id)
    if state is None:
        return min(MOST_ATTENDANCE, scenario.attendance)
    moved = scenario.attendance + (state.attended - USUAL_ATTENDANCE) // 2
    return max(0, min(MOST_ATTENDANCE, moved))


def _reputation(seat: Seat) -> int:
    state = states().get(seat.id)
    return state.alone if state else 0


def _ideals(seats: list[Seat]) -> dict[str, int]:
    """Ideal points of the seats that are States, where they have one."""
    found = {s.id: states()[s.id].ideal for s in seats if s.id in states()}
    return {seat: at for seat, at in found.items() if at is not None}
