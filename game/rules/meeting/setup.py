"""What a meeting starts from: the room, the rules, the draft, the stages of the day."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.calendar import clock
from game.rules.rulebook import Citation, Rulebook

CHAIR = "chair"
"""The seat of the Chair, who has no vote."""
WHOLE = "whole"
"""Target of a question on the draft as a whole."""
AMENDMENTS = "amendments"
"""Stands for every proposal where it is said by which majority texts are decided."""

StageKind = Literal["statements", "consultations", "action", "explanations"]


class Seat(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A chair at the table."""

    id: str
    """ISO 3166 alpha-3 for a State; otherwise a short code in capitals; ``chair``."""
    name: str
    """As the United Nations writes it in English; the roll is called in its order."""
    role: Literal["member", "group", "observer", "chair"] = "member"
    """``group``: speaks for a bloc and has no vote of its own."""
    short: str = ""
    """A shorter name for narrow places; empty: the name."""
    veto: bool = False
    weight: int = 0
    """Population or votes, where the rulebook weighs."""
    arrears: bool = False
    """Whether it is in arrears, so that it has no vote where the rulebook takes it away."""

    @property
    def member(self) -> bool:
        """Whether a member of the body sits there, with a vote or without."""
        return self.role == "member"

    @property
    def brief(self) -> str:
        """The name for narrow places."""
        return self.short or self.name


