"""Concession styles: a register that grows by a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.delegates import styles
from game.delegates.styles import names, style

GUIDE = Path(__file__).parents[2] / "docs/styles.md"


def test_every_style_is_found_by_its_name() -> None:
    assert names() == ("gives-early", "holds-out", "moderate", "tit-for-tat")
    assert [style(n).name for n in names()] == list(names())


def test_an_unknown_style_is_moderate() -> None:
    assert style("no-such-style") is style("moderate")


def test_no_style_gives_less_as_time_runs_out_or_more_than_it_has() -> None:
    for name in names():
        given = [style(name).gives(spent, 5000) for spent in range(0, 10001, 500)]
        assert given == sorted(given)
        assert 0 <= min(given) <= max(given) <= 10000


def test_early_givers_are_ahead_of_moderates_and_those_ahead_of_holders_out() -> None:
    at_half = [style(n).gives(5000, 0) for n in ("gives-early", "moderate", "holds-out")]
    assert at_half == [8000, 3000, 0]


def test_tit_for_tat_answers_what_it_was_given() -> None:
    gives = style("tit-for-tat").gives
    assert [gives(spent, 0) for spent in (0, 5000, 10000)] == [0, 0, 0]
    assert [gives(spent, 5000) for spent in (0, 5000, 10000)] == [4000, 4000, 5000]


def test_a_persons_style_is_a_file_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = re.search(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "bows_at_noon.py").write_text(found[1], "utf-8")
    monkeypatch.setattr(styles, "__path__", [*styles.__path__, str(tmp_path)])
    style.cache_clear()
    try:
        assert "bows-at-noon" in names()
        assert [style("bows-at-noon").gives(s, 5000) for s in (4999, 5000)] == [0, 5000]
    finally:
        style.cache_clear()


def test_the_guide_names_every_style() -> None:
    listed = re.findall(r"^\| `([\w-]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == list(names())
