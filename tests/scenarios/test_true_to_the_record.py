"""What is said of a record is said alike everywhere, and what is played keeps to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.scenario.load import load, shipped
from game.sitting.laying import laid
from game.sitting.turns import Turns

FOLDERS = sorted(p.parent for p in shipped().glob("*/scenario.yaml"))
NAMES = [p.name for p in FOLDERS]
SHARES = re.compile(r"\((\d+(?:, \d+)* and \d+)\)")


@pytest.mark.parametrize("name", NAMES)
def test_a_moment_said_to_be_likely_is_not_marked_otherwise(name: str) -> None:
    for moment in load(str(shipped() / name)).record:
        if "likely" in moment.words.split():
            assert moment.confidence == "likely", moment.words


@pytest.mark.parametrize("name", NAMES)
def test_an_aim_is_a_phrase_and_no_piece_of_one(name: str) -> None:
    """A comma in an unquoted list cuts a sentence: the second half begins in lower case."""
    played = load(str(shipped() / name))
    for seat, said in played.delegations.items():
        assert [aim for aim in said.aims if aim[:1].islower()] == [], seat


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_both_notes_give_the_same_shares_of_outcomes(folder: Path) -> None:
    notes = [folder / "facilitator.md", folder / "SOURCES.md"]
    said = [
        found
        for note in notes
        if note.is_file() and "playtest" in (words := note.read_text("utf-8"))
        for found in [set(SHARES.findall(words))]
        if found
    ]
    assert all(one == said[0] for one in said)


def test_the_first_silence_ends_at_the_hour_of_the_letter() -> None:
    table = laid(load("silence-2024"), 1)
    turns = Turns(table)
    while (silence := table.meeting.chamber.silence) is None:
        assert turns.step()
    assert table.setup.clock(silence.deadline) == "16 Aug 16:00"


def test_the_paragraphs_are_told_days_after_silence_was_broken() -> None:
    played = load("silence-2024")
    told = {m.about: m.at for m in played.record if m.at is not None}
    assert told["whole"] + 3 * 24 * 60 < told["2"]
