"""The chamber: what it shows, how one acts in it, how the room goes on."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from game.delegates.chances import Gauge
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, Stage
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.tui.messages import SittingClosed, SittingLeft
from game.tui.oracle import Beliefs
from game.tui.screens.ballot import BallotScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.act_form import ActForm
from game.tui.screens.forms.all_moves import AllMoves
from game.tui.screens.forms.command_line import CommandLine
from game.tui.screens.forms.consensus_call import ConsensusCall
from game.tui.screens.forms.draft import DraftScreen, Page
from game.tui.screens.forms.reading import Reading
from game.tui.typeset import clean, plain
from game.tui.widgets.gauge import ConsensusGauge
from game.tui.widgets.gauge import Reading as GaugeReading
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.moves import MovesRow
from game.tui.widgets.notice import Notice
from game.tui.widgets.pane import Pane
from game.tui.widgets.record import RecordPane
from tests.tui.by_keys import table_of
from tests.tui.room import (
    STAGES,
    FakeDesk,
    FakeOracle,
    Stand,
    Step,
    in_action,
    roll_call,
    setup_of_193,
    with_hostile_words,
)

SMALL, LARGE = (80, 24), (140, 45)


def chamber(desk: FakeDesk) -> Stand:
    return Stand(lambda: ChamberScreen(desk, FakeOracle(), pace=5))


async def settled(app: App[Any], pilot: Pilot[Any]) -> None:
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def words(app: App[Any], selector: str) -> str:
    return "\n".join(
        clean(plain(line)) for line in app.screen.query_one(selector, Pane).lines
    )


def notice(app: App[Any]) -> str:
    return app.screen.query_one("#notice", Notice).words


def room(app: App[Any]) -> ChamberScreen:
    assert isinstance(app.screen, ChamberScreen)
    return app.screen


async def test_the_top_says_what_is_decided_and_what_it_needs() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        first, second, third = words(app, "#question").splitlines()
        assert "Mexico" in first
        assert "2 h" not in first
        assert "Shall article 6(2) be deleted?" in second
        assert "two thirds of those present and voting" in third
        assert "moved by Iran" in third


async def test_forecast_fills_the_room_after_the_first_paint() -> None:
    app = chamber(in_action())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        counts = room(app).outlook.counts()
        assert sum(counts.values()) == 193
        tuvalu = room(app).outlook.marks["TUV"]
        assert (tuvalu.stand, tuvalu.firm) == ("no", False), "it may come back for the vote"
        assert room(app).outlook.marks["IRN"].firm


async def test_the_seat_under_the_cursor_is_told_in_the_same_pass() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        app.screen.query_one(Hemicycle).cursor = "IRN"
        assert "Iran" in words(app, "#seat")
        assert "in favour, on record" in words(app, "#seat")


async def test_a_private_offer_is_counted_in_the_title() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        assert "1 offer " in words(app, "#question")


async def test_a_move_not_in_order_says_which_rule() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("v")
        assert isinstance(app.screen, ChamberScreen)
        assert "No question is being put" in notice(app)


async def test_escape_leaves_no_trace() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("a")
        assert isinstance(app.screen, ActForm)
        await pilot.press("down", "right", "escape")
        assert isinstance(app.screen, ChamberScreen)
        assert desk.submitted == []


async def test_a_form_does_what_its_preview_says() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("a")
        form = app.screen
        assert isinstance(form, ActForm)
        assert form.shown.typed == "amend 6.2 soft"
        assert "tables amendment A2" in form.shown.sentence
        await pilot.press("enter")
        await settled(app, pilot)
        assert desk.submitted == [it.Table("MEX", (Revise("6.2", "soft"),))]
        assert form.shown.sentence in words(app, "#record").replace("\n       ", " ")


async def test_a_typed_command_completes_and_acts() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("colon")
        assert isinstance(app.screen, CommandLine)
        await pilot.press(*"amend", "space", *"6.2", "space", *"so")
        await pilot.pause(0.05)
        await pilot.press("tab", "enter")
        await settled(app, pilot)
        assert desk.submitted == [it.Table("MEX", (Revise("6.2", "soft"),))]


async def test_an_unreadable_command_stays_open() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("colon", *"vote", "space", *"perhaps", "enter")
        assert isinstance(app.screen, CommandLine)
        assert desk.submitted == []


async def test_what_would_be_in_order_has_a_line_beside_a_refused_command() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("colon", *"amend", "space", *"24x", "space", *"delete", "enter")
        await settled(app, pilot)
        why, instead = words(app, "#command-hint").splitlines()[:2]
        assert "There is no provision `24x` in the text" in why
        assert "In order: amend 24 delete" in instead


async def test_an_offer_is_answered_from_its_form() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("o", "down", "right", "enter")
        await settled(app, pilot)
        (answer,) = desk.submitted
        assert isinstance(answer, it.AnswerOffer)
        assert not answer.accept


async def test_a_vote_is_asked_on_ones_own_proposal_first() -> None:
    desk = in_action()
    tabled = desk.do(it.Table("MEX", (Delete("24"),)))
    assert not isinstance(tabled, Refusal), tabled
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("k", "enter")
        await settled(app, pilot)
        assert desk.submitted[-1] == it.AskVote("MEX", "A2")


async def test_the_room_goes_on_until_it_needs_the_seat() -> None:
    wanted = Waiting("floor", "You have the floor.")
    desk = in_action([it.AskFloor("CUB"), it.AskFloor("MEX"), wanted])
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.2)
        assert room(app).wanted == wanted
        assert notice(app) == "You have the floor."
        assert "Mexico asks for the floor" in words(app, "#record")
        assert "Cuba" not in words(app, "#record")
        await pilot.press("5")
        await pilot.pause()
        assert "Cuba" in words(app, "#speakers")


async def test_who_hurries_the_room_on_does_not_give_the_floor_back() -> None:
    desk = in_action([it.AskFloor("MEX"), Waiting("floor", "You have the floor.")])
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.2)
        await pilot.press("space")
        await pilot.pause(0.1)
        assert desk.waited == []
        await pilot.press("n")
        await pilot.pause(0.1)
        assert [w.need for w in desk.waited] == ["floor"]


async def test_waiting_lets_what_is_wanted_pass() -> None:
    first = Waiting("insist", "The Chair passes over A1.", "A1")
    desk = in_action([first, Waiting("floor", "You have the floor.")])
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.1)
        assert desk.waited == []
        await pilot.press("n")
        await pilot.pause(0.1)
        assert desk.waited == [first]


async def test_the_room_pauses_at_a_key() -> None:
    speakers = [it.AskFloor(seat) for seat in ("CUB", "CHN", "BRA", "FRA", "ITA")]
    desk = in_action(speakers)
    app = Stand(lambda: ChamberScreen(desk, FakeOracle(), pace=0))
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.05)
        await pilot.press("n")
        assert not room(app).flow.going
        assert desk.script


async def test_silence_and_objection_answer_the_consensus_call() -> None:
    asked = Waiting("consensus", "Does anybody object? To wait is silence.", "A1")
    desk = in_action([it.CallConsensus("chair", "A1"), asked, it.Gavel("chair")])
    desk.do(it.LetGo("IRN", "A1"))  # what a vote is asked on is not adopted without one
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.2)
        assert isinstance(app.screen, ConsensusCall)
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(app.screen, ActForm)
        desk.answered()
        await pilot.press("enter")
        await pilot.pause(0.2)
        (objection,) = desk.submitted
        assert isinstance(objection, it.Object)
        assert not desk.meeting.chamber.decisions
        assert "withdraw takes it back" in words(app, "#notice")
        await pilot.press("n")
        await pilot.pause(0.2)
        assert desk.meeting.chamber.decisions[-1].objections == {"MEX": ""}


async def test_a_question_that_is_put_opens_the_ballot() -> None:
    desk = in_action(
        [it.PutQuestion("chair", "A1", "LAO"), Waiting("ballot", "Yours.", "A1")]
    )
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.2)
        assert isinstance(app.screen, BallotScreen)


async def test_the_end_is_announced_and_leaving_too() -> None:
    desk = in_action()
    app = chamber(desk)
    seen: list[object] = []
    async with app.run_test(size=SMALL, message_hook=seen.append) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await pilot.pause(0.1)
        await pilot.press("q")
        await pilot.pause()
    assert [m for m in seen if isinstance(m, SittingClosed)]
    assert [m for m in seen if isinstance(m, SittingLeft)]


@pytest.mark.parametrize(
    ("key", "screen"), [("w", Reading), ("t", DraftScreen), ("B", Reading), ("j", AllMoves)]
)
async def test_what_one_key_opens_escape_closes(key: str, screen: type) -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, screen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ChamberScreen)


async def test_the_draft_is_read_on_from_the_provision_under_the_cursor() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("t", "home")
        await settled(app, pilot)
        page = app.screen.query_one(Page)
        provisions = page.view.chamber.draft.provisions
        wanted = [p.text for p in provisions.values() if p.text and not p.deleted]
        read = " ".join(words(app, "#page").split())
        assert [text for text in wanted if " ".join(text.split())[:60] not in read] == []
        assert words(app, "#page").startswith("›")
        await pilot.press("end")
        await settled(app, pilot)
        marked = [plain(line) for line in page.lines if plain(line).startswith("›")]
        assert len(marked) == 1
        assert provisions[page.provision].heading in marked[0]
        await pilot.resize_terminal(80, 20)
        await settled(app, pilot)
        assert page.top > 0


async def test_enter_in_the_record_shows_what_an_event_changed() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("3")
        await pilot.pause()
        await pilot.press("end", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        assert "The text is unchanged by it." in words(app, "#reading")


async def test_the_docket_turns_the_panes_to_another_question() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("4")
        await pilot.pause()
        await pilot.press("end", "enter")
        await settled(app, pilot)
        assert room(app).target == "whole"
        await pilot.press("escape")
        await settled(app, pilot)
        assert room(app).target == "A1"


async def test_a_separate_vote_stands_on_the_docket_and_turns_the_panes() -> None:
    live = table_of("first-steps", "BSR")
    for intent in (
        it.OpenStage(CHAIR, "action"),
        it.MoveMotion("BSR", "division", "4"),
        it.Rule(CHAIR, "M1", upheld=True),
    ):
        assert not isinstance(live.submit(intent), Refusal)
    desk = LocalDesk(live, "BSR")
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("4")
        await pilot.pause()
        assert room(app).target == "4"
        await pilot.press("end", "enter")
        await settled(app, pilot)
        assert room(app).target == "whole"
        await pilot.press("4", "up", "enter")
        await settled(app, pilot)
        assert room(app).target == "4"
        assert "4 paragraph 4: to be voted on" in words(app, "#docket")


async def test_the_whole_tells_what_is_in_brackets_and_what_is_agreed() -> None:
    live = table_of("first-steps", "BSR")
    for intent in (
        it.OpenStage(CHAIR, "talks"),
        it.Mark("BSR", "2", "bracketed"),
        it.Mark(CHAIR, "5", "ad-referendum"),
    ):
        assert not isinstance(live.submit(intent), Refusal)
    desk = LocalDesk(live, "BSR")
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        told = words(app, "#text")
        assert "Paragraph 2  in brackets" in told
        assert "Paragraph 5  agreed ad referendum" in told


async def test_a_motion_on_a_provision_names_it_on_the_docket_as_the_text_does() -> None:
    live = table_of("cybercrime-2024", "IRN")
    for intent in (
        it.OpenStage(CHAIR, "action"),
        it.MoveMotion("IRN", "division", "gender"),
    ):
        assert not isinstance(live.submit(intent), Refusal)
    desk = LocalDesk(live, "IRN")
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        told = " ".join(words(app, "#docket").split())
        assert "M1 motion: a separate vote on the gender paragraph of the preamble" in told


async def test_a_vote_on_a_part_of_a_package_turns_the_panes_too() -> None:
    live = table_of("first-steps", "BSR")
    package = (Revise("1", "soft"), Delete("2"))
    for intent in (
        it.OpenStage(CHAIR, "action"),
        it.Table("BSR", package, package=True),
        it.MoveMotion("ARV", "division", "P1/2"),
        it.Rule(CHAIR, "M1", upheld=True),
    ):
        assert not isinstance(live.submit(intent), Refusal)
    desk = LocalDesk(live, "BSR")
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert room(app).target == "P1"
        await pilot.press("4", "end", "up", "enter")
        await settled(app, pilot)
        assert room(app).target == "P1/2"
        assert "Shall this part of P1 be kept" in words(app, "#question")
        await pilot.press("t")
        await settled(app, pilot)
        assert isinstance(app.screen, DraftScreen)


async def test_panes_by_number_and_zoom() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("6")
        await pilot.pause()
        assert app.screen.query_one("#offers").display
        assert not app.screen.query_one("#record").display
        await pilot.press("3")
        await pilot.pause()
        await pilot.press("z")
        await pilot.pause()
        assert app.screen.query_one(RecordPane).size.width > 70
        await pilot.press("z")
        await pilot.pause()
        assert app.screen.query_one(RecordPane).size.width < 45


async def test_the_record_stays_at_its_end_through_a_zoom_and_goes_there_with_end() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        record = app.screen.query_one(RecordPane)
        await pilot.press("3", "end", "z")
        await settled(app, pilot)
        await pilot.press("z")
        await settled(app, pilot)
        last = len(record.lines) - record.window
        assert last > 0
        assert record.top == last
        record.scroll_lines(0)
        await pilot.press("end")
        assert record.top == last


async def test_who_was_not_heard_before_the_list_was_over_is_told() -> None:
    script: list[Step] = [
        it.OpenStage("chair", "action"),
        Waiting("stage", "Action: 60 minutes left.", "action"),
    ]
    stages = (Stage("words", "Statements", "statements", 990), *STAGES)
    desk = FakeDesk(script, setup=replace(setup_of_193(), stages=stages))
    for intent in (it.OpenStage("chair", "words"), it.AskFloor("IRN"), it.AskFloor("MEX")):
        assert not isinstance(desk.do(intent), Refusal)
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("n")
        await settled(app, pilot)
        assert notice(app).startswith("You were not heard in time.")
        assert "Action: 60 minutes left." in notice(app)


async def test_the_hint_is_what_the_instructions_suggest() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        assert app.screen.query_one(MovesRow).hint == "floor"


async def test_the_gauge_names_objectors_and_what_moved_it() -> None:
    desk = FakeDesk(
        [it.OpenStage("chair", "talks"), it.Table("IRN", (Revise("6.2", "soft"),))]
    )
    app = chamber(desk)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert "1 may object" in words(app, "#gauge")
        desk.step()
        desk.step()
        room(app).take_in()
        await settled(app, pilot)
        shown = words(app, "#gauge")
        assert "2 would object" in shown
        assert "Iran, Islamic Rep. 80, Russian Federation 60" in " ".join(shown.split())
        assert "+2 after: Iran" in shown
        assert len(app.screen.query_one(ConsensusGauge).course) == 2


async def test_a_vote_that_is_under_way_when_one_sits_down_is_gone_on_with() -> None:
    desk = in_action()
    desk.script = roll_call(desk.meeting.setup)
    for _ in range(4):
        desk.step()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        while not isinstance(app.screen, BallotScreen):
            await pilot.pause(0.02)
        chamber_ = app.screen_stack[-2]
        assert isinstance(chamber_, ChamberScreen)
        shown = "\n".join(plain(line) for line in chamber_.query_one("#room", Pane).lines)
        assert "expected" in shown
        assert "cast" not in shown


def test_the_gauge_leaves_out_words_before_a_number() -> None:
    setup = setup_of_193()
    gauge = ConsensusGauge(setup)
    objectors = (("IRN", 9000), ("RUS", 6000), ("SYR", 6000))
    gauge.gauge = Gauge(objectors, (("SDN", 3000),) * 2, 1000)
    gauge._absent = frozenset({"SYR"})
    gauge.course = [GaugeReading(1, 3, 2)]
    wide, narrow = (plain(gauge.typeset(width)[0]) for width in (80, 42))
    assert "3 would object, 1 of them away, 2 unsure" in wide
    assert "3 object, 1 away, 2?" in narrow
    assert len(narrow) <= 42


def test_the_gauge_says_who_of_the_unsure_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    gauge = ConsensusGauge(setup_of_193())
    unsure = (("IRN", 4000), ("COD", 3000), ("UGA", 3000))
    gauge.show(Gauge((), unsure, 3000), 1, "", {"COD", "MEX"})
    monkeypatch.setattr(ConsensusGauge, "window", 6)
    lines = [plain(line) for line in gauge.typeset(80)]
    assert "3 may object, 1 of them away" in lines[0]
    assert "Congo, Dem. Rep. 30 (away), Uganda 30" in " ".join(" ".join(lines).split())
    assert "3 may object, 1 away" in plain(gauge.typeset(50)[0])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zork 5", "There is no action `zork`. Try: help"),
        ("amned 6.2 soft", "no action `amned`; did you mean `amend`? Try: amend 6.2 soft"),
        ("sta", "There is no action `sta`; did you mean `"),
        ("brief IRN", "`IRN` is too much after `brief`: it shows your own"),
        ('room "Iran"', "Try: why IRN"),
    ],
)
async def test_the_command_line_says_that_a_word_is_unknown(typed: str, said: str) -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await pilot.press("colon")
        app.screen.query_one("#typed", Input).value = typed
        await pilot.press("enter")
        assert isinstance(app.screen, CommandLine)
        assert said in words(app, "#command-hint")
        assert desk.submitted == []


async def test_a_typed_command_takes_the_number_that_is_on_the_screen() -> None:
    desk = in_action()
    app = chamber(desk)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        await pilot.press("colon")
        app.screen.query_one("#typed", Input).value = "amend Article 6(2) soft"
        await pilot.press("enter")
        await settled(app, pilot)
        assert desk.submitted == [it.Table("MEX", (Revise("6.2", "soft"),))]


async def test_mouse_presses_a_move() -> None:
    app = chamber(in_action())
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        row = app.screen.query_one(MovesRow)
        line, left, _, _ = next(spot for spot in row._spots if spot[3] == "amend")
        assert await pilot.click(MovesRow, offset=(left, line))
        await pilot.pause()
        assert isinstance(app.screen, ActForm)


async def test_names_that_look_like_markup_are_only_words() -> None:
    app = chamber(FakeDesk(setup=with_hostile_words(setup_of_193())))
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert "[bold red]Mexico[/]  [2J" in words(app, "#seat")
        assert "[reverse]title[/reverse]" in words(app, "#question")


async def test_too_small_a_terminal_is_told_and_mended_by_resizing() -> None:
    app = chamber(in_action())
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(app, pilot)
        assert not app.screen.query_one("#body").display
        await pilot.resize_terminal(*SMALL)
        await settled(app, pilot)
        assert app.screen.query_one("#body").display
        await pilot.resize_terminal(*LARGE)
        await settled(app, pilot)
        assert app.screen.query_one("#docket").size.width > 30


async def test_nothing_is_drawn_while_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    app = chamber(in_action())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await pilot.pause(0.2)
        drawn: list[object] = []
        show = app._display

        def counted(screen: Any, renderable: Any) -> None:
            drawn.append(renderable)
            show(screen, renderable)

        monkeypatch.setattr(app, "_display", counted)
        await pilot.pause(0.5)
        assert drawn == []


def test_where_all_are_unsure_the_gauge_does_not_say_that_nobody_would_object() -> None:
    gauge = ConsensusGauge(setup_of_193())
    even = tuple((seat, 5000) for seat in ("IRN", "RUS", "SYR"))
    gauge.show(Gauge((), even, 1250), 1, "")
    first = plain(gauge.typeset(80)[0])
    assert "3 may object" in first
    assert "nobody" not in first
    at_even = first.index("●")
    gauge.show(Gauge((), (), 10000), 2, "")
    calm = plain(gauge.typeset(80)[0])
    assert "nobody would object" in calm
    assert calm.index("●") < at_even


async def test_the_chairs_mark_is_on_waiting_until_the_room_stops_for_the_chair() -> None:
    desk = LocalDesk(table_of("silence-2024", CHAIR, seed=5), CHAIR)
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert room(app).hint == "stage"
        given: it.Intent | None = None
        while not isinstance(given, it.GiveFloor):
            given = room(app).oracle.advice(room(app).view)
            room(app)._act(given)
            assert room(app).flow.going, "nobody else can let the room go on"
            await pilot.press("space")
            while room(app).flow.going:
                await pilot.pause(0.02)
            await settled(app, pilot)
            assert room(app).hint not in ("", "wait")


async def test_the_seat_of_who_speaks_for_a_bloc_tells_how_its_members_stand() -> None:
    desk = in_action(seat="EUE")
    app = chamber(desk)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        room(app)._act(it.AgreeLine("EUE", "EU", "A1", "no"))
        await settled(app, pilot)
        shown = " ".join(words(app, "#seat").split())
        assert "European Union, 3 members: " in shown
        assert " against" in shown


async def test_a_bloc_is_asked_about_by_its_name() -> None:
    app = chamber(in_action())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await pilot.press("colon", *"why", "space", *"european", "space", *"union", "enter")
        await pilot.pause(0.3)
        title = app.screen.query_one("#reading", Pane).border_title
        assert title is not None
        assert "Why · European Union" in title


async def test_the_chair_is_asked_about_by_its_word() -> None:
    app = chamber(in_action())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await pilot.press("colon", *"why", "space", *"chair", "enter")
        await pilot.pause(0.3)
        title = app.screen.query_one("#reading", Pane).border_title
        assert title is not None
        assert "Why · " in title
