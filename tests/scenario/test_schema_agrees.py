"""What the schema takes the reader takes in form, and the other way: over mutated files.

A file that is sound is changed in one to three places: a key left out, misspelt or moved, a
value replaced by one of another kind, an item taken away or given twice.  A schema sees
values and not how they are spelt, so spellings of a number that it cannot see (``1e1``,
``0x1F``, ``.nan``, ``007``, three decimals) are not among the values;
``test_how_a_number_is_spelt_only_the_reader_sees`` has them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scenario.test_schema import (
    BOOKS,
    OF_FORM,
    OK,
    SHIPPED,
    TEXTS,
    UNREADABLE,
    judged,
)

SMALL = [p for p in (*OK, *SHIPPED) if p.stat().st_size < 40_000]
FILES = [
    *((p, "scenario") for p in SMALL),
    *((p, "rulebook") for p in BOOKS),
    *((p, "texts") for p in TEXTS),
]
PLAIN = (
    "yes", "no", "true", "on", "NO", "~", "null", "", "0", "1", "2", "7", "45", "-1", "-2", "-3", "100",
    "101", "5000", "1.5", "-0.5", "2.5", "15:30", "25:00", "10:75", "day 2 15:30", "12..30",
    "24", "2024-08-08", "2024-8-8", "1/2", "2/3", "60%", "50 %", "none",
    "everybody", "chair", "deleted", "article", "statements", "consensus", "stated", "moderate",
    "ARD", "a-b.c_d", "two words", "-dash", "é", "x" * 41, "members", "voting", "en", "fr-CA",
)  # fmt: skip
"""What a value may become, without quotes or with them."""
NEAR = {
    "format": ("0", "1", "2", "11", "one"),
    "date": ("2031-13-01", "2031-00-10", "2031-02-30", "2032-02-29", "2031-02-29", "0000-01-01"),
    "opens": ("24:00", "23:59", "9:60", "day 2 9:00"),
    "pages": ("9..", "..9", "9..30"),
}  # fmt: skip
"""Values that are almost right, or just so, for keys whose shape is more than a kind."""
NULL = "tag:yaml.org,2002:null"
TRAPS = {"S126", "S127", "S128"}
"""Doubts about what other programs take for something else."""


def composed(text: str) -> yaml.Node | None:
    """A file as nodes, by the reader in C where there is one: the same at a tenth of the time."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    node: yaml.Node | None = yaml.compose(text, loader)
    return node


def written(root: yaml.Node) -> str:
    """Nodes as a file, in the same way."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.serialize(root, Dumper=dumper, allow_unicode=True))


def nodes(root: yaml.Node) -> Iterator[yaml.CollectionNode]:
    """Every list and mapping, from the top."""
    if isinstance(root, yaml.MappingNode):
        yield root
        for _, value in root.value:
            yield from nodes(value)
    elif isinstance(root, yaml.SequenceNode):
        yield root
        for value in root.value:
            yield from nodes(value)


def scalar(chance: random.Random, texts: tuple[str, ...] = PLAIN) -> yaml.ScalarNode:
    text = chance.choice(texts)
    style = chance.choice((None, None, '"'))
    if style:
        return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)
    node = composed(text)  # as a reader of YAML takes it, so that it stays plain
    return node if isinstance(node, yaml.ScalarNode) else yaml.ScalarNode(NULL, "")


def value(chance: random.Random, key: str = "") -> yaml.Node:
    if key in NEAR and chance.randrange(2):
        return scalar(chance, NEAR[key])
    match chance.randrange(6):
        case 0:
            return yaml.SequenceNode("tag:yaml.org,2002:seq", [scalar(chance)])
        case 1:
            pairs = [(yaml.ScalarNode("tag:yaml.org,2002:str", "title"), scalar(chance))]
            return yaml.MappingNode("tag:yaml.org,2002:map", pairs)
        case 2:
            return yaml.SequenceNode("tag:yaml.org,2002:seq", [])
        case _:
            return scalar(chance)


def change(root: yaml.Node, chance: random.Random) -> None:
    """Change one place."""
    filled = [n for n in nodes(root) if n.value]
    if not filled:
        return  # the last key has gone
    node = chance.choice(filled)
    at = chance.randrange(len(node.value))
    if isinstance(node, yaml.SequenceNode):
        match chance.randrange(3):
            case 0:
                del node.value[at]
            case 1:
                node.value[at] = value(chance)
            case _:
                node.value.insert(at, value(chance))
        return
    key, old = node.value[at]
    match chance.randrange(5):
        case 0:
            del node.value[at]
        case 1:
            name = chance.choice((f"{key.value}x", key.value.upper(), "source", "words"))
            if name not in {k.value for k, _ in node.value}:
                node.value[at] = (yaml.ScalarNode(key.tag, name), old)
        case _:
            node.value[at] = (key, value(chance, key.value))


def mutated(path: Path, chance: random.Random, times: int) -> str:
    root = composed(path.read_text("utf-8"))
    assert root is not None
    for _ in range(times):
        change(root, chance)
    return written(root)


def disagreement(path: Path, kind: str) -> str:
    """How reader and schema differ on a file; ``""``: they do not.

    Which styles there are the schema knows and the shapes do not, for they only refer to
    one.  What is a text here and none to other programs (``~``) the reader doubts.
    """
    found, refused = judged(path, kind)
    codes = {problem.code for problem in found}
    if codes & UNREADABLE:
        return ""
    of_form = [p for p in found if p.code in OF_FORM]
    known_otherwise = all("'gives-early'" in words for words in refused)
    doubted = bool(codes & TRAPS)
    agreed = bool(refused) if of_form else known_otherwise or doubted
    if agreed:
        return ""
    said = [f"{p.code} {p.place}: {p.message}" for p in of_form]
    return f"reader: {said}\nschema: {refused}"


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated")


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(range(len(FILES))), st.randoms(), st.integers(1, 3))
def test_reader_and_schema_agree_on_mutated_files(
    scratch: Path, which: int, chance: random.Random, times: int
) -> None:
    path, kind = FILES[which]
    changed = scratch / "changed.yaml"
    changed.write_text(mutated(path, chance, times), "utf-8")
    assert disagreement(changed, kind) == ""


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda p: getattr(p, "stem", ""))
def test_reader_and_schema_agree_on_values_that_are_almost_right(
    scratch: Path, path: Path, kind: str
) -> None:
    root = composed(path.read_text("utf-8"))
    assert isinstance(root, yaml.MappingNode)
    changed = scratch / "almost.yaml"
    for at, (key, old) in enumerate(list(root.value)):
        for text in NEAR.get(key.value, ()):
            for style in (None, '"'):
                tag = "tag:yaml.org,2002:str"
                new = yaml.ScalarNode(tag, text, style=style) if style else composed(text)
                root.value[at] = (key, new)
                changed.write_text(written(root), "utf-8")
                assert disagreement(changed, kind) == "", (key.value, text, style)
        root.value[at] = (key, old)
