"""Names that are known and are no Member's: parts of States, former Members, and others.

A table may seat them all the same; what is said of them is what a trainer may have meant.
The list is short and ours, of what tables name; other territories are those of ISO 3166.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from game.scenario.world.countries import folded
from game.scenario.world.states import states

_PARTS = {
    "BEL": "Flanders|Vlaanderen|Flandre|Flandes|Flandern|Wallonia|Wallonie|Wallonien",
    "CAN": "Quebec|Québec|Квебек|魁北克|كيبيك",
    "CHN": "Hong Kong|Hongkong|Гонконг|香港|هونغ كونغ|Macao|Macau|Макао|澳门|Tibet|Тибет|西藏",
    "DEU": "Bavaria|Bayern|Bavière|Baviera|Бавария|巴伐利亚",
    "DNK": "Greenland|Groenland|Groenlandia|Grönland|Гренландия|格陵兰|غرينلاند|Faroe Islands"
    "|Faroes|Îles Féroé|Islas Feroe",
    "ESP": "Catalonia|Catalunya|Cataluña|Catalogne|Katalonien|Каталония|加泰罗尼亚|كتالونيا"
    "|Basque Country|Pays basque|País Vasco|Euskadi|Страна Басков",
    "FRA": "New Caledonia|Nouvelle-Calédonie|French Polynesia|Polynésie française|Corsica|Corse",
    "GBR": "Scotland|Écosse|Escocia|Schottland|Шотландия|苏格兰|اسكتلندا|Wales|Pays de Galles"
    "|Gales|Уэльс|威尔士|ويلز|Northern Ireland|N. Ireland|Irlande du Nord|Irlanda del Norte"
    "|Nordirland|Северная Ирландия|北爱尔兰|أيرلندا الشمالية|Bermuda|Gibraltar|Jersey|Guernsey",
    "NLD": "Aruba|Curaçao|Sint Maarten",
    "PRT": "Azores|Açores|Madeira",
    "RUS": "Chechnya|Tchétchénie|Chechenia|Чечня|Tatarstan|Татарстан",
    "TZA": "Zanzibar|Занзибар",
    "USA": "Puerto Rico|Porto Rico|Пуэрто-Рико|波多黎各|Guam|American Samoa|California"
    "|Californie|Калифорния|Texas|Техас|Hawaii|Alaska",
}
"""Parts and dependencies of Members, by the code of the Member."""
_FORMER = {
    "CZE SVK": "Czechoslovakia|Tchécoslovaquie|Checoslovaquia|Tschechoslowakei|Чехословакия"
    "|捷克斯洛伐克|تشيكوسلوفاكيا",
    "DEU": "East Germany|GDR|German Democratic Republic|RDA|DDR|Allemagne de l'Est|ГДР|东德",
    "BIH HRV MKD MNE SRB SVN": "Yugoslavia|SFRY|Yougoslavie|Jugoslawien|Югославия|南斯拉夫"
    "|يوغوسلافيا",
    "MNE SRB": "Serbia and Montenegro|Serbie-et-Monténégro|Сербия и Черногория",
}
"""What was a Member and is no longer, by the codes of those who sit there today."""
_FOR_THE_WHOLE = "England|Angleterre|Inglaterra|Англия|英格兰|إنجلترا"
"""Parts by whose name people call the Member."""
_OTHERS = ("Kosovo", "Косово", "科索沃", "Somaliland", "Abkhazia", "South Ossetia")


class Known(NamedTuple):
    """What a name is that is no Member's."""

    members: tuple[str, ...]
    """Codes of Members that may be meant: of which it is a part, or that follow it."""
    former: bool = False
    """Whether it was a Member itself."""


@cache
def _known() -> dict[str, Known]:
    import pycountry

    others = [
        getattr(country, key, "")
        for country in pycountry.countries
        if country.alpha_3 not in states()
        for key in ("name", "common_name")
    ]
    found = {folded(name): Known(()) for name in (*others, *_OTHERS) if name}
    for codes, names in _FORMER.items():
        told = Known(tuple(codes.split()), former=True)
        found |= {folded(name): told for name in names.split("|")}
    for code, names in _PARTS.items():
        found |= {folded(name): Known((code,)) for name in names.split("|")}
    return found


def known_as(word: str) -> Known | None:
    """What a word is that is the name of no Member; ``None``: nothing that is known."""
    return _known().get(folded(word))


def is_part_for_whole(word: str) -> bool:
    """Whether a name that is taken for a Member is that of a part of it."""
    return folded(word) in {folded(name) for name in _FOR_THE_WHOLE.split("|")}
