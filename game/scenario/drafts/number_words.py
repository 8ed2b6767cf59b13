"""What the parts of a text are called that have no number of their own in it, in its language.

A paragraph that stands as ``1.`` is told as *Paragraph 1* in an English text, as *Пункт 1* in a
Russian one; a text in a language that is not known here has the English words.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

ENGLISH = "en"


class NumberWords(msgspec.Struct, frozen=True):
    """The words of one language; ``{n}`` is filled in."""

    title: str
    opening: str
    reason: str
    """Of a paragraph that gives reasons."""
    paragraph: str
    within: str
    """Of one below an annex or a chapter, behind what that is called."""
    recital: str
    """Of a reason that has a number of its own."""
    continued: str
    """Of what goes on without a number behind a paragraph that has one."""
    article: str
    motion: str
    """Of what a meeting under its own rules decides on."""
    preamble: str


NUMBER_WORDS: dict[str, NumberWords] = {
    "en": NumberWords(
        "Title",
        "Opening words",
        "Preambular paragraph {n}",
        "Paragraph {n}",
        "paragraph {n}",
        "Recital {n}",
        "continued",
        "Article {n}",
        "Motion {n}",
        "Preamble",
    ),
    "fr": NumberWords(
        "Titre",
        "Formule liminaire",
        "Préambule, alinéa {n}",
        "Paragraphe {n}",
        "paragraphe {n}",
        "Considérant {n}",
        "suite",
        "Article {n}",
        "Motion {n}",
        "Préambule",
    ),
    "es": NumberWords(
        "Título",
        "Palabras iniciales",
        "Preámbulo, párrafo {n}",
        "Párrafo {n}",
        "párrafo {n}",
        "Considerando {n}",
        "continuación",
        "Artículo {n}",
        "Moción {n}",
        "Preámbulo",
    ),
    "ru": NumberWords(
        "Название",
        "Вводные слова",
        "Преамбула, абзац {n}",
        "Пункт {n}",
        "пункт {n}",
        "Преамбула, пункт {n}",
        "продолжение",
        "Статья {n}",
        "Предложение {n}",
        "Преамбула",
    ),
    "zh": NumberWords(
        "标题",
        "起首语",
        "序言第{n}段",
        "第{n}段",
        "第{n}段",
        "序言第（{n}）项",
        "续",
        "第{n}条",
        "动议{n}",
        "序言",
    ),
    "ar": NumberWords(
        "العنوان",
        "العبارة الافتتاحية",
        "الديباجة، الفقرة {n}",
        "الفقرة {n}",
        "الفقرة {n}",
        "الحيثية {n}",
        "تابع",
        "المادة {n}",
        "الاقتراح {n}",
        "الديباجة",
    ),
    "de": NumberWords(
        "Titel",
        "Eingangsworte",
        "Präambel, Absatz {n}",
        "Ziffer {n}",
        "Ziffer {n}",
        "Erwägungsgrund {n}",
        "weiter",
        "Artikel {n}",
        "Antrag {n}",
        "Präambel",
    ),
}
"""By language (ISO 639): the words."""
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
_KANA = re.compile(r"[\u3040-\u30ff]")
_SMALL_WORDS = {
    "en": "the of and to in shall which its for by",
    "fr": "le la les de des du et aux une dans que qui est leur chaque pour avec sur ou au",
    "es": "el la los las de y del una en que por al su sus cada para con sobre",
    "de": "der die das und des dem den ein eine im zu ist",
    "pt": "o a os as de e do da dos das em que aos ao um uma com por cada para não pelo",
    "it": "il la i gli le di e del della dei che un una per con nel nella ogni",
    "nl": "de het een van en dat in voor met elke is te op",
    "ca": "el la els les de i del una en que per al amb cada dels",
}
"""Words that stand in any text of a language written in Latin letters; of some languages only
so that they are not taken for another."""
_LETTERS = 20_000
"""From the beginning of a text by which its language is told."""
_LEAST, _CLEARLY = 0.08, 1.2
"""The share of a text that such words have, and how many times as many they are as those of
any other language: neighbours share some."""


_NAMED = ("reason", "paragraph", "recital", "article", "motion", "preamble")
"""What the templates have."""


def number_in(language: str, shown: str) -> str:
    """An English number in another language, ``المادة 1`` for *Article 1*; as it is where
    nothing is known of the language, or of what it numbers."""
    words = NUMBER_WORDS.get(language.partition("-")[0])
    if words is None:
        return shown
    for name in _NAMED:
        begins, _, ends = getattr(NUMBER_WORDS[ENGLISH], name).partition("{n}")
        count = shown.removeprefix(begins).removesuffix(ends)
        if shown == f"{begins}{count}{ends}" and (count.isdecimal() or not count):
            return str(getattr(words, name)).format(n=count)
    return shown


def words_for(text: str) -> NumberWords:
    """The words in the language of a text, or else the English ones."""
    return NUMBER_WORDS.get(language_of(text), NUMBER_WORDS[ENGLISH])


def language_of(text: str) -> str:
    """The language of a text, of those in :data:`NUMBER_WORDS`; ``""``: none is sure."""
    begins = text[:_LETTERS]
    letters = sum(map(str.isalpha, begins)) or 1
    if _KANA.search(begins):
        return ""
    for language, script in _SCRIPTS:
        if len(script.findall(begins)) * 2 > letters:
            return language
    words = re.findall(r"[^\W\d_]+", begins.casefold())
    counted = Counter(words)
    found = {
        language: sum(counted[word] for word in small.split())
        for language, small in _SMALL_WORDS.items()
    }
    (first, most), (_, second), *_ = sorted(found.items(), key=lambda pair: -pair[1])
    sure = most >= _LEAST * len(words) and most >= _CLEARLY * second
    return first if sure and first in NUMBER_WORDS and most > 0 else ""
