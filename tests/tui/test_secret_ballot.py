"""A secret ballot on the screen: who has voted is shown, and never how."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.tui.screens.ballot import BallotScreen
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.tally_bar import TallyBar
from tests.tui.room import FakeDesk, Stand, in_action, setup_of_193
from tests.tui.test_ballot import ballot, until, words


def in_secret() -> FakeDesk:
    """A desk at which the vote on A1 is secret and has begun; Mexico is waited for."""
    seats = [s for s in setup_of_193().roll if s not in {"TUV", "VUT", "MEX"}]
    script: list[it.Intent | Waiting] = [it.PutQuestion("chair", "A1")]
    script += [it.Vote(s, "yes" if s == "IRN" else "no") for s in seats[:100]]
    script.append(Waiting("ballot", "Your vote.", "A1"))
    script += [it.Vote(s, "no") for s in seats[100:]]
    desk = in_action([*script, it.CloseVoting("chair")])
    chamber = replace(desk.meeting.chamber, methods={"A1": "secret-ballot"})
    desk.meeting = replace(desk.meeting, chamber=chamber)
    desk.step()
    return desk


def marks(app: Stand) -> set[str]:
    shown = app.screen.query_one(Hemicycle).marks
    return {m.stand for s, m in shown.items() if m.firm and s in setup_of_193().roll}


async def test_ballots_in_the_box_are_counted_and_not_shown() -> None:
    desk = in_secret()
    app = ballot(desk)
    async with app.run_test(size=(140, 45)) as pilot:
        assert isinstance(app.screen, BallotScreen)
        await until(pilot, lambda: app.screen.wanted is not None)  # type: ignore[attr-defined]
        assert len(desk.meeting.chamber.voting.taken) == 100  # type: ignore[union-attr]
        assert marks(app) == {"taken"}
        assert "100 have voted" in words(app, "#benches")
        assert not app.screen.query_one(TallyBar).display
        roll = words(app, "#roll")
        assert "x" not in roll.replace("Mexico", "").replace("Luxembourg", "")


async def test_the_result_gives_the_count_and_no_names() -> None:
    desk = in_secret()
    app = ballot(desk)
    async with app.run_test(size=(140, 45)) as pilot:
        assert isinstance(app.screen, BallotScreen)
        screen = app.screen
        await until(pilot, lambda: screen.wanted is not None)
        await pilot.press("x")
        desk.answered()
        await pilot.press("enter")
        await until(pilot, lambda: screen.decision is not None)
        await pilot.pause(0.1)
        assert marks(app) == set()
        assert "who voted how is not recorded" in words(app, "#benches")
        assert screen.query_one(TallyBar).display
        assert "has voted" in words(app, "#roll")
        assert screen.decision is not None
        assert sorted(set(screen.decision.ballots.values())) == ["no", "yes"]
