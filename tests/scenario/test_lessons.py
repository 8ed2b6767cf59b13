"""What the checks advise on the length of a lesson: one length, and one that the format takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.scenario.diagnostics import Problem
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine
from game.scenario.world.word_count import words_of

WORD = "word "


def told(folder: Path) -> list[Problem]:
    problems = examine(str(folder)).problems
    return [p for p in problems if p.code in ("S326", "S329")]


def lesson(folder: Path, *, words: int, minutes: int, size: int | None = 45) -> None:
    """A classroom with a brief of so many words more, and a meeting of so many minutes."""
    found(folder, plan_from("classroom-committee"))
    path = folder / "scenario.yaml"
    text = re.sub(r"(?m)^minutes: \d+", f"minutes: {minutes}", path.read_text("utf-8"))
    key = f"lesson: {size}" if size else ""
    text = re.sub(r"(?m)^( +)lesson: \d+", rf"\1{key}", text)
    path.write_text(text, "utf-8")
    brief = folder / "briefs" / "ARD.md"
    brief.write_text(brief.read_text("utf-8") + WORD * words, "utf-8")


@pytest.mark.parametrize(
    ("words", "minutes"), [(3000, 40), (3000, 90), (0, 300), (7000, 34)]
)
def test_the_lesson_that_is_advised_is_one_that_is_long_enough(
    tmp_path: Path, words: int, minutes: int
) -> None:
    lesson(tmp_path / "x", words=words, minutes=minutes)
    advised = {
        found
        for p in told(tmp_path / "x")
        for found in re.findall(r"lesson: (\d+)", p.help)
    }
    assert len(advised) == 1, "each check names another length"
    (enough,) = advised
    path = tmp_path / "x" / "scenario.yaml"
    path.write_text(
        path.read_text("utf-8").replace("lesson: 45", f"lesson: {enough}"), "utf-8"
    )
    assert told(tmp_path / "x") == []
    shorter = path.read_text("utf-8").replace(
        f"lesson: {enough}", f"lesson: {int(enough) - 1}"
    )
    path.write_text(shorter, "utf-8")
    assert told(tmp_path / "x")


@pytest.mark.parametrize(("words", "minutes"), [(90_000, 30), (0, 600)])
def test_no_lesson_is_advised_that_the_format_does_not_take(
    tmp_path: Path, words: int, minutes: int
) -> None:
    lesson(tmp_path / "x", words=words, minutes=minutes)
    (problem,) = told(tmp_path / "x")
    assert "lesson:" not in problem.help
    assert problem.help.startswith("shorten the ")


def test_where_no_class_is_given_the_whole_key_is_advised(tmp_path: Path) -> None:
    lesson(tmp_path / "x", words=9000, minutes=40, size=None)
    path = tmp_path / "x" / "scenario.yaml"
    text = re.sub(r"(?m)^class:.*\n(?: .*\n)*", "", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    (problem,) = told(tmp_path / "x")
    key = re.search(r"`(class: \{size: 7, lesson: \d+\})`", problem.help)
    assert key
    path.write_text(f"{text}\n{key[1]}\n", "utf-8")
    assert told(tmp_path / "x") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Good luck, all.", 3),
        ("贵代表团希望保持原样。" * 10, 90),
        ("学校 School phones 手机", 5),
        ("- 一。\n\n- 二。", 1),
        ("", 0),
    ],
)
def test_words_are_counted_where_no_blanks_part_them(text: str, words: int) -> None:
    assert words_of(text) == words
