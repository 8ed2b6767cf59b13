"""Running the program as a person's shell would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def nemcon(
    *words: str, home: Path, typed: str = "", hash_seed: str = "0"
) -> subprocess.CompletedProcess[str]:
    """``nemcon WORDS`` with ``typed`` as its input and ``home`` for saved games."""
    ran = subprocess.run(
        [sys.executable, "-m", "game", *words],
        cwd=ROOT,
        env={**os.environ, "NEMCON_HOME": str(home), "PYTHONHASHSEED": hash_seed},
        input=typed.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    out, err = ran.stdout.decode(), ran.stderr.decode()
    assert "Traceback" not in out + err, err
    return subprocess.CompletedProcess(ran.args, ran.returncode, out, err)
