"""Languages of delegations: each says all that another says, with the same to fill in."""

from __future__ import annotations

import re
from importlib import import_module
from string import Formatter

import pytest
from msgspec.structs import replace

from game.delegates.languages import en
from game.delegates.languages.en.ruled import RULED
from game.delegates.phrases import (
    called_in,
    explained,
    filled_in,
    phrases,
    spoken,
    spoken_for,
)
from game.delegates.speaking.speech import remark
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, at, dossier, still
from tests.delegates.rooms import told as orders

OTHERS = tuple(code for code in spoken() if code != "en")


def said(code: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = import_module(
        f"game.delegates.languages.{code}"
    ).SAID
    return found


def filled(templates: tuple[str, ...]) -> set[str]:
    return {name for t in templates for _, name, _, _ in Formatter().parse(t) if name}


def test_there_is_more_than_one_language() -> None:
    assert {"es", "fr"} <= set(OTHERS)


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_says_all_that_english_says(code: str) -> None:
    assert list(said(code)) == list(en.SAID)
    fewer = [key for key, t in said(code).items() if len(set(t)) < len(en.SAID[key])]
    assert fewer == []


OFTEN = (
    *("on-behalf", "open-ready", "open-wary", "open-hostile", "support", "concern", "want"),
    *("aim", "plea", "for-proposal", "against-proposal", "associate", "associate-two"),
    *("close-ready", "close-hostile", "close-hostile-unvoted"),
)
"""How statements begin and end."""


@pytest.mark.parametrize("code", spoken())
def test_what_is_heard_often_is_said_in_many_ways(code: str) -> None:
    assert [key for key in OFTEN if len(set(said(code)[key])) < 5] == []
    once = [k for k, t in said(code).items() if k.startswith("welcome") and len(t) < 3]
    assert once == []


def test_no_sentence_takes_what_it_is_about_for_one_thing() -> None:
    """``Articles 2 to 4`` are several; a proposal or a motion is one."""
    head = r"(?:^|[,;:] (?:and |though )?|\b(?:that|where|because|once|if|us) )"
    one = re.compile(head + r"\{subject\} (?:is|was|has|does)\b|\{subject\} as it\b")
    of_text = (k for k in en.SAID if "proposal" not in k and k not in RULED)
    found = [t for k in of_text for t in en.SAID[k]]
    assert [t for t in found if one.search(t)] == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_same_is_filled_in(code: str) -> None:
    """But for who presides, whom other languages call by the office."""
    pairs = ((k, filled(t), filled(en.SAID[k])) for k, t in said(code).items())
    differing = [k for k, here, there in pairs if here != there - {"chair"}]
    assert differing == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_reason_is_translated(code: str) -> None:
    reasons = import_module(f"game.delegates.languages.{code}").EXPLAINED
    assert {k: filled((t,)) for k, t in reasons.items() if k in en.EXPLAINED} == {
        k: filled((t,)) for k, t in en.EXPLAINED.items()
    }
    assert set(reasons) - set(en.EXPLAINED) == {"under 1 %", "over 99 %"}


@pytest.mark.parametrize("code", OTHERS)
def test_no_article_stands_before_what_is_filled_in(code: str) -> None:
    """A name brings its article along, where it has one."""
    articles = {
        "fr": r"\b(le|la|les|l'|un|une|du|des|au|aux) ?\{",
        "es": r"\b(el|la|los|las|un|una|del|al) ?\{",
    }
    whole = [t for templates in said(code).values() for t in templates]
    assert [t for t in whole if re.search(articles[code], t, re.IGNORECASE)] == []


def test_a_region_speaks_its_language_and_an_unknown_one_english() -> None:
    assert spoken_for("fr-CA") == "fr"
    assert [spoken_for(c) for c in ("ru", "", "__init__", "zh-Hant")] == ["en"] * 4
    assert phrases("ru", "matter-whole") == en.SAID["matter-whole"]
    assert explained("ru", "yes") == en.EXPLAINED["yes"]


def test_a_share_below_all_that_is_shown_is_said_in_the_language_too() -> None:
    assert explained(
        "fr", "its-chances-decided", yes="", no="", absent="under 1 %"
    ).endswith("moins de 1 %.")
    assert explained(
        "en", "its-chances-decided", yes="", no="", absent="under 1 %"
    ).endswith("under 1 %.")


@pytest.mark.parametrize("code", OTHERS)
def test_a_delegation_speaks_the_language_of_its_scenario(code: str) -> None:
    known = replace(
        dossier({m: {"rights": at(100)} for m in ("COR", "DIN")}), language=code
    )
    where = Room(known=known).stage("talks")
    wish = remark(where.view(orders("COR", rights=-200)), still)
    assert isinstance(wish, it.Speak)
    openings = [t.partition("{subject}") for t in said(code)["concern"]]
    assert any(
        before.casefold() in wish.words.casefold() and after in wish.words
        for before, _, after in openings
    )
    assert "the " not in wish.words.partition(".")[0]


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("es", "India", "declaración de la India"),
        ("es", "Brasil", "declaración del Brasil"),
        ("es", "Estados Unidos", "declaración de los Estados Unidos"),
        ("es", "El Salvador", "declaración de El Salvador"),
        ("es", "Cuba", "declaración de Cuba"),
        ("es", "Unión Europea", "declaración de la Unión Europea"),
        ("fr", "Mali", "déclaration du Mali"),
        ("fr", "Inde", "déclaration de l’Inde"),
        ("fr", "États-Unis", "déclaration des États-Unis"),
        ("fr", "Israël", "déclaration d’Israël"),
        ("fr", "Cuba", "déclaration de Cuba"),
        ("fr", "Groupe africain", "déclaration du Groupe africain"),
        ("en", "Cuba", "the statement of Cuba"),
    ],
)
def test_a_name_is_joined_to_what_stands_before_it(code: str, name: str, said: str) -> None:
    template = phrases(code, "associate")[0]
    who = called_in(code, name)
    assert said in filled_in(code, template, subject="A1", who=who, other=who)
    assert "A1" in filled_in(code, template, subject="A1", who="A1", other="A1")


def test_a_verb_is_not_taken_for_a_name() -> None:
    """Only what is filled in is joined: ``de le dire`` within a template stays."""
    assert filled_in("fr", "de le dire à {who}", who="le Mali") == "de le dire au Mali"
    assert filled_in("fr", "le nom de {who}", who="A1") == "le nom de A1"
