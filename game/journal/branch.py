"""What-ifs: a branch is a journal of its own that knows where it left its parent.

It begins with the events that it shares, so it replays without the parent; the parent is
never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from game.journal.errors import JournalUnusable
from game.journal.glance import Glance, glance
from game.journal.header import Branch
from game.journal.reading import Reading


class Node(msgspec.Struct, frozen=True):
    """A sitting in the tree, with the branches that leave it."""

    path: Path
    seen: Glance
    branches: tuple[Node, ...] = ()
    """Those in the same folder, in the order in which they leave it."""


def leaving(
    parent: Reading, at: int, changes: Iterable[str] = (), kept: Iterable[str] = ()
) -> Branch:
    """The branch that leaves ``parent`` after event ``at``; 0 leaves before the first.

    ``kept`` are changes of the parent that hold on.  Raises :class:`ValueError` where the parent has no such event.
    """
    if not 0 <= at <= len(parent.entries):
        msg = f"there is no event {at}; the last is {len(parent.entries)}"
        raise ValueError(msg)
    prefix = parent.sum_after(at)
    return Branch(parent.id, at, prefix, tuple(changes), tuple(kept))


def holds(parent: Reading, branch: Branch) -> bool:
    """Whether ``parent`` is what the branch left, unchanged up to that point."""
    if parent.id != branch.parent or not 0 <= branch.at <= len(parent.entries):
        return False
    prefix = parent.sum_after(branch.at)
    return prefix == branch.prefix


def tree(paths: Iterable[Path], asked: Path | None = None) -> tuple[Node, ...]:
    """These journals as a tree, in order of their names.

    A branch whose parent is not among them stands at the root.  Of two copies of one
    journal, branches hang on the one that is ``asked`` about, else on the first.  Files
    that are no journals are left out.
    """
    seen: list[tuple[Path, Glance]] = []
    for path in sorted(paths):
        try:
            seen.append((path, glance(path)))
        except JournalUnusable:
            continue
    first = {g.id: p for p, g in reversed(seen)}
    first |= {g.id: p for p, g in seen if p == asked}
    below: dict[Path | None, list[tuple[Path, Glance]]] = {}
    for path, g in seen:
        parent = first.get(g.header.branch.parent) if g.header.branch else None
        below.setdefault(parent, []).append((path, g))
    return tuple(_node(p, g, below) for p, g in below.get(None, ()))


def drawn(nodes: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    """Every node under its parent, with the strokes that lead to it: ``│  └─ ``."""
    for node in nodes:
        yield "", node
        yield from _below(node, "")


def _below(node: Node, stem: str) -> Iterator[tuple[str, Node]]:
    for at, child in enumerate(node.branches, 1):
        last = at == len(node.branches)
        yield stem + ("└─ " if last else "├─ "), child
        yield from _below(child, stem + ("   " if last else "│  "))


def _node(
    path: Path, seen: Glance, below: dict[Path | None, list[tuple[Path, Glance]]]
) -> Node:
    leaving_here = sorted(below.get(path, ()), key=lambda pair: _leaves_at(pair[1]))
    return Node(path, seen, tuple(_node(p, g, below) for p, g in leaving_here))


def _leaves_at(seen: Glance) -> int:
    return seen.header.branch.at if seen.header.branch else 0
