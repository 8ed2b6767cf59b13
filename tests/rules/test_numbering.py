"""Numbering anew: texts in full, excerpts with their gaps, and what refers to them."""

from __future__ import annotations

import pytest

from game.rules.draft.number_paths import number_after, path_of
from game.rules.draft.numbering import numbers, renumbered
from game.rules.draft.numerals import Style, style_of, value_of, written
from game.rules.draft.references import dangling, references, resolved
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Provision, draft_of
from tests.strategies import taken


def text(*lines: str) -> Draft:
    """Provisions from lines ``id|number|parent``."""
    rows = [line.split("|") for line in lines]
    return draft_of(
        tuple(Provision(i, n, "", f"Words of {i}.", parent=p) for i, n, p in rows)
    )


WHOLE = text(
    "I|Chapter I|",
    "1|Article 1|I",
    "2|Article 2|I",
    "2.1|Article 2(1)|2",
    "2.1.a|Article 2(1)(a)|2.1",
    "2.1.b|Article 2(1)(b)|2.1",
    "2.2|Article 2(2)|2",
    "II|Chapter II|",
    "3|Article 3|II",
)
EXCERPT = text(
    "I|Chapter I|",
    "5|Article 5|I",
    "6.2|Article 6(2)|I",
    "7|Articles 7 to 11|I",
    "14|Article 14(1), “without right”|I",
    "x|Preamble|",
)


@pytest.mark.parametrize(
    ("base", "ops", "expected"),
    [
        (WHOLE, [Delete("1")], {"2": "Article 1", "2.1.b": "Article 1(1)(b)"}),
        (WHOLE, [Delete("2.1.a")], {"2.1.b": "Article 2(1)(a)"}),
        (WHOLE, [Delete("2.1")], {"2.2": "Article 2(1)"}),
        (WHOLE, [Delete("I")], {"II": "Chapter I", "3": "Article 1"}),
        (WHOLE, [Move("3", "I", "")], {"3": "Article 1", "1": "Article 2"}),
        (WHOLE, [Move("2.2", "2", "")], {"2.2": "Article 2(1)", "2.1": "Article 2(2)"}),
        (WHOLE, [Move("2.2", "3")], {"2.2": "Article 3(1)"}),
        (EXCERPT, [Delete("5")], {"6.2": "Article 5(2)", "7": "Articles 6 to 10"}),
        (EXCERPT, [Delete("6.2")], {}),
        (EXCERPT, [Delete("7")], {"14": "Article 9(1), “without right”"}),
    ],
)
def test_numbers_follow_the_text(
    base: Draft, ops: list[Operation], expected: dict[str, str]
) -> None:
    found = numbers(taken(base, tuple(ops)), base)
    assert {k: found.get(k) for k in expected} == expected
    assert bool(found) == bool(expected)


def test_an_addition_takes_the_number_of_its_place() -> None:
    new = Provision("n", "Article 1 bis", "New", "Words.", parent="I")
    part = Provision("m", "Article 1 bis(1)", "New", "Words.", parent="n")
    draft = taken(WHOLE, (Add(new, "1"), Add(part)))
    after = renumbered(draft, WHOLE).provisions
    assert [after[i].number for i in ("1", "n", "m", "2", "2.1.a", "3")] == [
        "Article 1",
        "Article 2",
        "Article 2(1)",
        "Article 3",
        "Article 3(1)(a)",
        "Article 4",
    ]


@pytest.mark.parametrize(
    ("parent", "number", "others"),
    [
        ("2", "Article 2(1)", {"2.1": "Article 2(2)", "2.1.a": "Article 2(2)(a)"}),
        ("2.1", "Article 2(1)(a)", {"2.1.b": "Article 2(1)(c)"}),
        ("II", "Article 3", {"3": "Article 4"}),
        ("3", "Article 3(1)", {}),
        ("2.2", "Article 2(2)(a)", {}),
        ("2.1.b", "Article 2(1)(b)(i)", {}),
        ("", "New paragraph n", {}),
    ],
)
def test_an_addition_that_follows_nothing_is_numbered_by_its_place(
    parent: str, number: str, others: dict[str, str]
) -> None:
    """It has a name alone when it is tabled; numbered anew it and what follows have numbers."""
    new = Provision("n", "New paragraph n", "", "See {2.1}.", parent=parent)
    front = Provision("t", "Title", "", "Name.", kind="title")
    titled = Draft(
        {"t": front, **WHOLE.provisions}, {**WHOLE.order, "": ("t", *WHOLE.order[""])}
    )
    draft = renumbered(taken(titled, (Add(new),)), titled)
    expected = {"n": number, **others}
    assert {id_: draft.provisions[id_].number for id_ in expected} == expected


