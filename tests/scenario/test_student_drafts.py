"""Draft resolutions as delegates at conferences write them: heads without blank lines, numbers
in bold, numbers that a program escaped."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.drafts.longtext import left_above, provisions, read_text, sponsors_of

HEAD = """\
Committee: DISEC
Topic: Plastic in the sea
Sponsors: France,
Kenya
Signatories: Japan, Peru
"""
BODY = """\
The Disarmament Committee,

Alarmed by plastic,
Deeply convinced that action is needed, in the light
of what was said in the
UN,
Fully aware of the cost,
Having met,

1) Calls upon all States to:
a) ban plastic,
b) report;
2) Decides to remain seized of the matter.
"""
REASONS = [
    *("Alarmed by plastic,", "Fully aware of the cost,", "Having met,"),
    "Deeply convinced that action is needed, in the light of what was said in the UN,",
]
"""In no order."""


def reasons(text: str) -> list[str]:
    return [
        part["variants"]["chair"]["text"]
        for part in provisions(text)
        if part["kind"] == "preamble" and part["id"] != "opening"
    ]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(f"{HEAD}\n{BODY}", "utf-8")
    return path


@pytest.mark.parametrize("between", ["\n", ""])
def test_a_head_without_blank_lines_is_read_line_by_line(
    tmp_path: Path, between: str
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(f"{HEAD}{between}{BODY}", "utf-8")
    assert sponsors_of(path) == ("France", "Kenya")
    assert left_above(path) == ("Committee: DISEC", "Signatories: Japan, Peru")
    title, opening, *_ = read_text(path)
    assert title["variants"]["chair"]["text"] == "Plastic in the sea"
    assert opening["variants"]["chair"]["text"] == "The Disarmament Committee,"


def test_what_is_left_out_is_named_where_no_line_is_a_title(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(f"Sponsors: France, Kenya\nSignatories: Japan\n\n{BODY}", "utf-8")
    assert sponsors_of(path) == ("France", "Kenya")
    assert left_above(path) == ("Signatories: Japan",)
    assert read_text(path)[0]["id"] == "opening"


def test_who_signs_is_told_at_the_command_line(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "text", str(draft)]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert "is left out: `Committee: DISEC`, `Signatories: Japan, Peru`" in told
    assert "sponsors are `France`, `Kenya`" in told


def test_a_name_that_ends_like_a_verb_begins_no_reason() -> None:
    text = BODY.replace("in the\nUN,", "places,\nUnited Nations,")
    assert any("places, United Nations," in said for said in reasons(text))


def test_each_reason_on_a_line_of_its_own_is_a_paragraph() -> None:
    assert sorted(reasons(BODY)) == sorted(REASONS)


MARKED = """\
The Students' Council of Meren,
*Noting* that the canteen is dear;
*Convinced* that students need food;
**1.** *Decides* that lunch costs 2 euros;
**2.** *Asks* the board
- to report;
- to publish prices.
> Note: this was discussed before.
3\\. *Thanks* the cooks:
\\(a\\) of today;
\\(b\\) of May.
"""


def test_numbers_in_bold_and_numbers_that_a_program_escaped_are_numbers(
    tmp_path: Path,
) -> None:
    path = tmp_path / "draft.md"
    path.write_text(MARKED, "utf-8")
    found = {p["number"]: p["variants"]["chair"]["text"] for p in read_text(path)}
    assert found == {
        "Opening words": "The Students' Council of Meren,",
        "Preambular paragraph 1": "Noting that the canteen is dear;",
        "Preambular paragraph 2": "Convinced that students need food;",
        "Paragraph 1": "Decides that lunch costs 2 euros;",
        "Paragraph 2": "Asks the board",
        "Paragraph 2(a)": "to report;",
        "Paragraph 2(b)": "to publish prices.",
        "Paragraph 2, continued": "Note: this was discussed before.",
        "Paragraph 3": "Thanks the cooks:",
        "Paragraph 3(a)": "of today;",
        "Paragraph 3(b)": "of May.",
    }


def test_a_unit_in_bold_begins_on_its_line() -> None:
    text = "# Rules\n\nAll are free.\n**Article 1**\n1. Each pays.\n**Article 2**\n1. Nobody pays.\n"
    assert [p["number"] for p in provisions(text) if p["kind"] == "article"] == [
        *("Article 1", "Article 2")
    ]  # fmt: skip


def test_brackets_that_a_program_escaped_leave_the_text_open(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("# Rules\n\n1. States \\[shall\\] \\[may\\] report.\n", "utf-8")
    wordings = read_text(path)[-1]["variants"].values()
    assert [w["text"] for w in wordings if "text" in w] == [
        *("States shall report.", "States may report.")
    ]  # fmt: skip


def test_a_sentence_with_one_label_stays_whole() -> None:
    text = "# Rules\n\n1. The board decides on the\nQuestion of: dues, and of fees.\n"
    assert provisions(text)[-1]["variants"]["chair"]["text"] == (
        "The board decides on the Question of: dues, and of fees."
    )
