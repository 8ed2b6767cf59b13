"""How many slips in a scenario are told by one check, and whether sound lines are blamed.

Run ``python -m tests.bench.count_slips [FILES]``.  Each of FILES (200) is the main file of a
shipped scenario with three slips in lines drawn by chance, and a name of nothing
in a fourth line.  Counted are those that are told when they are alone in the file: how many
of them are told where all four are in it, in their line or one beside it, and how many faults
are told of lines that are sound.  The rest waits for the next check.  Exits with 1 where less than
90 in 100 are told, or a line that is sound is blamed.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from game.scenario.load import shelves_for, shipped
from game.scenario.missing import MAIN
from game.scenario.reader import read_folder
from tests.scenario.slips import drawn, misspelt, spoilt

LEAST = 0.9


def told(folder: Path, lines: list[str]) -> dict[int, set[str]]:
    """The codes of errors in the main file, by line from 0."""
    (folder / MAIN).write_text("\n".join(lines) + "\n", "utf-8")
    found: dict[int, set[str]] = {}
    for problem in read_folder(folder, shelves_for(folder)).problems:
        if problem.place.file == MAIN and problem.severity == "error":
            found.setdefault(problem.place.line - 1, set()).add(problem.code)
    return found


def near(found: dict[int, set[str]], at: int) -> bool:
    """Whether something is told of a line or one beside it."""
    return any(at + by in found for by in (-1, 0, 1))


def part_of(lines: list[str], at: int) -> set[int]:
    """A line, those beside it, and what is set in below it: a text that lost its key's colon
    may be refused in any of its lines."""
    depth, stop = len(lines[at]) - len(lines[at].lstrip()), at + 1
    while stop < len(lines) and (
        not lines[stop].strip() or lines[stop].startswith(" " * (depth + 1))
    ):
        stop += 1
    return {at - 1, at + 1, *range(at, stop)}


def count(folder: Path, lines: list[str], seed: str) -> Counter[str]:
    """What becomes of the slips of one file."""
    draw = Random(seed)  # noqa: S311  # a file, no secret
    slips = drawn(lines, draw)
    name, named = misspelt(lines, draw, slips)
    by_itself = {
        at
        for at, slip in slips.items()
        if near(told(folder, spoilt(lines, {at: slip})), at)
    }
    if near(told(folder, named), name):
        by_itself.add(name)
    found = told(folder, spoilt(named, slips))
    own = {name + by for by in (-1, 0, 1)}.union(*(part_of(lines, at) for at in slips))
    blamed = sorted(found.keys() - own)
    for at in blamed:
        print(f"blamed: {folder.name}, {seed}: line {at + 1}, {sorted(found[at])}: {slips}")
    return Counter(
        slips=len(by_itself),
        told=sum(near(found, at) for at in by_itself),
        names=name in by_itself,
        names_told=name in by_itself and near(found, name),
        blamed=len(blamed),
    )


def main(files: int) -> int:
    """Print the counts; the exit code."""
    total: Counter[str] = Counter()
    with TemporaryDirectory() as scratch:
        there = sorted(shipped().glob(f"*/{MAIN}"))
        folders = [shutil.copytree(f.parent, Path(scratch) / f.parent.name) for f in there]
        texts = [(f, (f / MAIN).read_text("utf-8").splitlines()) for f in folders]
        for number in range(files):
            folder, lines = texts[number % len(texts)]
            total += count(folder, lines, f"count/{number}")
    share = total["told"] / total["slips"]
    print(f"slips: {total['told']} of {total['slips']} told at once, {share:.1%}")
    print(f"of them names of nothing: {total['names_told']} of {total['names']}")
    print(f"sound lines blamed: {total['blamed']}")
    return 0 if share >= LEAST and not total["blamed"] else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
