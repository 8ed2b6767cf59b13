"""Any table of a trainer's that is taken makes a scenario without errors."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.diagnostics import ImportUnusable
from game.scenario.founding import found, plan_from, template_names
from game.scenario.load import examine
from game.scenario.seating import planned_with
from game.scenario.sheets import read_sheet
from game.scenario.writer import as_csv

NAMES = (
    "France", "Turkey", "Bosnia", "Holy See", "EU", "Wakanda", "NO", "Korea", "chair", "on", "#",
    "[a]", "x" * 60, 'a "quoted" word', "DEU", "ARD", "TABLE", "&a", "1.10", "- x", "{b: c}", ":",
)  # fmt: skip
ISSUES = (
    "Ban", "Fishing", "Single-use plastic", "Fund", "\u4e2d\u56fd", "1", "Article 2", "Totals",
    "Who pays", "on", "[x]", "a: b", "TABLE", "#k", "",
)  # fmt: skip
POSITIONS = ("", "", "1", "-1/80", "2", "0,5", "-2/100", "0", "high", "#REF!")
WORDS = (
    "", "no fishing; our pride", "Fishing: never", "Article 1 stays", "3: no", "Ban: x", ":",
    "Fund: y;Ban: z", 'say "no"', "&a", "# x", "x" * 200, "- [a]", "Single-use plastic",
    "\u202eabc", "a\\b",
)  # fmt: skip
COLUMNS = {
    "Country": NAMES,
    "Name": NAMES,
    "Red lines": WORDS,
    "public": ("", "yes", "no"),
    "Notes": WORDS,
    **dict.fromkeys(ISSUES, POSITIONS),
}
"""Heads of columns with what may stand below each."""


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A table as a trainer writes one, now and then with a column under a wrong head."""
    rest = st.lists(st.sampled_from([*COLUMNS]), max_size=5)
    heads = ["Country", *draw(rest)]
    cells = [st.sampled_from(COLUMNS[head]) for head in heads]
    rows = draw(st.lists(st.tuples(*cells), min_size=1, max_size=7))
    return [heads, *map(list, rows)]


@settings(max_examples=80, deadline=None)
@given(tables(), st.sampled_from(template_names()))
def test_a_table_makes_a_scenario_without_errors_or_is_refused(
    table: list[list[str]], template: str
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "t.csv")
        path.write_text(as_csv(table[0], table[1:]), "utf-8")
        try:
            plan, _ = planned_with(plan_from(template), read_sheet(path))
        except ImportUnusable:
            return
        found(Path(scratch, "mine"), plan)
        read = examine(str(Path(scratch, "mine")))
        assert [p.in_a_line for p in read.problems if p.severity == "error"] == []
