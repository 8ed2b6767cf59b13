"""Laws in the layout of the Official Journal of the European Union, and treaties with their end."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.drafts.longtext import provisions
from game.scenario.founding.on_text import plan_of_text
from game.scenario.tables.provisions import Provisions

LAW = """\
22.1.2025

REGULATION (EU) 2025/40 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL

of 19 December 2024

on packaging and packaging waste

(Text with EEA relevance)

THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,

Having regard to the Treaty, and in particular Article 114 thereof,

Whereas:

(1) Products need packaging.

(2) Measures differ:

(a) in their aims;

and in their means.

(3) That should end.

HAVE ADOPTED THIS REGULATION:

CHAPTER I
General provisions

Article 1
Subject matter
1. This Regulation sets targets.
2. It applies to all packaging.

Article 2
Targets
By 2030 waste is reduced by 5 %.

Done at Brussels, 19 December 2024.

For the European Parliament

The President

ANNEX I
List
1. Sweet boxes.
"""
TITLE = (
    "REGULATION (EU) 2025/40 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 19 December "
    "2024 on packaging and packaging waste"
)
NUMBERS = [
    *("Title", "Opening words", "Preambular paragraph 1", "Recital 1", "Recital 2"),
    *("Recital 2(a)", "Recital 2, continued", "Recital 3", "Chapter I", "Article 1"),
    *("Article 1(1)", "Article 1(2)", "Article 2", "Annex I", "Annex I, paragraph 1"),
]


@pytest.mark.parametrize("tight", [False, True])
def test_recitals_are_reasons_and_articles_decide(tight: bool) -> None:
    """With blank lines between the paragraphs, and without any below the title."""
    text = LAW.replace("and in their means.", "And in their means.")
    if tight:
        text = text[text.index("REGULATION") :].replace("\n\n", "\n")
    draft = provisions(text)
    joined = {"Recital 2, continued"} if tight else set()
    assert [part["number"] for part in draft] == [n for n in NUMBERS if n not in joined]
    kinds = {part["number"]: part["kind"] for part in draft}
    assert {kinds[n] for n in NUMBERS[1:8] if n not in joined} == {"preamble"}
    said = " ".join(p["variants"]["chair"]["text"] for p in draft if "variants" in p)
    for left in ("Whereas", "ADOPTED", "Brussels", "President"):
        assert left not in said
    assert draft[3]["variants"]["chair"]["text"] == "Products need packaging."
    assert [p["id"] for p in draft if p["kind"] == "article"] == ["1", "2"]


def test_the_title_is_that_of_the_law(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(LAW, "utf-8")
    assert plan_of_text(tmp_path / "law.txt").data["title"] == TITLE


def test_what_is_left_out_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.txt"
    path.write_text(LAW, "utf-8")
    assert main(["import", "text", str(path)]) == 0
    said = " ".join(capsys.readouterr().err.split())
    assert "is left out: `22.1.2025`, `(Text with EEA relevance)`" in said
    assert (
        "formulas and signatures, which nobody amends, are left out: `Whereas:`, `HAVE "
        "ADOPTED THIS REGULATION:`, `Done at Brussels, 19 December 2024.`, `For the European "
        "Parliament`, `The President`"
    ) in said


def test_a_recital_is_called_by_its_number() -> None:
    """And not by its place among all that stands before the articles."""
    text = Provisions(provisions(LAW), guesses=True)
    assert text.meant("Recital 1") == "recital-1"
    assert text.meant("Preambular paragraph 1") == "pp1"


LAWS = {
    "Considérant 1": """\
DIRECTIVE (UE) 2024/1 DU PARLEMENT EUROPÉEN ET DU CONSEIL
du 3 mai 2024
relative aux emballages

LE PARLEMENT EUROPÉEN ET LE CONSEIL DE L'UNION EUROPÉENNE,

vu le traité,

considérant ce qui suit:

(1) Les mesures des États diffèrent.

ONT ADOPTÉ LA PRÉSENTE DIRECTIVE:

Article premier

Le but est fixé pour les États.

Fait à Bruxelles, le 3 mai 2024.

Le président
""",
    "Considerando 1": """\
REGLAMENTO (UE) 2024/1 DEL CONSEJO
de 3 de mayo de 2024
sobre los envases

EL CONSEJO DE LA UNIÓN EUROPEA,

Visto el Tratado,

Considerando lo siguiente:

(1) Las medidas de los Estados son distintas.

HA ADOPTADO EL PRESENTE REGLAMENTO:

Artículo 1

Se fija el objetivo de la Unión para los Estados.

Hecho en Bruselas, el 3 de mayo de 2024.

El Presidente
""",
    "Erwägungsgrund 1": """\
VERORDNUNG (EU) 2024/1 DES RATES
vom 3. Mai 2024
über Verpackungen

DER RAT DER EUROPÄISCHEN UNION,

gestützt auf den Vertrag,

in Erwägung nachstehender Gründe:

(1) Die Maßnahmen der Staaten sind verschieden.

HAT FOLGENDE VERORDNUNG ERLASSEN:

Artikel 1

Das Ziel ist die Vermeidung von Abfall.

Geschehen zu Brüssel am 3. Mai 2024.

