"""Problems on paper: carets in terminal cells, a line each, JSON."""

from __future__ import annotations

import json

from game.scenario.diagnostics import Place, Problem
from game.scenario.findings.render import WIDEST, blocks, excerpt, render, summary


def problem(line: str, column: int, length: int = 1) -> Problem:
    place = Place("s.yaml", 7, column, length)
    return Problem("S101", "error", "unknown key `x`", place, "did you mean `y`?", line)


def test_a_caret_stands_under_wide_characters() -> None:
    assert excerpt("条約: x", Place("s", 1, 5, 1)) == ("条約: x", 6, 1)
    assert excerpt("条約: x", Place("s", 1, 1, 2)) == ("条約: x", 0, 4)


def test_a_caret_is_not_moved_by_combining_marks() -> None:
    assert excerpt("e\u0301: x", Place("s", 1, 5, 1))[1] == 3


def test_a_long_line_is_cut_around_the_place() -> None:
    shown, indent, width = excerpt("a" * 500 + "bad" + "c" * 500, Place("s", 1, 501, 3))
    assert shown[indent : indent + width] == "bad"
    assert len(shown) <= WIDEST + 1


def test_nothing_but_help_is_wider_than_a_terminal() -> None:
    from rich.cells import cell_len

    found = problem("条約" * 60 + "bad", 121, 3)
    long = Problem(found.code, "error", "words " * 30, found.place, "", found.excerpt)
    lines = blocks([long], 60).splitlines()
    assert max(map(cell_len, lines)) <= 60
    marked, carets = lines[-2], lines[-1]
    assert cell_len(marked[: marked.index("bad")]) == carets.index("^^^")


def test_an_excerpt_cannot_move_the_cursor() -> None:
    report = render([problem("a\x1b[2Jb\u202ec", 1)])
    assert "\x1b" not in report
    assert "\u202e" not in report


def test_a_line_each_can_be_read_by_editors() -> None:
    expected = "s.yaml:7:3: error[S101]: unknown key `x`; did you mean `y`?\n"
    assert expected == render([problem("  x: 1", 3)], "line")


def test_json_has_the_place_in_fields() -> None:
    read = [
        json.loads(line) for line in render([problem("  x: 1", 3, 1)], "json").splitlines()
    ]
    assert [(p["code"], p["file"], p["line"], p["column"]) for p in read] == [
        ("S101", "s.yaml", 7, 3)
    ]


def test_nothing_to_say_is_said_with_nothing() -> None:
    assert (render([]), render([], "line"), render([], "json")) == ("", "", "")
    assert summary([]) == "no faults"
