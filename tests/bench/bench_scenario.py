"""How fast a scenario is read and checked, cold and from the cache, beside plain PyYAML.

Run ``python -m tests.bench.bench_scenario``.  The file is made here: 193 Members, 60
provisions, a brief record, 60 issues, a position of everybody on most of them.  Prints
milliseconds a megabyte and ratios measured in the same run; exits with 1 where a goal is
missed: 80 ms a megabyte cold, 15 from the cache.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import yaml

from game.scenario import cache, load
from game.scenario.diagnostics import Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import decode
from game.scenario.reader import read_folder
from game.scenario.reading import unplaced
from game.scenario.world.states import states

CACHED_GOAL = 15.0
COLD_GOAL = 80.0
HEAD = """\
format: 1
id: big
title: A large scenario
summary: As large as scenarios get.
stakes: Time.
date: 2031-03-14
place: A hall
minutes: 60
rulebook: unga-committee
opens: "9:00"
closes: "12:00"
sources:
  OURS: {title: Invented, confidence: unsure}
stages:
  - {id: action, title: Action, kind: action, until: "12:00"}
room:
  members: united-nations
"""
TEXT = "Each State takes the measures that are needed, in keeping with its law, so that "


def _main(delegations: int, provisions: int) -> str:
    lines = [HEAD, "issues:"]
    lines += [
        f"  issue_{at}: {{title: Question {at}, low: little, high: much}}"
        for at in range(provisions)
    ]
    lines.append("text:")
    for at in range(provisions):
        lines += [f'  - id: "{at}"', f"    number: Article {at}", "    heading: Measures"]
        lines += [f"    issue: issue_{at}", "    source: OURS", "    variants:"]
        for name, place in (("chair", 1), ("soft", -1), ("strong", 2)):
            text = f"{TEXT * 2}this is done ({name})."
            lines.append(f'      {name}: {{label: {name}, place: {place}, text: "{text}"}}')
    lines.append("delegations:")
    for code in list(states())[:delegations]:
        lines += [f"  {code}:", f'    aims: ["{TEXT}peace comes.", "{TEXT}trade grows."]']
        lines += ["    walk_away: 40", "    style: moderate", "    red_lines:"]
        for at in range(16):
            lines.append(
                f'      - {{provision: "{at}", crossed_by: [strong], words: "{TEXT}no.",'
                " public: yes, hard: no, source: OURS}"
            )
    return "\n".join(lines) + "\n"


def _table(provisions: int) -> str:
    rows = ["delegation,issue,position,salience,basis,source"]
    for code in states():
        rows += [f"{code},issue_{at},1.5,60,stated,OURS" for at in range(provisions)]
    return "\n".join(rows) + "\n"


def _best(work: Callable[[], Any], times: int = 3) -> float:
    found = []
    for _ in range(times):
        start = process_time()
        work()
        found.append(process_time() - start)
    return min(found) * 1000


def write_large(folder: Path) -> None:
    """A scenario as large as scenarios get, in a folder."""
    (folder / "scenario.yaml").write_bytes(_main(193, 60).encode())
    (folder / "positions.csv").write_bytes(_table(45).encode())


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds a megabyte, and ratios."""
    write_large(folder)
    text = (folder / "scenario.yaml").read_bytes()
    shelves = load.shelves_for(folder)
    size = sum(p.stat().st_size for p in folder.iterdir()) / 1e6
    alone = len(text) / 1e6

    def nodes() -> None:
        source = decode(text, "scenario.yaml", Problems())
        assert source is not None
        assert compose(source) is not None

    def cold() -> None:
        read = read_folder(folder, shelves)
        assert read.scenario is not None, read.problems[:3]

    def with_places() -> None:
        """As it is read where something is to be said of it."""
        kept, unplaced.LARGE = unplaced.LARGE, sys.maxsize
        cold()
        unplaced.LARGE = kept

    plain: Any = yaml.CSafeLoader
    found = {
        "megabytes": size,
        "cold": _best(cold, 7) / size,
        "with_places": _best(with_places) / size,
        "nodes": _best(nodes) / alone,
        "pyyaml_compose": _best(lambda: yaml.compose(text, Loader=plain), 2) / alone,
        "pyyaml_load": _best(lambda: plain(text).get_single_data(), 2) / alone,
    }
    load.load(str(folder))
    found["cached"] = _best(lambda: load.load(str(folder)), 7) / size
    found["nodes_to_compose"] = found["nodes"] / found["pyyaml_compose"]
    found["cold_to_pyyaml_load"] = found["cold"] / found["pyyaml_load"]
    found["cold_to_cached"] = found["cold"] / found["cached"]
    return {name: round(value, 2) for name, value in found.items()}


def main() -> int:
    """Measure in a folder of its own, with a cache of its own."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "big"
        folder.mkdir()
        kept = Path(scratch) / "cache"
        cache.folder = lambda: kept
        found = measure(folder)
    goals = {"cold": COLD_GOAL, "cached": CACHED_GOAL}
    met = {name: found[name] <= goal for name, goal in goals.items()}
    print(json.dumps({**found, "goals": goals, "met": met}, indent=2))
    return 0 if all(met.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
