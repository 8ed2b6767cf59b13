"""A text of somebody's and a table of who wants what of it, as one scenario."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from game.cli.main import main
from game.scenario.load import examine, load

TEXT = """\
A/C.3/79/L.5

# Plastic in the oceans

The General Assembly,

Recalling its earlier work,

1. Decides to convene a conference;

2. Requests the Secretary-General:

(a) To report on the matter;

(b) To make arrangements;

3. Invites all States to give to the fund.

# Annex

1. The conference is open to all.
"""
ROWS = (
    ("Country", "Paragraph 1", "2(a)", "Fund", "Red lines"),
    ("Norway", "2/90", "1/30", "2/60", "Paragraph 1: the conference must stay"),
    ("Türkiye", "-1/50", "-2/60", "-1/70", ""),
    ("Iran", "-2/90", "-1/60", "-2/90", "OP3: no money"),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "l5.md").write_text(TEXT, "utf-8")
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(list(row))
    book.save(tmp_path / "t.xlsx")
    return tmp_path


def positions(name: str) -> dict[tuple[str, str], int]:
    scenario = load(name)
    on = {p.issue: p.id for p in scenario.provisions if p.issue}
    return {(row.delegation, on[row.issue]): row.place for row in scenario.positions}


def stands_there(name: str) -> None:
    said = positions(name)
    assert said["NOR", "1"] == 200
    assert said["TUR", "2.a"] == -200
    assert said["IRN", "3"] == -200
    lines = {c: said.red_lines for c, said in load(name).delegations.items()}
    assert [(w.provision, w.variants) for w in lines["NOR"]] == [("1", ("deleted",))]
    assert [(w.provision, w.variants) for w in lines["IRN"]] == [("3", ("chair",))]
    numbers = [p.number for p in load(name).provisions]
    assert numbers == [
        *("Title", "Opening words", "Preambular paragraph 1", "Paragraph 1"),
        *("Paragraph 2", "Paragraph 2(a)", "Paragraph 2(b)", "Paragraph 3", "Annex"),
        "Annex, paragraph 1",
    ]
    assert {p.code for p in examine(name).problems} == {"S346"}


def test_a_text_and_a_table_make_one_scenario_that_plays(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["new", "mine", "--text", "l5.md", "--rows", "t.xlsx"]) == 0
    said = capsys.readouterr()
    assert "`Fund` is taken for Paragraph 3, which alone says so" in said.err
    assert "Still to be written by you: stakes, place" in said.out
    stands_there("mine")
    assert load("mine").title == "Plastic in the oceans"
    assert main(["play", "mine", "--auto", "--seed", "3"]) == 0
    assert "Shall paragraph 3 be deleted?" in capsys.readouterr().out


def test_aims_and_briefs_name_the_wording_that_lies_at_a_position(here: Path) -> None:
    (here / "open.md").write_text(
        "1. States [shall] [may] report.\n\n2. States pay.\n", "utf-8"
    )
    (here / "t.csv").write_text(
        "Country,1,2\nNorway,shall,2\nIran,may,-2\nChile,0.1,-1\nPeru,-2,1\nChad,1,0.5\n",
        "utf-8",
    )
    assert main(["new", "mine", "--text", "open.md", "--rows", "t.csv"]) == 0
    mine = load("mine")
    first, second = (i.title for i in mine.issues if i.id in ("on_1", "on_2"))
    aims = {code: said.aims for code, said in mine.delegations.items()}
    assert aims["NOR"] == (
        f"On \u201c{first}\u201d: shall.",
        f"On \u201c{second}\u201d: keep it as it stands.",
    )
    assert aims["IRN"][0] == f"On \u201c{first}\u201d: may."
    assert aims["CHL"][0] == f"On \u201c{first}\u201d: may."
    assert aims["TCD"][0] == f"On \u201c{first}\u201d: keep it as it stands."
    assert aims["PER"][0] == f"On \u201c{first}\u201d: strike it."
    brief = (here / "mine/briefs/IRN.md").read_text("utf-8")
    assert f"- **{first}**: you want \u201cmay\u201d; it matters to you somewhat." in brief
    assert {p.code for p in examine("mine").problems} == {"S346"}


@pytest.mark.parametrize("template", ["ga-resolution", "treaty-last-day"])
def test_the_room_may_be_that_of_any_template(template: str) -> None:
    rows = ["--text", "l5.md", "--rows", "t.xlsx"]
    assert main(["new", "mine", "--from", template, *rows]) == 0
    stands_there("mine")


def test_a_table_is_laid_over_a_text_that_was_imported_before() -> None:
    assert main(["import", "text", "l5.md", "--out", "one"]) == 0
    assert main(["new", "two", "--from", "one", "--rows", "t.xlsx"]) == 0
    stands_there("two")


def test_a_long_table_may_name_paragraphs(here: Path) -> None:
    (here / "t.csv").write_text(
        "Country,Paragraph,Position,Salience\nNorway,1,2,90\nIran,OP 3,-2,80\n", "utf-8"
    )
    assert main(["new", "mine", "--text", "l5.md", "--rows", "t.csv"]) == 0
    assert positions("mine") == {("NOR", "1"): 200, ("IRN", "3"): -200}


def test_what_names_no_paragraph_is_added_before_the_annex_and_said(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "t.csv").write_text("Country,1,Whales\nNorway,2,1\nIran,-2,1\n", "utf-8")
    assert main(["new", "mine", "--text", "l5.md", "--rows", "t.csv"]) == 0
    told = capsys.readouterr().err
    assert "`Whales` names no paragraph of the text: one is added, to be written" in told
    assert "else call the column by number, as `Paragraph 1`" in told
    numbers = [p.number for p in load("mine").provisions]
    assert numbers.index("Paragraph 4") == numbers.index("Annex") - 1


def test_a_text_alone_keeps_the_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "mine", "--text", "l5.md"]) == 0
    assert "Still to be written by you: stakes, place" in capsys.readouterr().out
    assert {p.code for p in examine("mine").problems} == {"S346"}
    assert main(["play", "mine", "--auto", "--seed", "3"]) == 0


def test_a_text_of_ones_own_takes_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "mine", "--from", "first-steps", "--text", "l5.md"]) == 3
    assert "begin `--from` a template" in capsys.readouterr().err


def test_a_text_that_cannot_be_read_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    (here / "none.docx").write_bytes(b"PK\x03\x04")
    texts = iter(("none.docx", "l5.md"))

    def answer(words: str) -> str:
        return next(texts) if words.startswith("A text") else ""

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine"]) == 0
    assert "is no text, and no Word document" in capsys.readouterr().err
    assert load("mine").title == "Plastic in the oceans"


HIDDEN = "the conference must be held in Norway before the winter of the year"


def lined(here: Path, line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Make `room` with a red line of Norway's; what was said of it."""
    (here / "t.csv").write_text(
        f"Country,Paragraph 1,Red lines\nNorway,2/90,{line}\nIran,-2/90,\n", "utf-8"
    )
    assert main(["new", "room", "--text", "l5.md", "--rows", "t.csv"]) == 0
    return capsys.readouterr().err


