"""The moments that decided a sitting, each with the reason in words.

A moment decided something where the outcome would have been another without it, so each is
weighed by turning it round (:mod:`game.reports.otherwise`).  Weights are basis points and
say nothing beyond their order:

* a change that was adopted: how far the text, its worth to you and to the room, and the
  number expected to object would differ without it, and more the closer the vote was;
* a change that failed: the same, less the further it was from carrying: nothing where a
  quarter of those voting would have had to vote otherwise;
* a promise broken in a vote: what the vote decided, where the promised ballots would have
  turned it;
* a change that was withdrawn or not put, where it could have been: half of what it would
  have changed;
* an objection that ended consensus on the whole: 10,000 shared among those who objected;
  one that was taken back: the same;
* consensus on the whole that held: 1,500, and 700 for each who was still expected to
  object or had drawn a red line that the text crosses, and kept silent;
* a word after which somebody was or was no longer expected to object: 900 each, where that
  is how it ended;
* the finding that efforts at consensus are exhausted: what the votes after it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from game.delegates.instructions import Dossier, Position
from game.delegates.others.public import public_belief
from game.delegates.promises import fulfilment, undertaken
from game.delegates.weighing.worth import crossed
from game.reports.margins import margin, names_of, near, nearness, step_words
from game.reports.otherwise import SAME, Ending, Otherwise
from game.reports.story import Step, matter, tells
from game.rules.log import events as ev
from game.rules.meeting.business import Decision, Proposal
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.words.wording import capital

_MOST = 3
_LEAST = 300
"""What weighs less decided nothing."""
_CLOSE = 2000
"""What it adds that one ballot would have turned a vote that carried."""
_BROKEN = 10000
_HELD, _SILENT = 1500, 700
_MOOD, _PROCEDURE = 900, 2000
Reason = tuple[int, str]
"""A weight, and why, in a sentence."""


class Turning(msgspec.Struct, frozen=True):
    """A moment that decided something."""

    seq: int
    """Number of its entry in the log."""
    minute: int
    words: str
    """What happened, in a sentence."""
    reason: str
    """Why it weighed, in a sentence or two."""
    weight: int
    """Basis points; only their order means something."""


def turnings(
    setup: Setup,
    dossier: Dossier,
    positions: Mapping[str, Position],
    told: Iterable[Step],
) -> tuple[Turning, ...]:
    """At most three moments, the heaviest, in the order of the day."""
    steps = tuple(told)
    if not steps:
        return ()
    course = _Course(setup, dossier, positions, steps)
    found: dict[str, Turning] = {}
    for step in steps:
        reasons = [r for r in course.reasons(step) if r[0] > 0]
        turning = _turning(setup, step, reasons)
        key = matter(step)
        before = found.get(key)
        # Of equals the last counts, but for the whole, where the first broke it.
        last = key != WHOLE
        if before is None or turning.weight + last > before.weight:
            found[key] = turning
    known = [t for t in found.values() if t.weight >= _LEAST]
    heaviest = sorted(known, key=lambda t: (-t.weight, t.seq))[:_MOST]
    return tuple(sorted(heaviest, key=lambda t: t.seq))


class _Course:
    """A sitting with its end in view."""

    def __init__(
        self,
        setup: Setup,
        dossier: Dossier,
        positions: Mapping[str, Position],
        steps: Sequence[Step],
    ) -> None:
        self._setup = setup
        self._dossier = dossier
        self._steps = steps
        self._end = Ending(setup, dossier, positions, steps[-1].after)
        self._moods = self._weighed()
        self._objected = _who_objected(steps[-1].after)

    def reasons(self, step: Step) -> Iterator[Reason]:
        """Why a step weighed."""
        event, decision = step.entry.event, step.decision
        if decision is not None and decision.target == WHOLE:
            yield from self._of_the_whole(step, decision)
        elif decision is not None and decision.target in step.before.motions:
            yield from self._of_procedure(step, decision)
        elif decision is not None:
            yield from self._of_a_change(step, decision)
        elif isinstance(event, ev.Withdrawn):
            yield from self._of_a_withdrawal(step, event)
        elif isinstance(event, ev.ObjectionWithdrawn):
            yield from self._of_an_objection(step)
        elif isinstance(event, ev.EffortsExhausted):
            yield from self._of_exhaustion(step)
        if step.entry.seq in self._moods:
            yield self._of_mood(*self._moods[step.entry.seq])

    def _weighed(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        """By entry: who was expected to object before it, and after it.

        What is said once the whole has been decided has decided nothing.
        """
        found = {}
        done = [d.seq for d in self._steps[-1].after.decisions if d.target == WHOLE]
        would = self._end.objecting(self._steps[0].before)
        for step in self._steps:
            if done and step.entry.seq > done[-1]:
                break
            if not tells(step.entry.event):
                continue
            now = self._end.objecting(step.after)
            if now != would:
                found[step.entry.seq] = (would, now)
            would = now
        self._last = would
        return found

    def _of_a_change(self, step: Step, decision: Decision) -> Iterator[Reason]:
        proposal = step.after.proposals.get(decision.target)
        if proposal is None:
            return
        if adopted(self._setup, decision):
            turned = self._end.without(proposal)
            if turned is SAME:
                return
            yield turned.stake, f"Otherwise: {turned.words}"
            if decision.how == "vote":
                vote = near(self._setup, decision)
                yield _CLOSE * nearness(vote) // 10000, margin(vote)
            return
        turned = self._end.with_(proposal)
        if decision.how == "vote":
            yield from self._of_a_defeat(step, decision, turned)
        elif turned is not SAME and self._could_be_put(step):
            yield turned.stake // 2, f"Put and carried: {turned.words}"

    def _could_be_put(self, step: Step) -> bool:
        """Whether the rules of that hour knew a vote on substance."""
        return not self._setup.rules_in(step.before.stage).consensus.required

    def _of_a_defeat(
        self, step: Step, decision: Decision, turned: Otherwise
    ) -> Iterator[Reason]:
        vote = near(self._setup, decision)
        yield (
            turned.stake * nearness(vote) // 10000,
            f"{margin(vote)} Carried: {turned.words}",
        )
        broken = self._broken_on(step, decision)
        if broken and vote.away <= len(broken):
            names = names_of(self._setup, broken)
            yield turned.stake, f"It fell because {names} did not vote as promised."

    def _broken_on(self, step: Step, decision: Decision) -> tuple[str, ...]:
        """Seats that had promised a yes, as far as the person may know, and broke it."""
        found = []
        for seat in named_ballots(decision):
            for offer, deed in undertaken(step.offers, seat):
                mine = (deed.kind, deed.target) == ("vote", decision.target)
                if mine and fulfilment(step.after, offer, seat, deed) == "broken":
                    found.append(seat)
        return tuple(dict.fromkeys(found))

    def _of_the_whole(self, step: Step, decision: Decision) -> Iterator[Reason]:
        if decision.how == "vote":
            vote = near(self._setup, decision)
            yield _BROKEN * nearness(vote) // 10000, margin(vote)
        elif decision.objections:
            many = len(decision.objections)
            names = names_of(self._setup, decision.objections)
            yield (
                _BROKEN // many,
                f"Had {names} kept silent, there would have been consensus on the whole.",
            )
        elif adopted(self._setup, decision):
            silent = self._kept_silent(step.after)
            words = "Nobody objected; one objection would have ended it."
            if silent:
                names = capital(names_of(self._setup, silent))
                words = (
                    f"{names} had been expected to object, or had drawn a red line that the"
                    " text crosses, and kept silent; one objection would have ended it."
                )
            yield _HELD + _SILENT * len(silent), words

    def _kept_silent(self, chamber: Chamber) -> tuple[str, ...]:
        """Who had reason to object to the text at its end: not who was satisfied before."""
        public = public_belief(self._setup, chamber, self._dossier)
        return tuple(
            seat
            for seat in self._setup.roll
            if seat in self._last
            or ((s := public.stands.get(seat)) and crossed(s.spoken, chamber.draft))
        )

    def _of_procedure(self, step: Step, decision: Decision) -> Iterator[Reason]:
        if decision.how != "vote":
            return
        vote = near(self._setup, decision)
        shelved = sorted(step.after.shelved - step.before.shelved)
        for target in shelved:
            proposal = step.after.proposals.get(target)
            turned = self._end.with_(proposal) if proposal else SAME
            yield (
                turned.stake // 2,
                f"It kept {target} from being decided. Carried: {turned.words}",
            )
        yield _PROCEDURE * nearness(vote) // 10000, margin(vote)

    def _of_a_withdrawal(self, step: Step, event: ev.Withdrawn) -> Iterator[Reason]:
        proposal: Proposal | None = step.before.proposals.get(event.target)
        if proposal is not None:
            turned = self._end.with_(proposal)
            if turned is not SAME and self._could_be_put(step):
                yield turned.stake // 2, f"Put and carried: {turned.words}"

    def _of_an_objection(self, step: Step) -> Iterator[Reason]:
        call = step.before.call
        if call is not None and call.target == WHOLE:
            yield (
                _BROKEN // max(1, len(call.objections)),
                "Had it stood, there would have been no consensus on the whole.",
            )

    def _of_exhaustion(self, step: Step) -> Iterator[Reason]:
        after = (s for s in self._steps if s.entry.seq > step.entry.seq)
        weight, carried = 0, []
        for later in after:
            decision = later.decision
            if decision is None or decision.how != "vote":
                continue
            proposal = later.after.proposals.get(decision.target)
            if proposal is not None and adopted(self._setup, decision):
                weight += self._end.without(proposal).stake
                carried.append(decision.target)
        if carried:
            yield weight, f"Without it {', '.join(carried)} could not have been voted on."

    def _of_mood(self, before: frozenset[str], now: frozenset[str]) -> Reason:
        gone, come = before - now, now - before
        true = [s for s in sorted(gone) if self._end.adopted and s not in self._objected]
        true += [s for s in sorted(come) if s in self._objected]
        names = names_of(self._setup, sorted(come or gone))
        verb = "was" if len(come or gone) == 1 else "were"
        longer = "" if come else " no longer"
        return (
            _MOOD * len(true),
            f"After it {names} {verb}{longer} expected to object to the whole.",
        )


def _turning(setup: Setup, step: Step, reasons: list[Reason]) -> Turning:
    reasons = sorted(reasons, key=lambda r: -r[0])
    return Turning(
        step.entry.seq,
        step.after.minute,
        step_words(step) if reasons else "",
        " ".join(words for _, words in reasons[:2]),
        sum(weight for weight, _ in reasons),
    )


def _who_objected(end: Chamber) -> frozenset[str]:
    """Everybody who objected when consensus on the whole was asked for."""
    whole = [d for d in end.decisions if d.target == WHOLE and d.how != "vote"]
    return frozenset(s for d in whole for s in d.objections)
