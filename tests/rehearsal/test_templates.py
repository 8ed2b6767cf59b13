"""What a trainer begins from can be played with: no template is decided before play."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.rehearsal.playtest.report import playtest
from game.scenario.founding.folder import found, plan_from, template_names
from game.scenario.load import load

RUNS = 30
"""Enough for a text that always comes out, or a role that nothing reaches, to show."""


@pytest.mark.parametrize("template", template_names())
def test_a_template_varies_gives_every_role_its_chance_and_fits_its_lesson(
    template: str, tmp_path: Path
) -> None:
    found(tmp_path / "mine", plan_from(template))
    played = playtest(load(str(tmp_path / "mine")), RUNS, workers=1)
    assert [f.words for f in played.findings if f.weight == "grave"] == []
    assert played.distinct > 1
    assert [(f.name, f.role) for f in played.delegations if f.playable and f.role] == []
    assert played.lesson.needed <= played.lesson.given
    assert [p.title for p in played.phases if p.skipped == RUNS] == []
