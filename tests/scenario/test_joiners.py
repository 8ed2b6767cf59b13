"""Letters that nobody sees and that belong to a spelling; and those that do not."""

from __future__ import annotations

import pytest

from game.scenario.diagnostics import Problems
from game.scenario.files.source import Source


def reported(text: str) -> list[str]:
    problems = Problems()
    source = Source("texts/fa.yaml", text, problems)
    assert (source.text == text) == (problems.found == [])
    return [p.code for p in problems.found]


@pytest.mark.parametrize(
    "text",
    [
        "title: می\u200cرود",
        "title: क्\u200dष",
        "title: 👩\u200d🌾",
        "title: A\u05d0\u200e b",
        "title: شركة\u200f (أ)",
    ],
)
def test_what_a_spelling_needs_is_left_alone(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: riv\u200cer",
        "title: \u200driver",
        "title: river\u200d",
        "title: می\u200c",
        "title: river\u200e",
        "title: \u202eriver",
        "title: ri\u200bver",
    ],
)
def test_what_only_hides_is_reported(text: str) -> None:
    assert reported(text) == ["S112"]


def test_a_long_line_that_is_quoted_says_that_more_follows() -> None:
    problems = Problems()
    Source("scenario.yaml", f"summary: a\0{'b' * 100}", problems)
    (problem,) = problems.found
    assert problem.help == f"delete it; the line is then `summary: a{'b' * 68} …`"
