"""The published cases hold."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import get_args

import pytest

from game.cli.tally import differences
from game.rules.conformance.playing import play
from game.rules.counting import counted
from game.rules.notation.reading import WORDS
from game.rules.rulebook import MotionProcedure
from game.scenario.cases.case_file import Read, cases_in, read_case
from game.scenario.cases.tally_file import Asked, read_tally_file
from game.scenario.diagnostics import Problems
from game.scenario.library import rulebook_names
from game.scenario.load import shelves_for

HERE = Path(__file__).parent
MEETINGS = cases_in(HERE / "meetings")
BOOKS: Read = {}
"""Rulebooks that were read, each once for all cases."""
VOTES = [
    asked
    for name in ("tally.yaml", "unanimity.yaml")
    for asked in read_tally_file(HERE / name, shelves_for(HERE), Problems())
]
README = (HERE / "README.md").read_text("utf-8")


@pytest.mark.parametrize("path", MEETINGS, ids=lambda p: p.stem)
def test_a_meeting_comes_out_as_written(path: Path) -> None:
    problems = Problems()
    case = read_case(path, shelves_for(HERE), problems, BOOKS)
    assert problems.found == []
    assert case is not None
    assert case.why.endswith(".")
    assert play(case.setup, case.lines) == ()


@pytest.mark.parametrize("asked", VOTES, ids=lambda asked: asked.case.id)
def test_a_vote_comes_out_as_expected(asked: Asked) -> None:
    assert asked.expect
    assert differences(counted(asked.rulebook, asked.case), asked.expect) == ()


def test_every_line_of_a_case_can_fail() -> None:
    path = HERE.parent / "scenario" / "cases" / "fails.case_"
    case = read_case(path, shelves_for(HERE), Problems())
    assert case is not None
    failures = play(case.setup, case.lines)
    assert [f.line for f in failures] == [8, 9, 10, 11, 12, 13, 14, 15, 16]
    assert failures[1].reason == "it is in order"
    assert failures[2].reason == "it is: A1 pending"


def test_the_suite_shows_every_motion_and_every_rulebook() -> None:
    texts = [path.read_text("utf-8") for path in MEETINGS]
    moves = re.compile(r"^\w+: move (\S+)", re.MULTILINE)
    moved = {word for text in texts for word in moves.findall(text)}
    assert set(get_args(MotionProcedure)) - moved == {"secret-ballot"}
    rulebook = re.compile(r"^rulebook: (\S+)$", re.MULTILINE)
    under = {name for text in texts for name in rulebook.findall(text)}
    own = {"student-union"}
    assert set(rulebook_names()) - under <= own


def test_every_motion_is_shown_in_order_and_out_of_order() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in MEETINGS)
    out = set(re.findall(r"^! \w+: move (\S+)[^\n]*->", texts, re.MULTILINE))
    assert set(get_args(MotionProcedure)) - out == {"secret-ballot"}


@pytest.mark.parametrize(
    "pair",
    tuple(
        itertools.combinations(
            ("suspend-meeting", "adjourn-meeting", "adjourn-debate", "close-debate"), 2
        )
    ),
    ids="/".join,
)
def test_every_pair_of_the_ladder_is_shown(pair: tuple[str, str]) -> None:
    """A case moves the lower, then the higher, and says which is taken first."""
    higher, lower = pair
    for path in MEETINGS:
        moved = re.findall(r"^\w+: move (\S+)", path.read_text("utf-8"), re.MULTILINE)
        if path.stem.startswith("119-") and moved == [lower, higher]:
            return
    pytest.fail(f"no case of {higher} before {lower}")


def test_every_tie_is_shown() -> None:
    """A motion or text of every kind of question is put with equal votes."""
    tied = {path.stem for path in MEETINGS if re.search(r"tie|equal", path.stem)}
    for rule in (71, 85, 89, 95, 113, 114, 115, 116, 117, 118, 123, 129, 131, 133):
        assert any(stem.startswith(f"{rule:03}-") for stem in tied), rule


def test_the_readme_names_cases_that_exist() -> None:
    named = set(re.findall(r"`((?:\d{2,3}|practice)-[a-z0-9-]{8,})`", README))
    assert named - {path.stem for path in MEETINGS} == set()
    assert len(named) > 20


def test_the_page_of_procedures_names_cases_and_words_that_exist() -> None:
    page = (HERE.parents[1] / "docs/procedures.md").read_text("utf-8")
    rows = [line.split("|")[1:-1] for line in page.splitlines() if line.startswith("| ")][
        1:
    ]
    assert len(rows) == 23
    cases = {path.stem for path in MEETINGS}
    for _name, _rules, typed, named in rows:
        assert set(re.findall(r"`([^`]+)`", named)) <= cases
        words = [form.split()[0] for form in re.findall(r"`([^`]+)`", typed)]
        assert words
        assert set(words) <= set(WORDS)
    assert set(re.findall(r"`(282-[^`]+)`", page)) <= cases
