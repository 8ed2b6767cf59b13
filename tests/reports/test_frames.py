"""Frames: a recorded day and a played one, step by step, nothing filled in."""

from __future__ import annotations

from game.reports.frames import frames_of_log, frames_of_record
from game.reports.reel import LogReel
from game.rules.draft.text import draft_of
from game.rules.log.events import BallotCast, Entry, QuestionPut, StageOpened
from game.rules.meeting.setup import WHOLE
from game.scenario.load import load
from game.scenario.room import setup_of
from tests.reports.days import RECORD, played, river
from tests.reports.test_outcome import ADOPTED


def test_a_record_becomes_one_frame_a_moment() -> None:
    frames = frames_of_record(river())
    assert [f.number for f in frames] == [1, 2, 3, 4]
    assert [f.minute for f in frames] == [m.at for m in RECORD]
    assert [f.decided for f in frames] == [False, True, True, True]


def test_an_unknown_tally_stays_unknown() -> None:
    frames = frames_of_record(river())
    known, unknown = frames[1], frames[2]
    assert known.tally is not None
    assert (known.tally.base, known.tally.outcome) == (6, "rejected")
    assert (unknown.voted, unknown.tally, unknown.about) == (True, None, ())
    assert unknown.ballots == {}


def test_known_ballots_are_not_taken_for_all_of_them() -> None:
    known = frames_of_record(river())[1]
    assert known.ballots == {"yes": ("GAL", "ALM")}
    assert not known.complete


def test_the_text_of_a_record_is_the_scenarios_throughout() -> None:
    scenario = river()
    draft = draft_of(scenario.provisions)
    assert {f.draft == draft for f in frames_of_record(scenario)} == {True}


def test_a_played_day_shows_the_text_as_it_stood() -> None:
    setup = setup_of(river())
    frames = frames_of_log(setup, played(ADOPTED))
    at = next(n for n, f in enumerate(frames) if f.decided)
    assert frames[at - 1].draft.provisions["1"].variant == "chair"
    assert frames[at].draft.provisions["1"].variant == "strong"
    assert frames[at].about == ("1",)


def test_ballots_are_gathered_into_their_decision() -> None:
    setup, entries = setup_of(river()), played(ADOPTED)
    frames = frames_of_log(setup, entries)
    cast = sum(isinstance(e.event, BallotCast) for e in entries)
    gathered = sum(len(seats) for f in frames for seats in f.ballots.values())
    assert cast == gathered == 14
    vote = next(f for f in frames if f.voted)
    assert vote.complete
    assert set(vote.ballots["yes"]) == {"CAS", "DOR", "FEN", "GAL"}


def test_a_seats_log_with_gaps_can_be_told() -> None:
    setup = setup_of(river())
    entries = played(
        """
        chair: stage opening
        GAL: offer FEN give no-objection whole ask no-objection whole
        chair: stage consultations
        """
    )
    heard = [e for e in entries if not e.known_to]
    assert len(heard) == len(entries) - 1
    assert frames_of_log(setup, heard)[-1].words == frames_of_log(setup, entries)[-1].words


def test_a_vote_of_the_record_is_counted_under_the_rules_of_its_hour() -> None:
    """The conference of 2013 could not vote on its text; five days later the Assembly did,
    by its own majority."""
    scenario = load("arms-trade-2013")
    (tally,) = (f.tally for f in frames_of_record(scenario) if f.tally is not None)
    assert "a majority of those present and voting" in tally.explanation
    assert "79 needed" in tally.explanation


def test_a_question_is_told_with_the_majority_of_its_own_forum() -> None:
    """Two thirds were needed in the conference of 2013, and a majority in the Assembly."""
    setup = setup_of(load("arms-trade-2013"))
    told = []
    for stage in ("decision", "hall"):
        opened = Entry(1, 990, StageOpened("", stage))
        put = Entry(2, 991, QuestionPut("", "Q1", WHOLE, "recorded", "substance"))
        told.append(frames_of_log(setup, (opened, put))[-1].words)
        assert list(LogReel(setup, (opened, put)).sentences())[-1] == told[-1]
    assert "two thirds" in told[0]
    assert "two thirds" not in told[1]
    assert "a majority" in told[1]
