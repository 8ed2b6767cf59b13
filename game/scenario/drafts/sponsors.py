"""Who tables a text, by the line of it that says so, in six languages and German.

``Sponsored by: Norway, Chile``, ``Auteurs : ...``, ``Albania and Belgium: draft resolution``.
"""

from __future__ import annotations

import re

from game.scenario.world.countries import country_code

_LABELS = {
    "en": r"(?:main |lead |joint )?(?:co-?)?(?:sponsors?|submitters?|authors?|proposers?)",
    "fr": "(?:co-?)?(?:auteurs?|parrains?)",
    "es": r"(?:co-?)?(?:patrocinador(?:es)?|patrocinadoras?|autor(?:es)?)",
    "ru": "(?:со)?авторы?",
    "zh": "(?:共同)?提案国|提交方|提案方|提案者",
    "ar": "مقدمو القرار|مقدمو مشروع القرار|المقدمون|المقدمون المشاركون",
    "de": "(?:mit)?(?:einbringer|verfasser|unterstützer)(?:in|innen)?",
}
"""Before a colon and the names."""
_BY = {
    "en": r"(?:(?:co-?)?sponsored|submitted|proposed|tabled|introduced) by",
    "fr": r"(?:parrainée?|présentée?|proposée?|déposée?|soumise?) par",
    "es": r"(?:(?:co-?)?patrocinad|presentad|propuest)[oa]s? por",
    "ru": "(?:внесено|представлено|внесен)",
    "de": r"(?:eingebracht|vorgelegt|beantragt) von",
}
"""Before the names, with a colon or without."""
_KINDS = {
    "en": r"(?:revised |joint )?draft (?:resolution|decision)|working paper",
    "fr": "projet de (?:résolution|décision)",
    "es": "proyecto de (?:resolución|decisión)",
    "ru": "проект (?:резолюции|решения)",
    "zh": "决议草案",
    "ar": "مشروع (?:قرار|مقرر)",
    "de": "(?:resolutions|beschluss)entwurf",
}
"""Behind the names and a colon, as documents of the United Nations have it."""
_BEFORE = re.compile(
    rf"(?is)(?:(?:{'|'.join(_LABELS.values())})\s*[:：]|(?:{'|'.join(_BY.values())})\b\s*[:：]?)"
    r"\s*(.*)\Z"
)
_AFTER = re.compile(
    rf"(?is)([^:：]+?)\W*[:：]\W*(?:{'|'.join(_KINDS.values())})(?: [0-9ivx./]+)?\s*\Z"
)
_LONGEST = 3000
"""Letters of a line of sponsors: two hundred States."""
_COMMA = re.compile(r"\s*[,;，；、،؛]\s*")
_AND = re.compile(r"\s+(?:and|et|y|e|и|und|&)\s+|\s+و\s*|和|及", re.IGNORECASE)
_LEADING_AND = re.compile(r"\A(?:(?:and|et|y|и|und)\s+|و\s*)", re.IGNORECASE)
"""Before the last of a list; the Arabic one is written with its word."""


def is_label(line: str) -> bool:
    """Whether a line says that sponsors follow, and names none itself."""
    found = _BEFORE.match(line[:_LONGEST])
    return found is not None and not found[1].strip()


def sponsors_in(line: str) -> tuple[str, ...]:
    """Whom a line names as those who table the text; empty: it is no such line."""
    if len(line) > _LONGEST:
        return ()
    found = _BEFORE.match(line) or _AFTER.match(line)
    return names_in(found[1]) if found else ()


def names_in(words: str) -> tuple[str, ...]:
    """Names in a list; the words between two are no part of a State's own name, as they are
    in *Trinidad and Tobago*."""
    names: list[str] = []
    for at, chunk in enumerate(_COMMA.split(words.strip(" .*\u2217"))):
        plain = chunk.strip(" .*")
        plain = _LEADING_AND.sub("", plain) if at else plain
        names += [plain] if country_code(plain) else _apart(plain)
    return tuple(name for name in (n.strip(" .*") for n in names) if name)


def _apart(words: str) -> list[str]:
    """Names with `and` between them, each as long as it is that of a State."""
    pieces, between = _AND.split(words), _AND.findall(words)
    found: list[str] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        for to in range(len(pieces), at + 1, -1):
            if country_code(_joined(pieces, between, at, to)):
                end = to
                break
        found.append(_joined(pieces, between, at, end))
        at = end
    return found


def _joined(pieces: list[str], between: list[str], first: int, end: int) -> str:
    told = pieces[first]
    for at in range(first + 1, end):
        told += between[at - 1] + pieces[at]
    return told
