"""Words that a text leaves in brackets, as wordings of its paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli.main import main
from game.scenario.drafts.brackets import MOST_WORDINGS, left_open
from game.scenario.drafts.longtext import provisions
from game.scenario.load import examine, load

TEXT = """\
# Bicycles

1. The union [shall] [may] buy [ten] [twenty] bicycles.

2. [Option A: Helmets are compulsory.]
   [Option B: Helmets are recommended.]

3. [Every year,] the union reports to the dean.

[4. Decides to meet again;]

5. See [1] and what [the dean [or the students]] said [sic] on [...].
"""


def wordings(text: str) -> dict[str, dict[str, str]]:
    """By number of a provision, the texts of its wordings by id."""
    return {
        part["number"]: {id_: v.get("text", "") for id_, v in part["variants"].items()}
        for part in provisions(text)
    }


def places(text: str, number: str) -> list[str]:
    part = next(p for p in provisions(text) if p["number"] == number)
    return [said["place"] for said in part["variants"].values()]


def test_brackets_side_by_side_are_a_choice_and_each_way_to_choose_a_wording() -> None:
    assert list(wordings(TEXT)["Paragraph 1"].values()) == [
        "The union shall buy ten bicycles.",
        "The union shall buy twenty bicycles.",
        "The union may buy ten bicycles.",
        "The union may buy twenty bicycles.",
        "",
    ]
    assert places(TEXT, "Paragraph 1") == ["2", "1.33", "0.67", "0", "-2"]


def test_options_may_be_named_and_stand_on_lines_of_their_own() -> None:
    assert wordings(TEXT)["Paragraph 2"] == {
        "chair": "Helmets are compulsory.",
        "option-2": "Helmets are recommended.",
    }
    assert places(TEXT, "Paragraph 2") == ["2", "-2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We [shall/should/may] act.", ["We shall act.", "We should act.", "We may act."]),
        ("We pay [5] [10] [___] euros.", ["We pay 5 euros.", "We pay 10 euros."]),
        ("We pay [USD 5] [deleted] now.", ["We pay USD 5 now.", "We pay now."]),
        ("All States[, islands too] [and islands].",
         ["All States, islands too.", "All States and islands."]),
        ("Members [shall] oder [can] act.", ["Members shall act.", "Members can act."]),
        ("We ［shall］［may］ act.", ["We shall act.", "We may act."]),
        ("We act[, and soon,].", ["We act, and soon.", "We act."]),
        ("Open till [22:00 / midnight].", ["Open till 22:00.", "Open till midnight."]),
        ("It costs [10 / 20] euros.", ["It costs 10 euros.", "It costs 20 euros."]),
    ],
)  # fmt: skip
def test_the_ways_in_which_people_leave_words_open(text: str, said: list[str]) -> None:
    assert [*wordings(f"1. {text}")["Paragraph 1"].values()] == [*said, ""]


@pytest.mark.parametrize("label", ["[Alt 1]", "**[Option 1]**", "[Variante A]:"])
def test_options_may_be_named_in_brackets_of_their_own(label: str) -> None:
    other = label.replace("1", "2").replace(" A]", " B]")
    found = wordings(f"1. {label} States pay. {other} States do not pay.")
    assert [*found["Paragraph 1"].values()] == ["States pay.", "States do not pay."]


@pytest.mark.parametrize(
    "text",
    ["We agree.[1] [2]", "We [Agreed ad ref] go.", "We go [EU].", "We recall [A/79/L.5]."],
)
def test_what_stands_beside_a_text_is_no_wording(text: str) -> None:
    assert [*wordings(f"1. {text}")["Paragraph 1"]] == ["chair"]


def test_one_bracket_is_in_the_text_or_is_not() -> None:
    assert wordings(TEXT)["Paragraph 3"] == {
        "chair": "Every year, the union reports to the dean.",
        "option-2": "The union reports to the dean.",
        "deleted": "",
    }


def test_a_whole_paragraph_in_brackets_keeps_its_number_and_may_be_deleted() -> None:
    assert wordings(TEXT)["Paragraph 4"] == {
        "chair": "Decides to meet again;",
        "deleted": "",
    }


def test_what_marks_a_note_or_a_gap_or_stands_in_others_is_left_as_it_is() -> None:
    assert [*wordings(TEXT)["Paragraph 5"]] == ["chair"]
    assert "[the dean [or the students]]" in wordings(TEXT)["Paragraph 5"]["chair"]


def test_of_many_brackets_the_first_words_go_together() -> None:
    many = "1. We [a1] [b1] and [a2] [b2] and [a3] [b3] and [a4] [b4] go."
    assert [*wordings(many)["Paragraph 1"].values()] == [
        "We a1 and a2 and a3 and a4 go.",
        "We b1 and b2 and b3 and b4 go.",
        "",
    ]


WORDS = st.lists(st.sampled_from(["shall", "may", "all", "States", "report"]), max_size=3)


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3)), min_size=1, max_size=4))
def test_wordings_are_few_distinct_and_without_brackets(
    pieces: list[tuple[list[str], list[list[str]]]],
) -> None:
    body = " ".join(
        " ".join([*plain, *(f"[{' '.join(words)}]" for words in choice if words)])
        for plain, choice in pieces
    )
    found = wordings(f"1. It {body} ends.")["Paragraph 1"]
    texts = [text for id_, text in found.items() if id_ != "deleted"]
    assert len(texts) == len(set(texts)) <= MOST_WORDINGS
    assert not any("[" in text or "  " in text for text in texts)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.md").write_text(TEXT.replace("[...]", "it"), "utf-8")
    (tmp_path / "w.csv").write_text(
        "Country,1,2,Paragraph 3\nNorway,2/90,2/50,-2/30\nChile,-1/80,-1/90,1/40\n"
        "Iran,0/60,-2/60,2/80\n",
        "utf-8",
    )
    return tmp_path


def test_what_is_open_is_at_stake_in_the_scenario(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "text", "b.md", "--out", "mine"]) == 0
    said = capsys.readouterr().err
    assert "what stands in brackets is taken as wordings of Paragraph 1, " in said
    assert "and Paragraph 4; write under `place`" in said
    on = {p.id: p.issue for p in load("mine").provisions if p.issue.startswith("on_")}
    assert on == {"1": "on_1", "2": "on_2", "3": "on_3", "4": "on_4"}
    assert {p.code for p in examine("mine").problems} == {"S338", "S346"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1. We [ban [all] plastic].", "[ban "),
        ("[1. Last [shall [or may]].]", "[Last "),
        ("1. [We ban bags.\n\n2. And bottles.]", "[We ban bags."),
    ],
)
def test_brackets_that_cannot_be_read_are_named(
    text: str, kept: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("k.md").write_text(text, "utf-8")
    assert main(["import", "text", "k.md"]) == 0
    assert f"Paragraph 1 keeps its brackets, `{kept.strip()}" in capsys.readouterr().err


def test_three_choices_make_a_folder_that_plays(here: Path) -> None:
    Path("g.md").write_text("1. We [shall] [may] act [yearly] in [plain] words.", "utf-8")
    assert main(["import", "text", "g.md", "--out", "g"]) == 0
    assert {p.code for p in examine("g").problems} <= {"S338", "S346"}
    assert main(["play", "g", "--auto", "--seed", "1"]) == 0


def test_two_texts_are_the_ends_of_one_scale(here: Path) -> None:
    assert main(["import", "text", "b.md", "--out", "ends"]) == 0
    issue = next(i for i in load("ends").issues if i.id == "on_2")
    assert (issue.low, issue.high) == ("Helmets are recommended", "Helmets are compulsory")


def test_a_table_says_who_wants_which_wording(here: Path) -> None:
    assert main(["new", "two", "--text", "b.md", "--rows", "w.csv"]) == 0
    scenario = load("two")
    open_ = {p.id: len(p.variants) for p in scenario.provisions if p.issue}
    assert open_ == {"1": 5, "2": 2, "3": 3, "4": 2}
    assert {row.issue for row in scenario.positions} == {"on_1", "on_2", "on_3"}
    assert main(["play", "two", "--auto", "--seed", "7"]) == 0


def test_a_table_may_come_later(here: Path) -> None:
    assert main(["import", "text", "b.md", "--out", "one"]) == 0
    assert main(["new", "two", "--from", "one", "--rows", "w.csv"]) == 0
    assert main(["new", "three", "--text", "b.md", "--rows", "w.csv"]) == 0
    later, at_once = (Path(n, "scenario.yaml").read_text("utf-8") for n in ("two", "three"))
    assert later.replace("id: two", "id: three") == at_once


@pytest.mark.parametrize(
    ("line", "crossed"),
    [
        ("1: ten must stay", ("option-2", "option-4", "deleted")),
        ("1: shall", ("option-3", "option-4", "deleted")),
        ("1: no cut of what we had", ("deleted",)),
        ("1: deleted would be a shame", ("deleted",)),
    ],
)
def test_a_red_line_may_name_the_words_of_a_bracket(
    line: str, crossed: tuple[str, ...], here: Path
) -> None:
    Path("w.csv").write_text(
        f"Country,1,Red lines\nNorway,2/90,{line}\nChile,-1/80,\nIran,0/60,\n", "utf-8"
    )
    assert main(["new", "lines", "--text", "b.md", "--rows", "w.csv"]) == 0
    (found,) = load("lines").delegations["NOR"].red_lines
    assert (found.provision, found.variants) == ("1", crossed)


def test_words_of_chinese_are_joined_without_blanks() -> None:
    (part,) = provisions("1. 要求各国[每年/每两年]提出报告；")
    texts = [said.get("text") for said in part["variants"].values()]
    assert texts == ["要求各国每年提出报告；", "要求各国每两年提出报告；", None]


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("1. [Who is late pays [100] [500] euros.]",
         ["Who is late pays 100 euros.", "Who is late pays 500 euros.", None]),
        ("1. [They pay [the full price];]", ["They pay the full price;", "They pay;", None]),
        ("1. [Option A: Fines go.] [Option B: Fines stay.]", ["Fines go.", "Fines stay."]),
        ("1. [One [two [three] four] five]", ["[One [two [three] four] five]"]),
    ],
)  # fmt: skip
def test_brackets_round_a_paragraph_with_choices_let_it_be_deleted(
    text: str, wordings: list[str | None]
) -> None:
    (part,) = provisions(text)
    assert [said.get("text") for said in part["variants"].values()] == wordings


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("to draft a [global] agreement", ["a global agreement", "an agreement"]),
        ("to draft an [annual] [yearly] plan", ["an annual plan", "a yearly plan"]),
        ("to wait an [hour] [union's day]", ["an hour", "a union's day"]),
        ("to pay a [2] [8] per cent fee", ["a 2 per cent fee", "a 8 per cent fee"]),
    ],
)
def test_the_article_before_a_choice_follows_what_is_chosen(
    text: str, wordings: list[str]
) -> None:
    draft = provisions(f"# Rules of the house\n\n1. The board is {text} for the house.\n")
    said = [v["text"] for v in draft[-1]["variants"].values() if "text" in v]
    assert len(said) == len(wordings)
    assert all(words in told for words, told in zip(wordings, said, strict=True)), said


def test_a_verb_of_another_language_is_no_article() -> None:
    draft = provisions("# Statuts\n\n1. Le bureau a [bien] adopté la loi de la maison.\n")
    said = [v["text"] for v in draft[-1]["variants"].values() if "text" in v]
    assert said[1] == "Le bureau a adopté la loi de la maison."


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        ("[60/90/120] nights", ["60 nights", "90 nights", "120 nights"]),
        ("[20/50] euros", ["20 euros", "50 euros"]),
        ("[60/90 nights]", ["60 nights", "90 nights"]),
        ("[€20/€50]", ["€20", "€50"]),
        ("[€20/50]", ["€20", "€50"]),
        ("[50%/60%/two thirds]", ["50%", "60%", "two thirds"]),
        ("[16 h/17 h]", ["16 h", "17 h"]),
        ("[9:00/10:00]", ["9:00", "10:00"]),
        ("[22:00/midnight]", ["22:00", "midnight"]),
        ("[until 1 May/until 1 June]", ["until 1 May", "until 1 June"]),
        ("[60/90/120]", ["60", "90", "120"]),
    ],
)
def test_amounts_with_slashes_are_chosen_from(words: str, choices: list[str]) -> None:
    (part,) = provisions(f"1. This is for {words}.")
    texts = [said["text"] for said in part["variants"].values() if "text" in said]
    assert texts == [f"This is for {choice}." for choice in choices]
    assert left_open(part) == ""


@pytest.mark.parametrize(
    "words", ["12/5/2026", "2026/27", "2/3", "at least 2/3", "2/3 majority/half", "9/10"]
)
def test_an_amount_that_has_a_slash_itself_stays_and_is_named(words: str) -> None:
    (part,) = provisions(f"1. This is for [{words}] of us.")
    assert [said["text"] for said in part["variants"].values()] == [
        f"This is for [{words}] of us."
    ]
    assert left_open(part) == f"[{words}"


@pytest.mark.parametrize("words", ["€20/month", "50 km/h", "5 kg/head"])
def test_an_amount_for_each_of_something_is_in_the_text_or_not(words: str) -> None:
    (part,) = provisions(f"1. This is for [{words}] us.")
    texts = [said["text"] for said in part["variants"].values() if "text" in said]
    assert texts == [f"This is for {words} us.", "This is for us."]
