"""``nemcon text``: of a scenario, of a saved game at any event, and wrongly used."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal import Header, Journal
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.log.events import Entry, Event
from game.rules.meeting.state import opening
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.scenario.load import load
from game.scenario.room import setup_of
from tests.cli.program import nemcon

SCENARIO = "cybercrime-2024"


@pytest.fixture
def game(tmp_path: Path) -> tuple[Path, int]:
    """A game in which Iran has put article 3 in brackets and proposes to delete it.

    The answer is its file, and the number of the last event before that.
    """
    scenario = load(SCENARIO)
    meeting = opening(setup_of(scenario))
    entries: list[Entry] = []
    opened = 0
    stages = {s.kind: s.id for s in meeting.setup.stages}
    lines = (
        f"chair: stage {stages['statements']}",
        "IRN: bracket 3",
        "IRN: amend 3 delete",
    )
    for line in lines:
        seat, _, words = line.partition(": ")
        verdict = decide(meeting, read(words, seat, meeting.setup, meeting.chamber))
        assert not isinstance(verdict, Refusal), verdict
        for event in verdict:
            meeting = evolve(meeting, event)
            entries.append(entry(meeting.seq, meeting.chamber.minute, event))
        opened = opened or len(entries)
    path = tmp_path / "game.nemcon"
    header = Header(scenario=SCENARIO, title="", digest=scenario.digest, seed=1)
    with Journal.create(path, header) as journal:
        journal.append(entries)
    return path, opened


def entry(seq: int, minute: int, event: Event) -> Entry:
    return Entry(seq, minute, event)


def test_a_scenario_gives_the_text_of_the_chair(tmp_path: Path) -> None:
    ran = nemcon("text", SCENARIO, home=tmp_path)
    assert ran.returncode == 0
    assert "The Chair's text." in ran.stdout
    assert "Article 3\n" in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 72


@pytest.mark.parametrize(
    ("form", "first"),
    [("plain", " "), ("markdown", "# "), ("akn", '<?xml version="1.0"')],
)
def test_every_format_is_written(tmp_path: Path, form: str, first: str) -> None:
    ran = nemcon("text", SCENARIO, "--format", form, "--renumber", home=tmp_path)
    assert ran.returncode == 0
    assert ran.stdout.startswith(first)


def test_a_saved_game_gives_its_text_at_any_event(
    game: tuple[Path, int], tmp_path: Path
) -> None:
    path, opened = game
    now = nemcon("text", str(path), "--proposals", home=tmp_path).stdout
    assert "Brackets: Iran." in now
    assert "[A1 (Iran): delete]" in now
    before = nemcon("text", str(path), "--at", str(opened), "--proposals", home=tmp_path)
    assert "Brackets" not in before.stdout
    assert f"Text after event {opened}," in before.stdout
    start = nemcon("text", str(path), "--at", "0", home=tmp_path).stdout
    assert start == nemcon("text", SCENARIO, home=tmp_path).stdout


def test_a_saved_game_shows_what_changed_since_any_event(
    game: tuple[Path, int], tmp_path: Path
) -> None:
    path, opened = game
    since = nemcon("text", str(path), "--since", str(opened), home=tmp_path).stdout
    assert f"Changes are shown against the text after event {opened}," in " ".join(
        since.split()
    )
    whole = nemcon("text", str(path), "--since", "0", home=tmp_path).stdout
    assert whole == nemcon("text", str(path), "--changes", home=tmp_path).stdout


def test_damage_counts_only_where_the_text_lies_beyond_it(
    game: tuple[Path, int], tmp_path: Path
) -> None:
    path, opened = game
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1].replace(b"IRN", b"IRQ"))
    assert nemcon("text", str(path), home=tmp_path).returncode == 3
    assert nemcon("text", str(path), "--at", str(opened), home=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((SCENARIO, "--at", "5"), 2, "is a scenario and has no event 5"),
        (("GAME", "--at", "999"), 2, "has no event 999; its last is"),
        (("GAME", "--at", "-1"), 2, "--at"),
        (("GAME", "--at", "1", "--since", "2"), 2, "--since takes a number from 0 to 1"),
        (("GAME", "--at", "x"), 2, "whole number"),
        ((SCENARIO, "--format", "pdf"), 2, "pdf"),
        (("no-such-thing",), 3, "no-such-thing"),
        (("none.nemcon",), 3, "none.nemcon"),
    ],
)
def test_what_cannot_be_printed_is_said(
    game: tuple[Path, int], tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    path, _ = game
    named = [str(path) if w == "GAME" else w for w in words]
    ran = nemcon("text", *named, home=tmp_path)
    assert ran.returncode == code
    assert said in ran.stderr
    assert ran.stdout == ""
