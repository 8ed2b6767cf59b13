"""What importing a module may not drag in: static contracts cannot see the whole of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "yaml", "msgspec", "platformdirs", "asyncio", "filelock")


def loaded_by(statement: str) -> set[str]:
    """The top-level names in ``sys.modules`` after a statement in a fresh interpreter."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return {module.partition(".")[0] for module in ran.stdout.split()}


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import game.cli.main").isdisjoint(HEAVY)


def test_help_loads_nothing_heavy() -> None:
    quiet = (
        "import contextlib, io\nfrom game.cli.main import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    main(['--help'])"
    )
    assert loaded_by(quiet).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "module",
    [
        "game.rules.decide",
        "game.delegates.delegate",
        "game.scenario.load",
        "game.journal",
        "game.sitting.games",
        "game.cli.plain.play",
        "game.cli.plain.auto",
    ],
)
def test_textual_is_loaded_by_screens_only(module: str) -> None:
    assert "textual" not in loaded_by(f"import {module}")


@pytest.mark.parametrize("module", ["game.rules.decide", "game.delegates.delegate"])
def test_the_core_needs_no_files_or_faces(module: str) -> None:
    assert loaded_by(f"import {module}").isdisjoint({"yaml", "rich", "textual", "asyncio"})


def test_the_home_screen_loads_no_law_and_no_delegations() -> None:
    code = (
        "import game.tui.app, game.tui.screens.home, sys\n"
        "print([m for m in sys.modules if m.startswith(('game.rules', 'game.delegates'))])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
