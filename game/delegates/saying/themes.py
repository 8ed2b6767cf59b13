"""What a delegation has to say of a text and of the proposals on it, and why.

A theme is the matter of a statement; its words are found in :mod:`game.delegates.saying.oratory`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from game.delegates.instructions import Dossier, Instructions, Position
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.coalition import speaks_for
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import Reckoning, reckon
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import Change, closeness, contested, crossed
from game.rules.draft.places import place_of
from game.rules.draft.text import Draft, Provision
from game.rules.kept import kept
from game.rules.meeting.business import Proposal, Statement
from game.rules.meeting.row import Row
from game.rules.wishes.intents import StatementKind

Reason = Literal[
    "interest", "red-line", "group", "reopening", "half-way", "reached", "beyond", "too-soft", "too-far", "torn",
    "promise", "broken", "gain", "none", "unforeseen", "whole", "apart",
    "even", "close", "company", "strangers", "closed", "rivals", "friends",
    "near-yes", "near-no", "objected", "turned", "held",
]  # fmt: skip
"""Why a delegation takes a stand: the real reason, which its statement names."""


class Theme(msgspec.Struct, frozen=True, gc=False):
    """Something that a delegation has to say."""

    kind: StatementKind
    about: str
    weight: int
    """How much it wants to say it: salience, more for a red line."""
    issue: str = ""
    high: bool = True
    """Whether it argues for the high end of the issue's scale."""
    reason: Reason = "interest"
    line: str = ""
    """The red line in words, or the name of the bloc."""
    ballot: str = ""
    """The ballot that is explained."""
    behind: Reason = "interest"
    """What was weighed, where a promise or the line of a group was not kept."""
    point: str = ""
    """Of a vote on the whole, the provision that weighed most; of a text that one could let pass
    because a change was rejected, that proposal; of a vote that nothing weighed speaks
    for, what the seat has argued that points to it all the same."""


class Heard(msgspec.Struct, frozen=True):
    """What was said so far, by what and by whom."""

    voices: dict[tuple[str, str], tuple[str, ...]]
    """Who made statements of a kind about a thing."""
    by_seat: dict[str, tuple[Statement, ...]]
    remarks: int
    """Statements about provisions and proposals, red lines apart."""
    sentences: frozenset[str]
    """Every sentence that was spoken: nobody says it again."""


@kept(16)
def heard(statements: Sequence[Statement]) -> Heard:
    """What was said so far."""
    before, added = _heard_before(statements)
    voices, by_seat = dict(before.voices), dict(before.by_seat)
    remarks, spoken = before.remarks, set(before.sentences)
    for said in added:
        key = (said.about, said.kind)
        voices[key] = (*voices.get(key, ()), said.seat)
        by_seat[said.seat] = (*by_seat.get(said.seat, ()), said)
        remarks += said.kind in ("support", "concern")
        spoken.update(sentences(said.words))
    found = Heard(voices, by_seat, remarks, frozenset(spoken))
    if isinstance(statements, Row):
        _last_heard[:] = [(statements, found)]
    return found


def _heard_before(statements: Sequence[Statement]) -> tuple[Heard, Sequence[Statement]]:
    """What was heard when it was last asked, and what was said since; of what has not grown
    from that, nothing and all."""
    for before, found in _last_heard:
        if isinstance(statements, Row) and (added := statements.beyond(before)) is not None:
            return found, added
    return _NOTHING_HEARD, statements


_NOTHING_HEARD = Heard({}, {}, 0, frozenset())
_last_heard: list[tuple[Row[Statement], Heard]] = []
"""What was heard when it was last asked, with the statements: a meeting asks after each of
them, and would else go through all of them again."""


_BREAK = re.compile(r"(?<=[.?!”])\s+(?=[A-Z“À-Þ])")


@lru_cache(1024)
def sentences(words: str) -> tuple[str, ...]:
    """The sentences of a statement."""
    return tuple(s for s in _BREAK.split(words.strip()) if s)


@kept(1024)
def themes(instructions: Instructions, dossier: Dossier, draft: Draft) -> tuple[Theme, ...]:
    """What a delegation has to say of the text, the weightiest first."""
    found = [
        _drawn(instructions, draft.provisions[line.provision], line.words)
        for line in crossed(instructions.red_lines, draft)
    ]
    drawn = {t.about for t in found}
    for point in contested(draft):
        position = instructions.positions.get(point.issue)
        if position is None or position.salience < DEFAULTS.salience_spoken:
            continue
        if point.provision in drawn:
            continue
        near = closeness(point.place, position)
        weight = position.salience
        if near <= DEFAULTS.closeness_wanted:
            high = position.place > point.place
            found.append(Theme("concern", point.provision, weight, point.issue, high))
        elif near >= DEFAULTS.closeness_liked:
            high = position.place >= 0
            found.append(Theme("support", point.provision, weight, point.issue, high))
    return tuple(sorted(found, key=lambda t: -t.weight))


