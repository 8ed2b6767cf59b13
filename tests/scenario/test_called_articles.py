"""Columns and red lines that are called for an article: that article, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.drafts.longtext import provisions
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import read_sheet

TREATY = """\
TREATY ON FISH

Whereas Article 4 of the Charter asks for it,

Article 1
Use of terms
1. Fish means fish.
2. Sea means sea.

Article 2
Quotas
1. Each Party halves its catch.

Article 3: Fund
A fund is set up.

Article 4
Reports
1. Each Party reports:
(a) every year;
(b) to all.
2. The reports are public.
"""
STATUTES = """\
STATUTS DE L'UNION

Art. 1er. - Nom
L'association porte le nom d'Union.

Art. 2 - But
L'Union défend les étudiants.

Section 1 : L'assemblée

§ 1. L'assemblée se réunit deux fois par an.

§ 2. Le quorum est d'un tiers.
"""
CHAPTERS = """\
DRAFT

CHAPTER I
Waste

Article 1
Plastic waste
1. Each Party counts it.
2. Each Party reports on it.

CHAPTER II
Final clauses

Article 2
Signature
This treaty is open for signature.

CHAPTER III
Money
"""


def named(text: str) -> Provisions:
    return Provisions(provisions(text), guesses=True)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def founded(text: str, table: str) -> tuple[dict[str, Any], str]:
    """The scenario of a text and a table as data, and all that was said of the table."""
    Path("text.txt").write_text(text, "utf-8")
    Path("table.csv").write_text(table, "utf-8")
    plan, said = planned_with(plan_of_text(Path("text.txt")), read_sheet(Path("table.csv")))
    return dict(plan.data), " ".join(f"{p.message}; {p.help}" for p in said)


def refused(text: str, table: str) -> list[tuple[str, str]]:
    """The faults for which they are refused, each with its help."""
    with pytest.raises(ScenarioUnusable) as caught:
        founded(text, table)
    return [
        (p.message.partition(": ")[2], p.help)
        for p in caught.value.problems
        if p.code == "S403"
    ]


def test_an_article_of_several_paragraphs_is_no_place_for_a_position() -> None:
    table = "Country,Article 1,Article 4\nNorway,1,2\nChile,-1,1\n"
    assert refused(TREATY, table) == [
        (
            "`Article 1` holds 2 paragraphs, and a position is on one of them",
            "call the column after what it is on, `Article 1(1)` or `Article 1(2)`",
        ),
        (
            "`Article 4` holds 2 paragraphs, and a position is on one of them",
            "call the column after what it is on, `Article 4(1)` or `Article 4(2)`",
        ),
    ]


THERE = (
    "there are `Article 1(1)`, `Article 1(2)`, `Article 2(1)`, `Article 3`, "
    "`Article 4(1)`, `Article 4(1)(a)`, `Article 4(1)(b)`, `Article 4(2)`; a column that begins with no number is on something "
    "still to be written"
)


@pytest.mark.parametrize(
    ("head", "number", "meant"),
    [
        ("Article 9", "Article 9", ""),
        ("Article 9: fees", "Article 9", ""),
        ("9(a)", "9(a)", ""),
        ("OP9", "OP9", ""),
        ("Artcle 3", "Artcle 3", "`Article 3`"),
        ("Article 2(3)", "Article 2(3)", "`Article 2(1)`"),
    ],
)
def test_a_column_on_what_the_text_lacks_is_refused_with_what_there_is(
    head: str, number: str, meant: str
) -> None:
    table = f"Country,{head}\nNorway,1\nChile,-1\n"
    asked = f"did you mean {meant}? " if meant else ""
    assert refused(TREATY, table) == [
        (f"there is no `{number}` in the text", f"{asked}{THERE}")
    ]


@pytest.mark.parametrize("head", ["Whales", "2030 targets", "Article of faith", "G7"])
def test_a_column_with_no_number_of_a_text_is_something_to_be_written(head: str) -> None:
    assert (
        "is added, to be written"
        in founded(TREATY, f"Country,{head}\nNorway,1\nChile,-1\n")[1]
    )


def test_a_number_behind_another_word_is_told_as_what_the_text_has() -> None:
    text = "# Fish\n\n1. Fish are counted.\n\n2. Boats are listed.\n"
    (found,) = refused(text, "Country,Recital 2\nNorway,1\nChile,-1\n")
    assert found[1].startswith("did you mean `Paragraph 2`? there are `Paragraph 1`, ")


@pytest.mark.parametrize(
    ("words", "meant"),
    [("Article 2", "2.1"), ("Art. 3", "3"), ("Fund", "3"), ("Quotas", "2.1")],
)
def test_an_article_with_words_or_one_paragraph_is_meant_by_its_number_and_heading(
    words: str, meant: str
) -> None:
    assert named(TREATY).meant(words) == meant
    assert named(TREATY).several(words) == []


def test_a_number_is_never_guessed_from_words_elsewhere() -> None:
    """The preamble alone speaks of an Article 4 in its wording."""
    assert named(TREATY).meant("Article 4") == ""
    assert named(TREATY).several("Article 4") == ["4.1", "4.2"]
    assert named(TREATY).meant("Charter") == "pp1"


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Art. 1", "Nom"),
        ("Article 1", "Nom"),
        ("Article 1er", "Nom"),
        ("Article 2", "But"),
        ("§ 1", "L'assemblée se réunit deux fois par an"),
    ],
)
def test_an_article_and_a_sign_of_the_same_number_are_apart(
    words: str, heading: str
) -> None:
    by_id = {part["id"]: part for part in provisions(STATUTES)}
    assert by_id[named(STATUTES).meant(words)]["heading"].startswith(heading)


def test_a_sign_is_called_an_article_where_no_other_has_its_number() -> None:
    text = "STATUTES\n\n§ 1. The union is called Union.\n\n§ 2. It is free.\n"
    assert named(text).meant("Article 2") == "2"


def test_an_item_is_called_without_its_paragraph_where_one_alone_has_it() -> None:
    assert named(TREATY).meant("4(a)") == named(TREATY).meant("Article 4(1)(a)") == "4.1.a"
    twice = f"{TREATY}(a) by mail.\n"
    assert named(twice).called("4(a)") == ""
    assert named(twice).called("4(2)(a)") == "4.2.a"


def test_a_heading_of_several_paragraphs_is_not_taken_for_the_one_that_says_it() -> None:
    text = "# Rules\n\nArticle 3: Bureau\n1. Le bureau a cinq membres.\n2. Il est élu.\n"
    assert refused(text, "Country,Bureau\nNorway,1\nChile,-1\n")[0][1] == (
        "call the column after what it is on, `Article 3(1)` or `Article 3(2)`"
    )


def test_a_chapter_is_no_place_for_a_position() -> None:
    text = named(CHAPTERS)
    assert text.several("Waste") == ["1.1", "1.2"]
    assert text.meant("Final clauses") == "2"
    assert text.meant("Money") == "", "a heading with nothing below it"
    assert text.meant("Chapter III") == ""


def test_a_red_line_on_an_article_of_several_paragraphs_is_told_with_them() -> None:
    table = "Country,Fund,Red lines\nNorway,2,Article 1: only cod\nChile,-1,\n"
    data, said = founded(TREATY, table)
    assert "`Article 1` holds 2 paragraphs: `Article 1: only cod` stands among" in said
    assert "begin it with the one that it is about: `Article 1(1)`, `Article 1(2)`" in said
    assert not data["delegations"]["NOR"].get("red_lines")


@pytest.mark.parametrize(
    ("line", "provision"),
    [
        ("Article 2: half is too much", "2.1"),
        ("Article 2 stays", "2.1"),
        ("Article 4(2) stays", "4.2"),
        ("Article 1 stays", "1"),
    ],
)
def test_a_red_line_names_the_only_paragraph_or_the_article_as_a_whole(
    line: str, provision: str
) -> None:
    table = f"Country,Fund,Red lines\nNorway,2,{line}\nChile,-1,\n"
    data, said = founded(TREATY, table)
    assert f"is taken to be about `{provision}`, crossed by `deleted`" in said
    (found,) = data["delegations"]["NOR"]["red_lines"]
    assert (found["provision"], found["crossed_by"]) == (provision, ["deleted"])


PARTS = """\
# House rules

