"""The tree that numbers make: what goes on from an open level belongs to it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from game.cli.main import main
from game.scenario.drafts.longtext import provisions, read_text
from tests.scenario.test_word_numbers import item, with_list

CHARTER = """\
# Charter of the choir

I. General provisions

A. Scope

1. It applies to:

(a) singers who

(i) sing, or

(ii) hum;

(b) others.

2. It applies to no dogs.

B. Terms

1. A note is a note.

II. Money

1. Each pays:

A. ten a month, or

B. nothing.

III. The choir meets on Mondays, and all of its members come, unless they are ill.
"""
TREE = [
    ("I", "", "chapter"),
    ("I.A", "I", "chapter"),
    ("I.A.1", "I.A", "paragraph"),
    ("I.A.1.a", "I.A.1", "subparagraph"),
    ("I.A.1.a.i", "I.A.1.a", "subparagraph"),
    ("I.A.1.a.ii", "I.A.1.a", "subparagraph"),
    ("I.A.1.b", "I.A.1", "subparagraph"),
    ("I.A.2", "I.A", "paragraph"),
    ("I.B", "I", "chapter"),
    ("I.B.1", "I.B", "paragraph"),
    ("II", "", "chapter"),
    ("II.1", "II", "paragraph"),
    ("II.1.A", "II.1", "subparagraph"),
    ("II.1.B", "II.1", "subparagraph"),
    ("III", "", "paragraph"),
]


def tree(text: str) -> list[tuple[str, str, str]]:
    return [(p["id"], p.get("parent", ""), p["kind"]) for p in provisions(text)]


def test_roman_numbers_capitals_digits_letters_and_small_roman_ones_are_a_tree() -> None:
    assert tree(CHARTER)[1:] == TREE


@pytest.mark.parametrize(
    ("marks", "ids"),
    [
        (["(g)", "(h)", "(i)", "(j)"], ["g", "h", "i", "j"]),
        (["(a)", "(i)", "(ii)", "(b)", "(i)"], ["a", "a.i", "a.ii", "b", "b.i"]),
        (["(a)", "(b)", "(a)"], ["a", "b", "a-2"]),
        (["(i)", "(ii)", "(a)", "(iii)"], ["i", "ii", "ii.a", "iii"]),
        (["(a)", "-", "-", "(b)"], ["a", "a.a", "a.b", "b"]),
        (["-", "-"], ["a", "b"]),
    ],
)
def test_an_item_stands_where_its_number_goes_on(marks: list[str], ids: list[str]) -> None:
    text = "\n\n".join(["1. Members bring:", *(f"{mark} bread;" for mark in marks)])
    assert [id_ for id_, _, _ in tree(text)] == ["1", *(f"1.{id_}" for id_ in ids)]


def test_numbers_of_digits_with_dots_stand_below_the_one_that_they_begin_with() -> None:
    parents = [
        (id_, above) for id_, above, _ in tree("1. Bread.\n\n1.1 Rye.\n\n1.1.1 Dark.")
    ]
    assert parents == [("1", ""), ("1.1", "1"), ("1.1.1", "1.1")]


@pytest.mark.parametrize("mark", ["A.", "I.", "C)"])
def test_a_capital_alone_is_no_number(mark: str) -> None:
    text = f"1. Bread is baked by\n{mark} Baker and others.\n\n2. So is cake."
    assert [id_ for id_, _, _ in tree(text)] == ["1", "2"]


def test_a_unit_by_its_word_holds_those_by_their_capitals() -> None:
    text = (
        "Chapter I. Bread\n\nA. Rye\n\n1. Dark.\n\nB. Wheat\n\nChapter II. Cake\n\nA. Plums"
    )
    assert tree(text) == [
        ("chapter-I", "", "chapter"),
        ("chapter-I.A", "chapter-I", "chapter"),
        ("chapter-I.A.1", "chapter-I.A", "paragraph"),
        ("chapter-I.B", "chapter-I", "chapter"),
        ("chapter-II", "", "chapter"),
        ("chapter-II.A", "chapter-II", "chapter"),
    ]


def test_a_list_of_word_with_five_levels_is_imported_as_a_tree_that_plays(
    tmp_path: Path,
) -> None:
    made = docx.Document()
    made.add_paragraph("Charter of the choir", style="Title")
    levels = [("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%3.")]
    with_list(made, 90, [*levels, ("lowerLetter", "%4)"), ("lowerRoman", "%5.")])
    said = [("Scope", 0), ("Singers", 1), ("They sing:", 2), ("loudly, if", 3)]
    said += [("asked, or", 4), ("paid;", 4), ("well.", 3), ("Dogs", 1), ("Money", 0)]
    for words, level in said:
        item(made, words, 90, level)
    path = tmp_path / "charter.docx"
    made.save(str(path))
    assert [(p["id"], p.get("parent", "")) for p in read_text(path)][1:] == [
        ("I", ""),
        ("I.A", "I"),
        ("I.A.1", "I.A"),
        ("I.A.1.a", "I.A.1"),
        ("I.A.1.a.i", "I.A.1.a"),
        ("I.A.1.a.ii", "I.A.1.a"),
        ("I.A.1.b", "I.A.1"),
        ("I.B", "I"),
        ("II", ""),
    ]
    folder = str(tmp_path / "choir")
    assert main(["import", "text", str(path), "--out", folder]) == 0
    assert main(["check", folder]) == 0
    assert main(["play", folder, "--auto", "--seed", "7"]) == 0


@pytest.mark.parametrize("step", ["   ", "\t"])
def test_lines_that_are_set_in_stand_below_those_that_count_alike(step: str) -> None:
    lines = [
        "1. Flow.",
        f"{step}1. Low.",
        f"{step}{step}1. Lower.",
        f"{step}2. High.",
        "2. Fees:",
        f"{step}(a) One.",
        f"{step}{step}(a) Within.",
        f"{step}(b) Two.",
        "3. End.",
    ]
    for text in ("\n".join(lines), "\n\n".join(lines)):
        assert [(id_, above) for id_, above, _ in tree(text)] == [
            ("1", ""),
            ("1.1", "1"),
            ("1.1.1", "1.1"),
            ("1.2", "1"),
            ("2", ""),
            ("2.a", "2"),
            ("2.a.a", "2.a"),
            ("2.b", "2"),
            ("3", ""),
        ]


def test_numbers_that_go_on_are_one_list_however_far_they_are_set_in() -> None:
    text = "1. Flow.\n\n  2. Fees.\n\n    3. End.\n\n  (a) One.\n\n(b) Two."
    assert [(id_, above) for id_, above, _ in tree(text)] == [
        ("1", ""),
        ("2", ""),
        ("3", ""),
        ("3.a", "3"),
        ("3.b", "3"),
    ]


def test_letters_and_roman_numbers_with_a_stop_make_a_list() -> None:
    found = provisions(
        "1. Asks for:\n   a. lockers;\n   b. a report on\n      i. costs\n      ii) complaints\n2. Ends."
    )
    assert [(part["id"], part.get("parent", "")) for part in found] == [
        ("1", ""),
        ("1.a", "1"),
        ("1.b", "1"),
        ("1.b.i", "1.b"),
        ("1.b.ii", "1.b"),
        ("2", ""),
    ]


def test_a_letter_with_a_stop_alone_begins_a_sentence() -> None:
    found = provisions("1. Asks for lockers,\ne. g. of steel.\n2. Ends.")
    assert [part["id"] for part in found] == ["1", "2"]
