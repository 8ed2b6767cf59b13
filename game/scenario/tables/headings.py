"""What trainers call the columns of their tables."""

from __future__ import annotations

import re

from game.scenario.world.countries import folded

_SYNONYMS = {
    "delegation": "country state member party code iso3 iso pays pais land staat delegations",
    "name": "names label",
    "issue": "question topic item theme enjeu",
    "position": "place stance score value posture",
    "salience": "weight importance priority care saillance how_much how_important",
    "basis": "how status",
    "source": "reference sources ref",
    "provision": "article paragraph",
    "crossed by": "crossed_by variants wordings",
    "red line": "red_line redline red_lines redlines words limit limits ligne_rouge lignes_rouges",
    "public": "known",
    "hard": "objects",
    "role": "r\u00f4le rol",
    "group": "groups bloc blocs group_or_bloc coalition alliance groupe gruppe grupo bloque",
}
_ELSEWHERE = {
    "delegation": "страна государство делегация 国家 代表团 الدولة البلد الوفد país estado "
    "delegación délégation état",
    "name": "название 名称 الاسم nombre nom",
    "issue": "вопрос тема 议题 الموضوع القضية asunto sujet thème",
    "position": "позиция 立场 الموقف posición postura",
    "salience": "важность вес 重要性 权重 الأهمية importancia peso poids gewicht wichtigkeit wie_wichtig",
    "basis": "основание 依据 الأساس",
    "source": "источник 来源 المصدر fuente quelle",
    "provision": "пункт статья 条款 الفقرة paragraphe párrafo artículo artikel absatz",
    "red line": "красная_линия красные_линии 红线 底线 خط_أحمر خطوط_حمراء الخطوط_الحمراء "
    "línea_roja líneas_rojas rote_linie rote_linien",
    "role": "роль 角色 الدور rolle",
    "group": "группа группы блок 集团 小组 المجموعة",
}
"""More of the same in other languages of the United Nations, and in German."""


def _spelt(words: str) -> list[str]:
    """Words of a list, and how they read without accents."""
    return [w for word in words.split() for w in (word, folded(word.replace("_", " ")))]


COLUMN_BY_WORD = {
    word.replace(" ", "_"): column
    for column, words in _SYNONYMS.items()
    for word in (column, *_spelt(f"{words} {_ELSEWHERE.get(column, '')}"))
}
"""By word, with and without accents: the column that is meant."""
ASKS = re.compile(
    r"(?i)(should|shall|may|can|must|is|are|do|does|will|whether)\b|.*\?\s*\Z"
)
"""A heading that yes and no answer."""
CODES = frozenset(("code", "iso3", "iso"))
"""Words for a column of codes, which may stand beside one of names."""
_REMARKS = (
    "notes note remarks remark comments comment todo # remarques remarque commentaires "
    "commentaire why reason reasons argument arguments justification raison raisons motivo "
    "motivos grund begründung причина 理由 السبب notas observaciones bemerkungen bemerkung anmerkungen anmerkung примечание "
    "примечания комментарий комментарии 备注 说明 ملاحظات"
)
_SUMS = (
    "total totals sum average mean median count moyenne somme media suma promedio "
    "summe gesamt durchschnitt mittelwert anzahl итого всего сумма 总计 合计 المجموع"
)
SUMS = frozenset(_spelt(_SUMS))
"""What a row is called that says something of all the others."""
REMARKS = frozenset(_spelt(_REMARKS)) - {""}
"""Columns in which people write to themselves."""
_NUMBERINGS = "no nr num number n\u00b0 n\u00ba \u2116 s/n numero num\u00e9ro n\u00famero nummer номер 序号 编号 الرقم"
NUMBERINGS = frozenset(_spelt(_NUMBERINGS)) - {""}
"""Columns that number the rows, where they hold numbers that go up."""
_HEADCOUNTS = "delegates pupils pupil students student participants players d\u00e9l\u00e9gu\u00e9s \u00e9l\u00e8ves alumnos delegierte ученики учащиеся 学生 代表 الطلاب"
HEADCOUNTS = frozenset(_spelt(_HEADCOUNTS))
"""Columns that say how many people sit for a delegation, where they hold whole numbers."""
_CONTACTS = (
    "delegate représentant représentante delegado delegada delegierter delegierte vertreter "
    "vertreterin делегат представитель المندوب 代表姓名 "
    "e-mail email mail courriel correo correo_electrónico почта 邮箱 البريد phone telephone tel "
    "mobile téléphone teléfono telefon handy телефон 电话 الهاتف room salle sala raum zimmer "
    "аудитория 房间 القاعة deadline due due_date échéance fecha_límite frist abgabe срок 截止日期 "
    "الموعد date day jour fecha datum дата 日期 التاريخ teacher enseignant profesor lehrer school "
    "école escuela schule class classe clase klasse address adresse dirección seat table "
    "name_of_pupil name_of_student pupil_name student_name delegate_name name_of_delegate "
    "delegate_email delegate_e-mail pupil_email student_email email_address contact"
)
CONTACTS = frozenset(w.replace("_", " ") for w in _spelt(_CONTACTS)) - {""}
"""Columns of lists of a class, where no cell of theirs is a position."""
SALIENCES = frozenset(
    word.replace("_", " ")
    for word, column in COLUMN_BY_WORD.items()
    if column == "salience"
) - {
    "care",
    "priority",
}
"""Words that say, before or behind an issue, that a column holds how much it matters."""
BASES = frozenset(("basis", "base", "status"))
"""The same for how a position is known."""
SOURCES = frozenset(
    (
        "source",
        "sources",
        "reference",
        "ref",
        "quelle",
        "fuente",
        "источник",
        "来源",
        "المصدر",
    )
)
"""The same for where it is known from."""
WHO = frozenset(
    folded(word.replace("_", " "))
    for word, column in COLUMN_BY_WORD.items()
    if column in ("delegation", "name")
)
"""Words over the column of the delegations."""
ISSUES = frozenset(
    folded(word) for word, column in COLUMN_BY_WORD.items() if column == "issue"
)
"""Words over a column of issues."""


def column_meant(word: str) -> str:
    """The column that a word names; ``""``: none that is known."""
    said = " ".join(word.casefold().replace("_", " ").split())
    return COLUMN_BY_WORD.get(said) or COLUMN_BY_WORD.get(said.replace(" ", "_"), "")