def test_a_part_of_an_addition_without_a_number_is_numbered_in_it() -> None:
    unit = Provision("n", "New paragraph n", "", "Words.", parent="I")
    parts = [Provision(i, f"New paragraph {i}", "", "Words.", parent="n") for i in "pq"]
    ops = (Add(unit), Add(parts[0]), Add(parts[1], "p"))
    after = renumbered(taken(WHOLE, ops), WHOLE).provisions
    assert [after[i].number for i in ("n", "p", "q", "1")] == [
        "Article 1",
        "Article 1(1)",
        "Article 1(2)",
        "Article 2",
    ]


def test_what_is_deleted_keeps_the_number_that_it_had() -> None:
    after = renumbered(taken(WHOLE, (Delete("1"),)), WHOLE)
    assert after.provisions["1"].number == "Article 1"


@pytest.mark.parametrize(
    "number", ["", "Preamble", "Title", "Preamble, gender", "Annex to it"]
)
def test_what_is_no_number_is_left_alone(number: str) -> None:
    assert path_of(number) == ()


@pytest.mark.parametrize(
    ("tokens", "style"),
    [
        (("1", "2"), "arabic"),
        (("I", "IX"), "roman"),
        (("i", "ii"), "small-roman"),
        (("h", "i"), "small-letter"),
        (("c",), "small-letter"),
        (("aa",), "small-letter"),
        (("A", "B"), "letter"),
        (("xyz",), None),
        ((), None),
    ],
)
def test_numerals_are_told_apart(tokens: tuple[str, ...], style: Style | None) -> None:
    assert style_of(tokens) == style


@pytest.mark.parametrize(
    "style", ["arabic", "roman", "small-roman", "letter", "small-letter"]
)
def test_numerals_are_read_as_they_are_written(style: Style) -> None:
    assert [value_of(written(n, style), style) for n in range(1, 130)] == list(
        range(1, 130)
    )


@pytest.mark.parametrize("of", ["9 bis", "2"])
def test_a_part_that_was_added_and_moved_out_of_its_article_keeps_its_number(
    of: str,
) -> None:
    over = "new" if of == "9 bis" else "2"
    part = Provision("part", f"Article {of}(9 bis)", "", "Words.", parent=over)
    added = Add(Provision("new", "Article 9 bis", "", "Words.", parent="I"), "")
    draft = taken(WHOLE, (added, Add(part, ""), Move("part", "", "")))
    once = renumbered(draft, WHOLE)
    assert once.provisions["part"].number == part.number
    assert numbers(once, WHOLE) == {}


def test_references_are_shown_with_the_number_of_the_day() -> None:
    draft = taken(WHOLE, (Delete("1"),))
    words = "{2.1} holds; see {2.1.a}, {1} and {nine}. {3} follows. {not one} {}"
    assert references(words) == ("2.1", "2.1.a", "1", "nine", "3")
    assert resolved(renumbered(draft, WHOLE), words) == (
        "Article 1(1) holds; see article 1(1)(a), former article 1 [deleted] and [no "
        "provision nine]. Article 2 follows. {not one} {}"
    )
    assert resolved(draft, "See {1}; {2.1}.") == "See article 1 [deleted]; article 2(1)."


def test_references_that_lead_nowhere_are_reported() -> None:
    a = Provision("a", "Article 1", "", "As in {b} and {c}.")
    draft = draft_of((a, Provision("b", "Article 2", "", "See {zero}.")))
    assert [(d.provision, d.reference, d.why) for d in dangling(draft)] == [
        ("a", "c", "unknown"),
        ("b", "zero", "unknown"),
    ]
    assert [d.words for d in dangling(taken(draft, (Delete("b"),)))] == [
        "Article 1 refers to Article 2, which is deleted.",
        "Article 1 refers to a provision `c`, which does not exist.",
    ]
    once = taken(draft, (Delete("b"), Add(Provision("d", "Article 2", "", "New."), "a")))
    assert dangling(once)[0].words == (
        "Article 1 refers to the former Article 2, which is deleted."
    )


@pytest.mark.parametrize(
    ("after", "taken_already", "number"),
    [
        ("Article 3", (), "Article 3 bis"),
        ("Article 2(1)", (), "Article 2(1 bis)"),
        ("Article 2(1)(a)", (), "Article 2(1)(a bis)"),
        ("Article 3", ("Article 3 bis",), "Article 3 ter"),
        ("Article 3 bis", ("Article 3 bis",), "Article 3 ter"),
        ("Articles 7 to 11", (), ""),
        ("Preamble", (), ""),
    ],
)
def test_what_is_put_in_is_numbered_after_its_neighbour(
    after: str, taken_already: tuple[str, ...], number: str
) -> None:
    assert number_after(after, taken_already) == number
    assert not number or path_of(number)
