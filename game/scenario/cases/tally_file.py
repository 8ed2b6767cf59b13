"""Files of cases to be counted: reading them strictly, and what each is expected to give.

::

    cases:
    - id: committee-tie-is-rejected
      rulebook: unga-committee
      question: substance
      members: 193
      votes: {yes: 75, no: 75, abstain: 20}
      expect: {outcome: rejected, base: 150, needed: 76}
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import msgspec

from game.rules.counting import Case, majority_asked
from game.rules.rulebook import Rulebook
from game.rules.voting import Choice, Outcome
from game.scenario.cases.numbers import (
    abstains_in_vain,
    members,
    sides,
    too_many,
    unlike_body,
)
from game.scenario.cases.voters import objects_twice, strangers
from game.scenario.diagnostics import Problems, did_you_mean, listed
from game.scenario.faults import (
    case_without_rulebook,
    case_without_votes,
    duplicate_key,
    needless_second_vote,
    no_cases,
    no_second_vote,
    unknown_question,
)
from game.scenario.files.source import Source, open_source
from game.scenario.files.tree import Node, Scalar, Sequence
from game.scenario.ground.material import by_word, elsewhere
from game.scenario.reading.remains import Remains
from game.scenario.reading.unplaced import read_as
from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook
from game.scenario.shapes.compounds import Key, Keys, Many, Table
from game.scenario.shapes.numbers import Number
from game.scenario.shapes.part import FAULTY, Part, Ref
from game.scenario.shapes.shape import Cursor, Reading
from game.scenario.shapes.words import Id, Reference, Text, Truth, Word


class _Truth(Truth):
    """``true`` and ``false`` too: such files are written by programs as well."""

    def read(self, node: Node, cursor: Cursor) -> Any:
        """True or false."""
        if isinstance(node, Scalar) and node.text in ("true", "false"):
            return node.text == "true"
        return super().read(node, cursor)


class _CaseId(Id):
    """An id of a case may be longer than that of a provision."""

    _FORM = re.compile(r"[^\W_][\w.\-]{0,99}\Z")


class _Sound(Keys):
    """A mapping that is left out altogether where anything in it has a fault."""

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The part, or :data:`FAULTY`; the faults are recorded."""
        before = _errors(cursor.reading.problems)
        part = super().read(node, cursor)
        return FAULTY if _errors(cursor.reading.problems) > before else part


def _errors(problems: Problems) -> int:
    return problems.dropped + sum(p.severity == "error" for p in problems.found)


_HEADS = Number(0, 100_000)
_VOTES = Keys(
    {
        "yes": Key(_HEADS, "in favour", False, 0),
        "no": Key(_HEADS, "against", False, 0),
        "abstain": Key(_HEADS, "abstaining", False, 0),
        "absent": Key(_HEADS, "taking no part", False, 0),
    },
    "the votes",
)
_EXPECT = Keys(
    {
        "outcome": Key(Word(*get_args(Outcome)), "what becomes of it"),
        "base": Key(_HEADS, "what the share is taken of"),
        "needed": Key(_HEADS, "yes votes that carry it"),
        "veto": Key(Many(Text()), "members whose no vetoes it"),
        "holds": Key(_Truth(), "whether the question is answered yes"),
    },
    "what is expected",
)

_CASE = _Sound(
    {
        "id": Key(_CaseId(), "names the case", required=True),
        "rulebook": Key(Reference("rulebook"), "the rulebook's name", required=True),
        "question": Key(Text(), "the kind of question", required=True),
        "rule": Key(Text(empty=True), "the rule it shows"),
        "why": Key(Text(empty=True), "what it shows"),
        "members": Key(Number(1, 100_000), "how many members there are"),
        "present": Key(_HEADS, "how many are in the room"),
        "votes": Key(_VOTES, "how many voted how"),
        "ballots": Key(Table(Word(*get_args(Choice))), "who voted how"),
        "objections": Key(Many(Text()), "who objects"),
        "second": Key(_Truth(), "whether this is the second vote", False, False),
        "expect": Key(_EXPECT, "what the count should give"),
    },
    "a case",
)
_FILE = Keys({"cases": Key(Many(_CASE, unique="id"), required=True)}, "a file of cases")


class Asked(msgspec.Struct, frozen=True):
    """A case with its rulebook and what it is expected to give."""

    case: Case
    rulebook: Rulebook
    expect: dict[str, Any]
    """By field of :class:`game.rules.counting.Counted`; empty where nothing is expected."""


def read_tally_file(
    path: Path, shelves: tuple[Path, ...], problems: Problems
) -> tuple[Asked, ...]:
    """The sound cases of a file; the faults of the others are recorded."""
    source, library = open_source(path, str(path), problems), _Library(shelves, problems)
    if source is None:
        return ()
    reading = Reading(problems)
    read = read_as(_FILE, source, reading, "cases")
    if isinstance(read, Remains):
        library.report_strangers(ref for ref in read.refs if read.holds(ref.place))
        return ()
    library.report_strangers(reading.refs)
    if read is FAULTY:
        return ()
    if "cases" in read and not getattr(read.node.entries["cases"][1], "items", True):
        source.fault(no_cases.ENTRY, read.at("cases"), "there are no cases to count")
    spoiled = _spoiled(source, read, problems) if problems.found else []
    sound = (p for p in read.get("cases", ()) if not spoiled or p.node not in spoiled)
    found = (_asked(part, library) for part in sound)
    return tuple(asked for asked in found if asked is not None)


