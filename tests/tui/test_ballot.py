"""The roll call: names in order, the tally and its line, the pause, the gavel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from game.rules.draft.text import Revise
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.tui.outlook import Mark, outlook
from game.tui.screens.ballot import BallotScreen
from game.tui.typeset import plain
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.pane import Pane
from game.tui.widgets.verdict import OutcomePane
from tests.tui.conftest import words_of
from tests.tui.room import FakeDesk, FakeOracle, Stand, in_action, roll_call, setup_of_193


def opened(stop: str = "MEX") -> FakeDesk:
    """A desk at which the question has just been put."""
    desk = in_action(roll_call(setup_of_193(), stop=stop))
    desk.step()
    return desk


def ballot(desk: FakeDesk, hush: float = 0.0) -> Stand:
    expected = outlook(desk.view(), "A1", FakeOracle()).expected
    return Stand(lambda: BallotScreen(desk, expected, pace=5, hush=hush))


def words(app: App[Any], selector: str) -> str:
    return "\n".join(plain(line) for line in app.screen.query_one(selector, Pane).lines)


def screen(app: App[Any]) -> BallotScreen:
    assert isinstance(app.screen, BallotScreen)
    return app.screen


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    for _ in range(2000):
        await pilot.pause(0.02)
        if holds():
            return
    pytest.fail("it did not come to that")


async def test_who_has_come_back_since_the_room_was_reckoned_is_to_answer() -> None:
    desk = opened()
    expected = outlook(desk.view(), "A1", FakeOracle()).expected
    gone = desk.view().chamber.absent
    stale = {seat: Mark("absent", sure=10000) for seat in expected}
    app = Stand(lambda: BallotScreen(desk, stale, pace=5, hush=0.0))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        voting = desk.view().chamber.voting
        assert voting is not None
        left = len(set(expected) - set(gone) - set(voting.ballots))
        assert f"{left} to answer" in words(app, "#benches")


async def test_the_roll_begins_at_the_name_drawn_and_stops_at_ones_own() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        called = list(desk.meeting.chamber.voting.ballots)  # type: ignore[union-attr]
        assert called[0] == "LAO"
        assert "Mexico?" in words(app, "#roll")
        assert "how do you vote?" in words(app, "#outcome")


async def test_before_anybody_has_answered_no_number_is_said_to_be_needed() -> None:
    desk = opened(stop="LAO")
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        assert "0 answered" in words(app, "#question")
        assert "needed so far" not in words(app, "#question")


async def test_who_types_ahead_to_let_the_room_go_on_casts_nothing() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        await pilot.press("n", "n", "enter")
        assert screen(app).chosen is None
        assert desk.submitted == []


async def test_ones_own_vote_is_cast_by_a_key_and_the_roll_goes_on() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        desk.answered()
        await pilot.press("x")
        assert desk.submitted == []
        await pilot.press("enter")
        assert desk.submitted == [it.Vote("MEX", "no")]
        await pilot.press("space")
        await until(pilot, lambda: screen(app).decision is not None)
        decision = screen(app).decision
        assert decision is not None
        assert decision.ballots["MEX"] == "no"
        assert decision.ballots["TUV"] == "absent"
        assert len(decision.ballots) == 193


async def test_the_result_says_what_it_means_for_the_text_and_for_the_seat() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        desk.answered()
        await pilot.press("y", "enter", "space")
        await until(pilot, lambda: "gavel" in words(app, "#outcome"))
        shown = " ".join(words(app, "#outcome").split())
        assert "rejected" in shown
        assert "The text stays as it is. You voted yes, against the outcome." in shown


async def test_the_result_waits_for_a_pause_that_space_cuts_short() -> None:
    desk = opened()
    app = ballot(desk, hush=30.0)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        desk.answered()
        await pilot.press("a", "enter")
        await until(pilot, lambda: screen(app).decision is not None)
        assert "gavel" not in words(app, "#outcome")
        await pilot.press("space")
        await until(pilot, lambda: "gavel" in words(app, "#outcome"))


async def test_the_line_to_reach_is_two_thirds_of_yes_and_no() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        ballots = list(desk.meeting.chamber.voting.ballots.values())  # type: ignore[union-attr]
        base = ballots.count("yes") + ballots.count("no")
        assert f"{-(-base * 2 // 3)} of {base} needed" in words(app, "#tally")


async def test_the_benches_keep_their_order_while_marks_fill_them() -> None:
    desk = opened()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = app.screen.query_one(Hemicycle).seating()
        await until(pilot, lambda: screen(app).wanted is not None)
        assert app.screen.query_one(Hemicycle).seating() == before


async def test_the_chair_declares_the_result() -> None:
    script = roll_call(setup_of_193(), stop="")
    waits = Waiting("chair", "The room waits for the Chair.")
    desk = in_action([*script[:-1], waits], "chair")
    desk.step()
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await until(pilot, lambda: screen(app).wanted == waits)
        await pilot.press("d")
        await pilot.pause()
        assert screen(app).decision is not None


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_ballot_looks_as_it_did(
    size: tuple[int, int], snapshot: Callable[[App[Any], str], None]
) -> None:
    app = ballot(opened())
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        await pilot.pause()
        snapshot(app, f"ballot-{size[0]}x{size[1]}")


async def test_a_terminal_that_became_too_small_in_a_vote_shows_what_it_needs_alone() -> (
    None
):
    app = ballot(opened())
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        await pilot.resize_terminal(40, 10)
        await pilot.pause(0.1)
        shown = "\n".join(words_of(app.export_screenshot()))
        assert "nemcon needs a terminal of 80 columns" in shown
        assert "nemcon play SCENARIO --as SEAT --plain" in shown
        assert "▲" not in shown
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.1)
        assert "▲" in "\n".join(words_of(app.export_screenshot()))


async def test_the_keys_of_a_ballot_stand_before_what_a_package_holds() -> None:
    desk = FakeDesk([Waiting("ballot", "Your vote.", "P1")])
    long = tuple(Revise(id_, text="It stays as it is. " * 12) for id_ in ("6.1", "24"))
    for intent in (
        it.OpenStage("chair", "talks"),
        it.Table("IRN", long, package=True),
        it.AskVote("IRN", "P1"),
        it.OpenStage("chair", "action"),
        it.ExhaustEfforts("chair"),
        it.PutQuestion("chair", "P1", "MEX"),
    ):
        assert isinstance(desk.do(intent), tuple), intent
    app = ballot(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).asks)
        await pilot.pause()
        pane = app.screen.query_one("#outcome", Pane)
        seen = "\n".join(plain(line) for line in pane.lines[: pane.content_size.height])
        assert "how do you vote?" in seen
        assert "y + yes" in seen


async def test_what_a_result_says_beyond_its_window_is_announced_and_read_by_arrows() -> (
    None
):
    app = ballot(opened())
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        pane = app.screen.query_one(OutcomePane)
        pane.say(*((f"Sentence {n}.", "warn") for n in range(1, 10)))
        shown = [plain(pane.line_at(y)) for y in range(pane.window)]
        assert shown == ["Sentence 1.", "Sentence 2.", "↓ 7 more lines"]
        pane.focus()
        await pilot.press("end")
        assert plain(pane.line_at(pane.window - 1)) == "Sentence 9."


async def test_a_long_result_takes_the_arrows() -> None:
    app = ballot(opened())
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).wanted is not None)
        pane = app.screen.query_one(OutcomePane)
        pane.say(("One sentence.", "warn"))
        screen(app)._lead_to(pane)
        assert app.focused is not pane
        pane.say(*((f"Sentence {n}.", "warn") for n in range(1, 10)))
        screen(app)._lead_to(pane)
        await pilot.pause()
        assert app.focused is pane


async def test_the_keys_of_a_ballot_are_seen_however_much_counsel_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In one line each, on the small screen: the question with the advice, then the keys."""
    desk = opened()
    app = ballot(desk)
    asked = []
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: screen(app).asks)
        counsels = (
            "",
            f"  ({'advice ' * 5})",
            f"  ({'advice ' * 7})",
            f"  ({'advice ' * 10})",
        )
        for counsel in counsels:
            monkeypatch.setattr(screen(app), "_counsel", partial(str, counsel))
            (question, _), (keys, _) = screen(app)._asking()[:2]
            assert len(question) <= 76
            assert keys.startswith("y + yes")
            asked.append(question)
    assert asked[0] == "Mexico: how do you vote?"
    assert asked[-1].startswith("(advice ")
