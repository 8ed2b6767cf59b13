"""The same meetings on any machine: a thousand golden replays, and plays under hash seeds.

The thousand are a hundred logs under ten hash seeds.  ``.ci/run`` replays a thousand, and
plays ten meetings, on each other version of Python that is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sitting.digests import golden

ROOT = Path(__file__).parents[2]
HASH_SEEDS = ("0", "1", "2", "3", "42", "99", "1000", "65535", "123456789", "4294967295")


def printed(hash_seed: str, *words: str) -> list[str]:
    """What ``python -m tests.sitting.digests`` prints under a hash seed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sitting.digests", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize("hash_seed", HASH_SEEDS)
def test_a_hundred_logs_replay_to_their_digests(hash_seed: str) -> None:
    assert printed(hash_seed) == [log.digest for log in golden()]


def test_meetings_are_played_alike_under_any_hash_seed() -> None:
    first, second = (printed(hash_seed, "play") for hash_seed in ("0", "4242"))
    assert len(first) == 10
    assert first == second
