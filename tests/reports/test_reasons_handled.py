"""Why a text was reworded, bracketed or left aside, and why the Chair ruled, in a played day."""

from __future__ import annotations

import re

import pytest

from game.reports.reasons import Reason
from game.reports.watched import OPEN, PUBLIC
from game.rules.log import events as ev
from game.rules.log.happened import Happened
from tests.delegates.days import day
from tests.reports.test_reasons import auto, reasons_of

REWORDED, MARKED, LEFT = "unga-2019", "silence-2024", "arms-trade-2013"
SEEDS = (31, 23)


def found(
    room: str, kind: type[Happened], eyes: str = OPEN, seeds: tuple[int, ...] = SEEDS
) -> list[tuple[int, ev.Event, Reason]]:
    """What was done of a kind in some days, each with the seed of its day."""
    told = [(s, *one) for s in seeds for one in reasons_of(auto(room, s, eyes), kind)]
    assert told
    return told


def points(line: str) -> list[int]:
    return [int(n) for n in re.findall(r"[-+]\d+", line)]


def test_who_rewords_its_text_gives_some_of_it_for_votes() -> None:
    for _, event, reason in found(REWORDED, ev.ProposalRevised):
        assert isinstance(event, ev.ProposalRevised)
        assert reason.told == event.seat
        assert " revised " in reason.why.headline
        brings, outlook, gives = reason.why.lines
        before, after = points(brings)
        assert before > after > 0
        yes, no, more, fewer = map(int, re.findall(r"\d+", outlook))
        assert more * (yes + no) > yes * (more + fewer)
        share = int(re.findall(r"(\d+) %", gives)[0])
        assert before - after <= before * share // 100 + 1


def test_what_others_made_of_it_is_only_believed() -> None:
    for _, _, reason in found(REWORDED, ev.ProposalRevised, PUBLIC):
        assert reason.told == ""
        assert reason.why.lines[0].startswith("What you believe it would have brought")
        assert len(reason.why.lines) == 2


def test_brackets_name_the_line_that_is_crossed() -> None:
    for seed, event, reason in found(MARKED, ev.Marked):
        assert isinstance(event, ev.Marked)
        mine = day(MARKED, seed).view(event.seat).instructions
        assert mine is not None
        lines = [r.words for r in mine.red_lines if r.provision == event.provision]
        assert any(reason.why.lines[0].endswith(words) for words in lines)


@pytest.mark.parametrize("room", [MARKED, LEFT])
def test_what_is_left_aside_tells_who_objected_or_how_likely_it_was(
    room: str,
) -> None:
    for seed, event, reason in found(room, ev.PassedOver):
        decisions = day(room, seed).meeting.chamber.decisions
        objected = {d.target for d in decisions if d.objections}
        assert isinstance(event, ev.PassedOver)
        assert reason.why.headline.startswith(f"Left aside: {event.target} ")
        first = reason.why.lines[0]
        assert ("objections: " in first) is (event.target in objected)
        assert ("The chance that nobody" in first) is (event.target not in objected)


def test_a_ruling_gives_the_reason_of_the_chair() -> None:
    ruled = {
        reason.why.headline: (event, reason)
        for _, event, reason in found(LEFT, ev.Ruled, seeds=(1, 2))
    }
    for event, reason in ruled.values():
        assert isinstance(event, ev.Ruled)
        assert any(event.reason.rstrip(".") in line for line in reason.why.lines)
    assert "The President upheld a point of order of Russia." in ruled
    event, reason = ruled["The President waived the notice that the rules want of texts."]
    assert "24 hours before" in reason.why.lines[-1]


def test_a_line_of_a_bloc_tells_how_its_members_lean_and_who_follows() -> None:
    room = "modalities-2021"
    for _, event, reason in found(room, ev.LineAgreed):
        assert isinstance(event, ev.LineAgreed)
        assert (reason.seat, reason.told) == (event.seat, event.seat)
        bloc = next(b for b in day(room, SEEDS[0]).setup.blocs if b.id == event.bloc)
        assert f" {event.choice}" in reason.why.headline
        assert bloc.name.removeprefix("the ") in reason.why.headline
        leaning = next(x for x in reason.why.lines if x.startswith("Of its members"))
        assert sum(map(int, re.findall(r"\d+", leaning))) == len(bloc.members)
