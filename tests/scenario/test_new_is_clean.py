"""What was just written by ``nemcon new`` is told nothing but what is still to be written.

Every template, with tables and texts in several languages, since a check that finds fault
with what the program itself wrote teaches nobody anything.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from itertools import product
from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.founding.folder import Plan, found, plan_from, template_names, wished
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.founding.wishes import Wishes
from game.scenario.load import examine
from game.scenario.tables.sheets import read_sheet

TEXTS = {
    "": "",
    "en": (
        "Draft resolution on the use of \u201cphones\u201d in all schools of the world\n\n"
        "The General Assembly,\n\nRecalling the Charter,\n\n"
        "1. Calls upon States to report [every year / every second year];\n\n"
        "2. Decides that each State [shall] [may] pay for what it has asked of the others;\n\n"
        "3. Requests the Secretary-General to report.\n"
    ),
    "fr": (
        "Projet de résolution sur les téléphones\n\nL'Assemblée générale,\n\n"
        "Rappelant la Charte,\n\n"
        "1. Demande aux États de faire rapport [chaque année / tous les deux ans];\n\n"
        "2. Décide que chaque État [doit] [peut] payer;\n"
    ),
    "es": (
        "Proyecto de resolución sobre los teléfonos\n\nLa Asamblea General,\n\n"
        "Recordando la Carta,\n\n"
        "1. Pide a los Estados que informen [cada año / cada dos años];\n\n"
        "2. Decide que cada Estado [debe] [puede] pagar;\n"
    ),
    "ru": (
        "Проект резолюции о телефонах\n\nГенеральная Ассамблея,\n\nссылаясь на Устав,\n\n"
        "1. просит государства представлять доклад [ежегодно / раз в два года];\n\n"
        "2. постановляет, что каждое государство [должно] [может] платить;\n"
    ),
    "zh": (
        "关于电话的决议草案\n\n大会，\n\n回顾《宪章》，\n\n"
        "1. 要求各国[每年/每两年]提出报告；\n\n2. 决定每个国家[应当][可以]支付；\n"
    ),
    "ar": (
        "مشروع قرار بشأن الهواتف\n\nإن الجمعية العامة،\n\nإذ تشير إلى الميثاق،\n\n"
        "1. تطلب إلى الدول أن تقدم تقارير [كل سنة / كل سنتين]؛\n\n"
        "2. تقرر أن على كل دولة أن تدفع [في كل سنة]؛\n"
    ),
}  # fmt: skip
LINE = "We shall never accept that somebody else decides how our own people live"
QUOTED = "pay for what it has asked of the others"
FEW = "Norway Chile Türkiye Russian_Federation Wakanda_of_the_Four_High_Hills"
EUROPE = """Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France
Germany Greece Hungary Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Poland
Portugal Romania Slovakia Slovenia Spain Sweden"""
COUNCIL = """China France Russia UK USA Algeria Denmark Greece Guyana Pakistan Panama Somalia
Slovenia Sierra_Leone Republic_of_Korea"""
BODIES = {"eu-council": EUROPE, "security-council": COUNCIL}
"""The templates whose rules are those of a body with its own members."""


def table(heads: list[str], who: list[str], more: Callable[[int], list[str]]) -> str:
    """A table of positions that differ, and what else a row holds."""
    made = StringIO()
    writer = csv.writer(made)
    writer.writerow(["Country", *heads])
    places = ("2/90", "-2/80", "1/60", "-1/70", "0/30")
    for at, name in enumerate(who):
        held = more(at)
        stands = [places[(at * (n + 1)) % 5] for n in range(len(heads) - len(held))]
        writer.writerow([name, *stands, *held])
    return made.getvalue()


def of_own(who: list[str]) -> str:
    """Issues of the table alone: questions, sentences and quotation marks, and blocs."""
    heads = [
        "Should the ban apply to small shops too, and from when on?",
        'The "zone of peace": who is in it and who is not',
        "Fishing. No quotas for anybody at all in the gulf.",
        "Group",
    ]
    name = "The Friends of the Sea and of All Who Live From It"
    return table(heads, who, lambda at: [name if at in (0, 2) else ""])


def of_text(who: list[str]) -> str:
    """Paragraphs by number, with red lines: one of two delegations, one that quotes."""
    lines = {0: f"1: {LINE}", 2: f"1: {LINE}", 1: f"2: {QUOTED}"}
    heads = ["1", "Paragraph 2", "Red lines"]
    return table(heads, who, lambda at: [lines.get(at, "")])


ROWS = {"": None, "own": of_own, "text": of_text}
TITLES = ("", "The port of \u201cTamir\u201d and who keeps it. Nobody knows yet!")


def begun(folder: Path, template: str, rows: str, text: str) -> Plan:
    plan = plan_from(template)
    if TEXTS[text]:
        path = folder / f"{text}.md"
        path.write_text(TEXTS[text], "utf-8")
        plan = plan_of_text(path, plan)
    if made := ROWS[rows]:
        path = folder / f"{rows}.csv"
        who = [name.replace("_", " ") for name in BODIES.get(template, FEW).split()]
        path.write_text(made(who), "utf-8")
        plan, _ = planned_with(plan, read_sheet(path))
    return plan


def left_open(plan: Plan) -> int:
    """Paragraphs that a text leaves open, and on which nobody has said anything yet."""
    about = {row[1] for row in plan.rows}
    return sum(issue not in about for issue in plan.data["issues"])


@pytest.mark.parametrize("template", template_names())
def test_what_was_just_written_lacks_only_what_a_person_must_say(
    template: str, tmp_path: Path
) -> None:
    for count, (rows, text) in enumerate(product(ROWS, TEXTS)):
        plan = begun(tmp_path, template, rows, text)
        plan = wished(plan, Wishes(TITLES[count % 2]))
        folder = tmp_path / f"mine-{rows}-{text}"
        found(folder, plan)
        told = sorted(p.code for p in examine(str(folder)).problems)
        due = ["S338"] * left_open(plan) + ["S346"] * bool(rows or text)
        due += ["S351"] * (text in ("ar", "ru", "zh"))  # in which no delegation speaks
        if text not in ("", "en"):
            due += ["S367"]  # the template's delegations, or the words of an English table
        assert told == due, (rows, text, [p.message for p in examine(str(folder)).problems])


@pytest.mark.parametrize("template", template_names())
def test_of_a_file_to_be_translated_only_that_is_told(
    template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for rows, text in (("", ""), ("own", ""), ("text", "en"), ("text", "ru")):
        name = f"mine-{rows}-{text}"
        found(tmp_path / name, begun(tmp_path, template, rows, text))
        before = {p.code for p in examine(name).problems}
        for language in ("fr", "ar", "zh"):
            out = f"{name}/texts/{language}.yaml"
            asked = ["export", "texts", name, "--language", language, "--out", out]
            assert main(asked) == 0
        told = {p.code for p in examine(name).problems}
        new = {"S348", "S351", "S353"} - ({"S351"} if text in ("ar", "ru", "zh") else set())
        assert told - before == new, (rows, text)


def test_nothing_is_left_open_where_a_table_speaks_of_the_text(tmp_path: Path) -> None:
    for text in TEXTS:
        if text:
            assert left_open(begun(tmp_path, "ga-resolution", "text", text)) == 0
