"""Golden transcripts are what the program still says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.transcript import FOLDER, played

TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: str(p.stem))
def test_a_transcript_is_what_the_program_says(path: Path) -> None:
    text = path.read_text("utf-8")
    assert played(text) == text, f"python -m tests.transcript {path}"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: str(p.stem))
def test_news_is_told_before_what_came_later(path: Path) -> None:
    """Of the same day: nothing later than the hour of news stands before it."""
    before, wrong = "", []
    for line in path.read_text("utf-8").splitlines():
        if news := _NEWS.match(line):
            day, hour = news["day"] or "", news["hour"]
            last = _TIMED.match(before)
            if last and (last["day"] or "") == day and last["hour"] > hour:
                wrong.append(line)
        elif _TIMED.match(line):
            before = line
    assert wrong == []


_HOUR = r"(?P<day>\d+ [A-Z][a-z]{2} )?(?P<hour>\d\d:\d\d)"
_TIMED = re.compile(_HOUR + "  ")
_NEWS = re.compile(f"News of {_HOUR}: ")
