"""The model tried on real roll calls: before each day, only what was known then.

Day by day: forecast what was voted that day, then learn from it.  The known ballots of a
roll call are those of a share of the Members, drawn by seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from random import Random
from typing import Literal

import msgspec

from game.delegates.inferring.forecasting import Three
from game.rehearsal.backtest.heading import strayed
from game.rehearsal.backtest.knowledge import Knowledge
from game.rehearsal.backtest.missed import missed
from game.rehearsal.backtest.question import CHOICES, Question
from game.rehearsal.backtest.tables import Ideal, RollCall, Tables

Kind = Literal["all", "amendment", "paragraph"]
TILT = {"whole": 1.25, "paragraph": 1.7, "amendment": 1.85}
"""What an abstention counts, by kind of question, when the ballot is named that is
expected.  At 1 the likeliest ballot is named, and of those who abstain on parts of texts
half are missed; each of these gives up some accuracy to find two of three."""
RECURRING = 0.85
"""How alike titles must be to count as the same text."""
EACH = 1.0
"""The known share that stands for: every State from all the others."""
LEARN_FROM = 0.25
"""Known share by which weights are learnt from roll calls that are not scored, where each
State is forecast from all the others: that takes long."""


class Plan(msgspec.Struct, frozen=True):
    """What is to be tried."""

    since: str = ""
    """First day, ISO; empty for the first there is."""
    until: str = "9999"
    """Last day."""
    kind: Kind = "all"
    known: float = 0.25
    """Share of the Members whose ballots are known; 1 forecasts each from all others."""
    seed: int = 0
    only: frozenset[str] | None = None
    """Ids of the roll calls to be scored; ``None`` for all."""

    def scores(self, roll_call: RollCall) -> bool:
        """Whether a roll call is among those to be scored."""
        wanted = self.kind in ("all", roll_call.kind)
        if self.only is not None and roll_call.id not in self.only:
            return False
        return wanted and self.since <= roll_call.day <= self.until


class Forecast(msgspec.Struct, frozen=True):
    """What was forecast of one roll call, and what came of it."""

    roll_call: RollCall
    recurring: bool
    """Whether an earlier roll call had the same title, or nearly."""
    places: tuple[int, ...]
    """The States whose ballots were forecast, by place: those that cast one."""
    cast: tuple[int, ...]
    """What they cast: 0 yes, 1 abstain, 2 no."""
    shares: tuple[Three, ...]
    """Chances that were given to yes, abstain and no."""
    simple: dict[str, tuple[int, ...]]
    """What each baseline said."""
    absences: tuple[tuple[float, bool], ...]
    """For each unknown Member: chance of being absent, and whether it was."""
    carries: tuple[float, bool] | None
    """For an amendment: chance of carrying, and whether it did."""

    @property
    def choices(self) -> tuple[int, ...]:
        """The ballot that each State is expected to cast."""
        return tuple(choice_of(s, self.roll_call.kind) for s in self.shares)


def choice_of(shares: Three, kind: str) -> int:
    """The ballot named as the forecast: the likeliest, abstention weighing :data:`TILT`."""
    yes, abstain, no = shares
    tilted = (yes, abstain * TILT[kind], no)
    return tilted.index(max(tilted))


def drawn(roll_call: RollCall, share: float, seed: int) -> frozenset[int]:
    """The places of the Members whose ballots are known; the same for the same seed."""
    generator = Random(f"{seed}/{roll_call.id}")  # noqa: S311  # play, not secrets
    members = [i for i, b in enumerate(roll_call.ballots) if b]
    lots = sorted((generator.random(), i) for i in members)
    return frozenset(i for _, i in lots[: round(share * len(members))])


def run(
    tables: Tables,
    plan: Plan,
    regions: dict[str, str],
    ideal: Ideal | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Forecast]:
    """The forecasts of all scored roll calls, day by day."""
    knowledge = Knowledge(tables, [regions.get(s, "") for s in tables.states], ideal)
    calls = tables.roll_calls
    last = max((r.day for r in calls if plan.scores(r)), default="")
    whole = sum(1 for r in calls if r.day <= last)
    done = 0
    for day, group in groupby(calls, key=lambda r: r.day):
        if day > last:
            break
        today = list(group)
        learnt: list[Callable[[], None]] = []
        for roll_call in today:
            forecast, learn = _opened(knowledge, plan, roll_call)
            if forecast is not None:
                yield forecast
            learnt.append(learn)
        for learn in learnt:
            learn()
        knowledge.take_in(today)
        done += len(today)
        if progress is not None:
            progress(done, whole)


def _opened(
    knowledge: Knowledge, plan: Plan, roll_call: RollCall
) -> tuple[Forecast | None, Callable[[], None]]:
    """A roll call's forecast, if it is scored, and what is to be learnt when it is over."""
    scored = plan.scores(roll_call)
    each = plan.known >= EACH
    share = plan.known if scored or not each else LEARN_FROM
    known = drawn(roll_call, share, plan.seed)
    each = each and scored
    question = Question(knowledge, roll_call, known, each=each)
    places = [i for i in question.voters if each or i not in known]
    forecast = _forecast(question, places) if scored else None
    carrying = question.carrying_signs() if roll_call.kind == "amendment" else None
    prior = question.prior  # before the weights learn from the other roll calls of the day

    def learn() -> None:
        cast = {i: CHOICES[roll_call.ballots[i]] for i in question.voters}
        knowledge.missed.append(missed(prior, cast))
        size = len(roll_call.ballots)
        knowledge.strayed.append(strayed(roll_call.year, prior, cast, size))
        knowledge.prior.learn([(question.features[i], cast[i]) for i in question.voters])
        if question.given:
            knowledge.part.learn([(question.part_features(i), cast[i]) for i in places])
        if question.given and roll_call.kind == "whole":
            knowledge.whole.learn([(question.whole_features(i), cast[i]) for i in places])
        knowledge.absent.learn(question.absences)
        if carrying is not None:
            knowledge.carrying.add(carrying, carried=question.carried)

    return forecast, learn


def _forecast(question: Question, places: list[int]) -> Forecast:
    absent = question.knowledge.absent
    carries = None
    if question.roll_call.kind == "amendment":
        chance = question.knowledge.carrying.chance(question.carrying_signs())
        carries = (chance, question.carried)
    return Forecast(
        roll_call=question.roll_call,
        recurring=question.alike >= RECURRING,
        places=tuple(places),
        cast=tuple(CHOICES[question.roll_call.ballots[i]] for i in places),
        shares=tuple(question.ballot(i) for i in places),
        simple={name: tuple(said) for name, said in question.simple(places).items()},
        absences=tuple((absent.chance(f), was) for f, was in question.absences),
        carries=carries,
    )
