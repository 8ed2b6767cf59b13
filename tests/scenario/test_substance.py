"""A proof that nothing can be agreed is a proof: no text that was tried refutes it."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from random import Random

import pytest

from game.scenario.checks.no_agreement import ENTRY
from game.scenario.founding.folder import found, plan_from
from game.scenario.ground.grounds import POINT
from game.scenario.load import examine
from game.scenario.reader import read_folder
from game.scenario.room import dossier_of
from tests.scenario.folders import RULEBOOKS

ISSUES = ("ban", "fund", "watch")


def drawn(folder: Path, seed: int) -> None:
    """The first template with positions and walk-aways drawn from a seed, no red lines."""
    draw = Random(f"substance/{seed}").random  # noqa: S311  # a scenario, no secret
    plan = plan_from("classroom-committee")
    rows = [
        (
            who,
            issue,
            str(round(draw() * 4 - 2, 2)),
            str(int(draw() * 100)),
            "inferred",
            "OURS",
        )
        for who in plan.data["delegations"]
        for issue in ISSUES
    ]
    for said in plan.data["delegations"].values():
        said.pop("red_lines", None)
        said["walk_away"] = str(30 + int(draw() * 50))
    found(folder, type(plan)(plan.data, tuple(rows)))


def some_text_suits_all(folder: Path) -> bool:
    """Whether some combination of wordings is worth its walk-away to everybody."""
    scenario = read_folder(folder, (RULEBOOKS,)).scenario
    assert scenario is not None
    positions, issues = dossier_of(scenario).positions, {i.id: i for i in scenario.issues}
    contested = [p for p in scenario.provisions if p.issue]
    for text in product(*(p.variants for p in contested)):
        for who, said in scenario.delegations.items():
            weights = [
                positions[who][p.issue].salience * issues[p.issue].weight for p in contested
            ]
            near = [
                max(0, 10000 - POINT * abs(v.place - positions[who][p.issue].place))
                for p, v in zip(contested, text, strict=True)
            ]
            worth = sum(w * n for w, n in zip(weights, near, strict=True))
            if sum(weights) and worth < (said.walk_away or 0) * sum(weights):
                break
        else:
            return True
    return False


@pytest.mark.parametrize("seed", range(12, 24))
def test_where_some_text_suits_all_no_impossibility_is_claimed(
    seed: int, tmp_path: Path
) -> None:
    drawn(tmp_path / "mine", seed)
    claimed = any(p.code == ENTRY.code for p in examine(str(tmp_path / "mine")).problems)
    assert not (claimed and some_text_suits_all(tmp_path / "mine"))


def test_both_answers_occur_among_the_draws(tmp_path: Path) -> None:
    claims = set()
    for seed in range(12, 24):
        drawn(tmp_path / str(f"m{seed}"), seed)
        codes = {p.code for p in examine(str(tmp_path / f"m{seed}")).problems}
        claims.add(ENTRY.code in codes)
    assert claims == {True, False}
