"""``nemcon rules RULEBOOK WORDS``: by the words that people ask with."""

from __future__ import annotations

import pytest

from game.cli.main import main


@pytest.mark.parametrize(
    ("asked", "told"), [("two-thirds", "two thirds"), ("tie", "equal vote")]
)
def test_rules_are_found_by_what_people_call_them(
    asked: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "unga-committee", asked]) == 0
    assert told in capsys.readouterr().out
