"""New scenarios: every template is written, sound, and played to its end."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from game.cli.main import main
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.drafts.left_out import doubts_of
from game.scenario.drafts.longtext import provisions, read_text
from game.scenario.files.nodes import compose
from game.scenario.files.tree import Mapping
from game.scenario.founding.folder import (
    NotFounded,
    contents,
    found,
    plan_from,
    played_by,
    template_names,
    templates,
    wished,
)
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.founding.wishes import Wishes
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.load import examine, load
from game.scenario.schema.document import as_json, said
from game.scenario.tables.sheets import read_sheet
from game.sitting.laying import laid
from game.sitting.turns import Turns

MOST_STEPS = 20_000


def problems(folder: Path) -> list[str]:
    return [f"{p.code} {p.message}" for p in examine(str(folder)).problems]


def outcome(folder: Path, seed: int) -> str:
    table = laid(load(str(folder)), seed)
    turns = Turns(table)
    for _ in range(MOST_STEPS):
        if table.meeting.chamber.outcome:
            break
        turns.step()
    return table.meeting.chamber.outcome


@pytest.mark.parametrize("template", template_names())
def test_a_template_is_written_without_faults_or_doubts(
    template: str, tmp_path: Path
) -> None:
    written = found(tmp_path / "mine", plan_from(template))
    assert written[0].name == "scenario.yaml"
    assert problems(tmp_path / "mine") == []
    assert (tmp_path / "mine" / "SOURCES.md").read_text("utf-8").startswith("# Sources of")


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("template", template_names())
def test_a_template_is_played_to_its_end(template: str, seed: int, tmp_path: Path) -> None:
    found(tmp_path / "mine", plan_from(template))
    assert outcome(tmp_path / "mine", seed) != ""


@pytest.mark.parametrize("template", template_names())
def test_every_key_is_explained_where_it_first_appears(template: str) -> None:
    text = dict(contents("mine", plan_from(template)))["scenario.yaml"]
    comments = " ".join(
        part for line in text.splitlines() for part in re.findall(r"#\s(.*)", line)
    )
    comments = " ".join(comments.split())
    from game.scenario.diagnostics import Problems
    from game.scenario.files.source import Source

    root = compose(Source("x", text, Problems()))
    assert isinstance(root, Mapping)
    lacking = [k for k in root.entries if said(SCENARIO.keys[k]) not in comments]
    assert lacking == []


@pytest.mark.parametrize("template", template_names())
def test_every_new_file_tells_an_editor_where_its_schema_is(
    template: str, tmp_path: Path
) -> None:
    found(tmp_path / "mine", plan_from(template))
    files = list((tmp_path / "mine").rglob("*.yaml"))
    assert tmp_path / "mine/scenario.yaml" in files
    for file in files:
        kind = "scenario" if file.name == "scenario.yaml" else "rulebook"
        first = file.read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={kind}.schema.json"
        lies = file.with_name(f"{kind}.schema.json").read_text("utf-8")
        assert lies == as_json(kind)


def test_the_first_template_is_a_lesson_of_45_minutes_with_seven_delegations() -> None:
    first = templates()[0]
    assert (first.name, first.delegations, first.lesson) == ("classroom-committee", 7, 45)
    assert len(played_by(plan_from(first.name))) == 7


def test_what_a_person_wishes_is_in_the_file(tmp_path: Path) -> None:
    plan = wished(
        plan_from("security-council"),
        Wishes("The port: a trial", "2027-01-31", "Room 4", "9..12", "40"),
    )
    found(tmp_path / "port", plan)
    scenario = load(str(tmp_path / "port"))
    assert (scenario.title, scenario.date, scenario.place) == (
        "The port: a trial",
        "2027-01-31",
        "Room 4",
    )
    assert scenario.audience is not None
    assert (scenario.audience.least, scenario.audience.lesson, scenario.minutes) == (
        9,
        40,
        32,
    )


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("dear diary")
    with pytest.raises(NotFounded, match="is there already"):
        found(tmp_path / "mine", plan_from("classroom-committee"))
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["diary.txt"]


@pytest.mark.parametrize("name", ["a b", "x" * 60, "-", "é" * 50])
def test_a_name_that_can_be_no_id_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotFounded, match="cannot be the name"):
        found(tmp_path / name, plan_from("classroom-committee"))


def test_an_unknown_template_names_the_nearest() -> None:
    with pytest.raises(NotFounded) as caught:
        plan_from("security-counsil")
    assert caught.value.hint == "did you mean `security-council`?"


TREATY = """\
# Convention on *Lakes*

