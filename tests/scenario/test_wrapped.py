"""Lines of a text that are not set in, told from keys that lost their colon."""

from __future__ import annotations

import pytest

from game.scenario.files.wrapped import KEYS_OF_SCENARIO, wrapped
from game.scenario.layouts.scenario import SCENARIO


def test_the_keys_of_a_scenario_are_known() -> None:
    assert set(SCENARIO.keys) == KEYS_OF_SCENARIO


@pytest.mark.parametrize("line", ["summary A small case", "label a wording", "minutes:45"])
def test_a_key_without_its_colon_is_no_rest_of_a_text(line: str) -> None:
    lines = ["title: A treaty at last", line, "date: 2031-03-14", "label: it"]
    assert wrapped(lines, 1) is None


def test_of_several_lines_the_first_is_told() -> None:
    lines = ["- text: The States", "  agree at last", "  on all", "  place: 1"]
    for at in (1, 2):
        slip = wrapped(lines, at)
        assert slip is not None
        assert slip.line == 2
        assert "`    agree at last`" in slip.help_
