"""Files that have no end are not waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.journal.errors import JournalUnusable
from game.journal.glance import glance
from game.journal.reading import Scan, read


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names there")
@pytest.mark.parametrize("reader", [glance, read, Scan])
def test_a_pipe_is_no_journal_and_is_not_waited_for(
    reader: Callable[[Path], object], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.nemcon")
    with pytest.raises(JournalUnusable, match="it is a pipe or a device, and no file"):
        reader(tmp_path / "pipe.nemcon")