def _spoiled(source: Source, read: Part, problems: Problems) -> list[Node]:
    """The cases in which a key is given twice, which was found before they were read as cases."""
    node = read.node.entries["cases"][1] if "cases" in read else None
    cases = node.items if isinstance(node, Sequence) else []
    twice = (p.place for p in problems.found if p.code == duplicate_key.ENTRY.code)
    places = [(p.line, p.column) for p in twice if p.file == source.name]
    before = ([c for c in cases if (c.line, c.column) <= place] for place in places)
    return [ahead[-1] for ahead in before if ahead]


class _Library:
    """Rulebooks by name, each read once."""

    def __init__(self, shelves: tuple[Path, ...], problems: Problems) -> None:
        self.shelves, self.problems = shelves, problems
        self.read: dict[str, Rulebook | None] = {}
        self.sources: dict[str, Source] = {}

    def report_strangers(self, refs: Iterable[Ref]) -> None:
        """Record each name of no rulebook, of cases with other faults too."""
        known = names_in(self.shelves)
        for same in by_word(ref for ref in refs if ref.text not in known):
            name, source = same[0].text, same[0].source
            help_ = did_you_mean(name, known) or f"known: {listed(known, 12)}"
            message = f"there is no rulebook `{name[:60]}`{elsewhere(same)}"
            if source is not None:
                source.fault(case_without_rulebook.ENTRY, same[0].place, message, help_)

    def get(self, name: str) -> Rulebook | None:
        """The rulebook that a case names; ``None`` where there is none without faults."""
        path = path_of(name, self.shelves) if name.replace("-", "").isalnum() else None
        if path is None:
            return None
        if name not in self.read:
            self.read[name] = read_rulebook(path, self.shelves, self.problems, self.sources)
        return self.read[name]


def _asked(part: Part, library: _Library) -> Asked | None:
    """The case, where it is free of faults."""
    rulebook = library.get(part["rulebook"])
    if rulebook is None:
        return None
    faults = (
        _unknown_question(part, rulebook)
        or _no_votes(part)
        or _no_second_vote(part, rulebook)
        or objects_twice(part)
        or strangers(part, rulebook)
        or abstains_in_vain(part, rulebook)
        or unlike_body(part, rulebook)
        or too_many(part, rulebook)
    )
    if faults:
        return None
    expect = dict(part.get("expect", {}))
    if "veto" in expect:
        expect["veto"] = tuple(expect["veto"])
    return Asked(_case(part, rulebook), rulebook, expect)


def _case(part: Part, rulebook: Rulebook) -> Case:
    votes, objections = part.get("votes"), part.get("objections")
    return Case(
        part["id"],
        part["question"],
        members(part, rulebook),
        part.get("present"),
        (votes["yes"], votes["no"], votes["abstain"]) if votes is not None else None,
        dict(part["ballots"]) if "ballots" in part else None,
        tuple(objections) if objections is not None else None,
        part["second"],
    )


def _unknown_question(part: Part, rulebook: Rulebook) -> bool:
    question = part["question"]
    if majority_asked(rulebook, question):
        return False
    known = (*rulebook.majorities, "important")
    message = f"`{rulebook.id}` knows no question `{question[:60]}`"
    help_ = f"known: {listed(dict.fromkeys(known), 12)}"
    entry = unknown_question.ENTRY
    part.source.fault(entry, part.at("question"), message, help_)
    return True


def _no_votes(part: Part) -> bool:
    ways = [k for k in ("votes", "ballots", "objections") if k in part]
    if len(ways) == 1:
        return False
    message = f"case `{part['id']}` does not say how anybody voted"
    place = part.at()
    if ways:
        given = " and ".join(f"`{way}`" for way in ways)
        message = f"case `{part['id']}` gives {given}"
        place = part.at(ways[-1])
    help_ = "give exactly one of `votes`, `ballots` and `objections`"
    part.source.fault(case_without_votes.ENTRY, place, message, help_)
    return True


def _no_second_vote(part: Part, rulebook: Rulebook) -> bool:
    """Whether a case takes a second vote where the rules take none."""
    if not part["second"]:
        return False
    majority = rulebook.majorities[majority_asked(rulebook, part["question"])]
    place = part.at("second")
    if not majority.second_vote or "objections" in part:
        message = (
            f"`{rulebook.id}` takes no second vote where `question` is `{part['question']}`"
        )
        if "objections" in part:
            message = "a second vote is no matter of objections"
        part.source.fault(no_second_vote.ENTRY, place, message)
        return True
    yes, no = sides(part)
    if yes != no:
        message = f"the vote is not equal, {yes} to {no}: `second` changes nothing"
        part.source.fault(needless_second_vote.ENTRY, place, message)
    return False
