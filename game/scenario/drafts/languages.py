"""What texts call their units, and how their reasons begin, by language (ISO 639)."""

from __future__ import annotations

UNITS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "article": ("article", "art.", "§"),
        "principle": ("principle",),
        "chapter": ("chapter",),
        "part": ("part",),
        "section": ("section",),
        "title": ("title",),
        "annex": ("annex", "appendix"),
    },
    "fr": {
        "principle": ("principe",),
        "chapter": ("chapitre",),
        "part": ("partie",),
        "title": ("titre",),
        "annex": ("annexe", "appendice"),
    },
    "es": {
        "article": ("artículo", "articulo"),
        "principle": ("principio",),
        "chapter": ("capítulo", "capitulo"),
        "part": ("parte",),
        "section": ("sección", "seccion"),
        "title": ("título", "titulo"),
        "annex": ("anexo", "apéndice"),
    },
    "ru": {
        "article": ("статья", "ст."),
        "principle": ("принцип",),
        "chapter": ("глава",),
        "part": ("часть",),
        "section": ("раздел",),
        "annex": ("приложение",),
    },
    "ar": {
        "article": ("المادة", "مادة"),
        "principle": ("المبدأ",),
        "chapter": ("الفصل",),
        "part": ("الجزء", "الباب"),
        "section": ("القسم",),
        "annex": ("المرفق", "مرفق"),
    },
    "de": {
        "article": ("artikel",),
        "principle": ("grundsatz",),
        "chapter": ("kapitel",),
        "part": ("teil",),
        "section": ("abschnitt",),
        "title": ("titel",),
        "annex": ("anhang", "anlage"),
    },
}
"""By language and kind: the words that stand before the number of a unit."""
BETWEEN: dict[str, tuple[str, ...]] = {
    "article": ("条", "條"),
    "chapter": ("章",),
    "part": ("编", "編", "部分"),
    "section": ("节", "節"),
}
"""In Chinese, where the number stands between ``第`` and the word: the word, by kind."""
ANNEX_ZH = ("附件", "附录", "附錄")
DIGITS_ZH = "〇一二三四五六七八九"
ORDINALS: dict[str, dict[str, int]] = {
    "fr": {"premier": 1, "première": 1, "unique": 1},
    "es": {"primero": 1, "primera": 1, "único": 1, "segundo": 2, "tercero": 3},
    "ru": {"первая": 1, "первый": 1, "вторая": 2, "третья": 3},
    "ar": {
        "الأولى": 1,
        "الأول": 1,
        "الثانية": 2,
        "الثاني": 2,
        "الثالثة": 3,
        "الثالث": 3,
        "الرابعة": 4,
        "الرابع": 4,
        "الخامسة": 5,
        "الخامس": 5,
        "السادسة": 6,
        "السابعة": 7,
        "الثامنة": 8,
        "التاسعة": 9,
        "العاشرة": 10,
    },
}
"""Numbers in words, as units have them."""
PREAMBLE: dict[str, str] = {
    "en": "preamble",
    "fr": "préambule|preambule",
    "es": "preámbulo|preambulo",
    "ru": "преамбула",
    "zh": "序言|前言",
    "ar": "(?:ال)?ديباجة",
    "de": "präambel",
}
"""What stands above the reasons."""
REASONS: dict[str, str] = {
    "en": "recalling|reaffirming|noting|recognizing|recognising|mindful|aware|concerned"
    "|convinced|considering|bearing in mind|welcoming|whereas|having"
    "|the (?:general assembly|security council|states parties|parties)",
    "fr": "rappelant|réaffirmant|notant|prenant note|reconnaissant|conscient(?:e?s?)"
    "|préoccupé(?:e?s?)|convaincu(?:e?s?)|considérant|ayant|accueillant|gardant à l.esprit"
    "|l.assemblée générale|le conseil de sécurité|les (?:états )?parties",
    "es": "recordando|reafirmando|observando|tomando nota|reconociendo|consciente(?:s?)"
    "|preocupad[oa]s?|convencid[oa]s?|considerando|teniendo|habiendo|acogiendo"
    "|la asamblea general|el consejo de seguridad|(?:los estados|las) partes",
    "ru": "напоминая|ссылаясь|подтверждая|отмечая|признавая|сознавая|учитывая|будучи"
    "|принимая во внимание|приветствуя|рассмотрев|генеральная ассамблея"
    "|совет безопасности|государства-участники|стороны",
    "zh": "回顾|重申|注意到|认识到|铭记|意识到|关切|深信|考虑到|欢迎"
    "|大会|安全理事会|各?缔约(?:国|方)",
    "ar": "و?إذ|الجمعية العامة|مجلس الأمن|(?:الدول )?الأطراف",
    "de": "unter hinweis|in anbetracht|in der erwägung|eingedenk|überzeugt|besorgt"
    "|die (?:generalversammlung|vertragsparteien|vertragsstaaten)",
}
"""How paragraphs that give reasons begin."""
