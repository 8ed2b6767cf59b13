"""Nobody is told how another voted by show of hands (rules 87, 127)."""

from __future__ import annotations

import msgspec

from game.journal import export
from game.reports.frames import frames_of_log
from game.rules.log.events import BallotCast, Entry, HandRaised
from game.rules.meeting.methods import HANDS
from game.rules.meeting.state import opening
from game.rules.words.sayings import say_to_all
from game.sitting.views import log_for
from tests.rules.rooms import full_rulebook, setup
from tests.sitting.tables import play_on, table


def voted_by_hands() -> list[Entry]:
    """The log of a meeting in which hands were raised."""
    live = play_on(table(5))
    by_hands = [
        d
        for d in live.meeting.chamber.decisions
        if d.question is not None and d.question.method == HANDS
    ]
    assert by_hands
    assert all(not any(s in d.ballots for s in live.setup.roll) for d in by_hands)
    return list(live.log)


def test_a_hand_is_known_to_its_own_seat() -> None:
    log = voted_by_hands()
    raised = [e for e in log if isinstance(e.event, HandRaised)]
    assert raised
    for entry in raised:
        for seat in ("chair", *setup(full_rulebook()).roll):
            assert (entry in log_for(log, seat)) == (seat == entry.event.seat)


def test_no_export_has_it_by_name() -> None:
    log = voted_by_hands()
    rows = list(export.ballots(log, export.everything))[1:]
    assert len(rows) == sum(isinstance(e.event, BallotCast) for e in log)
    assert not any(",hands," in row for row in rows)
    told = list(export.json_lines(log, export.public, lambda _: ""))
    assert told
    assert not any("hand-raised" in line for line in told)


def test_no_replay_tells_it() -> None:
    log = voted_by_hands()
    room = setup(full_rulebook())
    chamber = opening(room).chamber
    hand = next(e.event for e in log if isinstance(e.event, HandRaised))
    other = msgspec.structs.replace(hand, choice="yes" if hand.choice != "yes" else "no")
    assert say_to_all(room, chamber, hand) == say_to_all(room, chamber, other)
    for frame in frames_of_log(room, log):
        assert "raises a hand" not in frame.words
        if "by show of hands" in frame.words:
            assert not frame.ballots.get("yes", ())
            assert not frame.complete
