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
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
    "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter",
)
"""Numbers in words, from 1 on."""
ORDINALS: dict[str, dict[str, int]] = {
    "": {word: n for words in _COUNTED for n, word in enumerate(words.split(), 1)},
    "fr": {"premier": 1, "première": 1, "unique": 1},
    "es": {"único": 1},
    "ru": {"четвёртая": 4, "четвёртый": 4},
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
"""Numbers in words, as units have them; under ``""`` those that are
shown in digits."""
PREAMBLE: dict[str, str] = {
    "en": r"preamble|preambul(?:ar|atory)(?: clauses| paragraphs| part)?",
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
VERBS: dict[str, str] = {
    "en": r"(?:(?:also|further|\w+ly) ){0,2}(?:accepts|acknowledges|adopts|affirms|agrees"
    r"|appeals|applauds|appreciates|approves|asks|authori[sz]es|calls (?:for|on|upon)"
    r"|commends|condemns|confirms|congratulates|considers|decides|declares|demands"
    r"|deplores|designates|directs|draws|emphasi[sz]es|encourages|endorses|establishes"
    r"|expresses|hopes|invites|notes|proclaims|reaffirms|recommends|recogni[sz]es|regrets"
    r"|reiterates|remains|reminds|requests|requires|resolves|stresses|suggests|supports"
    r"|takes note|transmits|trusts|underlines|underscores|urges|welcomes)",
    "fr": r"accueille|adopte|affirme|appelle|approuve|autorise|condamne|confirme|conseille|décide"
    r"|déclare|demande|déplore|encourage|engage|enjoint|exhorte|exige|exprime|félicite|insiste"
    r"|invite|lance un appel|note|prend (?:acte|note)|prie|proclame|réaffirme|recommande|réitère"
    r"|salue|se félicite|souligne|soutient|souhaite",
    "es": r"acoge|adopta|afirma|alienta|aprueba|autoriza|condena|confirma|decide|declara|deplora"
    r"|encomia|exhorta|exige|expresa|felicita|hace (?:suyo|un llamamiento)|insta|invita|lamenta"
    r"|observa|pide|proclama|reafirma|recomienda|recuerda|reitera|resuelve|ruega|solicita|subraya"
    r"|toma nota",
    "ru": r"(?:также |далее |решительно |настоятельно )*(?:благодарит|выражает|заявляет|одобряет"
    r"|осуждает|отмечает|поддерживает|подтверждает|подчеркивает|подчёркивает|постановляет"
    r"|поощряет|предлагает|призывает|приветствует|провозглашает|просит|рекомендует|решает"
    r"|требует|уполномочивает|утверждает)",
    "zh": "(?:又|还|强烈|并)?(?:决定|呼吁|敦促|促请|请|邀请|鼓励|建议|谴责|要求|赞扬|核可|赞同|宣布)",
    "ar": "(?:تقرر|تدعو|تحث|تطلب|تهيب|تشجع|توصي|تدين|تشدد|تؤكد|ترحب|تعتمد|تعلن|تناشد|تعرب)",
    "de": r"beauftragt|begrüßt|bekräftigt|beschließt|betont|billigt|bittet|empfiehlt|ermächtigt"
    r"|ermutigt|erklärt|ersucht|fordert|lädt|legt .{1,40} nahe|nimmt|ruft|unterstreicht|unterstützt"
    r"|verlangt|verurteilt",
}
"""How paragraphs begin that decide something: what the body that speaks does."""
SPEAKERS: dict[str, str] = {
    "en": r"the (?:[\w'\u2019-]+ ){0,8}?(?:assembly|council|committee|commission|conference|congress"
    r"|parliament|board|(?:states )?parties|member states|heads of state)",
    "fr": r"(?:l['\u2019]|la |le |les )(?:[\w'\u2019-]+ ){0,6}?(?:assemblée|conseil|comité"
    r"|commission|conférence|parlement|parties|états membres)",
    "es": r"(?:la |el |los |las )(?:[\w-]+ ){0,6}?(?:asamblea|consejo|comité|comisión"
    r"|conferencia|parlamento|partes|estados miembros)",
    "ru": "генеральная ассамблея|совет безопасности|совет по правам человека"
    "|экономический и социальный совет|конференция|комитет|комиссия"
    "|(?:государства-)?(?:участники|стороны)|договаривающиеся",
    "zh": "大会|安全理事会|经济及社会理事会|人权理事会|委员会|各?缔约(?:国|方)",
    "ar": "(?:إن )?(?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي|المؤتمر|اللجنة"
    "|الدول الأطراف|الأطراف)",
    "de": r"(?:die|der|das) (?:[\w-]+ ){0,4}?(?:generalversammlung|sicherheitsrat|rat|ausschuss"
    "|kommission|konferenz|parlament|vertragsparteien|vertragsstaaten)",
}
"""How the body is called that speaks in a resolution or treaty."""
ABOUT: dict[str, str] = {
    "en": r"united nations|(?:the )?(?:[\w-]+ ){0,6}(?:assembly|council|committee|commission)"
    r"(?: (?:of|on|for) .+)?|.*\bsession|(?:provisional )?agenda (?:item|point)s? .*|items? [0-9].*"
    r"|(?:.*: ?)?(?:revised )?(?:draft|working) (?:resolution|paper|decision)(?: (?:[0-9ivx./]+))?"
    r"|(?:distr|original|date|sponsors?|co-?sponsors?|signator(?:y|ies)|submitted by|proposed by"
    r"|main submitter|submitter|co-?submitters?|committee|forum|council|delegations?|code"
    r"|languages?)\b\.?:? ?.*",
    "fr": r"nations unies|(?:[\w'\u2019-]+ )?(?:assemblée|conseil|commission|comité)"
    r"(?: (?:générale|de|des|du) ?.*)?|.*\bsession|point .*ordre du jour.*"
    r"|(?:.*: ?)?projet de (?:résolution|décision)(?: [0-9ivx./]+)?"
    r"|(?:distr|original|date|auteurs?|coauteurs?|signataires?|présenté par|commission|comité"
    r"|forum)\b\.? ?: ?.*",
    "es": r"naciones unidas|(?:[\w-]+ )?(?:asamblea|consejo|comisión|comité)(?: (?:general|de) ?.*)?"
    r"|.*período de sesiones|temas? .*del programa.*"
    r"|(?:.*: ?)?proyecto de (?:resolución|decisión)(?: [0-9ivx./]+)?"
    r"|(?:distr|original|fecha|patrocinadores?|copatrocinadores?|firmantes?|presentado por"
    r"|comisión|comité)\b\.? ?: ?.*",
    "ru": r"организация объединенных наций|генеральная ассамблея|совет безопасности"
    r"|[\w-]+ (?:комитет|сессия|комиссия)|пункт .*повестки.*"
    r"|(?:.*: ?)?проект (?:резолюции|решения)(?: [0-9ivx./]+)?|(?:авторы|соавторы)\b ?: ?.*",
    "zh": "联合国|大会|安全理事会|第.{1,8}(?:届会议|委员会)|(?:临时)?议程项目.*"
    "|(?:.*[:：] ?)?决议草案.{0,4}|(?:提案国|共同提案国|提交方)[:：].*",
    "ar": "الأمم المتحدة|الجمعية العامة|مجلس الأمن|اللجنة .*|الدورة .*|البند .*جدول الأعمال.*"
    "|(?:.*: ?)?مشروع (?:قرار|مقرر).{0,6}|(?:مقدمو القرار|المقدمون): ?.*",
    "de": r"vereinte nationen|generalversammlung|sicherheitsrat|.*\btagung|tagesordnungspunkt .*"
    r"|(?:.*: ?)?(?:resolutions|beschluss)entwurf(?: [0-9ivx./]+)?"
    r"|(?:verfasser|unterstützer|gremium|ausschuss|einbringer)\b ?: ?.*",
}
"""Lines above a resolution that tell about the document and are no title."""
TOPICS: dict[str, str] = {
    "en": "topic|subject|title|question of|agenda|issue|re",
    "fr": "sujet|titre|objet|thème|question",
    "es": "tema|título|asunto",
    "ru": "тема|название|вопрос",
    "zh": "议题|主题|标题",
    "ar": "الموضوع|العنوان",
    "de": "thema|titel|betreff",
}
"""What stands before the title where a line says that it names it."""
LAWS: dict[str, str] = {
    "en": r"(?:proposal for an? )?(?:(?:council|commission|implementing|delegated|framework) )*"
    r"(?:regulation|directive|decision)\b(?= \(|.* (?:of|on) )",
    "fr": r"(?:proposition de )?(?:règlement|directive|décision)\b(?= \(|.* (?:du|de) )",
    "es": r"(?:propuesta de )?(?:reglamento|directiva|decisión)\b(?= \(|.* (?:del|de) )",
    "de": r"(?:vorschlag für eine )?(?:verordnung|richtlinie|beschluss)\b(?= \(|.* (?:des|der) )",
}
"""How the title of a law of the European Union begins."""
LABELS: dict[str, str] = {
    "en": r"(?:(?:main|lead) )?(?:co-?)?(?:sponsors?|submitters?)|authors?|signator(?:y|ies)"
    r"|committee|forum|council|organ|topic|subject|question of|agenda(?: item)?|issue|title"
    r"|delegations?|countr(?:y|ies)|(?:sponsored|submitted|proposed|co-?sponsored) by|code|date"
    r"|session|conference",
    "fr": r"(?:co-?)?(?:auteurs?|parrains?)|signataires?|commission|comité|forum|sujet|objet"
    r"|thème|question|point|pays|délégations?|présentée? par|conférence|date",
    "es": r"(?:co-?)?(?:patrocinador(?:es)?|autor(?:es)?)|firmantes?|comisión|comité|foro|tema"
    r"|asunto|país(?:es)?|delegaci(?:ón|ones)|presentad[oa] por|fecha",
    "ru": "(?:со)?авторы?|подписавшие|подписанты|комитет|тема|вопрос|страны|дата",
    "zh": "(?:共同)?提案国|提交方|附议国|委员会|议题|主题|日期",
    "ar": "مقدمو القرار|المقدمون|الموقعون|اللجنة|الموضوع|التاريخ",
    "de": "(?:mit)?(?:einbringer|verfasser)|unterstützer|unterzeichner|gremium|ausschuss|thema"
    "|betreff|länder|datum",
}
"""What stands before a colon in the lines above a resolution."""