The States Parties to this Convention,

Recalling that lakes are shared,

## Chapter I. General

### Article 1. Scope

1. This Convention applies to lakes.
2. It does not apply to:
   (a) ponds;
   (b) reservoirs.

### Article 2

States look after [their lakes](http://lakes.example).

They report.
"""


def test_articles_stand_in_their_chapter_and_chapters_in_their_part() -> None:
    """So that to strike a chapter strikes its articles, and not its title alone."""
    text = """\
# Treaty on the Halm

## Part One

### Chapter I: General

Article 1

Rivers flow.

### Chapter II: Bodies

Article 2

They meet.

## Part Two

Article 3

It ends.

## Annex

A table.
"""
    found_ = {p["id"]: p.get("parent", "") for p in provisions(text)}
    assert found_["chapter-I"] == found_["chapter-II"] == "part-1"
    assert (found_["1"], found_["2"], found_["3"]) == ("chapter-I", "chapter-II", "part-2")
    assert found_["annex"] == ""


def test_a_text_in_markdown_becomes_a_numbered_draft() -> None:
    found_ = provisions(TREATY)
    assert [(p["id"], p["kind"], p.get("parent", "")) for p in found_] == [
        ("title", "title", ""),
        ("opening", "preamble", ""),
        ("pp1", "preamble", ""),
        ("chapter-I", "chapter", ""),
        ("1", "article", "chapter-I"),
        ("1.1", "paragraph", "1"),
        ("1.2", "paragraph", "1"),
        ("1.2.a", "subparagraph", "1.2"),
        ("1.2.b", "subparagraph", "1.2"),
        ("2", "article", "chapter-I"),
        ("2.1", "paragraph", "2"),
        ("2.2", "paragraph", "2"),
    ]
    assert found_[10]["variants"]["chair"]["text"] == "States look after their lakes."


def test_plain_paragraphs_are_numbered_in_order() -> None:
    numbers = [p["number"] for p in provisions("We agree.\n\nWe pay.\n\nWe go home.\n")]
    assert numbers == ["Paragraph 1", "Paragraph 2", "Paragraph 3"]


@pytest.mark.parametrize("text", [TREATY, "We agree.\n\nWe pay.\n", "1) a\n2) b\n- c\n- d"])
def test_a_folder_made_from_a_text_is_sound(text: str, tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text(text, "utf-8")
    found(tmp_path / "mine", plan_of_text(tmp_path / "t.md"))
    assert problems(tmp_path / "mine") == ["S346 `[...]` is still to be filled in"]


def test_a_meeting_on_a_text_is_called_by_its_whole_title(tmp_path: Path) -> None:
    title = "Draft resolution on the use of phones in school"
    (tmp_path / "t.md").write_text(f"# {title}\n\n1. We agree.\n\n2. We pay.\n", "utf-8")
    told = plan_of_text(tmp_path / "t.md").data
    assert told["title"] == title
    assert "plastic" not in told["summary"] + told["stakes"]


@pytest.mark.parametrize("content", [b"", b"\0\1\2", b"\n\n  \n"])
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "t.md").write_bytes(content)
    with pytest.raises(ScenarioUnusable):
        plan_of_text(tmp_path / "t.md")


def test_what_stands_before_numbered_paragraphs_is_the_articles_own() -> None:
    found = provisions(
        "## Article 1. Scope\n\nThis applies to rivers.\n\n1. Not to lakes.\n2. To canals:\n"
        "   (a) with ships.\n\n## Article 2. Fees\n\nNo fee is taken.\n\n"
        "## Article 3\n\nFirst.\n\nSecond.\n"
    )
    assert [(p["id"], p["number"], p.get("parent", "")) for p in found] == [
        ("1", "Article 1", ""),
        ("1.1", "Article 1(1)", "1"),
        ("1.2", "Article 1(2)", "1"),
        ("1.2.a", "Article 1(2)(a)", "1.2"),
        ("2", "Article 2", ""),
        ("3", "Article 3", ""),
        ("3.1", "Article 3(1)", "3"),
        ("3.2", "Article 3(2)", "3"),
    ]
    own = [p["variants"]["chair"]["text"] for p in found if "variants" in p]
    assert own[0] == "This applies to rivers."
    assert "No fee is taken." in own


def test_a_word_document_is_read_by_its_paragraphs(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Agreement on the Halm", 0)
    made.add_paragraph("The States Parties,")
    made.add_heading("Article 1. Flow", 1)
    made.add_paragraph("1. Three tenths pass each border.")
    made.add_paragraph("2. More may be agreed.")
    made.save(str(tmp_path / "treaty.docx"))
    found_ = read_text(tmp_path / "treaty.docx")
    assert [(p["id"], p["kind"]) for p in found_] == [
        ("title", "title"),
        ("opening", "preamble"),
        ("1", "article"),
        ("1.1", "paragraph"),
        ("1.2", "paragraph"),
    ]


def test_struck_words_go_and_tables_and_annexes_are_what_they_are(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Article 1. Flow")
    first = made.add_paragraph("1. Three tenths pass ")
    first.add_run("no ").font.strike = True
    first.add_run("border.")
    table = made.add_table(2, 2)
    for at, words in enumerate(("State", "Share", "1", "30 %")):
        table.cell(at // 2, at % 2).text = words
    made.add_paragraph("Annex")
    made.add_paragraph("1. The Halm.")
    path = tmp_path / "treaty.docx"
    made.save(str(path))
    found_ = read_text(path)
    texts = [p.get("variants", {}).get("chair", {}).get("text", "") for p in found_]
    assert texts == [
        "",
        "Three tenths pass border.",
        "Table: State | Share; 1 | 30 %",
        "",
        "The Halm.",
    ]
    assert (found_[3]["number"], found_[4]["parent"]) == ("Annex", found_[3]["id"])
    assert [*doubts_of(path)] == [
        f"`{path}`: struck through, and left out: `no `",
        f"`{path}`: a table is one paragraph in the draft, `Table: cell | cell; ...`",
    ]


@pytest.mark.parametrize("name", ["t.docx", "t.md", "t.doc"])
def test_bytes_that_are_no_text_make_no_draft(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(1, 256)) * 20)
    with pytest.raises(ScenarioUnusable):
        read_text(path)
    assert [*doubts_of(path)] == []


PLAIN = """\
AGREEMENT ON THE RIVER HALM

The States Parties,

Recalling the Charter,

Have agreed as follows:

ARTICLE 1
Use of terms

(a) "river" means the Halm;

Article 2. Flow

1. Three tenths pass each border.
"""


def test_what_stands_before_the_first_number_is_a_title_and_reasons() -> None:
    found_ = provisions(PLAIN)
    assert [(p["id"], p["kind"]) for p in found_] == [
        ("title", "title"),
        ("opening", "preamble"),
        ("pp1", "preamble"),
        ("pp2", "preamble"),
        ("1", "article"),
        ("1.a", "subparagraph"),
        ("2", "article"),
        ("2.1", "paragraph"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# A treaty\n\n## Article 1\n\n### Use of terms\n\n1. A ship is a ship.\n\n2. So is a boat.",
        "A treaty\n\nArticle 1\n\nUse of terms\n\n1. A ship is a ship.\n\n2. So is a boat.",
    ],
)
def test_a_title_below_the_number_of_an_article_is_its_own(text: str) -> None:
    found = [(p["id"], p["heading"], p["kind"]) for p in provisions(text)]
    assert found[1:] == [
        ("1", "Use of terms", "article"),
        ("1.1", "A ship is a ship", "paragraph"),
        ("1.2", "So is a boat", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("text", "heading", "wording"),
    [
        (
            "Article 1\n\nMembers pay 5 euros. Late payers pay 6",
            "Article 1",
            "Members pay 5 euros. Late payers pay 6",
        ),
        (
            "Article 4: Entry into force. This agreement enters into force on 1 May",
            "Entry into force",
            "Entry into force. This agreement enters into force on 1 May",
        ),
        ("Art. 3 Members pay 5 euros.", "Members pay 5 euros", "Members pay 5 euros."),
        (
            "\u00a7 3 Money (see annex 1): each pays 5 per cent",
            *["Money (see annex 1): each pays 5 per cent"] * 2,
        ),
        ("Article 2\n\nMembers pay dues", "Members pay dues", "Members pay dues"),
        (
            f"Article 7. {'Each State pays. ' * 9}",
            "Each State pays",
            "Each State pays. " * 9,
        ),
    ],
)
def test_an_article_keeps_what_stands_beside_its_number(
    text: str, heading: str, wording: str
) -> None:
    (part,) = provisions(text)
    assert (part["kind"], part["heading"]) == ("article", heading)
    assert part["variants"]["chair"]["text"] == wording.strip()


def test_what_of_a_text_is_left_out_is_said(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("We [agree](http://a.example). <!-- not\nyet -->\n\nWe pay.\n", "utf-8")
    assert [*doubts_of(path)] == [
        f"`{path}`: a comment is left out: `not yet`",
        f"`{path}`: the address of a link is left out: `http://a.example`",
    ]


def test_a_sentence_below_the_number_of_an_article_is_its_text() -> None:
    found = provisions(
        "A treaty\n\nArticle 1\n\nA ship is a ship.\n\nArticle 2\n\nIt floats."
    )
    texts = [p["variants"]["chair"]["text"] for p in found[1:]]
    assert texts == ["A ship is a ship.", "It floats."]


def test_a_quotation_and_a_table_of_markdown_are_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "treaty.md"
    table = "| State | tons |\r\n|---|--:|\r\n| A | 1 |\r\n| B | 2 |"
    path.write_bytes(
        f"1. It applies.\r\n\r\n> As it was said,\r\n> long ago.\r\n\r\n{table}\r\n".encode()
    )
    texts = [part["variants"]["chair"]["text"] for part in read_text(path)]
    assert texts == [
        "It applies.",
        "As it was said, long ago.",
        "Table: State | tons; A | 1; B | 2",
    ]
    (said,) = doubts_of(path)
    assert said == (
        f"`{path}`: a table is one paragraph in the draft, `Table: cell | cell; ...`"
    )


@pytest.mark.parametrize("heading", ["Who pays", "Night flights", "To whom it applies"])
def test_what_is_made_of_a_heading_is_right_with_any_words(
    heading: str, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"Country,{heading}\nNorway,2/80\nChile,-1/50\n", "utf-8")
    plan, _ = planned_with(plan_from("classroom-committee"), read_sheet(table))
    (issue,) = plan.data["issues"].values()
    assert (issue["low"], issue["high"]) == ("less of it", "more of it")
    provision = next(p for p in plan.data["text"] if p.get("heading") == heading)
    said = [w["text"] for w in provision["variants"].values() if "text" in w]
    assert len(said) == 3
    assert all(f"States do on \u201c{heading}\u201d" in text for text in said)
    assert f"\u201c{heading}\u201d" in plan.data["summary"]


def test_a_rulebook_that_is_copied_has_its_schema_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "a", "--from", "consensus-conference"]) == 0
    assert main(["new", "b", "--from", "a"]) == 0
    book = (tmp_path / "b/rulebooks/consensus-only.yaml").read_text("utf-8")
    named = book.splitlines()[0].rpartition("=")[2]
    schema = tmp_path / "b/rulebooks" / named
    assert schema.read_text("utf-8") == (tmp_path / "a/rulebooks" / named).read_text(
        "utf-8"
    )


def test_the_list_of_templates_names_no_rulebook_that_nobody_else_has(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["new", "--list"]) == 0
    told = capsys.readouterr().out
    named = set(re.findall(r"rules (?!of its own)([a-z0-9-]+)$", told, re.MULTILINE))
    assert len(named) > 3
    for rules in named:
        assert main(["rules", rules]) == 0
    assert re.search(r"^consensus-conference .* rules of its own$", told, re.MULTILINE)
