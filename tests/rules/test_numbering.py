"""Numbering anew: texts in full, excerpts with their gaps, and what refers to them."""

from __future__ import annotations

import pytest

from game.rules.draft.number_paths import number_after, path_of
from game.rules.draft.numbering import numbered, numbers, renumbered
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


NEW = Provision("n", "New paragraph n", "", "New.", parent="2")


@pytest.mark.parametrize(
    ("ops", "expected"),
    [
        pytest.param(
            (Move("2", "", ""), Add(NEW)),
            {"2": "Article 1", "n": "Article 1(1)", "2.1": "Article 1(2)"},
            id="of an article that has left its chapter",
        ),
        pytest.param(
            (Move("I", "3"), Add(NEW)),
            {"3": "Article 1", "n": "Article 1(1)(b)(i)", "2.1": "Article 1(1)(b)(ii)"},
            id="of an article that is now a part of another",
        ),
    ],
)
def test_what_is_put_before_parts_is_counted_with_them_at_once(
    ops: tuple[Operation, ...], expected: dict[str, str]
) -> None:
    """Not as what the Chair's text calls them, from where they have gone."""
    after = renumbered(taken(WHOLE, ops), WHOLE)
    assert {i: after.provisions[i].number for i in expected} == expected
    assert numbers(after, WHOLE) == {}


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
def test_a_part_that_leaves_every_article_is_numbered_as_one(of: str) -> None:
    over = "new" if of == "9 bis" else "2"
    part = Provision("part", f"Article {of}(9 bis)", "", "Words.", parent=over)
    added = Add(Provision("new", "Article 9 bis", "", "Words.", parent="I"), "")
    draft = taken(WHOLE, (added, Add(part, ""), Move("part", "", "")))
    once = renumbered(draft, WHOLE)
    assert [once.provisions[i].number for i in ("part", "new", "1")] == [
        "Article 1",
        "Article 2",
        "Article 3",
    ]
    assert numbers(once, WHOLE) == {}


RANGES = text(
    "I|Chapters I and II|",
    "2.h|Article 2(h)|I",
    "3|Article 3|I",
    "III|Chapter III|",
    "7|Articles 7 to 11|III",
    "12|Article 12|III",
    "12.4|Article 12(4)|12",
    "14.5|Article 14(5)|III",
    "XII|Chapter XII|",
    "18|Article 18|XII",
    "18.b|Article 18(b)|18",
    "19|Article 19|XII",
)


def new(id_: str, parent: str) -> Provision:
    return Provision(id_, f"New paragraph {id_}", "", "Words.", parent=parent)


@pytest.mark.parametrize(
    ("op", "expected"),
    [
        (Add(new("n", "III")), {"n": "Article 7", "7": "Articles 8 to 12"}),
        (Add(new("n", "III"), "7"), {"n": "Article 12", "12.4": "Article 13(4)"}),
        (Add(new("n", "I"), "2.h"), {"n": "Article 2(i)"}),
        (Add(new("n", "I")), {"n": "Article 1", "2.h": "Article 3(h)"}),
        (Add(new("n", "12"), "12.4"), {"n": "Article 12(5)"}),
        (Add(new("n", "12")), {"n": "Article 12(1)", "12.4": "Article 12(5)"}),
        (Add(new("n", ""), "I"), {"n": "Chapter III", "III": "Chapter IV"}),
        (Move("2.h", "I", "3"), {"2.h": "Article 4", "7": "Articles 8 to 12"}),
        (Move("12.4", "III", "7"), {"12.4": "Article 12", "12": "Article 13"}),
        (Add(new("n", "XII")), {"n": "Article 18", "18": "Article 19"}),
        (Add(new("n", "III"), "14.5"), {"n": "Article 14(6)"}),
        (Move("19", "XII"), {"19": "Article 18", "18.b": "Article 19(b)"}),
        (Delete("14.5"), {}),
        (Move("14.5", "12", "12.4"), {"14.5": "Article 12(5)"}),
        (Move("12.4", "III", "14.5"), {"12.4": "Article 14(6)"}),
        (Move("14.5", "I", "2.h"), {"14.5": "Article 2(i)"}),
        (Move("3", "12", "12.4"), {"3": "Article 11(5)", "7": "Articles 6 to 10"}),
        (Move("III", "I", "2.h"), {"III": "Article 3", "7": "Article 3(1)"}),
    ],
)
def test_what_stands_elsewhere_is_numbered_by_its_place(
    op: Operation, expected: dict[str, str]
) -> None:
    """An excerpt that has ranges, and paragraphs of articles that it does not have."""
    placed = numbered(RANGES, (), (op,))
    found = numbers(taken(RANGES, placed), RANGES)
    assert {k: found.get(k) for k in expected} == expected


def test_what_follows_a_further_paragraph_of_an_article_is_no_further_article() -> None:
    draft = text("6|Article 6|", "6.4|Article 6, further paragraph|6", "7|Article 7|")
    (added,) = numbered(draft, (), (Add(new("n", "6"), "6.4"),))
    assert added == Add(new("n", "6"), "6.4")
    found = numbers(taken(draft, (added,)), draft)
    assert found == {"n": "Article 6(1)"}


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
