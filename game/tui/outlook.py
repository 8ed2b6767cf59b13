"""How the room stands on a matter, on what one seat can know."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.delegates.chances import Gauge
from game.delegates.others.ballot import own_leaning
from game.delegates.others.belief import Forecast
from game.delegates.others.presence import NOBODY, cannot_object, counted_out, shut_out
from game.delegates.view import View
from game.delegates.weighing.odds import uncertain
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber
from game.rules.procedures.guards import is_whole_decided
from game.rules.voting import Choice
from game.tui.oracle import Oracle
from game.tui.whip import Whip, whip_count

SIGNS: dict[str, str] = {
    "yes": "+",
    "no": "x",
    "abstain": "-",
    "absent": ".",
    "unknown": "?",
    "object": "!",
    "taken": "#",
    "barred": "/",
}
"""The mark of each stand, in the order of legends."""


class Mark(msgspec.Struct, frozen=True):
    """One seat's stand as shown."""

    stand: str = "unknown"
    """A key of :data:`SIGNS`."""
    firm: bool = False
    """Whether it was cast or declared; otherwise it is expected."""
    sure: int = 0
    """Chance of it in basis points; 10000 where it is firm."""

    @property
    def chance(self) -> int:
        """The chance in a hundred, as it is shown: no expectation is certain."""
        return uncertain(self.sure) // 100

    @property
    def sign(self) -> str:
        """The letter in the hemicycle."""
        return SIGNS[self.stand]


UNKNOWN = Mark()
BARRED = Mark("barred", firm=True, sure=10000)
"""A member in arrears, where it has no vote."""


class Outlook(msgspec.Struct, frozen=True):
    """The stands of all seats with a vote on one matter."""

    seq: int
    """State of the chamber that it was read from."""
    target: str
    marks: dict[str, Mark]
    expected: dict[str, Mark]
    """The marks without what was cast: the order of the benches follows them."""
    gauge: Gauge | None = None
    reasons: dict[str, tuple[str, ...]] = {}
    """What each forecast rests on."""

    form: str = ""
    """That the form of the question decides, where it does and nothing is put yet."""
    silent: bool = False
    """Whether the marks are of a consensus: a yes is then silence."""
    whip: Whip | None = None
    """Heads counted on the whole, where that is what decides it."""
    settled: bool = False
    """Whether the marks are the ballots of a vote that has decided it."""

    def counts(self) -> dict[str, int]:
        """How many seats have each stand."""
        found = dict.fromkeys(SIGNS, 0)
        for mark in self.marks.values():
            found[mark.stand] += 1
        return found


def at_first(view: View, target: str) -> Outlook:
    """What is known without any model: ballots, objections, sponsors, absences."""
    marks = {seat: Mark() for seat in view.setup.roll}
    return Outlook(view.chamber.seq, target, {**marks, **_firm(view, target)}, marks)


def outlook(view: View, target: str, oracle: Oracle) -> Outlook:
    """The whole outlook; takes some milliseconds in a large room."""
    gauge = oracle.gauge(view)
    ballots = settled_by(view, target)
    if ballots:
        marks = {s: Mark("absent", firm=True, sure=10000) for s in view.setup.roll}
        marks |= cast_marks(ballots)
        return Outlook(view.chamber.seq, target, marks, marks, gauge, settled=True)
    if silence := _let_pass(view, target):
        return Outlook(view.chamber.seq, target, silence, silence, gauge, silent=True)
    forecasts = oracle.forecast(view, target)
    expected = _expected(forecasts)
    whole = forecasts if target == WHOLE else oracle.forecast(view, WHOLE)
    whip = whip_count(view, whole)
    silent = _is_for_silence(view, target, whip)
    if silent:
        asked = gauge if target == WHOLE else oracle.gauge(view, target)
        expected = _on_consensus(view, asked)
    for seat in (cannot_object if silent else shut_out)(view, target):
        if seat in expected:
            expected[seat] = Mark("absent", sure=10000)
    marks = {**expected, **_firm(view, target)}
    reasons = {f.seat: f.reasons for f in forecasts}
    if silent:  # what a ballot would rest on says nothing of who objects
        objecting = {s for s, mark in expected.items() if mark.stand == "object"}
        reasons = {s: r for s, r in reasons.items() if s not in objecting}
    form = "" if view.chamber.voting else oracle.form_matters(view, target)
    return Outlook(
        view.chamber.seq, target, marks, expected, gauge, reasons, form, silent, whip
    )


def _is_for_silence(view: View, target: str, whip: Whip | None) -> bool:
    """Whether members let the matter go or object, and cast no ballots."""
    if view.chamber.voting is not None:
        return False
    if target == WHOLE:
        return whip is None
    only = view.setup.rulebook.consensus.required
    return only and target in view.chamber.proposals


