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
    "BRN": "Brunei|بروني دار السلام",
    "CAF": "CAR|Central African Rep.|RCA|ЦАР|أفريقيا الوسطى|Centrafrique|中非",
    "CHN": "PRC|People's Republic of China|P.R. China|Mainland China|PR China|China, PR|China PR|КНР|RPC|RP Chine|China P.R.",
    "CIV": "Ivory Coast|Cote d'Ivoire|Elfenbeinküste|Costa de Marfil|Costa d'Avorio|Берег Слоновой Кости|象牙海岸|Cote d Ivoire|كوت ديفوار",
    "COD": "DRC|DR Congo|Congo (Kinshasa)|Congo, Dem. Rep.|Democratic Republic of Congo|Congo (Democratic Republic)|Zaire|Congo-Kinshasa|RDC|RD Congo|R.D. Congo|D.R. Congo|ДРК|ДР Конго|Заир|Zaïre|刚果金|Congo DR|Congo, DR|Dem. Rep. Congo|Dem. Rep. of Congo|Dem. Rep. of the Congo|جمهورية الكونغو الديمقراطية",
    "COG": "Republic of the Congo|Congo (Brazzaville)|Congo, Rep.|Congo-Brazzaville|Rep. of Congo|Rep. of the Congo|Congo (Rep.)|刚果布",
    "CPV": "Cape Verde|كابو فيردي",
    "CZE": "Czech Republic|Tschechische Republik|République tchèque|República Checa|Czech Rep.|جمهورية التشيك|تشيكيا",
    "DEU": "Federal Republic of Germany|FRG|ФРГ|BRD|RFA",
    "EGY": "Arab Republic of Egypt",
    "FSM": "Micronesia|Fed. States of Micronesia",
    "GBR": "UK|U.K.|Great Britain|Britain|England|Großbritannien|Grande-Bretagne|Gran Bretaña|Великобритания|Angleterre|Inglaterra|Англия|Соединённое Королевство|R.-U.|英格兰|بريطانيا|إنجلترا|United Kingdom of GB and NI|GB and NI|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية",
    "GMB": "The Gambia|Gambia",
    "IRN": "Islamic Republic of Iran|Persia|I.R. Iran|I.R. of Iran|Islamic Rep. of Iran|IR Iran|IRI|جمهورية إيران الإسلامية",
    "KOR": "South Korea|ROK|Korea, South|Republic of Korea|Korea, Rep.|Rep. of Korea|Южная Корея|大韩民国|南韩|S Korea|대한민국|République de Corée|República de Corea|جمهورية كوريا",
    "LAO": "Laos|Lao PDR|Lao|Lao P.D.R.|Лаос|جمهورية لاو الديمقراطية الشعبية",
    "LBY": "Libyan Arab Jamahiriya",
    "MDA": "Republic of Moldova|Moldavia|Moldavie|Молдавия",
    "MKD": "Macedonia|FYROM|The former Yugoslav Republic of Macedonia|FYR Macedonia|Macédoine|Македония|مقدونيا|马其顿",
    "MMR": "Burma|Myanmar (Burma)|Birma|Birmanie|Birmania|Бирма|缅甸联邦|بورما",
    "NLD": "Holland|The Netherlands|Netherlands (Kingdom of the)|Holanda|Hollande|Голландия|Королевство Нидерландов",
    "PRK": "North Korea|DPRK|Korea, North|Korea, Dem. People's Rep.|Северная Корея|КНДР|RPDC|北韩|北朝鲜|N Korea|جمهورية كوريا الشعبية الديمقراطية",
    "RUS": "Russia|Russian Fed.|USSR|Soviet Union|РФ|Российская Федерация|俄罗斯联邦|俄国|СССР|URSS",
    "SRB": "Republic of Serbia",
    "STP": "Sao Tome and Principe|Sao Tome|سان تومي وبرينسيبي",
    "SWZ": "Swaziland|Свазиленд|سوازيلاند|Suazilandia|Swasiland",
    "SYR": "Syria|سورية|Syrian AR",
    "TLS": "East Timor|Timor",
    "TUR": "Turkey|Republic of Turkey|Republic of Türkiye|Turkiye",
    "TZA": "Tanzania|U.R. of Tanzania|UR Tanzania|URT",
    "USA": "US|U.S.|U.S.A.|America|United States|USA|Vereinigte Staaten von Amerika|États-Unis d'Amérique|Estados Unidos de América|EE. UU.|США|EEUU|EUA|E.U.A.|The States|Америка|Соединённые Штаты|美利坚合众国|أمريكا|Amérique|América|الولايات المتحدة الأمريكية",
    "VEN": "Bolivarian Republic of Venezuela|Venezuela, RB",
    "VNM": "Vietnam|Viet-Nam|Socialist Republic of Vietnam|فييت نام",
    "CUB": "Republic of Cuba",
    "LKA": "Ceylon|سري لانكا",
    "BLR": "Byelorussia|Belorussia|Biélorussie|Bielorrusia|Белоруссия|White Russia|Belorussie",
    "BFA": "Upper Volta|Burkina|Haute-Volta",
    "BEN": "Dahomey|بنن",
    "KHM": "Kampuchea",
    "BIH": "Bosnia|BiH|Bosnie|Босния|البوسنة|Bosnia-Herz.",
    "KNA": "St Kitts",
    "TTO": "Trinidad|T&T",
    "ATG": "Antigua",
    "SAU": "KSA|Kingdom of Saudi Arabia|Saudi|沙特|السعودية|Arabie|Saudia|KSA|S. Arabia|S Arabia",
    "ARE": "Emirates|The Emirates|EAU|E.A.U.|Emiratos|Émirats|ОАЭ|阿联酋|الإمارات",
    "ZAF": "RSA|Republic of South Africa|ЮАР",
    "LCA": "St Lucia",
    "SLB": "Solomons",
    "COM": "The Comoros",
    "PHL": "The Philippines",
    "MDV": "The Maldives|ملديف",
    "SDN": "The Sudan",
    "LBN": "The Lebanon",
    "UKR": "The Ukraine",
    "NZL": "Aotearoa",
    "DOM": "Rép. dominicaine|Rep. Dominicana|Dom. Rep.|الجمهورية الدومينيكية",
    "KGZ": "Kirghizia|Kirghizistan|Киргизия",
    "VCT": "SVG|St Vincent",
    "IND": "Bharat",
    "GRC": "Hellas",
    "TKM": "Туркмения|Turkmenia",
    "GNB": "G. Bissau",
    "ZWE": "Rhodesia",
    "CHL": "شيلي",
    "MOZ": "موزامبيق",
    "KIR": "كيريباس",
    "URY": "أوروغواي",
    "LUX": "لكسمبرغ",
    "SYC": "سيشيل",
    "THA": "تايلند",
    "LBR": "ليبريا",
    "GAB": "غابون",
    "ECU": "إكوادور",
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
