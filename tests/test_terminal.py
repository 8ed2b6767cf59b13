"""The real program in a pseudo-terminal: from home to the chamber and out again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.scenario.load import listing
from tests.cli.program import nemcon
from tests.terminal import Terminal

ENTER, ESCAPE, CTRL_C, CTRL_Q = "\r", "\x1b", "\x03", "\x11"
DOWN = "\x1b[B"


def at_home(home: Path, **size: int) -> Terminal:
    return Terminal(environment={"NEMCON_HOME": str(home)}, **size)


def names() -> list[str]:
    """Ids of the scenarios in the order in which home lists them."""
    return [card.id for card in listing()]


def games(home: Path) -> list[Path]:
    return sorted((home / "games").glob("*.nemcon"))


def sit_down(terminal: Terminal) -> None:
    terminal.wait_for("nemcon", "Open")
    terminal.settle()
    for _ in range(names().index("cybercrime-2024")):
        terminal.press(DOWN)
        terminal.settle()
    terminal.press(ENTER)
    terminal.wait_for("cybercrime convention", "Sit down")
    terminal.settle()
    terminal.press(ENTER)
    terminal.wait_for("At the table")
    terminal.press(ESCAPE)
    terminal.wait_for("Shall the draft", "Wait")
    terminal.settle()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (140, 45)])
def test_home_briefing_chamber_and_out(columns: int, rows: int, tmp_path: Path) -> None:
    with at_home(tmp_path, columns=columns, rows=rows) as terminal:
        sit_down(terminal)
        terminal.press("n")
        terminal.wait_for("members are in")
        terminal.press("q")
        terminal.wait_for("You left the table")
        terminal.press(CTRL_Q)
        assert terminal.wait_for_end() == 0
    assert len(games(tmp_path)) == 1


def test_the_guide_is_not_shown_twice(tmp_path: Path) -> None:
    with at_home(tmp_path) as terminal:
        sit_down(terminal)
        terminal.press(CTRL_Q)
        assert terminal.wait_for_end() == 0
    command = (sys.executable, "-m", "game", "play", str(games(tmp_path)[0]))
    with Terminal(*command, environment={"NEMCON_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("Shall the draft", "Wait")
        assert "At the table" not in terminal.settle()


def test_ctrl_c_saves_and_the_game_goes_on_as_text(tmp_path: Path) -> None:
    with at_home(tmp_path) as terminal:
        sit_down(terminal)
        terminal.press("n")
        terminal.wait_for("members are in")
        terminal.press(CTRL_C)
        assert terminal.wait_for_end() == 0
        assert "Traceback" not in terminal.text
    ran = nemcon(
        "play", str(games(tmp_path)[0]), "--plain", home=tmp_path, typed="record 9\n"
    )
    assert ran.returncode == 0
    assert "members are in the room" in ran.stdout
    assert "The Chair opens" in ran.stdout


def test_a_terminal_that_is_too_small_is_told_what_is_needed(tmp_path: Path) -> None:
    with at_home(tmp_path, columns=40, rows=10) as terminal:
        terminal.wait_for("80", "24")
        terminal.resize(80, 24)
        terminal.wait_for("Open")
        terminal.press(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_a_dumb_terminal_is_told_what_works(tmp_path: Path) -> None:
    environment = {"NEMCON_HOME": str(tmp_path), "TERM": "dumb"}
    with Terminal(environment=environment) as terminal:
        assert terminal.wait_for_end() == 2
        assert "--plain" in terminal.text


def test_plain_text_on_a_terminal_prompts_and_moves_no_cursor(tmp_path: Path) -> None:
    words = ("play", "cybercrime-2024", "--as", "MEX", "--seed", "1", "--plain")
    with Terminal(
        sys.executable, "-m", "game", *words, environment={"NEMCON_HOME": str(tmp_path)}
    ) as terminal:
        terminal.wait_for("MEX>")
        terminal.press("quit\n")
        assert terminal.wait_for_end() == 0
    plain = nemcon(*words, home=tmp_path, typed="")
    assert "MEX> " not in plain.stdout
    assert "\x1b" not in plain.stdout


def test_ctrl_c_in_plain_text_saves_and_leaves(tmp_path: Path) -> None:
    words = ("play", "cybercrime-2024", "--as", "MEX", "--plain")
    with Terminal(
        sys.executable, "-m", "game", *words, environment={"NEMCON_HOME": str(tmp_path)}
    ) as terminal:
        terminal.wait_for("MEX>")
        terminal.press(CTRL_C)
        assert terminal.wait_for_end() == 0
        assert "Saved. Go on with" in terminal.text
    assert len(games(tmp_path)) == 1
