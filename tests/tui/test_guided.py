"""The guide and the news in the chamber: a strip that ticks off, a sheet that stops the room."""

from __future__ import annotations

from typing import Literal

import pytest
from textual.pilot import Pilot

from game.rules.in_order import Option
from game.rules.log import events as ev
from game.rules.meeting.setup import Step
from game.rules.notation.writing import write
from game.sitting.actions import BY_WORD
from game.sitting.desk import Waiting
from game.sitting.guide import Progress, Standing, news
from game.tui.oracle import Beliefs
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.act_form import ActForm
from game.tui.screens.forms.all_moves import AllMoves, MovesList
from game.tui.screens.forms.reading import Reading
from game.tui.screens.news import NewsScreen
from game.tui.typeset import plain
from game.tui.widgets.guide_strip import GuideStrip, pressed_for
from game.tui.widgets.moves import MovesRow
from game.tui.widgets.pane import Pane
from game.tui.widgets.record import RecordPane
from tests.scenarios.test_guide_followed import Newcomer
from tests.tui.by_keys import PRESSES, desk_of, press_on
from tests.tui.room import Stand

SIZES = [(80, 24), (140, 45)]


def shown(app: Stand, kind: type[Pane]) -> str:
    return " ".join(plain(line) for line in app.screen.query_one(kind).lines)


async def on_with(pilot: Pilot[None], kind: type) -> None:
    """Press on until a screen of that kind is there."""
    for _ in range(PRESSES):
        if isinstance(pilot.app.screen, kind):
            return
        await press_on(pilot)
    pytest.fail(f"no {kind.__name__} came")


@pytest.mark.parametrize("size", SIZES)
async def test_the_strip_names_the_next_step_with_its_key_and_ticks_it_off(
    size: tuple[int, int],
) -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "ESR"), pace=5))
    async with app.run_test(size=size) as pilot:
        await pilot.press("n")
        await pilot.pause(0.3)
        before = shown(app, GuideStrip)
        assert "›·" in before
        assert before.endswith(" f Raise your placard: :floor")
        await pilot.press("f", "enter")
        await pilot.pause(0.1)
        after = shown(app, GuideStrip)
        assert "✓··" in after
        assert "n lets the room go on" in after
        strip = app.screen.query_one(GuideStrip)
        assert all(len(plain(line)) <= size[0] for line in strip.lines)
        assert len(strip.lines) <= strip.content_size.height


@pytest.mark.parametrize("seat", ["ESR", "BSR", "chair"])
async def test_every_step_that_came_fits_the_strip_on_a_small_screen(seat: str) -> None:
    newcomer = Newcomer(seat, 23)
    newcomer.play()
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", seat), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strip = app.screen.query_one(GuideStrip)
        for steps in newcomer.told:
            strip.show(steps)
            assert "…" not in plain(strip.lines[-1]), plain(strip.lines[-1])


async def test_the_key_of_a_step_opens_the_form_as_the_step_has_it() -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "GOV"), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        opened = []
        for _ in range(PRESSES):
            screen.take_in()
            strip = screen.query_one(GuideStrip)
            action, move = strip.action, strip.move
            if screen.view.chamber.stage == "action":
                break
            if action is None or move is None or screen.flow.going:
                await press_on(pilot)
                continue
            if not action.key:  # what has no key is typed
                screen.desk.submit(move)
                continue
            screen.action_move(action.word)
            await pilot.pause(0.02)
            form = app.screen
            assert isinstance(form, ActForm)
            assert form.shown.typed == write(move)
            opened.append(action.word)
            await pilot.press("enter")
            await pilot.pause(0.02)
        assert {"floor", "speak", "amend", "package", "ask", "offer", "let-go"} <= {*opened}


async def test_the_chair_has_steps_of_its_own() -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "chair"), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.3)
        assert " e Open the meeting: :stage opening" in shown(app, GuideStrip)
        await pilot.press("e", "enter")
        await pilot.pause(0.3)
        assert " g Give the floor" in shown(app, GuideStrip)
        await pilot.press("g", "enter")
        await pilot.pause(0.3)
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        spoken = [e for e in screen.desk.log() if isinstance(e.event, ev.Spoke)]
        assert spoken, "whoever has the floor speaks without another key"


async def test_the_key_of_the_step_is_the_one_that_is_marked() -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "ESR"), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause(0.5)
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        assert screen.hint == screen.guided() == "floor"


