"""Reading without places: what it answers is what the strict reader answers, or nothing."""

from __future__ import annotations

import math
import sys
import textwrap
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.rules.notation.hidden import HIDDEN
from game.scenario.diagnostics import Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source, decode
from game.scenario.files.tree import Node, Scalar, Sequence
from game.scenario.load import shelves_for, shipped
from game.scenario.reader import Read, read_folder
from game.scenario.reading import unplaced
from game.scenario.reading.unplaced import values_of
from game.scenario.shapes.part import PlacesWanted
from game.scenario.shapes.shape import Reading
from game.scenario.shapes.words import Text
from tests.bench.bench_scenario import write_large
from tests.scenario import mutation
from tests.scenario.folders import ERRORS, RIVER, examine_case

SCENARIOS = sorted(p.parent for p in shipped().glob("*/scenario.yaml"))
CASES = sorted(p for p in ERRORS.iterdir() if p.suffix in (".yaml", ".case"))
FILES = sorted(shipped().rglob("*.yaml"))
PIECES = (
    *("\n", "\n  ", "\n      ", " ", "  ", '"', "'", ",", ":", ": ", "- ", "[", "]", "{"),
    *("}", "#", " #", "|", ">", "|\n", ">-\n", "? ", "&a ", "*a", "!t ", "! ", "%", "~"),
    *(
        "null",
        "yes",
        "1.10",
        "007",
        "12:30",
        ".5",
        "1.",
        "1e3",
        "0x1F",
        "true",
        "\\",
        "\\n",
    ),
    *("é", "---", "...", "<<", "@", "`", "=", "-", "+", "1_000", ".inf", '"~"', "\\x41"),
    *(
        "a: b",
        "[a, b]",
        "{a: b}",
        "\n\n",
        "\n# c\n",
        "{{",
        "[{",
        "]:",
        "-}",
        "]#",
        "\t",
        "\r",
    ),
)
"""What makes YAML say something else."""


def source_of(text: str) -> Source:
    found = decode(text.encode(), "scenario.yaml", Problems())
    assert found is not None
    return found


def plain(node: Node | None) -> Any:
    """What the strict reader found, without its places."""
    if node is None or isinstance(node, Scalar):
        return node and node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, (_, value) in node.entries.items()}


def is_sure(values: Any) -> bool:
    """Whether the values are all of those that a shape takes: texts, lists and parts."""
    if isinstance(values, list):
        return all(map(is_sure, values))
    if isinstance(values, dict):
        return all(map(is_sure, values.values()))
    return isinstance(values, str)


def spoilt(random: Random, text: str) -> str:
    """Some lines of a text, at most three pieces put in or taken out."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    kept = textwrap.dedent("\n".join(lines[at : at + random.randint(1, 25)]))
    for _ in range(random.randint(0, 3)):
        at = random.randrange(len(kept) + 1)
        end = at + random.choice((0, 0, 0, 1, 4))
        kept = kept[:at] + random.choice(PIECES) + kept[end:]
    return kept.rstrip("\n") + "\n"


@pytest.mark.parametrize("seed", range(8))
def test_what_both_read_is_the_same(seed: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Texts spoilt in small ways: values without places are those with places, or there are
    none; and the library has nothing to print."""
    random, agreed = Random(seed), 0  # noqa: S311 - a draw for a test
    texts = [path.read_text("utf-8") for path in FILES]
    for _ in range(1500):
        source = source_of(spoilt(random, random.choice(texts)))
        try:
            values = values_of(source)
        except PlacesWanted:
            continue
        if is_sure(values) and not (source.problems.found or deep(values)):
            assert values == plain(compose(source)), source.text
            agreed += 1
    assert agreed > 200
    assert capfd.readouterr() == ("", "")


def deep(values: Any) -> bool:
    """Whether values lie deeper than any shape: the strict reader refuses that."""
    if isinstance(values, list | dict):
        inner = values if isinstance(values, list) else values.values()
        return max(map(depth, inner), default=0) > 10
    return False


def depth(values: Any) -> int:
    inner = values.values() if isinstance(values, dict) else values
    return 1 + max(map(depth, inner), default=0) if isinstance(values, list | dict) else 0


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, large: float) -> Read:
    monkeypatch.setattr(unplaced, "LARGE", large)
    return read_folder(folder, shelves_for(folder), "shown")


@pytest.mark.parametrize("folder", [*SCENARIOS, RIVER], ids=lambda folder: folder.name)
def test_a_scenario_is_the_same_however_it_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(folder, monkeypatch, 0) == read(folder, monkeypatch, math.inf)