class Bloc(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Delegations that coordinate."""

    id: str
    name: str
    members: tuple[str, ...]
    spokesperson: str = ""
    """Seat that speaks for it; empty where nobody does."""
    discipline: int = 0
    """How much the agreed line weighs with its members, 0 to 10000."""


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the day in which some moves are in order and others are not."""

    id: str
    title: str
    kind: StageKind
    until: int
    """Minute of the day at which the Chair ought to go on."""
    rulebook: str = ""
    """Id of the rulebook that holds from this stage on; empty: the one before."""
    opens: int = 0
    """Minute before which it does not open, for another day; 0: when its turn comes."""
    limit: int = 0
    """Minutes that a speaker has in it, as was agreed before; 0: as long as the rules give."""


class Inject(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of news that reaches the room from outside: at an hour, or before a stage."""

    at: int
    """Minute of the day."""
    title: str
    words: str
    """What the room is told."""
    before: str = ""
    """Id of the stage at whose opening it comes in at the latest; empty: at its hour only."""


Suggested = Literal[
    "floor",
    "speak",
    "amend",
    "package",
    "co-sponsor",
    "withdraw",
    "ask",
    "let-go",
    "bracket",
    "unbracket",
    "offer",
    "accept",
    "keep",
    "line",
    "move",
    "for",
    "vote",
    "object",
    "give",
    "stage",
    "agree",
    "suspend",
    "resume",
    "rule",
    "consensus",
    "gavel",
    "put",
    "declare",
    "pass-over",
    "exhausted",
    "close",
]
"""Kinds of move that a guide can fit to a seat, by their typed words: those of delegations,
``accept`` standing for an answer to an offer, ``keep`` for whatever was promised and is due
and ``for`` for a word on a motion, then those of the Chair."""


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step of a guide for newcomers: a sentence, shown until the thing is done."""

    done: str
    """The tag of the event, by the guided seat, that completes it."""
    say: str
    stage: str = ""
    """Id of the stage it belongs to; it lapses when that is over.  Empty: it stays."""
    role: Literal["delegation", "chair"] = "delegation"
    """Whose step it is."""
    suggest: Suggested | Literal[""] = ""
    """The kind of move that the sentence ends with, as it fits the seat at that moment; the
    step waits while none does.  Empty: the sentence is all."""
    again: bool = False
    """Whether it comes back, once done, as often as a move of its kind fits in its stage."""


class _Voters(msgspec.Struct, frozen=True):
    """Who has a vote; news from outside and most changes of rules leave it the same object, and
    with it what follows from it."""

    roll: tuple[str, ...]
    barred: frozenset[str]
    weights: dict[str, int]


@kept(16)
def _voters(seats: tuple[Seat, ...], arrears: Citation | None) -> _Voters:
    barred = frozenset(s.id for s in seats if s.member and s.arrears and arrears)
    voting = [s for s in seats if s.member and s.id not in barred]
    return _Voters(tuple(s.id for s in voting), barred, {s.id: s.weight for s in voting})


class Setup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Everything a meeting starts from; the same for every seat, and public."""

    scenario: str
    title: str
    rulebook: Rulebook
    draft: Draft
    seats: tuple[Seat, ...]
    """The Chair first, then members and others in English alphabetical order."""
    stages: tuple[Stage, ...]
    opens: int
    """Minute of the day at which the meeting opens (900 is 15:00)."""
    closes: int
    """Minute of the day at which interpretation ends."""
    blocs: tuple[Bloc, ...] = ()
    cost: str = ""
    """The statement of cost, in words; empty where the draft costs nothing."""
    sponsors: tuple[str, ...] = ()
    """Seats that table the draft; empty for a Chair's text."""
    injects: tuple[Inject, ...] = ()
    """News from outside, in the order of time; facilitators hand them out."""
    guide: tuple[Step, ...] = ()
    """Steps shown to a person who is new to it."""
    rulebooks: dict[str, Rulebook] = {}
    """By id: every rulebook of a meeting that goes from one forum to another, that by which it
    begins first."""
    date: str = ""
    """The day on which the meeting opens, such as ``2013-03-28``; empty: not said."""
    decided_by: dict[str, str] = {}
    """By :data:`WHOLE`, :data:`AMENDMENTS` or a provision: the majority that decides it, as
    :mod:`game.rules.meeting.deciding` reads it; empty: questions of substance all."""

    def clock(self, minute: int) -> str:
        """A minute as people write it, with the date from the second day on."""
        return clock(minute, self.date)

    def rules(self, id_: str) -> Rulebook:
        """The rulebook of that id, or the one in force where none is kept under it."""
        return self.rulebooks.get(id_, self.rulebook)

    def rules_in(self, stage: str) -> Rulebook:
        """The rulebook that is in force while a stage lasts, whichever is in force now."""
        found = next(iter(self.rulebooks.values()), self.rulebook)
        for known in self.stages if stage else ():
            found = self.rules(known.rulebook) if known.rulebook else found
            if known.id == stage:
                break
        return found

    def entering(self, stage: str) -> Setup:
        """The setup from a stage on: where the stage names another rulebook, that is in
        force."""
        named = next((s.rulebook for s in self.stages if s.id == stage), "")
        if not named or named == self.rulebook.id:
            return self
        return self.under(named)

    def under(self, id_: str) -> Setup:
        """The setup with another of its rulebooks in force."""
        rules = self.rules(id_)
        if rules.id == self.rulebook.id:
            return self
        return self._under.setdefault(
            rules.id, msgspec.structs.replace(self, rulebook=rules)
        )

    @cached_property
    def _under(self) -> dict[str, Setup]:
        return {}

    @cached_property
    def by_id(self) -> dict[str, Seat]:
        """Seats by id."""
        return {s.id: s for s in self.seats}

    @cached_property
    def stages_by_id(self) -> dict[str, Stage]:
        """Stages by id."""
        return {s.id: s for s in self.stages}

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Seats of members, with a vote or without, in English alphabetical order."""
        return tuple(s.id for s in self.seats if s.member)

    @cached_property
    def roll(self) -> tuple[str, ...]:
        """Seats with a vote, in English alphabetical order."""
        return self._voters.roll

    @cached_property
    def barred(self) -> frozenset[str]:
        """Members without a vote: those in arrears, where the rules in force take it away
        (Charter 19)."""
        return self._voters.barred

    @cached_property
    def _voters(self) -> _Voters:
        return _voters(self.seats, self.rulebook.arrears)

    @cached_property
    def vetoes(self) -> tuple[str, ...]:
        """Seats whose no can veto."""
        return tuple(seat for seat in self.roll if self.by_id[seat].veto)

    @cached_property
    def weights(self) -> dict[str, int]:
        """Weights by seat with a vote."""
        return self._voters.weights

    @cached_property
    def blocs_by_seat(self) -> dict[str, frozenset[str]]:
        """Ids of the blocs that a seat belongs to or speaks for; seats of the same blocs share
        the same object, and so what is kept of it."""
        shared: dict[frozenset[str], frozenset[str]] = {}
        found: dict[str, set[str]] = {}
        for bloc in self.blocs:
            for seat in (*bloc.members, bloc.spokesperson):
                found.setdefault(seat, set()).add(bloc.id)
        mine = {seat: frozenset(ids) for seat, ids in found.items()}
        return {seat: shared.setdefault(ids, ids) for seat, ids in mine.items()}

    def name(self, seat: str) -> str:
        """The short name of a seat, or its id where nobody sits there."""
        found = self.by_id.get(seat)
        return found.brief if found else seat
