"""Notes at the foot of a printed resolution, and the numbers of its pages and of the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.drafts.foot import without_foot
from game.scenario.drafts.longtext import provisions

PRINTED = """\
The General Assembly,

Noting the harm done,[1]

     1. Decides to convene a committee[2] of experts;

1 See E/CN.15/2018/12.
[2] As in resolution 65/230,
and later ones.
19-19124 (E)
Page 2
A/C.3/74/L.11/Rev.1

     2. Requests the Secretary-General to report [every year] to it.

2/2
"""
LEFT = (
    "1 See E/CN.15/2018/12.",
    "[2] As in resolution 65/230, and later ones.",
    "19-19124 (E)",
    "Page 2",
    "A/C.3/74/L.11/Rev.1",
    "2/2",
)


def texts(text: str) -> list[str]:
    return [p["variants"]["chair"]["text"] for p in provisions(text)]


def test_the_foot_of_a_page_is_no_paragraph() -> None:
    assert without_foot(PRINTED)[1] == LEFT
    assert texts(PRINTED) == [
        "The General Assembly,",
        "Noting the harm done,",
        "Decides to convene a committee of experts;",
        "Requests the Secretary-General to report every year to it.",
    ]
    assert [p["number"] for p in provisions(PRINTED)][-2:] == ["Paragraph 1", "Paragraph 2"]


def test_what_is_left_out_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "l11.txt"
    path.write_text(PRINTED, "utf-8")
    assert main(["import", "text", str(path)]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert "notes and numbers at the foot of pages are left out: `1 See E/CN.15" in told
    assert "`Page 2`" in told


def test_raised_figures_call_for_notes() -> None:
    text = "The Council,\n\nNoting the harm,¹\n\n1. Decides to meet.²\n\n¹ See A/1.\n² A note.\n"
    assert texts(text) == ["The Council,", "Noting the harm,", "Decides to meet."]


@pytest.mark.parametrize(
    "text",
    [
        "# Rules\n\n1 Each pays.\n\n2 Nobody smokes.\n",
        "# Rules\n\n1. Each pays 5 euros,[1] or more.\n\n2. Nobody smokes.\n",
        "# Rules\n\n1. Each pays [2] [3] euros.\n\n2. Nobody\n2 or older smokes.\n",
        "# Rules\n\n1. The room has 20 m² and a door.\n\n3. Nobody smokes.\n",
    ],
)
def test_what_nobody_calls_for_is_no_note(text: str) -> None:
    assert without_foot(text) == (text, ())
