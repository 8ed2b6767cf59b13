"""The faults of two bad examples in one scenario.

An example differs from a small sound scenario by what is wrong with it.  What the second has
otherwise than that scenario is put into the first, where the first has not something else
there.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml

BASE = """\
format: 1
id: case
title: A small case
summary: Two delegations and one article.
stakes: Not much is at stake.
date: 2031-03-14
place: A hall
minutes: 45
rulebook: unga-committee
opens: "9:00"
closes: "10:00"
sources:
  OURS: {title: Invented for play, confidence: unsure}
issues:
  scope: {title: Scope, low: narrow, high: wide}
text:
  - id: "1"
    number: Article 1
    heading: Scope
    issue: scope
    variants:
      chair: {label: as it is, place: 1, text: It applies widely.}
      deleted: {label: deleted, place: -2}
stages:
  - {id: action, title: Action, kind: action, until: "10:00"}
room:
  members: [NOR, NAM]
"""
"""What the examples are made from."""
_LOADER: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
_DUMPER: Any = yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper
_NOTHING = yaml.MappingNode("tag:yaml.org,2002:map", [])
"""A section that the small scenario does not have."""


class Apart(Exception):
    """Two examples say different things in one place."""


def lay(case: Path, folder: Path) -> None:
    """Write an example as a scenario into a folder that is there."""
    shutil.copy(case, folder / "scenario.yaml")
    shutil.copy(case.with_suffix(".csv"), folder / "positions.csv")
    if case.with_suffix(".d").is_dir():
        shutil.copytree(case.with_suffix(".d"), folder, dirs_exist_ok=True)


def join(first: Path, second: Path, folder: Path) -> None:
    """Write a scenario with the faults of two examples into a folder that is there.

    Raises :class:`Apart` where that cannot be.
    """
    nodes = [_composed(path.read_text("utf-8")) for path in (first, second)]
    joined = _joined(nodes[0], nodes[1], _composed(BASE))
    text = yaml.serialize(joined, Dumper=_DUMPER, allow_unicode=True, width=10_000)
    (folder / "scenario.yaml").write_text(text, "utf-8")
    for path in (second, first):
        if path.with_suffix(".d").is_dir():
            _lay_over(path.with_suffix(".d"), folder)
    tables = [p.with_suffix(".csv") for p in (first, second)]
    lines = [p.read_text("utf-8").splitlines() for p in tables if p.exists()]
    if lines:
        head, rows = lines[0][0], [row for table in lines for row in table[1:]]
        whose = [tuple(row.split(",")[:2]) for table in lines for row in {*table[1:]}]
        twice = len({*whose}) < len(whose) if len(lines) > 1 else False
        if any(table[0] != head for table in lines) or twice:
            raise Apart
        (folder / "positions.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")


def _lay_over(source: Path, folder: Path) -> None:
    for path in source.rglob("*"):
        there = folder / path.relative_to(source)
        if path.is_file() and there.exists() and there.read_bytes() != path.read_bytes():
            raise Apart
    shutil.copytree(source, folder, dirs_exist_ok=True)


@cache
def _composed(text: str) -> yaml.Node:
    """The nodes of a text, which are only read: each example is joined with many."""
    found = yaml.compose(text, Loader=_LOADER)
    if not isinstance(found, yaml.MappingNode) or "&" in text or " !" in text:
        raise Apart  # no mapping, or marks that are lost when it is written again
    return found


def _same(one: yaml.Node | None, other: yaml.Node | None) -> bool:
    if one is None or other is None:
        return one is other
    return one is other or _as_written(one) == _as_written(other)


def _as_written(node: yaml.Node) -> tuple[object, ...]:
    """What is written of a node: its tag, its form and what is in it."""
    if isinstance(node, yaml.ScalarNode):
        return node.tag, node.style, node.value
    if isinstance(node, yaml.SequenceNode):
        return node.tag, node.flow_style, *map(_as_written, node.value)
    assert isinstance(node, yaml.MappingNode)
    below = ((_as_written(key), _as_written(value)) for key, value in node.value)
    return node.tag, node.flow_style, *below


def _joined(one: yaml.Node, two: yaml.Node, base: yaml.Node | None) -> yaml.Node:
    """The first with what the second has otherwise than the base."""
    if _same(two, base) or _same(one, two):
        return one
    if _same(one, base):
        return two
    if all(isinstance(node, yaml.MappingNode) for node in (one, two)):
        return _mapping(one, two, base)
    if all(isinstance(node, yaml.SequenceNode) for node in (one, two)):
        return _sequence(one, two, base)
    raise Apart


def _mapping(one: yaml.Node, two: yaml.Node, base: yaml.Node | None) -> yaml.Node:
    mine, theirs = _entries(one), _entries(two)
    top = "format" in mine
    common = _entries(base) if isinstance(base, yaml.MappingNode) else {}
    if any(len(_entries(node)) < len(node.value) for node in (one, two)):
        raise Apart
    if base is None and {*mine} & {*theirs}:
        raise Apart  # one thing with both faults is another thing
    found = []
    for name in dict.fromkeys((*mine, *theirs)):
        if name in mine and name in theirs:
            known = common[name][1] if name in common else _NOTHING if top else None
            below = _joined(mine[name][1], theirs[name][1], known)
            found.append((mine[name][0], below))
        elif name in mine and name in common:
            if not _same(mine[name][1], common[name][1]):
                raise Apart  # the second takes away what the first changes
        elif name in theirs and name in common:
            if not _same(theirs[name][1], common[name][1]):
                raise Apart
        else:
            found.append(mine.get(name) or theirs[name])
    return yaml.MappingNode(one.tag, found, flow_style=False)


def _entries(node: yaml.Node) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    if not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
        raise Apart
    return {key.value: (key, value) for key, value in node.value}


def _sequence(one: yaml.Node, two: yaml.Node, base: yaml.Node | None) -> yaml.Node:
    """Items of the base that both have, joined one by one, and what each has besides."""
    common = base.value if isinstance(base, yaml.SequenceNode) else []
    size = len(common)
    if min(len(one.value), len(two.value)) < size:
        raise Apart
    found = [
        _joined(a, b, c)
        for a, b, c in zip(one.value[:size], two.value[:size], common, strict=True)
    ]
    found += [*one.value[size:], *two.value[size:]]
    return yaml.SequenceNode(one.tag, found, flow_style=False)
