"""Strict YAML: everything is text, nothing is expanded, and each node knows its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import Problems
from game.scenario.files.nodes import DEEPEST, compose
from game.scenario.files.source import MOST_BYTES, decode, open_source
from game.scenario.files.tree import Mapping, Node, Scalar
from tests.scenario.steps import calls


def tree(content: str | bytes) -> tuple[Node | None, list[str]]:
    problems = Problems()
    raw = content.encode() if isinstance(content, str) else content
    source = decode(raw, "x.yaml", problems)
    node = compose(source) if source is not None else None
    return node, [f"{p.code} {p.place.line}:{p.place.column}" for p in problems.in_order()]


def text_of(content: str | bytes, key: str) -> str:
    node, faults = tree(content)
    assert faults == []
    assert isinstance(node, Mapping)
    value = node.entries[key][1]
    assert isinstance(value, Scalar)
    return value.text


@pytest.mark.parametrize(
    "word",
    [
        "NO",
        "no",
        "yes",
        "on",
        "NA",
        "null",
        "~",
        "15:30",
        "1_000",
        "0x1F",
        "1e3",
        "2024-08-08",
    ],
)
def test_every_scalar_stays_text(word: str) -> None:
    assert word == text_of(f"a: {word}", "a")


def test_norway_and_namibia_are_codes_in_a_list() -> None:
    node, _ = tree("[NO, NA, NOR]")
    assert node is not None
    assert [i.text for i in node.items] == ["NO", "NA", "NOR"]  # type: ignore[union-attr]


def test_a_byte_order_mark_and_line_ends_of_windows_change_nothing() -> None:
    windows, unix = b"\xef\xbb\xbfa: b\r\nc: [d]\r\n", b"a: b\nc: [d]\n"
    assert tree(unix) == tree(windows)


def test_a_node_knows_line_and_column_behind_wide_characters() -> None:
    node, _ = tree("日本: {名: x}")
    assert isinstance(node, Mapping)
    inner = node.entries["日本"][1]
    assert isinstance(inner, Mapping)
    value = inner.entries["名"][1]
    assert (value.line, value.column) == (1, 9)


def test_a_key_given_twice_names_the_first_line() -> None:
    problems = Problems()
    source = decode(b"a: 1\nb: 2\na: 3\n", "x.yaml", problems)
    assert source is not None
    compose(source)
    assert problems.found[0].message == "`a` is given twice; first on line 1"


@pytest.mark.parametrize("depth", [DEEPEST + 1, 200, 20_000])
def test_deep_nesting_is_refused_quickly(depth: int) -> None:
    text = "[" * depth
    assert tree(text) == (None, ["S110 1:17"])
    assert calls(lambda: tree(text)) < 5000


def test_an_alias_bomb_is_refused_before_it_is_built() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)]
    text = "\n".join(lines)
    node, faults = tree(text)
    assert node is None
    assert {"S105"} == {fault[:4] for fault in faults}
    assert calls(lambda: tree(text)) < 5000


def test_fifty_megabytes_are_refused_by_their_size_unread(tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    problems = Problems()
    assert calls(lambda: open_source(path, "scenario.yaml", problems)) < 500
    assert [p.code for p in problems.found] == ["S109"]
    assert problems.found[0].message == "`scenario.yaml` has 50.0 MB; at most 8 MB are read"


def test_bytes_beyond_the_limit_are_refused() -> None:
    assert tree(b"a" * (MOST_BYTES + 1)) == (None, ["S109 0:0"])


def test_the_place_of_a_byte_that_is_no_utf8_counts_characters() -> None:
    _, faults = tree("a: é\nb: ü".encode() + b"\xff")
    assert faults == ["S107 2:5"]


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2028", "\x85", "\x07", "\ufeff"])
def test_hidden_characters_are_named_and_the_rest_is_read(hidden: str) -> None:
    node, faults = tree(f"a: b{hidden}c\nd: [e\n")
    assert node is None
    assert faults == ["S112 1:5", "S111 2:4"]


@pytest.mark.parametrize("content", ["", "\n\n", "# only words\n", "---\n", "~"])
def test_nothing_is_an_empty_file(content: str) -> None:
    if content == "~":
        assert tree(content)[1] == []  # a tilde is text here
    else:
        assert tree(content)[1] == ["S108 0:0"]
