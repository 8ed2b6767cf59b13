"""A vote that was cast is explained from what could be known when the question was put."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.delegates.reasons.motives import why_made
from game.delegates.reasons.why import Why, why
from game.rules.log import events as ev
from game.rules.meeting.setup import WHOLE
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.hindsight import Hindsight
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.views import log_for


def stepped(table: Table) -> Iterator[ev.Event]:
    """The events of a day that the computer plays, each as it happens."""
    turns = Turns(table)
    done = turns.step()
    while not (done and isinstance(done[-1], Waiting)):
        yield from (e.event for e in done if not isinstance(e, str | Waiting))
        done = turns.step()


def explained(table: Table, eyes: str, seat: str, target: str) -> Why:
    """What the seat ``eyes`` is told of another on a target, as the meeting stands."""
    past = Hindsight(lambda: log_for(table.log, eyes))
    now = table.view(eyes)
    then, stood = past.of(now, seat, target)
    return why(then, seat, target, stood=stood, begun=past.made(now, target))


@pytest.mark.parametrize("eyes", ["FLM", "DUN"])
def test_a_vote_is_explained_as_before_it_was_cast(eyes: str) -> None:
    table = laid(load("first-steps"), 1)
    before: dict[tuple[str, str], Why] = {}
    cast: dict[tuple[str, str], str] = {}
    target = ""
    for event in stepped(table):
        if isinstance(event, ev.QuestionPut):
            target = event.target if event.target in ("A1", "A2", "A3", "P1", "P2") else ""
            for seat in table.setup.roll if target else ():
                before[seat, target] = explained(table, eyes, seat, target)
        elif isinstance(event, ev.BallotCast) and target:
            cast[event.seat, target] = event.choice
    assert len(cast) > 12
    for (seat, about), choice in cast.items():
        found = explained(table, eyes, seat, about)
        told = (found.headline, *found.lines)
        said = {"yes": "voted yes;", "no": "voted no;", "abstain": "abstained;"}
        said["absent"] = "cast no ballot;"
        assert any(f" {said[choice]}" in line for line in told), (seat, about, told)
        old = [line for line in before[seat, about].lines if "would" not in line]
        gone = [line for line in old if line not in told]
        broke = any("broke" in line for line in told)
        assert [g for g in gone if not (broke and g.startswith("The line of"))] == []


def test_what_is_still_to_be_decided_is_explained_from_now() -> None:
    table = laid(load("first-steps"), 1)
    for event in stepped(table):
        if isinstance(event, ev.Tabled):
            break
    past = Hindsight(lambda: log_for(table.log, "DUN"))
    now = table.view("DUN")
    target = next(iter(now.chamber.proposals))
    assert past.of(now, "FLM", target) == (now, None)
    assert past.of(now, "FLM", WHOLE) == (now, None)


def test_a_question_is_folded_once() -> None:
    table = laid(load("first-steps"), 1)
    list(stepped(table))
    past = Hindsight(lambda: log_for(table.log, "DUN"))
    now = table.view("DUN")
    voted = next(
        d.target for d in now.chamber.decisions if d.target in now.chamber.proposals
    )
    first, again = (past.of(now, seat, voted)[0] for seat in ("FLM", "ESR"))
    assert first is again
    assert first.chamber.proposals[voted].status == "pending"


def test_an_offer_is_explained_from_before_its_answer() -> None:
    table = laid(load("first-steps"), 1)
    open_then: dict[tuple[str, str], tuple[str, ...]] = {}
    for _ in stepped(table):
        for seat in table.setup.roll:
            view = table.view(seat)
            for offer in view.offers:
                if offer.status == "open" and offer.to == seat:
                    open_then[seat, offer.id] = why(view, "", offer.id).lines
    answered = {
        (o.to, o.id)
        for seat in table.setup.roll
        for o in table.view(seat).offers
        if o.status == "accepted" and o.to == seat
    }
    assert answered & set(open_then)
    for seat, id_ in answered & set(open_then):
        assert explained(table, seat, "", id_).lines[:2] == open_then[seat, id_][:2]


@pytest.mark.parametrize("eyes", ["FLM", "DUN", ""])
def test_why_a_text_was_tabled_is_told_from_then(eyes: str) -> None:
    table = laid(load("first-steps"), 1)
    tabled: dict[str, tuple[int, Why]] = {}
    for event in stepped(table):
        view = table.view(eyes)
        if isinstance(event, ev.Tabled):
            found = why_made(view, event.id)
            assert found is not None
            tabled[event.id] = view.chamber.minute, found
        if isinstance(event, ev.ProposalRevised):
            tabled.pop(event.target, None)
    assert len(tabled) >= 3
    for id_, (minute, found) in tabled.items():
        told = explained(table, eyes, "", id_)
        then = f"As the room stood at {table.setup.clock(minute)}, when that was done:"
        assert told.lines[: len(found.lines) + 1] == (then, *found.lines)


def test_who_let_silence_pass_or_broke_it_is_explained_from_when_it_began() -> None:
    table = laid(load("silence-2024"), 1)
    eyes, before, broke = table.setup.roll[0], {}, dict[str, str]()
    for event in stepped(table):
        if isinstance(event, ev.SilenceOpened):
            broke.clear()
            view = table.view(eyes)
            before = {s: why(view, s, WHOLE).lines for s in table.setup.roll}
        if isinstance(event, ev.SilenceBroken):
            broke[event.seat] = event.reason
            assert explained(table, eyes, event.seat, WHOLE).lines != before[event.seat]
        if isinstance(event, ev.SilenceEnded):
            adopted = not broke
            for seat in table.setup.roll if adopted else broke:
                told = explained(table, eyes, seat, WHOLE)
                kept = {
                    line for line in before[seat] if not line.startswith("It objected: ")
                }
                assert kept <= set(
                    told.lines
                )  # why it broke the last one is told, not before
                said = "did not object;" if adopted else "broke the silence;"
                assert said in told.headline
                if seat in broke:
                    assert any(broke[seat].rstrip(".") in line for line in told.lines)
    assert before
