"""What a back-test found, set by set."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from game.rehearsal.backtest.run import Forecast
from game.rehearsal.backtest.scoring import (
    Bin,
    Calibration,
    Figure,
    Score,
    brier,
    counted,
    difference,
    score,
)
from game.rehearsal.backtest.tables import ABSTAIN, NO, YES

CONTESTED = 0.9
"""Share of yes below which a roll call counts as contested."""


class Rule(msgspec.Struct, frozen=True):
    """What a simple rule was worth, and how much more accurate the model is."""

    name: str
    score: Score
    model_ahead: Figure


class Absences(msgspec.Struct, frozen=True):
    """Forecasts of who does not vote."""

    members: int
    absent: int
    expected: float
    """Sum of the chances of being absent."""
    recall: float | None
    """Share of the absent that were given more than one half."""
    precision: float | None
    """Share of those given more than one half that were absent."""
    brier: Figure
    constant_brier: float
    """The same for one who knows only how many were absent in all."""


class Carries(msgspec.Struct, frozen=True):
    """Forecasts of whether amendments carry: more yes than no."""

    amendments: int
    carried: int
    brier: Figure
    constant_brier: float


class Findings(msgspec.Struct, frozen=True):
    """What was found on one set of roll calls."""

    name: str
    roll_calls: int
    votes: int
    """Ballots that were forecast: those of States that voted and were not known."""
    model: Score
    log_loss: Figure
    calibration: tuple[Bin, ...]
    rules: tuple[Rule, ...]
    absences: Absences
    carries: Carries | None


def _contested(forecast: Forecast) -> bool:
    ballots = forecast.roll_call.ballots
    cast = sum(ballots.count(code) for code in (YES, ABSTAIN, NO))
    return ballots.count(YES) < CONTESTED * cast


SETS: dict[str, Callable[[Forecast], bool]] = {
    "all": lambda _: True,
    "contested": _contested,
    "recurring": lambda f: f.recurring,
    "paragraphs": lambda f: f.roll_call.kind == "paragraph",
    "contested paragraphs": lambda f: f.roll_call.kind == "paragraph" and _contested(f),
    "amendments": lambda f: f.roll_call.kind == "amendment",
    "human rights": lambda f: "hr" in f.roll_call.issues,
}
"""The sets that are reported, where they hold anything and differ from all."""


def findings(forecasts: Sequence[Forecast]) -> list[Findings]:
    """What was found on each set."""
    made: list[Findings] = []
    for name, belongs in SETS.items():
        chosen = [f for f in forecasts if belongs(f)]
        if chosen and (not made or len(chosen) < len(forecasts)):
            made.append(_on(name, chosen))
    return made


def _on(name: str, chosen: Sequence[Forecast]) -> Findings:
    counts = [counted(zip(f.cast, f.choices, strict=True)) for f in chosen]
    calibration = Calibration()
    for f in chosen:
        calibration.add(zip(f.shares, f.cast, strict=True))
    return Findings(
        name=name,
        roll_calls=len(chosen),
        votes=sum(map(sum, counts)),
        model=score(counts),
        log_loss=calibration.log_loss(),
        calibration=tuple(calibration.bins()),
        rules=tuple(_rule(rule, chosen, counts) for rule in chosen[0].simple),
        absences=_absences(chosen),
        carries=_carries(chosen),
    )


def _rule(name: str, chosen: Sequence[Forecast], model: Sequence[list[int]]) -> Rule:
    counts = [counted(zip(f.cast, f.simple.get(name, ()), strict=False)) for f in chosen]
    whole = [m if any(c) else [0] * 9 for m, c in zip(model, counts, strict=True)]
    return Rule(name, score(counts), difference(whole, counts))


def _absences(chosen: Sequence[Forecast]) -> Absences:
    pairs = [pair for f in chosen for pair in f.absences]
    absent = sum(was for _, was in pairs)
    likely = [was for chance, was in pairs if chance > 0.5]
    return Absences(
        members=len(pairs),
        absent=absent,
        expected=sum(chance for chance, _ in pairs),
        recall=sum(likely) / absent if absent else None,
        precision=sum(likely) / len(likely) if likely else None,
        brier=brier(pairs),
        constant_brier=_constant(absent, len(pairs)),
    )


def _carries(chosen: Sequence[Forecast]) -> Carries | None:
    pairs = [f.carries for f in chosen if f.carries is not None]
    if not pairs:
        return None
    carried = sum(was for _, was in pairs)
    return Carries(len(pairs), carried, brier(pairs), _constant(carried, len(pairs)))


def _constant(part: int, whole: int) -> float:
    share = part / whole if whole else 0.0
    return share * (1 - share)
