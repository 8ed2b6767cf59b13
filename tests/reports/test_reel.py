"""Going to any moment of a day, and finding moments by a few words."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.errors import Unreadable
from game.journal import Journal, read
from game.reports.reel import LogReel, RecordReel
from game.reports.searching import search
from game.rules.evolve import evolve
from game.rules.kept import forget
from game.rules.log.events import BallotCast, Decided, Entry, Event, QuestionPut, Spoke
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting
from game.rules.replay import fold
from game.scenario.room import setup_of
from tests.journal.sample import HEADER
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
    return [reel.frame(at).words for at in search(reel, words)]


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


def test_a_jump_folds_no_more_than_lies_between_two_snapshots(
    day: LogReel, monkeypatch: pytest.MonkeyPatch
) -> None:
    reel = LogReel(day.setup, long_day(day.setup, day.entries, 20000))
    folded: list[Event] = []

    def counted(meeting: Meeting, event: Event) -> Meeting:
        folded.append(event)
        return evolve(meeting, event)

    monkeypatch.setattr("game.reports.reel.evolve", counted)
    for at in range(19999, 0, -937):
        folded.clear()
        assert reel.frame(at).number == at + 1
        assert len(folded) <= 20000 // 16 + 1
    folded.clear()
    reel.frame(10000)
    folded.clear()
    reel.frame(10001)
    assert len(folded) == 1


def roll_calls(setup: Setup, _day: Sequence[Entry], events: int) -> tuple[Entry, ...]:
    """One roll call after another, until there are so many events."""
    found: list[Entry] = []
    while len(found) < events:
        called: tuple[Event, ...] = (
            QuestionPut("chair", "whole", "whole", "roll-call", "substance"),
            *(BallotCast(s, "yes") for s in setup.roll),
            Decided("chair", "whole"),
        )
        found += [Entry(len(found) + n, 600, event) for n, event in enumerate(called, 1)]
    return tuple(found[:events])


def held_by(make: Callable[[], object]) -> int:
    """Bytes that stay allocated while what is made is alive, the less of two times: Python's
    own table of strings may grow by megabytes the first time, and then never again."""
    return min(_held_once(make) for _ in range(2))


def _held_once(make: Callable[[], object]) -> int:
    gc.collect()
    tracemalloc.start()
    made = make()
    forget()  # what pure functions remember comes and goes by whole memories
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return size


def gone_through(setup: Setup, path: Path) -> LogReel:
    reel = LogReel(setup, read(path).entries)
    for at in range(0, len(reel), len(reel) // 200):
        reel.frame(at)
    return reel


def beyond(setup: Setup, path: Path, entries: tuple[Entry, ...]) -> int:
    """Bytes that a replay holds beside its file and what one meeting remembers."""
    Journal.create(path, HEADER, entries).close()
    meeting = held_by(lambda: fold(setup, read(path).entries))
    return held_by(lambda: gone_through(setup, path)) - meeting - path.stat().st_size


@pytest.mark.parametrize(("made", "most"), [(roll_calls, 32), (long_day, 80)])
def test_a_longer_day_holds_its_file_and_a_few_bytes_an_event(
    day: LogReel,
    tmp_path: Path,
    made: Callable[[Setup, Sequence[Entry], int], tuple[Entry, ...]],
    most: int,
) -> None:
    """Statements cost more than ballots: each snapshot has a reference to every one."""
    setup = day.setup
    beyond(setup, tmp_path / "first.nemcon", made(setup, day.entries, 600))
    short, long = (
        beyond(setup, tmp_path / f"{many}.nemcon", made(setup, day.entries, many))
        for many in (1000, 4000)
    )
    assert (long - short) / 3000 < most, (long - short) / 3000


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
    assert said[0].startswith("Almora broke its word to Galt: ")
    assert said[1].startswith("Galt, to which Almora had broken its word, did not keep ")
    assert len(said) == 2


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
        ("deal-broken", 2),
        ("parted", 0),
        ("offer", 2),
        ("FEN statement", 0),
        ("-09:00 vote", 0),
        ("09:00- vote", 2),
    ],
)
def test_a_few_words_find_moments(day: LogReel, words: str, many: int) -> None:
    assert len(search(day, words)) == many


@pytest.fixture(scope="module")
def named() -> LogReel:
    """The day with delegations whose names have spaces, accents and apostrophes."""
    scenario = river()
    names = {"ALM": "South Almora", "GAL": "Côte d’Almora"}
    seats = tuple(
        replace(s, name=names.get(s.id, s.name), short=names.get(s.id, s.short))
        for s in scenario.seats
    )
    return LogReel(setup_of(replace(scenario, seats=seats)), played(DAY))


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("votes where South Almora voted yes", "ALM yes"),
        ('"south almora" yes', "ALM yes"),
        ("every proposal by Cote d'Almora", "GAL proposal"),
        ("every proposal by Côte d’Almora", "GAL proposal"),
        ("red lines by South Almora", "ALM red-line"),
    ],
)
def test_names_are_found_as_one_writes_them(
    named: LogReel, day: LogReel, words: str, same: str
) -> None:
    assert search(named, words) == search(day, same)


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


def test_who_goes_on_from_moment_to_moment_folds_every_event_once(
    day: LogReel, monkeypatch: pytest.MonkeyPatch
) -> None:
    reel = LogReel(day.setup, day.entries)
    folded: list[int] = []

    def counted(meeting: Meeting, event: Event) -> Meeting:
        folded.append(meeting.seq + 1)
        return evolve(meeting, event)

    monkeypatch.setattr("game.reports.reel.evolve", counted)
    for at in range(len(reel)):
        reel.frame(at)
        reel.meeting(at)
    assert folded == [e.seq for e in day.entries]
