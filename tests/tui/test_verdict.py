"""What a result means, in a sentence below its numbers."""

from __future__ import annotations

import pytest

from game.delegates.view import View
from game.tui.widgets.verdict import meaning
from tests.delegates.rooms import dossier
from tests.rules.rooms import Room, full_rulebook, setup


def means(play: str, ballots: str) -> str:
    """What the result of a vote means for a seat that did not vote."""
    room = Room(setup(full_rulebook())).play(f"chair: stage action\n{play}")
    cast = zip(ROLL, ballots.split(), strict=True)
    lines = [f"{seat}: vote {choice}" for seat, choice in cast]
    room.play("\n".join([*lines, "chair: declare"]))
    start, chamber = room.meeting.setup, room.meeting.chamber
    view = View("CHAIR", start, chamber, dossier(), None, (), {})
    return meaning(view, chamber.decisions[-1])[0][0]


ROLL = ("AAA", "BBB", "CCC", "DDD")
LIMIT = "AAA: move time-limit 2\nchair: put M1"
PART = "AAA: move division 1\nchair: rule M1 uphold\nchair: exhausted\nchair: put 1"


@pytest.mark.parametrize(
    ("play", "ballots", "words"),
    [
        (LIMIT, "yes yes no no", "The motion falls."),
        (
            LIMIT,
            "yes yes yes no",
            "The motion is carried. A statement takes 2 minutes at most.",
        ),
        (PART, "yes yes yes yes", "The part stays."),
        (PART, "no no no no", "The part leaves the text."),
    ],
)
def test_a_result_says_what_it_does(play: str, ballots: str, words: str) -> None:
    assert means(play, ballots) == words
