"""What came of a sitting for one seat: the text, the decisions, its instructions, history.

Everything here is a pure function of what the seat may know: its own log, the public setup
and dossier, its own instructions, and the scenario's record.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.delegates.instructions import Dossier, Instructions, Position
from game.delegates.worth import closeness, contested, crossed, worth
from game.reports.frames import provisions_of, verdict
from game.reports.history import History, beside, changes_in, day_in_short
from game.reports.moments import Turning, turnings
from game.reports.story import steps
from game.rules.events import Entry
from game.rules.results import adopted, tally_of
from game.rules.setup import Setup
from game.rules.state import Chamber, Decision, opening
from game.rules.text import Draft, Provision
from game.rules.voting import Tally
from game.rules.wording import provision_name, question, subject
from game.scenario.model import Scenario


class TextChange(msgspec.Struct, frozen=True):
    """A provision that reads otherwise than at the start."""

    provision: str
    name: str
    """As displayed: ``Article 6(2)``."""
    heading: str
    before: str
    """The wording at the start; empty where the provision is new."""
    after: str
    """The wording at the end; empty where it is deleted."""
    label: str
    """What was done, in a few words."""
    by: tuple[str, ...]
    """Names of the seats whose adopted proposals did it."""


class Judged(msgspec.Struct, frozen=True):
    """One decision of the sitting."""

    target: str
    minute: int
    what: str
    """The question, or the subject of a consensus call."""
    outcome: str
    """``adopted``, ``rejected``, ``no consensus``, ``not put`` ..."""
    holds: bool
    tally: Tally | None
    """``None`` where there was no vote."""
    objectors: tuple[str, ...]
    """Names of those who objected, where consensus was asked for."""
    own: str
    """The seat's own ballot; empty where it cast none."""
    that_day: tuple[str, ...]
    """What the record says of the same question, a clause each."""


class LineKept(msgspec.Struct, frozen=True):
    """A red line, and whether the text respects it."""

    words: str
    name: str
    """The provision as displayed."""
    hard: bool
    kept: bool


class Point(msgspec.Struct, frozen=True):
    """One issue of the instructions against the text."""

    name: str
    heading: str
    wanted: str
    """The wording nearest to the instructions, in a few words."""
    stands: str
    """The wording that stands, in a few words."""
    closeness: int
    """0 to 10000."""
    salience: int
    """0 to 100."""
    basis: str


class Account(msgspec.Struct, frozen=True):
    """How well the seat's instructions were met."""

    start: int
    """Worth of the Chair's text to the seat, basis points of the best text."""
    final: int
    """Worth of what came out: of the final text, or of having none."""
    text: int
    """Worth of the text as it stood at the end, adopted or not."""
    walk_away: int
    """Worth of having no text."""
    red_lines: tuple[LineKept, ...]
    aims: tuple[str, ...]
    points: tuple[Point, ...]
    """What matters most first."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of a sitting for one seat."""

    seat: str
    name: str
    how: str
    """``consensus``, ``vote``, ``rejected``, ``suspended``; empty while it goes on."""
    headline: str
    minute: int
    draft: Draft
    """The text as it stood at the end."""
    changes: tuple[TextChange, ...]
    decisions: tuple[Judged, ...]
    account: Account | None
    """``None`` for a seat without instructions of its own, such as the Chair."""
    history: History
    moments: tuple[Turning, ...]
    """The moments that decided it, at most three, in the order of the day."""

    @property
    def adopted(self) -> bool:
        """Whether a text was adopted."""
        return self.how in {"consensus", "vote"}


def outcome(
    setup: Setup,
    dossier: Dossier,
    instructions: Instructions | None,
    scenario: Scenario,
    seat: str,
    entries: Sequence[Entry],
) -> Outcome:
    """What came of the sitting whose log is ``entries`` (as ``seat`` may know it)."""
    told = tuple(steps(setup, entries))
    chamber = told[-1].after if told else opening(setup).chamber
    decided = [(s.after.minute, s.decision) for s in told if s.decision]
    changes = text_changes(setup, chamber)
    orders = instructions if instructions and instructions.positions else None
    return Outcome(
        seat,
        setup.name(seat),
        chamber.outcome,
        _headline(chamber, changes),
        chamber.minute,
        chamber.draft,
        changes,
        tuple(_judged(setup, chamber, scenario, seat, m, d) for m, d in decided),
        account(setup, dossier, orders, chamber) if orders else None,
        day_in_short(scenario),
        turnings(setup, dossier, orders.positions if orders else {}, told),
    )


