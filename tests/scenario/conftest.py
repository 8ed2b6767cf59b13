"""Tests of this floor keep away from the cache and the scenarios of whoever runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import cache, load


@pytest.fixture(autouse=True)
def _own_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path_factory.mktemp("cache")
    mine = tmp_path_factory.mktemp("mine")
    monkeypatch.setattr(cache, "folder", lambda: kept)
    monkeypatch.setattr(load, "own", lambda: mine)


@pytest.fixture
def mine() -> Path:
    """The folder of a person's own scenarios."""
    return load.own()
