"""Suspensions in a row are told as one, wherever the meeting is told."""

from __future__ import annotations

import io

from game.cli.plain.follow import Follower
from game.cli.plain.voice import TextVoice
from game.reports.pauses import pause_words, pauses_told, run_up_to
from game.reports.reel import LogReel
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.tui.proceedings import Proceedings
from tests.rules.rooms import setup

ENTRIES = (
    ev.Entry(1, 900, ev.StageOpened(CHAIR, "talks")),
    ev.Entry(2, 906, ev.Suspended(CHAIR, 6)),
    ev.Entry(3, 912, ev.Suspended(CHAIR, 6)),
    ev.Entry(4, 918, ev.Suspended(CHAIR, 6)),
    ev.Entry(5, 918, ev.Marked("AAA", "1", "bracketed")),
    ev.Entry(6, 924, ev.Suspended(CHAIR, 6)),
)
THRICE = "The meeting is suspended 3 times, for 18 minutes in all; delegations consult informally."
ONCE = "The meeting is suspended for 6 minutes; delegations consult informally."


def test_the_words_count_what_follows_one_another() -> None:
    assert pause_words((6, 6, 6)) == THRICE
    assert pause_words((6,)) == ONCE
    assert pauses_told(run_up_to(ENTRIES, 3)) == THRICE
    assert run_up_to(ENTRIES, 4) == ()


def test_the_plain_face_tells_them_in_one_line() -> None:
    out = io.StringIO()
    voice = TextVoice(out)
    follower = Follower(setup(), voice)
    for entry in ENTRIES:
        follower.take((entry,))
    voice.noted("saved", "Saved.")
    told = out.getvalue().splitlines()
    assert [line for line in told if "uspended " in line] == [
        f"15:18  {THRICE}",
        "15:24  Suspended for 6 minutes.",
    ]
    assert sum("suspended " in line for line in follower.record) == 2


def test_the_record_pane_shows_them_as_one() -> None:
    proceedings = Proceedings(setup(), "AAA")
    proceedings.take(ENTRIES)
    shown = [line.words for line in proceedings.shown() if "suspended " in line.words]
    assert shown == [THRICE, ONCE]


def test_the_replay_stops_once_and_tells_how_often() -> None:
    reel = LogReel(setup(), ENTRIES)
    told = [reel.frame(at).words for at in reel.stops]
    assert [words for words in told if "suspended " in words] == [THRICE, ONCE]
