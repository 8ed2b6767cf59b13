"""Any table, text or roll call that is taken makes a scenario without errors."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.diagnostics import ImportUnusable
from game.scenario.drafts.longtext import provisions
from game.scenario.founding.folder import Plan, found, plan_from, template_names
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.founding.writer import as_csv
from game.scenario.load import examine
from game.scenario.rollcalls.as_scenario import plan_of
from game.scenario.rollcalls.rollcall import read_rollcall
from game.scenario.tables.sheets import read_sheet

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
    made(
        as_csv(table[0], table[1:]),
        lambda path: planned_with(plan_from(template), read_sheet(path))[0],
    )


def made(content: str, read: Callable[[Path], Plan]) -> None:
    """Make a scenario from a file, unless it is refused, and ask that it has no errors."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "file.csv")
        path.write_text(content, "utf-8")
        try:
            plan = read(path)
        except ImportUnusable:
            return
        found(Path(scratch, "mine"), plan)
        problems = examine(str(Path(scratch, "mine"))).problems
        assert [p.in_a_line for p in problems if p.severity == "error"] == []


LINES = (
    "# Title", "## Article 1", "Article 2. Words", "1. One", "(a) x", "(i) z", "2. Two", "- item",
    "* ", "> quote", "", "PREAMBLE", "Noting that,", "1.1 deep", "a) b", "---", "| a | b |",
    "x" * 400, "Artikel 3", "\u7b2c\u4e00\u6761", "Section IV", "{1}", "see article 2", "\u200b",
    "# ", "1.", "(a)", "[brackets]", "**bold** text", "&amp; \"q\" 'q' : #", "Annex A", "0. zero",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_a_text_makes_a_scenario_without_errors_or_is_refused(lines: list[str]) -> None:
    made("\n".join(lines), plan_of_text)


BEGINNINGS = (
    *("", "", "", "# ", "## ", "### ", "- ", "1. ", "2) ", "(a) ", "a) ", "* ", "Chapter II ", "Annex "),
    *("Article 1\n\n", "Article 2: ", "Art. 3 ", "\u00a7 4 ", "ARTICLE 5\n", "## Article 6. ", "Part I - "),
    *("Principle 7. ", "Annex: ", "| ", "> "),
)  # fmt: skip
ENDS = (
    "",
    ".",
    ":",
    ",",
    ";",
    "?",
    " (see annex 1): each",
    ". Late payers pay 6",
    ". So it is.",
    "\n",
)
SAID = (
    *("Money", "members", "pay", "Dues", "of", "5", "per", "cent", "e.g.", "12:30", "**bold**", "Recalling"),
    *("no,", "Article", "(b)", "any_thing", "ships;", "\u4e2d\u56fd", "a: b", "x. Y", "\u00e9tat", "[c]", "*d*"),
)  # fmt: skip


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A line as texts have them: how it begins, words, how it ends."""
    words = draw(st.lists(st.sampled_from(SAID), max_size=25))
    return draw(st.sampled_from(BEGINNINGS)) + " ".join(words) + draw(st.sampled_from(ENDS))


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


@settings(max_examples=400, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=8), st.sampled_from(("\n", "\n\n")))
def test_every_word_of_a_text_is_found_in_its_draft(lines: list[str], between: str) -> None:
    text = between.join(lines)
    kept: Counter[str] = Counter()
    for part in provisions(text):
        wording = part.get("variants", {}).get("chair", {}).get("text", "")
        repeated = wording.startswith(part["heading"])
        kept += words_of(
            f"{part['number']} {'' if repeated else part['heading']} {wording}"
        )
    assert words_of(text) - kept == Counter()


CODES = ("NOR", "USA", "FRA", "TUR", "DDR", "YUG", "XQZ", "", "nor")
NAMED = ("NORWAY", "UNITED STATES", "", "T\u00dcRKIYE", "Atlantis")
VOTES = ("Y", "N", "A", "X", "", " ", "Z", "y")
DATES = ("2019-12-27", "2019", "", "31/12/2019", "2019-02-30")
TOTALS = ("", "1", "2", "x", "-1", "999")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(*map(st.sampled_from, (CODES, NAMED, VOTES, DATES, *[TOTALS] * 3))),
        min_size=2,
        max_size=9,
    )
)
def test_a_roll_call_makes_a_scenario_without_errors_or_is_refused(
    rows: list[tuple[str, ...]],
) -> None:
    head = (
        "ms_code,ms_name,ms_vote,date,total_yes,total_no,total_abstentions,resolution,title"
    )
    made(
        as_csv(head.split(","), [(*row, "A/RES/1/1", "T") for row in rows]),
        lambda path: plan_of(read_rollcall(path)),
    )
