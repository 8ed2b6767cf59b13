"""What trainers call the columns of their tables."""

from __future__ import annotations

import re

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
COLUMN_BY_WORD = {
    word: column for column, words in _SYNONYMS.items() for word in (column, *words.split())
}
"""By word, folded: the column that is meant."""
ASKS = re.compile(
    r"(?i)(should|shall|may|can|must|is|are|do|does|will|whether)\b|.*\?\s*\Z"
)
"""A heading that yes and no answer."""
CODES = frozenset(("code", "iso3", "iso"))
"""Words for a column of codes, which may stand beside one of names."""
_REMARKS = (
    "notes note remarks remark comments comment todo # remarques remarque commentaires "
    "commentaire notas observaciones bemerkungen bemerkung anmerkungen anmerkung"
)
_SUMS = (
    "total totals sum average mean median count moyenne somme media suma promedio "
    "summe gesamt durchschnitt mittelwert anzahl"
)
SUMS = frozenset(_SUMS.split())
"""What a row is called that says something of all the others."""
REMARKS = frozenset(_REMARKS.split())
"""Columns in which people write to themselves."""
_NUMBERINGS = (
    "no nr num number n\u00b0 n\u00ba \u2116 s/n numero num\u00e9ro n\u00famero nummer"
)
NUMBERINGS = frozenset(_NUMBERINGS.split())
"""Columns that number the rows, where they hold numbers that go up."""
_HEADCOUNTS = "delegates pupils pupil students student participants players d\u00e9l\u00e9gu\u00e9s \u00e9l\u00e8ves alumnos delegierte"
HEADCOUNTS = frozenset(_HEADCOUNTS.split())
"""Columns that say how many people sit for a delegation, where they hold whole numbers."""
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
SOURCES = frozenset(("source", "sources", "reference", "ref", "quelle", "fuente"))
"""The same for where it is known from."""
WHO = frozenset(
    word.replace("_", " ")
    for word, column in COLUMN_BY_WORD.items()
    if column in ("delegation", "name")
)
"""Words over the column of the delegations."""
ISSUES = frozenset(word for word, column in COLUMN_BY_WORD.items() if column == "issue")
"""Words over a column of issues."""


def column_meant(word: str) -> str:
    """The column that a word names; ``""``: none that is known."""
    said = " ".join(word.casefold().replace("_", " ").split())
    return COLUMN_BY_WORD.get(said) or COLUMN_BY_WORD.get(said.replace(" ", "_"), "")
