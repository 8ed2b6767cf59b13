"""The floors, the size of modules, and words behind which unfinished work hides."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "game").rglob("*.py"))
WALL = 500
"""Lines that no module may pass."""
BETTER_AS_TWO = 300
"""Lines above which a module is named in the test's output."""
UNFINISHED = re.compile(
    r"\b(?:TODO|FIXME|XXX|HACK|NotImplementedError|placeholder(?! ?=)|simplified|stub"
    r"|for now(?! in ))\b"
)


def length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_point_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_module_is_longer_than_the_wall() -> None:
    assert {name(p): length(p) for p in MODULES if length(p) > WALL} == {}


def test_long_modules_are_named() -> None:
    long = {name(p): length(p) for p in MODULES if length(p) > BETTER_AS_TWO}
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        for module, lines in long.items():
            warnings.warn(f"{module} has {lines} lines: two modules?", stacklevel=1)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_left_unfinished(path: Path) -> None:
    found = [
        f"{name(path)}:{number}: {line.strip()}"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {p.parent for p in MODULES}
    assert {name(f) for f in folders if not (f / "__init__.py").exists()} == set()
