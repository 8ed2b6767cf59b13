"""The table of Members of the United Nations."""

from __future__ import annotations

from game.scenario.states import code_hint, code_meant, states


def test_there_are_193_members() -> None:
    assert 193 == len(states())


def test_norway_and_namibia_are_there() -> None:
    table = states()
    assert ("NO", "Norway") == (table["NOR"].iso2, table["NOR"].name)
    assert ("NA", "Namibia") == (table["NAM"].iso2, table["NAM"].name)


def test_the_order_is_the_english_one_of_the_united_nations() -> None:
    codes = list(states())
    assert ["AFG", "ALB", "DZA"] == codes[:3]
    assert ["CRI", "CIV", "HRV"] == codes[codes.index("CRI") :][:3]
    assert ["PRK", "COD", "DNK"] == codes[codes.index("PRK") :][:3]
    assert ["TUN", "TUR", "TKM", "TUV"] == codes[codes.index("TUN") :][:4]
    assert ["YEM", "ZMB", "ZWE"] == codes[-3:]


def test_long_names_are_those_that_the_roll_calls() -> None:
    table = states()
    assert "Bolivia (Plurinational State of)" == table["BOL"].name
    assert "Bolivia" == table["BOL"].short
    assert "United Kingdom of Great Britain and Northern Ireland" == table["GBR"].name


def test_every_state_has_an_ideal_point_and_a_regional_group() -> None:
    for state in states().values():
        assert state.ideal is not None
        assert state.region in {"AFR", "APG", "EEG", "GRULAC", "WEOG"}
        assert 0 < state.attended <= 10000


def test_the_european_union_has_27_members_and_caricom_14() -> None:
    blocs = [bloc for state in states().values() for bloc in state.blocs]
    assert (27, 14) == (blocs.count("EU"), blocs.count("CARICOM"))


def test_a_code_of_two_letters_or_a_name_finds_the_state() -> None:
    assert ["NOR", "NAM", "TUR"] == [
        state.iso3 for word in ("no", "NA", "türkiye") if (state := code_meant(word))
    ]
    assert "did you mean `NOR` (Norway)?" == code_hint("NO", states())
