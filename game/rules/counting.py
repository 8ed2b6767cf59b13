"""Counting one case outside any meeting: a rulebook, a question, and how members voted."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.rules.rulebook import Rulebook
from game.rules.voting import (
    Choice,
    Count,
    Outcome,
    Tally,
    count_of,
    lacking_quorum,
    once_over,
    tally,
)

ON_PROCEDURE = ("procedural", "appeal", "reconsideration")
"""Kinds of question that a vote decides even where nothing but consensus adopts text."""


class Case(msgspec.Struct, frozen=True):
    """A vote, or an attempt at consensus, to be counted."""

    id: str
    question: str
    """A majority of the rulebook, or ``important`` where it knows none such."""
    members: int
    present: int | None = None
    """``None``: quorum is not tested."""
    votes: tuple[int, int, int] | None = None
    """Yes, no, abstain."""
    ballots: Mapping[str, Choice] | None = None
    """By member; instead of ``votes``."""
    objections: tuple[str, ...] | None = None
    """Who objects when the Chair asks; ``None`` where nobody was asked."""
    second: bool = False
    """Whether this is the second vote after an equal one."""


class Counted(msgspec.Struct, frozen=True):
    """What became of a case, and why."""

    id: str
    outcome: Outcome
    base: int | None
    """``None`` where nothing was counted: the question was decided by consensus."""
    needed: int | None
    veto: tuple[str, ...]
    holds: bool
    explanation: str


def majority_asked(rulebook: Rulebook, question: str) -> str:
    """The key of the majority that a question needs; ``""`` where the rules know none.

    Where a rulebook does not tell important questions from others, they are decided as
    questions of substance.
    """
    if question in rulebook.majorities:
        return question
    return "substance" if question == "important" else ""


def counted(rulebook: Rulebook, case: Case) -> Counted:
    """Count a case.  Raises :class:`KeyError` for a question the rulebook does not know."""
    name = majority_asked(rulebook, case.question)
    if not name:
        raise KeyError(case.question)
    no_vote = rulebook.consensus.required and case.question not in ON_PROCEDURE
    if no_vote or (case.votes is None and case.ballots is None):
        return _by_consensus(rulebook, case)
    body = rulebook.body
    found = tally(
        rulebook.majorities[name],
        _count(case),
        quorum=rulebook.quorum,
        ballots=case.ballots,
        vetoes=body.vetoes if body else (),
        weights=body.weights if body else None,
        second=case.second,
    )
    return _of_tally(rulebook, case, found)


def _count(case: Case) -> Count:
    if case.ballots is not None:
        return once_over(count_of(case.ballots, case.members, case.present))
    return once_over(Count(*(case.votes or (0, 0, 0)), case.members, case.present))


def _of_tally(rulebook: Rulebook, case: Case, found: Tally) -> Counted:
    said = found.explanation
    if case.question not in rulebook.majorities:
        said = f"these rules know no important questions; {said}"
    majority = rulebook.majorities[majority_asked(rulebook, case.question)]
    untested = [
        word
        for word, known in (
            ("veto", majority.veto),
            (majority.weighs, majority.weight is not None),
        )
        if known
    ]
    if case.question == "appeal" and found.outcome in ("adopted", "rejected"):
        said = f"{said}; the ruling {'is overruled' if found.holds else 'stands'}"
    if case.ballots is None and untested:
        said = f"{said}; no ballots by member: {' and '.join(untested)} not tested"
    return Counted(
        case.id, found.outcome, found.base, found.needed, found.veto, found.holds, said
    )


def _by_consensus(rulebook: Rulebook, case: Case) -> Counted:
    cite = rulebook.consensus.cite.rule
    count = Count(0, 0, 0, case.members, case.present)
    if lacking := lacking_quorum(rulebook.quorum, count):
        return Counted(case.id, "no-quorum", None, None, (), False, lacking)
    who = _objecting(case)
    if not who:
        said = f"consensus: nobody objects: adopted ({cite})"
        return Counted(case.id, "adopted", None, None, (), True, said)
    said = f"consensus is the absence of objection: {who}: no consensus ({cite})"
    return Counted(case.id, "no-consensus", None, None, (), False, said)


def _objecting(case: Case) -> str:
    """Who stands in the way of consensus; a no that was counted is an objection."""
    if case.objections is not None:
        names = case.objections
    elif case.ballots is not None:
        names = tuple(s for s, c in case.ballots.items() if c == "no")
    else:
        against = case.votes[1] if case.votes else 0
        return f"{against} against" if against else ""
    verb = "objects" if len(names) == 1 else "object"
    return f"{', '.join(names)} {verb}" if names else ""