@pytest.mark.parametrize(
    ("name", "seat"), [("silence-2024", "chair"), ("silence-2024", "OIL")]
)
async def test_without_a_guide_there_is_no_strip(name: str, seat: str) -> None:
    app = Stand(lambda: ChamberScreen(desk_of(name, seat), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not app.screen.query(GuideStrip)


@pytest.mark.parametrize("size", SIZES)
async def test_news_stop_the_room_and_stay_in_the_record(size: tuple[int, int]) -> None:
    desk = desk_of("first-steps", "CRV")
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    async with app.run_test(size=size) as pilot:
        await on_with(pilot, NewsScreen)
        sheet = app.screen
        assert isinstance(sheet, NewsScreen)
        told = " ".join(plain(line) for line in sheet.query_one("#page", Pane).lines)
        assert "A third dry summer" in told
        assert "The weather service expects one on the Halm." in told
        reached = desk.view().chamber.seq
        await pilot.pause(0.1)
        assert desk.view().chamber.seq == reached
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert isinstance(app.screen, ChamberScreen)
        record = shown(app, RecordPane)
        assert record.count("A third dry summer") == 1
        await pilot.press("colon", *"news", "enter")
        await pilot.pause(0.1)
        page = app.screen
        assert isinstance(page, Reading)
        assert "A third dry summer" in " ".join(
            plain(x) for x in page.query_one(Pane).lines
        )


async def test_each_piece_of_news_is_shown_once() -> None:
    desk = desk_of("first-steps", "CRV")
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    came: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(PRESSES):
            if isinstance(app.screen, NewsScreen):
                came += [one.title for one in app.screen.came]
            if desk.view().chamber.outcome:
                break
            await press_on(pilot)
    view = desk.view()
    assert came == [one.title for one in news(view)]
    assert len(came) == 3


async def test_under_silence_the_key_of_objecting_breaks_it_and_says_so() -> None:
    desk = desk_of("silence-2024", "OIL")
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(PRESSES):
            if desk.view().chamber.silence is not None:
                break
            await press_on(pilot)
        await pilot.pause(0.4)
        assert "Break silence" in shown(app, MovesRow)
        await pilot.press("x", *"climate", "enter")
        await pilot.pause(0.1)
        silence = desk.view().chamber.silence
        assert silence is not None
        assert "OIL" in silence.breaks
        assert silence.breaks["OIL"] == ("climate",)


@pytest.mark.parametrize(
    ("word", "pressed", "marked"),
    [
        ("accept", "o", "o›Offer"),
        ("decline", "o", "o›Offer"),
        ("bracket", "j enter", "j›More"),
        ("unbracket", "j enter", "j›More"),
        ("floor", "f", "f›Ask floor"),
    ],
)
async def test_an_action_without_a_key_has_something_to_press(
    word: str, pressed: str, marked: str
) -> None:
    assert pressed_for(BY_WORD[word]) == pressed
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "ESR"), pace=5))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.pause(0.3)
        row = app.screen.query_one(MovesRow)
        row.show({}, word, {})
        said = shown(app, MovesRow)
        assert marked in said
        assert said.count("›") == 1


async def test_what_the_guide_asks_for_stands_first_in_the_list_of_moves() -> None:
    options = {word: Option(word) for word in ("floor", "amend", "bracket")}
    app = Stand(lambda: AllMoves(options, "bracket"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.screen.query_one(MovesList).keys[0] == "bracket"


async def test_the_chair_that_the_room_waits_for_is_not_told_to_wait() -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "chair"), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        await pilot.press("e", "enter")
        await on_with(pilot, ChamberScreen)
        await pilot.pause(0.3)
        await pilot.press("g", "enter")
        await on_with(pilot, ChamberScreen)
        await pilot.pause(0.3)
        assert "lets the room go on" not in shown(app, GuideStrip)
        moves = shown(app, MovesRow)
        assert "g›" in moves
        assert "j More" in moves
        assert "? Help" in moves


def test_an_offer_that_waits_is_answered_before_another_is_made() -> None:
    steps = [step.done for step in desk_of("first-steps", "ESR").view().setup.guide]
    assert steps.index("offer-answered") < steps.index("offer-made")


@pytest.mark.parametrize(
    ("standing", "say", "role", "waits"),
    [
        ("next", "`wait` for the Chair.", "delegation", True),
        ("next", "Raise your placard: `floor`", "delegation", False),
        ("later", "Raise your placard: `floor`", "delegation", True),
        ("later", "Give the floor: `give`", "chair", False),
        ("done", "Raise your placard: `floor`", "delegation", False),
    ],
)
def test_the_strip_knows_when_the_guide_says_to_wait(
    standing: Standing, say: str, role: Literal["delegation", "chair"], waits: bool
) -> None:
    strip = GuideStrip()
    strip.steps = (Progress(Step("spoke", say, role=role), standing),)
    assert strip.waits is waits


async def test_where_the_guide_says_to_wait_no_other_key_is_marked() -> None:
    desk = desk_of("first-steps", "ESR")
    while desk.view().chamber.stage != "talks":
        if isinstance(desk.step(), Waiting):
            desk.wait()
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.4)
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        marked = []
        for say in ("Propose a wording: `amend 1 strong`", "`wait` for the Chair."):
            step = Progress(Step("tabled", say), "next")
            screen.query_one(GuideStrip).steps = (step,)
            marked.append(screen._hinted(desk.view()))
        assert Beliefs().advice(desk.view()) is not None
        assert marked == ["amend", "wait"]


async def test_a_move_that_was_left_once_gives_way_to_the_next_step() -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", "ESR"), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, ChamberScreen)
        strip = screen.query_one(GuideStrip)
        seen: list[str] = []
        for _ in range(PRESSES):
            if screen.view.chamber.stage == "action":
                break
            if strip.action and (not seen or seen[-1] != strip.action.word):
                seen.append(strip.action.word)
            await press_on(pilot)
        wanted = ["amend", "bracket", "package"]
        assert [word for word in dict.fromkeys(seen) if word in wanted] == wanted
