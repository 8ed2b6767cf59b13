"""The live table: it keeps before it tells, draws the same lots, and never stands still."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest

from game.rules.log import events as ev
from game.rules.log.events import Entry, PlacardRaised, QuestionPut, Ruled
from game.rules.refusals import Refusal
from game.rules.replay import fold
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import STAYS, Table
from game.sitting.turns import Turns
from game.sitting.views import log_for
from tests.sitting.tables import CANARY, play_on, table


def encoded(entries: Iterable[Entry]) -> bytes:
    """Entries as the bytes that a journal would hold."""
    return msgspec.json.encode(list(entries))


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_meeting_without_people_comes_to_an_end(seed: int) -> None:
    live = play_on(table(seed))
    assert live.meeting.chamber.outcome in {"consensus", "vote", "rejected", "suspended"}


def test_the_same_seed_gives_the_same_log_and_another_seed_another() -> None:
    first, again, other = (play_on(table(seed)) for seed in (7, 7, 8))
    assert encoded(first.log) == encoded(again.log)
    assert encoded(first.log) != encoded(other.log)


def test_the_log_alone_gives_the_meeting() -> None:
    live = play_on(table(3))
    assert fold(live.setup, live.log) == live.meeting


def test_a_sitting_taken_up_at_any_event_goes_on_as_it_would_have() -> None:
    whole = play_on(table(5))
    for at in range(0, len(whole.log), 7):
        again = play_on(table(5, entries=whole.log[:at]))
        assert encoded(again.log) == encoded(whole.log), f"taken up at {at}"


class _Keeper:
    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.full = False

    def append(self, entries: Iterable[Entry]) -> None:
        if self.full:
            raise OSError("the disk is full")
        self.kept.extend(entries)


def test_an_entry_is_kept_before_anybody_is_told() -> None:
    keeper = _Keeper()
    live = table(1, keeper=keeper)
    assert not isinstance(live.submit(it.OpenStage("chair", "opening")), Refusal)
    assert keeper.kept == live.log
    keeper.full = True
    before = live.meeting
    with pytest.raises(OSError, match="full"):
        live.submit(it.AskFloor("AAA"))
    assert live.meeting is before
    assert keeper.kept == live.log


def test_rule_127_the_lot_stands_in_the_log() -> None:
    live = play_on(table(2))
    drawn = [e.event.drawn for e in live.log if isinstance(e.event, QuestionPut)]
    assert drawn, "nothing was put to the vote"
    assert set(drawn) <= set(live.setup.roll) | {""}


def test_no_seat_is_shown_what_another_was_told() -> None:
    live = play_on(table(4), until=40)
    for seat in live.setup.by_id:
        shown = msgspec.json.encode(
            (live.view(seat), log_for(live.log, seat)), enc_hook=tuple
        ).decode()
        others = [s for s in live.setup.by_id if s != seat]
        assert not [s for s in others if f"{CANARY} ({s})" in shown]
        if seat in live.setup.weights:
            assert f"{CANARY} ({seat})" in shown


def test_a_private_offer_is_shown_to_its_two_seats_only() -> None:
    live = table(1)
    live.submit(it.OpenStage("chair", "talks"))
    live.submit(it.AskVote("AAA", "whole"))
    deed = (it.Undertaking("no-objection", "whole"),)
    made = live.submit(it.MakeOffer("AAA", "CCC", deed, deed))
    assert not isinstance(made, Refusal)
    knowing = [s for s in live.setup.by_id if live.view(s).offers]
    assert knowing == ["AAA", "CCC"]
    assert [s for s in live.setup.by_id if log_for(made, s)] == ["AAA", "CCC"]


def test_a_seat_cannot_be_given_the_instructions_of_another() -> None:
    from game.sitting.views import view_for
    from tests.sitting.tables import dossier, instructions

    with pytest.raises(ValueError, match="BBB"):
        view_for(table().meeting, "AAA", dossier(), instructions()["BBB"], 0)


def _until(turns: Turns, need: str) -> Waiting:
    """Let the room go on until it waits for that; what it waits for before is let pass."""
    while True:
        done = turns.step()
        if not done or not isinstance(done[0], str):
            continue
        waiting = done[1]
        assert isinstance(waiting, Waiting)
        if waiting.need in (need, "closed"):
            return waiting
        turns.let_pass()


def test_who_was_ruled_against_may_appeal_before_anything_else() -> None:
    live = table(1, people=["BBB"])
    turns = Turns(live)
    _until(turns, "stage")
    live.submit(it.MoveMotion("BBB", "point-of-order"))
    assert _until(turns, "ruling").target == "M1"
    assert isinstance(live.log[-1].event, Ruled)
    live.submit(it.MoveMotion("BBB", "appeal"))
    assert _until(turns, "ballot").target == "M2"


def test_a_ruling_that_is_let_pass_is_not_asked_about_again() -> None:
    live = table(1, people=["BBB"])
    turns = Turns(live)
    _until(turns, "stage")
    live.submit(it.MoveMotion("BBB", "point-of-order"))
    _until(turns, "ruling")
    turns.let_pass()
    assert _until(turns, "ruling").need == "closed"


def _asked_for_the_floor(live: Table) -> list[str]:
    return [e.event.seat for e in live.log if isinstance(e.event, PlacardRaised)]


def test_a_person_asks_for_the_floor_before_the_list_has_filled() -> None:
    live = table(1, people=["DDD"])
    turns = Turns(live)
    _until(turns, "stage")
    assert _asked_for_the_floor(live) == []
    live.submit(it.AskFloor("DDD"))
    assert _until(turns, "stage").need == "stage", "the stop lasts until it is let pass"
    turns.let_pass()
    _until(turns, "floor")
    assert _asked_for_the_floor(live)[0] == "DDD"
    assert len(_asked_for_the_floor(live)) > 1, "the others ask after"


def test_a_person_who_waits_is_asked_once_where_the_others_only_ask_for_the_floor() -> None:
    live = table(1, people=["DDD"])
    turns = Turns(live)
    _until(turns, "stage")
    stage = live.meeting.chamber.stage
    turns.let_pass()
    while not isinstance(turns.step()[0], str):
        pass
    assert live.meeting.chamber.stage != stage


def test_who_leaves_the_room_stays_out_until_it_comes_in() -> None:
    live = table(1, people=["DDD"])
    turns = Turns(live)
    _until(turns, "stage")
    live.submit(it.Attend("DDD", present=False))
    stage = live.meeting.chamber.stage
    turns.let_pass()
    while live.meeting.chamber.stage == stage:
        if isinstance(turns.step()[0], str):
            turns.let_pass()
    assert "come-in" in _until(turns, "stage").words
    assert "DDD" in live.meeting.chamber.absent
    live.submit(it.Attend("DDD", present=True))
    assert "DDD" not in live.meeting.chamber.absent


def test_a_vote_that_a_person_interrupts_goes_on_after_the_ruling() -> None:
    live = table(1, people=["BBB"])
    turns = Turns(live)
    asked = _until(turns, "ballot")
    verdict = live.submit(it.MoveMotion("BBB", "point-of-order", asked.target))
    assert not isinstance(verdict, Refusal)
    live.submit(it.MoveMotion("BBB", "appeal"))
    assert isinstance(turns.step()[0], Entry), "the Chair rules before anybody votes"
    assert _until(turns, "closed").need == "closed"


def test_who_has_spoken_within_the_hour_is_in_the_room_when_it_is_counted() -> None:
    live = laid(load("cybercrime-2024"), 1)
    turns = Turns(live)
    done = turns.step()
    while not (done and isinstance(done[-1], Waiting)):
        done = turns.step()
    counts = [e for e in live.log if isinstance(e.event, ev.RoomCounted)]
    spoke = [e for e in live.log if isinstance(e.event, ev.Spoke)]
    heard = 0
    for count in counts:
        assert isinstance(count.event, ev.RoomCounted)
        late = {
            e.event.seat
            for e in spoke
            if e.seq < count.seq and e.minute >= count.minute - STAYS
        }
        heard += len(late)
        assert late.isdisjoint(count.event.absent)
    assert heard > 10
