"""The record as a sitting: what is known of a day, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.errors import Unreadable
from game.journal import NotKept, read
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.results import adopted, outcome_of, tally_of
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting, opening
from game.scenario.load import listing, load
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.sitting import branches
from game.sitting.record_file import keep_record, moment_of, record_path, record_reading
from game.sitting.recorded import laid_record, left_open

RECORDED = [card.id for card in listing() if card.recorded]


def folded(scenario: Scenario, seq: int | None = None) -> Meeting:
    """The meeting as the record leaves it after an event, or at its end."""
    meeting = opening(setup_of(scenario))
    for entry in laid_record(scenario).entries[:seq]:
        meeting = evolve(meeting, entry.event)
    return meeting


@pytest.mark.parametrize("name", RECORDED)
def test_every_moment_is_told_once_and_in_its_order(name: str) -> None:
    scenario = load(name)
    told = [e.event for e in laid_record(scenario).entries]
    words = [e.words for e in told if isinstance(e, ev.Recorded)]
    assert words == [m.words for m in scenario.record]


@pytest.mark.parametrize("name", RECORDED)
def test_what_is_decided_is_what_the_record_says(name: str) -> None:
    """As often as a tally is public there is a vote, with that tally and that outcome."""
    scenario = load(name)
    meeting = folded(scenario)
    votes = [d for d in meeting.chamber.decisions if d.how == "vote"]
    public = [m for m in scenario.record if m.tally and (m.change or m.about == WHOLE)]
    counted = [tally_of(meeting.setup, d) for d in votes]
    assert [(t.yes, t.no, t.abstain) for t in counted] == [
        (m.tally.yes, m.tally.no, m.tally.abstain) for m in public if m.tally
    ]
    assert [adopted(meeting.setup, d) for d in votes] == [
        m.outcome == "adopted" for m in public
    ]


@pytest.mark.parametrize("name", RECORDED)
def test_the_hours_go_forward_and_known_ones_are_kept(name: str) -> None:
    scenario = load(name)
    entries = laid_record(scenario).entries
    minutes = [e.minute for e in entries]
    assert minutes == sorted(minutes)
    known = {n: m.at for n, m in enumerate(scenario.record, 1) if m.at is not None}
    told = {e.event.number: e.minute for e in entries if isinstance(e.event, ev.Recorded)}
    assert {n: told[n] for n in known} == known


def test_the_day_of_the_convention() -> None:
    scenario = load("cybercrime-2024")
    meeting = folded(scenario)
    chamber = meeting.chamber
    assert outcome_of(meeting.setup, chamber) == "consensus"
    assert [(p.id, p.mover, p.status) for p in chamber.proposals.values()] == [
        ("A1", "IRN", "rejected")
    ]
    vote = next(d for d in chamber.decisions if d.how == "vote")
    assert named_ballots(vote) == {}
    assert chamber.draft.provisions["6.2"].deleted is False


def test_a_roll_call_whose_names_are_known_has_them() -> None:
    meeting = folded(load("unga-2019"))
    vote = next(d for d in meeting.chamber.decisions if d.target == WHOLE)
    names = named_ballots(vote)
    assert (len(names), names["RUS"], names["USA"]) == (172, "yes", "no")


def test_what_was_asked_lies_before_the_room_until_it_is_decided() -> None:
    scenario = load("cybercrime-2024")
    asked = folded(scenario, moment_of(scenario, 5)).chamber
    assert (asked.proposals["A1"].status, asked.asked["A1"]) == ("pending", ("IRN",))
    assert asked.decisions == ()
    voted = folded(scenario, moment_of(scenario, 6)).chamber
    assert voted.proposals["A1"].status == "rejected"


def test_a_vote_without_a_tally_or_a_provision_decides_nothing() -> None:
    scenario = load("modalities-2021")
    chamber = folded(scenario).chamber
    assert [d.target for d in chamber.decisions] == [WHOLE]
    assert chamber.draft == setup_of(scenario).draft


def test_what_was_adopted_in_unknown_words_is_known_to_be_missing() -> None:
    missing = {
        name: len(left_open(scenario, laid_record(scenario).entries))
        for name in RECORDED
        for scenario in [load(name)]
    }
    assert missing["modalities-2021"] == 3
    assert missing["cybercrime-2024"] == missing["unga-2019"] == 0


def test_a_tally_that_contradicts_its_outcome_is_told_and_not_counted() -> None:
    scenario = load("unga-2019")
    moments = [replace(m, outcome="rejected") if m.tally else m for m in scenario.record]
    meeting = folded(replace(scenario, record=tuple(moments)))
    assert meeting.chamber.decisions == ()


def test_nothing_is_written_until_a_branch_leaves_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    scenario = load("unga-2019")
    before = record_reading(scenario)
    assert (record_path(scenario), list(tmp_path.iterdir())) == (None, [])
    with branches.begin(before, 5, ["seed 3"], ["RUS"], tmp_path / "child.nemcon"):
        path = record_path(scenario)
    assert path is not None
    assert read(path).id == before.id == record_reading(scenario).id
    assert tuple(read(path).entries) == laid_record(scenario).entries


def test_the_file_is_made_once_and_again_where_the_record_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    scenario = load("unga-2019")
    keep_record(record_reading(scenario))
    first = record_path(scenario)
    assert first is not None
    before = first.read_bytes()
    keep_record(record_reading(scenario))
    shorter = replace(scenario, record=scenario.record[:3])
    assert record_path(shorter) is None
    keep_record(record_reading(shorter))
    second = record_path(shorter)
    assert second not in {first, None}
    assert (record_path(scenario), first.read_bytes()) == (first, before)
    assert len(list(first.parent.glob("*.nemcon"))) == 2


def test_a_branch_leaves_a_record_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of saved games is a file here, so that nothing can be made in it."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    (tmp_path / "games").write_text("")
    scenario = load("unga-2019")
    record = record_reading(scenario)
    with branches.begin(record, 5, (), ["RUS"], tmp_path / "child.nemcon") as child:
        assert list(child.entries) == list(record.entries[:5])
    with pytest.raises(NotKept):
        branches.begin(record, 5, (), ["RUS"])


def test_a_scenario_without_a_record_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with pytest.raises(Unreadable, match="no record") as told:
        record_reading(load("first-steps"))
    assert "nemcon play first-steps" in told.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [-1, 25, 1_000_000])
def test_a_moment_that_is_not_there_is_refused_with_those_that_are(number: int) -> None:
    with pytest.raises(Unreadable) as told:
        moment_of(load("cybercrime-2024"), number)
    assert "24" in told.value.hint
