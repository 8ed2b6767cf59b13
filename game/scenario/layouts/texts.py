"""The keys of ``texts/LANGUAGE.yaml``: what a person reads, in another language."""

from __future__ import annotations

from game.scenario.layouts.draft import LABEL
from game.scenario.shapes.compounds import Key, Keys, Many, Table, must
from game.scenario.shapes.numbers import Version
from game.scenario.shapes.words import Id, Reference, Text, Word

TEXT = Text()

ISSUE_TEXTS = Keys(
    {
        "title": Key(TEXT, "the question in a few words"),
        "low": Key(TEXT, "what -2 stands for"),
        "high": Key(TEXT, "what 2 stands for"),
        "case_low": Key(TEXT, "the case for the low end"),
        "case_high": Key(TEXT, "the case for the high end"),
    },
    "the texts of an issue",
)

VARIANT_TEXTS = Keys(
    {
        "label": Key(TEXT, LABEL),
        "text": Key(TEXT, "the wording"),
    },
    "the texts of a variant",
)

PROVISION_TEXTS = Keys(
    {
        "number": Key(TEXT, "the number as displayed"),
        "heading": Key(TEXT, "a short name"),
        "quarrel": Key(TEXT, "who wants what, in a sentence"),
        "variants": Key(Table(VARIANT_TEXTS), "the wordings, by id"),
    },
    "the texts of a provision",
)

DELEGATION_TEXTS = Keys(
    {
        "aims": Key(Many(TEXT), "in the order of scenario.yaml"),
        "brief": Key(TEXT, "its brief in this language, a file in briefs/"),
        "voice": Key(TEXT, "of an observer: what it says"),
        "lines": Key(Table(TEXT, key=Reference("issue")), "its own argument, by issue"),
        "red_lines": Key(Many(TEXT), "their words, in the order of scenario.yaml"),
    },
    "the texts of a delegation",
)

INJECT_TEXTS = Keys(
    {
        "title": Key(TEXT, "a short name"),
        "words": Key(TEXT, "what the room is told"),
    },
    "the texts of an inject",
)

ASKED_TEXTS = Keys(
    {
        "question": Key(TEXT, "what to ask each person"),
        "answer": Key(TEXT, "what a good answer contains"),
    },
    "the texts of a question",
)

QUESTIONS_TEXTS = Keys(
    {
        "before": Key(Many(ASKED_TEXTS), "in the order of scenario.yaml"),
        "after": Key(Many(ASKED_TEXTS), "the same"),
    },
    "the texts of the questions",
)

TEXTS = Keys(
    {
        "format": must(Version(), "version of this format: 1"),
        "title": Key(TEXT, "as displayed"),
        "summary": Key(TEXT, "one sentence for lists"),
        "stakes": Key(TEXT, "what is at stake"),
        "place": Key(TEXT, "where it meets"),
        "cost": Key(TEXT, "the statement of cost"),
        "how_true": Key(TEXT, "what is record, inferred, invented"),
        "issues": Key(Table(ISSUE_TEXTS, key=Reference("issue")), "by issue"),
        "text": Key(Table(PROVISION_TEXTS, key=Reference("provision")), "by provision"),
        "stages": Key(Table(TEXT), "titles by stage"),
        "names": Key(Table(TEXT, key=Reference("delegation")), "by seat"),
        "short": Key(Table(TEXT, key=Reference("delegation")), "for narrow places"),
        "blocs": Key(Table(TEXT, key=Reference("bloc")), "names by bloc"),
        "delegations": Key(
            Table(DELEGATION_TEXTS, key=Reference("delegation")), "by delegation"
        ),
        "record": Key(
            Table(TEXT, key=Id()), "words of a moment, by its number in the record from 1"
        ),
        "handouts": Key(
            Table(TEXT, key=Word("public", "glossary", "facilitator")),
            "files of this language, by use",
        ),
        "debrief": Key(Many(TEXT), "questions, in the order of scenario.yaml"),
        "questions": Key(QUESTIONS_TEXTS, "asked before and after"),
        "injects": Key(Many(INJECT_TEXTS), "in the order of scenario.yaml"),
        "guide": Key(Many(TEXT), "what each step says, in the order of scenario.yaml"),
    },
    "the texts of a language",
)
