"""How a meeting was presided over, measured by its record.

A Chair has no positions and no red lines, so nothing of the text is for or against it.
What it is told are aims in words, which no program can judge; beside them stand five
questions that the record answers: whether there is a text, whether nobody had to vote on
it, whether everybody was heard, whether the rulings held, and whether the time was kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import expected_objections
from game.delegates.others.public import public_belief
from game.reports.margins import names_of
from game.reports.story import Step
from game.rules.log import events as ev
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, opening
from game.rules.words.wording import minutes_words

Met = Literal["met", "in part", "not met"]


class Measure(msgspec.Struct, frozen=True):
    """One question about the presiding, and what the record answers."""

    name: str
    met: Met
    words: str
    """What the answer rests on, in a sentence or two."""


class Chairing(msgspec.Struct, frozen=True):
    """How the Chair's instructions were met."""

    aims: tuple[str, ...]
    measures: tuple[Measure, ...]


def chairing(
    setup: Setup, dossier: Dossier, orders: Instructions | None, told: Sequence[Step]
) -> Chairing:
    """The Chair's aims, and what the record of its meeting says."""
    end = told[-1].after if told else opening(setup).chamber
    measures = (
        _a_text(setup, end),
        _without_a_vote(setup, dossier, end),
        _heard(setup, end, told),
        _rulings(end),
        _time(setup, end),
    )
    return Chairing(orders.aims if orders else (), measures)


def _a_text(setup: Setup, end: Chamber) -> Measure:
    name = "A text"
    last = next((d for d in reversed(end.decisions) if d.target == WHOLE), None)
    if end.outcome in ("consensus", "vote"):
        return Measure(name, "met", "The text as a whole was adopted.")
    if end.outcome == "rejected":
        return Measure(name, "not met", "The text as a whole was put and failed.")
    if last is None:
        return Measure(name, "not met", "The text as a whole was never put to the room.")
    who = names_of(setup, last.objections)
    return Measure(name, "not met", f"The text as a whole was not adopted: {who} objected.")


def _without_a_vote(setup: Setup, dossier: Dossier, end: Chamber) -> Measure:
    name = "Agreement"
    votes = [d for d in end.decisions if d.how == "vote" and d.target not in end.motions]
    held = {0: "no vote on text was taken", 1: "one vote on text was taken"}.get(
        len(votes), f"{len(votes)} votes on text were taken"
    )
    if end.outcome == "consensus":
        silent = _unhappy(setup, dossier, end)
        if not silent:
            met: Met = "in part" if votes else "met"
            return Measure(name, met, f"Nobody objected to the whole; {held} before that.")
        words = (
            f"Nobody objected to the whole, though {names_of(setup, silent)} might have on"
            f" what the room knew; {held}."
        )
        return Measure(name, "in part", words)
    if end.outcome == "vote":
        return Measure(name, "not met", f"The whole was decided by a vote; {held} in all.")
    return Measure(name, "not met", f"There was no agreement on the whole; {held}.")


def _unhappy(setup: Setup, dossier: Dossier, end: Chamber) -> tuple[str, ...]:
    public = public_belief(setup, end, dossier)
    chances = expected_objections(setup, dossier, public, end.draft)
    return tuple(s for s, chance in chances.items() if chance >= DEFAULTS.gauge_counts)


def _heard(setup: Setup, end: Chamber, told: Sequence[Step]) -> Measure:
    faults = [*_skipped(setup, told), *_left(setup, end)]
    if not faults:
        words = "Every stage was held, and every request was answered or let go."
        return Measure("A fair hearing", "met", words)
    met: Met = "in part" if len(faults) == 1 else "not met"
    return Measure("A fair hearing", met, " ".join(faults))


def skipped(setup: Setup, opened: Sequence[str], until: str) -> tuple[str, ...]:
    """Titles of the stages before ``until`` that were not among those opened."""
    order = [s.id for s in setup.stages]
    before = setup.stages[: order.index(until)] if until in order else ()
    return tuple(s.title for s in before if s.id not in opened)


def _skipped(setup: Setup, told: Sequence[Step]) -> Iterator[str]:
    opened = [
        s.entry.event.stage for s in told if isinstance(s.entry.event, ev.StageOpened)
    ]
    order = [s.id for s in setup.stages]
    last = max(opened, key=lambda s: order.index(s) if s in order else -1, default="")
    missed = skipped(setup, opened, last)
    if missed:
        yield f"Never opened: {', '.join(missed)}."


def _left(setup: Setup, end: Chamber) -> Iterator[str]:
    asked = {s for t, seats in end.asked.items() if t != WHOLE for s in seats}
    if asked:
        yield f"A vote was asked for by {names_of(setup, sorted(asked))} and not taken."
    if end.speakers:
        yield f"Still on the speakers' list: {names_of(setup, end.speakers)}."
    open_ = [m.mover for m in end.motions.values() if m.status == "pending"]
    if open_:
        yield f"Not ruled on: a motion of {names_of(setup, open_)}."


def _rulings(end: Chamber) -> Measure:
    name = "Rulings that hold"
    appeals = [m for m in end.motions.values() if m.motion == "appeal"]
    lost = [m for m in appeals if m.status == "carried"]
    if lost:
        many = "A ruling was" if len(lost) == 1 else f"{len(lost)} rulings were"
        return Measure(name, "not met", f"{many} overturned on appeal.")
    if appeals:
        many = "One ruling was" if len(appeals) == 1 else f"{len(appeals)} rulings were"
        return Measure(name, "met", f"{many} appealed against and stood.")
    return Measure(name, "met", "No ruling was appealed against.")


def _time(setup: Setup, end: Chamber) -> Measure:
    over = end.minute - setup.closes
    at = f"The meeting ended at {setup.clock(end.minute)}"
    if over > 0:
        return Measure("The time", "not met", f"{at}, {minutes_words(over)} late.")
    if not any(d.target == WHOLE for d in end.decisions):
        return Measure("The time", "in part", f"{at}; the whole had not been decided.")
    return Measure("The time", "met", f"{at}; {minutes_words(-over)} were left.")
