"""Small rooms for tests of the rules: four members, an observer, a Chair."""

from __future__ import annotations

from typing import get_args

import msgspec

from game.errors import Unreadable
from game.rules.decide import decide
from game.rules.draft.text import CHAIR_TEXT, Provision, Variant, draft_of
from game.rules.evolve import evolve
from game.rules.meeting.setup import Bloc, Seat, Setup, Stage
from game.rules.meeting.state import Meeting, opening
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.rulebook import (
    Citation,
    ConsensusRule,
    Majority,
    MotionProcedure,
    MotionRule,
    Quorum,
    Rulebook,
    Share,
    SilenceRule,
    StatementRule,
)

HALF = Share(1, 2, strict=True)
TWO_THIRDS = Share(2, 3)


def provision(id_: str, **changes: object) -> Provision:
    """A provision with three wordings."""
    variants = (
        Variant(CHAIR_TEXT, f"{id_} as in the Chair's text", 200),
        Variant("soft", f"{id_}, softer", 50, "softer"),
        Variant("deleted", "", -200, "deleted"),
    )
    fields: dict[str, object] = {
        "number": f"Article {id_}",
        "heading": f"Heading of {id_}",
        "text": variants[0].text,
        "variants": variants,
        "issue": f"issue_{id_}",
    }
    return Provision(id_, **{**fields, **changes})  # type: ignore[arg-type]


def rulebook(**changes: object) -> Rulebook:
    """Consensus first, then two thirds after a finding."""
    fields: dict[str, object] = {
        "id": "small",
        "title": "A small committee",
        "majorities": {
            "procedural": Majority("procedural", Citation("rule 125"), HALF),
            "substance": Majority("substance", Citation("75/282"), TWO_THIRDS),
            "appeal": Majority("appeal", Citation("rule 113"), HALF),
            "important": Majority("important", Citation("rule 83"), TWO_THIRDS),
            "reconsideration": Majority(
                "reconsideration", Citation("rule 123"), TWO_THIRDS
            ),
        },
        "quorum": Quorum(Share(1, 4), HALF, Citation("rule 108")),
        "motions": {
            "roll-call": MotionRule("roll-call", Citation("rule 127"), majority="")
        },
        "statements": {
            "general": StatementRule("general", Citation("rule 109"), 3),
            "concern": StatementRule("concern", Citation("rule 109"), 3),
            "explanation": StatementRule(
                "explanation", Citation("rule 128"), 3, per_item=1, sponsor_barred=True
            ),
        },
        "consensus": ConsensusRule(Citation("75/282"), first=True, finding="Bureau"),
        "methods": ("recorded", "roll-call"),
        "conduct_of_voting": Citation("rule 128"),
    }
    return Rulebook(**{**fields, **changes})  # type: ignore[arg-type]


def full_rulebook(**changes: object) -> Rulebook:
    """A committee with every motion that the engine knows, and the silence procedure."""
    rule = Citation("rule 119")
    chairs = ("point-of-order", "right-of-reply", "waive-notice", "amendment-order")
    granted = ("roll-call", "recorded-vote", "secret-ballot")
    undebated = ("suspend-meeting", "adjourn-meeting", "point-of-order", "appeal")
    ranks = {
        "suspend-meeting": 1,
        "adjourn-meeting": 2,
        "adjourn-debate": 3,
        "close-debate": 4,
    }
    motions = {
        name: MotionRule(
            name,
            rule,
            ranks.get(name, 0),
            0 if name in undebated else 2,
            0 if name in undebated else 2,
            "" if name in chairs + granted else majority_of(name),
            only_if_contested=name == "division",
            during_vote=name in ("point-of-order", "appeal"),
        )
        for name in get_args(MotionProcedure)
    }
    majorities = rulebook().majorities
    recorded = msgspec.structs.replace(majorities["substance"], method="recorded")
    fields: dict[str, object] = {
        "motions": motions,
        "majorities": {**majorities, "substance": recorded},
        "methods": ("hands", "recorded", "roll-call", "secret-ballot"),
        "silence": SilenceRule(Citation("practice"), 72),
        "cost": Citation("rule 153"),
        "presiding": Citation("rule 106"),
        "informals": Citation("rule 118; practice"),
        "amendments": Citation("rule 130"),
        "proposals": Citation("rule 131"),
        "withdrawal": Citation("rule 122"),
        "precedence": Citation("rule 119"),
    }
    return rulebook(**{**fields, **changes})


def majority_of(motion: str) -> str:
    """Name of the majority that a motion needs."""
    return {"appeal": "appeal", "reconsider": "reconsideration"}.get(motion, "procedural")


def setup(rules: Rulebook | None = None, **changes: object) -> Setup:
    """Aland, Borduria, Cordoba and Dinotopia; the ICC observes."""
    fields: dict[str, object] = {
        "scenario": "small",
        "title": "A small room",
        "rulebook": rules or rulebook(),
        "draft": draft_of((provision("1"), provision("2"), provision("3"))),
        "seats": (
            Seat("chair", "The Chair", "chair"),
            Seat("AAA", "Aland"),
            Seat("BBB", "Borduria"),
            Seat("CCC", "Cordoba"),
            Seat("DDD", "Dinotopia"),
            Seat("ICC", "International Chamber", "observer"),
        ),
        "stages": (
            Stage("opening", "Opening statements", "statements", 930),
            Stage("talks", "Consultations", "consultations", 960),
            Stage("action", "Action", "action", 1040),
            Stage("after", "Explanations", "explanations", 1070),
        ),
        "opens": 900,
        "closes": 1080,
        "blocs": (Bloc("duo", "The Duo", ("AAA", "BBB"), "AAA", 9000),),
    }
    return Setup(**{**fields, **changes})  # type: ignore[arg-type]


class Room:
    """A meeting driven by lines of the notation: ``AAA: amend 1 delete``."""

    def __init__(self, start: Setup | None = None) -> None:
        self.meeting: Meeting = opening(start or setup())
        self.refusal: Refusal | None = None

    def play(self, lines: str) -> Room:
        """Every line must be in order."""
        for line in lines.strip().splitlines():
            self.try_(line)
            assert self.refusal is None, f"{line.strip()}: {self.refusal}"
        return self

    def refused(self, line: str) -> Refusal:
        """The line must be readable and not in order."""
        self.try_(line)
        assert self.refusal is not None, f"{line.strip()} was in order"
        return self.refusal

    def try_(self, line: str) -> None:
        """Do what a line says; a refusal is kept in ``refusal``."""
        seat, _, words = line.strip().partition(":")
        setup, chamber = self.meeting.setup, self.meeting.chamber
        try:
            intent = read(words.strip(), seat, setup, chamber)
        except Unreadable as error:
            raise AssertionError(f"{line}: {error}") from error
        verdict = decide(self.meeting, intent)
        self.refusal = verdict if isinstance(verdict, Refusal) else None
        if not isinstance(verdict, Refusal):
            for event in verdict:
                self.meeting = evolve(self.meeting, event)

    def status(self, proposal: str) -> str:
        """The status of a proposal."""
        return self.meeting.chamber.proposals[proposal].status

    def standing(self) -> dict[str, str]:
        """The variant of every provision that stands."""
        return {p.id: p.variant for p in self.meeting.chamber.draft.standing()}