def _drawn(instructions: Instructions, provision: Provision, words: str) -> Theme:
    """A red line that the standing text crosses, as a theme."""
    held = instructions.positions.get(provision.issue)
    high = held is None or held.place >= place_of(provision)
    return Theme("red-line", provision.id, 200, provision.issue, high, "red-line", words)


def reactions(view: View) -> tuple[Theme, ...]:
    """What a delegation has to say of the proposals of others, the weightiest first."""
    assert view.instructions is not None
    if view.setup.by_id[view.seat].role == "observer":
        return ()
    found = []
    for proposal in view.chamber.pending:
        if view.seat in proposal.sponsors:
            continue
        theme = _reaction(view, view.instructions, proposal)
        if theme is not None:
            found.append(theme)
    return tuple(sorted(found, key=lambda t: -t.weight))


def _reaction(view: View, mine: Instructions, proposal: Proposal) -> Theme | None:
    question = question_on(view, proposal.id)
    most = None
    for change in question.changes:
        held = mine.positions.get(change.issue)
        if held is not None and (most is None or held.salience > most[1].salience):
            most = (change, held)
    if most is None or most[1].salience < DEFAULTS.salience_spoken:
        return None
    change, held = most
    if view.setup.by_id[view.seat].member:
        reckoned = own_reckoning(view, proposal.id)
    else:
        reckoned = _as_if_voting(view, mine, question)
    if abs(reckoned.utility) <= reckoned.band and reckoned.ground == "worth":
        return None
    favours = reckoned.shares.yes > reckoned.shares.no
    if _against_itself(view, reckoned, favours=favours):
        return None
    rises = change.after > change.before
    reason, line = grounds(reckoned, change, held)
    if reason == "group" and own_ties(view, proposal.id).line != (
        "yes" if favours else "no"
    ):
        reason, line = "interest", ""
    return Theme(
        "support" if favours else "concern",
        proposal.id,
        held.salience + (60 if reason == "red-line" else 10),
        change.issue,
        rises == favours,
        reason,
        line,
    )


def _against_itself(view: View, reckoned: Reckoning, *, favours: bool) -> bool:
    """Whether a line has the seat vote against what it wants: it may keep to that, and leaves
    it to the bloc's voice to argue."""
    if reckoned.ground != "line" or abs(reckoned.utility) <= reckoned.band:
        return False
    return favours != (reckoned.utility > 0) and not speaks_for(view.setup, view.seat)


def _as_if_voting(view: View, mine: Instructions, question: Prospect) -> Reckoning:
    return reckon(own_stand(mine, view.dossier), view.dossier.issues, question)


def grounds(reckoned: Reckoning, change: Change, held: Position) -> tuple[Reason, str]:
    """Why a ballot falls as it does, in the terms of a statement; ``change`` is what matters
    most to the delegation, ``held`` its position there."""
    wording = change.variant_after
    if reckoned.ground == "red-line":
        return "red-line", reckoned.because
    if reckoned.ground == "line":
        return "group", reckoned.because
    if reckoned.ground == "promise":
        return "promise", reckoned.because
    if reckoned.utility < 0 < reckoned.gain:
        return "reopening", ""
    if reckoned.utility > 0 and wording != "deleted":
        return _how_far(change, held), ""
    if reckoned.utility < 0 and wording != "deleted":
        its_way = (change.after > change.before) == (held.place > change.before)
        content = closeness(change.before, held) >= DEFAULTS.closeness_liked
        return ("too-far" if its_way and not content else "too-soft"), ""
    return "interest", ""


def _how_far(change: Change, held: Position) -> Reason:
    """How far a change goes that is welcome: part of the way, to the place that is held, or past
    it, which may still be nearer than the text; one that leads away from there is welcome for
    something else."""
    now, then = abs(change.before - held.place), abs(change.after - held.place)
    if then >= now:
        return "interest"
    if then <= _THERE:
        return "reached"
    short = (change.after > change.before) == (held.place > change.after)
    return "half-way" if short else "beyond"


_THERE = 25
"""How far from a place, in hundredths of a unit of its issue, a wording may lie that is as good
as there: a quarter of a unit, as words added at the end may shift a provision."""


def bare(words: str) -> str:
    """Words as they stand inside a sentence."""
    words = words.rstrip(".")
    follows = words[1:2]
    return words[:1].lower() + words[1:] if follows.islower() or follows == " " else words
