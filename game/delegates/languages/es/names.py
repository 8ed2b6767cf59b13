"""Articles of names in Spanish, as the United Nations writes them, and what they join with."""

_NAMES = {
    "el": """Afganistán|Brasil|Camerún|Canadá|Chad|Congo|Ecuador|Gabón|Iraq|Irán|Japón|Líbano
        |Níger|Pakistán|Paraguay|Perú|Senegal|Sudán|Togo|Uruguay|Yemen""",
    "la": "Arabia Saudita|Argentina|Federación de Rusia|India|Santa Sede",
    "las": "Bahamas|Comoras",
    "los": "Estados Unidos|EE. UU.|Emiratos Árabes Unidos|Países Bajos",
}
ARTICLES: dict[str, str] = {
    " ".join(name.split()): article
    for article, names in _NAMES.items()
    for name in names.split("|")
}
"""By name of a delegation: the article before it; names that are not here have none, unless
their first word is in :data:`HEADS`."""

_HEADS = {
    "el": "Comité Estado Foro Grupo Movimiento Reino",
    "la": """Alianza Asociación Cámara Coalición Comunidad Liga Oficina Organización Red
        República Secretaría Unión""",
    "las": "Islas",
    "los": "Estados Países",
}
HEADS: dict[str, str] = {w: article for article, ws in _HEADS.items() for w in ws.split()}
"""By the first word of a name that says what it is a name of: its article."""

JOINED: dict[tuple[str, str], str] = {("a", "el"): "al", ("de", "el"): "del"}
"""By a word and the article after it: what both become."""

ELIDED: dict[str, str] = {}
"""By a word: what it becomes before a name that begins with a vowel."""
