"""A lesson in another language: what the program writes into it is in that language."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from game.cli.main import main
from game.reports.handouts.confidential import told_in
from game.scenario.founding.folder import found, plan_from, template_names, wished
from game.scenario.founding.in_language import in_language
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.founding.wishes import Wishes
from game.scenario.ground.made_sentences import position_pattern, position_said
from game.scenario.load import examine, load
from game.scenario.sentences.said import LANGUAGES, said
from game.scenario.tables.sheets import read_sheet
from game.scenario.translation import originals

TEXTS = {
    "fr": (
        (
            "# Les téléphones à l'école\n\n1. Les téléphones restent [dans le casier] [dans le sac] "
            "pendant les cours.\n\n2. Les enseignants font [si possible] un rapport à la direction "
            "chaque année.\n\n3. Les élèves et les parents sont consultés sur les règles.\n"
        ),
        (
            "Pays,1,2,3,Amendes,Lignes rouges\nNorvège,dans le casier,si possible,1/60,1/90,3: sans les parents rien\n"
            "Corée du Sud,dans le sac,1/10,-1/60,0/20,\nTchad,dans le casier,-1/30,-2/80,-1/60,aucune amende\n"
        ),
    ),
    "es": (
        (
            "# Los teléfonos en la escuela\n\n1. Los teléfonos se quedan en la taquilla durante las "
            "clases.\n\n2. Los profesores informan a la dirección una vez por año.\n"
        ),
        "País,1,Multas\nNoruega,2/90,1/30\nCorea del Sur,-2/90,0/20\nChad,1/10,-1/60\n",
    ),
    "ru": (
        (
            "# Телефоны в школе\n\n1. Телефоны остаются в шкафу во время уроков.\n\n"
            "2. Учителя каждый год представляют доклад дирекции.\n"
        ),
        "Страна,1,Штрафы\nНорвегия,2/90,1/30\nЮжная Корея,-2/90,0/20\nЧад,1/10,-1/60\n",
    ),
    "zh": (
        "# 学校里的手机\n\n1. 上课时手机放在柜子里。\n\n2. 教师每年向学校提交报告。\n",
        "国家,1,罚款\n挪威,2/90,1/30\n韩国,-2/90,0/20\n乍得,1/10,-1/60\n",
    ),
    "ar": (
        (
            "# الهواتف في المدرسة\n\n1. تبقى الهواتف في الخزانة أثناء الدروس.\n\n"
            "2. يقدم المعلمون تقريرا إلى الإدارة كل سنة.\n"
        ),
        "البلد,1,الغرامات\nالنرويج,2/90,1/30\nكوريا الجنوبية,-2/90,0/20\nتشاد,1/10,-1/60\n",
    ),
}
SAME = ("quoted", "no", "red-line", "position", "consultations")
"""What may be written alike in two languages."""
ENGLISH = re.compile(
    r"\b(?:the|you|your|room|text|sheet|want|stand|strike|keep|deleted|stands|less|more|"
    r"without|opening|Norway|Korea|Republic)\b",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_with_its_words(language: str) -> None:
    words, english = LANGUAGES[language], LANGUAGES["en"]
    assert [*words] == [*english]
    for key in english:
        assert fields(words[key]) == fields(english[key]), key
        assert language == "en" or words[key] != english[key] or key in SAME, key


@pytest.mark.parametrize("language", TEXTS)
def test_a_lesson_is_in_the_language_of_its_text(language: str) -> None:
    text, table = TEXTS[language]
    Path("text.md").write_text(text, "utf-8")
    Path("table.csv").write_text(table, "utf-8")
    plan, _ = planned_with(plan_of_text(Path("text.md")), read_sheet(Path("table.csv")))
    assert plan.data["language"] == language
    found(Path("lesson"), plan)
    told = [p.code for p in examine("lesson").problems]
    assert {*told} - {"S351"} == {"S346"}, "all but what is at stake"
    scenario = load("lesson")
    own = {row.split(",")[0] for row in table.splitlines()[1:]}
    assert {s.name for s in scenario.seats} >= own
    written = [d.brief for d in scenario.delegations.values()]
    written += [aim for d in scenario.delegations.values() for aim in d.aims]
    written += [scenario.summary, scenario.stakes, scenario.how_true, scenario.place]
    written += [stage.title for stage in scenario.stages]
    written += [end for issue in scenario.issues for end in (issue.low, issue.high)]
    written += [v.label + v.text for p in scenario.provisions for v in p.variants]
    for words in written:
        assert not ENGLISH.search(words.replace("text.md", "").replace("table.csv", "")), (
            words
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_position_as_a_brief_tells_it_is_known_again(language: str) -> None:
    for place, salience, wordings in (
        (0.0, 90, {}),
        (2.0, 70, {}),
        (-1.0, 45, {}),
        (0.5, 10, {0.5: "b (c)"}),
    ):
        line = position_said("A. B", ("low", "high"), place, salience, wordings, language)
        assert told_in(f"- {line}\n", language) == {"A. B"}
        assert position_pattern(language).fullmatch(line)


def test_a_brief_that_a_changed_position_contradicts_is_told_in_its_language() -> None:
    text, table = TEXTS["fr"]
    Path("text.md").write_text(text, "utf-8")
    Path("table.csv").write_text(table, "utf-8")
    plan, _ = planned_with(plan_of_text(Path("text.md")), read_sheet(Path("table.csv")))
    found(Path("lesson"), plan)
    rows = Path("lesson/positions.csv")
    rows.write_text(
        rows.read_text("utf-8").replace("NOR,amendes,1,", "NOR,amendes,-2,"), "utf-8"
    )
    told = [p for p in examine("lesson").problems if p.code == "S365"]
    helps = " ".join(p.help for p in told)
    assert "Sur «\u00a0Amendes\u00a0»" in helps
    assert "cela compte pour vous plus que tout" in helps


def test_a_room_is_begun_in_a_language(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text(TEXTS["es"][1].replace(",1,", ",Casilleros,"), "utf-8")
    assert main(["new", "sala", "--language", "es", "--rows", "t.csv"]) == 0
    scenario = load("sala")
    assert scenario.language == "es"
    assert scenario.stages[0].title == said("es", "statements")
    assert "Corea del Sur" in {s.name for s in scenario.seats}
    assert scenario.place == "Sala de conferencias"
    assert "by you: title, stakes" in capsys.readouterr().out


def test_an_english_room_has_the_names_of_the_united_nations() -> None:
    Path("t.csv").write_text("Country,Fees\nRussia,1/50\nSouth Korea,-1/50\n", "utf-8")
    plan, _ = planned_with(plan_from("classroom-committee"), read_sheet(Path("t.csv")))
    assert "names" not in plan.data["room"]


def test_stages_with_titles_of_their_own_keep_them() -> None:
    plan = wished(plan_from("classroom-committee"), Wishes())
    plan.data["stages"][0] = {**plan.data["stages"][0], "title": "Round table"}
    titles = [stage["title"] for stage in in_language(plan, "fr").data["stages"]]
    assert titles[0] == "Round table"
    assert titles[2] == "Décision sur le texte"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["x", "--language", "french"], "is no code of a language"),
        (
            ["x", "--language", "fr", "--from", "first-steps"],
            "the language is that of the scenario",
        ),
    ],
)
def test_a_language_that_cannot_be_is_refused(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *arguments]) != 0
    assert words in " ".join(capsys.readouterr().err.split())
    assert not Path("x").exists()


@pytest.mark.parametrize(
    ("template", "language", "numbers"),
    [
        ("classroom-committee", "ar", ["المادة 1", "المادة 2", "المادة 3"]),
        ("classroom-committee", "ru", ["Статья 1", "Статья 2", "Статья 3"]),
        ("classroom-committee", "zh", ["第1条", "第2条", "第3条"]),
        ("classroom-committee", "es", ["Artículo 1", "Artículo 2", "Artículo 3"]),
        ("ga-resolution", "fr", ["Paragraphe 1", "Paragraphe 2", "Paragraphe 3"]),
        ("student-union", "es", ["Moción 1", "Moción 2", "Moción 3"]),
    ],
)
def test_the_provisions_of_a_table_have_numbers_in_its_language(
    template: str, language: str, numbers: list[str]
) -> None:
    Path("t.csv").write_text(
        "delegation,Pesca,Fondo\nNOR,1/50,-1/60\nCHL,-1/50,1/40\n", "utf-8"
    )
    options = ["--from", template, "--language", language, "--rows", "t.csv"]
    assert main(["new", "room", *options]) == 0
    scenario = load("room")
    shown = [p.number for p in scenario.provisions if p.kind != "title"]
    assert [number for number in shown if number in numbers] == numbers
    assert not any("Article" in n or "Paragraph " in n for n in shown)


@pytest.mark.parametrize("template", template_names())
def test_what_stays_english_of_a_template_is_named(
    template: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "salle", "--from", template, "--language", "fr"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Still to be written by you, in French: `title`, `summary`, `stakes`" in told
    assert "aims of delegations" in told
    assert "stages" not in told
    found = [p for p in examine("salle").problems if p.code == "S367"]
    assert len(found) == 1
    assert "texts of a meeting in French are in English: `" in found[0].message


@pytest.mark.parametrize("language", ["en", ""])
def test_of_an_english_template_nothing_is_to_be_translated(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "hall", "--language", language]) == 0
    assert "Still to be" not in capsys.readouterr().out
    assert not examine("hall").problems


@pytest.mark.parametrize("code", ["first-steps"])
@pytest.mark.parametrize("language", ["fr", "es"])
def test_texts_that_are_translated_are_not_taken_for_english(
    code: str, language: str
) -> None:
    from game.scenario.checks.texts_in_english import english

    own = load(code)
    assert english(own.translations[language]) == []
    long = {k: v for k, v in originals(own).items() if len(v.split()) > 12}
    assert len(english(long)) > 0.8 * len(long)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ru", ("Казахстан", "Китай", "Россия", "Турция")),
        ("zh", ("哈萨克斯坦", "中国", "俄罗斯", "土耳其")),
        ("ar", ("كازاخستان", "الصين", "روسيا", "تركيا")),
    ],
)
def test_the_roll_of_a_room_in_another_language_runs_in_english_order(
    language: str, names: tuple[str, ...]
) -> None:
    rows = "".join(f"{name},{at % 3 - 1}/50\n" for at, name in enumerate(names))
    Path("t.csv").write_text(f"Country,Fees\n{rows}", "utf-8")
    assert main(["new", "zal", "--language", language, "--rows", "t.csv"]) == 0
    roll = [seat.id for seat in load("zal").seats if seat.member]
    assert roll == ["CHN", "KAZ", "RUS", "TUR"]