@pytest.mark.parametrize("head", ["1", "Paragraph 1", "OP1", "op 1"])
def test_a_red_line_does_not_repeat_what_it_is_on(
    head: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lined(here, f"{head}: {HIDDEN}", capsys)
    assert load("room").delegations["NOR"].red_lines[0].words == HIDDEN
    brief = (here / "room/briefs/NOR.md").read_text("utf-8")
    assert f"- Paragraph 1: {HIDDEN}." in brief


def test_a_red_line_of_a_table_is_kept_from_public_texts(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lined(here, f"1: {HIDDEN}", capsys)
    whole = here / "room/scenario.yaml"
    text = whole.read_text("utf-8")
    assert "S325" not in [p.code for p in examine("room").problems]
    line = next(said for said in text.splitlines() if said.startswith("summary:"))
    whole.write_text(text.replace(line, f"summary: Some say that {HIDDEN}."), "utf-8")
    assert "S325" in [p.code for p in examine("room").problems]


def test_a_red_line_on_a_paragraph_that_is_not_there_is_said(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for head in ("99", "Paragraph 99", "OP99"):
        told = lined(here, f"{head}: no money", capsys)
        assert f"there is no `{head}` in the text" in told
        assert "`Paragraph 1`" in told
        shutil.rmtree(here / "room")


def test_a_table_that_is_laid_again_keeps_what_was_corrected(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = lined(here, f"1: {HIDDEN}", capsys)
    assert "correct `crossed_by` in the new `scenario.yaml`" in told
    whole = here / "room/scenario.yaml"
    text = whole.read_text("utf-8")
    at = text.index(HIDDEN)
    line = text[:at].rindex("- provision")
    corrected = text[line:].replace("[deleted]", "[chair]", 1)
    corrected = corrected.replace("public: no", "public: yes", 1)
    whole.write_text(text[:line] + corrected, "utf-8")
    first = load("room").delegations["NOR"].red_lines
    assert (first[0].variants, first[0].public) == (("chair",), True)
    assert main(["new", "again", "--from", "room", "--rows", "t.csv"]) == 0
    assert "is taken to be about" not in capsys.readouterr().err
    assert load("again").delegations["NOR"].red_lines == first
