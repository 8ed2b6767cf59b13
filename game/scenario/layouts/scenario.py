"""The keys of ``scenario.yaml`` and the columns of ``positions.csv``, as shapes."""

from __future__ import annotations

from typing import get_args

from game.delegates.instructions import Basis
from game.scenario.layouts.class_ import CLASS, DEBRIEFED, HANDOUTS, INJECT, QUESTIONS, STEP
from game.scenario.layouts.draft import (
    ISSUE,
    PER_CENT,
    PLACE_IN_TABLE,
    PROVISION,
    SOURCE,
    STAGE,
    SURE,
    TEXT,
)
from game.scenario.layouts.migration import STEPS
from game.scenario.layouts.room import BLOC, DELEGATION, ROOM
from game.scenario.shapes.compounds import Key, Keys, Many, Table, must
from game.scenario.shapes.numbers import Clock, Day, Number, Version
from game.scenario.shapes.words import Id, Reference, Text, Word

MOMENTS = (
    "opening",
    "statement",
    "request",
    "vote",
    "adoption",
    "correction",
    "explanation",
)
OUTCOMES = ("adopted", "rejected", "consensus", "broken")
CHOICES = ("yes", "no", "abstain", "absent")
MATTERS = ("substance", "procedural")

HEADS = Number(0, 1000)

TALLY = Keys(
    {
        "yes": must(HEADS),
        "no": must(HEADS),
        "abstain": must(HEADS),
        "unseated": Key(
            HEADS,
            "how many of these votes are of States that are not in the room, such as "
            "former ones",
            False,
            0,
        ),
    },
    "a tally",
)

MOMENT = Keys(
    {
        "at": Key(Clock(days=True), "when; left out where only the order is known"),
        "kind": must(Word(*MOMENTS), "what it was"),
        "seat": Key(Reference("delegation"), "whose it was", False, ""),
        "words": must(TEXT, "what happened, in our words"),
        "about": Key(TEXT, "the provision, or `whole`", False, ""),
        "outcome": Key(
            Word(*OUTCOMES), "what was decided; `broken`: a silence was", False, ""
        ),
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
        "majority": Key(
            Word(*MATTERS),
            "whether a vote was on substance or procedure",
            False,
            "substance",
        ),
    },
    "a moment of the record",
)

SCENARIO = Keys(
    {
        "format": must(Version(older=tuple(STEPS)), "version of this format: 1"),
        "id": must(Id(), "the folder's name"),
        "title": must(TEXT, "as displayed"),
        "summary": must(TEXT, "one sentence for lists"),
        "stakes": must(TEXT, "what is at stake: a short paragraph"),
        "date": must(Day(), "the day of the meeting"),
        "place": must(TEXT, "where it meets"),
        "minutes": must(Number(1, 2000), "how long a person plays, about"),
        "class": Key(CLASS, "who plays, and how long there is"),
        "language": Key(TEXT, "of the texts: an ISO 639 code", False, "en"),
        "rulebook": must(Reference("rulebook"), "the rules of the room"),
        "decided_by": Key(
            Table(Id()),
            "the majority that decides `whole`, `amendments`, or a provision with its parts",
            False,
            {},
        ),
        "opens": must(Clock(), "when the meeting opens"),
        "closes": must(Clock(days=True), "when interpretation ends"),
        "attendance": Key(
            PER_CENT,
            "members in the room for a vote, per cent; 100: all are there, and answer",
            False,
            9000,
        ),
        "walk_away": Key(
            PER_CENT, "worth of no text to those that do not say, per cent", False, 3000
        ),
        "suggested": Key(Many(Reference("delegation")), "sides to offer first", False, ()),
        "sponsors": Key(Many(Reference("delegation")), "who tables the draft", False, ()),
        "cost": Key(
            TEXT, "the statement of cost, read before action on the whole", False, ""
        ),
        "how_true": Key(TEXT, "what is record, inferred, invented", False, ""),
        "sources": Key(Table(SOURCE), "where facts come from", False, {}),
        "issues": must(Table(ISSUE, least=1), "contested questions, each with a scale"),
        "text": must(Many(PROVISION, unique="id", least=1), "the draft"),
        "stages": must(Many(STAGE, unique="id", least=1), "the parts of the day"),
        "room": must(ROOM, "who is there"),
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
        "delegation": must(Reference("party"), "who"),
        "issue": must(Reference("issue"), "on what"),
        "position": must(PLACE_IN_TABLE, "where it stands"),
        "salience": must(Number(0, 100), "how much it cares"),
        "basis": must(Word(*get_args(Basis)), "how it is known"),
        "source": Key(Text(empty=True), "a source's id, or what the source is", False, ""),
    },
    "a row",
)
"""One row of ``positions.csv``."""
