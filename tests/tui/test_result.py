"""What came of it, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.app import App

from game.tui.app import NemconApp
from game.tui.messages import RecordChosen, SittingWatched
from game.tui.outcome_lines import (
    decisions_part,
    instructions_part,
    questions_part,
    text_part,
    truth_part,
)
from game.tui.screens.home import HomeScreen
from game.tui.screens.result import ResultScreen
from game.tui.typeset import plain
from tests.reports.days import UNTIL_ACTION, outcome_for, river
from tests.reports.test_outcome import ADOPTED, OBJECTED
from tests.tui.places import heard, listed, only, text, until

__all__ = ["listed"]
Snapshot = Callable[[App[None], str], None]


def ended(seat: str = "ALM", lines: str = ADOPTED) -> NemconApp:
    """The river's day as it ended for a seat."""
    shown, scenario = outcome_for(seat, lines), river()
    return NemconApp(lambda: ResultScreen(shown, scenario))


async def test_the_parts_are_told() -> None:
    async with ended().run_test(size=(140, 60)) as pilot:
        shown = await until(pilot, "You were Almora")
        for part in (
            "1 Your instructions",
            "2 The moments",
            "3 What was decided",
            "4 The text",
        ):
            assert part in shown
        assert "5 What really happened" in shown
        assert "rejected, 2-4-1" in shown
        assert "rejected, tally not public" in shown
        assert "Provision not established" in shown


async def test_numbers_go_to_the_parts() -> None:
    async with ended().run_test(size=(80, 24)) as pilot:
        await until(pilot, "1 Your instructions")
        await pilot.press("5")
        await until(pilot, "5 What really happened")
        await pilot.press("1")
        await until(pilot, "1 Your instructions")


async def test_the_chair_is_told_what_the_record_says_of_its_presiding() -> None:
    async with ended("chair").run_test(size=(80, 24)) as pilot:
        shown = await until(pilot, "What the record says of your presiding:")
        assert "+ A text: met" in shown
        assert "You were the Chair" in shown


async def test_r_watches_the_record() -> None:
    seen, hook = heard()
    async with ended().run_test(message_hook=hook) as pilot:
        await until(pilot, "You were Almora")
        await pilot.press("r")
        assert only(seen, RecordChosen).name == "river"


@pytest.mark.usefixtures("listed")
async def test_w_watches_ones_own_game_where_it_is_on_disk() -> None:
    shown, scenario = outcome_for("ALM", ADOPTED), river()
    seen, hook = heard()
    path = Path("/games/mine.nemcon")
    app = NemconApp(lambda: ResultScreen(shown, scenario, path))
    async with app.run_test(size=(80, 24), message_hook=hook) as pilot:
        assert "w Watch it again" in await until(pilot, "You were Almora")
        await pilot.press("w")
        assert only(seen, SittingWatched).path == path
    async with ended().run_test(size=(80, 24)) as pilot:
        assert "Watch it again" not in await until(pilot, "You were Almora")
        await pilot.press("w")
        await pilot.pause(0.1)
        (toast,) = pilot.app._notifications
        assert toast.message == "This game is not on disk."


async def test_escape_goes_home_and_an_enter_too_many_does_not() -> None:
    """Enter goes on from one thing to the next, the last of which is the result."""
    async with ended().run_test() as pilot:
        await until(pilot, "You were Almora")
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_what_was_changed_and_crossed_is_shown() -> None:
    async with ended().run_test(size=(140, 60)) as pilot:
        shown = await until(pilot, "The text was adopted without a vote, with one change.")
        assert "! crossed  Article 1" in shown
        assert "[-two tenths-] [+one tenth+]" in shown
        account = outcome_for("ALM", ADOPTED).account
        assert account is not None
        assert f"{account.final // 100} per cent" in shown
        assert "All else reads as in the Chair's text." in shown


