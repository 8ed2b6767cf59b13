"""The keys of sources, issues, provisions and stages, as shapes."""

from __future__ import annotations

from typing import get_args

from game.rules.meeting.setup import StageKind
from game.scenario.model import Confidence
from game.scenario.shapes.compounds import Key, Keys, Table, must
from game.scenario.shapes.numbers import Clock, Decimal, Number
from game.scenario.shapes.words import Id, Reference, Text, Truth, Word

KINDS = ("title", "preamble", "chapter", "article", "paragraph", "subparagraph")
"""Kinds of provision."""
WITHOUT_EFFECT = ("title", "preamble", "chapter")
"""Kinds of provision that are not operative unless the file says so."""
TEXT = Text()
PER_CENT = Decimal(0, 100, "per cent from 0 to 100", per_cent=True)
PLACE = Decimal(-2, 2, "a number from -2 to 2")
PLACE_IN_TABLE = Decimal(-2, 2, PLACE.words, comma=True)
SURE = Word(*get_args(Confidence))


LABEL = (
    "a few words that name it in a list; `(invented)` or `(paraphrase)` at their end says where "
    "it comes from, and sentences leave that out"
)
"""What the label of a wording is, in any language."""

SOURCE = Keys(
    {
        "title": must(TEXT, "what it is, with its date"),
        "confidence": must(SURE, "how sure it is"),
    },
    "a source",
)

ISSUE = Keys(
    {
        "title": must(TEXT, "the question in a few words"),
        "low": must(TEXT, "what -2 stands for"),
        "high": must(TEXT, "what 2 stands for"),
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
        "label": Key(TEXT, LABEL, False, ""),
        "place": Key(PLACE, "where it lies on the issue", False, 0),
        "text": Key(TEXT, "the wording; none for a deletion", False, ""),
        "mover": Key(
            Reference("delegation"),
            "the member that moved it, where that is known: it is there to do so",
            False,
            "",
        ),
    },
    "a variant",
    lone="{{label: {few}, place: 0, text: {text}}}",
)

PROVISION = Keys(
    {
        "id": must(Id(), "stable id"),
        "number": must(TEXT, "the number as displayed"),
        "heading": must(TEXT, "a short name"),
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
        "id": must(Id(), "stable id"),
        "title": must(TEXT, "as displayed"),
        "kind": must(Word(*get_args(StageKind)), "what is in order in it"),
        "until": must(Clock(days=True), "when the Chair ought to go on"),
        "opens": Key(
            Clock(days=True), "when it opens, where that is another day", False, 0
        ),
        "rulebook": Key(
            Reference("rulebook"), "the rules from here on, where they change", False, ""
        ),
        "limit": Key(
            Number(1, 60), "minutes that a speaker has in it, as agreed before", False, 0
        ),
    },
    "a stage",
)
