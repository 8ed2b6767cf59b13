"""The fixed words of hand-outs: the same in every language, and none left in English."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.reports import handouts
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.direction import runs_from_the_right
from game.reports.handouts.folder import sheets
from game.reports.handouts.phrasebook import LANGUAGES, phrasebook, spoken
from game.reports.handouts.sheets import Heading
from game.rules.shares import share_in_words
from game.scenario.library import rulebook_named, rulebook_names
from game.scenario.load import load
from game.scenario.model import Scenario
from tests.scenario.folders import RIVER

OTHERS = sorted(set(LANGUAGES) - {"en"})
ENGLISH = LANGUAGES["en"][0]


@pytest.fixture(scope="module")
def river() -> Scenario:
    return load(str(RIVER))


def filled(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name)


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_things(language: str) -> None:
    words = LANGUAGES[language][0]
    assert list(words) == list(ENGLISH)
    assert [k for k in words if filled(words[k]) != filled(ENGLISH[k])] == []
    assert [k for k in words if not words[k].strip()] == []


def test_every_phrase_is_used() -> None:
    folder = Path(handouts.__file__).parent
    code = "\n".join(p.read_text("utf-8") for p in folder.glob("*.py"))
    made = ("-is", "-say", "-watch", "-wall", "-example", "-agreed")
    kinds = (
        "motion-",
        "statement-",
        "share-",
        "stalls-",
        "ask-",
        "hear-",
        "weighs-",
        "rulebook-",
    )
    titles = {sheet.name.rpartition("/")[2] for sheet in sheets(load(str(RIVER)))}
    unused = [
        key
        for key in ENGLISH
        if not re.search(rf"['\"]{key}['\"]", code)
        and not key.endswith(made)
        and not key.startswith(kinds)
        and key not in titles
    ]
    assert unused == []


def test_every_weight_that_rulebooks_name_has_a_phrase_and_no_other_has() -> None:
    books = [rulebook_named(name) for name in rulebook_names()]
    named = {m.weighs for book in books for m in book.majorities.values()}
    phrases = {key.removeprefix("weighs-") for key in ENGLISH if key.startswith("weighs-")}
    assert phrases == named


@pytest.mark.parametrize("name", rulebook_names())
def test_what_rulebooks_name_is_named_in_every_language(name: str) -> None:
    rulebook = rulebook_named(name)
    keys = {f"motion-{name}" for name in rulebook.motions}
    keys |= {f"statement-{name}" for name in rulebook.statements}
    assert keys <= set(ENGLISH)
    english = phrasebook("en")
    for majority in rulebook.majorities.values():
        assert english.share(majority) == share_in_words(majority)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", rulebook_names())
def test_rulebooks_are_named_and_cited_in_every_language(name: str, language: str) -> None:
    rulebook, said = rulebook_named(name), phrasebook(language)
    assert phrasebook("en").title_of(rulebook) == rulebook.title
    assert f"rulebook-{name}" in ENGLISH
    assert runs_from_the_right(said.title_of(rulebook)) is (language == "ar")
    for majority in rulebook.majorities.values():
        rule = majority.cite.rule
        assert phrasebook("en").cited(rule) == rule
        told = said.cited(rule)
        assert not re.search(r"\b(rules?|Charter|TEU|TFEU|orders|practice)\b", told)
        assert re.findall(r"\d+", told) == re.findall(r"\d+", rule)


def test_what_a_trainers_own_rulebook_cites_is_shown_as_it_is() -> None:
    said = phrasebook("es")
    assert said.cited("bylaw 7; rules 1, 2") == "bylaw 7; artículos 1, 2"
    assert phrasebook("zh").cited("rules 1, 2") == "第1、2条"
    own = replace(rulebook_named("unsc"), id="ours", title="Our council")
    assert said.title_of(own) == "Our council"


@pytest.mark.parametrize("language", OTHERS)
def test_a_sheet_in_a_language_has_no_fixed_word_of_english(
    language: str, river: Scenario
) -> None:
    foreign = set(LANGUAGES[language][0].values())
    lines = {w for w in ENGLISH.values() if len(w) > 3 and "{" not in w} - foreign
    for one in sheets(replace(river, language=language)):
        made = markdown(one)
        headings = {b.words for b in one.blocks if isinstance(b, Heading)}
        assert headings & lines == set()
        assert one.title not in lines
        found = [w for w in lines if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", made)]
        assert [w for w in found if len(w) > 24] == []


def test_the_chair_is_called_in_the_language_unless_it_has_a_name(river: Scenario) -> None:
    placards = next(
        s for s in sheets(replace(river, language="fr")) if s.name == "placards"
    )
    assert "## Présidence" in markdown(placards)


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    said = phrasebook("fr-CA")
    assert said("how-true") == "Qu'y a-t-il de vrai\u00a0?"
    assert said("quoted", words="oui") == "«\u00a0oui\u00a0»"


def test_what_has_no_words_of_its_own_is_openly_english() -> None:
    assert not spoken("sw")
    assert phrasebook("sw")("briefing") == "Briefing"
    assert phrasebook("es").of_rulebook("motion", "open-bar") == "open bar"


def test_the_languages_of_the_united_nations_are_there() -> None:
    assert {"ar", "en", "es", "fr", "ru", "zh"} <= set(LANGUAGES)


def test_chinese_has_its_own_signs(river: Scenario) -> None:
    made = {s.name: markdown(s) for s in sheets(replace(river, language="zh"))}
    assert "。" in made["rules"]
    assert phrasebook("zh").several(["A", "B"]) == "A、B"


def test_print_follows_the_language_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["print", str(RIVER), "--md", "--out", str(tmp_path)]
    assert main([*line, "--language", "fr"]) == 0
    said = capsys.readouterr().err
    assert "no French text" in said
    assert "stay English" not in said
    assert "## La journée" in (tmp_path / "briefing.md").read_text("utf-8")
    assert main([*line, "--language", "sw"]) == 0
    said = capsys.readouterr().err
    assert (
        "headings, the Chair's words and rules stay English: there are none in Swahili"
        in said
    )
    assert "## The day" in (tmp_path / "briefing.md").read_text("utf-8")
