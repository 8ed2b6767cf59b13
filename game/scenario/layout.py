"""The keys of ``scenario.yaml`` and the columns of ``positions.csv``, as shapes."""

from __future__ import annotations

from typing import Any, get_args

from game.delegates.instructions import Basis
from game.rules.events import Event
from game.rules.setup import StageKind
from game.scenario.model import Confidence
from game.scenario.nodes import Node, Scalar
from game.scenario.shapes import (
    Clock,
    Cursor,
    Day,
    Decimal,
    Id,
    Key,
    Keys,
    Many,
    Number,
    Reference,
    Shape,
    Span,
    Table,
    Text,
    Truth,
    Word,
)

EVERYBODY = "united-nations"
"""What ``members`` may say instead of a list: all Members of the United Nations."""
KINDS = ("title", "preamble", "chapter", "article", "paragraph", "subparagraph")
"""Kinds of provision."""
WITHOUT_EFFECT = ("title", "preamble", "chapter")
"""Kinds of provision that are not operative unless the file says so."""
MOMENTS = (
    "opening",
    "statement",
    "request",
    "vote",
    "adoption",
    "correction",
    "explanation",
)
EVENTS = tuple(event.__struct_config__.tag for event in get_args(Event))
"""Kinds of entry in a log, as a journal writes them."""
OUTCOMES = ("adopted", "rejected", "consensus")
CHOICES = ("yes", "no", "abstain", "absent")

TEXT = Text()
PER_CENT = Decimal(0, 100, "per cent from 0 to 100", per_cent=True)
PLACE = Decimal(-2, 2, "a number from -2 to 2")
SURE = Word(*get_args(Confidence))
HEADS = Number(0, 1000)


