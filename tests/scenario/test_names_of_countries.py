"""What trainers call countries, in six languages, and what is said of names that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.world.countries import country_code
from game.scenario.world.not_members import Known, known_as
from game.scenario.world.observers import observer_code

CALLED = {
    "ARE": "UAE|U.A.E.|EAU|E.A.U.|Emiratos|ОАЭ|阿联酋|الإمارات|الإمارات العربية المتحدة",
    "BFA": "Burkina|Upper Volta|Haute-Volta",
    "BIH": "Bosnia & Herzegovina|BiH|Bosnie|Босния",
    "BLR": "Byelorussia|Белоруссия|Biélorussie",
    "BOL": "Bolivia|Bolivie|Боливия|玻利维亚|بوليفيا",
    "CAF": "C.A.R.|RCA|ЦАР|中非|أفريقيا الوسطى|Central African Rep.",
    "CHN": "PRC|P.R. China|PR China|China, PR|КНР|中华人民共和国|الصين",
    "CIV": "Ivory Coast|Côte d’Ivoire|Cote d Ivoire|Costa de Marfil|Кот-д’Ивуар|كوت ديفوار",
    "COD": "DR Congo|D.R. Congo|D. R. Congo|DRC|RDC|RD Congo|ДРК|ДР Конго|刚果民主共和国"
    "|جمهورية الكونغو الديمقراطية|Dem. Rep. of the Congo|Congo, DR|Zaire",
    "CZE": "Czech Republic|Czech Rep.|Tchéquie|Чехия|捷克|جمهورية التشيك",
    "DEU": "FRG|RFA|ФРГ|BRD|Deutschland|德国|ألمانيا",
    "DOM": "Dominican Rep.|Dom. Rep.|Rép. dominicaine|República Dominicana",
    "EU": "EU|E.U.|UE|U.E.|ЕС|欧盟|الاتحاد الأوروبي|UE (Unión Europea)",
    "FSM": "Micronesia|Fed. States of Micronesia",
    "GBR": "UK|U.K.|Great Britain|Gr. Britain|England|Angleterre|Inglaterra|Англия|R.-U."
    "|Соединённое Королевство|英国|بريطانيا|المملكة المتحدة",
    "GNQ": "Eq. Guinea|Guinea Ecuatorial",
    "IRN": "I.R. Iran|IR Iran|Islamic Rep. of Iran|Иран|伊朗|إيران",
    "KOR": "S. Korea|S Korea|ROK|Corée du Sud|Южная Корея|韩国|كوريا الجنوبية",
    "PRK": "N. Korea|N Korea|DPRK|D.P.R.K.|RPDC|Северная Корея|КНДР|朝鲜|كوريا الشمالية",
    "LAO": "Lao P.D.R.|Laos|Лаос|老挝|لاوس",
    "MDA": "Moldova|Moldavia|Молдавия",
    "MHL": "Marshall Is.",
    "MKD": "N. Macedonia|FYROM|Macédoine|Македония|مقدونيا",
    "MMR": "Burma|Birmanie|Бирма|Мьянма|缅甸|ميانمار|بورما",
    "NLD": "Holland|Hollande|Países Bajos|Голландия|荷兰|هولندا",
    "RUS": "Russian Fed.|РФ|Российская Федерация|俄罗斯联邦|الاتحاد الروسي|USSR",
    "SAU": "KSA|S. Arabia|Arabia Saudí|沙特|السعودية",
    "SSD": "S. Sudan|Südsudan",
    "SWZ": "Swaziland|Suazilandia|Свазиленд|斯威士兰|سوازيلاند",
    "SYR": "Syria|Syrian AR|Сирия|叙利亚|سورية",
    "TUR": "Turkey|Turkiye|Turquía|Турция|土耳其|تركيا",
    "TZA": "UR Tanzania|U.R. of Tanzania|Танзания",
    "USA": "USA|U.S.A.|US|the US|America|The States|États-Unis|É.-U.|E.U.A.|EE. UU.|EEUU|США"
    "|Америка|美国|美利坚合众国|أمريكا|الولايات المتحدة الأمريكية",
    "VCT": "St. Vincent|SVG",
    "VNM": "Vietnam|Viet Nam|Вьетнам|越南|فيتنام",
    "ZAF": "S. Africa|RSA|ЮАР|南非|جنوب أفريقيا",
}


@pytest.mark.parametrize("code", CALLED)
def test_a_country_is_known_by_the_names_that_trainers_write(code: str) -> None:
    wrong = [
        name
        for name in CALLED[code].split("|")
        if (country_code(name) or observer_code(name)) != code
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "name", ["Scotland", "Taiwan", "Yugoslavia", "Kosovo", "Korea", "RF", "N. Ireland", "S"]
)
def test_what_is_no_member_or_two_is_taken_for_none(name: str) -> None:
    assert country_code(name) == ""


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Écosse", Known(("GBR",))),
        ("威尔士", Known(("GBR",))),
        ("Hong Kong", Known(("CHN",))),
        ("Чехословакия", Known(("CZE", "SVK"), former=True)),
        ("Cook Islands", Known(())),
        ("Kosovo", Known(())),
        ("Norway", None),
        ("Wakanda", None),
    ],
)
def test_what_a_name_of_no_member_is_known_as(name: str, known: Known | None) -> None:
    assert known_as(name) == known


def test_a_part_of_a_member_may_sit_by_itself_and_is_told(tmp_path: Path) -> None:
    names = ("Scotland", "East Germany", "Taiwan", "Norway")
    table = "Country,A\n" + "".join(f"{name},1/2\n" for name in names)
    (tmp_path / "t.csv").write_text(table, "utf-8")
    rows, problems = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"a": "A"})
    assert [*rows.names] == ["SCO", "EAS", "TAI", "NOR"]
    said = [(p.message.partition(": ")[2], p.help) for p in problems]
    assert said == [
        (
            (
                "`Scotland` is no Member of the United Nations, the United Kingdom is; it is "
                "`SCO` here"
            ),
            (
                "nothing, if it is to sit here by itself; else write `GBR` (United Kingdom of "
                "Great Britain and Northern Ireland)"
            ),
        ),
        (
            "`East Germany` is no longer a Member of the United Nations; it is `EAS` here",
            "nothing, in a meeting of its day; else write `DEU` (Germany)",
        ),
        (
            "`Taiwan` is no Member of the United Nations; it is `TAI` here",
            "nothing, if it is to sit here by itself",
        ),
    ]


def test_a_name_of_three_letters_is_no_code(tmp_path: Path) -> None:
    """A code stands in capitals: pupils are called Ken and Guy."""
    table = "delegation,a\nKen,1/50\nGuy,-1/50\nBen,0/60\nJo,1/40\nUsa,1/30\nLao,2/10\nNOR,1/9\n"
    (tmp_path / "t.csv").write_text(table, "utf-8")
    rows, problems = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"a": "A"})
    assert rows.names == {
        "KE2": "Ken",
        "GU2": "Guy",
        "BE2": "Ben",
        "JOX": "Jo",
        "USA": "United States of America",
        "LAO": "Lao People's Democratic Republic",
        "NOR": "Norway",
    }
    said = [(p.message.partition(": ")[2], p.help) for p in problems]
    assert said[0] == (
        "`Ken` is no Member of the United Nations; it is `KE2` here",
        "did you mean `KEN` (Kenya)?",
    )


def test_a_name_beside_a_code_of_ones_own_is_no_code_either(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("code,name,a\nHED,Ken,1/50\nTEA,Guy,-1/50\n", "utf-8")
    rows, _ = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"a": "A"})
    assert rows.names == {"HED": "Ken", "TEA": "Guy"}


def test_codes_in_small_letters_are_said_once(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("delegation,a\nken,1/50\nguy,-1/50\n", "utf-8")
    rows, problems = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"a": "A"})
    assert [*rows.names] == ["KEN", "GUY"]
    assert [(p.message.partition(": ")[2], p.help) for p in problems] == [
        (
            "`ken` is taken for `KEN` (Kenya), and so are other codes in small letters",
            "nothing, if so; a name begins with a capital",
        )
    ]
