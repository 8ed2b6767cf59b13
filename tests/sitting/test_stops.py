"""What a person who lets the room go on is stopped for in consultations."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.instructions import Instructions, RedLine
from game.delegates.view import View
from game.rules.draft.text import Revise
from game.rules.log import events as ev
from game.rules.log.events import Entry
from game.rules.meeting.business import Silence
from game.rules.meeting.setup import Step
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.sitting.stops import worth_a_stop
from tests.delegates.rooms import Room, at, told

ROUND = Waiting("stage", "Consultations: 40 minutes left.")


def room() -> Room:
    """The Chair consults; others have proposed something on rights and on money."""
    return (
        Room()
        .stage("talks")
        .do(
            it.Table("COR", (Revise("1", "soft"),)),
            it.Table("BOR", (Revise("3", "soft"),)),
        )
        .late(940)
    )


def stops(event: ev.Event, mine: Instructions, known_to: tuple[str, ...] = ()) -> bool:
    entry = Entry(9, 940, event, known_to)
    return worth_a_stop(ROUND, (entry,), room().view(mine))


def rights() -> Instructions:
    """A delegation that cares for rights, and has no position on money."""
    return told("BOR", rights=100)


@pytest.mark.parametrize(
    ("event", "stopped"),
    [
        (ev.Suspended("chair", 6), False),
        (ev.CoSponsored("DIN", "A1"), False),
        (ev.Tabled("COR", "A1", (Revise("1", "soft"),)), True),
        (ev.Spoke("DIN", "support", "A2", "We support A2."), False),
        (ev.Spoke("DIN", "concern", "A2", "We would vote against A2."), True),
        (ev.Spoke("DIN", "concern", "1", "A difficulty."), False),
        (ev.Spoke("DIN", "red-line", "1", "Not this."), True),
        (ev.VoteAsked("COR", "A1"), True),
        (ev.StageOpened("chair", "talks"), True),
        (ev.MotionMoved("DIN", "M1", "roll-call"), True),
        (ev.Spoke("BOR", "general", "", "My own words."), True),
    ],
)
def test_a_person_is_stopped_for_what_concerns_the_seat(
    event: ev.Event, stopped: bool
) -> None:
    assert stops(event, rights()) is stopped


def test_a_proposal_on_what_others_care_for_is_no_stop() -> None:
    tabled = ev.Tabled("COR", "A1", (Revise("1", "soft"),))
    assert not stops(tabled, told("DIN", gender=100))


def test_a_red_line_makes_its_provision_a_concern() -> None:
    line = RedLine("1", ("soft",), "As it stands.", public=False)
    tabled = ev.Tabled("COR", "A1", (Revise("1", "soft"),))
    assert stops(tabled, told("DIN", line, gender=100))


def test_what_is_said_in_private_is_a_stop() -> None:
    assert stops(ev.CoSponsored("DIN", "A1"), rights(), ("BOR", "DIN"))


def test_the_last_chance_to_act_is_a_stop() -> None:
    view = room().late(990).view(rights())
    assert worth_a_stop(ROUND, (), view)


def test_whatever_needs_an_answer_is_a_stop() -> None:
    ballot = Waiting("ballot", "Your vote.")
    assert worth_a_stop(ballot, (), room().view(rights()))


def test_only_what_weighs_most_is_a_concern() -> None:
    held = {"rights": at(100, 10), "gender": at(0, 90), "money": at(0, 100)}
    view = room().view(Instructions("DIN", held))
    tabled = Entry(9, 940, ev.Tabled("COR", "A1", (Revise("1", "soft"),)))
    assert worth_a_stop(ROUND, (tabled,), view)


def silent(minutes_left: int) -> View:
    """The seat's view while a silence runs."""
    view = room().view(rights())
    lies = Silence(view.chamber.minute + minutes_left, {}, {})
    return replace(view, chamber=replace(view.chamber, silence=lies))


HOURS = Waiting("stage", "Silence until 16:00: to wait is to agree.", "whole")
RAN = Entry(9, 940, ev.SilenceRan("chair", 18 * 60))


@pytest.mark.parametrize(
    ("event", "stopped"),
    [
        (ev.RoomCounted("chair", ("BOR",)), False),
        (ev.SilenceOpened("chair", 4000, ()), True),
        (ev.SilenceBroken("COR", ("1",), "Not so."), True),
        (ev.Spoke("DIN", "general", "", "A word to all."), True),
        (ev.CoSponsored("DIN", "A2"), False),
    ],
)
def test_hours_of_a_silence_are_no_stop_and_what_comes_in_them_is(
    event: ev.Event, stopped: bool
) -> None:
    view = silent(54 * 60)
    assert not worth_a_stop(HOURS, (RAN,), view)
    assert worth_a_stop(HOURS, (RAN, Entry(10, 940, event)), view) is stopped


def test_an_offer_in_a_silence_and_its_last_minute_are_stops() -> None:
    told_in_private = Entry(10, 940, ev.CoSponsored("DIN", "A1"), ("BOR", "DIN"))
    assert worth_a_stop(HOURS, (RAN, told_in_private), silent(54 * 60))
    assert worth_a_stop(HOURS, (RAN,), silent(1))


@pytest.mark.parametrize(
    ("event", "stopped"),
    [
        (ev.Tabled("COR", "A1", (Revise("1", "soft"),)), False),
        (ev.Spoke("DIN", "red-line", "1", "Not this."), False),
        (ev.Spoke("DIN", "concern", "A2", "We would vote against A2."), True),
        (ev.VoteAsked("COR", "A2"), True),
        (ev.StageOpened("chair", "talks"), True),
    ],
)
def test_where_a_guide_teaches_what_others_do_among_themselves_is_read_in_passing(
    event: ev.Event, stopped: bool
) -> None:
    view = room().view(rights())
    guided = replace(view, setup=replace(view.setup, guide=(Step("spoke", "Speak."),)))
    passed = (Entry(9, 940, event),)
    assert worth_a_stop(ROUND, passed, guided) is stopped
    assert worth_a_stop(ROUND, passed, guided, suggested="amend")