Der Präsident
""",
}
"""By the first recital, as it is called here."""


@pytest.mark.parametrize("recital", LAWS)
def test_laws_in_other_languages_of_the_union(recital: str) -> None:
    text = LAWS[recital]
    draft = provisions(text)
    numbers = [(part["number"], part["kind"]) for part in draft]
    assert (recital, "preamble") in numbers
    assert numbers[-1][1] == "article", "neither formula nor signature"
    assert sum(kind == "article" for _, kind in numbers) == 1
    words = " ".join(text.split("\n\n")[0].split())
    assert draft[0]["variants"]["chair"]["text"] == words


def test_the_end_of_a_treaty_is_no_paragraph() -> None:
    text = (
        "TREATY\n\nThe Parties,\n\nHave agreed as follows:\n\nArticle 1\n\nEach reports.\n\n"
        "IN WITNESS WHEREOF the undersigned have signed.\n\nDone at Meren.\n\n# Annex\n\n"
        "1. Lead.\n"
    )
    assert [part["number"] for part in provisions(text)][-3:] == [
        *("Article 1", "Annex", "Annex, paragraph 1")
    ]  # fmt: skip


BINDING = {
    "en": (
        "REGULATION (EU) 2025/1\n\nArticle 1\n\nIt applies from 2030.\n",
        (
            "This Regulation shall be binding in its entirety and directly applicable in all\n"
            "Member States in accordance with the Treaties.\n\nDone at Strasbourg, 3 May 2024."
        ),
    ),
    "fr": (
        "RÈGLEMENT (UE) 2025/1\n\nArticle premier\n\nIl est applicable en 2030.\n",
        (
            "Le présent règlement est obligatoire dans tous ses éléments et directement "
            "applicable dans tout État membre.\n\nFait à Strasbourg, le 3 mai 2024."
        ),
    ),
    "es": (
        "REGLAMENTO (UE) 2025/1\n\nArtículo 1\n\nSe aplicará en 2030.\n",
        (
            "El presente Reglamento será obligatorio en todos sus elementos y directamente "
            "aplicable en cada Estado miembro.\n\nHecho en Estrasburgo, el 3 de mayo de 2024."
        ),
    ),
    "de": (
        "VERORDNUNG (EU) 2025/1\n\nArtikel 1\n\nSie gilt ab 2030.\n",
        (
            "Diese Verordnung ist in allen ihren Teilen verbindlich und gilt unmittelbar in "
            "jedem Mitgliedstaat.\n\nGeschehen zu Straßburg am 3. Mai 2024."
        ),
    ),
}


@pytest.mark.parametrize("language", BINDING)
@pytest.mark.parametrize("between", ["\n", ""])
def test_that_a_law_binds_is_no_part_of_its_last_article(
    language: str, between: str
) -> None:
    """With a blank line before that sentence, and without."""
    text, end = BINDING[language]
    draft = provisions(f"{text}{between}{end}\n")
    said = [p["variants"]["chair"]["text"] for p in draft if p["kind"] != "title"]
    assert len(said) == 1
    assert said[0].endswith("2030.")


def test_what_binds_within_an_article_stays_in_it() -> None:
    """Under a number of its own somebody may amend it, and no signatures begin behind it."""
    text, _ = BINDING["en"]
    binding = "This Regulation shall be binding in its entirety.\n"
    draft = provisions(f"{text}\nArticle 2\n\n1. It ends in 2040.\n\n2. {binding}")
    assert draft[-1]["variants"]["chair"]["text"] == binding.strip()
    after = provisions(f"{text}\n{binding}\nArticle 2\n\nIt ends.\n")
    assert [p["number"] for p in after][-2:] == ["Article 1", "Article 2"]


def test_a_sentence_that_begins_like_a_formula_stays() -> None:
    text = "# Rules\n\nArticle 1\n\nDone in time, work is paid.\n\nArticle 2\n\nIt ends.\n"
    said = [p["variants"]["chair"]["text"] for p in provisions(text)[1:]]
    assert said == ["Done in time, work is paid.", "It ends."]


def test_a_date_that_begins_a_line_is_no_number() -> None:
    text = LAW.replace(
        "Products need packaging.", "It entered into force on\n12 July 2021."
    )
    recitals = [p for p in provisions(text) if p["id"].startswith("recital")]
    assert [p["number"] for p in recitals][:2] == ["Recital 1", "Recital 2"]
    assert (
        recitals[0]["variants"]["chair"]["text"] == "It entered into force on 12 July 2021."
    )


@pytest.mark.parametrize(
    "end",
    [
        "Lyon, 12 May 2026\n\n(The president)",
        "Lyon, le 12 mai 2026\n\nLa présidente",
        "Buenos Aires, 3 de marzo de 2026",
        "Bonn, den 3. März 2026\n\nDie Vorsitzende",
        "Boston, May 12, 2026",
        "Москва, 12 мая 2026 года",
        "(The president)",
    ],
)
def test_where_a_text_was_signed_is_no_paragraph_of_it(end: str) -> None:
    """It was a second paragraph of the last article, with a number that nobody had given."""
    for numbers in (("§ 1. ", "§ 2. "), ("1. ", "2. ")):
        first, second = numbers
        text = f"{first}Members vote.\n\n{second}The quorum is ten.\n"
        assert provisions(f"{text}\n{end}\n") == provisions(text)


@pytest.mark.parametrize(
    "end",
    [
        "Members who come late, since 12 May 2026, pay a fee.",
        "(Members may ask for a vote.)",
        "However, the rule ends in May 2026",
    ],
)
def test_words_below_the_last_number_are_kept_where_they_are_no_signature(end: str) -> None:
    assert end in str(provisions(f"1. Members vote.\n\n2. The quorum is ten.\n\n{end}\n"))
