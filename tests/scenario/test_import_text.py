"""Texts as people have them: their preambles, their languages, and Markdown of other programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.drafts.longtext import provisions, read_text
from game.scenario.drafts.units import unit_in
from game.scenario.founding.folder import found
from game.scenario.founding.on_text import plan_of_text
from game.scenario.ground.grounds import Grounds
from game.scenario.load import examine

REASONS = "The Parties,\n\nRecalling the need for sleep,\n\nHave agreed as follows:\n\n"
UNION = """\
A motion

This union notes:
1. Coffee costs 3.50.
2. Prices rose.

This union believes:
1. Coffee is a right.

This union resolves:
1. To buy a machine.
2. To pay for it.
"""


def tree(text: str) -> list[tuple[str, str, str]]:
    return [(p["number"], p.get("parent", ""), p["kind"]) for p in provisions(text)]


@pytest.mark.parametrize(
    "above", ["## Preamble", "PREAMBLE", "**Préambule**", "# Преамбула", "序言", "الديباجة"]
)
def test_what_stands_below_a_heading_of_the_preamble_gives_reasons(above: str) -> None:
    found = provisions(f"A treaty\n\n{above}\n\n{REASONS}Article 1\n\nScope.\n")
    assert [p["kind"] for p in found] == [
        *("title", "chapter", "preamble", "preamble", "preamble", "article")
    ]
    assert {p["parent"] for p in found if p["kind"] == "preamble"} == {found[1]["id"]}


def test_reasons_may_have_numbers_in_brackets() -> None:
    found = tree(
        "## Preamble\n\n(1) Trains run.\n\n(2) People sleep.\n\n## Article 1\n\nA."
    )
    assert found[1:] == [
        ("(1)", "part-1", "preamble"),
        ("(2)", "part-1", "preamble"),
        ("Article 1", "", "article"),
    ]


def test_numbers_after_reasons_without_numbers_begin_what_is_decided() -> None:
    found = tree("## Preamble\n\nRecalling sleep,\n\n1. Decides to sleep;\n\n2. Rests.")
    assert found[2:] == [("Paragraph 1", "", "paragraph"), ("Paragraph 2", "", "paragraph")]


def test_lists_that_begin_again_stand_below_the_lines_above_them() -> None:
    found = tree(UNION)
    lines = ("This union notes", "This union believes", "This union resolves")
    assert [n for n, parent, kind in found if kind == "chapter"] == [*lines]
    assert all(not parent for _, parent, kind in found if kind == "chapter")
    below = [parent for _, parent, kind in found if kind == "paragraph"]
    assert [below.count(parent) for parent in dict.fromkeys(below)] == [2, 1, 2]


def test_one_list_below_a_line_is_what_it_was() -> None:
    found = tree("A resolution\n\nThe Council decides:\n\n1. To go.\n\n2. To stay.")
    assert found[1][2] == "preamble"
    assert found[2:] == [("Paragraph 1", "", "paragraph"), ("Paragraph 2", "", "paragraph")]


UNITS = {
    "Article premier": ("article", "1", ""),
    "Article 1er. - Objet": ("article", "1", "Objet"),
    "Art. 4bis. The fee": ("article", "4bis", "The fee"),
    "§ 2a Singing": ("article", "2a", "Singing"),
    "Chapitre II : Argent": ("chapter", "II", "Argent"),
    "Artículo 1. Objeto": ("article", "1", "Objeto"),
    "Artículo 1.º Objeto": ("article", "1", "Objeto"),
    "ANEXO I": ("annex", "I", ""),
    "Статья 1. Цель": ("article", "1", "Цель"),
    "ГЛАВА II. Деньги": ("chapter", "II", "Деньги"),
    "第十二条 目的": ("article", "12", "目的"),
    "第一百零三条　生效": ("article", "103", "生效"),
    "第2章：资金": ("chapter", "2", "资金"),
    "附件一": ("annex", "1", ""),
    "المادة ١٢: الغرض": ("article", "12", "الغرض"),
    "المادة الأولى": ("article", "1", ""),
    "Section A. General": ("section", "A", "General"),
    "Annex B": ("annex", "B", ""),
}


@pytest.mark.parametrize("words", UNITS)
def test_a_unit_is_known_by_its_word_in_each_language(words: str) -> None:
    unit = unit_in(words)
    assert unit is not None
    assert (unit.kind, unit.number, unit.title) == UNITS[words]
    assert words.lower().startswith(unit.shown.lower())


@pytest.mark.parametrize(
    "words",
    ["第一条的规定适用于所有人", "Part of it is", "Section a of the law", "Articles"],
)
def test_other_words_are_no_unit(words: str) -> None:
    assert unit_in(words) is None


def test_articles_of_a_spanish_text_are_articles() -> None:
    found = tree("Artículo 1. Objeto\n\nUno.\n\nArtículo 2. Plazos\n\n1. Dos.\n")
    assert found == [
        ("Artículo 1", "", "article"),
        ("Artículo 2", "", "article"),
        ("Artículo 2(1)", "2", "paragraph"),
    ]


MARKDOWN = """\
---
title: Trains
author: Me
---

