"""What came of a sitting for one seat: the text, the decisions, its instructions, history.

Everything here is a pure function of what the seat may know: its own log, the public setup
and dossier, its own instructions, and the scenario's record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.delegates.others.discipline import splits
from game.reports.accounts import Account, account, capital
from game.reports.chairing import Chairing, chairing
from game.reports.dealt import Dealt, dealt
from game.reports.frames import provisions_of, verdict
from game.reports.history import History, beside, changes_in, day_in_short, how_true
from game.reports.moments import Turning, turnings
from game.reports.on_record import on_record
from game.reports.story import Step, steps
from game.reports.text_changes import TextChange, text_changes
from game.rules.draft.text import Draft
from game.rules.log.events import Entry, HandRaised, SecretBallotCast
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.names import named, presiding
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber, opening
from game.rules.voting import Tally
from game.rules.words.wording import first_text, question, subject
from game.scenario.model import Scenario


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
    """Names of those who objected, where consensus was asked for, or who broke silence."""
    under_silence: bool
    """Whether it was to be adopted by silence."""
    own: str
    """The seat's own ballot: ``absent`` where it was out of the room, ``not voting`` where it
    was there and took no part; empty where it had none."""
    parted: tuple[str, ...]
    """Who broke a line that the seat knows, or voted apart from its group, a sentence each."""
    that_day: tuple[str, ...]
    """What the record says of the same question, a clause each."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of a sitting for one seat."""

    seat: str
    name: str
    """What the seat is called within a sentence."""
    how: str
    """``consensus``, ``vote``, ``rejected``, ``suspended``; empty while it goes on."""
    headline: str
    minute: int
    draft: Draft
    """The text as it stood at the end."""
    changes: tuple[TextChange, ...]
    decisions: tuple[Judged, ...]
    account: Account | None
    """``None`` for a seat without a position on any issue, such as the Chair."""
    chairing: Chairing | None
    """How the meeting was presided over; ``None`` for every seat but the Chair."""
    history: History
    moments: tuple[Turning, ...]
    """The moments that decided it, at most three, in the order of the day."""
    first_text: str = "the Chair's text"
    """Whose text the room began with."""
    date: str = ""
    """The day on which the meeting opened; empty: not said."""
    how_true: tuple[str, ...] = ()
    """What of the scenario is record and what is invented, in paragraphs."""
    questions: tuple[str, ...] = ()
    """What the scenario asks afterwards: of the day, and of whoever played."""
    on_record: tuple[str, ...] = ()
    """What delegations put on record beside the decisions, a sentence for each kind."""
    deals: tuple[Dealt, ...] = ()
    """What came of the seat's private deals, those that bound first."""

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
    changes = text_changes(setup, chamber)
    orders = instructions if instructions and instructions.positions else None
    return Outcome(
        seat,
        named(setup, seat),
        chamber.outcome,
        _headline(setup, chamber, changes),
        chamber.minute,
        chamber.draft,
        changes,
        tuple(_all_judged(setup, chamber, scenario, seat, entries, told)),
        account(setup, dossier, orders, chamber) if orders else None,
        chairing(setup, dossier, instructions, told) if seat == CHAIR else None,
        day_in_short(scenario),
        turnings(setup, dossier, orders.positions if orders else {}, told),
        first_text(setup),
        setup.date,
        how_true(scenario),
        (
            *(q.question for q in scenario.debrief),
            *(q.question for q in scenario.questions.after),
        ),
        on_record(setup, chamber),
        dealt(setup, chamber, told[-1].offers if told else (), seat),
    )


def _all_judged(
    setup: Setup,
    chamber: Chamber,
    scenario: Scenario,
    seat: str,
    entries: Sequence[Entry],
    told: Sequence[Step],
) -> Iterator[Judged]:
    hands = _unnamed(entries, seat)
    decided_in: list[str] = []
    for step in told:
        if (d := step.decision) is None:
            continue
        unnamed = hands.get(d.question.id, "") if d.question else ""
        own = named_ballots(d).get(seat, unnamed)
        if own == "absent" and seat not in step.after.absent:
            own = "not voting"
        broken = splits(setup, step.lines, d)
        if d.target == WHOLE and step.after.stage not in decided_in:
            decided_in.append(step.after.stage)
        then = _beside(scenario, chamber, d, max(0, len(decided_in) - 1))
        yield _judged(setup, chamber, step.after.minute, d, own, broken, then)


def _beside(
    scenario: Scenario, chamber: Chamber, decision: Decision, before: int
) -> tuple[str, ...]:
    """What the record says of what a decision was on, ``before`` stages having decided on
    the whole."""
    proposal = chamber.proposals.get(decision.target)
    changes = changes_in(proposal.operations) if proposal else ()
    stopped = decision.how == "consensus" and bool(decision.objections)
    about = provisions_of(chamber, decision.target)
    return beside(scenario, about, changes, before, stopped=stopped)


def _unnamed(entries: Sequence[Entry], seat: str) -> dict[str, str]:
    """How a seat itself voted where the room was told numbers only, by question."""
    return {
        e.event.question: e.event.choice
        for e in entries
        if isinstance(e.event, HandRaised | SecretBallotCast) and e.event.seat == seat
    }


def _headline(setup: Setup, chamber: Chamber, changes: tuple[TextChange, ...]) -> str:
    many = len(changes)
    proposed = "its sponsors" if setup.sponsors else presiding(setup)
    changed = {0: f"as {proposed} proposed it", 1: "with one change"}.get(
        many, f"with {many} changes"
    )
    match chamber.outcome:
        case "consensus":
            return f"The text was adopted without a vote, {changed}."
        case "vote":
            return f"The text was adopted by a vote, {changed}."
        case "rejected":
            return "Nothing was adopted: the text was put and failed."
        case "suspended" if chamber.withdrawn:
            return "Nothing was adopted: the text was withdrawn by its sponsors."
        case "suspended":
            return "Nothing was adopted: the text as a whole was not decided."
        case _:
            return "The meeting is not over."


def _judged(
    setup: Setup,
    chamber: Chamber,
    minute: int,
    decision: Decision,
    own: str,
    parted: tuple[str, ...],
    that_day: tuple[str, ...],
) -> Judged:
    voted = decision.how == "vote"
    what = (
        question(setup, chamber, decision.target)
        if voted
        else capital(subject(setup, chamber, decision.target))
    )
    return Judged(
        decision.target,
        minute,
        what,
        verdict(setup, decision),
        adopted(setup, decision),
        tally_of(setup, decision) if voted else None,
        tuple(setup.name(s) for s in decision.objections),
        decision.how == "silence",
        own,
        parted,
        that_day,
    )
