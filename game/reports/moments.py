"""The moments that decided a sitting, each with the reason in words.

A moment weighs because it changed the worth of the text to the seat or might have, because
it changed how many were expected to object, because a few ballots would have turned it, or
because it opened or closed the way to votes.  Weights are basis points and say nothing
beyond their order:

* a change of the text: what it changed the worth by, and 2,000 for the change itself;
* a change that was refused or let go: half of what it would have changed the worth by;
* a vote: 6,000 less 600 for each ballot that it was away from turning;
* an expected objection that appeared or went: 700 each;
* consensus on the whole that was ended by an objection: 9,000; that held although
  objections had been expected: 1,500, and 700 for each at the worst moment;
* the finding that efforts at consensus are exhausted: 1,000.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from game.delegates.instructions import Dossier, Position
from game.delegates.model import DEFAULTS
from game.delegates.objection import expected_objections
from game.delegates.signals import public_belief
from game.delegates.worth import text_after, worth
from game.reports.story import Step
from game.rules import events as ev
from game.rules.results import adopted, tally_of
from game.rules.sayings import say
from game.rules.setup import WHOLE, Setup
from game.rules.state import Chamber, Decision, opening
from game.rules.voting import Tally
from game.rules.wording import subject

_MOST = 3
_TEXT = 2000
_VOTE, _BALLOT = 6000, 600
_OBJECTION = 700
_BROKEN = 9000
_HELD = 1500
_EXHAUSTED = 1000


class Turning(msgspec.Struct, frozen=True):
    """A moment that decided something."""

    seq: int
    """Number of its entry in the log."""
    minute: int
    words: str
    """What happened, in a sentence."""
    reason: str
    """Why it weighed, in a sentence."""
    weight: int
    """Basis points; only their order means something."""


def turnings(
    setup: Setup,
    dossier: Dossier,
    positions: Mapping[str, Position],
    told: Iterable[Step],
) -> tuple[Turning, ...]:
    """At most three moments, the heaviest, in the order of the day."""
    found: dict[str, Turning] = {}
    for key, turning in _all(setup, dossier, positions, told):
        if key not in found or turning.weight > found[key].weight:
            found[key] = turning
    heaviest = sorted(found.values(), key=lambda t: (-t.weight, t.seq))[:_MOST]
    return tuple(sorted(heaviest, key=lambda t: t.seq))


def _all(
    setup: Setup,
    dossier: Dossier,
    positions: Mapping[str, Position],
    told: Iterable[Step],
) -> Iterator[tuple[str, Turning]]:
    """Every moment that weighs, with what it was about: one of a kind is enough."""
    would = _objectors(setup, dossier, opening(setup).chamber)
    worst = would
    for step in told:
        reasons: list[tuple[int, str]] = []
        if step.decision is not None:
            reasons += _of_decision(setup, step.decision)
            reasons += _of_consensus(setup, step.decision, worst)
            reasons += _of_text(dossier, positions, step, step.decision)
        if isinstance(step.entry.event, ev.EffortsExhausted):
            reasons.append((_EXHAUSTED, "From here on the substance could be voted on."))
        if _tells(step.entry.event):
            now = _objectors(setup, dossier, step.after)
            reasons += _of_mood(would, now)
            would, worst = now, max(worst, now)
        if reasons:
            yield _key(step), _turning(setup, step, reasons)


def _key(step: Step) -> str:
    if step.decision is not None:
        return step.decision.target
    return str(step.entry.seq)


def _turning(setup: Setup, step: Step, reasons: list[tuple[int, str]]) -> Turning:
    reasons = sorted(reasons, key=lambda r: -r[0])
    return Turning(
        step.entry.seq,
        step.after.minute,
        _words(setup, step),
        " ".join(words for _, words in reasons[:2]),
        sum(weight for weight, _ in reasons),
    )


def _words(setup: Setup, step: Step) -> str:
    """The moment in one short sentence; a decision without its arithmetic."""
    decision = step.decision
    if decision is None:
        return say(setup, step.after, step.entry.event)
    what = subject(setup, step.after, decision.target)
    what = what[:1].upper() + what[1:]
    if decision.how == "vote":
        counted = tally_of(setup, decision)
        result = "adopted" if counted.holds else "rejected"
        return f"{what}: {result}, {counted.yes}-{counted.no}-{counted.abstain}."
    if adopted(setup, decision):
        return f"{what}: adopted without a vote."
    if decision.how == "not-put":
        return f"{what}: not put to the vote."
    names = [setup.name(s) for s in decision.objections]
    others = f" and {len(names) - 3} others" if len(names) > 3 else ""
    return f"{what}: no consensus; {', '.join(names[:3])}{others} objected."


def _of_decision(setup: Setup, decision: Decision) -> Iterator[tuple[int, str]]:
    if decision.how == "vote":
        yield _closeness(tally_of(setup, decision))


def _of_consensus(
    setup: Setup, decision: Decision, worst: int
) -> Iterator[tuple[int, str]]:
    if decision.how == "vote" or decision.target != WHOLE:
        return
    if decision.objections:
        many = len(decision.objections)
        words = "One objection was" if many == 1 else f"{many} objections were"
        yield _BROKEN, f"{words} enough to end the consensus on the whole text."
    elif adopted(setup, decision) and worst:
        were = "one member was" if worst == 1 else f"{worst} members were"
        words = f"Nobody objected, although at the worst moment {were} expected to."
        yield _HELD + _OBJECTION * worst, words


def _of_text(
    dossier: Dossier, positions: Mapping[str, Position], step: Step, decision: Decision
) -> Iterator[tuple[int, str]]:
    """What the decision did to the text, or would have done."""
    done = step.before.draft is not step.after.draft
    other = step.after.draft
    if not done:
        other = text_after(step.before.draft, step.before.proposals, decision.target)
    if other is step.before.draft:
        return
    before = worth(positions, dossier.issues, step.before.draft)
    after = worth(positions, dossier.issues, other)
    if done:
        yield _TEXT + abs(after - before), _text_words("It changed", before, after)
    elif before != after:
        words = _text_words("Carried, it would have changed", before, after)
        yield abs(after - before) // 2, words


def _text_words(verb: str, before: int, after: int) -> str:
    if before == after:
        return f"{verb} the text."
    return (
        f"{verb} what the text is worth to you"
        f" from {_percent(before)} to {_percent(after)} per cent."
    )


def _percent(points: int) -> int:
    return (points + 50) // 100


def _closeness(counted: Tally) -> tuple[int, str]:
    """How many ballots the vote was away from turning."""
    if counted.veto:
        return _VOTE, f"The no of {', '.join(counted.veto)} decided it."
    away = (
        counted.yes - counted.needed + 1 if counted.holds else counted.needed - counted.yes
    )
    weight = max(0, _VOTE - _BALLOT * (abs(away) - 1))
    votes = "One vote" if away == 1 else f"{away} votes"
    if counted.holds:
        return weight, f"{votes} turned from yes to no would have lost it."
    return weight, f"{votes} short of the {counted.needed} that it needed."


def _of_mood(before: int, now: int) -> Iterator[tuple[int, str]]:
    if before == now:
        return
    change = "fell" if now < before else "rose"
    yield (
        _OBJECTION * abs(now - before),
        f"The number expected to object to the whole {change} from {before} to {now}.",
    )


def _tells(event: ev.Event) -> bool:
    """Whether an event can change what the room expects of others."""
    return isinstance(
        event,
        ev.Spoke
        | ev.Tabled
        | ev.CoSponsored
        | ev.Withdrawn
        | ev.VoteLetGo
        | ev.VoteAsked
        | ev.Decided
        | ev.Gavelled,
    )


def _objectors(setup: Setup, dossier: Dossier, chamber: Chamber) -> int:
    """How many members are expected to object, on what everybody may know."""
    public = public_belief(setup, chamber, dossier)
    chances = expected_objections(setup, dossier, public, chamber.draft)
    return sum(1 for chance in chances.values() if chance >= DEFAULTS.gauge_counts)