Section A
---------

One[^1].

[^1]: A note.
    Its second line.

```
Two
```
"""


def test_markdown_of_other_programs_is_read_and_what_is_left_out_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.md").write_text(MARKDOWN, "utf-8")
    found = read_text(tmp_path / "t.md")
    assert [(p["kind"], p["number"]) for p in found] == [
        *(("title", "Title"), ("chapter", "Section A")),
        *(("paragraph", "Paragraph 1"), ("paragraph", "Paragraph 2")),
    ]
    wordings = [p["variants"]["chair"]["text"] for p in found if "variants" in p]
    assert wordings == ["Trains", "One.", "Two"]
    assert main(["import", "text", str(tmp_path / "t.md")]) == 0
    told = capsys.readouterr().err
    assert "a note is left out: `A note. Its second line.`" in told
    assert "what stands before the text is left out: `title: Trains author: Me`" in told


OPENS = "The General Assembly,\n\nRecalling its resolution 1/1,\n\nNoting the need,\n\n"
LETTERED = "Calls upon all to pay;\n\nDecides to found a fund:\n\na. paid;\n\nb. run;\n\nUrges all."
ITEMS = "- Calls upon all to pay;\n- Decides to found a fund:\n  - paid;\n  - run;\n- Strongly urges all."
FRENCH = "Demande à tous de payer ;\n\nDécide de créer un fonds :\n\na) payé ;\n\nb) géré ;\n\nExhorte."


@pytest.mark.parametrize("text", [LETTERED, LETTERED.replace("\n\n", "\n"), ITEMS, FRENCH])
def test_paragraphs_without_numbers_decide_by_their_verbs(text: str) -> None:
    kinds = [(number, kind) for number, _, kind in tree(OPENS + text)]
    assert kinds == [
        *(("Opening words", "preamble"), ("Preambular paragraph 1", "preamble")),
        *(("Preambular paragraph 2", "preamble"), ("Paragraph 1", "paragraph")),
        *(("Paragraph 2", "paragraph"), ("Paragraph 2(a)", "subparagraph")),
        *(("Paragraph 2(b)", "subparagraph"), ("Paragraph 3", "paragraph")),
    ]


def test_what_decides_ends_a_preamble_with_a_heading() -> None:
    found = tree("# Preamble\n\nRecalling x,\n\nDecides to act:\n\n(a) soon.")
    assert [(number, above) for number, above, _ in found[1:]] == [
        *(("Preambular paragraph 1", "part-1"), ("Paragraph 1", "")),
        ("Paragraph 1(a)", "1"),
    ]


def test_verbs_of_a_list_below_a_sentence_are_its_items_still() -> None:
    plan = tree("The plan has two parts.\n\n- Engage youth\n- Invite experts")
    assert [number for number, *_ in plan] == [
        "Paragraph 1",
        "Paragraph 1(a)",
        "Paragraph 1(b)",
    ]
    below = tree(f"{OPENS}Decides:\n\n- Urges on all\n- Invites experts")
    assert [number for number, *_ in below][3:] == [
        *("Paragraph 1", "Paragraph 1(a)", "Paragraph 1(b)")
    ]
    counted = tree("The Council,\n\nDecides:\n\n1. To act.\n\n2. To pay.")
    assert [number for number, *_ in counted][-2:] == ["Paragraph 1", "Paragraph 2"]


def test_paragraphs_of_annexes_and_of_lists_that_begin_again_are_told_apart() -> None:
    text = "The Council,\n\nRecalling x,\n\n1. Acts.\n\n# Annex\n\n1. Open.\n\n(a) Or not."
    assert [n for n, *_ in tree(text)][2:] == [
        *("Paragraph 1", "Annex", "Annex, paragraph 1", "Annex, paragraph 1(a)")
    ]
    numbers = [n for n, _, kind in tree(UNION) if kind == "paragraph"]
    assert numbers[0] == "This union notes, paragraph 1"
    assert len({*numbers}) == len(numbers)


def test_what_was_put_between_paragraphs_has_its_number() -> None:
    text = "1. One.\n\n1 bis. More.\n\n[1 ter. Most.]\n\n2. Two biscuits.\n\n3 bis"
    found = [(p["id"], p["number"], p["heading"]) for p in provisions(text)]
    assert found == [
        ("1", "Paragraph 1", "One"),
        ("1-bis", "Paragraph 1 bis", "More"),
        ("1-ter", "Paragraph 1 ter", "Most"),
        ("2", "Paragraph 2", "Two biscuits"),
        ("3", "Paragraph 3", "bis"),
    ]
    assert "Article 1(1 bis)" in [
        part["number"] for part in provisions("Article 1\n\n1. A.\n\n1 bis. B.")
    ]


def test_the_work_of_checking_grows_no_faster_than_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a text of 599 paragraphs in brackets is checked within the two seconds in which
    a fault must be told."""
    asked = 0
    weight = Grounds.weight

    def counted(grounds: Grounds, seat: str, issue: str) -> int:
        nonlocal asked
        asked += 1
        return weight(grounds, seat, issue)

    monkeypatch.setattr(Grounds, "weight", counted)
    work = {}
    for size in (20, 60):
        lines = [f"{n}. States [shall] [may] report on {n};" for n in range(1, size + 1)]
        text = tmp_path / f"{size}.md"
        text.write_text("\n\n".join(["The General Assembly,", "Recalling it,", *lines]))
        folder = tmp_path / f"room-{size}"
        found(folder, plan_of_text(text))
        asked = 0
        examine(str(folder))
        work[size] = asked
    assert work[60] < 4 * work[20]


