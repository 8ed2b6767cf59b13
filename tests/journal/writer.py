"""A process that writes a journal until it is stopped; tests start and kill it.

``python writer.py PATH NUMBER GROUP``: writes NUMBER ballots, GROUP at a time, and prints the
number of the last one as soon as each group is said to be on disk.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.journal import Journal
from tests.journal.sample import HEADER, ballots


def main(path: Path, number: int, group: int) -> None:
    """Write on from where the file ends."""
    with Journal.open(path) if path.exists() else Journal.create(path, HEADER) as journal:
        print("open", flush=True)
        first = len(journal.entries) + 1
        for at in range(first, first + number, group):
            journal.append(ballots(group, at))
            print(at + group - 1, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