def settled_by(view: View, target: str) -> dict[str, Choice]:
    """The ballots of the vote by names that decided a target; empty where it is open, or
    was decided otherwise."""
    chamber = view.chamber
    proposal = chamber.proposals.get(target)
    if chamber.voting is not None or chamber.call is not None:
        return {}
    if proposal is not None and proposal.status == "pending":
        return {}
    since = chamber.reopened.get(target, 0)
    last = next((d for d in reversed(chamber.decisions) if d.target == target), None)
    if last is None or last.how != "vote" or last.seq < since:
        return {}
    if target == WHOLE and not is_whole_decided(view.setup, chamber):
        return {}  # an equal vote is taken once more
    return {s: c for s, c in last.ballots.items() if s in view.setup.weights}


def _let_pass(view: View, target: str) -> dict[str, Mark]:
    """Who let the whole pass, once it was adopted without a vote: all that are in the room;
    empty where it was not."""
    chamber = view.chamber
    last = next((d for d in reversed(chamber.decisions) if d.target == target), None)
    if target != WHOLE or last is None or last.how not in ("consensus", "silence"):
        return {}
    if last.objections or not is_whole_decided(view.setup, chamber):
        return {}
    return {
        seat: Mark("absent" if seat in chamber.absent else "yes", firm=True, sure=10000)
        for seat in view.setup.roll
    }


_DOUBTFUL = 4500
"""Chance below which an expected ballot is shown as unknown."""


def _expected(forecasts: Iterable[Forecast]) -> dict[str, Mark]:
    return {f.seat: _mark(f) for f in forecasts}


def _mark(found: Forecast) -> Mark:
    known = found.sure >= _DOUBTFUL
    return Mark(found.choice if known else "unknown", sure=found.sure)


def own_ballot(view: View, target: str) -> Mark:
    """What the seat's own instructions point to, whatever line its group has agreed."""
    if view.instructions is None or view.seat not in view.setup.weights:
        return UNKNOWN
    found = own_leaning(view, target)
    known = found.sure >= _DOUBTFUL
    return Mark(found.likeliest if known else "unknown", sure=found.sure)


_SLIGHT = 100
"""Chance of an objection that is left to another seat of which nothing points to one."""


def _on_consensus(view: View, gauge: Gauge) -> dict[str, Mark]:
    calm = dict(gauge.calm)
    marks = {
        s: Mark("yes", sure=10000 - calm.get(s, 0 if s == view.seat else _SLIGHT))
        for s in view.setup.members
    }
    for seat, chance in gauge.unsure:
        marks[seat] = Mark("unknown", sure=chance)
    for seat, chance in gauge.objectors:
        marks[seat] = Mark("object", sure=chance)
    return {seat: mark for seat, mark in marks.items() if view.setup.by_id[seat].member}


def _firm(view: View, target: str) -> dict[str, Mark]:
    """What members cast, objected or signed; neither a sponsor without a vote nor one that is
    out of the room is among them."""
    firm = _answered(view.chamber, target)
    if firm is None:
        firm = _said(view, target)
    return {seat: firm[seat] for seat in view.setup.roll if seat in firm}


def _answered(chamber: Chamber, target: str) -> dict[str, Mark] | None:
    """The ballots of the vote that is being taken on a target; ``None``: none is."""
    if chamber.voting is None or chamber.voting.question.target != target:
        return None
    return {s: _cast(c) for s, c in chamber.voting.ballots.items()}


def _said(view: View, target: str) -> dict[str, Mark]:
    chamber, out = view.chamber, counted_out(view, target) or NOBODY
    found: dict[str, Mark] = {}
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        found.update(dict.fromkeys(proposal.sponsors, _cast("yes")))
    for statement in chamber.statements:
        if statement.about == target and statement.kind in _DECLARED:
            found[statement.seat] = _cast(_DECLARED[statement.kind])
    found = {seat: mark for seat, mark in found.items() if seat not in out}
    if chamber.call is not None and chamber.call.target == target:
        found.update(dict.fromkeys(chamber.call.objections, Mark("object", True, 10000)))
    if chamber.silence is not None and target == WHOLE:
        found.update(dict.fromkeys(chamber.silence.breaks, Mark("object", True, 10000)))
    return found


_READY = {"object": 0, "unknown": 1, "abstain": 2, "no": 3, "yes": 3, "absent": 4}
"""Who is likeliest to deal: those who stand in the way, then those who waver."""


def by_readiness(shown: Outlook, seats: Iterable[str]) -> tuple[str, ...]:
    """Seats in the order in which a deal is worth trying: the undecided first.

    Among those of one stand the least sure comes first; who has no vote comes last.
    """
    places: dict[str, tuple[int, int]] = {}
    for seat in seats:
        mark = shown.expected.get(seat)
        rank = 5 if mark is None else _READY.get(mark.stand, 4)
        places[seat] = (rank, mark.sure if mark else 0)
    return tuple(sorted(places, key=places.__getitem__))


_DECLARED: dict[str, Choice] = {"support": "yes", "concern": "no", "red-line": "no"}


def _cast(choice: Choice) -> Mark:
    return Mark(choice, firm=True, sure=10000)


def cast_marks(ballots: dict[str, Choice]) -> dict[str, Mark]:
    """Marks of ballots."""
    return {seat: _cast(choice) for seat, choice in ballots.items()}
