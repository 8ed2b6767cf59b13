"""Whatever is in the files: problems or a scenario, never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.scenario.diagnostics import Problem
from game.scenario.findings.render import render
from game.scenario.reader import read_folder, read_rules
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.scenario.tending import tend
from tests.scenario import mutation
from tests.scenario.folders import RIVER, RULEBOOKS
from tests.scenario.steps import calls

MAIN = (RIVER / "scenario.yaml").read_bytes()
TABLE = (RIVER / "positions.csv").read_bytes()
RULES = (RULEBOOKS / "unga-committee.yaml").read_bytes()
PIECES = st.sampled_from(mutation.PIECES)


@st.composite
def mutated(draw: st.DrawFn, original: bytes) -> bytes:
    content = original
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        length = draw(st.sampled_from([0, 0, 1, 2, 5, 20, 200]))
        content = content[:at] + draw(PIECES) + content[at + length :]
    return content


@st.composite
def reworded(draw: st.DrawFn, original: bytes) -> bytes:
    """One word replaced by another of the same file: well-formed, and wrong."""
    words = original.split()
    old, new = draw(st.sampled_from(words)), draw(st.sampled_from(words))
    return original.replace(old, new, draw(st.sampled_from([1, -1])))


def examine_folder(folder: Path) -> tuple[Problem, ...]:
    return read_folder(folder, (RULEBOOKS,)).problems


def examine(main: bytes, table: bytes) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "river"
        (folder / "briefs").mkdir(parents=True)
        (folder / "briefs" / "ALM.md").write_bytes(b"# Almora")
        (folder / "briefs" / "GAL.md").write_bytes(b"# Galt")
        (folder / "scenario.yaml").write_bytes(main)
        (folder / "positions.csv").write_bytes(table)
        read = read_folder(folder, (RULEBOOKS,))
    assert render(read.problems) or read.scenario is not None
    if read.scenario is None:
        assert any(problem.severity == "error" for problem in read.problems)
    else:
        setup = setup_of(read.scenario)
        assert [p.id for p in setup.draft.walk()]
        dossier_of(read.scenario)
        instructions_for(read.scenario, setup.roll[0], 1)


FEW = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@FEW
@given(mutated(MAIN))
def test_a_mutated_scenario_never_breaks_the_reader(content: bytes) -> None:
    examine(content, TABLE)


@FEW
@given(reworded(MAIN))
def test_a_reworded_scenario_never_breaks_the_reader(content: bytes) -> None:
    examine(content, TABLE)


@FEW
@given(st.one_of(mutated(TABLE), reworded(TABLE)))
def test_a_mutated_table_never_breaks_the_reader(content: bytes) -> None:
    examine(MAIN, content)


@FEW
@given(st.one_of(mutated(RULES), reworded(RULES)))
def test_a_mutated_rulebook_never_breaks_the_reader(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "unga-committee.yaml"
        path.write_bytes(content)
        book, problems = read_rules(path, (Path(scratch), RULEBOOKS))
    assert (book is None) == problems.unusable


MOST_CALLS = 2_000_000
"""What two seconds allow: a machine that is slow makes over a million calls in one."""
MOST_BYTES = 300_000_000


def bounded(work: Callable[[], object]) -> None:
    """Do no more than two seconds allow, within 300 MB, whatever the input."""
    tracemalloc.start()
    try:
        done = calls(work)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert done < MOST_CALLS
    assert peak < MOST_BYTES


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(mutated(MAIN), reworded(MAIN)), st.one_of(mutated(TABLE), reworded(TABLE)))
def test_checking_and_mending_a_mutated_scenario_is_bounded(
    main: bytes, table: bytes
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(RIVER, Path(scratch) / "river"))
        (folder / "scenario.yaml").write_bytes(main)
        (folder / "positions.csv").write_bytes(table)
        bounded(lambda: read_folder(folder, (RULEBOOKS,), thorough=True))
        tend(str(folder))
        kept = (folder / "scenario.yaml").read_bytes()
        tend(str(folder))
        assert kept == (folder / "scenario.yaml").read_bytes()


BOMBS = {
    "nested": b"a: " + b"[" * 100_000,
    "wide": b"a: [" + b"x," * 500_000 + b"]",
    "keys": b"\n".join(b"k%d: v" % n for n in range(200_000)),
    "aliases": b"a: &a [x]\n" + b"".join(b"b%d: [*a, *a]\n" % n for n in range(20_000)),
    "one line": b"title: " + b"x" * 5_000_000,
    "quotes": b'"' * 1_000_000,
    "colons": b": " * 500_000,
    "dashes": b"- " * 200_000,
    "hidden": "\u202e".encode() * 500_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_made_to_hurt_is_refused_within_bounds(name: str, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(BOMBS[name])
    bounded(lambda: read_folder(tmp_path, (RULEBOOKS,), thorough=True))
    assert read_folder(tmp_path, (RULEBOOKS,)).scenario is None


def test_all_of_them_together_are_checked_by_one_process_that_may_not_run_long(
    tmp_path: Path,
) -> None:
    """Thirty seconds of a processor for what takes three: for what no count of calls sees,
    such as a regular expression that goes back and forth."""
    resource = pytest.importorskip("resource", reason="needs limits on processes")
    folders = [tmp_path / f"bomb-{number}" for number in range(len(BOMBS))]
    for folder, content in zip(folders, BOMBS.values(), strict=True):
        folder.mkdir()
        (folder / "scenario.yaml").write_bytes(content)
    told = subprocess.run(
        [sys.executable, "-m", "game", "check", "--format", "line", *map(str, folders)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (30, 30)),
        env={**os.environ, "NEMCON_HOME": str(tmp_path)},
    )
    assert told.returncode == 1, told.stderr[-2000:]
    assert "Traceback" not in told.stderr
    assert all(folder.name in told.stdout for folder in folders)


def test_thousands_of_members_that_nobody_knows_are_told_within_bounds(
    tmp_path: Path,
) -> None:
    """Each is a fault with its own help, and none is looked for among all others."""
    folder = Path(shutil.copytree(RIVER, tmp_path / "river"))
    text = (folder / "scenario.yaml").read_text("utf-8")
    strange = ", ".join(f"A{n}" for n in range(8000))
    (folder / "scenario.yaml").write_text(
        text.replace("members: [", f"members: [{strange}, "), "utf-8"
    )
    bounded(lambda: read_folder(folder, (RULEBOOKS,), thorough=True))
    assert read_folder(folder, (RULEBOOKS,)).scenario is None