def test_most_shipped_scenarios_need_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the two ways above would be one."""
    monkeypatch.setattr(unplaced, "LARGE", 0)
    asked = composed(monkeypatch)
    for folder in SCENARIOS:
        read_folder(folder, shelves_for(folder), folder.name)
    assert len({name for name in asked if name.endswith("scenario.yaml")}) <= 1


def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read with places from now on."""
    asked: list[str] = []

    def noted(source: Source) -> Node | None:
        asked.append(source.name)
        return compose(source)

    monkeypatch.setattr("game.scenario.reading.unplaced.compose", noted)
    return asked


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_faults_are_told_with_their_places(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unplaced, "LARGE", math.inf)
    strict = examine_case(case, tmp_path_of(tmp_path, "strict"))
    monkeypatch.setattr(unplaced, "LARGE", 0)
    quick = examine_case(case, tmp_path_of(tmp_path, "quick"))
    assert str(quick).replace("/quick/", "/strict/") == str(strict)


def tmp_path_of(scratch: Path, name: str) -> Path:
    (scratch / name).mkdir()
    return scratch / name


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_scenario_has_the_same_faults(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)  # noqa: S311 - a draw for a test
    (tmp_path / "river").mkdir()
    for path in (RIVER / "scenario.yaml", RIVER / "positions.csv"):
        spoils = random.choice((mutation.mutated, mutation.reworded, lambda _, b: b))
        (tmp_path / "river" / path.name).write_bytes(spoils(random, path.read_bytes()))
    folder = tmp_path / "river"
    assert read(folder, monkeypatch, 0) == read(folder, monkeypatch, math.inf)


def test_a_large_scenario_is_read_without_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_large(tmp_path)
    strict = read(tmp_path, monkeypatch, math.inf)
    assert strict.scenario is not None
    monkeypatch.undo()
    asked = composed(monkeypatch)
    assert read_folder(tmp_path, shelves_for(tmp_path), "shown") == strict
    assert [name for name in asked if "rulebooks" not in name] == []


def test_without_the_library_a_large_scenario_is_read_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_large(tmp_path)
    monkeypatch.setitem(sys.modules, "ryml", None)
    asked = composed(monkeypatch)
    assert read_folder(tmp_path, shelves_for(tmp_path)).scenario is not None
    assert "scenario.yaml" in asked


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: 2\n",
        "a: 1\nb: *a\n",
        "a: !t 1\n",
        "a: !\n",
        "a: 1\na: 2\n",
        "? [a]\n: b\n",
        "{[a]: b}\n",
        "a: {{b: c}: d}\n",
        "a: {[b], c}\n",
        "[a, b]: c\n",
        "<<: {a: b}\n",
        "--- \na: b\n---\nc: d\n",
        "%YAML 1.1\n---\na: b\n",
        "a: 12:30\n",
        "a: [12:30]\n",
        "a: .5\nb: 0.5\n",
        "a: 1.\n",
        "a: true\n",
        "a:\n",
        'a: "b\n  c"\n',
        "a: 'b\n  c'\n",
        "a: [b,\nc]\n",
        "a: {b: -}\n",
        "a: [b]#c\n",
        "a:\n|\n  b\n",
        "a: |1\n  b\n",
        "a: b\tc\n",
        "a: b\r\n",
        "a: b",
        '"": a\n',
    ],
)
def test_what_its_values_do_not_show_is_read_strictly(text: str) -> None:
    source = source_of(text)
    try:
        values = values_of(source)
    except PlacesWanted:
        return
    assert not is_sure(values), "a value that no shape takes sends the file back as well"


@pytest.mark.parametrize(
    "word", ["~", "nan", "inf", "-inf", "Infinity", "yes", "1e3", "007"]
)
def test_a_word_that_other_programs_take_otherwise_is_read_strictly(word: str) -> None:
    take = Text().taker(Reading(Problems()))
    try:
        found = values_of(source_of(f"a: {word}\n"))["a"]
        assert take(found) == word
    except PlacesWanted:
        return
    assert word == "Infinity", "the one that is a text to all"


def test_quotes_of_a_decimal_are_known() -> None:
    """Without them `40.20` is the number 40.2 to other programs, and is warned of."""
    values = values_of(source_of('a: 40.20\nb: "40.20"\n'))
    assert type(values["a"]) is not str
    assert type(values["b"]) is str


def test_all_that_is_hidden_is_unprintable() -> None:
    """So that what can be printed need not be searched for it."""
    characters = (chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    assert not [c for c in characters if c.isprintable() and HIDDEN.search(c)]
