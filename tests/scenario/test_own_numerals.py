"""The numbers of Arabic and Chinese texts, as they are written there."""

from __future__ import annotations

import pytest

from game.scenario.drafts.longtext import provisions
from game.scenario.drafts.own_numerals import as_europe_writes
from game.scenario.tables.provisions import Provisions

ARABIC = """\
إن الجمعية العامة،

إذ تشير إلى ميثاق الأمم المتحدة،

{1}تهيب بالدول الأعضاء أن تخفض البلاستيك؛

{2}تطلب إلى الأمين العام ما يلي:

{a}تقديم تقرير؛

{b}عقد اجتماع؛

{3}تقرر أن تبقي المسألة قيد النظر.
"""
CHINESE = """\
关于塑料的决议

大会，

回顾《联合国宪章》，

{1}促请会员国减少塑料；

{2}请秘书长：
{a}提交报告；
{b}召开会议；

{3}决定继续审议。
"""


def told(text: str) -> list[tuple[str, str]]:
    """The numbers and first words of what is decided on."""
    parts = (p for p in provisions(text) if p["kind"] not in ("title", "preamble"))
    return [
        (part["number"], part["variants"]["chair"]["text"].split()[0][:4])
        if part["variants"]
        else (part["number"], "")
        for part in parts
    ]


@pytest.mark.parametrize(
    "marks",
    [
        ("1 - ", "2 - ", "3 - ", "(أ) ", "(ب) "),
        ("1- ", "2- ", "3- ", "(أ)", "(ب)"),
        ("1-", "2-", "3-", "أ) ", "ب) "),
        ("١. ", "٢. ", "٣. ", "أ - ", "ب - "),
        ("١ - ", "٢ - ", "٣ - ", "(ا) ", "(ب) "),
        ("١) ", "٢) ", "٣) ", "(أ) ", "(ب) "),
    ],
)
def test_the_numbers_of_an_arabic_resolution_are_taken_off(marks: tuple[str, ...]) -> None:
    text = ARABIC.format(None, *marks[:3], a=marks[3], b=marks[4])
    first = "ا" if "(ا)" in marks[3] else "أ"
    assert told(text) == [
        ("الفقرة 1", "تهيب"),
        ("الفقرة 2", "تطلب"),
        (f"الفقرة 2({first})", "تقدي"),
        ("الفقرة 2(ب)", "عقد"),
        ("الفقرة 3", "تقرر"),
    ]


@pytest.mark.parametrize(
    ("marks", "items"),
    [
        (("一、", "二、", "三、", "（一）", "（二）"), "一二"),
        (("一、", "二、", "三、", "(一) ", "(二) "), "一二"),
        (("一、", "二、", "三、", "1. ", "2. "), "12"),
        (("1、", "2、", "3、", "（1）", "（2）"), "12"),
        (("1．", "2．", "3．", "（一）", "（二）"), "一二"),
        (("１．", "２．", "３．", "（１）", "（２）"), "12"),
    ],
)
def test_the_numbers_of_a_chinese_resolution_are_taken_off(
    marks: tuple[str, ...], items: str
) -> None:
    text = CHINESE.format(None, *marks[:3], a=marks[3], b=marks[4])
    assert told(text) == [
        ("第1段", "促请会员"),
        ("第2段", "请秘书长"),
        (f"第2段({items[0]})", "提交报告"),
        (f"第2段({items[1]})", "召开会议"),
        ("第3段", "决定继续"),
    ]


def test_items_below_items_and_below_articles() -> None:
    text = "第一条 总则\n\n一、每人一票。\n\n二、不得：\n（一）早退；\n1. 周一；\n2. 周二。\n（二）迟到。\n\n第二条 细则\n\n一、散会。\n\n二、再会。\n"
    numbers = [part["number"] for part in provisions(text)]
    assert numbers == [
        "第一条",
        "第一条(1)",
        "第一条(2)",
        "第一条(2)(一)",
        "第一条(2)(一)(1)",
        "第一条(2)(一)(2)",
        "第一条(2)(二)",
        "第二条",
        "第二条(1)",
        "第二条(2)",
    ]


def test_chinese_numerals_before_titles_alone_number_parts() -> None:
    text = "一、总则\n\n1. 每人一票。\n\n2. 不得迟到。\n\n二、细则\n\n3. 散会。\n"
    numbers = [(p["number"], p["kind"]) for p in provisions(text)]
    assert numbers == [
        ("一、总则", "chapter"),
        ("第1段", "paragraph"),
        ("第2段", "paragraph"),
        ("二、细则", "chapter"),
        ("第3段", "paragraph"),
    ]


def test_a_range_before_a_dash_is_no_number() -> None:
    text = "1. Each club has\n10 - 12 members\n2. The dean agrees, (1) and (b).\n"
    assert as_europe_writes(text) == text
    french = "La conférence,\n\n1 - Décide de tout;\n\n2 - Prie le Secrétaire;\n"
    assert told(french) == [("Paragraphe 1", "Déci"), ("Paragraphe 2", "Prie")]


def test_an_item_is_called_by_its_letter_in_a_table() -> None:
    text = ARABIC.format(None, "1 - ", "2 - ", "3 - ", a="(أ) ", b="(ب) ")
    found = Provisions(provisions(text), guesses=True)
    assert found.called("2(أ)") == found.called("الفقرة 2 (أ)") == "2.a"