async def test_a_text_that_was_not_adopted_is_not_called_adopted() -> None:
    app = ended("GAL", f"{OBJECTED}\nchair: close")
    async with app.run_test(size=(140, 60)) as pilot:
        shown = await until(pilot, "Nothing was adopted")
        assert "it was not adopted" in shown
        assert "No text is worth 20 per cent to you" in shown


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_result_looks(size: tuple[int, int], snapshot: Snapshot) -> None:
    app = ended()
    async with app.run_test(size=size) as pilot:
        await until(pilot, "You were Almora")
        snapshot(app, f"result-{size[0]}x{size[1]}")


async def test_what_a_seat_did_is_told_by_its_name() -> None:
    shown = outcome_for("ALM", OBJECTED)
    voted, *_, whole = shown.decisions
    assert shown.account is not None
    first = shown.account.points[0]
    point = replace(first, wanted="forty", stands="forty", closeness=8800)
    shown = replace(
        shown,
        decisions=(replace(voted, own="not voting"), replace(whole, under_silence=True)),
        account=replace(shown.account, points=(point,)),
    )
    told = "\n".join(
        plain(line)
        for part in (decisions_part, instructions_part)
        for line in part(shown, 90)
    )
    assert "you: . not voting" in told
    assert "broke silence: Almora" in told
    assert "objected" not in told
    assert "88%" in told
    assert "“forty”, the nearest there is" in told


def test_an_aim_that_the_record_cannot_judge_is_left_to_the_person() -> None:
    shown = outcome_for("ALM", ADOPTED)
    account = shown.account
    assert account is not None
    judged = replace(account, aims=("Peace.", "Trade."), met=(True, None))
    lines = instructions_part(replace(shown, account=judged), 90)
    told = [plain(line).strip() for line in lines]
    assert "1 + met  Peace." in told
    assert "2 ? yours to judge  Trade." in told


async def test_how_true_it_is_and_what_to_talk_about_stand_on_the_page() -> None:
    shown = outcome_for("ALM", ADOPTED)
    said = replace(shown, how_true=("RECORD. All.", "OURS. None."), questions=("Why?",))
    told = [
        plain(li).strip() for part in (truth_part, questions_part) for li in part(said, 60)
    ]
    assert told[1:] == [
        *("6 How true this is", "RECORD. All.", "", "OURS. None.", ""),
        *("7 To talk about afterwards", "1 Why?"),
    ]


def test_of_many_who_proposed_a_change_some_are_named_and_the_others_counted() -> None:
    shown = outcome_for("ALM", ADOPTED)
    many = tuple(replace(c, by=(*"ABCDEFGH",)) for c in shown.changes)
    told = " ".join(plain(li) for li in text_part(replace(shown, changes=many), 70))
    assert "· A, B, C and 5 others" in told


async def test_a_day_without_a_record_offers_none() -> None:
    app = ended()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "You were Almora")
        assert isinstance(app.screen, ResultScreen)
        assert "Watch the record" in text(app)
        app.screen.scenario = replace(app.screen.scenario, record=())
        await pilot.press("r")
        await pilot.pause(0.1)
        (toast,) = app._notifications
        assert toast.message == "There is no record of this day."
    bare = NemconApp(
        lambda: ResultScreen(outcome_for("ALM", ADOPTED), replace(river(), record=()))
    )
    async with bare.run_test(size=(80, 24)) as pilot:
        assert "Watch the record" not in await until(pilot, "You were Almora")


def test_what_was_not_put_in_one_minute_is_told_in_one_place() -> None:
    lines = f"""
        {UNTIL_ACTION}
        ALM: amend 1 delete
        GAL: amend 2 strong
        chair: stage action
        chair: pass-over A1
        chair: pass-over A2
    """
    came = outcome_for("GAL", lines)
    assert [judged.outcome for judged in came.decisions] == ["not put", "not put"]
    # Where the record tells of either, each has a row of its own.
    assert not any("proposals" in plain(line) for line in decisions_part(came, 76))
    shown = replace(came, decisions=tuple(replace(d, that_day=()) for d in came.decisions))
    told = [plain(line).strip() for line in decisions_part(shown, 76)]
    assert sum("2 proposals not put" in line for line in told) == 1
    assert "not put" not in told
    assert any("A1 (delete article 1); A2 (revise article 2: a year)." in t for t in told)
