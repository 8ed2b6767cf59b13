"""The real day beside a game: what the delegation really did, and the drift."""

from __future__ import annotations

from msgspec.structs import replace

from game.reports.ghost import Drift, Parted, drift, that_day
from game.rules.log import events as ev
from game.rules.replay import fold
from game.scenario.model import Moment
from game.scenario.room import setup_of
from tests.reports.days import RECORD, UNTIL_ACTION, played, river, vote

START = f"""
{UNTIL_ACTION}
    ALM: amend 2 delete
    ALM: ask A1
    chair: stage action
    chair: rule notice uphold
"""
LOST = vote("A1", ALM="yes", GAL="yes")
CARRIED = vote("A1", **dict.fromkeys(("ALM", "GAL", "BRE", "CAS", "DOR", "ERU"), "yes"))
KNOWN = tuple(m for m in RECORD if m.about or m.kind != "vote")


def test_where_little_can_be_placed_no_likeness_is_claimed() -> None:
    parted = (Parted("whole", "carried", "carried"),)
    assert Drift(parted, 0, 0).words.startswith("The same history")
    assert Drift(parted, 1, 0).words.startswith("Too little of that day can be placed")
    more = (*parted, Parted("1", "lost", "lost"))
    words = Drift(more, 1, 0).words
    assert words.startswith("As far as the record can be placed: the same history")


def said(seat: str, lines: str = START + LOST) -> str:
    """What is told beside the ballot of a seat."""
    scenario = river()
    setup = setup_of(scenario)
    entries = played(lines)
    at = next(
        e.seq
        for e in entries
        if isinstance(e.event, ev.BallotCast) and e.event.seat == seat
    )
    chamber = fold(setup, entries[:at]).chamber
    return that_day(scenario, setup, chamber, seat, entries[at - 1].event)


def apart(lines: str, record: tuple[Moment, ...] = KNOWN) -> Drift:
    scenario = river(record)
    setup = setup_of(scenario)
    return drift(scenario, setup, fold(setup, played(lines)).chamber)


def test_a_known_ballot_is_told() -> None:
    assert said("GAL") == "That day: Galt, voted yes."


def test_an_unknown_ballot_is_not_in_the_record() -> None:
    assert said("FEN") == "That day: Fenmark, not in the record."


def test_what_others_do_has_no_ghost() -> None:
    scenario = river()
    setup = setup_of(scenario)
    entries = played(START)
    tabled = next(e for e in entries if isinstance(e.event, ev.Tabled))
    chamber = fold(setup, entries).chamber
    assert that_day(scenario, setup, chamber, "GAL", tabled.event) == ""


def told_of(kind: type[ev.Event], seat: str, lines: str) -> str:
    """What is told beside the first event of a kind."""
    scenario = river(KNOWN)
    setup = setup_of(scenario)
    entries = played(lines)
    done = next(e for e in entries if isinstance(e.event, kind))
    chamber = fold(setup, entries[: done.seq]).chamber
    return that_day(scenario, setup, chamber, seat, done.event)


def test_what_is_dealt_in_private_is_in_no_record() -> None:
    words = told_of(
        ev.OfferMade, "GAL", START + "GAL: offer FEN give vote A1 no ask vote A1 no"
    )
    assert words == "That day: what Galt dealt in private is not in the record."


def test_a_motion_is_laid_beside_what_was_done_on_its_provision() -> None:
    words = told_of(ev.MotionMoved, "ALM", START + "ALM: move roll-call A1")
    assert words == "That day: Almora, not in the record."
    assert told_of(ev.MotionMoved, "GAL", START + "ALM: move roll-call A1") == ""


def test_the_chair_sees_what_became_of_the_question_that_day() -> None:
    words = told_of(ev.QuestionPut, "chair", START + LOST)
    assert words.startswith("That day: ")
    assert KNOWN[1].words in words


def test_a_statement_is_laid_beside_what_was_said_on_the_same_provision() -> None:
    spoke = Moment(
        610, "statement", "ALM", "Almora holds to article 2.", "2", source="OURS"
    )
    scenario = river((*RECORD, spoke))
    setup = setup_of(scenario)
    entries = played(START)
    tabled = next(e for e in entries if isinstance(e.event, ev.Tabled))
    chamber = fold(setup, entries).chamber
    words = that_day(scenario, setup, chamber, "ALM", tabled.event)
    assert words == "That day: Almora holds to article 2."


def test_the_same_ends_are_no_drift() -> None:
    day = START + LOST + "chair: consensus whole\nchair: gavel\nchair: close"
    found = apart(day)
    assert (found.share, found.words.split(":")[0]) == (0, "The same history")
    assert len(found.questions) == 2


def test_every_other_end_is_another_meeting() -> None:
    day = START + CARRIED + "chair: consensus whole\nALM: object 1: The dam.\nchair: gavel"
    found = apart(day)
    assert found.share == 10000
    assert found.words.startswith("Another meeting")
    assert "2 of 2 questions" in found.sums


def test_half_of_two_is_half() -> None:
    day = START + CARRIED + "chair: consensus whole\nchair: gavel\nchair: close"
    assert apart(day).share == 5000


def test_what_may_be_among_unplaced_votes_is_left_out() -> None:
    other = START.replace("amend 2 delete", "amend 1 strong")
    found = apart(other + LOST, RECORD)
    assert found.unplaced == 1
    assert "1 question is left out" in found.sums


def test_a_record_without_decisions_cannot_be_compared() -> None:
    scenario = replace(river(), record=())
    setup = setup_of(scenario)
    found = drift(scenario, setup, fold(setup, played(UNTIL_ACTION)).chamber)
    assert found.words.startswith("The two days cannot be compared")


def test_who_had_a_question_put_to_the_vote_is_told_so() -> None:
    asked = replace(KNOWN[1], seat="ALM")
    scenario = river((asked,))
    setup = setup_of(scenario)
    entries = played(START)
    tabled = next(e for e in entries if isinstance(e.event, ev.Tabled))
    chamber = fold(setup, entries).chamber
    words = that_day(scenario, setup, chamber, "ALM", tabled.event)
    assert words == "That day: Almora had this put to the vote: rejected, 2-4-1."


def test_a_request_on_what_is_not_established_is_told_as_that() -> None:
    asked = Moment(600, "request", "ALM", "Almora asks for two votes.", source="OURS")
    scenario = river((asked,))
    setup = setup_of(scenario)
    entries = played(START)
    vote_asked = next(e for e in entries if isinstance(e.event, ev.VoteAsked))
    chamber = fold(setup, entries).chamber
    words = that_day(scenario, setup, chamber, "ALM", vote_asked.event)
    assert words == "That day, on what is not established: Almora asks for two votes."
