"""A style in a file of one's own: what is wrong with it is told with file and line."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.cli.main import main
from game.delegates import styles
from game.delegates.styles import names, style
from game.scenario.load import shipped
from game.scenario.style_files import style_fault

HEAD = "from game.delegates.styles import Style\n\n\ndef _gives(spent: int, met: int) -> int:\n"
ENDING = '\n\nSTYLE = Style("odd", "gives oddly", _gives)\n'
GOOD = HEAD + "    return spent // 2\n" + ENDING


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Path]]:
    """Writes a style `odd` of somebody's own."""
    monkeypatch.setattr(styles, "__path__", [*styles.__path__, str(tmp_path / "own")])
    (tmp_path / "own").mkdir()
    file = tmp_path / "own" / "odd.py"

    def written(text: str) -> Path:
        file.write_text(text, "utf-8")
        sys.modules.pop(f"{styles.__name__}.odd", None)
        return file

    yield written
    sys.modules.pop(f"{styles.__name__}.odd", None)
    style.cache_clear()


def test_the_styles_that_there_are_can_be_played() -> None:
    assert [style_fault(name) for name in names()] == [None] * len(names())


def test_a_good_file_is_without_fault(odd: Callable[[str], Path]) -> None:
    odd(GOOD)
    assert style_fault("odd") is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (GOOD.replace("STYLE =", "MINE ="), 0, "`STYLE` is missing"),
        (GOOD.replace("STYLE = Style", "STYLE = str"), 8, "TypeError"),
        (HEAD + "    return (\n", 5, "no Python"),
        (GOOD.replace("spent // 2", "spent / 2"), 4, "gives 0.0"),
        (GOOD.replace("spent // 2", "spent * 2"), 4, "gives 11000"),
        (GOOD.replace("spent // 2", "-5"), 4, "gives -5"),
        (GOOD.replace("spent // 2", "1 // spent"), 5, "ZeroDivisionError"),
        (GOOD.replace('"odd"', '"moderate"'), 8, "which is another style's"),
        (GOOD.replace('"odd"', '"even"'), 8, "is called 'even'"),
        (GOOD.replace("_gives)", "_gives, keeps=20000)"), 8, "`keeps` is 20000"),
        (GOOD.replace("_gives)", "_gives, repays=-1)"), 8, "`repays` is -1"),
        (GOOD.replace('"gives oddly"', '" "'), 8, "no words"),
        ("import no_such_thing\n" + GOOD, 1, "ModuleNotFoundError"),
    ],
)
def test_a_fault_is_told_with_file_and_line(
    odd: Callable[[str], Path], text: str, line: int, message: str
) -> None:
    file = odd(text)
    fault = style_fault("odd")
    assert fault is not None
    assert (fault.file, fault.line) == (str(file), line)
    assert message in fault.message
    assert fault.remedy


def test_check_and_play_refuse_a_scenario_with_such_a_style(
    odd: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    file = odd(GOOD.replace("spent // 2", "spent / 2"))
    folder = tmp_path / "first-steps"
    shutil.copytree(shipped() / "first-steps", folder)
    scenario = folder / "scenario.yaml"
    text = scenario.read_text("utf-8")
    scenario.write_text(text.replace("style: holds-out", "style: odd", 1), "utf-8")
    assert main(["check", str(folder)]) == 1
    assert f"{file}:4:1" in capsys.readouterr().out
    assert main(["play", str(folder), "--auto", "--plain", "--seed", "1"]) == 3
    assert f"{file}:4:1" in capsys.readouterr().err
