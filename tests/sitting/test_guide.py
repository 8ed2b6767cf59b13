"""Steps of a guide, and news from outside."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.view import View
from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.rules.meeting.business import Call
from game.rules.meeting.setup import Inject, Setup, Step
from game.rules.meeting.state import Chamber, opening
from game.rules.notation.reading import read
from game.sitting.guide import (
    Showing,
    action_of,
    came_in,
    news,
    next_step,
    progress,
    spans,
)
from game.sitting.views import told_by
from tests.rules.rooms import setup
from tests.sitting.tables import dossier, instructions

FLOOR = Step("placard-raised", "Raise your placard.", "opening")
SPEAK = Step("spoke", "Speak.", "opening")
AGAIN = Step("spoke", "Speak again.")


def room(stage: str) -> tuple[Setup, Chamber]:
    start = setup(guide=(FLOOR, SPEAK, AGAIN), injects=(Inject(930, "Rain", "It rains."),))
    return start, replace(opening(start).chamber, stage=stage)


def seen(start: Setup, chamber: Chamber, seat: str) -> View:
    told = instructions().get(seat)
    return View(seat, start, chamber, dossier(), told)


def step_of(start: Setup, chamber: Chamber, log: list[ev.Entry], seat: str) -> Step | None:
    found = next_step(seen(start, chamber, seat), log)
    return found.step if found is not None else None


def standings_of(
    start: Setup, chamber: Chamber, log: list[ev.Entry], seat: str
) -> list[str]:
    return [one.standing for one in progress(seen(start, chamber, seat), log)]


def entries(*events: ev.Event) -> list[ev.Entry]:
    return [ev.Entry(n, 900, event) for n, event in enumerate(events, 1)]


def test_the_first_step_not_taken_is_next() -> None:
    raised = ev.PlacardRaised("AAA"), ev.PlacardRaised("BBB")
    log = entries(ev.StageOpened("", "opening"), *raised)
    assert step_of(*room("opening"), log, "AAA") == SPEAK
    assert step_of(*room("opening"), log, "CCC") == FLOOR


def test_an_entry_completes_one_step_only() -> None:
    done = ev.PlacardRaised("AAA"), ev.Spoke("AAA", "general")
    log = entries(ev.StageOpened("", "opening"), *done)
    assert step_of(*room("opening"), log, "AAA") == AGAIN


def test_a_step_lapses_with_its_stage() -> None:
    assert step_of(*room("talks"), [], "AAA") == AGAIN


def test_nothing_is_next_when_all_is_done() -> None:
    log = entries(*(ev.Spoke("AAA", "general"),) * 2)
    assert step_of(*room("talks"), log, "AAA") is None


def test_words_in_one_stage_are_none_of_another() -> None:
    explain = Step("spoke", "Explain.", "talks")
    start = setup(guide=(explain,))
    chamber = replace(opening(start).chamber, stage="talks")
    spoken = ev.Spoke("AAA", "general")
    log = entries(ev.StageOpened("", "opening"), spoken, ev.StageOpened("", "talks"))
    assert step_of(start, chamber, log, "AAA") == explain
    assert step_of(start, chamber, [*log, ev.Entry(4, 900, spoken)], "AAA") is None


def test_an_amendment_is_no_package() -> None:
    one = Step("tabled", "Propose.", suggest="amend")
    start = setup(guide=(one, replace(one, suggest="package")))
    chamber = replace(opening(start).chamber, stage="opening")
    alone = ev.Tabled("AAA", "A1", (Delete("1"),))
    log = entries(ev.StageOpened("", "opening"), alone, replace(alone, id="A2"))
    assert standings_of(start, chamber, log, "AAA")[0] == "done"
    assert standings_of(start, chamber, log, "AAA")[1] != "done"
    log = entries(*(e.event for e in log), replace(alone, id="P1", package=True))
    assert standings_of(start, chamber, log, "AAA") == ["done", "done"]


def test_an_inject_comes_in_once() -> None:
    start, chamber = room("opening")
    early, late = (seen(start, replace(chamber, minute=at), "AAA") for at in (929, 930))
    assert came_in(early, ()) == ()
    told = came_in(late, ())
    assert [i.title for i in told] == ["Rain"]
    assert came_in(late, told) == ()


def test_a_step_is_done_next_later_or_lapsed() -> None:
    log = entries(ev.StageOpened("", "opening"), ev.PlacardRaised("AAA"))
    standings = standings_of(*room("opening"), log, "AAA")
    assert standings == ["done", "next", "later"]
    standings = standings_of(*room("talks"), log, "AAA")
    assert standings == ["done", "lapsed", "next"]


def test_what_is_done_later_does_not_tick_off_what_has_lapsed() -> None:
    log = entries(
        ev.StageOpened("", "opening"),
        ev.StageOpened("", "talks"),
        ev.Spoke("AAA", "general"),
    )
    standings = standings_of(*room("talks"), log, "AAA")
    assert standings == ["lapsed", "lapsed", "done"]


def test_the_chair_has_no_guide() -> None:
    assert progress(seen(*room("opening"), "chair"), []) == ()


def test_what_is_typed_stands_between_backticks() -> None:
    step = Step("spoke", "Say it: `speak general : words`.")
    assert spans(step.say) == (
        ("Say it: ", False),
        ("speak general : words", True),
        (".", False),
    )
    found = action_of(step.say)
    assert found is not None
    assert found.key == "s"
    assert action_of(SPEAK.say) is None


def test_news_stay_to_be_read() -> None:
    start, chamber = room("opening")
    assert news(seen(start, replace(chamber, minute=929), "AAA")) == ()
    late = seen(start, replace(chamber, minute=999), "AAA")
    assert [i.title for i in news(late)] == ["Rain"]


def test_the_chair_is_guided_by_its_own_steps_and_nobody_elses() -> None:
    opens = Step("stage-opened", "Open.", role="chair")
    goes_on = Step("stage-opened", "Go on.", "opening", "chair")
    start, chamber = room("")
    start = replace(start, guide=(FLOOR, opens, goes_on))
    assert step_of(start, chamber, [], "chair") == opens
    log = entries(ev.StageOpened("chair", "opening"))
    chamber = replace(chamber, stage="opening")
    assert step_of(start, chamber, log, "chair") == goes_on
    assert step_of(start, chamber, log, "AAA") == FLOOR
    log = entries(ev.StageOpened("chair", "opening"), ev.StageOpened("chair", "talks"))
    chamber = replace(chamber, stage="talks")
    standings = standings_of(start, chamber, log, "chair")
    assert standings == ["done", "done"]


def test_while_the_room_is_asked_only_the_answer_is_next() -> None:
    objects = Step("objected", "Object.", "opening")
    start, chamber = room("opening")
    start = replace(start, guide=(FLOOR, objects))
    asked = replace(chamber, call=Call("whole", {}))
    assert step_of(start, chamber, [], "AAA") == FLOOR
    assert step_of(start, asked, [], "AAA") == objects


def test_news_that_has_not_come_in_is_in_nobodys_view() -> None:
    first, second = Inject(930, "Rain", "It rains."), Inject(960, "Sun", "It shines.")
    start = setup(injects=(first, second))
    chamber = opening(start).chamber

    def told(minute: int) -> Setup:
        return told_by(start, replace(chamber, minute=minute))

    assert told(929).injects == ()
    assert told(930).injects == (first,)
    assert told(930) is told(959)
    assert told(960) is start


def test_news_that_belongs_before_a_stage_comes_when_that_opens_at_the_latest() -> None:
    first = Inject(960, "Rain", "It rains.")
    second = Inject(990, "Flood", "It floods.", before="talks")
    start = setup(injects=(first, second))
    waits = replace(opening(start).chamber, minute=930, opened={"opening": 900})
    assert told_by(start, waits).injects == ()
    for stage in ("talks", "action"):  # that or a later one
        open_ = replace(waits, opened={"opening": 900, stage: 930})
        brought = told_by(start, open_).injects
        assert [(i.title, i.at) for i in brought] == [("Flood", 930)]
        later = replace(open_, minute=995)
        assert [i.at for i in told_by(start, later).injects] == [930, 960]
    on_time = replace(waits, minute=992, opened={"opening": 900, "talks": 999})
    assert [i.at for i in told_by(start, on_time).injects] == [960, 990]


def test_a_step_that_suggests_a_move_waits_until_one_fits() -> None:
    ask = Step("vote-asked", "Ask for a vote:", "opening", suggest="ask")
    amend = Step("tabled", "Propose:", "opening", suggest="amend")
    start, chamber = room("opening")
    start = replace(start, guide=(ask, amend))
    found = next_step(seen(start, chamber, "AAA"), [])
    assert found is not None
    assert found.step == amend, "nothing to ask a vote on yet"
    assert found.words == f"Propose: `{found.typed}`"
    assert read(found.typed, "AAA", start, chamber) == found.move


def test_a_step_that_comes_back_is_next_as_often_as_its_move_fits() -> None:
    give = Step("floor-given", "Give the floor:", "opening", "chair", "give", again=True)
    start, chamber = room("opening")
    start = replace(start, guide=(give, replace(give, stage="talks")))
    log = entries(ev.StageOpened("chair", "opening"), ev.FloorGiven("chair", "AAA"))
    waiting = replace(chamber, speakers=("BBB", "CCC"))
    found = progress(seen(start, waiting, "chair"), log)
    assert [(one.standing, one.typed) for one in found] == [
        ("next", "give BBB"),
        ("later", ""),
    ]
    found = progress(seen(start, chamber, "chair"), log)
    assert [one.standing for one in found] == ["done", "later"]
    twice = [*log, ev.Entry(4, 900, ev.FloorGiven("chair", "BBB"))]
    found = progress(seen(start, chamber, "chair"), twice)
    assert [one.standing for one in found] == ["done", "later"], (
        "the second is of the talks"
    )


def test_what_a_person_leaves_alone_gives_way() -> None:
    amend = Step("tabled", "Propose:", "opening", suggest="amend")
    start, chamber = room("opening")
    start = replace(start, guide=(amend, AGAIN))
    showing = Showing()

    def shown(minute: int, log: tuple[ev.Event, ...] = ()) -> Step | None:
        view = seen(start, replace(chamber, minute=minute), "AAA")
        found = showing.next_at_stop(view, entries(*log))
        return found.step if found is not None else None

    assert shown(900) == amend
    assert shown(900) == amend, "something else was done first; nothing is left yet"
    assert shown(905) == AGAIN
    assert shown(910) == AGAIN
    assert shown(910, (ev.Spoke("AAA", "general"),)) == amend, "nothing else is next"


def test_what_was_done_once_and_fits_again_was_not_left() -> None:
    pause = Step("suspended", "Let them deal:", "talks", "chair", "suspend", again=True)
    start, chamber = room("talks")
    start = replace(start, guide=(pause, Step("marked", "Agree.", "talks", "chair")))
    showing = Showing()
    log: list[ev.Entry] = []
    for minute in (930, 936, 942):
        view = seen(start, replace(chamber, minute=minute), "chair")
        found = showing.next_at_stop(view, log)
        assert found is not None
        assert found.step == pause
        log = [*log, ev.Entry(len(log) + 1, minute, ev.Suspended("chair", 6))]
