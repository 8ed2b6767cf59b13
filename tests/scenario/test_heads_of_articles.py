"""Headings beside or below the number of an article, and where its words begin."""

from __future__ import annotations

import pytest

from game.scenario.drafts.longtext import provisions


def articles(text: str) -> list[tuple[str, str, str]]:
    """The number, heading and first wording of each unit that has a number."""
    return [
        (p["number"], p["heading"], p.get("variants", {}).get("chair", {}).get("text", ""))
        for p in provisions(text)
        if p["kind"] in ("article", "chapter")
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Article 1 - Name\n",
        "Article 1\nName\n",
        "Article 1: Name\n",
        "Article 1\n\nName\n",
        "Article 1. - Name\n\n",
    ],
)
def test_a_heading_is_no_part_of_the_wording(head: str) -> None:
    text = f"STATUTES\n\n{head}The union is called Union.\n\nArticle 2\nIt is free.\n"
    assert articles(text) == [
        ("Article 1", "Name", "The union is called Union."),
        ("Article 2", "Article 2", "It is free."),
    ]


def test_a_list_below_a_heading_keeps_its_opening_words() -> None:
    text = "STATUTS\n\nArt. 2 - But\nL'Union a pour but :\n- de défendre ;\n- de fêter.\n"
    assert articles(text) == [("Art. 2", "But", "L'Union a pour but :")]
    numbers = [(p["number"], p["heading"]) for p in provisions(text)][-2:]
    assert numbers == [("Art. 2(a)", "de défendre"), ("Art. 2(b)", "de fêter")]


def test_a_sentence_that_is_wrapped_stays_whole() -> None:
    text = (
        "TREATY\n\n"
        "Article 1. The Parties shall cooperate with one another and with the\n"
        "United Nations in the conservation of living resources of the sea.\n\n"
        "Article 2\nEach Party shall report to the Secretary-General, and to the other\n"
        "Parties, every year.\n"
    )
    one, two = (words for _, _, words in articles(text))
    assert one == text.split("\n\n")[1].removeprefix("Article 1. ").replace("\n", " ")
    assert two == text.split("\n\n")[2].removeprefix("Article 2\n").strip().replace(
        "\n", " "
    )


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("CHAPTER I\nGENERAL PROVISIONS AND\nFINAL CLAUSES", "GENERAL PROVISIONS AND FINAL CLAUSES"),
        ("CHAPTER I\nDUTIES OF STATES\nPARTIES", "DUTIES OF STATES PARTIES"),
        ("CHAPTER I\nDuties of the\nParties", "Duties of the Parties"),
    ],
)  # fmt: skip
def test_a_heading_on_two_lines_is_one(lines: str, heading: str) -> None:
    text = f"TREATY\n\n{lines}\nArticle 1\n1. Each Party reports.\n2. So does the Board.\n"
    assert ("Chapter I", heading, "") in articles(text)
