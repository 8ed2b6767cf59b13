"""Whatever is in the files: problems or a scenario, never a traceback."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.scenario.reader import read_folder, read_rules
from game.scenario.render import render
from game.scenario.room import dossier_of, instructions_for, setup_of
from tests.scenario.folders import RIVER, RULEBOOKS

MAIN = (RIVER / "scenario.yaml").read_bytes()
TABLE = (RIVER / "positions.csv").read_bytes()
RULES = (RULEBOOKS / "unga-committee.yaml").read_bytes()
PIECES = st.sampled_from(
    [
        b"",
        b":",
        b"- ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"'",
        b'"',
        b"\n",
        b"\t",
        b"&a ",
        b"*a",
        b"!!x ",
        b"? ",
        b"| ",
        b"---\n",
        b"\xff",
        b"\x00",
        b"no",
        b"-3",
        b"99:99",
        b"<<: ",
        b"#",
        b"%",
        b",",
        b"none",
        b"../x",
        "\u202e日".encode(),
        b"chair",
        b"GAL",
        b"1",
        b"\r",
        b"\\",
        b"deleted",
    ]
)


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
