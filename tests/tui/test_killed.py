"""A screen that is killed at any moment had shown nothing that is not in the file.

The real program runs in a pseudo-terminal and is killed with ``kill -9`` while the room goes
on or a roll is called.  ``NEMCON_KILLS=200`` runs two hundred kills; the suite runs six.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from collections.abc import Iterable
from itertools import chain, cycle
from pathlib import Path

import pytest

from game.journal import Journal, read
from game.rules.log.events import BallotCast, Entry, QuestionPut, Suspended
from game.rules.meeting.calendar import clock
from game.scenario.load import load
from game.scenario.room import setup_of
from game.sitting.games import Game
from game.sitting.laying import scenario_of
from game.sitting.views import log_for
from game.tui.proceedings import Line, Proceedings

pytest.importorskip("pty", reason="pseudo-terminals are a thing of POSIX")
from tests.terminal import Terminal

KILLS = int(os.environ.get("NEMCON_KILLS", "6"))
_DRAWN = b"\x1b[?2026l"
"""Ends one whole drawing; what comes after was still being drawn."""
_UNDERSTOOD = "\x1b[?2026;2$y"
"""What a terminal answers that draws as a whole."""
_ITEM = re.compile(r" {1,3}(\d\d:\d\d)[ ⁕»](.*)")
"""An item of the record, a private one, or news, which come with the scenario; what it says
stands further in, and may itself begin a line with an hour."""


def shown(screen: str) -> list[str]:
    """The items of the record on the screen of the chamber, squeezed; whole ones only."""
    rows = screen.splitlines()
    head = next((y for y, row in enumerate(rows) if "─ 3 Record" in row), None)
    if head is None or "─ From outside" in screen:
        return []  # news lie over the record and cut its lines
    left = rows[head].index("╭─ 3 Record")
    column = []
    for row in rows[head + 1 :]:
        if not row[left:].startswith("│"):
            break
        column.append(row[left:].strip("│").rstrip())
    items: list[str] = []
    for words in column:
        if _ITEM.match(words):
            items.append(words.strip())
        elif items:
            items[-1] += f" {words.strip()}"
    return [squeezed(i) for i in items if "»" not in i]


def running(screen: str) -> tuple[int, ...]:
    """Yes, no and abstentions that the screen of a vote shows; zeros where there is none."""
    found = re.search(r"\+ (\d+)\s+yes\s+x (\d+)\s+no\s+- (\d+)\s+abstaining", screen)
    return tuple(map(int, found.groups())) if found else (0, 0, 0)


def cast(entries: Iterable[Entry]) -> list[tuple[int, ...]]:
    """Yes, no and abstentions of every vote of a log, ended or not."""
    votes: list[dict[str, str]] = []
    for entry in entries:
        if isinstance(entry.event, QuestionPut):
            votes.append({})
        elif isinstance(entry.event, BallotCast):
            votes[-1][entry.event.seat] = entry.event.choice
    kinds = ("yes", "no", "abstain")
    return [tuple(list(v.values()).count(k) for k in kinds) for v in votes]


def squeezed(words: str) -> str:
    """Without blanks and marks, so that it does not matter where lines were broken."""
    return re.sub(r"[\s⁕]", "", words)


def told(entries: Iterable[Entry], path: Path) -> set[str]:
    """Everything that the record shows of a log, squeezed, and showed while it grew.

    Only suspensions change a line that was shown: those in a row become one.
    """
    setup = setup_of(scenario_of(read(path).header))
    proceedings = Proceedings(setup, "MEX")
    seen: set[str] = set()
    for entry in log_for(entries, "MEX"):
        proceedings.take([entry])
        if isinstance(entry.event, Suspended):
            seen.add(_item(proceedings.shown()[-1]))
    return seen | {_item(line) for line in proceedings.shown()}


def _item(line: Line) -> str:
    return squeezed(f"{clock(line.entry.minute)} {line.words}")


class Killed:
    """A game on the screen, driven for a while and then killed."""

    def __init__(self, home: Path, number: int, game: Path | None) -> None:
        moment = random.Random(number)  # noqa: S311 - any moment will do
        new = ("cybercrime-2024", "--as", "MEX", "--seed", str(number))
        words = (str(game),) if game is not None else new
        command = (sys.executable, "-m", "game", "play", *words)
        (home / "settings.json").write_text('{"guided":true}', "utf-8")
        with Terminal(
            *command, columns=140, rows=45, environment={"NEMCON_HOME": str(home)}
        ) as self.terminal:
            self.terminal.press(_UNDERSTOOD)
            self.terminal.wait_for("you: Mexico")
            self._play(moment.uniform(0.2, 6.0))
            self.terminal.process.kill()
            self.terminal.process.wait()
            self.drawn = self._last_whole()

    def _play(self, seconds: float) -> None:
        """Let the room go on as fast as it can, voting where a vote is called."""
        self.raw = bytearray()
        end = time.perf_counter() + seconds
        for key in chain("++++", cycle("n nx")):
            if time.perf_counter() > end:
                break
            assert self.terminal.process.poll() is None, bytes(self.raw[-5000:]).decode()
            self.terminal.press(key)
            self._take(0.05)

    def _take(self, seconds: float) -> None:
        import select

        ours = self.terminal._ours
        while select.select([ours], [], [], seconds)[0]:
            try:
                chunk = os.read(ours, 1 << 16)
            except OSError:
                return
            if not chunk:
                return
            self.raw += chunk
            seconds = 0.0

    def _last_whole(self) -> str:
        """The screen after the last drawing that had come in whole."""
        self._take(0.2)
        whole = self.raw[: self.raw.rfind(_DRAWN) + len(_DRAWN)]
        if _DRAWN in whole:
            self.terminal._stream.feed(bytes(whole))
        return self.terminal.text


def at_a_vote(seed: int) -> Path:
    """A saved game in which a roll call has just begun."""
    with Game.begin(load("cybercrime-2024"), "MEX", seed) as game:
        while not game.desk.view().chamber.voting:
            game.desk.step()
            game.desk.wait()
        return game.path


@pytest.mark.parametrize("number", range(KILLS))
def test_what_the_screen_showed_is_in_the_file_after_a_kill(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    begun = at_a_vote(number) if number % 2 else None
    drawn = Killed(tmp_path, number, begun).drawn
    path = next(tmp_path.rglob("*.nemcon"))
    reading = read(path)
    assert reading.failure is None
    known = told(reading.entries, path)
    for item in shown(drawn):
        assert item in known, f"shown and lost: {item}\n{drawn}"
    seen = running(drawn)
    votes = cast(reading.entries)
    kept = any(all(a <= b for a, b in zip(seen, v, strict=True)) for v in votes)
    assert kept or not any(seen), f"shown and lost: {seen} of {votes}\n{drawn}"
    with Journal.open(path) as journal:
        assert tuple(journal.entries) == reading.entries
    with Game.take_up(path) as game:
        for _ in range(5):
            game.desk.step()
            game.desk.wait()
        assert len(read(path).entries) >= len(reading.entries)


def test_the_record_is_read_from_a_screen() -> None:
    """The check itself: it reads what stands there, and misses what does not."""
    screen = "\n".join(
        (
            "╭─ 2 Text ─╮╭─ 3 Record ────────╮",
            "│          ││        of before.  │",
            "│          ││  15:00 Canada asks │",
            "│          ││        for it till │",
            "│          ││        18:00 sharp.│",
            "│          ││  15:01 Chile speaks│",
            "╰──────────╯╰────────────────────╯",
        )
    )
    assert shown(screen) == ["15:00Canadaasksforittill18:00sharp.", "15:01Chilespeaks"]
    assert running("  + 12  yes     x 3  no     - 1  abstaining") == (12, 3, 1)
