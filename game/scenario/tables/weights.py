"""How much an issue matters to a delegation, in a number from 0 to 100 or in words."""

from __future__ import annotations

import re

from game.scenario.world.countries import folded

USUAL = "50"
"""The salience where none is given."""
_WORDS = {
    "95": "very high; very important; vital; crucial; essential; critical; top; très important; "
    "très haute; très élevé; très élevée; vital; crucial; essentiel; essentielle; primordial; "
    "muy alta; muy alto; muy importante; crucial; esencial; sehr hoch; sehr wichtig; entscheidend; "
    "lebenswichtig; очень высокая; очень высокий; очень важно; решающая; 非常重要; 很高; 极高; 关键; "
    "مهم جدا; عالية جدا; حيوي; حاسم",
    "80": "high; important; strong; much; haute; haut; élevé; élevée; important; importante; fort; "
    "forte; alta; alto; importante; mucho; hoch; wichtig; stark; высокая; высокий; высоко; важно; "
    "高; 重要; مهم; عالية; عالي; مرتفع",
    USUAL: "medium; middle; moderate; average; some; somewhat important; fairly important; moyen; "
    "moyenne; modéré; modérée; assez important; media; medio; moderada; moderado; mittel; mäßig; "
    "durchschnittlich; eher wichtig; средняя; средний; средне; умеренно; 中; 中等; 一般; متوسط; متوسطة",
    "20": "low; minor; little; weak; less important; faible; bas; basse; mineur; mineure; peu; "
    "peu important; baja; bajo; poco; poca; poco importante; menor; niedrig; gering; schwach; "
    "weniger wichtig; wenig; низкая; низкий; низко; слабо; мало; 低; 次要; منخفض; منخفضة; ضعيف",
    "5": "very low; unimportant; not important; irrelevant; très faible; sans importance; "
    "pas important; muy baja; muy bajo; sin importancia; no importante; sehr niedrig; unwichtig; "
    "egal; nicht wichtig; очень низкая; очень низкий; неважно; 很低; 不重要; غير مهم; منخفضة جدا",
}
_NUMBERS = {
    folded(word): number for number, said in _WORDS.items() for word in said.split(";")
}
HELP = f"write `0` to `100`, such as `{USUAL}`, or `high`, `medium` or `low`"
"""What helps where a cell says neither."""


def weight_said(text: str) -> str:
    """The salience of a cell, such as ``80``, ``80 %`` or ``high``; empty: it tells none."""
    found = re.fullmatch(r"([0-9]{1,2}|100) ?%?", text.strip())
    return found[1] if found else weight_in_words(text)


def weight_in_words(text: str) -> str:
    """The salience that a cell tells in words; empty: it tells none so."""
    return _NUMBERS.get(folded(text), "")