def text_changes(setup: Setup, chamber: Chamber) -> tuple[TextChange, ...]:
    """What reads otherwise than at the start, in the order of the text."""
    authors = _authors(setup, chamber)
    found = []
    for now in chamber.draft.walk():
        then = setup.draft.provisions.get(now.id)
        if then and (then.text, then.deleted) == (now.text, now.deleted):
            continue
        if then is None and now.deleted:
            continue
        found.append(
            TextChange(
                now.id,
                now.number or now.heading,
                now.heading,
                then.text if then else "",
                "" if now.deleted else now.text,
                label_of(now) if then else "added",
                authors.get(now.id, ()),
            )
        )
    return tuple(found)


def label_of(provision: Provision) -> str:
    """The standing wording in a few words."""
    if provision.deleted:
        return "deleted"
    standing = provision.wording(provision.variant)
    return (standing.label or standing.id) if standing else "another wording"


def _authors(setup: Setup, chamber: Chamber) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for decision in chamber.decisions:
        proposal = chamber.proposals.get(decision.target)
        if proposal is not None and adopted(setup, decision):
            for id_ in provisions_of(chamber, proposal.id):
                names[id_] = tuple(setup.name(s) for s in proposal.sponsors)
    return names


def _headline(chamber: Chamber, changes: tuple[TextChange, ...]) -> str:
    many = len(changes)
    changed = {0: "as the Chair proposed it", 1: "with one change"}.get(
        many, f"with {many} changes"
    )
    match chamber.outcome:
        case "consensus":
            return f"The text was adopted without a vote, {changed}."
        case "vote":
            return f"The text was adopted by a vote, {changed}."
        case "rejected":
            return "Nothing was adopted: the text was put and failed."
        case "suspended":
            return "Nothing was adopted: the text as a whole was not decided."
        case _:
            return "The meeting is not over."


def _judged(
    setup: Setup,
    chamber: Chamber,
    scenario: Scenario,
    seat: str,
    minute: int,
    decision: Decision,
) -> Judged:
    voted = decision.how == "vote"
    proposal = chamber.proposals.get(decision.target)
    changes = changes_in(proposal.operations) if proposal else ()
    what = (
        question(setup, chamber, decision.target)
        if voted
        else _capital(subject(setup, chamber, decision.target))
    )
    return Judged(
        decision.target,
        minute,
        what,
        verdict(setup, decision),
        adopted(setup, decision),
        tally_of(setup, decision) if voted else None,
        tuple(setup.name(s) for s in decision.objections),
        decision.ballots.get(seat, ""),
        beside(scenario, provisions_of(chamber, decision.target), changes),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def account(
    setup: Setup, dossier: Dossier, instructions: Instructions, chamber: Chamber
) -> Account:
    """How well instructions are met by what came out."""
    issues, positions = dossier.issues, instructions.positions
    text = worth(positions, issues, chamber.draft)
    there = chamber.outcome in {"consensus", "vote", ""}
    across = crossed(instructions.red_lines, chamber.draft)
    return Account(
        worth(positions, issues, setup.draft),
        text if there else instructions.walk_away,
        text,
        instructions.walk_away,
        tuple(
            LineKept(
                line.words,
                _capital(provision_name(chamber.draft, line.provision)),
                line.hard,
                line not in across,
            )
            for line in instructions.red_lines
        ),
        instructions.aims,
        points(dossier, positions, chamber.draft),
    )


def points(
    dossier: Dossier, positions: dict[str, Position], draft: Draft
) -> tuple[Point, ...]:
    """Each contested provision that the seat has a position on, what matters most first."""
    found = []
    for at in contested(draft):
        position = positions.get(at.issue)
        if position is None:
            continue
        provision = draft.provisions[at.provision]
        weight = position.salience * dossier.issues[at.issue].weight
        point = Point(
            provision.number or provision.heading,
            provision.heading,
            _nearest(provision, position.place),
            label_of(provision),
            closeness(at.place, position),
            position.salience,
            position.basis,
        )
        found.append((weight, point))
    found.sort(key=lambda pair: -pair[0])
    return tuple(point for _, point in found)


def _nearest(provision: Provision, place: int) -> str:
    if not provision.variants:
        return label_of(provision)
    near = min(provision.variants, key=lambda v: abs(v.place - place))
    return near.label or near.id
