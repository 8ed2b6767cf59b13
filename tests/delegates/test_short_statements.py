"""A stage in which speaking time is limited: how long it takes, and what is said in it."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.clock import statement_minutes
from game.delegates.instructions import Instructions
from game.delegates.saying.themes import sentences
from game.delegates.speaking.speech import with_the_floor
from game.rules.log.events import StageOpened
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import speaking_limit
from game.rules.rulebook import Citation, StatementRule
from game.rules.wishes import intents as it
from game.rules.words.sayings import say
from tests.delegates.rooms import Room, rulebook, setup, still, told

MINE = told("ALA", rights=-200, gender=-200)


def limited(minutes: int) -> Setup:
    """A room whose rules give ten minutes, and whose first stage gives ``minutes``."""
    rule = StatementRule("general", Citation("rule"), 10)
    book = rulebook()
    start = setup(replace(book, statements={**book.statements, "general": rule}))
    first, *rest = start.stages
    return replace(start, stages=(replace(first, limit=minutes), *rest))


def heard(minutes: int, mine: Instructions = MINE) -> tuple[Room, it.Speak]:
    room = Room(limited(minutes)).stage("open")
    room.do(it.AskFloor("ALA"), it.GiveFloor(CHAIR, "ALA"))
    said = with_the_floor(room.view(mine), still)
    assert isinstance(said, it.Speak)
    return room.do(said), said


def test_a_statement_takes_what_the_stage_gives() -> None:
    at_length, _ = heard(0)
    shortly, _ = heard(2)
    began = at_length.meeting.setup.opens
    assert at_length.meeting.chamber.minute == began + 10
    assert shortly.meeting.chamber.minute == began + 2
    assert statement_minutes(shortly.meeting.setup, shortly.meeting.chamber) == 2


def test_the_shorter_of_two_limits_holds() -> None:
    room, _ = heard(4)
    chamber = room.meeting.chamber
    assert speaking_limit(room.meeting.setup, chamber) == 4
    assert speaking_limit(room.meeting.setup, replace(chamber, limit=3)) == 3
    assert speaking_limit(room.meeting.setup, replace(chamber, limit=9)) == 4


def test_who_has_two_minutes_makes_one_point() -> None:
    at_length, shortly = (len(list(sentences(heard(n)[1].words))) for n in (0, 2))
    assert 1 <= shortly <= 2
    assert shortly < at_length


def test_the_room_is_told_how_long_a_speaker_has() -> None:
    start = limited(2)
    event = StageOpened(CHAIR, "open")
    assert say(start, Room(start).meeting.chamber, event).endswith(
        "A speaker has 2 minutes."
    )
