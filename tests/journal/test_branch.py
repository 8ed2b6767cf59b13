"""A branch replays without its parent, and the parent is never touched."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from game.journal import Journal, NotKept, branch, read
from tests.journal.sample import ENTRIES, HEADER


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    Journal.create(tmp_path / "parent.nemcon", HEADER, ENTRIES).close()
    return tmp_path / "parent.nemcon"


def _branch(path: Path, name: str, at: int, *changes: str, seed: int = 8) -> Path:
    reading = read(path)
    left = branch.leaving(reading, at, changes)
    header = msgspec.structs.replace(reading.header, seed=seed, branch=left)
    new = path.with_name(name)
    Journal.create(new, header, reading.entries[:at]).close()
    return new


def test_a_branch_begins_with_what_it_shares_and_goes_its_own_way(parent: Path) -> None:
    before = parent.read_bytes()
    new = _branch(parent, "b.nemcon", 5, "A1 is not tabled")
    with Journal.open(new) as journal:
        journal.append([msgspec.structs.replace(ENTRIES[6], seq=6)])
    assert before == parent.read_bytes()
    parent.unlink()
    reading = read(new)
    assert ENTRIES[:5] == reading.entries[:5]
    assert len(reading.entries) == 6
    assert reading.header.branch is not None
    assert (
        reading.header.branch.at,
        reading.header.branch.changes,
    ) == (5, ("A1 is not tabled",))


def test_a_branch_knows_its_parent_wherever_that_lies(parent: Path) -> None:
    for at in (0, 5, len(ENTRIES)):
        left = branch.leaving(read(parent), at)
        moved = parent.rename(parent.with_name(f"moved-{at}.nemcon"))
        assert branch.holds(read(moved), left)
        parent = moved


def test_another_past_is_not_taken_for_the_parent_s(parent: Path) -> None:
    left = branch.leaving(read(parent), 5)
    other = parent.with_name("other.nemcon")
    changed = [*ENTRIES[:2], msgspec.structs.replace(ENTRIES[2], minute=902), *ENTRIES[3:]]
    Journal.create(other, HEADER, changed).close()
    assert read(parent).id == read(other).id
    assert not branch.holds(read(other), left)
    short = parent.with_name("short.nemcon")
    Journal.create(short, HEADER, ENTRIES[:4]).close()
    assert not branch.holds(read(short), left)


def test_no_branch_leaves_where_nothing_happened(parent: Path) -> None:
    for at in (-1, len(ENTRIES) + 1):
        with pytest.raises(ValueError, match="there is no event"):
            branch.leaving(read(parent), at)


def test_branches_form_a_tree(parent: Path) -> None:
    late = _branch(parent, "a-late.nemcon", 12)
    early = _branch(parent, "z-early.nemcon", 3, "later in the list")
    twig = _branch(early, "twig.nemcon", 2, seed=9)
    (parent.parent / "list.nemcon").write_text("bread")
    (root,) = branch.tree(parent.parent.glob("*.nemcon"))
    assert parent == root.path
    assert [early, late] == [n.path for n in root.branches]
    assert [twig] == [n.path for n in root.branches[0].branches]
    assert root.branches[0].seen.seq == 3


def test_without_its_parent_a_branch_stands_at_the_root(parent: Path) -> None:
    new = _branch(parent, "b.nemcon", 12)
    parent.unlink()
    assert [new] == [n.path for n in branch.tree([new])]


def test_a_branch_overwrites_nothing(parent: Path) -> None:
    with pytest.raises(NotKept):
        _branch(parent, parent.name, 3)
    assert read(parent).entries == ENTRIES
