"""What the tests of the screens share: a place for settings, and snapshots as SVG."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

SNAPSHOTS = Path(__file__).parent / "__snapshots__"
UPDATE = "NEMCON_UPDATE_SNAPSHOTS"
"""Environment variable that writes the snapshots anew."""


@pytest.fixture(autouse=True)
def settings_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of the person who runs it."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))


def normalised(svg: str) -> str:
    """An exported screen without what differs from one export to the next."""
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    svg = re.sub(r"@font-face\s*\{[^}]*\}\s*", "", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def words_of(svg: str) -> list[str]:
    """The text of an exported screen, a row to a line."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for found in re.finditer(r'<text[^>]*? x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<', svg):
        x, y, words = float(found[1]), float(found[2]), unescape(found[3])
        rows.setdefault(y, []).append((x, words.replace("\xa0", " ")))
    return ["".join(w for _, w in sorted(row)).rstrip() for _, row in sorted(rows.items())]


@pytest.fixture
def snapshot() -> Callable[[App[Any], str], None]:
    """Compare a screen with the SVG kept under a name."""

    def compare(app: App[Any], name: str) -> None:
        svg = normalised(app.export_screenshot(title="nemcon"))
        kept = SNAPSHOTS / f"{name}.svg"
        if os.environ.get(UPDATE) == "1":
            SNAPSHOTS.mkdir(exist_ok=True)
            kept.write_text(svg, encoding="utf-8", newline="\n")
            return
        assert kept.exists(), f"no snapshot {name}; set {UPDATE}=1 to write it"
        expected = kept.read_text(encoding="utf-8")
        if expected != svg:
            assert words_of(expected) == words_of(svg)
            pytest.fail(f"the words of {name} are the same, their looks differ")

    return compare
