"""Marks of Markdown within a line, and texts that no pattern may take hours over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import ImportUnusable
from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.left_out import doubts_of
from game.scenario.drafts.longtext import left_above, provisions, read_text


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**Decides** to *act*", "Decides to act"),
        ("***All*** of `it`", "All of it"),
        ("a_b_c and _so_ on, 2 * 3 * 4", "a_b_c and so on, 2 * 3 * 4"),
        ("see [the Charter](https://example.org/a_(b)) and ![a map](m.png)",
         "see the Charter and a map"),
        ("[![seal](s.png)](https://example.org)", "seal"),
        ("__Open *and __closed__", "Open *and closed__"),
    ],
)  # fmt: skip
def test_marks_around_words_go(marked: str, bare: str) -> None:
    assert plain(marked) == bare


@pytest.mark.parametrize("piece", ["*a ", "_a ", "[a", "[a](", "["])
def test_marks_that_nobody_closed_are_paired_in_one_walk(piece: str) -> None:
    """A pattern that begins anew at each of them would not end within a day."""
    line = piece * (800_000 // len(piece))
    assert plain(line) == " ".join(line.split())


@pytest.mark.parametrize("piece", ["<!--", "[1. a ", "[a](", "|a"])
def test_a_line_of_nothing_but_marks_is_one_provision(piece: str, tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text(piece * (60_000 // len(piece)), "utf-8")
    assert [*doubts_of(path)] == []
    assert left_above(path) == ()
    assert len(read_text(path)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [("1. We\n" * 19_000, "has 19000 paragraphs;"), ("We\r" * 30_000, "has 30000 lines;")],
    ids=["paragraphs", "lines"],
)
def test_a_text_that_is_too_long_for_a_draft_is_not_numbered_first(
    text: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.md"
    path.write_bytes(text.encode())
    with pytest.raises(ImportUnusable) as refused:
        read_text(path)
    assert said in refused.value.problems[0].message


def test_comments_are_left_out_and_one_that_is_open_stays() -> None:
    (title,) = provisions("We agree <!-- not yet --> on this <!-- or")
    assert title["variants"]["chair"]["text"] == "We agree on this <!-- or"
