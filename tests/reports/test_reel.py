"""Going to any moment of a day, and finding moments by a few words."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import pytest

from game.errors import Unreadable
from game.reports.reel import LogReel, RecordReel
from game.reports.searching import search
from game.rules.events import Entry, Spoke
from game.rules.setup import Setup
from game.scenario.room import setup_of
from tests.reports.days import UNTIL_ACTION, played, river, vote

DAY = f"""
{UNTIL_ACTION}
    GAL: amend 1 strong
    ALM: amend 2 delete
    GAL: offer ALM give vote A2 yes ask vote A1 yes
    ALM: accept O1
    GAL: ask A1
    ALM: ask A2
    chair: stage action
    chair: rule notice uphold
{vote("A1", GAL="yes", FEN="yes", CAS="yes", DOR="yes", ERU="abstain")}
{vote("A2", ALM="yes", BRE="yes")}
    chair: consensus whole
    chair: gavel
    chair: close
"""


@pytest.fixture(scope="module")
def day() -> LogReel:
    return LogReel(setup_of(river()), played(DAY))


def found(reel: LogReel, words: str) -> list[str]:
    return [reel.sentences[at] for at in search(reel, words)]


def long_day(setup: Setup, entries: Sequence[Entry], events: int) -> tuple[Entry, ...]:
    """The day with statements in its middle, until it has so many events."""
    last = entries[-1]
    said = Spoke(setup.roll[0], "concern", "1", "The dam again.")
    more = (Entry(seq, last.minute, said) for seq in range(last.seq, events))
    return (*entries[:-1], *more, Entry(events, last.minute, last.event))


def test_every_moment_is_the_same_from_wherever_one_comes(day: LogReel) -> None:
    forwards = [day.frame(at) for at in range(len(day))]
    again = LogReel(day.setup, day.entries)
    backwards = [again.frame(at) for at in reversed(range(len(again)))]
    assert backwards[::-1] == forwards


def test_seeking_in_3000_events_takes_less_than_50_milliseconds(day: LogReel) -> None:
    reel = LogReel(day.setup, long_day(day.setup, day.entries, 3000))
    took = []
    for at in range(2999, 0, -37):
        began = perf_counter()
        assert reel.frame(at).number == at + 1
        took.append(perf_counter() - began)
    assert max(took) < 0.05


def test_snapshots_do_not_grow_with_the_day(day: LogReel) -> None:
    reel = LogReel(day.setup, long_day(day.setup, day.entries, 20000))
    assert len(reel._snapshots) <= 256


def test_single_ballots_are_passed_over_by_what_gathers_them(day: LogReel) -> None:
    kinds = [day.tags[at].kind for at in day.stops]
    assert "ballot" not in kinds
    assert kinds.count("vote") == 2


def test_a_vote_half_taken_shows_what_was_cast_until_then(day: LogReel) -> None:
    first = next(t.at for t in day.tags if t.kind == "ballot")
    frame = day.frame(first + 2)
    assert sum(len(seats) for seats in frame.ballots.values()) == 3
    assert not frame.complete


def test_the_moment_that_changes_the_text_knows_both_texts(day: LogReel) -> None:
    changed = [day.frame(t.at) for t in day.tags if t.changed]
    assert len(changed) == 1
    assert changed[0].before is not None
    assert changed[0].before.provisions["1"] != changed[0].draft.provisions["1"]


def test_a_broken_deal_is_told_where_it_was_broken(day: LogReel) -> None:
    said = [words for t in day.tags for words in t.broken]
    assert [words.split(":")[0] for words in said] == [
        "Almora broke its word to Galt",
        "Galt broke its word to Almora",
    ]


def test_a_seat_that_may_not_know_of_a_deal_sees_nothing_broken(day: LogReel) -> None:
    seen = [e for e in day.entries if not e.known_to or "FEN" in e.known_to]
    reel = LogReel(day.setup, seen)
    assert not [t for t in reel.tags if t.broken]
    assert reel.tags[-1].seq == day.tags[-1].seq


def test_jumps_go_to_decisions(day: LogReel) -> None:
    first = day.following(0, 1, kind="decision")
    second = day.following(first, 1, kind="decision")
    assert day.tags[first].decided
    assert day.following(second, -1, kind="decision") == first
    last = day.following(len(day) - 1, 1, kind="decision")
    assert last == len(day) - 1


@pytest.mark.parametrize(
    ("words", "many"),
    [
        ("vote", 2),
        ("votes where ERU abstained", 1),
        ("Erun abstain", 1),
        ("ALM yes", 1),
        ("vote -adopted", 1),
        ("decision adopted", 2),
        ("every proposal by GAL", 1),
        ("A2 proposal", 1),
        ("text", 1),
        ("broken", 2),
        ("offer", 2),
        ("FEN statement", 0),
        ("-09:00 vote", 0),
        ("09:00- vote", 2),
    ],
)
def test_a_few_words_find_moments(day: LogReel, words: str, many: int) -> None:
    assert len(search(day, words)) == many


def test_words_are_sought_in_the_sentences(day: LogReel) -> None:
    hits = found(day, '"one tenth"')
    assert hits
    assert all("one tenth" in words for words in hits)


def test_marked_moments_are_found_by_their_numbers(day: LogReel) -> None:
    assert search(day, "marked", {day.tags[4].seq}) == (4,)


@pytest.mark.parametrize("words", ["", "by the", "abstain", 'MEX "open'])
def test_words_without_sense_are_refused_with_an_example(day: LogReel, words: str) -> None:
    with pytest.raises(Unreadable) as refused:
        search(day, words)
    assert refused.value.hint


def test_a_record_is_searched_by_what_it_knows() -> None:
    scenario = river()
    reel = RecordReel(setup_of(scenario), scenario)
    assert [reel.tags[at].seq for at in search(reel, "GAL yes")] == [2]
    assert search(reel, "FEN no") == ()