class Members(Shape):
    """All Members of the United Nations, or a list of codes."""

    words = f"`{EVERYBODY}` or a list of codes"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The word, or the codes."""
        if isinstance(node, Scalar):
            return EVERYBODY if node.text == EVERYBODY else self.refuse(node, cursor)
        return Many(Id(), least=1).read(node, cursor)


def _must(shape: Shape, words: str = "") -> Key:
    return Key(shape, words, required=True)


SOURCE = Keys(
    {
        "title": _must(TEXT, "what it is, with its date"),
        "confidence": _must(SURE, "how sure it is"),
    },
    "a source",
)

ISSUE = Keys(
    {
        "title": _must(TEXT, "the question in a few words"),
        "low": _must(TEXT, "what -2 stands for"),
        "high": _must(TEXT, "what 2 stands for"),
        "weight": Key(
            Number(0, 1000), "how much it matters to the whole; 100 is usual", False, 100
        ),
        "case_low": Key(TEXT, "the case for the low end, as its holders put it", False, ""),
        "case_high": Key(TEXT, "the same for the high end", False, ""),
    },
    "an issue",
)

VARIANT = Keys(
    {
        "label": Key(TEXT, "a few words that name it in a list", False, ""),
        "place": Key(PLACE, "where it lies on the issue", False, 0),
        "text": Key(TEXT, "the wording; none for a deletion", False, ""),
    },
    "a variant",
)

PROVISION = Keys(
    {
        "id": _must(Id(), "stable id"),
        "number": _must(TEXT, "the number as displayed"),
        "heading": _must(TEXT, "a short name"),
        "kind": Key(Word(*KINDS), "what it is", False, "paragraph"),
        "parent": Key(Reference("provision"), "the unit it is part of", False, ""),
        "issue": Key(Reference("issue"), "the issue it bears on", False, ""),
        "operative": Key(Truth(), "whether it has legal effect"),
        "source": Key(Reference("source"), "where the paraphrase comes from", False, ""),
        "confidence": Key(SURE, "how sure it is", False, "likely"),
        "quarrel": Key(TEXT, "who wants what, in a sentence", False, ""),
        "variants": Key(Table(VARIANT, least=1), "the wordings, the Chair's first"),
    },
    "a provision",
)

STAGE = Keys(
    {
        "id": _must(Id(), "stable id"),
        "title": _must(TEXT, "as displayed"),
        "kind": _must(Word(*get_args(StageKind)), "what is in order in it"),
        "until": _must(Clock(days=True), "when the Chair ought to go on"),
        "opens": Key(
            Clock(days=True), "when it opens, where that is another day", False, 0
        ),
        "rulebook": Key(
            Reference("rulebook"), "the rules from here on, where they change", False, ""
        ),
    },
    "a stage",
)

GROUP = Keys(
    {
        "name": _must(TEXT, "as displayed"),
        "bloc": _must(Reference("bloc"), "the bloc it speaks for"),
        "short": Key(TEXT, "for narrow places", False, ""),
    },
    "a group",
)

OBSERVER = Keys(
    {
        "name": _must(TEXT, "as displayed"),
        "voice": Key(TEXT, "what it says, in a sentence of ours", False, ""),
        "short": Key(TEXT, "for narrow places", False, ""),
    },
    "an observer",
)

ROOM = Keys(
    {
        "members": _must(Members(), "who has a vote"),
        "names": Key(Table(TEXT), "names in this room, by code", False, {}),
        "short": Key(Table(TEXT), "names for narrow places, by code", False, {}),
        "vetoes": Key(Many(Reference("delegation")), "whose no can veto", False, ()),
        "weights": Key(
            Table(Number(0, 99_999_999), key=Reference("delegation")),
            "population or votes, where the rulebook weighs",
            False,
            {},
        ),
        "groups": Key(Table(GROUP), "seats that speak for a bloc", False, {}),
        "observers": Key(Table(OBSERVER), "seats without vote", False, {}),
    },
    "the room",
)

BLOC = Keys(
    {
        "name": _must(TEXT, "as displayed"),
        "members": _must(Many(Reference("delegation"), least=1), "who coordinates"),
        "spokesperson": Key(Reference("delegation"), "who speaks for it", False, ""),
        "discipline": Key(PER_CENT, "how much its line weighs, per cent", False, 0),
    },
    "a bloc",
)

RED_LINE = Keys(
    {
        "provision": _must(Reference("provision"), "what it is about"),
        "crossed_by": _must(Many(Id(), least=1), "variants that cross it"),
        "words": _must(TEXT, "what must not happen"),
        "public": Key(Truth(), "whether the room knows of it", False, False),
        "hard": Key(Truth(), "whether it makes the delegation object", False, True),
        "source": Key(Reference("source"), "where it comes from", False, ""),
    },
    "a red line",
)

DELEGATION = Keys(
    {
        "playable": Key(Truth(), "whether a person can play it", False, False),
        "aims": Key(Many(TEXT), "what it wants, the most important first", False, ()),
        "brief": Key(TEXT, "its confidential brief, a file in briefs/", False, ""),
        "walk_away": Key(PER_CENT, "worth of having no text, per cent of the best text"),
        "style": Key(Reference("style"), "how it gives way", False, "moderate"),
        "insists": Key(PER_CENT, "how far the record matters to it", False, 0),
        "red_lines": Key(Many(RED_LINE), "what it cannot accept", False, ()),
        "lines": Key(
            Table(TEXT, key=Reference("issue")), "its own argument, by issue", False, {}
        ),
    },
    "a delegation",
)

TALLY = Keys({"yes": _must(HEADS), "no": _must(HEADS), "abstain": _must(HEADS)}, "a tally")

MOMENT = Keys(
    {
        "at": Key(Clock(days=True), "when; left out where only the order is known"),
        "kind": _must(Word(*MOMENTS), "what it was"),
        "seat": Key(Reference("delegation"), "whose it was", False, ""),
        "words": _must(TEXT, "what happened, in our words"),
        "about": Key(TEXT, "the provision, or `whole`", False, ""),
        "outcome": Key(Word(*OUTCOMES), "what was decided", False, ""),
        "tally": Key(TALLY, "the count, where it is public"),
        "known": Key(
            Table(Many(Reference("delegation")), key=Word(*CHOICES)),
            "who is known to have voted how",
            False,
            {},
        ),
        "source": Key(Reference("source"), "where it comes from", False, ""),
        "confidence": Key(SURE, "how sure it is", False, "likely"),
        "change": Key(
            TEXT, "what a vote was to do: `delete`, or the id of a wording", False, ""
        ),
    },
    "a moment of the record",
)

CLASS = Keys(
    {
        "size": _must(Span(1, 500), "how many people play: `24`, or `12..30`"),
        "lesson": Key(Number(5, 600), "minutes that there are, reading included", False, 0),
        "to_a_seat": Key(Number(1, 10), "how many may share a delegation", False, 3),
    },
    "the class",
)

HANDOUTS = Table(TEXT, key=Word("public", "glossary", "facilitator"))

DEBRIEFED = Keys(
    {
        "question": _must(TEXT, "what to ask the class"),
        "kind": _must(Word(*EVENTS), "the kind of entry in the log that it is about"),
    },
    "a question for the debriefing",
)

ASKED = Keys(
    {
        "question": _must(TEXT, "what to ask each person"),
        "answer": _must(TEXT, "what a good answer contains"),
    },
    "a question to each person",
)

QUESTIONS = Keys(
    {
        "before": Key(Many(ASKED), "asked before play", False, ()),
        "after": Key(Many(ASKED), "asked when all is over", False, ()),
    },
    "the questions to each person",
)

INJECT = Keys(
    {
        "at": _must(Clock(days=True), "the hour of the meeting at which it comes in"),
        "title": _must(TEXT, "a short name"),
        "words": _must(TEXT, "what the room is told"),
    },
    "an inject",
)

STEP = Keys(
    {
        "done": _must(Word(*EVENTS), "the kind of entry, by this seat, that completes it"),
        "say": _must(TEXT, "the sentence shown until then"),
        "stage": Key(Id(), "the stage it belongs to; it lapses with the stage", False, ""),
    },
    "a step of the guide",
)

SCENARIO = Keys(
    {
        "format": _must(TEXT, "version of this format: 1"),
        "id": _must(Id(), "the folder's name"),
        "title": _must(TEXT, "as displayed"),
        "summary": _must(TEXT, "one sentence for lists"),
        "stakes": _must(TEXT, "what is at stake: a short paragraph"),
        "date": _must(Day(), "the day of the meeting"),
        "place": _must(TEXT, "where it meets"),
        "minutes": _must(Number(1, 2000), "how long a person plays, about"),
        "class": Key(CLASS, "who plays, and how long there is"),
        "language": Key(TEXT, "of the texts: an ISO 639 code", False, "en"),
        "rulebook": _must(Reference("rulebook"), "the rules of the room"),
        "opens": _must(Clock(), "when the meeting opens"),
        "closes": _must(Clock(days=True), "when interpretation ends"),
        "attendance": Key(
            PER_CENT, "members in the room for a vote, per cent", False, 9000
        ),
        "walk_away": Key(
            PER_CENT, "worth of no text to those that do not say, per cent", False, 3000
        ),
        "suggested": Key(Many(Reference("delegation")), "sides to offer first", False, ()),
        "sponsors": Key(Many(Reference("delegation")), "who tables the draft", False, ()),
        "how_true": Key(TEXT, "what is record, inferred, invented", False, ""),
        "sources": Key(Table(SOURCE), "where facts come from", False, {}),
        "issues": _must(Table(ISSUE, least=1), "contested questions, each with a scale"),
        "text": _must(Many(PROVISION, unique="id", least=1), "the draft"),
        "stages": _must(Many(STAGE, unique="id", least=1), "the parts of the day"),
        "room": _must(ROOM, "who is there"),
        "blocs": Key(Table(BLOC), "delegations that coordinate", False, {}),
        "delegations": Key(
            Table(DELEGATION, key=Reference("delegation")),
            "where there is more to say than positions",
            False,
            {},
        ),
        "record": Key(Many(MOMENT), "what history did", False, ()),
        "handouts": Key(HANDOUTS, "files for the class, by use", False, {}),
        "debrief": Key(Many(DEBRIEFED), "questions for the debriefing", False, ()),
        "questions": Key(QUESTIONS, "asked before and after"),
        "injects": Key(Many(INJECT), "what comes in from outside", False, ()),
        "guide": Key(Many(STEP), "steps shown to a person one by one", False, ()),
    },
    "a scenario",
)

ROW = Keys(
    {
        "delegation": _must(Reference("party"), "who"),
        "issue": _must(Reference("issue"), "on what"),
        "position": _must(PLACE, "where it stands"),
        "salience": _must(Number(0, 100), "how much it cares"),
        "basis": _must(Word(*get_args(Basis)), "how it is known"),
        "source": Key(Text(empty=True), "a source's id, or what the source is", False, ""),
    },
    "a row",
)
"""One row of ``positions.csv``."""
