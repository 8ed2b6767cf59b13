"""Texts in other languages: shown where they are, said to be missing where they are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.scenario.founding.texts_sheet import texts_sheet
from game.scenario.load import examine, listing, load
from game.scenario.translation import is_left, languages, originals, translated
from tests.scenario.folders import river

FRENCH = """\
format: 1
title: L'accord du bassin
issues:
  storage: {title: "Stockage", low: sans limite}
text:
  "1":
    heading: Stockage
    variants:
      chair: {text: "Aucun État ne retient plus de deux dixièmes."}
stages: {opening: Ouverture}
names: {ALM: Almorie}
blocs: {LOW: L'aval}
delegations:
  ALM:
    aims: [Pas de limite ferme., "Un préavis, sans veto."]
    red_lines: [Un dixième laisserait le barrage à sec.]
    brief: briefs/fr/ALM.md
  ANG: {voice: Une rivière qui n'atteint pas la mer n'est pas une rivière.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = river(tmp_path)
    (made / "texts").mkdir()
    (made / "texts" / "fr.yaml").write_text(FRENCH, "utf-8")
    (made / "briefs" / "fr").mkdir()
    (made / "briefs" / "fr" / "ALM.md").write_text(
        "# Almorie\n\nVous tenez la source.\n", "utf-8"
    )
    return made


def test_what_is_translated_is_shown_in_the_language(folder: Path) -> None:
    shown = translated(load(str(folder)), "fr").scenario
    assert (shown.title, shown.language) == ("L'accord du bassin", "fr")
    assert shown.issues[0].title == "Stockage"
    provision = next(p for p in shown.provisions if p.id == "1")
    assert provision.text == "Aucun État ne retient plus de deux dixièmes."
    assert provision.text == provision.variants[0].text
    almora = shown.delegations["ALM"]
    assert almora.aims[1] == "Un préavis, sans veto."
    assert almora.red_lines[0].words.startswith("Un dixième")
    assert "Vous tenez la source." in almora.brief
    assert next(s.name for s in shown.seats if s.id == "ALM") == "Almorie"
    assert shown.delegations["ANG"].voice.startswith("Une rivière")


def test_what_is_missing_is_shown_in_the_original_and_said_to_be_so(folder: Path) -> None:
    found = translated(load(str(folder)), "fr")
    assert found.scenario.stakes.startswith("[Shown in English: no French text.]")
    assert "Galt" in found.scenario.delegations["GAL"].brief
    assert found.scenario.issues[0].high == "a firm limit"
    assert "stakes" in found.missing
    assert "title" not in found.missing
    count = len(found.missing)
    total = len(originals(load(str(folder))))
    assert found.notice == f"{count} of {total} texts are shown in English: no French text."


def test_the_own_language_lacks_nothing(folder: Path) -> None:
    scenario = load(str(folder))
    assert translated(scenario, "en").scenario is scenario
    assert languages(scenario) == ("en", "fr")


def test_a_language_without_any_text_falls_back_whole(folder: Path) -> None:
    scenario = load(str(folder))
    found = translated(scenario, "ar")
    assert len(found.missing) == len(originals(scenario))
    assert found.scenario.language == "en"
    assert "Arabic" in found.notice


def test_a_change_of_a_translation_is_read(folder: Path) -> None:
    before = load(str(folder)).digest
    path = folder / "texts" / "fr.yaml"
    path.write_text(path.read_text("utf-8").replace("bassin", "fleuve"), "utf-8")
    assert translated(load(str(folder)), "fr").scenario.title == "L'accord du fleuve"
    assert before != load(str(folder)).digest


def test_a_translation_goes_with_a_saved_game(folder: Path) -> None:
    from game.scenario.attached import restored, texts

    again = restored("river", texts(folder))
    assert again.translations == load(str(folder)).translations


def test_gaps_are_doubts_and_not_errors(folder: Path) -> None:
    found = examine(str(folder)).problems
    assert [(p.code, p.severity) for p in found] == [("S348", "warning")]


def test_the_papers_of_a_class_are_translated_too(folder: Path) -> None:
    main = folder / "scenario.yaml"
    more = """
handouts: {public: briefs/all.md}
debrief: [{question: Who could have prevented the vote?, kind: decided}]
questions: {before: [{question: What is a basin?, answer: All that drains into a river.}]}
injects: [{at: "10:00", title: Flood, words: The lower dam has burst.}]
guide: [{done: spoke, say: Make a statement.}]
"""
    main.write_text(main.read_text("utf-8") + more, "utf-8")
    (folder / "briefs" / "all.md").write_text("For everybody.", "utf-8")
    (folder / "briefs" / "fr" / "all.md").write_text("Pour tous.", "utf-8")
    french = """
handouts: {public: briefs/fr/all.md}
debrief: [Qui aurait pu éviter le vote ?]
questions: {before: [{question: Qu'est-ce qu'un bassin ?}]}
injects: [{title: Crue, words: Le barrage aval a cédé.}]
guide: [Faites une déclaration.]
"""
    texts = folder / "texts" / "fr.yaml"
    texts.write_text(texts.read_text("utf-8") + french, "utf-8")
    shown = translated(load(str(folder)), "fr").scenario
    assert shown.handouts["public"] == "Pour tous."
    assert shown.debrief[0].question == "Qui aurait pu éviter le vote ?"
    assert shown.questions.before[0].question == "Qu'est-ce qu'un bassin ?"
    assert shown.questions.before[0].answer == "All that drains into a river."
    assert (shown.injects[0].title, shown.guide[0].say) == (
        "Crue",
        "Faites une déclaration.",
    )


def test_a_region_and_capitals_find_the_texts_of_a_language(folder: Path) -> None:
    scenario = load(str(folder))
    for code in ("FR", "fr-CA"):
        assert translated(scenario, code).scenario.title == "L'accord du bassin"


def test_a_list_tells_title_and_summary_in_each_language(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.scenario.load.own", lambda: folder.parent)
    card = next(c for c in listing() if c.id == "river")
    assert list(card.told) == ["en", "fr"]
    assert card.in_language("fr").title == "L'accord du bassin"
    assert card.in_language("fr").summary == card.summary
    assert card.in_language("ar") is card


@pytest.mark.parametrize("code", ["fr", "es"])
def test_first_steps_is_whole_in_other_languages(code: str) -> None:
    scenario = load("first-steps")
    shown = translated(scenario, code)
    assert (shown.missing, shown.notice) == ((), "")
    known = originals(scenario)
    table = scenario.translations[code]
    same = {path for path, text in table.items() if text == known[path]}
    names = {"names/BSR", "names/CRV", "names/DUN", "names/GOV"}
    assert {known[path] for path in same - names} <= {"Vote:"}


@pytest.mark.parametrize("code", ["fr", "es"])
def test_what_is_typed_is_the_same_in_every_language(code: str) -> None:
    """A step of the guide names commands, which no language changes."""
    scenario = load("first-steps")
    guides = scenario.guide, translated(scenario, code).scenario.guide
    words = [[re.findall(r"`(\w[\w-]*)", step.say) for step in guide] for guide in guides]
    assert words[0] == words[1]


def test_a_sheet_of_texts_is_read_back_as_the_original(tmp_path: Path) -> None:
    folder = river(tmp_path)
    scenario = load(str(folder))
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts" / "de.yaml").write_text(texts_sheet(scenario, "de"), "utf-8")
    again = load(str(folder)).translations["de"]
    known = originals(scenario)
    files = {path for path in known if path.endswith("/brief") or "handouts" in path}
    assert {p: " ".join(t.split()) for p, t in again.items()} == {
        p: " ".join(t.split()) for p, t in known.items() if p not in files
    }
    found = {p.code: p for p in examine(str(folder)).problems}
    assert sorted(found) == ["S348", "S351", "S353"]
    assert found["S348"].help == (
        "translate each brief into a file, and name it here below `ALM`: `brief: briefs/de/ALM.md`"
    )


def test_a_sheet_of_texts_that_nobody_has_translated_counts_as_not_translated(
    tmp_path: Path,
) -> None:
    folder = river(tmp_path)
    scenario = load(str(folder))
    (folder / "texts").mkdir(exist_ok=True)
    sheet = texts_sheet(scenario, "fr")
    title = scenario.title
    assert sheet.count(title) == 2
    sheet = "accord du bassin".join(sheet.rsplit(title, 1))
    (folder / "texts" / "fr.yaml").write_text(sheet, "utf-8")
    found = translated(load(str(folder)), "fr")
    known = originals(scenario)
    long = {path for path, text in known.items() if len(text.split()) >= 4}
    short = {path for path in known if path in found.missing} - long
    assert not {p for p in short if not p.endswith("/brief")}
    assert long - set(found.missing) == {"title"}
    assert set(found.missing) - set(found.left) == {
        p for p in known if p.endswith("/brief") or p.startswith("handouts/")
    }
    assert {"stakes", "delegations/ALM/aims/0"} <= set(found.left)
    assert found.notice.startswith(f"{len(found.missing)} of {len(known)} texts")
    mark = "[Shown in English: no French text.]\n\n"
    assert found.scenario.stakes == mark + scenario.stakes
    assert found.scenario.title == "accord du bassin"
    assert found.scenario.delegations["ALM"].aims == scenario.delegations["ALM"].aims


@pytest.mark.parametrize(
    ("text", "original", "left"),
    [
        ("Two States share  a\nriver.", "Two States share a river.", True),
        ("Deux États partagent un fleuve.", "Two States share a river.", False),
        ("New York", "New York", False),
        ("", "", False),
        ("两个国家共有一条河流", "两个国家共有一条河流", True),
        ("纽约", "纽约", False),
    ],
)
def test_words_of_the_original_are_no_translation_unless_they_are_few(
    text: str, original: str, left: bool
) -> None:
    assert is_left(text, original) is left


def test_a_sheet_of_texts_keeps_what_is_translated(folder: Path) -> None:
    made = texts_sheet(load(str(folder)), "fr")
    assert "title: L'accord du bassin" in made.replace('"', "")
    assert "brief: briefs/fr/" in made