def test_a_long_title_is_not_cut_at_a_comma(tmp_path: Path) -> None:
    title = "Draft resolution on plastic, nets, ropes and other litter in the gulf, and on who pays for it"
    text = tmp_path / "t.md"
    text.write_text(
        f"# {title}\n\nThe Assembly,\n\nRecalling it,\n\n1. Asks for a report.\n"
    )
    assert plan_of_text(text).data["title"] == title
    words = f"{title} and who does not".replace("plastic", "plastic " * 12)
    text.write_text(
        f"# {words}\n\nThe Assembly,\n\nRecalling it,\n\n1. Asks for a report.\n"
    )
    cut = plan_of_text(text).data["title"]
    assert len(cut) > 140
    assert " ".join(words.split()).startswith(cut.removesuffix("\u2026"))


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (9, "Paragraph 7, Paragraph 8 and Paragraph 9;"),
        (40, "40 paragraphs, from Paragraph 1 to Paragraph 40, each with an `option-2`"),
    ],
)
def test_all_paragraphs_with_brackets_are_named(
    size: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{n}. States [shall] [may] report on {n};" for n in range(1, size + 1)]
    text = tmp_path / "t.md"
    text.write_text(
        "\n\n".join(
            [
                "A/C.3/79/L.5",
                "Agenda item 4",
                "A title",
                "The General Assembly,",
                "Recalling it,",
                *lines,
            ]
        )
    )
    assert main(["import", "text", str(text)]) == 0
    said = capsys.readouterr().err
    assert told in said
    assert "is left out: `A/C.3/79/L.5`, `Agenda item 4`\n" in said
