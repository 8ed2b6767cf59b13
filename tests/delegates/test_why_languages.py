"""``why`` in the languages of delegations: nothing of it is left in English."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import get_args

import pytest

from game.delegates.phrases import spoken
from game.delegates.reasons.why import why
from game.delegates.view import View
from game.rules.meeting.setup import WHOLE
from game.rules.rulebook import MotionProcedure
from game.scenario.load import load
from game.scenario.translation import translated
from game.sitting.desk import Waiting
from game.sitting.hindsight import Hindsight
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.views import log_for

OTHERS = tuple(code for code in spoken() if code != "en")
ENGLISH = re.compile(
    r"\b(the|of|is|it|its|and|with|for|by|spoke|voted|votes|sponsors|had|drew|reserved|"
    r"would|delete|revise|add|draft|whole|accepted|declined|withdrawn|open|asks|chair|"
    r"meeting|adjournment|separate|roll call|wording|abstained|you|your)\b",
    re.IGNORECASE,
)


@cache
def played(code: str) -> Table:
    table = laid(translated(load("first-steps"), code).scenario, 1)
    turns = Turns(table)
    done = turns.step()
    while not (done and isinstance(done[-1], Waiting)):
        done = turns.step()
    return table


def told(table: Table, seat: str) -> list[str]:
    view = table.view(seat)
    past = Hindsight(lambda: log_for(table.log, seat))
    lines = [line for offer in view.offers for line in lines_of(view, "", offer.id)]
    for target in (WHOLE, *view.chamber.proposals, *view.chamber.motions):
        for other in view.setup.roll:
            lines += lines_of(view, other, target)
            then, stood = past.of(view, other, target)
            seen = why(then, other, target, stood=stood)
            lines += [seen.headline, *seen.lines]
    return lines


def lines_of(view: View, seat: str, target: str) -> tuple[str, ...]:
    seen = why(view, seat, target)
    return (seen.headline, *seen.lines)


@pytest.mark.parametrize("code", OTHERS)
def test_no_explanation_is_left_in_english(code: str) -> None:
    table = played(code)
    lines = [line for seat in ("ESR", "DUN") for line in told(table, seat)]
    assert len(lines) > 100
    assert {line for line in lines if ENGLISH.search(line)} == set()


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_of_a_reason_is_said_twice(code: str) -> None:
    for line in told(played(code), "DUN"):
        sentences = re.split(r"(?<=\.)\s*(?=[A-ZÀ-Ü])", line)
        assert len(sentences) == len(set(sentences)), line


@pytest.mark.parametrize("code", OTHERS)
def test_every_motion_and_undertaking_has_a_name(code: str) -> None:
    named: dict[str, str] = import_module(f"game.delegates.languages.{code}").NAMED
    assert {f"motion-{m}" for m in get_args(MotionProcedure)} <= set(named)
    kinds = ("vote-yes", "vote-no", "vote-abstain", "co-sponsor", "withdraw", "let-go")
    assert {f"deed-{kind}" for kind in (*kinds, "no-objection")} <= set(named)
    assert set(named) == set(import_module("game.delegates.languages.fr").NAMED)
