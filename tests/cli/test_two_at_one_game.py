"""Two processes at one game: the second is told who holds it, and may look at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal import read
from tests.tui.sittings import SPOKEN, kept

HOLDS = """
import sys
from pathlib import Path
from game.journal import Journal
with Journal.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, int]]:
    """A game that another process has open, and that process's number."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text('{"guided":true}', "utf-8")
    path = kept("held", SPOKEN)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        yield path, other.pid
        other.kill()


def test_typed_play_names_the_holder_and_what_looks_at_it(
    held: tuple[Path, int], capsys: pytest.CaptureFixture[str]
) -> None:
    path, holder = held
    assert main(["play", str(path), "--plain"]) == 3
    said = capsys.readouterr().err
    assert f"is open in process {holder} on " in said
    assert f"hint: nemcon replay {path} looks at it" in said
    assert main(["replay", str(path), "--plain"]) == 0
    assert "Galt tables amendment A1" in capsys.readouterr().out


def test_the_screen_names_the_holder_and_offers_to_watch(held: tuple[Path, int]) -> None:
    pytest.importorskip("pty", reason="pseudo-terminals are a thing of POSIX")
    from tests.terminal import Terminal

    path, holder = held
    before = path.read_bytes()
    command = (sys.executable, "-m", "game", "play", str(path))
    with Terminal(*command, environment={"NEMCON_HOME": str(path.parents[1])}) as screen:
        screen.wait_for("This game cannot be played on", f"process {holder} on")
        screen.press("\r")
        screen.wait_for("what Galt may know")
    assert path.read_bytes() == before
    assert read(path).failure is None
