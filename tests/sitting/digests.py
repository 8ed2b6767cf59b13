"""Golden logs of a hundred meetings, and digests of what their replay comes to.

``python -m tests.sitting.digests`` replays them and prints one digest a log.
``python -m tests.sitting.digests play`` plays ten meetings and prints a digest of each.
``python -m tests.sitting.digests record`` plays a hundred anew and writes the golden file;
that is a change of the law's meaning and needs a line in the changelog.

A thousand replays are these hundred logs under ten hash seeds: on the version of Python that
the tests run on by ``tests/sitting/test_digests.py``, on every other version that is
installed by ``.ci/run``, which plays the ten meetings there too and compares all digests with
those of the first.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

from game.rules.log.events import Entry
from game.rules.replay import fold
from tests.rules.rooms import full_rulebook, setup
from tests.sitting.tables import play_on, table

GOLDEN = Path(__file__).with_name("golden-logs.json.gz")


class Log(msgspec.Struct, frozen=True):
    """A log and the digest of the state that it adds up to."""

    entries: tuple[Entry, ...]
    digest: str


def digest(entries: Iterable[Entry]) -> str:
    """Of the state that a log of the small room adds up to."""
    end = fold(setup(full_rulebook()), entries)
    parts = (end.chamber, end.dealings, end.seq)
    return hashlib.sha256(
        msgspec.json.encode(parts, enc_hook=tuple, order="deterministic")
    ).hexdigest()


def golden() -> list[Log]:
    """The hundred logs."""
    return msgspec.json.decode(gzip.decompress(GOLDEN.read_bytes()), type=list[Log])


def record() -> None:
    """Play a hundred meetings and keep them."""
    logs = [tuple(play_on(table(seed)).log) for seed in range(1, 101)]
    kept = msgspec.json.encode([Log(log, digest(log)) for log in logs])
    GOLDEN.write_bytes(gzip.compress(kept, mtime=0))


def played() -> list[str]:
    """Ten meetings played now: the digest of each log and its state."""
    logs = [play_on(table(seed)).log for seed in range(201, 211)]
    return [hashlib.sha256(msgspec.json.encode(log)).hexdigest() for log in logs]


def main(words: list[str]) -> None:
    """Do what the docstring of this module says."""
    if words == ["record"]:
        record()
        return
    found = played() if words == ["play"] else [digest(log.entries) for log in golden()]
    sys.stdout.write("\n".join(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
