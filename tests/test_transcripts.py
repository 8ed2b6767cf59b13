"""Golden transcripts are what the program still says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcript import FOLDER, played

TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: str(p.stem))
def test_a_transcript_is_what_the_program_says(path: Path) -> None:
    text = path.read_text("utf-8")
    assert played(text) == text, f"python -m tests.transcript {path}"
