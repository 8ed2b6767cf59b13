"""Small rooms in which delegations think: a draft of three points, a few members."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions, Issue, Position, RedLine
from game.delegates.view import View
from game.rules.decide import decide
from game.rules.draft.text import CHAIR_TEXT, Provision, Variant, draft_of
from game.rules.evolve import evolve
from game.rules.meeting.setup import CHAIR, Bloc, Seat, Setup, Stage
from game.rules.meeting.state import Meeting, opening
from game.rules.refusals import Refusal
from game.rules.rulebook import (
    Citation,
    ConsensusRule,
    Majority,
    MotionRule,
    Quorum,
    Rulebook,
    Share,
    StatementRule,
)
from game.rules.wishes import intents as it
from game.sitting.table import Table
from game.sitting.turns import Turns

MEMBERS = ("ALA", "BOR", "COR", "DIN", "ERE", "FRE", "GRA", "HAV")
ISSUES = {
    "rights": Issue("rights", "Rights", "no clause", "the full list"),
    "gender": Issue("gender", "Gender", "no mention", "in every article"),
    "money": Issue("money", "Money", "none", "a fund", weight=50),
}


def point(id_: str, issue: str) -> Provision:
    """A contested article: the Chair's wording at +1, a softer one at 0, deletion at -2."""
    variants = (
        Variant(CHAIR_TEXT, f"{id_} stands", 100),
        Variant("soft", f"{id_} softer", 0, "softer"),
        Variant("deleted", "", -200, "deleted"),
    )
    return Provision(
        id_,
        f"Article {id_}",
        issue.title(),
        variants[0].text,
        variants=variants,
        issue=issue,
    )


KINDS = ("general", "support", "concern", "red-line")
AFTER = ("explanation", "position", "dissociation", "reservation")


def rulebook(*, required: bool = False, first: bool = True) -> Rulebook:
    """Two thirds on substance, after a finding."""
    cite = Citation("rule")
    majorities = {
        "substance": Majority("substance", cite, Share(2, 3)),
        "procedural": Majority("procedural", cite, Share(1, 2, strict=True)),
    }
    return Rulebook(
        "small",
        "A small committee",
        majorities,
        Quorum(Share(1, 4, base="members"), Share(1, 2, base="members"), cite),
        {"roll-call": MotionRule("roll-call", cite, majority="")},
        {kind: StatementRule(kind, cite, 2) for kind in (*KINDS, *AFTER)},
        ConsensusRule(cite, required=required, first=first),
        ("recorded", "roll-call"),
        cite,
    )


def setup(rules: Rulebook | None = None, blocs: tuple[Bloc, ...] = ()) -> Setup:
    """Eight members, an observer and a Chair on an afternoon."""
    seats = (
        Seat(CHAIR, "Chair", "chair"),
        *(Seat(m, m.title()) for m in MEMBERS),
        Seat("ICC", "Commerce", "observer"),
    )
    stages = (
        Stage("open", "Opening", "statements", 930),
        Stage("talks", "Consultations", "consultations", 990),
        Stage("action", "Action", "action", 1060),
        Stage("after", "Explanations", "explanations", 1080),
    )
    points = (point("1", "rights"), point("2", "gender"), point("3", "money"))
    return Setup(
        "small",
        "Small",
        rules or rulebook(),
        draft_of(points),
        seats,
        stages,
        900,
        1080,
        blocs,
    )


def at(place: int, salience: int = 60, confidence: int = 9000) -> Position:
    """A stated position; the place in hundredths."""
    return Position(place, salience, "stated", "a source", confidence)


def told(seat: str, *lines: RedLine, **fields: object) -> Instructions:
    """Instructions; issues as keywords are places, the rest are the struct's fields."""
    positions = {k: at(v) for k, v in fields.items() if isinstance(v, int) and k in ISSUES}
    rest = {k: v for k, v in fields.items() if k not in ISSUES}
    return Instructions(seat, positions, lines, **rest)  # type: ignore[arg-type]


def dossier(
    positions: Mapping[str, dict[str, Position]] | None = None,
    red_lines: dict[str, tuple[RedLine, ...]] | None = None,
) -> Dossier:
    """What the room knows; everybody is always there."""
    known = {m: dict((positions or {}).get(m, {})) for m in MEMBERS}
    return Dossier(ISSUES, known, red_lines or {}, dict.fromkeys(MEMBERS, 10000))


class Room:
    """A meeting to which tests submit intents."""

    def __init__(self, start: Setup | None = None, known: Dossier | None = None) -> None:
        self.meeting: Meeting = opening(start or setup())
        self.known = known or dossier()

    def do(self, *intents: it.Intent) -> Room:
        """Carry out intents that must be in order."""
        for intent in intents:
            verdict = decide(self.meeting, intent)
            assert not isinstance(verdict, Refusal), verdict
            for event in verdict:
                self.meeting = evolve(self.meeting, event)
        return self

    def stage(self, stage: str) -> Room:
        """Go on to a stage."""
        return self.do(it.OpenStage(CHAIR, stage))

    def view(self, mine: Instructions | None, seat: str = "") -> View:
        """The room as a seat sees it that is told ``mine``."""
        who = mine.seat if mine else seat
        dealings = self.meeting.dealings
        offers = tuple(o for o in dealings.offers.values() if who in (o.seat, o.to))
        blocs = self.meeting.setup.blocs
        own = {b.id for b in blocs if who in b.members or who == b.spokesperson}
        lines = {b: line for b, line in dealings.lines.items() if b in own}
        chamber = self.meeting.chamber
        return View(who, self.meeting.setup, chamber, self.known, mine, offers, lines)

    def late(self, minute: int) -> Room:
        """The same room at another minute of the day."""
        chamber = replace(self.meeting.chamber, minute=minute)
        self.meeting = replace(self.meeting, chamber=chamber)
        return self


def still(_purpose: str) -> float:
    """A draw that always comes out lowest."""
    return 0.0


def played(
    start: Setup, known: Dossier, orders: Mapping[str, Instructions], seed: int
) -> Table:
    """A meeting played to its end by its computer-played seats."""
    table = Table(start, known, orders, seed)
    turns = Turns(table)
    for _ in range(5000):
        if table.meeting.chamber.outcome:
            return table
        turns.step()
    raise AssertionError("the meeting does not end")
