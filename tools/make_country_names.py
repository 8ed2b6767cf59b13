"""Make ``game/scenario/world/country_names.csv``: what Members are called in seven languages.

Names come from the Unicode CLDR through Babel (``pip install babel``), and from the short
list of other names below, which is ours: former names, everyday names, abbreviations.
Run: ``python tools/make_country_names.py``.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

from game.scenario.world.states import states

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar", "pt", "de")
OTHERS = {
    "BOL": "Plurinational State of Bolivia",
    "BRN": "Brunei",
    "CAF": "CAR|Central African Rep.",
    "CHN": "PRC|People's Republic of China|P.R. China|Mainland China",
    "CIV": "Ivory Coast|Cote d'Ivoire|Elfenbeinküste|Costa de Marfil|Costa d'Avorio|Берег Слоновой Кости|象牙海岸",
    "COD": "DRC|DR Congo|Congo (Kinshasa)|Congo, Dem. Rep.|Democratic Republic of Congo|Congo (Democratic Republic)|Zaire|Congo-Kinshasa",
    "COG": "Republic of the Congo|Congo (Brazzaville)|Congo, Rep.|Congo-Brazzaville",
    "CPV": "Cape Verde",
    "CZE": "Czech Republic|Tschechische Republik|République tchèque|República Checa",
    "DEU": "Federal Republic of Germany|FRG",
    "EGY": "Arab Republic of Egypt",
    "FSM": "Micronesia",
    "GBR": "UK|U.K.|Great Britain|Britain|England|Großbritannien|Grande-Bretagne|Gran Bretaña|Великобритания",
    "GMB": "The Gambia|Gambia",
    "IRN": "Islamic Republic of Iran|Persia",
    "KOR": "South Korea|ROK|Korea, South|Republic of Korea|Korea, Rep.|Rep. of Korea",
    "LAO": "Laos|Lao PDR",
    "LBY": "Libyan Arab Jamahiriya",
    "MDA": "Republic of Moldova",
    "MKD": "Macedonia|FYROM|The former Yugoslav Republic of Macedonia",
    "MMR": "Burma|Myanmar (Burma)|Birma|Birmanie|Birmania|Бирма|缅甸联邦",
    "NLD": "Holland|The Netherlands|Netherlands (Kingdom of the)|Holanda|Hollande|Голландия",
    "PRK": "North Korea|DPRK|Korea, North|Korea, Dem. People's Rep.",
    "RUS": "Russia|Russian Fed.|USSR|Soviet Union",
    "SRB": "Republic of Serbia",
    "STP": "Sao Tome and Principe|Sao Tome",
    "SWZ": "Swaziland",
    "SYR": "Syria",
    "TLS": "East Timor|Timor",
    "TUR": "Turkey|Republic of Turkey|Republic of Türkiye|Turkiye",
    "TZA": "Tanzania",
    "USA": "US|U.S.|U.S.A.|America|United States|USA|Vereinigte Staaten von Amerika|États-Unis d'Amérique|Estados Unidos de América|EE. UU.|США",
    "VEN": "Bolivarian Republic of Venezuela",
    "VNM": "Vietnam|Viet-Nam",
    "CUB": "Republic of Cuba",
    "LKA": "Ceylon",
    "BLR": "Byelorussia|Belorussia",
    "BFA": "Upper Volta",
    "BEN": "Dahomey",
    "KHM": "Kampuchea",
    "BIH": "Bosnia|BiH",
    "KNA": "St Kitts",
    "TTO": "Trinidad",
    "ATG": "Antigua",
    "SAU": "KSA|Kingdom of Saudi Arabia|Saudi",
    "ARE": "Emirates|The Emirates",
    "ZAF": "RSA|Republic of South Africa",
    "LCA": "St Lucia",
    "SLB": "Solomons",
    "COM": "The Comoros",
    "PHL": "The Philippines",
    "MDV": "The Maldives",
    "SDN": "The Sudan",
    "LBN": "The Lebanon",
    "UKR": "The Ukraine",
    "ZWE": "Rhodesia",
}


def main() -> None:
    """Write the table."""
    locales = [Locale.parse(code) for code in LANGUAGES]
    lines = [
        "# Names of Members of the United Nations, for reading tables. Made by",
        "# tools/make_country_names.py from the Unicode CLDR and a list of our own; see SOURCES.md.",
        "iso3,names",
    ]
    for code, state in states().items():
        names = [locale.territories.get(state.iso2, "") for locale in locales]
        names += OTHERS.get(code, "").split("|")
        kept = dict.fromkeys(n for n in names if n and "|" not in n)
        lines.append(f'{code},"{"|".join(kept)}"')
    path = Path(__file__).parents[1] / "game/scenario/world/country_names.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