The house,

Noting the noise,

Part I. Kitchen

1. The kitchen is cleaned daily.

2. Dishes are washed [at once] [in the evening].

Part II. Noise

3. No music after ten.
"""


@pytest.mark.parametrize("heads", ["Part {}. {}", "## {}", "CHAPTER {}\n{}", "{}. {}"])
def test_a_bare_number_is_that_of_what_decides_in_a_text_with_parts(heads: str) -> None:
    """The reasons of a text are numbered by us, and called by more than a number."""
    text = PARTS.replace("Part I. Kitchen", heads.format("I", "Kitchen"))
    found = named(text.replace("Part II. Noise", heads.format("II", "Noise")))
    called = [found.shown(found.called(number)) for number in ("1", "2", "3")]
    assert called == ["Paragraph 1", "Paragraph 2", "Paragraph 3"]
    assert found.shown(found.called("PP1")) == "Preambular paragraph 1"
    assert found.shown(found.called("Preambular paragraph 2")) == "Preambular paragraph 2"


def test_wordings_stand_in_a_column_called_by_a_bare_number() -> None:
    scenario, said = founded(
        PARTS, "delegation,1,2\nKenya,0/50,in the evening\nChad,1/50,at once\n"
    )
    assert "names no paragraph" not in said
    assert {i["title"].split(":")[0] for i in scenario["issues"].values()} == {
        "Paragraph 1",
        "Paragraph 2",
    }


def test_a_bare_number_that_two_parts_have_is_refused_with_both() -> None:
    text = PARTS.replace("3. No music", "1. No music")
    ((message, help_),) = refused(text, "delegation,1\nKenya,0/50\nChad,1/50\n")
    assert message == "`1` numbers 2 paragraphs, and a position is on one of them"
    assert (
        help_
        == "call the column after what it is on, `Part I, paragraph 1` or `Part II, paragraph 1`"
    )
