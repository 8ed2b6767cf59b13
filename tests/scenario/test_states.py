"""The table of Members of the United Nations."""

from __future__ import annotations

from game.scenario.world.states import code_hint, code_meant, states


def test_there_are_193_members() -> None:
    assert len(states()) == 193


def test_norway_and_namibia_are_there() -> None:
    table = states()
    assert (table["NOR"].iso2, table["NOR"].name) == ("NO", "Norway")
    assert (table["NAM"].iso2, table["NAM"].name) == ("NA", "Namibia")


def test_the_order_is_the_english_one_of_the_united_nations() -> None:
    codes = list(states())
    assert codes[:3] == ["AFG", "ALB", "DZA"]
    assert codes[codes.index("CRI") :][:3] == ["CRI", "CIV", "HRV"]
    assert codes[codes.index("PRK") :][:3] == ["PRK", "COD", "DNK"]
    assert codes[codes.index("TUN") :][:4] == ["TUN", "TUR", "TKM", "TUV"]
    assert codes[-3:] == ["YEM", "ZMB", "ZWE"]


def test_long_names_are_those_that_the_roll_calls() -> None:
    table = states()
    assert table["BOL"].name == "Bolivia (Plurinational State of)"
    assert table["BOL"].short == "Bolivia"
    assert table["GBR"].name == "United Kingdom of Great Britain and Northern Ireland"


def test_every_state_has_an_ideal_point_and_a_regional_group() -> None:
    for state in states().values():
        assert state.ideal is not None
        assert state.region in {"AFR", "APG", "EEG", "GRULAC", "WEOG"}
        assert 0 < state.attended <= 10000


def test_the_european_union_has_27_members_and_caricom_14() -> None:
    blocs = [bloc for state in states().values() for bloc in state.blocs]
    assert (blocs.count("EU"), blocs.count("CARICOM")) == (27, 14)


def test_a_code_of_two_letters_or_a_name_finds_the_state() -> None:
    assert [
        state.iso3 for word in ("no", "NA", "türkiye") if (state := code_meant(word))
    ] == ["NOR", "NAM", "TUR"]
    assert code_hint("NO", states()) == "did you mean `NOR` (Norway)?"
