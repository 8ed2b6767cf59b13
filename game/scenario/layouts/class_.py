"""The keys of what a class needs: its size, questions, injects, a guide, as shapes."""

from __future__ import annotations

from typing import get_args

from game.rules.log.events import Event
from game.rules.meeting.setup import Suggested
from game.scenario.layouts.draft import TEXT
from game.scenario.shapes.compounds import Key, Keys, Many, Table, must
from game.scenario.shapes.numbers import Clock, Number, Span
from game.scenario.shapes.words import Reference, Truth, Word

EVENTS = tuple(event.__struct_config__.tag for event in get_args(Event))
"""Kinds of entry in a log, as a journal writes them."""

CLASS = Keys(
    {
        "size": must(Span(1, 500), "how many people play: `24`, or `12..30`"),
        "lesson": Key(Number(5, 600), "minutes that there are, reading included", False, 0),
        "to_a_seat": Key(Number(1, 10), "how many may share a delegation", False, 3),
    },
    "the class",
    lone="{{size: {text}, lesson: 45}}",
)

HANDOUTS = Table(TEXT, key=Word("public", "glossary", "facilitator"))

DEBRIEFED = Keys(
    {
        "question": must(TEXT, "what to ask the class"),
        "kind": must(Word(*EVENTS), "the kind of entry in the log that it is about"),
    },
    "a question for the debriefing",
)

ASKED = Keys(
    {
        "question": must(TEXT, "what to ask each person"),
        "answer": must(TEXT, "what a good answer contains"),
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
        "at": must(Clock(days=True), "the hour of the meeting at which it comes in"),
        "title": must(TEXT, "a short name"),
        "words": must(TEXT, "what the room is told"),
        "before": Key(
            Reference("stage"),
            "the stage at whose opening it comes in at the latest, whatever the hour",
            False,
            "",
        ),
    },
    "an inject",
)

STEP = Keys(
    {
        "done": must(Word(*EVENTS), "the kind of entry, by this seat, that completes it"),
        "say": must(TEXT, "the sentence shown until then"),
        "stage": Key(
            Reference("stage"),
            "the stage it belongs to; it lapses with the stage",
            False,
            "",
        ),
        "role": Key(Word("delegation", "chair"), "whose step it is", False, "delegation"),
        "suggest": Key(
            Word(*get_args(Suggested)),
            "the kind of move with which the sentence ends, as it fits the seat",
            False,
            "",
        ),
        "again": Key(
            Truth(),
            "whether it comes back, once done, as often as a move of its kind fits",
            False,
            False,
        ),
    },
    "a step of the guide",
)
