"""A scenario as read: the typed form of ``scenario.yaml`` and its companion files.

Names of fields are the keys of the file.  Where a person writes -2 to 2 the model holds
hundredths (-200 to 200); where a person writes ``15:30`` it holds minutes of the day.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from game.delegates.instructions import Basis, Issue, Met, RedLine
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Bloc, Inject, Seat, Stage, Step
from game.rules.rulebook import Rulebook

Confidence = Literal["certain", "likely", "unsure"]
"""How sure the record is of a fact."""


class Source(msgspec.Struct, frozen=True):
    """Where facts come from."""

    id: str
    title: str
    confidence: Confidence


class StatedPosition(msgspec.Struct, frozen=True):
    """A row of positions: who, on what, where, how much, how known."""

    delegation: str
    issue: str
    place: int
    salience: int
    basis: Basis
    source: str


class Delegation(msgspec.Struct, frozen=True):
    """What the file says of one delegation beyond its seat."""

    id: str
    playable: bool = False
    aims: tuple[str, ...] = ()
    met: tuple[Met, ...] = ()
    """How the record tells that an aim is met."""
    brief: str = ""
    red_lines: tuple[RedLine, ...] = ()
    walk_away: int | None = None
    style: str = "moderate"
    insists: int = 0
    after_objection: str = ""
    """``proceed``, ``protest`` or ``elsewhere``: what it does where objections have stopped a
    text; empty: nothing."""
    voice: str = ""
    """For observers: what they say, in a sentence of ours."""
    lines: dict[str, str] = {}
    """By issue: its own argument, as it would say it in the room."""


class ProvisionNote(msgspec.Struct, frozen=True):
    """Where a provision's paraphrase comes from, and who quarrels over it."""

    provision: str
    source: str
    """Empty where the file names none."""
    confidence: Confidence
    quarrel: str = ""


class KnownTally(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tally in the record."""

    yes: int
    no: int
    abstain: int
    unseated: int = 0
    """How many of these are votes of States that are not in the room."""


class Moment(msgspec.Struct, frozen=True):
    """One thing that the record says happened.

    What is not known is empty or ``None``, and is shown as not known.
    """

    at: int | None
    """Minute of the day; ``None`` where only the order is known."""
    kind: Literal[
        "opening", "statement", "request", "vote", "adoption", "correction", "explanation"
    ]
    seat: str
    words: str
    """What happened, in our words."""
    about: str = ""
    """The provision, or ``whole``; empty where it is not established."""
    outcome: str = ""
    """``adopted``, ``rejected``, ``consensus``, ``broken`` of a silence; empty where nothing
    was decided."""
    tally: KnownTally | None = None
    """``None``: not public."""
    known: dict[str, tuple[str, ...]] = {}
    """By ballot: the seats known to have cast it."""
    source: str = ""
    confidence: Confidence = "likely"
    change: str = ""
    """What a vote was to do: ``delete``, or the id of a wording; empty: not said."""
    majority: Literal["substance", "procedural"] = "substance"
    """Which majority of the rulebook a vote is counted under."""


class Audience(msgspec.Struct, frozen=True):
    """The class that a scenario is meant for."""

    least: int
    """The fewest people."""
    most: int
    """The most people."""
    lesson: int = 0
    """Minutes that there are, reading included; 0: not said."""
    to_a_seat: int = 3
    """How many may share a delegation."""


class Debriefed(msgspec.Struct, frozen=True):
    """A question for the debriefing, tied to a kind of entry in the log."""

    question: str
    kind: str
    """The tag of an event: ``decided``, ``objected`` ..."""


class Asked(msgspec.Struct, frozen=True):
    """A question to each person, before or after."""

    question: str
    answer: str
    """What a good answer contains."""


class Questions(msgspec.Struct, frozen=True):
    """What is asked before and after play."""

    before: tuple[Asked, ...] = ()
    after: tuple[Asked, ...] = ()


class Scenario(msgspec.Struct, frozen=True):
    """A whole scenario, checked: everything that a sitting needs."""

    id: str
    title: str
    summary: str
    """One sentence for lists."""
    stakes: str
    """What is at stake, for the briefing; a short paragraph."""
    date: str
    """ISO date on which the meeting takes place."""
    place: str
    minutes: int
    """How long a person plays, about."""
    language: str
    rulebook: Rulebook
    opens: int
    closes: int
    seats: tuple[Seat, ...]
    """The Chair first, then by English name."""
    blocs: tuple[Bloc, ...]
    issues: tuple[Issue, ...]
    provisions: tuple[Provision, ...]
    notes: tuple[ProvisionNote, ...]
    stages: tuple[Stage, ...]
    delegations: dict[str, Delegation]
    positions: tuple[StatedPosition, ...]
    sources: dict[str, Source]
    record: tuple[Moment, ...]
    attendance: int = 9000
    """How likely a member of usual diligence is in the room for a vote, basis points."""
    walk_away: int = 3000
    """Worth of having no text to those of whom the file says nothing, basis points."""
    how_true: str = ""
    """What is record, what is inferred, what is invented for play."""
    sponsors: tuple[str, ...] = ()
    movers: dict[str, dict[str, str]] = {}
    """By provision, then by wording: the delegation that is stated to move it."""
    suggested: tuple[str, ...] = ()
    """Seats to offer first to a person who chooses a side."""
    translations: dict[str, dict[str, str]] = {}
    """By language: texts by their paths, as :mod:`game.scenario.translation` has them."""
    faulty_languages: tuple[str, ...] = ()
    """Languages whose texts have errors, and are not among the translations."""
    audience: Audience | None = None
    """Whom it is meant for, where the file says so."""
    rulebooks: dict[str, Rulebook] = {}
    """By id: every rulebook, where the stages name more than one."""
    cost: str = ""
    """The statement of cost, in words, read before action on the whole; empty: none."""
    decided_by: dict[str, str] = {}
    """By ``whole``, ``amendments`` or a provision: the majority of the rulebook that decides
    it; what is not said is a question of substance."""
    handouts: dict[str, str] = {}
    """By use (``public``, ``glossary``, ``facilitator``): Markdown for the class."""
    debrief: tuple[Debriefed, ...] = ()
    questions: Questions = Questions()
    injects: tuple[Inject, ...] = ()
    """What comes in from outside in the course of the meeting, in the order of time."""
    guide: tuple[Step, ...] = ()
    """Steps shown to a person one after another."""
    folder: str = ""
    """Where it was read from; empty for one restored from a journal."""
    digest: str = ""
    """SHA-256 of the files it was read from."""
